ALTER TABLE "downloads" ADD COLUMN "format" text;--> statement-breakpoint
ALTER TABLE "downloads" ADD COLUMN "organisation_id" uuid;--> statement-breakpoint
ALTER TABLE "downloads" ADD CONSTRAINT "downloads_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "downloads" ADD CONSTRAINT "a_journal_has_a_format" CHECK (("downloads"."kind" = 'journal') = ("downloads"."format" is not null));--> statement-breakpoint
ALTER TABLE "downloads" ADD CONSTRAINT "journal_format_is_known" CHECK (format in ('page', 'table'));