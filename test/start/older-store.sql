-- A store as Prøveporten left it before records said in which shape they are (schema 1), with a login in flight that has fewer members
-- than today's. The session secret is "older", the browser's session id "sid-of-an-older-version-with-43-characters-"; nothing of it is a real person's.
CREATE TABLE records (
  made INTEGER PRIMARY KEY,
  kind TEXT NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL,
  person TEXT, service TEXT, login TEXT, browser TEXT,
  expires_at INTEGER, aged INTEGER NOT NULL DEFAULT 0,
  UNIQUE (kind, id)
) STRICT;
CREATE INDEX records_person ON records (person, kind) WHERE person IS NOT NULL;
CREATE INDEX records_browser ON records (browser, kind) WHERE browser IS NOT NULL;
CREATE INDEX records_expiry ON records (expires_at - aged) WHERE expires_at IS NOT NULL;
CREATE TABLE events (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL, kind TEXT NOT NULL,
  login TEXT, service TEXT, person TEXT, trace TEXT, rule TEXT,
  summary TEXT NOT NULL, data TEXT
) STRICT;
CREATE INDEX events_login ON events (login) WHERE login IS NOT NULL;
CREATE INDEX events_person ON events (person) WHERE person IS NOT NULL;
INSERT INTO records (kind, id, value, person, service, login, browser, expires_at) VALUES
  ('secret', 'session', '{"secret":"older"}', NULL, NULL, NULL, NULL, NULL),
  ('browser-session', '3Zbhpc45HNoiDHpzL0Q-XmeysmTAUXkmS2t6ly7b9nk',
   '{"cookie":{"path":"/","httpOnly":true,"sameSite":"lax","secure":false,"originalMaxAge":null,"expires":null},"browser":"tag-of-a-browser","csrfSecret":"secret"}',
   NULL, NULL, NULL, NULL, 4102444800000),
  ('person', 'p_2m3n4p5q6r7s',
   '{"id":"p_2m3n4p5q6r7s","pid":null,"name":{"given":"Eldbjørg","family":"Prøvestad"},"born":"1980-01-01","mobile":"+4740000001","email":null,"locale":"nb","why":"from an older version","reserved":false,"created_at":1790000000000,"eids":{}}',
   'p_2m3n4p5q6r7s', NULL, NULL, NULL, NULL),
  ('login', 'l_3n4p5q6r7s8t',
   '{"id":"l_3n4p5q6r7s8t","browser":"tag-of-a-browser","service":"older-service","shown":{"name":"Eldre tjeneste","logo_uri":null,"client_uri":null},"wanted":{"acr_values":[],"ui_locales":[]},"returns_to":"http://service.localhost:9/callback","entries":["bankid"],"entry":"bankid","method":"bankid","step":null,"state":"delivered","version":5,"person":null,"notes":{},"say":null,"achieved":null,"started_at":1790000000000,"expires_at":4102444700000}',
   NULL, 'older-service', 'l_3n4p5q6r7s8t', 'tag-of-a-browser', 4102444800000),
  ('login', 'l_2m3n4p5q6r7s',
   '{"id":"l_2m3n4p5q6r7s","browser":"tag-of-a-browser","service":"older-service","shown":{"name":"Eldre tjeneste","logo_uri":null,"client_uri":null},"wanted":{"acr_values":[],"ui_locales":[]},"returns_to":"http://service.localhost:9/callback","entries":["testid1","bankid"],"entry":"bankid","method":"bankid","step":"number","state":"open","version":3,"person":null,"notes":{},"say":null,"achieved":null,"started_at":1790000000000,"expires_at":4102444700000}',
   NULL, 'older-service', 'l_2m3n4p5q6r7s', 'tag-of-a-browser', 4102444800000);
INSERT INTO events (at, kind, service, summary) VALUES (1790000000000, 'test', 'older-service', 'an event of an older version');
PRAGMA user_version = 1;
