-- The store of Tacitus: one SQLite file, schema version 1.
-- Offsets are Unicode code points into reports.text, start inclusive, end exclusive.
-- Times are UTC in ISO 8601 (2019-07-05T00:00:00+00:00); an interval ends where the next one starts.
-- Every derived row says why it was made: rule (id of the rule or model), rule_version, reason (in words).
-- Ids are made from content: the same input gives the same ids on every machine.

CREATE TABLE runs ( -- one row a run of `tacitus read`
  id INTEGER PRIMARY KEY, -- number of the run
  started TEXT NOT NULL, -- when it began (UTC)
  finished TEXT, -- when it ended (UTC); empty while it runs or when it was killed
  inputs TEXT NOT NULL, -- what was asked for, as a JSON list
  tacitus TEXT NOT NULL, -- version of the program
  versions TEXT NOT NULL, -- versions of model, lexicon, rules, actors and places, as a JSON object
  reports INTEGER NOT NULL DEFAULT 0, -- reports added
  refusals INTEGER NOT NULL DEFAULT 0 -- refusals added
);

CREATE TABLE ledger ( -- what the gathering stages last worked on
  key TEXT PRIMARY KEY, -- name of the entry
  value TEXT NOT NULL -- digest of the reports and versions it was made from
) WITHOUT ROWID;

CREATE TABLE fetches ( -- what `tacitus follow` fetched from the web, as it came
  url TEXT PRIMARY KEY, -- address as asked for
  fetched TEXT NOT NULL, -- when (UTC)
  location TEXT NOT NULL, -- where it came from in the end, after redirects
  etag TEXT NOT NULL, -- the site's mark of this version; empty when it gave none
  modified TEXT NOT NULL, -- Last-Modified as the site wrote it; empty when it did not
  sha256 TEXT NOT NULL, -- digest of the bytes
  body BLOB NOT NULL, -- the bytes, packed with zlib
  unread INTEGER NOT NULL -- 1 until its reports are in the store: a run cut short takes it up again
) WITHOUT ROWID;

CREATE TABLE pages ( -- bytes as given; the bytes themselves are not kept
  id TEXT PRIMARY KEY, -- from the content
  media_type TEXT NOT NULL, -- found by content
  sha256 TEXT NOT NULL, -- digest of the bytes
  became TEXT NOT NULL CHECK (became IN ('report', 'refusal')) -- what was made of it
) WITHOUT ROWID;

CREATE TABLE page_addresses ( -- where the same bytes were met
  page_id TEXT NOT NULL REFERENCES pages (id) ON DELETE CASCADE, -- the page
  address TEXT NOT NULL, -- path or URL
  PRIMARY KEY (page_id, address)
) WITHOUT ROWID;

CREATE TABLE refusals ( -- what was dropped, at which stage, and why
  id TEXT PRIMARY KEY, -- from the content
  stage TEXT NOT NULL, -- sources, reports, analysis
  address TEXT NOT NULL, -- what was refused
  reason TEXT NOT NULL, -- why, and what can be done
  sha256 TEXT NOT NULL -- digest of the refused bytes; empty when they could not be read
) WITHOUT ROWID;
CREATE INDEX refusals_sha256 ON refusals (sha256);

CREATE TABLE reports ( -- one published text as read
  id TEXT PRIMARY KEY, -- from the page
  page_id TEXT NOT NULL REFERENCES pages (id), -- the bytes it was read from
  address TEXT NOT NULL, -- the first of its page's addresses, in order of letters
  url TEXT NOT NULL, -- its address on the web; empty when unknown
  outlet TEXT NOT NULL, -- who published it; empty when unknown
  title TEXT NOT NULL, -- its title; empty when it has none
  byline TEXT NOT NULL, -- who wrote it; empty when unknown
  published TEXT, -- first instant of the publication date; NULL when unknown
  published_id TEXT NOT NULL, -- the publication date in full (times.id)
  language TEXT NOT NULL, -- ISO 639-1, detected
  dateline_start INTEGER, -- where the dateline's place begins; NULL without a dateline
  dateline_end INTEGER, -- one past its end
  credits TEXT NOT NULL, -- agencies the text credits, as a JSON list
  text TEXT NOT NULL, -- the text as given; all offsets count its code points
  coded_by TEXT NOT NULL -- digest of the versions that coded it
);
CREATE INDEX reports_published ON reports (published, id);
CREATE INDEX reports_page ON reports (page_id);
CREATE INDEX reports_outlet ON reports (outlet, published);

