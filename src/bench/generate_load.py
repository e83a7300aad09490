#!/usr/bin/env python3
"""Writes a seeded load for benchmarks in the canonical CSV formats: generate_load.py FOLDER POSTS [--seed 7] [--accounts N]

FOLDER/first    content.csv (POSTS rows, 5 of 1,000 wrong), daily.csv (90 days of each account on 9 platforms), campaigns.csv
FOLDER/second   what arrives a day later: content-2.csv with a tenth of the posts, changed; daily-2.csv with the latest 20 days
                of each channel, restated
FOLDER/truth.json   rows and sums that a database must hold after each of the two

The same arguments give the same bytes. N is POSTS / 5,000 unless given, at least 20.
"""
import argparse
import csv
import json
import os
import random
from collections import defaultdict
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

PLATFORMS = ["instagram", "facebook", "tiktok", "linkedin", "twitter", "youtube", "snapchat", "pinterest", "threads"]
TYPES = ["carousel", "video", "image", "reel", "story", "text", "link"]
WORDS = "launch product amazing team behind scenes new drop sale today best summer winter café naïve 日本 🚀 🎉 “quoted” growth story".split()
CONTENT = "account_id,platform,post_id,post_type,caption,hashtags,posted_at,likes,comments,shares,saves,views,reach,engagement_rate".split(",")
DAILY = ("account_id,platform,date,followers,engagement_rate,reach,impressions,shares,comments,likes,clicks,saves,video_views,"
         "profile_visits,mentions").split(",")
CAMPAIGN = "account_id,platform,campaign_id,start_date,end_date,cost,revenue,conversions,impressions,reach".split(",")
LAST, DAYS, RESTATED = date(2025, 10, 23), 90, 20
WRONG_OF_10_000, CHANGED_ONE_OF = 50, 10
ENGAGEMENTS = ["likes", "comments", "shares", "saves"]
SUMMED = {
    "content_performance": [*ENGAGEMENTS, "views", "reach"],
    "social_media_daily_metrics": [*ENGAGEMENTS, "followers", "reach", "impressions", "clicks", "video_views", "profile_visits", "mentions"],
    "campaign_social_metrics": ["cost", "total_reach", "total_impressions"],
}


class Truth:
    """Rows, sums of columns and the sum of engagement rates of each table, after each of the two arrivals."""

    def __init__(self):
        self.tables = {night: defaultdict(lambda: defaultdict(int)) for night in ("first", "second")}

    def add(self, table, first, second):
        for night, row in (("first", first), ("second", second)):
            sums = self.tables[night][table]
            sums["rows"] += 1
            for column in SUMMED[table]:
                sums[column] += row[column]
            if table != "campaign_social_metrics" and row["reach"]:
                sums["engagement_rate"] += sum(row[column] for column in ENGAGEMENTS) * 100 / row["reach"]

    def write(self, path, rejected):
        path.write_text(json.dumps({**self.tables, "rejected": rejected}, indent=1) + "\n", encoding="utf-8")


def table(path, columns):
    out = open(path, "w", newline="", encoding="utf-8")
    writer = csv.DictWriter(out, columns)
    writer.writeheader()
    return out, writer


def post(rng, number, accounts):
    reach = int(rng.paretovariate(1.2) * 300)
    words = [WORDS[rng.randrange(len(WORDS))] for _ in range(rng.randrange(4, 16))]
    caption = " ".join(words) + (', "as seen", today' if number % 7 == 0 else "") + ("\nsecond line" if number % 53 == 0 else "")
    posted = datetime(2025, 1, 1) + timedelta(seconds=rng.randrange(295 * 86400))
    row = {"account_id": rng.randrange(accounts) + 1, "platform": PLATFORMS[rng.randrange(9)], "post_id": f"post_{number:09d}",
           "post_type": TYPES[rng.randrange(7)], "caption": caption, "hashtags": "#launch #" + words[0].strip("“”"),
           "posted_at": posted.isoformat(), "views": int(reach * 1.4), "reach": reach}
    for column, share in zip(ENGAGEMENTS, (0.08, 0.01, 0.006, 0.004)):
        row[column] = int(reach * rng.random() * share)
    return row


