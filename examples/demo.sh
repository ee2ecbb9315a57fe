#!/bin/sh
# Reads the example reports and shows what came out. Called by `make demo`; BIN is where tacitus is installed.
set -eu
demo=${1:-demo}
tacitus=${BIN:+$BIN/}tacitus
db=$demo/tacitus.db

heading() { printf '\n── %s ──\n' "$1"; }

heading "tacitus read examples/reports"
"$tacitus" read examples/reports --db "$db"

heading "tacitus stories: which reports tell of the same thing, from how many independent origins"
"$tacitus" stories --db "$db" --limit 8

heading "tacitus statements --act deny: who denied what"
"$tacitus" statements --db "$db" --act deny --limit 6

heading "tacitus events --status planned: what is to come, never told as done"
"$tacitus" events --db "$db" --status planned --limit 6

heading "tacitus story: the most told story, and where its accounts meet and differ"
"$tacitus" story --db "$db"

heading "tacitus explain: why a record was made, down to the characters"
id=$("$tacitus" sql --db "$db" --json "SELECT id FROM statements WHERE act = 'deny' ORDER BY id LIMIT 1" | cut -d'"' -f4)
"$tacitus" explain --db "$db" "$id"

heading "Where everything is"
"$tacitus" site "$demo/site" --db "$db"
echo "Database: $db (any SQLite tool opens it; try: $tacitus sql \"SELECT * FROM event_rows\" --db $db)"
