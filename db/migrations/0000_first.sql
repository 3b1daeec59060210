CREATE TABLE "accounts" (
	"address" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "channels" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"team_id" uuid NOT NULL,
	"address" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "channels_address_unique" UNIQUE("address"),
	CONSTRAINT "channel_of_team" UNIQUE("team_id","id")
);
--> statement-breakpoint
CREATE TABLE "clusters" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "clusters_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"team_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "memberships_team_id_person_id_pk" PRIMARY KEY("team_id","person_id"),
	CONSTRAINT "role_is_known" CHECK (role in ('project leader', 'member', 'cluster contact'))
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"sector" text NOT NULL,
	CONSTRAINT "organisations_name_unique" UNIQUE("name"),
	CONSTRAINT "sector_is_known" CHECK (sector in ('hospital', 'municipality', 'general-practice', 'other'))
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"language" text,
	"time_zone" text DEFAULT 'Europe/Copenhagen' NOT NULL,
	CONSTRAINT "person_language_is_known" CHECK (language in ('da', 'en'))
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"cluster_id" uuid,
	"name" text NOT NULL,
	"initiative" text NOT NULL,
	"language" text DEFAULT 'da' NOT NULL,
	"time_zone" text DEFAULT 'Europe/Copenhagen' NOT NULL,
	"last_item_number" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "team_language_is_known" CHECK (language in ('da', 'en'))
);
--> statement-breakpoint
CREATE TABLE "action_item_owners" (
	"team_id" uuid NOT NULL,
	"action_item_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "action_item_owners_action_item_id_person_id_pk" PRIMARY KEY("action_item_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "action_items" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"team_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"what" text NOT NULL,
	"due_on" date NOT NULL,
	"due_time" time,
	"status" text DEFAULT 'open' NOT NULL,
	"meeting_id" uuid,
	"origin_channel_id" uuid,
	"created_by" uuid NOT NULL,
	CONSTRAINT "item_of_team" UNIQUE("team_id","id"),
	CONSTRAINT "item_number_in_team" UNIQUE("team_id","number"),
	CONSTRAINT "item_number_is_positive" CHECK ("action_items"."number" > 0),
	CONSTRAINT "what_is_said" CHECK (length(btrim("action_items"."what")) between 1 and 3000),
	CONSTRAINT "item_status_is_known" CHECK (status in ('open', 'on track', 'delayed', 'blocked', 'done', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"team_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"channel_id" uuid,
	"thread" text,
	"owners" uuid[] NOT NULL,
	"owner_unclear" boolean NOT NULL,
	"what" text NOT NULL,
	"due_on" date,
	"due_time" time,
	"created_at" timestamp with time zone NOT NULL,
	"action_item_id" uuid
);
--> statement-breakpoint
CREATE TABLE "item_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "item_changes_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"team_id" uuid NOT NULL,
	"action_item_id" uuid NOT NULL,
	"by_person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"verb" text NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"undoes" uuid,
	CONSTRAINT "item_changes_undoes_unique" UNIQUE("undoes"),
	CONSTRAINT "verb_is_known" CHECK (verb in ('create', 'complete', 'on track', 'undo')),
	CONSTRAINT "change_status_is_known" CHECK (to_status in ('open', 'on track', 'delayed', 'blocked', 'done', 'cancelled')),
	CONSTRAINT "only_undo_undoes" CHECK (("item_changes"."verb" = 'undo') = ("item_changes"."undoes" is not null))
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"team_id" uuid NOT NULL,
	"title" text NOT NULL,
	"held_on" date NOT NULL,
	"starts_at" time NOT NULL,
	"ends_at" time,
	"time_zone" text DEFAULT 'Europe/Copenhagen' NOT NULL,
	CONSTRAINT "meeting_of_team" UNIQUE("team_id","id"),
	CONSTRAINT "meeting_ends_after_it_starts" CHECK ("meetings"."ends_at" > "meetings"."starts_at")
);
--> statement-breakpoint
CREATE TABLE "clock" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"offset_milliseconds" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "clock_is_one_row" CHECK ("clock"."only")
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"team_id" uuid,
	"action_item_id" uuid,
	"channel_id" uuid,
	"thread" text,
	"person_id" uuid,
	"on_day" date,
	"send_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"not_before" timestamp with time zone,
	"leased_until" timestamp with time zone,
	"unsure_since" timestamp with time zone,
	"message" text,
	"ambiguities" integer DEFAULT 0 NOT NULL,
	"reason" text,
	CONSTRAINT "one_delivery_per_place" UNIQUE NULLS NOT DISTINCT("kind","action_item_id","channel_id","person_id","on_day"),
	CONSTRAINT "delivery_state_is_known" CHECK (state in ('waiting', 'claimed', 'sent', 'not needed', 'dead')),
	CONSTRAINT "delivery_knows_what_and_where" CHECK (case kind
        when 'item card' then team_id is not null and action_item_id is not null and channel_id is not null
        when 'owner notice' then team_id is not null and action_item_id is not null and person_id is not null
        when 'morning nudge' then person_id is not null and on_day is not null
        else false end),
	CONSTRAINT "a_claim_has_a_lease" CHECK (("deliveries"."state" = 'claimed') = ("deliveries"."leased_until" is not null))
);
--> statement-breakpoint
CREATE TABLE "inbound_events" (
	"id" text PRIMARY KEY NOT NULL,
	"received_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "nudge_items" (
	"delivery_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"action_item_id" uuid NOT NULL,
	CONSTRAINT "nudge_items_delivery_id_action_item_id_pk" PRIMARY KEY("delivery_id","action_item_id")
);
--> statement-breakpoint
CREATE TABLE "routes" (
	"address" text PRIMARY KEY NOT NULL,
	"route" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channels" ADD CONSTRAINT "channels_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_item_owners" ADD CONSTRAINT "action_item_owners_team_id_action_item_id_action_items_team_id_id_fk" FOREIGN KEY ("team_id","action_item_id") REFERENCES "public"."action_items"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_item_owners" ADD CONSTRAINT "action_item_owners_team_id_person_id_memberships_team_id_person_id_fk" FOREIGN KEY ("team_id","person_id") REFERENCES "public"."memberships"("team_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_items" ADD CONSTRAINT "action_items_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_items" ADD CONSTRAINT "action_items_team_id_meeting_id_meetings_team_id_id_fk" FOREIGN KEY ("team_id","meeting_id") REFERENCES "public"."meetings"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_items" ADD CONSTRAINT "action_items_team_id_origin_channel_id_channels_team_id_id_fk" FOREIGN KEY ("team_id","origin_channel_id") REFERENCES "public"."channels"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_items" ADD CONSTRAINT "action_items_team_id_created_by_memberships_team_id_person_id_fk" FOREIGN KEY ("team_id","created_by") REFERENCES "public"."memberships"("team_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_team_id_person_id_memberships_team_id_person_id_fk" FOREIGN KEY ("team_id","person_id") REFERENCES "public"."memberships"("team_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_team_id_channel_id_channels_team_id_id_fk" FOREIGN KEY ("team_id","channel_id") REFERENCES "public"."channels"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_team_id_action_item_id_action_items_team_id_id_fk" FOREIGN KEY ("team_id","action_item_id") REFERENCES "public"."action_items"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_changes" ADD CONSTRAINT "item_changes_team_id_action_item_id_action_items_team_id_id_fk" FOREIGN KEY ("team_id","action_item_id") REFERENCES "public"."action_items"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_changes" ADD CONSTRAINT "item_changes_undoes_item_changes_id_fk" FOREIGN KEY ("undoes") REFERENCES "public"."item_changes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_team_id_action_item_id_action_items_team_id_id_fk" FOREIGN KEY ("team_id","action_item_id") REFERENCES "public"."action_items"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_team_id_channel_id_channels_team_id_id_fk" FOREIGN KEY ("team_id","channel_id") REFERENCES "public"."channels"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nudge_items" ADD CONSTRAINT "nudge_items_delivery_id_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."deliveries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nudge_items" ADD CONSTRAINT "nudge_items_team_id_action_item_id_action_items_team_id_id_fk" FOREIGN KEY ("team_id","action_item_id") REFERENCES "public"."action_items"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accounts_of_person" ON "accounts" USING btree ("person_id","position");--> statement-breakpoint
CREATE INDEX "memberships_of_person" ON "memberships" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "items_of_owner" ON "action_item_owners" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "unfinished_items_by_due_day" ON "action_items" USING btree ("team_id","due_on") WHERE status not in ('done', 'cancelled');--> statement-breakpoint
CREATE INDEX "changes_of_item" ON "item_changes" USING btree ("action_item_id","sequence");--> statement-breakpoint
CREATE INDEX "changes_by_person" ON "item_changes" USING btree ("team_id","by_person_id","sequence");--> statement-breakpoint
CREATE INDEX "waiting_deliveries" ON "deliveries" USING btree ("send_at") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "claimed_deliveries" ON "deliveries" USING btree ("leased_until") WHERE state = 'claimed';--> statement-breakpoint
CREATE INDEX "deliveries_of_item" ON "deliveries" USING btree ("action_item_id");--> statement-breakpoint
CREATE INDEX "nudges_of_item" ON "nudge_items" USING btree ("action_item_id");