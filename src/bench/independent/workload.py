#!/usr/bin/env python3
"""Writes a seeded adversarial workload: workload.py SEED DIR [--size small|medium|large]

DIR/nights/N/ holds the export files that arrive before run N, DIR/config the configuration, DIR/plan.json the order of
arrival, the modification time of each file and the extra reports to ask for. The same seed gives the same bytes.
"""
import argparse
import csv
import io
import json
import random
import shutil
import unicodedata
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

LARGEST = 2**63 - 1
SIZES = {  # channels, days of history, runs, posts per channel
    "small": (5, 70, 2, 12),
    "medium": (9, 440, 4, 30),
    "large": (14, 800, 5, 60),
}
LAGS = [0, 0, 0, 3, 4, 35, 65, 400]
ENDS = ["2024-02-29", "2024-03-31", "2025-02-28", "2025-03-01", "2025-10-23", "2024-12-31", "2025-01-01", "2025-03-29", "2024-08-30"]
PLATFORMS = ["instagram", "facebook", "tiktok", "linkedin", "twitter", "youtube", "snapchat", "pinterest", "threads"]
ACCOUNTS = ["1001", "b-client", "ünï-co"]
BLANKS = ["", "", "", "-", "--", "N/A", "null"]
HOLES = ["full", "full", "tenth", "half", "block", "sparse", "young", "edge"]
SCALES = [3, 60, 110, 900, 20000, 20000, 400000]
CURRENCIES = ["EUR", "USD", "JPY", None, None]
CAPTIONS = [
    "<script>alert(1)</script> & \"quoted\", 50 % off",
    "=1+1", "+49 30 1234", "@all come and see", "-5 degrees",
    "two\nlines, and a comma", "Ünï 🎉 é", "plain", "<b>bold</b> &amp; more",
]
DAILY = ["followers", "new_followers", "reach", "impressions", "shares", "comments", "likes", "clicks", "saves", "video_views",
    "profile_visits", "mentions"]
COUNTS = ["likes", "comments", "shares", "saves", "views", "reach", "impressions", "clicks"]
AGES = ["age_13_17", "age_18_24", "age_25_34", "age_35_44", "age_45_54", "age_55_64", "age_65_plus"]
COUNTRIES = ["USA", "UK", "Côte d'Ivoire", "Norway", "Japan", "<i>Nowhere</i>", "Canada"]


def in_thousandths(count):
    """1234 as 1.2340: with three digits alone it might be a thousand times as much, and such a file is refused."""
    return (Decimal(count) / 1000).quantize(Decimal("0.0001"))


class Channel:
    """An account on a platform, and how its days are: which figures it has, where holes are, how far it lags."""

    def __init__(self, rng, account, platform, lag, history, huge):
        self.account, self.platform, self.lag, self.huge = account, platform, lag, huge
        self.holes = rng.choice(HOLES)
        self.basis = rng.choice(["reach", "reach", "impressions", "views", "reported", "mixed"])
        self.scale = rng.choice(SCALES)
        self.history = history
        absent = ["shares", "saves", "clicks", "profile_visits", "mentions", "new_followers", "followers", "likes"]
        self.never = {name for name in absent if rng.random() < 0.12}
        self.blank = rng.choice([0, 0.03, 0.1])