CREATE TABLE blocks ( -- the parts of a report's text
  report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE, -- the report
  position INTEGER NOT NULL, -- order in the text, from 0
  kind TEXT NOT NULL, -- metadata, title, byline, dateline, heading, paragraph, pull_quote, credit, caption, boilerplate
  start_char INTEGER NOT NULL, -- first code point
  end_char INTEGER NOT NULL, -- one past the last
  PRIMARY KEY (report_id, position)
) WITHOUT ROWID;

CREATE TABLE times ( -- every When: of publication, told in the text, of speaking, of an event
  id TEXT NOT NULL, -- from the content
  report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE, -- the report
  position INTEGER, -- order among the times told in the text; NULL when only another record uses it
  type TEXT NOT NULL, -- TIMEX3 type: DATE, TIME, DURATION, SET
  value TEXT NOT NULL, -- TIMEX3 value; empty when unknown
  starts TEXT, -- first instant; NULL when not known
  ends TEXT, -- first instant after; NULL when not known
  grain TEXT NOT NULL, -- day, month, year, past, unknown, …
  anchor TEXT NOT NULL, -- the time it was counted from; empty when absolute
  inferred INTEGER NOT NULL, -- 1 when the words alone do not say it
  reason TEXT NOT NULL, -- how it was found, or why it is unknown
  start_char INTEGER, -- where its words begin; NULL without words
  end_char INTEGER, -- one past their end
  words TEXT NOT NULL, -- its words; empty without words
  PRIMARY KEY (report_id, id)
) WITHOUT ROWID;

CREATE TABLE actors ( -- one identity, gathered from the reports that mention it
  id TEXT PRIMARY KEY, -- from the registry's key, or from name, country and sector
  name TEXT NOT NULL, -- the fullest name met
  kind TEXT NOT NULL, -- person, government, body, group, country
  in_registry INTEGER NOT NULL, -- 1 when the registry knows it
  reports INTEGER NOT NULL, -- reports that mention it
  mentions INTEGER NOT NULL -- mentions in all of them
) WITHOUT ROWID;
CREATE INDEX actors_reports ON actors (reports, name);

CREATE TABLE report_actors ( -- an actor as one report's date and words code it
  report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE, -- the report
  actor_id TEXT NOT NULL, -- the actor
  position INTEGER NOT NULL, -- order of first mention, from 0
  name TEXT NOT NULL, -- the fullest name in this report or the registry
  kind TEXT NOT NULL, -- person, government, body, group, country
  country TEXT NOT NULL, -- ISO 3166-1 alpha-3, or IGO, UNO, EUR, NGO, ISM, IMG, MNC; empty when not known
  sector TEXT NOT NULL, -- PLOVER sector; empty for none
  cameo TEXT NOT NULL, -- CAMEO actor code; empty when not known
  names TEXT NOT NULL, -- other names, as a JSON list
  posts TEXT NOT NULL, -- offices with their dates, as a JSON list
  in_registry INTEGER NOT NULL, -- 1 when the registry knows it
  rule TEXT NOT NULL, -- why: rule
  rule_version TEXT NOT NULL, -- why: version
  reason TEXT NOT NULL, -- why: in words
  confidence REAL, -- 0 to 1 where calibrated
  PRIMARY KEY (report_id, actor_id)
) WITHOUT ROWID;
CREATE INDEX report_actors_actor ON report_actors (actor_id);
CREATE INDEX report_actors_country ON report_actors (country);

CREATE TABLE mentions ( -- words that point at an actor
  id TEXT NOT NULL, -- from the place in the report
  report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE, -- the report
  position INTEGER NOT NULL, -- order in the report, from 0
  actor_id TEXT NOT NULL, -- the actor
  kind TEXT NOT NULL, -- name, title, pronoun, epithet, metonym
  start_char INTEGER NOT NULL, -- first code point
  end_char INTEGER NOT NULL, -- one past the last
  words TEXT NOT NULL, -- the words
  rule TEXT NOT NULL, -- why: rule
  rule_version TEXT NOT NULL, -- why: version
  reason TEXT NOT NULL, -- why: in words
  confidence REAL, -- 0 to 1 where calibrated
  PRIMARY KEY (report_id, position)
) WITHOUT ROWID;
CREATE INDEX mentions_actor ON mentions (actor_id);
CREATE INDEX mentions_id ON mentions (id);

CREATE TABLE places ( -- entries of the gazetteer that some report names
  id TEXT PRIMARY KEY, -- from the gazetteer
  name TEXT NOT NULL, -- its name
  country TEXT NOT NULL, -- ISO 3166-1 alpha-3; empty for seas and regions of several countries
  admin1 TEXT NOT NULL, -- first-level division; empty when none
  lat REAL NOT NULL, -- WGS84 degrees
  lon REAL NOT NULL, -- WGS84 degrees
  kind TEXT NOT NULL, -- country, capital, city, admin1, region, sea, landmark, …
  geoname_id INTEGER, -- GeoNames id where known
  population INTEGER NOT NULL -- inhabitants; 0 when not known
) WITHOUT ROWID;

