#!/usr/bin/env python3
"""Compares a database with what generate_load.py says it must hold: check_load.py DATABASE TRUTH first|second [TABLE…]

Every table of the truth and the rejected rows, unless some are named. Ends with 1 where rows, a sum or the number of rejected rows differ.
"""
import json
import math
import sqlite3
import sys
from pathlib import Path

REJECTED = "rejected_row"  # any table that the truth does not have counts rejected rows


def same(wanted, found):
    """Counts are exact; a sum of rates is not, since it depends on the order of the rows."""
    return math.isclose(wanted, found, rel_tol=1e-9) if isinstance(wanted, float) else wanted == found


def main(database, truth, night, *tables):
    db = sqlite3.connect(Path(database).resolve().as_uri() + "?mode=ro", uri=True)
    truth = json.loads(Path(truth).read_text(encoding="utf-8"))
    tables = tables or [*truth[night], REJECTED]
    wanted = {(table, column): value for table in tables for column, value in truth[night].get(table, {"rows": truth["rejected"]}).items()}
    found = {(table, column): db.execute(f"SELECT {'count(*)' if column == 'rows' else f'coalesce(sum({column}), 0)'} FROM {table}").fetchone()[0]
             for table, column in wanted}
    differing = [key for key in wanted if not same(wanted[key], found[key])]
    for table, column in differing:
        print(f"{database}: {table}.{column}: found {found[table, column]}, expected {wanted[table, column]}", file=sys.stderr)
    print(f"{night}: {len(wanted)} figures compared, {len(differing)} differing")
    return 1 if differing else 0


sys.exit(main(*sys.argv[1:]))
