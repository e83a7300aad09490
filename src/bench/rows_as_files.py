#!/usr/bin/env python3
"""Writes the rows of a database as canonical CSV, one file a kind, in the order of their keys:
rows_as_files.py DATABASE FOLDER [--files N]

Derived columns are left out, so that an import of the files leaves the same rows. --files ends with 1 unless the database
has loaded so many files.
"""
import argparse
import csv
import os
import sqlite3
import sys
from datetime import datetime, timezone
from pathlib import Path

EXPORTED = datetime(2026, 6, 2, 6, tzinfo=timezone.utc).timestamp()
AGES = ["age_13_17", "age_18_24", "age_25_34", "age_35_44", "age_45_54", "age_55_64", "age_65_plus"]
KINDS = {  # columns of the table, with "=" and their name in files where that differs
    "social_media_daily_metrics": "account_id platform date followers new_followers reach impressions shares comments likes clicks saves "
        "video_views profile_visits mentions interactions engagement_rate_reported=engagement_rate",
    "content_performance": "account_id platform post_id post_type caption hashtags posted_at likes comments shares saves views reach "
        "impressions clicks campaign_id engagement_rate_reported=engagement_rate",
    "audience_demographics": "account_id platform date " + " ".join(AGES) + " male_percentage female_percentage top_countries top_cities",
    "campaign_social_metrics": "account_id platform campaign_id start_date end_date total_reach=reach total_impressions=impressions "
        "total_engagement clicks cost revenue_generated=revenue conversions cost_currency revenue_currency",
}


def write(db, table, words, folder):
    columns = [(word.split("=")[0], word.split("=")[-1]) for word in words.split()]
    names = ", ".join(column for column, _ in columns)
    rows = db.execute(f"SELECT {names} FROM {table} ORDER BY 1, 2, 3, 4").fetchall()
    filled = [n for n in range(len(columns)) if any(row[n] is not None for row in rows)]
    path = folder / f"{table}.csv"
    with path.open("w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out)
        writer.writerow([columns[n][1] for n in filled])
        writer.writerows([row[n] for n in filled] for row in rows)
    os.utime(path, (EXPORTED, EXPORTED))


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("database", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--files", type=int)
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True)
    db = sqlite3.connect(asked.database.resolve().as_uri() + "?mode=ro", uri=True)
    for table, words in KINDS.items():
        if db.execute(f"SELECT EXISTS (SELECT 1 FROM {table})").fetchone()[0]:
            write(db, table, words, asked.folder)
    loaded = db.execute("SELECT count(*) FROM import_file WHERE outcome = 'LOADED'").fetchone()[0]
    if asked.files not in (None, loaded):
        sys.exit(f"{asked.database}: {loaded} files loaded, expected {asked.files}")


main()
