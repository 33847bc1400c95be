-- Whoever listens learns that something was stored, or worked out, when that is committed: other servers on the same database.
CREATE FUNCTION gradus_changed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_notify('gradus', ''); RETURN NULL; END $$;
CREATE TRIGGER batches_changed AFTER INSERT ON batches FOR EACH STATEMENT EXECUTE FUNCTION gradus_changed();
CREATE TRIGGER derivations_changed AFTER INSERT OR UPDATE ON derivations FOR EACH STATEMENT EXECUTE FUNCTION gradus_changed();
