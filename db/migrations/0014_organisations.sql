-- Whom a transaction acts for: either everything (the worker's own work) or the rows of some teams. Without either, nothing.
CREATE FUNCTION acts_for_everything() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
$$ select coalesce(current_setting('mellemrum.everything', true), '') = 'yes' $$;--> statement-breakpoint
CREATE FUNCTION acts_for_teams() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
$$ select coalesce(nullif(current_setting('mellemrum.teams', true), '')::uuid[], '{}') $$;--> statement-breakpoint
-- The role that the bot works as: it owns no table and bypasses no policy. Roles belong to the whole server, so another
-- database may have made it already, at this very moment.
DO $$ BEGIN
  -- Where whoever migrates may make no roles, somebody else has made it before.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'mellemrum_app') THEN
    CREATE ROLE mellemrum_app NOLOGIN NOBYPASSRLS;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;--> statement-breakpoint
DO $$ BEGIN
  IF NOT pg_has_role(current_user, 'mellemrum_app', 'member') THEN
    EXECUTE format('GRANT mellemrum_app TO %I', current_user);
  END IF;
END $$;--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO mellemrum_app;--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO mellemrum_app;--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO mellemrum_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO mellemrum_app;--> statement-breakpoint
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO mellemrum_app;--> statement-breakpoint
CREATE TABLE "installations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"messenger" text NOT NULL,
	"place" text NOT NULL,
	"name" text NOT NULL,
	"sealed" text,
	"version" integer DEFAULT 1 NOT NULL,
	"expires_on" date,
	"installed_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "installation_messenger_is_known" CHECK (messenger in ('slack', 'msteams')),
	CONSTRAINT "revoked_credentials_are_gone" CHECK (("installations"."revoked_at" is null) = ("installations"."sealed" is not null))
);
--> statement-breakpoint
CREATE TABLE "installing_states" (
	"state" text PRIMARY KEY NOT NULL,
	"browser" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_trail" (
	"sequence" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_trail_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"team_id" uuid,
	"by_person_id" uuid,
	"verb" text NOT NULL,
	"object" text NOT NULL,
	"object_id" text
);
--> statement-breakpoint
CREATE TABLE "downloads" (
	"name_hash" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid NOT NULL,
	"team_id" uuid,
	"meeting_id" uuid,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "download_kind_is_known" CHECK (kind in ('my data', 'journal')),
	CONSTRAINT "a_journal_is_of_a_meeting" CHECK (("downloads"."kind" = 'journal') = ("downloads"."meeting_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "directory_id" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "keep_items" integer DEFAULT 24 NOT NULL;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "keep_comments" integer DEFAULT 12 NOT NULL;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "keep_trail" integer DEFAULT 24 NOT NULL;--> statement-breakpoint
ALTER TABLE "downloads" ADD CONSTRAINT "downloads_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "downloads" ADD CONSTRAINT "downloads_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "downloads" ADD CONSTRAINT "downloads_team_id_meeting_id_meetings_team_id_id_fk" FOREIGN KEY ("team_id","meeting_id") REFERENCES "public"."meetings"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_installation_a_place" ON "installations" USING btree ("messenger","place") WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "audit_of_team" ON "audit_trail" USING btree ("team_id","at");--> statement-breakpoint
CREATE INDEX "audit_by_time" ON "audit_trail" USING btree ("at");--> statement-breakpoint
CREATE INDEX "downloads_of_person" ON "downloads" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "phone_is_short" CHECK (length(phone) between 3 and 40);--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "what_is_kept_is_kept_for_3_to_120_months" CHECK (least(keep_items, keep_comments) >= 3
      and keep_trail >= 12 and greatest(keep_items, keep_comments, keep_trail) <= 120);--> statement-breakpoint
-- The trail is added to, never rewritten: what is too old is removed by a function of the owner's.
REVOKE UPDATE, DELETE ON "audit_trail" FROM mellemrum_app;
