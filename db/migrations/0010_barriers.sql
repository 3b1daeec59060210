CREATE TABLE "cluster_contacts" (
	"cluster_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"left_at" timestamp with time zone,
	CONSTRAINT "cluster_contacts_cluster_id_person_id_pk" PRIMARY KEY("cluster_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"help" text DEFAULT 'at once' NOT NULL,
	"digest_weekday" integer DEFAULT 1 NOT NULL,
	"digest_time" time DEFAULT '08:00' NOT NULL,
	CONSTRAINT "help_choice_is_known" CHECK (help in ('at once', 'in the digest')),
	CONSTRAINT "digest_weekday_is_1_to_7" CHECK (digest_weekday between 1 and 7),
	CONSTRAINT "digests_come_by_day" CHECK (digest_time between '06:00' and '18:00')
);
--> statement-breakpoint
CREATE TABLE "barrier_asked" (
	"barrier_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"said" text,
	CONSTRAINT "barrier_asked_barrier_id_person_id_pk" PRIMARY KEY("barrier_id","person_id"),
	CONSTRAINT "refusal_is_known" CHECK (said in ('declined', 'passed on'))
);
--> statement-breakpoint
CREATE TABLE "barriers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"team_id" uuid NOT NULL,
	"action_item_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"of" text NOT NULL,
	"organisation_id" uuid,
	"state" text DEFAULT 'asked' NOT NULL,
	"taken_by" uuid,
	"taken_at" timestamp with time zone,
	"answer" text,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_by_change" uuid,
	CONSTRAINT "helper_is_known" CHECK (of in ('project leader', 'organisation', 'cluster contact')),
	CONSTRAINT "barrier_state_is_known" CHECK (state in ('asked', 'taken', 'declined', 'moved', 'withdrawn')),
	CONSTRAINT "an_organisation_is_named" CHECK (("barriers"."of" = 'organisation') = ("barriers"."organisation_id" is not null)),
	CONSTRAINT "whoever_takes_it_is_known" CHECK (("barriers"."taken_by" is null) = ("barriers"."taken_at" is null)),
	CONSTRAINT "what_is_taken_is_somebodys" CHECK ("barriers"."state" <> 'taken' or "barriers"."taken_by" is not null),
	CONSTRAINT "an_end_has_a_time" CHECK (("barriers"."state" in ('asked', 'taken')) = ("barriers"."ended_at" is null)),
	CONSTRAINT "an_answer_is_somebodys" CHECK ("barriers"."answer" is null or "barriers"."answered_by" is not null),
	CONSTRAINT "answer_is_said" CHECK (length(btrim("barriers"."answer")) between 1 and 500)
);
--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "one_delivery_per_place";--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "delivery_knows_what_and_where";--> statement-breakpoint
ALTER TABLE "nudge_items" DROP CONSTRAINT "reason_is_known";--> statement-breakpoint
ALTER TABLE "clusters" ADD COLUMN "called" text DEFAULT 'cluster' NOT NULL;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "barrier_id" uuid;--> statement-breakpoint
ALTER TABLE "cluster_contacts" ADD CONSTRAINT "cluster_contacts_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_contacts" ADD CONSTRAINT "cluster_contacts_person_id_contacts_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."contacts"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "barrier_asked" ADD CONSTRAINT "barrier_asked_barrier_id_barriers_id_fk" FOREIGN KEY ("barrier_id") REFERENCES "public"."barriers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "barrier_asked" ADD CONSTRAINT "barrier_asked_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "barriers" ADD CONSTRAINT "barriers_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "barriers" ADD CONSTRAINT "barriers_taken_by_people_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "barriers" ADD CONSTRAINT "barriers_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "barriers" ADD CONSTRAINT "barriers_team_id_action_item_id_action_items_team_id_id_fk" FOREIGN KEY ("team_id","action_item_id") REFERENCES "public"."action_items"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "barriers" ADD CONSTRAINT "barriers_team_id_asked_by_memberships_team_id_person_id_fk" FOREIGN KEY ("team_id","asked_by") REFERENCES "public"."memberships"("team_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "clusters_of_contact" ON "cluster_contacts" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "barriers_asked_of" ON "barrier_asked" USING btree ("person_id") WHERE said is null;--> statement-breakpoint
CREATE INDEX "barriers_of_item" ON "barriers" USING btree ("action_item_id","asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_barrier_an_item" ON "barriers" USING btree ("action_item_id") WHERE state in ('asked', 'taken');--> statement-breakpoint
CREATE INDEX "barriers_taken_by" ON "barriers" USING btree ("taken_by") WHERE state = 'taken';--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_barrier_id_barriers_id_fk" FOREIGN KEY ("barrier_id") REFERENCES "public"."barriers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "teams_of_cluster" ON "teams" USING btree ("cluster_id");--> statement-breakpoint
CREATE INDEX "deliveries_of_barrier" ON "deliveries" USING btree ("barrier_id") WHERE barrier_id is not null;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "one_delivery_per_place" UNIQUE NULLS NOT DISTINCT("kind","action_item_id","meeting_id","meeting_change_id","round_id","barrier_id","channel_id","person_id","on_day");--> statement-breakpoint
ALTER TABLE "clusters" ADD CONSTRAINT "cluster_is_called_something_known" CHECK (called in ('cluster', 'health council', 'partnership'));--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "delivery_knows_what_and_where" CHECK (case kind
        when 'item card' then team_id is not null and action_item_id is not null and channel_id is not null
        when 'owner notice' then team_id is not null and action_item_id is not null and person_id is not null
        when 'block notice' then team_id is not null and action_item_id is not null and person_id is not null
          and on_day is not null
        when 'help request' then team_id is not null and action_item_id is not null and barrier_id is not null
          and person_id is not null
        when 'help news' then team_id is not null and action_item_id is not null and barrier_id is not null
          and person_id is not null and on_day is not null
        when 'help answer' then team_id is not null and action_item_id is not null and barrier_id is not null
          and person_id is not null and on_day is not null
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
        when 'round card' then team_id is not null and round_id is not null and channel_id is not null
        when 'round sheet' then team_id is not null and round_id is not null and person_id is not null
        when 'round news' then team_id is not null and round_id is not null and channel_id is not null
        when 'introduction' then team_id is not null and channel_id is not null
        else false end);--> statement-breakpoint
ALTER TABLE "nudge_items" ADD CONSTRAINT "reason_is_known" CHECK (why in ('coming', 'due', 'late', 'warning', 'blocked', 'later', 'no answer', 'nobody there', 'helping'));