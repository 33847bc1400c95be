-- day: days since 1970-01-01. received: the same, in the program's time zone, with the time of day as the fraction; null: the value counts from its day.
-- beside: 1 for a value that stands beside the others of its day; any other takes the place of the one before.
-- Read by partner through the key.
CREATE TABLE observations (
  partner BIGINT NOT NULL,
  metric INTEGER NOT NULL,
  day INTEGER NOT NULL,
  batch BIGINT NOT NULL,
  line INTEGER NOT NULL,
  value DOUBLE PRECISION NOT NULL,
  received DOUBLE PRECISION,
  beside SMALLINT NOT NULL DEFAULT 0,
  PRIMARY KEY (partner, metric, day, batch, line)
);
