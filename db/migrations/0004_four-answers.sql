CREATE TABLE "block_reasons" (
	"change_id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"action_item_id" uuid NOT NULL,
	"because" text NOT NULL,
	CONSTRAINT "because_is_said" CHECK (length(btrim("block_reasons"."because")) between 1 and 500)
);
--> statement-breakpoint
ALTER TABLE "item_changes" DROP CONSTRAINT "verb_is_known";--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "delivery_knows_what_and_where";--> statement-breakpoint
ALTER TABLE "block_reasons" ADD CONSTRAINT "block_reasons_change_id_item_changes_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."item_changes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_reasons" ADD CONSTRAINT "block_reasons_team_id_action_item_id_action_items_team_id_id_fk" FOREIGN KEY ("team_id","action_item_id") REFERENCES "public"."action_items"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "block_reasons_of_item" ON "block_reasons" USING btree ("action_item_id");--> statement-breakpoint
ALTER TABLE "item_changes" ADD CONSTRAINT "verb_is_known" CHECK (verb in ('create', 'complete', 'on track', 'delay', 'block', 'postpone', 'reassign', 'decline', 'reword', 'change', 'cancel', 'undo'));--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "delivery_knows_what_and_where" CHECK (case kind
        when 'item card' then team_id is not null and action_item_id is not null and channel_id is not null
        when 'owner notice' then team_id is not null and action_item_id is not null and person_id is not null
        when 'block notice' then team_id is not null and action_item_id is not null and person_id is not null
          and on_day is not null
        when 'morning nudge' then person_id is not null and on_day is not null
        when 'meeting card' then team_id is not null and meeting_id is not null and channel_id is not null
        when 'introduction' then team_id is not null and channel_id is not null
        else false end);