-- day: days since 1970-01-01. received: the same, in the program's time zone, with the time of day as the fraction; null: the value counts from its day.
-- Read by partner through the key.
CREATE TABLE observations (
  partner BIGINT NOT NULL,
  metric INTEGER NOT NULL,
  day INTEGER NOT NULL,
  batch BIGINT NOT NULL,
  line INTEGER NOT NULL,
  value DOUBLE PRECISION NOT NULL,
  received DOUBLE PRECISION,
  PRIMARY KEY (partner, metric, day, batch, line)
);