CREATE TABLE place_mentions ( -- words that name a place
  id TEXT NOT NULL, -- from the place in the report
  report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE, -- the report
  position INTEGER, -- order among the places of the report; NULL when only an event uses it
  place_id TEXT NOT NULL REFERENCES places (id), -- what they were read as
  role TEXT NOT NULL, -- dateline, mentioned
  precision TEXT NOT NULL, -- point, city, admin, country, area, near: how exactly these words fix it
  start_char INTEGER NOT NULL, -- first code point
  end_char INTEGER NOT NULL, -- one past the last
  words TEXT NOT NULL, -- the words
  rule TEXT NOT NULL, -- why: rule
  rule_version TEXT NOT NULL, -- why: version
  reason TEXT NOT NULL, -- why: in words
  confidence REAL, -- 0 to 1 where calibrated
  PRIMARY KEY (report_id, id)
) WITHOUT ROWID;
CREATE INDEX place_mentions_place ON place_mentions (place_id);

CREATE TABLE statements ( -- who said what to whom, through whom
  id TEXT PRIMARY KEY, -- from the place in the report and the speaker
  report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE, -- the report
  position INTEGER NOT NULL, -- order in the report, from 0
  speaker_id TEXT, -- the actor; NULL when the words point at nobody in particular
  speaker TEXT NOT NULL, -- the speaker's name, or the words
  words TEXT NOT NULL, -- what is said, with an ellipsis where it is split
  cue TEXT NOT NULL, -- the words that attribute; empty when carried on
  manner TEXT NOT NULL, -- direct, indirect, mixed
  act TEXT NOT NULL, -- assert, deny, promise, accuse, …, attitude
  modality TEXT NOT NULL, -- assertion, commitment, demand, …
  negated INTEGER NOT NULL, -- 1 when what is said is denied or negated
  implied INTEGER NOT NULL, -- 1 when the words themselves tell the act, behind a plain cue such as "said"
  spoken INTEGER NOT NULL, -- 0 when it is not said, or not yet: "did not say", "will announce"
  continues TEXT, -- the statement whose cue and speaker it carries on; NULL when it has its own
  addressee_id TEXT, -- the actor spoken to
  addressee TEXT, -- the addressee's name; NULL without one
  words_owner TEXT NOT NULL, -- whose words stand between the quotation marks
  when_id TEXT NOT NULL, -- when it was said (times.id)
  place_mention_id TEXT, -- where it was said (place_mentions.id); NULL when not known
  rule TEXT NOT NULL, -- why: rule
  rule_version TEXT NOT NULL, -- why: version
  reason TEXT NOT NULL, -- why: in words
  confidence REAL -- 0 to 1 where calibrated
);
CREATE INDEX statements_report ON statements (report_id, position);
CREATE INDEX statements_speaker ON statements (speaker_id, report_id);
CREATE INDEX statements_act ON statements (act);

CREATE TABLE statement_via ( -- through whom a statement reached the report, nearest the speaker first
  statement_id TEXT NOT NULL REFERENCES statements (id) ON DELETE CASCADE, -- the statement
  position INTEGER NOT NULL, -- order, from 0
  actor_id TEXT, -- the actor
  name TEXT NOT NULL, -- the name or words
  PRIMARY KEY (statement_id, position)
) WITHOUT ROWID;

CREATE TABLE event_mentions ( -- one telling of who did what to whom
  id TEXT PRIMARY KEY, -- from the trigger's place in the report
  report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE, -- the report
  position INTEGER NOT NULL, -- order in the report, from 0
  type TEXT NOT NULL, -- PLOVER type
  mode TEXT NOT NULL, -- PLOVER mode; empty for none
  contexts TEXT NOT NULL, -- PLOVER contexts, as a JSON list
  cameo TEXT NOT NULL, -- CAMEO event code: text, for "010" is not 10
  quad INTEGER NOT NULL, -- 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
  goldstein REAL NOT NULL, -- intensity, -10 to 10
  status TEXT NOT NULL, -- actual, ongoing, planned, threatened, demanded, denied, hypothetical
  is_row INTEGER NOT NULL, -- 1 when it may stand in a table of events: codable, not denied, no mere possibility
  codable INTEGER NOT NULL, -- 0 when too little is told of its parties, or only private people act
  statement_id TEXT, -- the statement in which it stands; NULL when the narrator asserts it
  when_id TEXT NOT NULL, -- when it happened or will (times.id)
  place_mention_id TEXT, -- where it happened (place_mentions.id); NULL when not known
  rule TEXT NOT NULL, -- why: rule
  rule_version TEXT NOT NULL, -- why: version
  reason TEXT NOT NULL, -- why: in words
  confidence REAL -- 0 to 1 where calibrated
);
CREATE INDEX event_mentions_report ON event_mentions (report_id, position, codable);
CREATE INDEX event_mentions_type ON event_mentions (type, codable, status);
CREATE INDEX event_mentions_status ON event_mentions (status, codable);
CREATE INDEX event_mentions_statement ON event_mentions (statement_id);

