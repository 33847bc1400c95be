-- Numbers that are handed out in order. To take one is to wait for whoever took one before: so batches and events are numbered in the order in
-- which they are committed, and none is missing.
CREATE TABLE counters (name TEXT PRIMARY KEY, value BIGINT NOT NULL);
INSERT INTO counters (name, value) VALUES ('batch', 0), ('event', 0), ('revision', 0), ('partner', 0), ('metric', 0);

CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);

-- What came in at once, is kept whole or not at all. received: milliseconds since 1970-01-01 UTC. source: the id of a key, or the command line.
CREATE TABLE batches (
  id BIGINT PRIMARY KEY,
  program TEXT NOT NULL,
  received BIGINT NOT NULL,
  source TEXT NOT NULL,
  idempotency_key TEXT,
  fingerprint TEXT,
  answer TEXT
);
CREATE INDEX batches_by_program ON batches (program, id);
CREATE UNIQUE INDEX batches_by_idempotency_key ON batches (program, source, idempotency_key);

CREATE TABLE partners (id BIGINT PRIMARY KEY, program TEXT NOT NULL, partner TEXT NOT NULL, UNIQUE (program, partner));
CREATE INDEX partners_by_program ON partners (program, id);
CREATE TABLE metrics (id BIGINT PRIMARY KEY, program TEXT NOT NULL, metric TEXT NOT NULL, UNIQUE (program, metric));

-- Whom a batch says something of: who has to be looked at again after it.
CREATE TABLE touched (batch BIGINT NOT NULL REFERENCES batches (id), partner BIGINT NOT NULL, PRIMARY KEY (batch, partner));

-- Enrolments, exemptions, successions, listings, deliveries, spending, and names and words of partners: a row each as it came, as JSON.
CREATE TABLE records (
  batch BIGINT NOT NULL REFERENCES batches (id),
  line INTEGER NOT NULL,
  program TEXT NOT NULL,
  kind TEXT NOT NULL,
  partner TEXT,
  body TEXT NOT NULL,
  PRIMARY KEY (batch, line)
);
CREATE INDEX records_by_program ON records (program, kind, batch, line);
CREATE INDEX records_by_partner ON records (program, partner, batch, line);

-- hash: of the secret, which is shown once and kept nowhere.
CREATE TABLE keys (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  scope TEXT NOT NULL,
  program TEXT,
  hash TEXT NOT NULL UNIQUE,
  created BIGINT NOT NULL,
  last_used BIGINT,
  revoked BIGINT
);
CREATE TABLE revoked_tokens (id TEXT PRIMARY KEY, expires BIGINT NOT NULL);

-- What listeners are told, kept so that one who was away can catch up. audience: public, partner or operator.
CREATE TABLE events (
  id BIGINT PRIMARY KEY,
  program TEXT NOT NULL,
  partner TEXT,
  kind TEXT NOT NULL,
  audience TEXT NOT NULL,
  happened BIGINT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX events_by_program ON events (program, id);

-- Derived, and made again from the rest by `gradus rebuild`: who holds what, and which decisions led there. due: the first day on which another one
-- may be taken. revision: of the change that wrote the row, so that another process finds what is new.
CREATE TABLE derived (
  partner BIGINT PRIMARY KEY REFERENCES partners (id),
  program TEXT NOT NULL,
  revision BIGINT NOT NULL,
  due INTEGER,
  entry TEXT NOT NULL,
  decided TEXT NOT NULL
);
CREATE INDEX derived_by_revision ON derived (program, revision);
CREATE INDEX derived_by_due ON derived (program, due);
-- What `derived` was made from, program by program: the editions, the batches up to one, and the days up to one.
CREATE TABLE derivations (program TEXT PRIMARY KEY, revision BIGINT NOT NULL, fingerprint TEXT NOT NULL, batch BIGINT NOT NULL, day INTEGER NOT NULL);

-- The program files that were last without a fault: what is served when there is one in them.
CREATE TABLE program_files (path TEXT PRIMARY KEY, text TEXT NOT NULL);
