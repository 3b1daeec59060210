CREATE TABLE "agenda_items" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"team_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"room" text,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"closed_by" uuid,
	"round_id" uuid,
	"question" integer,
	CONSTRAINT "a_question_is_on_one_agenda" UNIQUE("round_id","question"),
	CONSTRAINT "room_is_known" CHECK (room in ('clarifying', 'developing', 'negotiating', 'acting')),
	CONSTRAINT "agenda_item_is_said" CHECK (length(btrim("agenda_items"."title")) between 1 and 200),
	CONSTRAINT "a_question_has_its_round" CHECK (("agenda_items"."round_id" is null) = ("agenda_items"."question" is null))
);
--> statement-breakpoint
CREATE TABLE "meeting_series" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"team_id" uuid NOT NULL,
	"title" text NOT NULL,
	"every" text NOT NULL,
	"first_on" date NOT NULL,
	"starts_at" time,
	"ends_at" time,
	"time_zone" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"planned_until" date,
	"ended_at" timestamp with time zone,
	CONSTRAINT "series_of_team" UNIQUE("team_id","id"),
	CONSTRAINT "series_rhythm_is_known" CHECK (every in ('week', 'two weeks', 'first of month', 'last of month')),
	CONSTRAINT "series_ends_after_it_starts" CHECK ("meeting_series"."ends_at" > "meeting_series"."starts_at"),
	CONSTRAINT "series_title_is_said" CHECK (length(btrim("meeting_series"."title")) between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "team_calendars" (
	"team_id" uuid PRIMARY KEY NOT NULL,
	"name" text DEFAULT replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '') NOT NULL,
	CONSTRAINT "team_calendars_name_unique" UNIQUE("name")
);
--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "delivery_knows_what_and_where";--> statement-breakpoint
ALTER TABLE "meeting_changes" ADD COLUMN "of_series" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "series_id" uuid;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "series_day" date;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "calendar_name" text DEFAULT replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '') NOT NULL;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_team_id_meeting_id_meetings_team_id_id_fk" FOREIGN KEY ("team_id","meeting_id") REFERENCES "public"."meetings"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_team_id_round_id_rounds_team_id_id_fk" FOREIGN KEY ("team_id","round_id") REFERENCES "public"."rounds"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_team_id_added_by_memberships_team_id_person_id_fk" FOREIGN KEY ("team_id","added_by") REFERENCES "public"."memberships"("team_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_team_id_closed_by_memberships_team_id_person_id_fk" FOREIGN KEY ("team_id","closed_by") REFERENCES "public"."memberships"("team_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_series" ADD CONSTRAINT "meeting_series_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_series" ADD CONSTRAINT "meeting_series_team_id_created_by_memberships_team_id_person_id_fk" FOREIGN KEY ("team_id","created_by") REFERENCES "public"."memberships"("team_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_calendars" ADD CONSTRAINT "team_calendars_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agenda_of_meeting" ON "agenda_items" USING btree ("meeting_id","position");--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_team_id_series_id_meeting_series_team_id_id_fk" FOREIGN KEY ("team_id","series_id") REFERENCES "public"."meeting_series"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_calendar_name_unique" UNIQUE("calendar_name");--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "one_meeting_a_day_of_a_series" UNIQUE("series_id","series_day");--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "a_meeting_of_a_series_has_its_day" CHECK (("meetings"."series_id" is null) = ("meetings"."series_day" is null));--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "delivery_knows_what_and_where" CHECK (case kind
        when 'item card' then team_id is not null and action_item_id is not null and channel_id is not null
        when 'owner notice' then team_id is not null and action_item_id is not null and person_id is not null
        when 'block notice' then team_id is not null and action_item_id is not null and person_id is not null
          and on_day is not null
        when 'morning nudge' then person_id is not null and on_day is not null
        when 'later nudge' then person_id is not null and on_day is not null
        when 'timed nudge' then team_id is not null and action_item_id is not null and person_id is not null
          and on_day is not null
        when 'prod' then team_id is not null and action_item_id is not null and person_id is not null
          and on_day is not null and by_person_id is not null
        when 'answer notice' then team_id is not null and action_item_id is not null and person_id is not null
          and on_day is not null
        when 'meeting card' then team_id is not null and meeting_id is not null and channel_id is not null
        when 'meeting news' then team_id is not null and meeting_id is not null and meeting_change_id is not null
          and channel_id is not null
        when 'meeting status' then team_id is not null and meeting_id is not null and channel_id is not null
          and on_day is not null
        when 'meeting wrap-up' then team_id is not null and meeting_id is not null and channel_id is not null
          and on_day is not null
        when 'round card' then team_id is not null and round_id is not null and channel_id is not null
        when 'round sheet' then team_id is not null and round_id is not null and person_id is not null
        when 'round news' then team_id is not null and round_id is not null and channel_id is not null
        when 'introduction' then team_id is not null and channel_id is not null
        else false end);