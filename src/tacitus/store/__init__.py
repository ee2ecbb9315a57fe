"""One SQLite file: schema, migrations, write, read. Knows only the records."""
