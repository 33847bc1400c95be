-- Whom else to tell. program: null for all. events: a list of codes as JSON. secret: what messages are signed with, so it is needed as it is.
-- removed: milliseconds since 1970-01-01 UTC, as are all moments here.
CREATE TABLE webhooks (
  id TEXT PRIMARY KEY,
  program TEXT,
  url TEXT NOT NULL,
  events TEXT NOT NULL,
  secret TEXT NOT NULL,
  private SMALLINT NOT NULL,
  created BIGINT NOT NULL,
  removed BIGINT
);

INSERT INTO counters (name, value) VALUES ('notice', 0), ('delivery', 0);

-- What happened or is about to, each once. body: the message as it is sent.
CREATE TABLE notices (id BIGINT PRIMARY KEY, program TEXT NOT NULL, code TEXT NOT NULL, body TEXT NOT NULL);

-- How far a program was looked through for news: revision and day of what was derived, and where the look is, when it is of everyone (partner: the
-- last one that was looked at; null: none is under way). baseline: 1 where what is found was so before anybody asked. marks: of the program itself.
CREATE TABLE looks (
  program TEXT PRIMARY KEY,
  revision BIGINT NOT NULL,
  day INTEGER NOT NULL,
  partner BIGINT,
  baseline SMALLINT NOT NULL,
  marks TEXT NOT NULL
);
-- What was so of each partner when it was looked at last.
CREATE TABLE marks (partner BIGINT PRIMARY KEY REFERENCES partners (id), program TEXT NOT NULL, marks TEXT NOT NULL);
CREATE INDEX marks_by_program ON marks (program);

-- A message to a webhook. due: when it is to be sent, or, while somebody sends it, when another may; null: it came, or nobody tries any more.
CREATE TABLE deliveries (
  id BIGINT PRIMARY KEY,
  webhook TEXT NOT NULL REFERENCES webhooks (id),
  notice BIGINT NOT NULL REFERENCES notices (id),
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  due BIGINT
);
CREATE INDEX deliveries_by_due ON deliveries (due, id) WHERE due IS NOT NULL;
CREATE INDEX deliveries_by_webhook ON deliveries (webhook, id);

-- Each time that one was sent. outcome: a status of HTTP, or a code for what went wrong.
CREATE TABLE attempts (
  delivery BIGINT NOT NULL REFERENCES deliveries (id),
  number INTEGER NOT NULL,
  at BIGINT NOT NULL,
  outcome TEXT NOT NULL,
  ms INTEGER NOT NULL,
  PRIMARY KEY (delivery, number, at)
);