CREATE TABLE participants ( -- actors and recipients of an event mention, coded as of the report's date
  event_mention_id TEXT NOT NULL REFERENCES event_mentions (id) ON DELETE CASCADE, -- the event mention
  role TEXT NOT NULL CHECK (role IN ('actor', 'recipient')), -- who does, to whom it is done
  position INTEGER NOT NULL, -- order, from 0
  actor_id TEXT, -- the actor; NULL when not known
  name TEXT NOT NULL, -- the name or words
  country TEXT NOT NULL, -- ISO 3166-1 alpha-3 or international code; empty when not known
  sector TEXT NOT NULL, -- PLOVER sector; empty for none
  cameo TEXT NOT NULL, -- CAMEO actor code; empty when not known
  PRIMARY KEY (event_mention_id, role, position)
) WITHOUT ROWID;
CREATE INDEX participants_actor ON participants (actor_id);
CREATE INDEX participants_country ON participants (country, role);

CREATE TABLE counts ( -- numbers told of an event
  event_mention_id TEXT NOT NULL REFERENCES event_mentions (id) ON DELETE CASCADE, -- the event mention
  position INTEGER NOT NULL, -- order, from 0
  number INTEGER NOT NULL, -- how many
  unit TEXT NOT NULL, -- of what: dead, injured, arrested, …
  exact INTEGER NOT NULL, -- 0 for "about", "at least", "dozens of"
  low INTEGER, -- least number that the words allow; NULL when they set no bound
  high INTEGER, -- greatest number that they allow; NULL when they set no bound
  PRIMARY KEY (event_mention_id, position)
) WITHOUT ROWID;

CREATE TABLE spans ( -- the exact characters a record rests on
  record_id TEXT NOT NULL, -- a statement, event mention or finding
  role TEXT NOT NULL, -- content, evidence, quoted, cue, speaker, addressee, occasion, via-0, trigger, actor-0, recipient-0, count-0, side-0, alone-0
  position INTEGER NOT NULL, -- order, from 0
  report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE, -- the report
  start_char INTEGER NOT NULL, -- first code point
  end_char INTEGER NOT NULL, -- one past the last
  words TEXT NOT NULL, -- the characters, equal to the report's text there
  PRIMARY KEY (record_id, role, position)
) WITHOUT ROWID;
CREATE INDEX spans_report ON spans (report_id, start_char);

CREATE TABLE profiles ( -- what of a report is compared when reports are grouped: worked out once, no content
  report_id TEXT PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE, -- the report
  made_by TEXT NOT NULL, -- digest of the versions that made it
  packed BLOB NOT NULL -- words and names with their counts, JSON packed with zlib
);

CREATE TABLE untold ( -- reports corrected by hand since their stories were told: no content
  report_id TEXT PRIMARY KEY -- the report
) WITHOUT ROWID;

CREATE TABLE windows ( -- ties between the reports of a stretch of days: worked out once, no content
  id TEXT PRIMARY KEY, -- first day of the stretch (days from the year 1) and its length in days
  state TEXT NOT NULL, -- digest of the reports and versions it was made from
  packed BLOB NOT NULL -- pairs with scores and reasons, JSON packed with zlib
);

CREATE TABLE stories ( -- reports that tell of the same happening
  id TEXT PRIMARY KEY, -- stays when the story grows
  title TEXT NOT NULL, -- title of its most central report
  reports INTEGER NOT NULL, -- reports that tell it
  first TEXT, -- first publication; NULL when no report is dated
  last TEXT, -- end of the last publication
  grain TEXT NOT NULL, -- grain of the interval
  value TEXT NOT NULL, -- the interval as a TIMEX3 value
  when_reason TEXT NOT NULL, -- how the interval was found
  rule TEXT NOT NULL, -- why: rule
  rule_version TEXT NOT NULL, -- why: version
  reason TEXT NOT NULL, -- why: in words
  confidence REAL -- 0 to 1 where calibrated
) WITHOUT ROWID;

CREATE INDEX stories_reports ON stories (reports, first);
CREATE INDEX stories_first ON stories (first);

CREATE TABLE story_history ( -- stories that were merged, split or renamed: where most of their reports went
  old_id TEXT PRIMARY KEY, -- id that the story had
  story_id TEXT NOT NULL -- the story that has most of its reports now
) WITHOUT ROWID;

