CREATE TABLE "former_wordings" (
	"change_id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"action_item_id" uuid NOT NULL,
	"what" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "one_delivery_per_place";--> statement-breakpoint
ALTER TABLE "item_changes" DROP CONSTRAINT "verb_is_known";--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "delivery_knows_what_and_where";--> statement-breakpoint
ALTER TABLE "meetings" ALTER COLUMN "starts_at" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "action_items" ADD COLUMN "agenda_item" text;--> statement-breakpoint
ALTER TABLE "action_items" ADD COLUMN "source_message" text;--> statement-breakpoint
ALTER TABLE "action_items" ADD COLUMN "source_state" text;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "meeting_id" uuid;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "agenda_item" text;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "source_message" text;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "asked" text;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "batch_id" uuid;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "position" integer;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "changes_item_id" uuid;--> statement-breakpoint
ALTER TABLE "item_changes" ADD COLUMN "from_due_on" date;--> statement-breakpoint
ALTER TABLE "item_changes" ADD COLUMN "from_due_time" time;--> statement-breakpoint
ALTER TABLE "item_changes" ADD COLUMN "to_due_on" date;--> statement-breakpoint
ALTER TABLE "item_changes" ADD COLUMN "to_due_time" time;--> statement-breakpoint
ALTER TABLE "item_changes" ADD COLUMN "from_owners" uuid[];--> statement-breakpoint
ALTER TABLE "item_changes" ADD COLUMN "to_owners" uuid[];--> statement-breakpoint
ALTER TABLE "item_changes" ADD COLUMN "from_meeting_id" uuid;--> statement-breakpoint
ALTER TABLE "item_changes" ADD COLUMN "to_meeting_id" uuid;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "created_by" uuid NOT NULL;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "cancelled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "meeting_id" uuid;--> statement-breakpoint
ALTER TABLE "former_wordings" ADD CONSTRAINT "former_wordings_change_id_item_changes_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."item_changes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_wordings" ADD CONSTRAINT "former_wordings_team_id_action_item_id_action_items_team_id_id_fk" FOREIGN KEY ("team_id","action_item_id") REFERENCES "public"."action_items"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "former_wordings_of_item" ON "former_wordings" USING btree ("action_item_id");--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_team_id_meeting_id_meetings_team_id_id_fk" FOREIGN KEY ("team_id","meeting_id") REFERENCES "public"."meetings"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_team_id_changes_item_id_action_items_team_id_id_fk" FOREIGN KEY ("team_id","changes_item_id") REFERENCES "public"."action_items"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_team_id_created_by_memberships_team_id_person_id_fk" FOREIGN KEY ("team_id","created_by") REFERENCES "public"."memberships"("team_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_team_id_meeting_id_meetings_team_id_id_fk" FOREIGN KEY ("team_id","meeting_id") REFERENCES "public"."meetings"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "items_of_message" ON "action_items" USING btree ("source_message") WHERE source_message is not null;--> statement-breakpoint
CREATE INDEX "items_of_meeting" ON "action_items" USING btree ("meeting_id") WHERE meeting_id is not null;--> statement-breakpoint
CREATE INDEX "drafts_of_person" ON "drafts" USING btree ("team_id","person_id","created_at");--> statement-breakpoint
CREATE INDEX "drafts_of_batch" ON "drafts" USING btree ("batch_id","position") WHERE batch_id is not null;--> statement-breakpoint
CREATE INDEX "planned_meetings" ON "meetings" USING btree ("team_id","held_on") WHERE cancelled_at is null;--> statement-breakpoint
CREATE INDEX "deliveries_of_meeting" ON "deliveries" USING btree ("meeting_id") WHERE meeting_id is not null;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "one_delivery_per_place" UNIQUE NULLS NOT DISTINCT("kind","action_item_id","meeting_id","channel_id","person_id","on_day");--> statement-breakpoint
ALTER TABLE "action_items" ADD CONSTRAINT "source_state_is_known" CHECK (source_state in ('edited', 'deleted'));--> statement-breakpoint
ALTER TABLE "action_items" ADD CONSTRAINT "a_source_state_has_a_source" CHECK ("action_items"."source_state" is null or "action_items"."source_message" is not null);--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "asked_is_known" CHECK (asked in ('who', 'when', 'what'));--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "a_batch_has_an_order" CHECK (("drafts"."batch_id" is null) = ("drafts"."position" is null));--> statement-breakpoint
ALTER TABLE "item_changes" ADD CONSTRAINT "a_day_changes_into_a_day" CHECK (("item_changes"."from_due_on" is null) = ("item_changes"."to_due_on" is null));--> statement-breakpoint
ALTER TABLE "item_changes" ADD CONSTRAINT "owners_change_into_owners" CHECK (("item_changes"."from_owners" is null) = ("item_changes"."to_owners" is null));--> statement-breakpoint
ALTER TABLE "item_changes" ADD CONSTRAINT "verb_is_known" CHECK (verb in ('create', 'complete', 'on track', 'postpone', 'reassign', 'decline', 'reword', 'change', 'cancel', 'undo'));--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "title_is_said" CHECK (length(btrim("meetings"."title")) between 1 and 200);--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "delivery_knows_what_and_where" CHECK (case kind
        when 'item card' then team_id is not null and action_item_id is not null and channel_id is not null
        when 'owner notice' then team_id is not null and action_item_id is not null and person_id is not null
        when 'morning nudge' then person_id is not null and on_day is not null
        when 'meeting card' then team_id is not null and meeting_id is not null and channel_id is not null
        when 'introduction' then team_id is not null and channel_id is not null
        else false end);