ALTER TABLE "deliveries" DROP CONSTRAINT "one_delivery_per_place";--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "delivery_knows_what_and_where";--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "one_delivery_per_place" UNIQUE NULLS NOT DISTINCT("kind","action_item_id","meeting_id","meeting_change_id","round_id","barrier_id","channel_id","person_id","on_day","part","team_id");--> statement-breakpoint
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
        when 'leader notice' then team_id is not null and person_id is not null and on_day is not null
          and by_person_id is not null
        else false end);--> statement-breakpoint
-- A team that is set up sees what is known beyond it of two things alone: which clusters there are, and whether an
-- organisation has people of no membership in the team. Row-level security hides both; these functions tell no more.
-- What a function sets it sets with set_config: as an option of its own, a parameter without a definition is a superuser's.
CREATE FUNCTION known_clusters() RETURNS TABLE (id uuid, name text, called text) LANGUAGE plpgsql AS $$
DECLARE
  before text := coalesce(current_setting('mellemrum.everything', true), '');
BEGIN
  PERFORM set_config('mellemrum.everything', 'yes', true);
  RETURN QUERY select clusters.id, clusters.name, clusters.called from clusters;
  PERFORM set_config('mellemrum.everything', before, true);
END $$;--> statement-breakpoint
CREATE FUNCTION is_shared_organisation(organisation uuid, team uuid) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  before text := coalesce(current_setting('mellemrum.everything', true), '');
  found_there boolean;
BEGIN
  PERFORM set_config('mellemrum.everything', 'yes', true);
  found_there := exists (
    select 1 from people where organisation_id = organisation and erased_at is null
      and not exists (select 1 from memberships where person_id = people.id and team_id = team));
  PERFORM set_config('mellemrum.everything', before, true);
  RETURN found_there;
END $$;