CREATE TABLE origins ( -- reports of a story that share a source: one voice
  id TEXT NOT NULL, -- from its reports
  story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE, -- the story
  position INTEGER NOT NULL, -- order, from 0
  rule TEXT NOT NULL, -- why: rule
  rule_version TEXT NOT NULL, -- why: version
  reason TEXT NOT NULL, -- why: in words
  confidence REAL, -- 0 to 1 where calibrated
  PRIMARY KEY (story_id, id)
) WITHOUT ROWID;

CREATE TABLE story_reports ( -- which reports a story has
  story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE, -- the story
  report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE, -- the report
  position INTEGER NOT NULL, -- order of publication, from 0
  origin_id TEXT NOT NULL, -- the voice it belongs to
  PRIMARY KEY (story_id, report_id)
) WITHOUT ROWID;
CREATE INDEX story_reports_report ON story_reports (report_id);

CREATE TABLE story_links ( -- why two reports are in one story
  story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE, -- the story
  position INTEGER NOT NULL, -- order, from 0
  a TEXT NOT NULL, -- one report
  b TEXT NOT NULL, -- the other
  score REAL NOT NULL, -- 0 to 1
  reasons TEXT NOT NULL, -- the features that spoke for it, as a JSON list
  PRIMARY KEY (story_id, position)
) WITHOUT ROWID;

CREATE TABLE copies ( -- reports that are another's text: retitled, cut, extended, or with words edited
  report_id TEXT PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE, -- the copy
  story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE, -- the story that has both
  original_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE, -- the report whose text it is, published first
  share REAL NOT NULL, -- part of the shorter text's runs of seven words that stand in the other, 0 to 1
  rule TEXT NOT NULL, -- why: rule
  rule_version TEXT NOT NULL, -- why: version
  reason TEXT NOT NULL, -- why: in words
  confidence REAL -- 0 to 1 where calibrated
) WITHOUT ROWID;
CREATE INDEX copies_story ON copies (story_id);
CREATE INDEX copies_original ON copies (original_id);

CREATE TABLE sagas ( -- stories that belong together over weeks, such as one crisis or one trial
  id TEXT PRIMARY KEY, -- stays when the saga grows
  title TEXT NOT NULL, -- title of its most central story
  words TEXT NOT NULL, -- what most of its stories tell of, as a JSON list
  stories INTEGER NOT NULL, -- stories in it
  reports INTEGER NOT NULL, -- reports of its stories
  first TEXT, -- first publication; NULL when no report is dated
  last TEXT, -- end of the last publication
  made_from TEXT NOT NULL, -- digest of its stories, their reports and links
  rule TEXT NOT NULL, -- why: rule
  rule_version TEXT NOT NULL, -- why: version
  reason TEXT NOT NULL, -- why: in words
  confidence REAL -- 0 to 1 where calibrated
) WITHOUT ROWID;
CREATE INDEX sagas_reports ON sagas (reports, first);

CREATE TABLE saga_history ( -- sagas that were joined, set apart or renamed: where most of their stories went
  old_id TEXT PRIMARY KEY, -- id that the saga had
  saga_id TEXT NOT NULL -- the saga that has most of its reports now
) WITHOUT ROWID;

CREATE TABLE saga_stories ( -- which stories a saga has
  saga_id TEXT NOT NULL REFERENCES sagas (id) ON DELETE CASCADE, -- the saga
  story_id TEXT NOT NULL, -- the story
  position INTEGER NOT NULL, -- order of first publication, from 0
  PRIMARY KEY (saga_id, story_id)
) WITHOUT ROWID;
CREATE INDEX saga_stories_story ON saga_stories (story_id);

CREATE TABLE saga_links ( -- why two stories are in one saga
  saga_id TEXT NOT NULL REFERENCES sagas (id) ON DELETE CASCADE, -- the saga
  position INTEGER NOT NULL, -- order, from 0
  a TEXT NOT NULL, -- one story
  b TEXT NOT NULL, -- the other
  score REAL NOT NULL, -- 0 to 1
  reasons TEXT NOT NULL, -- what both tell of, in words, as a JSON list
  PRIMARY KEY (saga_id, position)
) WITHOUT ROWID;

CREATE TABLE events ( -- what one or more event mentions tell: counted once
  id TEXT PRIMARY KEY, -- from its mentions
  type TEXT NOT NULL, -- PLOVER type
  status TEXT NOT NULL, -- status its mentions agree on
  rule TEXT NOT NULL, -- why: rule
  rule_version TEXT NOT NULL, -- why: version
  reason TEXT NOT NULL, -- why: in words
  confidence REAL -- 0 to 1 where calibrated
) WITHOUT ROWID;

