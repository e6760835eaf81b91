-- A data directory as store version 1 made it. Never edit: add a file for each later version.
PRAGMA application_id = 1380211020;
PRAGMA user_version = 1;
CREATE TABLE site(id INTEGER PRIMARY KEY CHECK(id = 1), log_id TEXT NOT NULL, epoch INTEGER NOT NULL);
CREATE TABLE log(
  seq INTEGER PRIMARY KEY, epoch INTEGER NOT NULL, version INTEGER NOT NULL, command_id TEXT,
  command_hash BLOB NOT NULL, at INTEGER NOT NULL, body BLOB NOT NULL, reply BLOB NOT NULL);
CREATE UNIQUE INDEX log_command ON log(command_id) WHERE command_id IS NOT NULL;
CREATE TABLE snapshot(id INTEGER PRIMARY KEY CHECK(id = 1), seq INTEGER NOT NULL, version INTEGER NOT NULL, body BLOB NOT NULL);
INSERT INTO site VALUES(1, '019aa5b0-7c00-7a11-8b22-0123456789ab', 3);
INSERT INTO log VALUES(1, 1, 1, '019aa5b0-8000-7000-8000-000000000001', CAST('h1' AS BLOB), 1763712001000, CAST('{"by":"anna","events":[]}' AS BLOB), CAST('{"seq":1}' AS BLOB));
INSERT INTO log VALUES(2, 1, 1, NULL, x'', 1763712002000, CAST('{"by":"system","events":[]}' AS BLOB), x'');
INSERT INTO log VALUES(3, 2, 1, '019aa5b0-8000-7000-8000-000000000003', CAST('h3' AS BLOB), 1763712003000, CAST('{"by":"anna","events":[]}' AS BLOB), CAST('{"seq":3}' AS BLOB));
INSERT INTO log VALUES(4, 3, 1, NULL, x'', 1763712004000, CAST('{"by":"system","events":[]}' AS BLOB), x'');
INSERT INTO snapshot VALUES(1, 2, 1, CAST('{"people":[]}' AS BLOB));
