CREATE TABLE "absences" (
	"person_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date,
	CONSTRAINT "absences_person_id_from_day_pk" PRIMARY KEY("person_id","from_day"),
	CONSTRAINT "an_absence_ends_after_it_begins" CHECK ("absences"."until_day" >= "absences"."from_day")
);
--> statement-breakpoint
CREATE TABLE "organisation_days_off" (
	"organisation_id" uuid NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "organisation_days_off_organisation_id_day_pk" PRIMARY KEY("organisation_id","day")
);
--> statement-breakpoint
CREATE TABLE "put_off" (
	"person_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"action_item_id" uuid NOT NULL,
	"until_day" date NOT NULL,
	"in_afternoon" boolean NOT NULL,
	"said_at" timestamp with time zone NOT NULL,
	CONSTRAINT "put_off_person_id_action_item_id_pk" PRIMARY KEY("person_id","action_item_id")
);
--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "delivery_knows_what_and_where";--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "nudge_time" time DEFAULT '09:00' NOT NULL;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "ladder" text DEFAULT 'standard' NOT NULL;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "by_person_id" uuid;--> statement-breakpoint
ALTER TABLE "nudge_items" ADD COLUMN "why" text DEFAULT 'due' NOT NULL;--> statement-breakpoint
ALTER TABLE "nudge_items" ADD COLUMN "due_on" date;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_days_off" ADD CONSTRAINT "organisation_days_off_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "put_off" ADD CONSTRAINT "put_off_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "put_off" ADD CONSTRAINT "put_off_team_id_action_item_id_action_items_team_id_id_fk" FOREIGN KEY ("team_id","action_item_id") REFERENCES "public"."action_items"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_by_person_id_people_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "nudges_come_by_day" CHECK (nudge_time between '06:00' and '18:00');--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "ladder_is_known" CHECK (ladder in ('standard', 'gentle'));--> statement-breakpoint
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
        when 'introduction' then team_id is not null and channel_id is not null
        else false end);--> statement-breakpoint
ALTER TABLE "nudge_items" ADD CONSTRAINT "reason_is_known" CHECK (why in ('coming', 'due', 'late', 'warning', 'blocked', 'later', 'no answer', 'nobody there'));