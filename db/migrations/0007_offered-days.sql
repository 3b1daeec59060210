ALTER TABLE "drafts" DROP CONSTRAINT "asked_is_known";--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "offered_days" date[];--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "offered_people" uuid[];--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "asks_which" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "asked_is_known" CHECK (asked in ('who', 'when', 'what', 'whether'));