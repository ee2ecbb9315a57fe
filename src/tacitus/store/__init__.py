"""One SQLite file: schema, migrations, write, read."""
