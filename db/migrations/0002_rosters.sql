ALTER TABLE "deliveries" DROP CONSTRAINT "delivery_knows_what_and_where";--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "left_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "rosters_as_of" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "delivery_knows_what_and_where" CHECK (case kind
        when 'item card' then team_id is not null and action_item_id is not null and channel_id is not null
        when 'owner notice' then team_id is not null and action_item_id is not null and person_id is not null
        when 'morning nudge' then person_id is not null and on_day is not null
        when 'introduction' then team_id is not null and channel_id is not null
        else false end);