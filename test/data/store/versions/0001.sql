-- A store as version 1 of the tables has it.
UPDATE counters SET value = 1 WHERE name IN ('batch', 'event', 'revision', 'metric');
UPDATE counters SET value = 2 WHERE name = 'partner';
INSERT INTO settings (name, value) VALUES ('same-day:acme', 'add');
INSERT INTO batches (id, program, received, source, idempotency_key, fingerprint, answer) VALUES (1, 'acme', 1795262400000, 'k1', 'sent-once', 'f1', '{"stored":2}');
INSERT INTO partners (id, program, partner) VALUES (1, 'acme', 'northwind'), (2, 'acme', 'o''hara 漢字');
INSERT INTO metrics (id, program, metric) VALUES (1, 'acme', 'installs');
INSERT INTO touched (batch, partner) VALUES (1, 1), (1, 2);
INSERT INTO records (batch, line, program, kind, partner, body) VALUES (1, 0, 'acme', 'partner', 'northwind', '{"name":"Northwind"}');
INSERT INTO records (batch, line, program, kind, partner, body) VALUES (1, 1, 'acme', 'partner', 'o''hara 漢字', '{"name":"O\nHara"}');
INSERT INTO keys (id, name, scope, program, hash, created, last_used, revoked) VALUES ('k1', 'Feed', 'write', 'acme', 'abc', 1795262400000, NULL, NULL);
INSERT INTO revoked_tokens (id, expires) VALUES ('t1', 1795262400000);
INSERT INTO events (id, program, partner, kind, audience, happened, body) VALUES (1, 'acme', 'northwind', 'promoted', 'public', 1795262400000, '{}');
INSERT INTO derived (partner, program, revision, due, entry, decided) VALUES (1, 'acme', 1, NULL, '["Northwind"]', '[]');
INSERT INTO derivations (program, revision, fingerprint, batch, day) VALUES ('acme', 1, 'f', 1, 20777);
INSERT INTO program_files (path, text) VALUES ('acme.yaml', 'id: acme');