CREATE TABLE event_members ( -- which mentions tell an event
  event_id TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE, -- the event
  event_mention_id TEXT NOT NULL REFERENCES event_mentions (id) ON DELETE CASCADE, -- the mention
  position INTEGER NOT NULL, -- order, from 0
  PRIMARY KEY (event_id, event_mention_id)
) WITHOUT ROWID;
CREATE INDEX event_members_mention ON event_members (event_mention_id);

CREATE TABLE utterances ( -- the speech act that one or more statements render
  id TEXT PRIMARY KEY, -- from its statements
  speaker TEXT NOT NULL, -- who spoke
  rule TEXT NOT NULL, -- why: rule
  rule_version TEXT NOT NULL, -- why: version
  reason TEXT NOT NULL, -- why: in words
  confidence REAL -- 0 to 1 where calibrated
) WITHOUT ROWID;

CREATE TABLE utterance_members ( -- which statements render an utterance
  utterance_id TEXT NOT NULL REFERENCES utterances (id) ON DELETE CASCADE, -- the utterance
  statement_id TEXT NOT NULL REFERENCES statements (id) ON DELETE CASCADE, -- the statement
  position INTEGER NOT NULL, -- order, from 0
  PRIMARY KEY (utterance_id, statement_id)
) WITHOUT ROWID;
CREATE INDEX utterance_members_statement ON utterance_members (statement_id);

CREATE TABLE findings ( -- one point where the accounts of a story are compared
  id TEXT PRIMARY KEY, -- from story, kind and words
  story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE, -- the story
  position INTEGER NOT NULL, -- order in the story, from 0
  kind TEXT NOT NULL, -- shared, only_in, differs, contradicts, opposed, tension, rendering, same_words, attribution_differs, framing
  summary TEXT NOT NULL, -- one sentence in the words of the record
  origins INTEGER NOT NULL, -- independent voices among the sides
  rule TEXT NOT NULL, -- why: rule
  rule_version TEXT NOT NULL, -- why: version
  reason TEXT NOT NULL, -- why: in words
  confidence REAL -- 0 to 1 where calibrated
) WITHOUT ROWID;
CREATE INDEX findings_story ON findings (story_id, position);

CREATE TABLE finding_sides ( -- what one report says on the point; its words are in spans, roles side-N and alone-N
  finding_id TEXT NOT NULL REFERENCES findings (id) ON DELETE CASCADE, -- the finding
  position INTEGER NOT NULL, -- N, from 0
  report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE, -- the report
  record_ids TEXT NOT NULL, -- the statements or event mentions it rests on, as a JSON list
  PRIMARY KEY (finding_id, position)
) WITHOUT ROWID;
CREATE INDEX finding_sides_report ON finding_sides (report_id);

CREATE TABLE accounts ( -- one report's telling of one story
  story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE, -- the story
  report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE, -- the report
  shared INTEGER NOT NULL, -- points it has in common with another report
  alone INTEGER NOT NULL, -- points that it alone tells
  left_out TEXT NOT NULL, -- shared findings it does not tell, as a JSON list
  PRIMARY KEY (story_id, report_id)
) WITHOUT ROWID;

CREATE TABLE inferred_times ( -- of undated reports: the day their story gives, and their times counted from it
  id TEXT NOT NULL, -- from the content
  story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE, -- the story
  report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE, -- the report
  position INTEGER NOT NULL, -- 0 is the day of publication, then its times in the order of the text
  type TEXT NOT NULL, -- TIMEX3 type: DATE, TIME, DURATION, SET
  value TEXT NOT NULL, -- TIMEX3 value
  starts TEXT, -- first instant; NULL when not known
  ends TEXT, -- first instant after; NULL when not known
  grain TEXT NOT NULL, -- day, month, year, past, …
  anchor TEXT NOT NULL, -- the time it was counted from
  inferred INTEGER NOT NULL, -- always 1: the words alone do not say it
  reason TEXT NOT NULL, -- how it was inferred
  start_char INTEGER, -- where its words begin; NULL for the day of publication
  end_char INTEGER, -- one past their end
  words TEXT NOT NULL, -- its words; empty for the day of publication
  PRIMARY KEY (story_id, report_id, position)
) WITHOUT ROWID;

CREATE TABLE corrected ( -- what was set right by hand in records, as it was before: all can be taken back
  of_table TEXT NOT NULL, -- table of the record
  row_key TEXT NOT NULL, -- its primary key, as a JSON list
  of_column TEXT NOT NULL, -- the column that was changed
  report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE, -- the report: coded anew, it has its own words again
  was BLOB, -- what the program had found, of its own type
  PRIMARY KEY (of_table, row_key, of_column)
) WITHOUT ROWID;
CREATE INDEX corrected_report ON corrected (report_id);