def wrong(rng, row):
    column, value = rng.choice([("likes", -row["likes"] - 1), ("platform", "myspace"), ("post_id", ""), ("posted_at", "not-a-date"),
                                ("reach", "many")])
    return {**row, column: value}


def write_posts(folder, rng, posts, accounts, truth):
    rejected = 0
    first, first_rows = table(folder / "first/content.csv", CONTENT)
    second, second_rows = table(folder / "second/content-2.csv", CONTENT)
    with first, second:
        for number in range(posts):
            row = post(rng, number, accounts)
            if rng.randrange(10_000) < WRONG_OF_10_000:
                rejected += 1
                first_rows.writerow(wrong(rng, row))
                continue
            later = row
            if number % CHANGED_ONE_OF == 3:
                later = {**row, "likes": row["likes"] + 1 + number % 17, "views": row["views"] + 40, "reach": row["reach"] + 25}
                second_rows.writerow(later)
            first_rows.writerow(row)
            truth.add("content_performance", row, later)
    return rejected


def day(rng, account, platform, when, followers):
    reach = rng.randrange(100, followers + 101)
    likes = int(reach * rng.random() * 0.08)
    return {"account_id": account, "platform": platform, "date": when.isoformat(), "followers": followers, "reach": reach,
            "impressions": int(reach * 1.9), "shares": likes // 17, "comments": likes // 9, "likes": likes, "clicks": likes // 3,
            "saves": likes // 23, "video_views": reach // 2, "profile_visits": reach // 40, "mentions": reach // 900}


def write_days(folder, rng, accounts, truth):
    first, first_rows = table(folder / "first/daily.csv", DAILY)
    second, second_rows = table(folder / "second/daily-2.csv", DAILY)
    with first, second:
        for account in range(1, accounts + 1):
            for platform in PLATFORMS:
                followers = rng.randrange(500, 2_000_000)
                for n in range(DAYS):
                    followers += rng.randrange(-5, 60)
                    row = day(rng, account, platform, LAST - timedelta(days=DAYS - 1 - n), followers)
                    later = row
                    if n >= DAYS - RESTATED:
                        more = row["reach"] // 50 + 1
                        later = {**row, "reach": row["reach"] + more, "impressions": row["impressions"] + 2 * more, "likes": row["likes"] + 1}
                        second_rows.writerow(later)
                    first_rows.writerow(row)
                    truth.add("social_media_daily_metrics", row, later)


def write_campaigns(folder, accounts, truth):
    out, rows = table(folder / "first/campaigns.csv", CAMPAIGN)
    with out:
        for account in range(1, accounts + 1):
            row = {"account_id": account, "platform": "instagram", "campaign_id": f"campaign_{account}", "start_date": "2025-10-01",
                   "end_date": "2025-10-31", "cost": 5000, "revenue": 25000, "conversions": 150, "impressions": 500000, "reach": 150000}
            rows.writerow(row)
            stored = {**row, "total_reach": row["reach"], "total_impressions": row["impressions"]}
            truth.add("campaign_social_metrics", stored, stored)


def date_files(folder):
    """The export of the second arrival is newer; both are older than the time for which a file must not change."""
    for night, moment in (("first", datetime(2025, 10, 24, 6, tzinfo=timezone.utc)), ("second", datetime(2025, 10, 25, 6, tzinfo=timezone.utc))):
        for path in (folder / night).iterdir():
            os.utime(path, (moment.timestamp(), moment.timestamp()))


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("posts", type=int)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--accounts", type=int)
    asked = parser.parse_args()
    accounts = asked.accounts or max(20, asked.posts // 5000)
    for night in ("first", "second"):
        (asked.folder / night).mkdir(parents=True, exist_ok=True)
    rng, truth = random.Random(asked.seed), Truth()
    rejected = write_posts(asked.folder, rng, asked.posts, accounts, truth)
    write_days(asked.folder, rng, accounts, truth)
    write_campaigns(asked.folder, accounts, truth)
    truth.write(asked.folder / "truth.json", rejected)
    date_files(asked.folder)


main()
