-- A store as Prøveporten left it while its index of words was read from the records themselves (schema 2), with three people, one of whom
-- was given another name since, and one of whom went. Nothing of it is a real person's.
CREATE TABLE records (
  made INTEGER PRIMARY KEY,
  kind TEXT NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL,
  person TEXT, service TEXT, login TEXT, browser TEXT,
  expires_at INTEGER, aged INTEGER NOT NULL DEFAULT 0,
  words TEXT, written_at INTEGER NOT NULL DEFAULT 0, shape INTEGER NOT NULL DEFAULT 0,
  UNIQUE (kind, id)
) STRICT;
CREATE INDEX records_person ON records (person, kind) WHERE person IS NOT NULL;
CREATE INDEX records_browser ON records (browser, kind) WHERE browser IS NOT NULL;
CREATE INDEX records_expiry ON records (expires_at - aged) WHERE expires_at IS NOT NULL;
CREATE INDEX records_kind ON records (kind);
CREATE INDEX records_service ON records (service, kind) WHERE service IS NOT NULL;
CREATE TABLE events (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL, kind TEXT NOT NULL,
  login TEXT, service TEXT, person TEXT, trace TEXT, rule TEXT,
  summary TEXT NOT NULL, data TEXT
) STRICT;
CREATE INDEX events_login ON events (login) WHERE login IS NOT NULL;
CREATE INDEX events_person ON events (person) WHERE person IS NOT NULL;
CREATE INDEX events_service ON events (service);
CREATE VIRTUAL TABLE found USING fts5(words, content = 'records', content_rowid = 'made', columnsize = 0,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
CREATE TRIGGER words_made AFTER INSERT ON records WHEN new.words IS NOT NULL BEGIN
  INSERT INTO found (rowid, words) VALUES (new.made, new.words);
END;
CREATE TRIGGER words_gone AFTER DELETE ON records WHEN old.words IS NOT NULL BEGIN
  INSERT INTO found (found, rowid, words) VALUES ('delete', old.made, old.words);
END;
CREATE TRIGGER words_changed AFTER UPDATE OF words ON records WHEN old.words IS NOT new.words BEGIN
  INSERT INTO found (found, rowid, words) SELECT 'delete', old.made, old.words WHERE old.words IS NOT NULL;
  INSERT INTO found (rowid, words) SELECT new.made, new.words WHERE new.words IS NOT NULL;
END;
INSERT INTO records (kind, id, value, words) VALUES ('gone', 'g', '{}', 'Gaute Prøvestad');
INSERT INTO records (kind, id, value, person, words) VALUES
  ('person', 'p_2m3n4p5q6r7s',
   '{"id":"p_2m3n4p5q6r7s","pid":null,"name":{"given":"Eldbjørg","family":"Prøvestad"},"born":"1980-01-01","mobile":"+4740000001","email":null,"locale":"nb","why":"from an older version","reserved":false,"created_at":1790000000000,"eids":{}}',
   'p_2m3n4p5q6r7s', 'p_2m3n4p5q6r7s Eldbjørg Prøvestad'),
  ('person', 'p_3n4p5q6r7s8t',
   '{"id":"p_3n4p5q6r7s8t","pid":null,"name":{"given":"Torbjørg","family":"Prøvestad"},"born":"1980-01-01","mobile":"+4740000002","email":null,"locale":"nb","why":"from an older version","reserved":false,"created_at":1790000000000,"eids":{}}',
   'p_3n4p5q6r7s8t', 'p_3n4p5q6r7s8t Solbjørg Prøvestad');
UPDATE records SET words = 'p_3n4p5q6r7s8t Torbjørg Prøvestad' WHERE id = 'p_3n4p5q6r7s8t';
DELETE FROM records WHERE kind = 'gone';
PRAGMA user_version = 2;