-- What was set right by hand in a report changes what is compared of it, and its story.
CREATE TRIGGER corrected_done AFTER INSERT ON corrected BEGIN
  INSERT OR IGNORE INTO untold VALUES (new.report_id);
  DELETE FROM profiles WHERE report_id = new.report_id;
END;
CREATE TRIGGER corrected_undone AFTER DELETE ON corrected BEGIN
  INSERT OR IGNORE INTO untold VALUES (old.report_id);
  DELETE FROM profiles WHERE report_id = old.report_id;
END;

-- Full text search (FTS5). The words stay in their own tables; triggers keep the index in step.
CREATE VIRTUAL TABLE report_search USING fts5 (title, text, content = 'reports', content_rowid = 'rowid');
CREATE TRIGGER report_search_add AFTER INSERT ON reports BEGIN
  INSERT INTO report_search (rowid, title, text) VALUES (new.rowid, new.title, new.text);
END;
CREATE TRIGGER report_search_drop AFTER DELETE ON reports BEGIN
  INSERT INTO report_search (report_search, rowid, title, text) VALUES ('delete', old.rowid, old.title, old.text);
END;
CREATE VIRTUAL TABLE statement_search USING fts5 (speaker, words, content = 'statements', content_rowid = 'rowid');
CREATE TRIGGER statement_search_add AFTER INSERT ON statements BEGIN
  INSERT INTO statement_search (rowid, speaker, words) VALUES (new.rowid, new.speaker, new.words);
END;
CREATE TRIGGER statement_search_drop AFTER DELETE ON statements BEGIN
  INSERT INTO statement_search (statement_search, rowid, speaker, words)
  VALUES ('delete', old.rowid, old.speaker, old.words);
END;
CREATE TRIGGER statement_search_change AFTER UPDATE OF speaker, words ON statements BEGIN
  INSERT INTO statement_search (statement_search, rowid, speaker, words)
  VALUES ('delete', old.rowid, old.speaker, old.words);
  INSERT INTO statement_search (rowid, speaker, words) VALUES (new.rowid, new.speaker, new.words);
END;

-- How many there are of each sort, kept by triggers: lists of a large store need not count.
CREATE TABLE tallies ( -- how many statements and tellings of events there are of each sort
  what TEXT NOT NULL, -- events or statements
  kind TEXT NOT NULL, -- type of the events, act of the statements
  status TEXT NOT NULL, -- status of the events; empty for statements
  flag INTEGER NOT NULL, -- of events: 1 when they are codable; of statements: 1 when they were spoken
  outlet TEXT NOT NULL, -- who published the reports; empty when unknown
  month TEXT NOT NULL, -- of publication, such as 2019-07; empty when unknown
  number INTEGER NOT NULL, -- how many
  PRIMARY KEY (what, kind, status, flag, outlet, month)
) WITHOUT ROWID;
CREATE VIEW report_months AS SELECT id, outlet, coalesce(substr(published, 1, 7), '') AS month FROM reports;
CREATE TRIGGER tallies_empty AFTER UPDATE OF number ON tallies WHEN new.number = 0 BEGIN
  DELETE FROM tallies WHERE what = new.what AND kind = new.kind AND status = new.status AND flag = new.flag
    AND outlet = new.outlet AND month = new.month;
END;
-- Statements and events leave the tallies while their report can still tell outlet and month.
CREATE TRIGGER tallies_report_drop BEFORE DELETE ON reports BEGIN
  DELETE FROM event_mentions WHERE report_id = old.id;
  DELETE FROM statements WHERE report_id = old.id;
END;
CREATE TRIGGER tallies_event_add AFTER INSERT ON event_mentions BEGIN
  INSERT OR IGNORE INTO tallies
  SELECT 'events', new.type, new.status, new.codable, outlet, month, 0 FROM report_months WHERE id = new.report_id;
  UPDATE tallies SET number = number + 1 WHERE (what, kind, status, flag, outlet, month) =
    (SELECT 'events', new.type, new.status, new.codable, outlet, month FROM report_months WHERE id = new.report_id);
END;
CREATE TRIGGER tallies_event_drop AFTER DELETE ON event_mentions BEGIN
  UPDATE tallies SET number = number - 1 WHERE (what, kind, status, flag, outlet, month) =
    (SELECT 'events', old.type, old.status, old.codable, outlet, month FROM report_months WHERE id = old.report_id);
