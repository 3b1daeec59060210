CREATE TABLE "meeting_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "meeting_changes_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"team_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"by_person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"verb" text NOT NULL,
	"from_held_on" date,
	"from_starts_at" time,
	"from_ends_at" time,
	"to_held_on" date,
	"to_starts_at" time,
	"to_ends_at" time,
	"from_title" text,
	"undoes" uuid,
	CONSTRAINT "meeting_changes_undoes_unique" UNIQUE("undoes"),
	CONSTRAINT "meeting_verb_is_known" CHECK (verb in ('plan', 'move', 'cancel', 'undo')),
	CONSTRAINT "only_undo_undoes_a_meeting" CHECK (("meeting_changes"."verb" = 'undo') = ("meeting_changes"."undoes" is not null)),
	CONSTRAINT "a_meeting_day_changes_into_one" CHECK (("meeting_changes"."from_held_on" is null) = ("meeting_changes"."to_held_on" is null))
);
--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "one_delivery_per_place";--> statement-breakpoint
ALTER TABLE "item_changes" DROP CONSTRAINT "verb_is_known";--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "delivery_knows_what_and_where";--> statement-breakpoint
ALTER TABLE "action_items" ADD COLUMN "due_meeting_id" uuid;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "due_meeting_id" uuid;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "meeting_change_id" uuid;--> statement-breakpoint
ALTER TABLE "meeting_changes" ADD CONSTRAINT "meeting_changes_team_id_meeting_id_meetings_team_id_id_fk" FOREIGN KEY ("team_id","meeting_id") REFERENCES "public"."meetings"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_changes" ADD CONSTRAINT "meeting_changes_undoes_meeting_changes_id_fk" FOREIGN KEY ("undoes") REFERENCES "public"."meeting_changes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "changes_of_meeting" ON "meeting_changes" USING btree ("meeting_id","sequence");--> statement-breakpoint
CREATE INDEX "meeting_changes_by_person" ON "meeting_changes" USING btree ("team_id","by_person_id","sequence");--> statement-breakpoint
ALTER TABLE "action_items" ADD CONSTRAINT "action_items_team_id_due_meeting_id_meetings_team_id_id_fk" FOREIGN KEY ("team_id","due_meeting_id") REFERENCES "public"."meetings"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_team_id_due_meeting_id_meetings_team_id_id_fk" FOREIGN KEY ("team_id","due_meeting_id") REFERENCES "public"."meetings"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_meeting_change_id_meeting_changes_id_fk" FOREIGN KEY ("meeting_change_id") REFERENCES "public"."meeting_changes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "items_due_by_meeting" ON "action_items" USING btree ("due_meeting_id") WHERE due_meeting_id is not null;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "one_delivery_per_place" UNIQUE NULLS NOT DISTINCT("kind","action_item_id","meeting_id","meeting_change_id","channel_id","person_id","on_day");--> statement-breakpoint
ALTER TABLE "item_changes" ADD CONSTRAINT "verb_is_known" CHECK (verb in ('create', 'complete', 'on track', 'delay', 'block', 'postpone', 'reassign', 'decline', 'reword', 'change', 'cancel', 'follow meeting', 'undo'));--> statement-breakpoint
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
        when 'introduction' then team_id is not null and channel_id is not null
        else false end);