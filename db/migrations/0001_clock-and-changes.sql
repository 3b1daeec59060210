INSERT INTO "clock" DEFAULT VALUES;
--> statement-breakpoint
CREATE FUNCTION bot_now() RETURNS timestamptz LANGUAGE sql STABLE AS
$$ SELECT clock_timestamp() + offset_milliseconds * interval '1 millisecond' FROM clock $$;
--> statement-breakpoint
CREATE FUNCTION refuse_to_rewrite_history() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'item_changes is append-only'; END $$;
--> statement-breakpoint
CREATE TRIGGER item_changes_are_append_only BEFORE UPDATE OR DELETE ON "item_changes"
FOR EACH ROW EXECUTE FUNCTION refuse_to_rewrite_history();
