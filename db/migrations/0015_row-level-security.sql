CREATE INDEX "barriers_ever_asked_of" ON "barrier_asked" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "barriers_of_team" ON "barriers" USING btree ("team_id");--> statement-breakpoint
-- Whom a transaction acts for is told in settings that end with it. Without them nothing is visible. What policies ask
-- calls no function of ours by its bare name: a backup looks into no schema by itself.
CREATE FUNCTION acts_at_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
$$ select coalesce(current_setting('mellemrum.everything', true), '') = 'yes' or coalesce(current_setting('mellemrum.teams', true), '') <> '' $$;--> statement-breakpoint
CREATE FUNCTION acts_for_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ select nullif(current_setting('mellemrum.person', true), '')::uuid $$;--> statement-breakpoint
-- The acting person, everybody who is or was in an acting team, and whom those teams can turn to or have turned to.
CREATE FUNCTION acts_for_people() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
$$ select coalesce(nullif(current_setting('mellemrum.people', true), '')::uuid[], '{}') $$;--> statement-breakpoint
CREATE FUNCTION teams_of_person(person uuid) RETURNS uuid[] LANGUAGE plpgsql AS $$
DECLARE
  before text := coalesce(current_setting('mellemrum.everything', true), '');
  theirs uuid[];
BEGIN
  PERFORM set_config('mellemrum.everything', 'yes', true);
  theirs := array(
    select team_id from memberships where person_id = person
    union select team_id from barrier_asked join barriers on barriers.id = barrier_id where person_id = person
    union select teams.id from cluster_contacts join teams using (cluster_id)
      where person_id = person and left_at is null);
  PERFORM set_config('mellemrum.everything', before, true);
  RETURN theirs;
