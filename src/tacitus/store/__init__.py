"""One SQLite file: schema, migrations, write, read. Knows only the records.

Records ↔ rows; what is asked for is a `Filter`; every column is told in `schema.sql`.
"""
