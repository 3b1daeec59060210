CREATE TABLE "link_codes" (
	"team_id" uuid PRIMARY KEY NOT NULL,
	"code_hash" text NOT NULL,
	"offered_by" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "link_codes_code_hash_unique" UNIQUE("code_hash")
);
--> statement-breakpoint
CREATE TABLE "link_tries" (
	"sequence" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "link_tries_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"channel_hash" text NOT NULL,
	"account_hash" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"team_id" uuid NOT NULL,
	"offered_by" uuid NOT NULL,
	"typed_by" uuid NOT NULL,
	"channel_address" text NOT NULL,
	"channel_name" text NOT NULL,
	"roster" jsonb,
	"own_team_id" uuid,
	"state" text DEFAULT 'proposed' NOT NULL,
	"offerer_said_yes_at" timestamp with time zone,
	"typist_said_yes_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL,
	"channel_id" uuid,
	"taken_along" integer[],
	"ended_by" uuid,
	"ended_at" timestamp with time zone,
	CONSTRAINT "link_state_is_known" CHECK (state in ('proposed', 'linked', 'declined', 'overtaken', 'unlinked')),
	CONSTRAINT "no_team_is_linked_to_itself" CHECK ("links"."team_id" <> "links"."own_team_id"),
	CONSTRAINT "linked_where_both_said_yes" CHECK ("links"."state" not in ('linked', 'unlinked') or ("links"."channel_id" is not null
        and "links"."offerer_said_yes_at" is not null and "links"."typist_said_yes_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "same_people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"team_id" uuid NOT NULL,
	"one_person_id" uuid NOT NULL,
	"other_person_id" uuid NOT NULL,
	"one_said" text,
	"other_said" text,
	"joined_at" timestamp with time zone,
	CONSTRAINT "a_pair_is_asked_once" UNIQUE("one_person_id","other_person_id"),
	CONSTRAINT "nobody_is_compared_with_themselves" CHECK ("same_people"."one_person_id" <> "same_people"."other_person_id"),
	CONSTRAINT "said_is_known" CHECK (one_said in ('yes', 'no') and other_said in ('yes', 'no')),
	CONSTRAINT "one_person_where_both_say_so" CHECK ("same_people"."joined_at" is null or ("same_people"."one_said" = 'yes' and "same_people"."other_said" = 'yes'))
);
--> statement-breakpoint
ALTER TABLE "channels" DROP CONSTRAINT "channels_address_unique";--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "one_delivery_per_place";--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "delivery_knows_what_and_where";--> statement-breakpoint
ALTER TABLE "channels" ADD COLUMN "unbound_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "joined_into" uuid;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "link_id" uuid;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "pair_id" uuid;--> statement-breakpoint
ALTER TABLE "link_codes" ADD CONSTRAINT "link_codes_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_codes" ADD CONSTRAINT "link_codes_offered_by_people_id_fk" FOREIGN KEY ("offered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_offered_by_people_id_fk" FOREIGN KEY ("offered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_typed_by_people_id_fk" FOREIGN KEY ("typed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_own_team_id_teams_id_fk" FOREIGN KEY ("own_team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_team_id_channel_id_channels_team_id_id_fk" FOREIGN KEY ("team_id","channel_id") REFERENCES "public"."channels"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "same_people" ADD CONSTRAINT "same_people_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "same_people" ADD CONSTRAINT "same_people_one_person_id_people_id_fk" FOREIGN KEY ("one_person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "same_people" ADD CONSTRAINT "same_people_other_person_id_people_id_fk" FOREIGN KEY ("other_person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "link_tries_in_channel" ON "link_tries" USING btree ("channel_hash","at");--> statement-breakpoint
CREATE INDEX "link_tries_by_account" ON "link_tries" USING btree ("account_hash","at");--> statement-breakpoint
CREATE INDEX "links_of_team" ON "links" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "links_of_own_team" ON "links" USING btree ("own_team_id") WHERE own_team_id is not null;--> statement-breakpoint
CREATE INDEX "links_of_channel" ON "links" USING btree ("channel_address");--> statement-breakpoint
CREATE UNIQUE INDEX "a_channel_is_linked_once" ON "links" USING btree ("channel_address") WHERE state = 'linked';--> statement-breakpoint
CREATE INDEX "same_people_other" ON "same_people" USING btree ("other_person_id");--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_joined_into_people_id_fk" FOREIGN KEY ("joined_into") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_link_id_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_pair_id_same_people_id_fk" FOREIGN KEY ("pair_id") REFERENCES "public"."same_people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "channels_address_unique" ON "channels" USING btree ("address") WHERE unbound_at is null;--> statement-breakpoint
CREATE INDEX "deliveries_of_link" ON "deliveries" USING btree ("link_id") WHERE link_id is not null;--> statement-breakpoint
CREATE INDEX "deliveries_of_pair" ON "deliveries" USING btree ("pair_id") WHERE pair_id is not null;--> statement-breakpoint
ALTER TABLE "channels" ADD CONSTRAINT "a_channel_once_in_a_team" UNIQUE("team_id","address");--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "one_delivery_per_place" UNIQUE NULLS NOT DISTINCT("kind","action_item_id","meeting_id","meeting_change_id","round_id","barrier_id","channel_id","person_id","on_day","part","team_id","link_id","pair_id");--> statement-breakpoint
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
        when 'link proposal' then team_id is not null and link_id is not null and person_id is not null
        when 'link news' then team_id is not null and link_id is not null and person_id is not null
        when 'linked' then team_id is not null and link_id is not null and channel_id is not null
        when 'unlinked' then team_id is not null and link_id is not null and channel_id is not null
        when 'same person' then team_id is not null and pair_id is not null and person_id is not null
        when 'introduction' then team_id is not null and channel_id is not null
        when 'leader gone' then team_id is not null and channel_id is not null and on_day is not null
        when 'leader notice' then team_id is not null and person_id is not null and on_day is not null
          and by_person_id is not null
        else false end);--> statement-breakpoint
-- Whoever types a code is not in its team yet: these two tell which team it opens, and nothing else of it.
CREATE FUNCTION team_of_link_code(hash text) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  before text := coalesce(current_setting('mellemrum.everything', true), '');
  found_there uuid;
BEGIN
  PERFORM set_config('mellemrum.everything', 'yes', true);
  found_there := (
    select team_id from link_codes where code_hash = hash and used_at is null and expires_at > bot_now());
  PERFORM set_config('mellemrum.everything', before, true);
  RETURN found_there;
END $$;--> statement-breakpoint
CREATE FUNCTION teams_of_link(link uuid, account text) RETURNS uuid[] LANGUAGE plpgsql AS $$
DECLARE
  before text := coalesce(current_setting('mellemrum.everything', true), '');
  found_there uuid[];
BEGIN
  PERFORM set_config('mellemrum.everything', 'yes', true);
  found_there := (
    select array_remove(array[team_id, own_team_id], null) from links
    where id = link and exists (
      select 1 from accounts where address = account and person_id in (offered_by, typed_by)));
  PERFORM set_config('mellemrum.everything', before, true);
  RETURN found_there;
END $$;--> statement-breakpoint
-- Of two who may be one: every team that has something of either of them, for they become one in all of them.
CREATE FUNCTION teams_of_pair(pair uuid, account text) RETURNS uuid[] LANGUAGE plpgsql AS $$
DECLARE
  before text := coalesce(current_setting('mellemrum.everything', true), '');
  found_there uuid[];
  two uuid[];
BEGIN
  PERFORM set_config('mellemrum.everything', 'yes', true);
  two := coalesce((
    select array[one_person_id, other_person_id] from same_people
    where id = pair and exists (
      select 1 from accounts where address = account and person_id in (one_person_id, other_person_id))), '{}');
  found_there := array(
    select team_id from memberships where person_id = any (two)
    union select barriers.team_id from barriers join barrier_asked on barrier_id = barriers.id where person_id = any (two)
    union select team_id from barriers where taken_by = any (two) or answered_by = any (two));
  PERFORM set_config('mellemrum.everything', before, true);
  RETURN found_there;
END $$;--> statement-breakpoint
ALTER TABLE link_codes ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE link_codes FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY rows_of_teams ON link_codes USING (
  (select acts_for_everything()) or team_id = any ((select acts_for_teams())::uuid[]));--> statement-breakpoint
ALTER TABLE links ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE links FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY rows_of_teams ON links USING (
  (select acts_for_everything()) or team_id = any ((select acts_for_teams())::uuid[])
  or own_team_id = any ((select acts_for_teams())::uuid[]));--> statement-breakpoint
ALTER TABLE same_people ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE same_people FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY rows_of_teams ON same_people USING (
  (select acts_for_everything()) or team_id = any ((select acts_for_teams())::uuid[]));
--> statement-breakpoint
-- Whoever types a code may be in no team: hashes of where and who, and when. Nothing is found by them but how many there were.
ALTER TABLE link_tries ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE link_tries FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY counted_by_all_who_act ON link_tries USING ((select acts_at_all()));
--> statement-breakpoint
-- In a channel: its team, and teams that asked this person for help. Without a channel: all that the person has to do with.
CREATE OR REPLACE FUNCTION act_for_event(account text, channel text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  before text := coalesce(current_setting('mellemrum.everything', true), '');
  person uuid;
  reached uuid[];
BEGIN
  PERFORM set_config('mellemrum.everything', 'yes', true);
  person := (select person_id from accounts where address = account);
  IF channel IS NULL THEN
    reached := teams_of_person(person);
  ELSE
    reached := array(
      select team_id from channels where address = channel and unbound_at is null
      union select team_id from barrier_asked join barriers on barriers.id = barrier_id where person_id = person);
  END IF;
  PERFORM set_config('mellemrum.everything', before, true);
  PERFORM act_for_teams(reached, person);
END $$;
--> statement-breakpoint
-- Whoever types a code may be in no team at all: the team that it opened sees who it was.
CREATE OR REPLACE FUNCTION act_for_teams(reached uuid[], person uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  before text := coalesce(current_setting('mellemrum.everything', true), '');
BEGIN
  PERFORM set_config('mellemrum.everything', 'yes', true);
  PERFORM set_config('mellemrum.people', array(
    select person_id from memberships where team_id = any (reached)
    union select person_id from teams join cluster_contacts using (cluster_id) where teams.id = any (reached)
    union select person_id from barriers join barrier_asked on barrier_id = barriers.id where team_id = any (reached)
    union select unnest(array[offered_by, typed_by]) from links where team_id = any (reached) or own_team_id = any (reached)
    union select person where person is not null)::text, true);
  PERFORM set_config('mellemrum.teams', reached::text, true);
  PERFORM set_config('mellemrum.person', coalesce(person::text, ''), true);
  PERFORM set_config('mellemrum.everything', before, true);
END $$;