class Workload:
    def __init__(self, seed, folder, size, left_out):
        self.rng = random.Random(seed)
        self.left_out = left_out
        huge = seed % 3 == 0 and "huge" not in left_out
        self.folder = folder
        channels, self.history, self.runs, self.posts = SIZES[size]
        self.end = date.fromisoformat(ENDS[seed % len(ENDS)])
        self.nights = [[] for _ in range(self.runs)]
        self.used = set()
        self.bytes = []
        lags = LAGS[:]
        self.rng.shuffle(lags)
        lags = [0, 3, 35] + lags if size == "small" else [0, 0, 3, 35, 65, 400] + lags
        pairs = [(account, platform) for account in ACCOUNTS for platform in PLATFORMS]
        self.rng.shuffle(pairs)
        self.channels = []
        for index, (account, platform) in enumerate(pairs[:channels]):
            lag = lags[index % len(lags)]
            self.channels.append(Channel(self.rng, account, platform, lag, self.history, huge and index == 1))

    # ---- values ----

    def count(self, scale):
        rng = self.rng
        kind = rng.random()
        if kind < 0.04:
            return 0
        if kind < 0.25:  # shares of these are multiples of 0.005 percent
            return rng.choice([200, 2000, 20000, 400, 800, 160]) * max(1, scale // 20000)
        return rng.randint(1, max(2, 2 * scale))

    def day_cells(self, channel):
        rng = self.rng
        cells = {name: None for name in DAILY + ["engagement_rate"]}
        basis = rng.choice(["reach", "impressions", "views", "reported"]) if channel.basis == "mixed" else channel.basis
        reach = self.count(channel.scale)
        cells["followers"] = channel.scale * 3 + rng.randint(-channel.scale // 4 - 1, channel.scale // 4 + 1) if rng.random() > 0.1 else None
        if rng.random() < 0.5:
            cells["new_followers"] = rng.randint(-9, 40)
        if basis == "reach":
            cells["reach"] = reach
            cells["impressions"] = reach * rng.randint(1, 3) if rng.random() < 0.8 else None
        elif basis == "impressions":
            cells["impressions"] = reach
        if basis in ("views", "reach") and (basis == "views" or rng.random() < 0.3):
            cells["video_views"] = reach + rng.randint(0, 9)
        for name, share in (("likes", 12), ("comments", 60), ("shares", 90), ("saves", 70), ("clicks", 30), ("profile_visits", 25)):
            if rng.random() < 0.85:
                cells[name] = rng.randint(0, max(1, reach // share))
        if rng.random() < 0.4:
            cells["mentions"] = rng.randint(0, 5)
        if basis == "reported":
            cells["engagement_rate"] = Decimal(rng.randint(0, 20000)) / Decimal(1000)
            if rng.random() < 0.5:
                cells.update({name: None for name in ("likes", "comments", "shares", "saves")})
            else:
                cells["video_views"] = None
        elif rng.random() < 0.05:
            cells["engagement_rate"] = Decimal(rng.randint(0, 9999)) / Decimal(100)
        if channel.huge and rng.random() < 0.2:
            cells.update({"likes": LARGEST, "reach": rng.choice([1, LARGEST, 3]), "impressions": LARGEST})
        for name in cells:
            if name in channel.never or (cells[name] is not None and rng.random() < channel.blank):
                cells[name] = None
        if all(value is None for value in cells.values()):
            cells["mentions"] = 0
        return cells

    def days(self, channel):
        last = self.end - timedelta(days=channel.lag)
        length = min(channel.history, 38) if channel.holes == "young" else channel.history
        if channel.holes == "half":
            keep = lambda n: n % 2 == 0
        elif channel.holes == "edge":  # 15 of the last 30, then 14 or 15 of the 30 before
            few = self.rng.choice([28, 30, 29])
            keep = lambda n: n % 30 < 15 if n < 30 else n < 30 + few // 2 or n >= 60
        elif channel.holes == "block":
            begin = self.rng.randint(3, 45)
            keep = lambda n: not begin <= n < begin + 21
        elif channel.holes == "sparse":
            kept = {n for n in range(length) if self.rng.random() < 0.3} | {0}
            keep = kept.__contains__
        elif channel.holes == "tenth":
            gone = {n for n in range(1, length) if self.rng.random() < 0.1}
            keep = lambda n: n not in gone
        else:
            keep = lambda n: True
        return [last - timedelta(days=n) for n in range(length) if keep(n)]

    # ---- files ----

    def spelled(self, text):
        return unicodedata.normalize(self.rng.choice(["NFC", "NFC" if "nfd" in self.left_out else "NFD"]), text)

    def night_day(self, night):
        return self.end - timedelta(days=self.runs - 1 - night)

    def stamp(self, day, hour=5):
        return datetime(day.year, day.month, day.day, hour, self.rng.choice([0, 15, 30]), 0, tzinfo=timezone.utc)

    def write(self, night, stem, rows, exported, column=True, kind="csv json jsonl", folder=""):
        """Rows as a file of that night; the export time is a column of it or, where column is False, its modification time."""
        rng = self.rng
        rows = [dict(row) for row in rows]
        columns = list(dict.fromkeys(name for row in rows for name in row))
        rng.shuffle(columns)
        if column:
            columns.append("exported_at")
            for row in rows:
                row.setdefault("exported_at", exported.isoformat().replace("+00:00", "Z"))
        form = rng.choice(kind.split())
        text = {"csv": self.as_csv, "json": self.as_json, "jsonl": self.as_lines}[form](rows, columns)
        name = f"{folder}{stem}-{len(self.used):03d}.{form}"
        self.used.add(name)
        self.place(night, name, text.encode("utf-8"), exported if not column else self.stamp(self.night_day(night), 6))

    def place(self, night, name, data, modified):
        path = self.folder / "nights" / str(night + 1) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        self.bytes.append((name, data))
        self.nights[night].append({"name": name, "mtime": int(modified.timestamp())})

    def as_csv(self, rows, columns):
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n" if self.rng.random() < 0.3 else "\n")
        writer.writerow(columns)
        for row in rows:
            values = [row.get(name) for name in columns]
            writer.writerow([self.rng.choice(BLANKS) if value is None else self.listed(value) for value in values])
        return out.getvalue()

    def listed(self, value):
        if not isinstance(value, list):
            return str(value)
        if self.rng.random() < 0.3 and not any('"' in name for name in value):
            return "[" + ", ".join("'" + name + "'" for name in value) + "]"
        return json.dumps(value, ensure_ascii=False)

    def json_object(self, row, columns):
        parts = []
        for name in columns:
            value = row.get(name)
            if value is None and (name not in row or self.rng.random() < 0.5):
                continue
            text = str(value) if isinstance(value, Decimal) else json.dumps(value, ensure_ascii=self.rng.random() < 0.3)
            parts.append(json.dumps(name) + ": " + text)
        return "{" + ", ".join(parts) + "}"

    def as_json(self, rows, columns):
        if len(rows) == 1 and self.rng.random() < 0.5:
            return self.json_object(rows[0], columns)
        return "[\n" + ",\n".join(self.json_object(row, columns) for row in rows) + "\n]\n"

    def as_lines(self, rows, columns):
        return "\n".join(self.json_object(row, columns) for row in rows) + "\n"

    # ---- kinds ----

    def owner(self, channel):
        return {"account_id": self.spelled(channel.account), "platform": channel.platform}

    def daily(self):
        rng = self.rng
        for channel in self.channels:
            days = self.days(channel)
            cut = [day for day in days]
            for night in range(self.runs):
                upto = self.night_day(night) - timedelta(days=channel.lag)
                if night == 0:
                    chosen = [day for day in cut if day <= upto]
                else:
                    chosen = [day for day in cut if upto - timedelta(days=rng.choice([2, 9])) <= day <= upto]
                if not chosen or (night and channel.lag > 4 and rng.random() < 0.5):
                    continue
                exported = self.stamp(self.night_day(night))
                self.daily_file(channel, night, chosen, exported)
            self.odd_daily(channel, days)

    def daily_file(self, channel, night, chosen, exported):
        rng = self.rng
        foldered = channel.account == "b-client" and rng.random() < 0.5
        rows = []
        for day in chosen:
            rows.append({**({} if foldered else self.owner(channel)), "date": day.isoformat(), **self.day_cells(channel)})
        columns = [name for name in rows[0] if name in ("account_id", "platform", "date") or any(row[name] is not None for row in rows)]
        rows = [{name: row[name] for name in columns} for row in rows]
        if rng.random() < 0.3:
            rows.insert(rng.randint(0, len(rows)), dict(rng.choice(rows)))
        rng.shuffle(rows)
        if night == 0 or len(rows) < 3:
            rows += self.wrong_days(channel, rows, exported) if len(rows) > 60 else []
        folder = f"{channel.account}/{channel.platform}/" if foldered else ""
        self.write(night, "daily", rows, exported, rng.random() < 0.6, folder=folder)

    def wrong_days(self, channel, rows, exported):
        """A few rows that must be rejected, each for another reason; at most 3 of a hundred."""
        rng = self.rng
        sample = dict(rows[0])
        known = [name for name in sample if name in DAILY and name != "new_followers"] or ["likes"]
        ways = [
            {**sample, "date": "2023-02-31"},
            {**sample, "date": "2052-01-01" if "future" not in self.left_out else "1999-12-31"},
            {**sample, "date": "2020-01-01", rng.choice(known): "-5"},
            {**sample, "date": "2020-01-02", rng.choice(known): "1.5"},
            {**sample, "date": "2020-01-03", rng.choice(known): str(LARGEST + 1)},
            {**{name: None for name in sample}, **{k: v for k, v in sample.items() if k in ("account_id", "platform")}, "date": "2020-01-04"},
        ]
        if "platform" in sample:
            ways.append({**sample, "date": "2020-01-05", "platform": "myspace"})
        return rng.sample(ways, max(1, min(len(ways), len(rows) * 3 // 100)))

    def odd_daily(self, channel, days):
        rng = self.rng
        span = lambda most: sorted(days[(start := rng.randint(0, max(0, len(days) // 2))):start + rng.randint(1, most)])
        for _ in range(rng.choice([0, 1, 2])):  # late: exported before what is known, arrives after it
            chosen = span(25)
            exported = self.stamp(max(chosen) + timedelta(days=1), 3)
            self.daily_file(channel, rng.randrange(self.runs), chosen, exported)
        for name in rng.sample(["likes", "saves", "reach", "impressions", "video_views", "followers"], rng.choice([0, 1, 2])):
            if name in channel.never:
                continue
            exported = self.stamp(self.night_day(self.runs - 1), 4)
            rows = [{**self.owner(channel), "date": day.isoformat(), name: self.count(channel.scale)} for day in span(30)]
            self.write(rng.randrange(self.runs), name, rows, exported)
        if rng.random() < 0.5:  # the same days from two files of equal export time
            chosen, exported = span(5), self.stamp(self.end, 2)
            for _ in range(2):
                self.daily_file(channel, rng.randrange(self.runs), chosen, exported)
        if rng.random() < 0.4:  # two rows of one day that contradict each other, and one that is right
            day = self.end - timedelta(days=channel.lag + 5)
            rows = [{**self.owner(channel), "date": day.isoformat(), "likes": n} for n in (1, 2)]
            rows.append({**self.owner(channel), "date": (day - timedelta(days=1)).isoformat(), "likes": 7})
            self.write(rng.randrange(self.runs), "conflict", rows, self.stamp(self.end, 7))
        if rng.random() < 0.4 and "future" not in self.left_out:  # the day after its export counts, the day after that does not
            exported = self.stamp(self.night_day(0) - timedelta(days=channel.lag + 2))
            rows = [{**self.owner(channel), "date": (exported.date() + timedelta(days=n)).isoformat(), "likes": 5 + n} for n in (0, 1, 2)]
            self.write(rng.randrange(self.runs), "future", rows, exported)

    def content(self):
        rng = self.rng
        for channel in self.channels:
            last = self.end - timedelta(days=channel.lag)
            posts = []
            basis = rng.choice(["reach", "reach", "impressions", "views", "mixed"])
            for number in range(rng.randint(2, self.posts)):
                posted = self.stamp(last - timedelta(days=rng.randint(0, 120)), rng.randint(0, 4))
                post = {**self.owner(channel), "post_id": f"Pöst_{channel.platform}_{number}", "posted_at": posted.isoformat().replace("+00:00", "Z"),
                    "post_type": rng.choice(["image", "video", "reel", "carousel"]), "caption": rng.choice(CAPTIONS), "hashtags": "#tag"}
                posts.append((post, self.post_counts(channel, basis)))
            first = [(post, dict(counts)) for post, counts in posts]
            for night in range(self.runs):
                chosen = [each for each in posts if rng.random() < 0.7]
                if chosen:
                    self.content_file(channel, night, chosen, self.stamp(self.night_day(night), rng.choice([5, 8])))
            if rng.random() < 0.7:  # a late one, exported before the first
                self.content_file(channel, self.runs - 1, rng.sample(first, min(4, len(first))), self.stamp(self.end - timedelta(days=40)), back=True)

    def post_counts(self, channel, basis):
        rng = self.rng
        mine = rng.choice(["reach", "impressions", "views", "none"]) if basis == "mixed" else basis
        reach = self.count(channel.scale)
        counts = {name: None for name in COUNTS}
        for name, share in (("likes", 12), ("comments", 60), ("shares", 90), ("saves", 70), ("clicks", 30)):
            if rng.random() < 0.85:
                counts[name] = rng.randint(0, max(1, reach // share))
        if channel.platform == "youtube":
            counts["views"] = reach
        elif mine == "reach":
            counts["reach"] = reach
            counts["impressions"] = reach * 2 if rng.random() < 0.5 else None
        elif mine != "none":
            counts[mine] = reach
        if counts["likes"] is None:
            counts["likes"] = 1
        return counts

    def content_file(self, channel, night, chosen, exported, back=False):
        rng = self.rng
        rows = []
        for post, counts in chosen:
            for name in COUNTS:  # people take likes back; views and reach only grow
                if counts[name] is not None and not back and rng.random() < 0.4:
                    grown = counts[name] + rng.randint(0, 3 + counts[name] // 10)
                    counts[name] = grown if name in ("views", "reach", "impressions") else max(0, grown - rng.randint(0, 2))
            cells = {name: (None if rng.random() < 0.08 else value) for name, value in counts.items()}
            if back:
                cells = {name: (value if value is None or name in ("views", "reach", "impressions") else max(0, value - 3)) for name, value in cells.items()}
            stated = Decimal(rng.randint(0, 3000)) / 100 if rng.random() < 0.1 else None
            rows.append({**post, **self.owner(channel), "post_id": self.spelled(post["post_id"]), **cells, "engagement_rate": stated})
        if rng.random() < 0.3:
            rows.append(dict(rows[-1]))
        self.write(night, "posts", rows, exported, rng.random() < 0.7)

    def audience(self):
        rng = self.rng
        for channel in self.channels:
            if rng.random() < 0.2:
                continue
            last = self.end - timedelta(days=channel.lag)
            offsets = sorted({rng.choice([-8, -7, -1, 0, 2, 30]), 31, 65, rng.choice([92, 93])})
            rows = []
            for offset in offsets:
                rows.append({**self.owner(channel), "date": (last - timedelta(days=offset)).isoformat(), **self.shares()})
            rng.shuffle(rows)
            exported = self.stamp(self.end + timedelta(days=9))
            self.write(rng.randrange(self.runs), "audience", rows, exported)
            if rng.random() < 0.5:  # a newer export restates some, and one is wrong
                again = [{**self.owner(channel), "date": row["date"], **self.shares(), "top_cities": None} for row in rows[:2]]
                wrong = {**again[0], "date": "2020-02-02", "age_18_24": Decimal("100"), "age_25_34": Decimal("50")}
                self.write(rng.randrange(self.runs), "audience", again + [wrong], exported + timedelta(hours=2))

    def shares(self):
        rng = self.rng
        weights = [rng.randint(1, 40) for _ in AGES]
        whole = sum(weights)
        ages = [Decimal(weight * 100000 // whole) / 1000 for weight in weights]
        male = Decimal(rng.randint(0, 100000)) / 1000
        cells = dict(zip(AGES, ages))
        cells.update({"male_percentage": male, "female_percentage": 100 - male})
        if rng.random() < 0.15:
            cells["age_13_17"] = None
        cells["top_countries"] = rng.sample(COUNTRIES, rng.randint(2, 5))
        cells["top_cities"] = rng.sample(["Oslo", "L'Aquila", "New York", "Bergen"], rng.randint(1, 4)) if rng.random() < 0.8 else None
        return cells

    def campaigns(self):
        rng = self.rng
        for channel in self.channels:
            ids = ["spring", "<i>sommer</i> & \"sale\"", "=herbst", "Ünï"]
            for name in rng.sample(ids, rng.randint(0, 3)):
                periods = self.periods(channel)
                for night in sorted(rng.sample(range(self.runs), rng.randint(1, self.runs))):
                    chosen = [period for period in periods if rng.random() < 0.8] or periods[:1]
                    rows = [{**self.owner(channel), "campaign_id": self.spelled(name), "start_date": a.isoformat(), "end_date": b.isoformat(), **self.money()} for a, b in chosen]
                    if rng.random() < 0.1 and len(rows) > 1:
                        rows.append({**rows[0], "start_date": "2020-05-02", "end_date": "2020-05-01"})
                    exported = self.stamp(self.night_day(night), rng.choice([1, 2, 3, 4, 5, 6, 7, 8]))
                    self.write(rng.choice([night, self.runs - 1]), "campaigns", rows, exported, rng.random() < 0.7)

    def periods(self, channel):
        rng = self.rng
        apart = "overlaps" in self.left_out
        first = self.end - timedelta(days=channel.lag + rng.randint(20, 90))
        at = lambda a, b: (first + timedelta(days=a), first + timedelta(days=b))
        return rng.choice([
            [at(0, 9)], [at(0, 9), at(10, 19)], [at(0, 29), at(0, 9), at(5, 29)], [at(0, 30), at(10, 20)], [at(0, 9), at(11, 15)],
            [at(0, 9)] if apart or rng.random() < 0.5 else rng.choice([[at(0, 29), at(20, 49)], [at(0, 9), at(9, 19)]]),
        ])

    def money(self):
        rng = self.rng
        base = rng.choice([0, 1, 200, 4000, 20000, rng.randint(1, 90000)])
        cost = rng.choice([None, Decimal(0), Decimal(rng.randint(1, 99999)) / 100, in_thousandths(rng.randint(1, 99999)), Decimal("12345678901.2345")])
        revenue = rng.choice([None, Decimal(rng.randint(0, 999999)) / 100, in_thousandths(rng.randint(-5000, 99999))])
        cells = {"cost": cost, "revenue": revenue, "currency": "USD" if "mixed-money" in self.left_out else rng.choice(CURRENCIES), "impressions": base * 3, "reach": base,
            "clicks": rng.randint(0, 500), "total_engagement": base // 7, "conversions": rng.choice([0, 3, Decimal("2.5"), 150, None])}
        for name in ("impressions", "reach", "clicks", "total_engagement"):
            if rng.random() < 0.15:
                cells[name] = None
        if all(cells[name] is None for name in cells if name != "currency"):
            cells["clicks"] = 1
        return cells

    # ---- the whole ----

    def repeats(self):
        """The same bytes again under another name, with a later time: nothing may change."""
        early = {each["name"] for night in self.nights[:-1] for each in night}
        name, data = self.rng.choice([each for each in self.bytes if each[0] in early])
        if "/" not in name:
            self.place(self.runs - 1, "again-" + name, data, self.stamp(self.end + timedelta(days=3)))

    def refused(self):
        """A file of which more than 5 percent of the rows are wrong, and one of no known kind."""
        if self.rng.random() < 0.3:
            channel = self.channels[0]
            rows = [{**self.owner(channel), "date": (date(2021, 1, 1) + timedelta(days=n)).isoformat(), "likes": "many" if n % 4 == 0 else n} for n in range(40)]
            self.write(0, "refused", rows, self.stamp(self.end), kind="csv")

    def make(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        for part in (self.daily, self.content, self.audience, self.campaigns, self.repeats, self.refused):
            part()
        config = self.folder / "config"
        config.mkdir()
        (config / "application.yml").write_text("defaults:\n  zone: UTC\n  currency: USD\n", encoding="utf-8")
        accounts = [{"id": "b-client", "name": "<b>Client</b> & Söhne", "currency": "EUR"}]
        (config / "accounts.yml").write_text("accounts: " + json.dumps(accounts, ensure_ascii=False) + "\n", encoding="utf-8")
        for night in self.nights:
            self.rng.shuffle(night)
        past = self.end - timedelta(days=self.rng.choice([1, 20, 34, 40]))
        plan = {"nights": self.nights, "accounts": accounts, "currency": "USD",
            "extra": [{"as_of": past.isoformat(), "days": 30}, {"as_of": None, "days": self.rng.choice([7, 14, 90])}]}
        (self.folder / "plan.json").write_text(json.dumps(plan, indent=1, ensure_ascii=False), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("seed", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--size", choices=SIZES, default="medium")
    parser.add_argument("--leave-out", default="", help="of nfd, future, huge, mixed-money, overlaps; with commas, to look at the rest alone")
    given = parser.parse_args()
    Workload(given.seed, given.folder, given.size, given.leave_out.split(",")).make()



if __name__ == "__main__":
    main()