END $$;--> statement-breakpoint
CREATE FUNCTION act_for_teams(reached uuid[], person uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  before text := coalesce(current_setting('mellemrum.everything', true), '');
BEGIN
  PERFORM set_config('mellemrum.everything', 'yes', true);
  PERFORM set_config('mellemrum.people', array(
    select person_id from memberships where team_id = any (reached)
    union select person_id from teams join cluster_contacts using (cluster_id) where teams.id = any (reached)
    union select person_id from barriers join barrier_asked on barrier_id = barriers.id where team_id = any (reached)
    union select person where person is not null)::text, true);
  PERFORM set_config('mellemrum.teams', reached::text, true);
  PERFORM set_config('mellemrum.person', coalesce(person::text, ''), true);
  PERFORM set_config('mellemrum.everything', before, true);
END $$;--> statement-breakpoint
CREATE FUNCTION act_for_person(person uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM act_for_teams(teams_of_person(person), person);
END $$;--> statement-breakpoint
-- In a channel: its team, and teams that asked this person for help. Without a channel: all that the person has to do with.
CREATE FUNCTION act_for_event(account text, channel text) RETURNS void LANGUAGE plpgsql AS $$
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
      select team_id from channels where address = channel
      union select team_id from barrier_asked join barriers on barriers.id = barrier_id where person_id = person);
  END IF;
  PERFORM set_config('mellemrum.everything', before, true);
  PERFORM act_for_teams(reached, person);
END $$;--> statement-breakpoint
-- What belongs to one team. (select …) is looked up once a statement, not once a row.
DO $$
DECLARE
  owned text;
BEGIN
  FOREACH owned IN ARRAY array['action_item_owners', 'action_items', 'agenda_items', 'barriers', 'block_reasons',
    'channels', 'drafts', 'former_wordings', 'item_changes', 'meeting_changes', 'meeting_series', 'meetings',
    'memberships', 'nudge_items', 'polls', 'put_off', 'rounds', 'team_calendars'] LOOP
    EXECUTE format('create policy rows_of_teams on %I
      using ((select acts_for_everything()) or team_id = any ((select acts_for_teams())::uuid[]))', owned);
  END LOOP;
END $$;--> statement-breakpoint
CREATE POLICY acting_teams ON teams
USING ((select acts_for_everything()) or id = any ((select acts_for_teams())::uuid[]));--> statement-breakpoint
-- What belongs to a team by what it hangs on.
DO $$
DECLARE
  child text;
BEGIN
  FOREACH child IN ARRAY array['figures', 'ratings', 'round_participants'] LOOP
    EXECUTE format('create policy of_rounds_of_teams on %I using ((select acts_for_everything())
      or round_id in (select id from rounds where team_id = any ((select acts_for_teams())::uuid[])))', child);
  END LOOP;
  FOREACH child IN ARRAY array['barrier_asked', 'digest_asks'] LOOP
    EXECUTE format('create policy of_barriers_of_teams on %I using ((select acts_for_everything())
      or barrier_id in (select id from barriers where team_id = any ((select acts_for_teams())::uuid[])))', child);
  END LOOP;
END $$;--> statement-breakpoint
-- What belongs to a person is seen by the teams that they have to do with.
CREATE POLICY people_of_teams ON people
USING ((select acts_for_everything()) or id = any ((select acts_for_people())::uuid[]));--> statement-breakpoint
DO $$
DECLARE
  theirs text;
BEGIN
  FOREACH theirs IN ARRAY array['absences', 'accounts', 'contacts'] LOOP
    EXECUTE format('create policy of_people_of_teams on %I
      using ((select acts_for_everything()) or person_id = any ((select acts_for_people())::uuid[]))', theirs);
  END LOOP;
END $$;--> statement-breakpoint
-- A message to a person that is of no one team, such as the morning's, is the person's.
CREATE POLICY of_teams_or_their_people ON deliveries
USING ((select acts_for_everything()) or team_id = any ((select acts_for_teams())::uuid[])
  or (team_id is null and person_id = any ((select acts_for_people())::uuid[])));--> statement-breakpoint
CREATE POLICY clusters_of_teams_or_own ON clusters
USING ((select acts_for_everything())
  or id in (select cluster_id from teams where teams.id = any ((select acts_for_teams())::uuid[]))
  or id in (select cluster_id from cluster_contacts where person_id = (select acts_for_person())));--> statement-breakpoint
CREATE POLICY of_clusters_of_teams_or_own ON cluster_contacts
USING ((select acts_for_everything())
  or cluster_id in (select cluster_id from teams where teams.id = any ((select acts_for_teams())::uuid[]))
  or person_id = (select acts_for_person()));--> statement-breakpoint
CREATE POLICY own_downloads ON downloads
USING ((select acts_for_everything()) or (person_id = (select acts_for_person())
  and (team_id is null or team_id = any ((select acts_for_teams())::uuid[]))));--> statement-breakpoint
-- The trail is added to by whoever acts, about their teams or about none.
CREATE POLICY trail_of_teams_or_own ON audit_trail FOR SELECT
USING ((select acts_for_everything()) or team_id = any ((select acts_for_teams())::uuid[])
  or by_person_id = (select acts_for_person()));--> statement-breakpoint
CREATE POLICY trail_is_added_to ON audit_trail FOR INSERT
WITH CHECK ((select acts_for_everything()) or team_id = any ((select acts_for_teams())::uuid[])
  or (team_id is null and (select acts_at_all())));--> statement-breakpoint
-- Organisations are kept once and shared by teams, and only what anybody knows of them: name, sector and when they are closed.
-- They are changed by those who have people in them.
CREATE POLICY shared_by_all_teams ON organisations FOR SELECT USING ((select acts_at_all()));--> statement-breakpoint
CREATE POLICY added_by_any_team ON organisations FOR INSERT WITH CHECK ((select acts_at_all()));--> statement-breakpoint
CREATE POLICY changed_by_teams_with_people_there ON organisations
USING ((select acts_for_everything())
  or id in (select organisation_id from people where people.id = any ((select acts_for_people())::uuid[])));--> statement-breakpoint
CREATE POLICY shared_by_all_teams ON organisation_days_off FOR SELECT USING ((select acts_at_all()));--> statement-breakpoint
CREATE POLICY changed_by_teams_with_people_there ON organisation_days_off
USING ((select acts_for_everything())
  or organisation_id in (select organisation_id from people where people.id = any ((select acts_for_people())::uuid[])));--> statement-breakpoint
-- Questions that an operator has added are everybody's to ask.
CREATE POLICY asked_by_all_teams ON instruments FOR SELECT USING ((select acts_at_all()));--> statement-breakpoint
CREATE POLICY kept_by_operators ON instruments USING ((select acts_for_everything()));--> statement-breakpoint
-- Of nobody's team: the time, which events were told, and in which installations something is to be said.
CREATE POLICY shown_to_all_who_act ON clock FOR SELECT USING ((select acts_at_all()));--> statement-breakpoint
CREATE POLICY moved_for_everybody ON clock USING ((select acts_for_everything()));--> statement-breakpoint
CREATE POLICY told_to_all_who_act ON inbound_events USING ((select acts_at_all()));--> statement-breakpoint
CREATE POLICY named_by_all_who_promise ON lanes FOR SELECT USING ((select acts_at_all()));--> statement-breakpoint
CREATE POLICY added_by_all_who_promise ON lanes FOR INSERT WITH CHECK ((select acts_at_all()));--> statement-breakpoint
CREATE POLICY kept_by_the_engine ON lanes USING ((select acts_for_everything()));--> statement-breakpoint
-- The engine's and the adapters' own: no person's event touches them.
DO $$
DECLARE
  kept text;
BEGIN
  FOREACH kept IN ARRAY array['conversation_paces', 'installations', 'installing_states', 'routes'] LOOP
    EXECUTE format('create policy for_everything_alone on %I using ((select acts_for_everything()))', kept);
  END LOOP;
END $$;--> statement-breakpoint
-- Forced: also whoever owns the tables is held to the policies.
DO $$
DECLARE
  ours regclass;
BEGIN
  FOR ours IN SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') LOOP
    EXECUTE format('alter table %s enable row level security', ours);
    EXECUTE format('alter table %s force row level security', ours);
  END LOOP;
END $$;--> statement-breakpoint
-- What happened is added to, never rewritten.
REVOKE UPDATE, DELETE ON "item_changes" FROM mellemrum_app;--> statement-breakpoint
-- Whoever made the role may be its member without being let into it (Postgres 16).
DO $$ BEGIN
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    EXECUTE format('GRANT mellemrum_app TO %I', current_user);
  END IF;
EXCEPTION WHEN insufficient_privilege THEN NULL;
END $$;
