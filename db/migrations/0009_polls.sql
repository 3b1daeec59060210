CREATE TABLE "figures" (
	"round_id" uuid NOT NULL,
	"question" integer NOT NULL,
	"n" integer,
	"mean_in_tenths" integer,
	"open_end" text,
	CONSTRAINT "figures_round_id_question_pk" PRIMARY KEY("round_id","question"),
	CONSTRAINT "open_end_is_known" CHECK (open_end in ('exact', 'or higher', 'or lower')),
	CONSTRAINT "a_figure_is_whole_or_none" CHECK (num_nulls("figures"."n", "figures"."mean_in_tenths", "figures"."open_end") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "instruments" (
	"id" text PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "polls" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"team_id" uuid NOT NULL,
	"instrument" text NOT NULL,
	"dimension" text NOT NULL,
	"rhythm" text NOT NULL,
	"first_on" date,
	"is_paused" boolean DEFAULT false NOT NULL,
	"paused_until" date,
	"created_by" uuid NOT NULL,
	"stopped_at" timestamp with time zone,
	CONSTRAINT "rhythm_is_known" CHECK (rhythm in ('week', 'two weeks', 'month', 'time between meetings', 'meeting'))
);
--> statement-breakpoint
CREATE TABLE "ratings" (
	"round_id" uuid NOT NULL,
	"pseudonym" text NOT NULL,
	"question" integer NOT NULL,
	"value" smallint NOT NULL,
	CONSTRAINT "ratings_round_id_pseudonym_question_pk" PRIMARY KEY("round_id","pseudonym","question"),
	CONSTRAINT "an_answer_is_1_to_5" CHECK ("ratings"."value" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "round_participants" (
	"round_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "round_participants_round_id_person_id_pk" PRIMARY KEY("round_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "rounds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"team_id" uuid NOT NULL,
	"poll_id" uuid,
	"instrument" text NOT NULL,
	"dimension" text NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"asked" jsonb,
	"minimum" integer NOT NULL,
	"asked_count" integer DEFAULT 0 NOT NULL,
	"answered_count" integer DEFAULT 0 NOT NULL,
	"key" text,
	"picture_name" text,
	CONSTRAINT "rounds_picture_name_unique" UNIQUE("picture_name"),
	CONSTRAINT "round_of_team" UNIQUE("team_id","id"),
	CONSTRAINT "round_state_is_known" CHECK (state in ('planned', 'open', 'closed', 'skipped')),
	CONSTRAINT "a_round_ends_after_it_begins" CHECK ("rounds"."closes_at" > "rounds"."opens_at"),
	CONSTRAINT "only_an_open_round_has_a_key" CHECK (("rounds"."state" = 'open') = ("rounds"."key" is not null))
);
--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "one_delivery_per_place";--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "delivery_knows_what_and_where";--> statement-breakpoint
ALTER TABLE "channels" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "poll_minimum" integer DEFAULT 3 NOT NULL;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "poll_open_for" integer DEFAULT 4 NOT NULL;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "round_id" uuid;--> statement-breakpoint
ALTER TABLE "figures" ADD CONSTRAINT "figures_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_team_id_created_by_memberships_team_id_person_id_fk" FOREIGN KEY ("team_id","created_by") REFERENCES "public"."memberships"("team_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_participants" ADD CONSTRAINT "round_participants_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_participants" ADD CONSTRAINT "round_participants_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_poll_id_polls_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."polls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_poll_of_a_kind" ON "polls" USING btree ("team_id","instrument","dimension") WHERE stopped_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "rounds_never_overlap" ON "rounds" USING btree ("team_id") WHERE state = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "one_planned_round_of_a_poll" ON "rounds" USING btree ("poll_id") WHERE state = 'planned';--> statement-breakpoint
CREATE INDEX "rounds_to_open" ON "rounds" USING btree ("opens_at") WHERE state = 'planned';--> statement-breakpoint
CREATE INDEX "rounds_to_close" ON "rounds" USING btree ("closes_at") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "closed_rounds" ON "rounds" USING btree ("team_id","instrument","dimension","closes_at");--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_team_id_round_id_rounds_team_id_id_fk" FOREIGN KEY ("team_id","round_id") REFERENCES "public"."rounds"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deliveries_of_round" ON "deliveries" USING btree ("round_id") WHERE round_id is not null;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "one_delivery_per_place" UNIQUE NULLS NOT DISTINCT("kind","action_item_id","meeting_id","meeting_change_id","round_id","channel_id","person_id","on_day");--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "poll_minimum_is_3_to_10" CHECK (poll_minimum between 3 and 10);--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "rounds_are_open_for_1_to_20_days" CHECK (poll_open_for between 1 and 20);--> statement-breakpoint
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
        when 'round card' then team_id is not null and round_id is not null and channel_id is not null
        when 'round sheet' then team_id is not null and round_id is not null and person_id is not null
        when 'round news' then team_id is not null and round_id is not null and channel_id is not null
        when 'introduction' then team_id is not null and channel_id is not null
        else false end);