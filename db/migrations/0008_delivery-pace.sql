CREATE TABLE "conversation_paces" (
	"conversation" uuid PRIMARY KEY NOT NULL,
	"free_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lanes" (
	"name" text PRIMARY KEY NOT NULL,
	"messenger" text NOT NULL,
	"updates" boolean DEFAULT false NOT NULL,
	"free_at" timestamp with time zone DEFAULT '-infinity' NOT NULL,
	"paused_until" timestamp with time zone DEFAULT '-infinity' NOT NULL
);
--> statement-breakpoint
INSERT INTO "lanes" ("name", "messenger") VALUES ('any', '');--> statement-breakpoint
DROP INDEX "waiting_deliveries";--> statement-breakpoint
DROP INDEX "claimed_deliveries";--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "lane" text DEFAULT 'any' NOT NULL;--> statement-breakpoint
CREATE TEMPORARY TABLE "found_lanes" ON COMMIT DROP AS
SELECT "id", split_part("address", ':', 1) AS "messenger",
  split_part("address", ':', 1) || ':' || split_part("address", '/', 2) AS "lane",
  "message" IS NOT NULL AND "address" LIKE 'slack:%' AS "updates"
FROM (SELECT "deliveries"."id", "message", coalesce("message", "channels"."address",
    (SELECT "address" FROM "accounts" WHERE "accounts"."person_id" = "deliveries"."person_id"
     ORDER BY "position", "address" LIMIT 1)) AS "address"
  FROM "deliveries" LEFT JOIN "channels" ON "channels"."id" = "deliveries"."channel_id") AS "placed"
WHERE "address" IS NOT NULL;
--> statement-breakpoint
INSERT INTO "lanes" ("name", "messenger", "updates")
SELECT DISTINCT "lane" || CASE WHEN "updates" THEN ' updates' ELSE '' END, "messenger", "updates" FROM "found_lanes";
--> statement-breakpoint
UPDATE "deliveries" SET "lane" = "found_lanes"."lane" || CASE WHEN "updates" THEN ' updates' ELSE '' END
FROM "found_lanes" WHERE "found_lanes"."id" = "deliveries"."id";
--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_lane_lanes_name_fk" FOREIGN KEY ("lane") REFERENCES "public"."lanes"("name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "held_back_deliveries" ON "deliveries" USING btree ("lane","not_before") WHERE state = 'waiting' and not_before is not null;--> statement-breakpoint
CREATE INDEX "dead_deliveries" ON "deliveries" USING btree ("send_at") WHERE state = 'dead';--> statement-breakpoint
CREATE INDEX "waiting_deliveries" ON "deliveries" USING btree ("lane","send_at") WHERE state = 'waiting' and not_before is null;--> statement-breakpoint
CREATE INDEX "claimed_deliveries" ON "deliveries" USING btree ("lane","leased_until") WHERE state = 'claimed';