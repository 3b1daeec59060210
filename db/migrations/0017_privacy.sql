CREATE TABLE "erasures" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"account_hashes" text[] NOT NULL,
	"logged_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "delivery_knows_what_and_where";--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "erasures_to_log" ON "erasures" USING btree ("at") WHERE logged_at is null;--> statement-breakpoint
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
        when 'leader gone' then team_id is not null and channel_id is not null and on_day is not null
        else false end);--> statement-breakpoint
alter table "erasures" enable row level security;--> statement-breakpoint
alter table "erasures" force row level security;--> statement-breakpoint
-- Read and written only where a transaction acts for everything: an erasure, and telling the log of it.
create policy rows_of_erasing on "erasures" using ((select acts_for_everything()));--> statement-breakpoint
-- The record of an item is still never rewritten. It goes as a whole, with the item that it is of, by forget_items alone.
CREATE OR REPLACE FUNCTION refuse_to_rewrite_history() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  IF TG_OP = 'DELETE' AND coalesce(current_setting('mellemrum.forgetting', true), '') = 'yes' THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'item_changes is append-only';
END $$;--> statement-breakpoint
-- Removes finished items with all that hangs on them; what is open stays, whoever asks. With the owner's rights, for the
-- bot's own role may delete no line of the record.
CREATE FUNCTION forget_items(ids uuid[]) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
$$ DECLARE
  acted_for text := coalesce(current_setting('mellemrum.everything', true), '');
  old uuid[];
  messages uuid[];
  hindrances uuid[];
BEGIN
  PERFORM set_config('mellemrum.everything', 'yes', true), set_config('mellemrum.forgetting', 'yes', true);
  SELECT coalesce(array_agg(id), '{}') INTO old FROM (
    SELECT id FROM action_items WHERE id = any(ids) AND status IN ('done', 'cancelled') ORDER BY id FOR UPDATE) finished;
  SELECT coalesce(array_agg(id), '{}') INTO hindrances FROM barriers WHERE action_item_id = any(old);
  SELECT coalesce(array_agg(id), '{}') INTO messages FROM deliveries
    WHERE action_item_id = any(old) OR barrier_id = any(hindrances);
  DELETE FROM nudge_items WHERE action_item_id = any(old) OR delivery_id = any(messages);
  DELETE FROM deliveries WHERE id = any(messages);
  DELETE FROM digest_asks WHERE barrier_id = any(hindrances);
  DELETE FROM barrier_asked WHERE barrier_id = any(hindrances);
  DELETE FROM barriers WHERE id = any(hindrances);
  DELETE FROM put_off WHERE action_item_id = any(old);
  DELETE FROM drafts WHERE action_item_id = any(old) OR changes_item_id = any(old);
  DELETE FROM former_wordings WHERE action_item_id = any(old);
  DELETE FROM block_reasons WHERE action_item_id = any(old);
  DELETE FROM item_changes WHERE action_item_id = any(old);
  DELETE FROM action_item_owners WHERE action_item_id = any(old);
  DELETE FROM action_items WHERE id = any(old);
  PERFORM set_config('mellemrum.everything', acted_for, true), set_config('mellemrum.forgetting', '', true);
  RETURN cardinality(old);
END $$;--> statement-breakpoint
-- Removes at most so many lines of one team's trail, or of what is about no team, and none of the last twelve months.
CREATE FUNCTION forget_trail(of_team uuid, before timestamptz, most integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
$$ DECLARE
  acted_for text := coalesce(current_setting('mellemrum.everything', true), '');
  gone integer;
BEGIN
  PERFORM set_config('mellemrum.everything', 'yes', true);
  DELETE FROM audit_trail WHERE sequence IN (
    SELECT sequence FROM audit_trail
    WHERE team_id IS NOT DISTINCT FROM of_team AND at < least(before, bot_now() - interval '12 months')
    ORDER BY sequence LIMIT most);
  GET DIAGNOSTICS gone = ROW_COUNT;
  PERFORM set_config('mellemrum.everything', acted_for, true);
  RETURN gone;
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION forget_items(uuid[]), forget_trail(uuid, timestamptz, integer) FROM public;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION forget_items(uuid[]), forget_trail(uuid, timestamptz, integer) TO mellemrum_app;--> statement-breakpoint
REVOKE UPDATE, DELETE ON "item_changes" FROM mellemrum_app;
