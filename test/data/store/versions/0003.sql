-- Beside what version 2 has: whom else to tell, and what was told.
INSERT INTO webhooks (id, program, url, events, secret, private, created, removed) VALUES ('w1', NULL, 'https://hooks.example/in', '["promoted"]', 'whsec_x', 0, 1795262400000, NULL);
INSERT INTO notices (id, program, code, body) VALUES (1, 'acme', 'promoted', '{"partner":"o''hara 漢字"}');
INSERT INTO looks (program, revision, day, partner, baseline, marks) VALUES ('acme', 1, 20777, NULL, 0, '{}');
INSERT INTO marks (partner, program, marks) VALUES (1, 'acme', '["promoted"]');
INSERT INTO deliveries (id, webhook, notice, state, attempts, due) VALUES (1, 'w1', 1, 'sent', 1, NULL);
INSERT INTO attempts (delivery, number, at, outcome, ms) VALUES (1, 1, 1795262400000, '200', 12);