END;
CREATE TRIGGER tallies_event_change AFTER UPDATE OF type, status, codable ON event_mentions BEGIN
  UPDATE tallies SET number = number - 1 WHERE (what, kind, status, flag, outlet, month) =
    (SELECT 'events', old.type, old.status, old.codable, outlet, month FROM report_months WHERE id = old.report_id);
  INSERT OR IGNORE INTO tallies
  SELECT 'events', new.type, new.status, new.codable, outlet, month, 0 FROM report_months WHERE id = new.report_id;
  UPDATE tallies SET number = number + 1 WHERE (what, kind, status, flag, outlet, month) =
    (SELECT 'events', new.type, new.status, new.codable, outlet, month FROM report_months WHERE id = new.report_id);
END;
CREATE TRIGGER tallies_statement_add AFTER INSERT ON statements BEGIN
  INSERT OR IGNORE INTO tallies
  SELECT 'statements', new.act, '', new.spoken, outlet, month, 0 FROM report_months WHERE id = new.report_id;
  UPDATE tallies SET number = number + 1 WHERE (what, kind, status, flag, outlet, month) =
    (SELECT 'statements', new.act, '', new.spoken, outlet, month FROM report_months WHERE id = new.report_id);
END;
CREATE TRIGGER tallies_statement_drop AFTER DELETE ON statements BEGIN
  UPDATE tallies SET number = number - 1 WHERE (what, kind, status, flag, outlet, month) =
    (SELECT 'statements', old.act, '', old.spoken, outlet, month FROM report_months WHERE id = old.report_id);
END;
CREATE TRIGGER tallies_statement_change AFTER UPDATE OF act, spoken ON statements BEGIN
  UPDATE tallies SET number = number - 1 WHERE (what, kind, status, flag, outlet, month) =
    (SELECT 'statements', old.act, '', old.spoken, outlet, month FROM report_months WHERE id = old.report_id);
  INSERT OR IGNORE INTO tallies
  SELECT 'statements', new.act, '', new.spoken, outlet, month, 0 FROM report_months WHERE id = new.report_id;
  UPDATE tallies SET number = number + 1 WHERE (what, kind, status, flag, outlet, month) =
    (SELECT 'statements', new.act, '', new.spoken, outlet, month FROM report_months WHERE id = new.report_id);
END;

-- Two tables for people: one row a statement, one row an event mention, with what a researcher filters by.
CREATE VIEW statement_rows AS
SELECT
  s.id, s.report_id, r.outlet, r.title, r.published, s.speaker, a.country AS speaker_country, a.sector AS speaker_sector,
  s.act, s.implied, s.manner, s.modality, s.negated, s.spoken, s.words, s.cue, s.addressee,
  (SELECT group_concat(v.name, ' < ') FROM statement_via v WHERE v.statement_id = s.id) AS via,
  t.value AS said_on, pl.name AS said_in, pl.country AS said_in_country, s.speaker_id, s.rule, s.reason
FROM statements s
JOIN reports r ON r.id = s.report_id
LEFT JOIN report_actors a ON a.report_id = s.report_id AND a.actor_id = s.speaker_id
LEFT JOIN times t ON t.report_id = s.report_id AND t.id = s.when_id
LEFT JOIN place_mentions pm ON pm.report_id = s.report_id AND pm.id = s.place_mention_id
LEFT JOIN places pl ON pl.id = pm.place_id;

CREATE VIEW event_rows AS
SELECT
  e.id, e.report_id, r.outlet, r.title, r.published, e.type, e.mode, e.cameo, e.quad, e.goldstein, e.status, e.is_row,
  e.codable,
  (SELECT group_concat(p.name, '; ') FROM participants p WHERE p.event_mention_id = e.id AND p.role = 'actor') AS actors,
  (SELECT group_concat(p.country || p.sector, '; ') FROM participants p
    WHERE p.event_mention_id = e.id AND p.role = 'actor') AS actor_codes,
  (SELECT group_concat(p.name, '; ') FROM participants p
    WHERE p.event_mention_id = e.id AND p.role = 'recipient') AS recipients,
  (SELECT group_concat(p.country || p.sector, '; ') FROM participants p
    WHERE p.event_mention_id = e.id AND p.role = 'recipient') AS recipient_codes,
  coalesce(s.speaker, 'narrator') AS asserter, t.value AS happened_on, pl.name AS place, pl.country AS place_country,
  (SELECT group_concat(x.words, ' … ') FROM spans x WHERE x.record_id = e.id AND x.role = 'evidence') AS words,
  (SELECT m.event_id FROM event_members m WHERE m.event_mention_id = e.id) AS event_id,
  e.statement_id, e.rule, e.reason
FROM event_mentions e
JOIN reports r ON r.id = e.report_id
LEFT JOIN statements s ON s.id = e.statement_id
LEFT JOIN times t ON t.report_id = e.report_id AND t.id = e.when_id
LEFT JOIN place_mentions pm ON pm.report_id = e.report_id AND pm.id = e.place_mention_id
LEFT JOIN places pl ON pl.id = pm.place_id;
