#!/usr/bin/env python3
"""Prints what a database holds, so that two of them can be compared byte by byte: canonical_dump.py DATABASE

A line of JSON a row, ordered by natural key. Surrogate ids, run ids and the times at which rows were written are left
out; a file is named by its sha256 and a row by its natural key. Reads only.
"""
import json
import sqlite3
import sys
from pathlib import Path

KEYS = {
    "social_media_daily_metrics": ("metric_id", ["account_id", "platform", "date"]),
    "content_performance": ("content_id", ["account_id", "platform", "post_id"]),
    "audience_demographics": ("demographic_id", ["account_id", "platform", "date"]),
    "campaign_social_metrics": ("campaign_metric_id", ["account_id", "platform", "campaign_id", "start_date", "end_date"]),
}
WRITTEN = {"created_at", "changed_at", "updated_at", "counted_elsewhere_at", "loaded_at", "first_seen_at", "revised_at", "run_id"}
FILE_ONLY = {"path", "file_key", "duplicate_of"}  # where it lay, not what it is
FILE = "(SELECT sha256 FROM import_file f WHERE f.import_file_id = t.{}) AS {}"


def columns(db, table, left_out):
    """The table's columns as a select list; references to files become their sha256."""
    names = [row[1] for row in db.execute(f"PRAGMA table_xinfo({table})")]
    kept = [name for name in names if name not in WRITTEN | set(left_out)]
    return ", ".join(FILE.format(n, n.replace("import_file_id", "file")) if n.endswith("import_file_id") else f"t.{n}" for n in kept)


def natural_key(table, row_id):
    """An expression for the natural key of the row with that surrogate id."""
    surrogate, keys = KEYS[table]
    return f"(SELECT json_array({', '.join('k.' + key for key in keys)}) FROM {table} k WHERE k.{surrogate} = {row_id})"


def selects(db):
    """A label and a query a table, in a fixed order."""
    yield "account", f"SELECT {columns(db, 'account', [])} FROM account t"
    yield "import_file", f"SELECT {columns(db, 'import_file', FILE_ONLY | {'import_file_id'})} FROM import_file t"
    for table, (surrogate, _) in KEYS.items():
        yield table, f"SELECT {columns(db, table, [surrogate])} FROM {table} t"
    key = natural_key("content_performance", "t.content_id")
    yield "content_snapshot", f"SELECT {key} AS row, {columns(db, 'content_snapshot', ['content_id'])} FROM content_snapshot t"
    for table in KEYS:
        for about, own in (("metric_source", []), ("metric_revision", ["metric_revision_id"])):
            listed = columns(db, about, ["row_id", *own])
            yield about, f"SELECT {natural_key(table, 't.row_id')} AS row, {listed} FROM {about} t WHERE t.table_name = '{table}'"
    yield "rejected_row", f"SELECT {columns(db, 'rejected_row', ['rejected_row_id'])} FROM rejected_row t"
    yield "row_problem", f"SELECT {columns(db, 'row_problem', ['row_problem_id'])} FROM row_problem t"


def dump(db):
    """The rows as lines; sorting the lines orders them, for the natural key decides before anything else can."""
    for label, query in selects(db):
        cursor = db.execute(query)
        names = [column[0] for column in cursor.description]
        yield from sorted(json.dumps([label, dict(zip(names, row))], ensure_ascii=False) for row in cursor)


if __name__ == "__main__":
    database = Path(sys.argv[1]).resolve().as_uri() + "?mode=ro"
    connection = sqlite3.connect(database, uri=True)
    connection.execute("BEGIN")
    for line in dump(connection):
        sys.stdout.buffer.write(line.encode("utf-8") + b"\n")
