CREATE TABLE "digest_asks" (
	"person_id" uuid NOT NULL,
	"on_day" date NOT NULL,
	"barrier_id" uuid NOT NULL,
	CONSTRAINT "digest_asks_person_id_on_day_barrier_id_pk" PRIMARY KEY("person_id","on_day","barrier_id")
);
--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "one_delivery_per_place";--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "delivery_knows_what_and_where";--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "part" integer;--> statement-breakpoint
ALTER TABLE "digest_asks" ADD CONSTRAINT "digest_asks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_asks" ADD CONSTRAINT "digest_asks_barrier_id_barriers_id_fk" FOREIGN KEY ("barrier_id") REFERENCES "public"."barriers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "digests_of_barrier" ON "digest_asks" USING btree ("barrier_id");--> statement-breakpoint
CREATE INDEX "digests_of_person" ON "deliveries" USING btree ("person_id","on_day") WHERE kind in ('digest', 'leader digest');--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "one_delivery_per_place" UNIQUE NULLS NOT DISTINCT("kind","action_item_id","meeting_id","meeting_change_id","round_id","barrier_id","channel_id","person_id","on_day","part");--> statement-breakpoint
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
        when 'meeting status' then team_id is not null and meeting_id is not null and channel_id is not null
          and on_day is not null
        when 'meeting wrap-up' then team_id is not null and meeting_id is not null and channel_id is not null
          and on_day is not null
        when 'round card' then team_id is not null and round_id is not null and channel_id is not null
        when 'round sheet' then team_id is not null and round_id is not null and person_id is not null
        when 'round news' then team_id is not null and round_id is not null and channel_id is not null
        when 'digest' then person_id is not null and on_day is not null and part is not null
        when 'leader digest' then person_id is not null and on_day is not null and part is not null
        when 'introduction' then team_id is not null and channel_id is not null
        else false end);