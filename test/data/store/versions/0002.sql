-- Beside what version 1 has: what was measured. An ordinary value, one that came late, and one beside another of its day.
INSERT INTO observations (partner, metric, day, batch, line, value, received, beside) VALUES (1, 1, 20700, 1, 0, 4.27, NULL, 0);
INSERT INTO observations (partner, metric, day, batch, line, value, received, beside) VALUES (1, 1, 20701, 1, 1, 1e15, 20710.25, 0);
INSERT INTO observations (partner, metric, day, batch, line, value, received, beside) VALUES (1, 1, 20701, 1, 2, -3, 20711, 1);
