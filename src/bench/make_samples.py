#!/usr/bin/env python3
"""Writes input/samples and src/test/resources/samples-expected.json: make_samples.py [CHECKOUT]

The exports of an invented outdoor brand: five accounts on nine platforms over 400 days, with the flaws that real
exports have. The same bytes on every machine: the only source of chance is one seeded generator. What a right import
must store, reject and ignore is counted here, independently of the program.
"""
import csv
import io
import json
import random
import shutil
import sys
from collections import Counter
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

ROOT = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "input" / "samples"
LAST, DAYS = date(2025, 10, 23), 400
ACCOUNTS = ["1", "2", "fjordlight-kids", "1004", "fjordlight-press"]
PLATFORMS = "instagram facebook tiktok linkedin twitter youtube snapchat pinterest threads".split()
NO_REACH = {"twitter", "youtube"}  # these offer no reach, so that the rate is of impressions
NO_SAVES = {"linkedin", "twitter", "threads"}
GOLDEN = ("1", "instagram")
OLDER, NEWER = "2025-10-21T06:00:00Z", "2025-10-24T06:00:00Z"

DAILY = ("account_id,platform,date,followers,engagement_rate,reach,impressions,shares,comments,likes,clicks,saves,"
         "video_views,profile_visits,mentions").split(",")
CONTENT = ("account_id,platform,post_id,post_type,caption,hashtags,posted_at,likes,comments,shares,saves,views,reach,"
           "impressions,engagement_rate,campaign_id").split(",")
AGES = "age_13_17 age_18_24 age_25_34 age_35_44 age_45_54 age_55_64 age_65_plus".split()
AUDIENCE = ["account_id", "platform", "date", *AGES, "male_percentage", "female_percentage", "top_countries", "top_cities"]
CAMPAIGN = ("account_id,platform,campaign_id,start_date,end_date,cost,revenue,conversions,impressions,reach,clicks,"
            "total_engagement,currency").split(",")

rng = random.Random(20251023)


def below(n):
    """A whole number from 0 to n - 1."""
    return int(rng.random() * n)


def pick(items):
    return items[below(len(items))]


class Tally:
    """What a right import makes of the records of all files."""

    def __init__(self):
        self.kinds, self.codes, self.ignored, self.files = {}, Counter(), Counter(), {}

    def count(self, file, kind, outcome, code=None):
        for place in (self.kinds.setdefault(kind, Counter()), self.files.setdefault(file, Counter())):
            place["read"] += 1
            place[outcome] += 1
        if outcome == "rejected":
            self.codes[code] += 1
        if outcome == "ignored":
            self.ignored[code] += 1


tally = Tally()


class Export:
    """One file: its records as text, each with what must become of it."""

    def __init__(self, name, kind, columns, form="csv", newline="\n", bom=False):
        self.name, self.kind, self.columns = name, kind, columns
        self.form, self.newline, self.bom = form, newline, bom
        self.records = []

    def text(self, row):
        if self.form != "csv":
            return json.dumps({c: row[c] for c in self.columns if row.get(c) is not None}, ensure_ascii=False)
        out = io.StringIO()
        csv.writer(out, lineterminator="\r\n").writerow(["" if row.get(c) is None else row[c] for c in self.columns])
        return out.getvalue().removesuffix("\r\n")

    def add(self, row, outcome="stored", code=None):
        self.raw(self.text(row), outcome, code)

    def bad(self, row, code, **changes):
        self.add({**row, **changes}, "rejected", code)

    def raw(self, text, outcome, code=None):
        self.records.append(text)
        tally.count(self.name, self.kind, outcome, code)

    def scatter(self):
        """Moves the last record to somewhere in the middle, where flaws are harder to see."""
        self.records.insert(below(len(self.records) - 1) + 1, self.records.pop())

    def write(self):
        lines = self.records if self.form != "csv" else [",".join(self.columns), *self.records]
        if self.form == "json":
            body = "[\n" + ",\n".join(lines) + "\n]\n"
        elif self.form == "object":
            body = json.dumps(json.loads(lines[0]), ensure_ascii=False, indent=2) + "\n"
        else:
            body = self.newline.join(lines) + self.newline
        path = SAMPLES / self.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes((b"\xef\xbb\xbf" if self.bom else b"") + body.encode("utf-8"))


# ---------------------------------------------------------------- daily


def daily_series(account, platform):
    """The rows of one account and platform, oldest first: growth, weekly rhythm, a summer peak, noise."""
    followers, growth = 4000 + below(220000), 0.0028 * rng.random() - 0.0004
    rows = []
    for n in range(DAYS):
        day = LAST - timedelta(days=DAYS - 1 - n)
        swing = (1.25 if day.weekday() >= 5 else 1.0) * (1.3 if day.month in (6, 7) else 1.0) * (0.8 + 0.4 * rng.random())
        followers += int(followers * growth * rng.random()) + below(3)
        reach = int(followers * 0.35 * swing)
        likes = int(reach * (0.03 + 0.03 * rng.random()))
        rows.append({
            "account_id": account, "platform": platform, "date": day.isoformat(), "followers": followers,
            "reach": None if platform in NO_REACH else reach, "impressions": int(reach * (1.6 + 0.6 * rng.random())),
            "shares": likes // 14, "comments": likes // 11, "likes": likes, "clicks": likes // 5,
            "saves": None if platform in NO_SAVES else likes // 19,
            "video_views": reach // 2 if platform in ("tiktok", "youtube", "instagram", "snapchat") else None,
            "profile_visits": reach // 30, "mentions": below(40)})
    return rows


def golden_series():
    """Instagram of account 1: the 30 days of the worked example in src/docs, to the last digit."""
    rows = daily_series(*GOLDEN)
    last = rows[-30:]
    for n, row in enumerate(rows):
        row["followers"] = 14750 + 500 * (n - DAYS + 31) // 30
    for n, row in enumerate(last):
        shift = 0 if n >= 28 else (1 if n % 2 else -1) * (1700 + 190 * (n // 2))
        row["reach"], row["impressions"] = 50000 + shift, 125000 + 2 * shift
    last[-1].update(followers=15250, engagement_rate=4.8, shares=450, comments=2100, likes=8950, clicks=1200, saves=350,
                    video_views=75000, profile_visits=2500, mentions=120)
    return rows


series = {(a, p): golden_series() if (a, p) == GOLDEN else daily_series(a, p) for a in ACCOUNTS for p in PLATFORMS}


def flawed_daily(export):
    """Every flaw that a daily row can have, on days before the first real one."""
    row = {**series["2", "tiktok"][0], "date": "2024-09-01"}
    flaws = [("cell.negative-count", {"likes": -12}), ("cell.integer", {"likes": "1O4"}), ("cell.integer", {"reach": "812.5"}),
             ("cell.date", {"date": "2025-02-31"}), ("cell.date", {"date": "10/01/2025"}), ("cell.enum", {"platform": "myspace"}),
             ("cell.required", {"date": ""}), ("cell.integer-range", {"impressions": "9223372036854775808"}),
             ("cell.locale-number", {"followers": "1,234"}), ("cell.date-range", {"date": "0001-01-01"})]
    for code, change in flaws:
        export.bad(row, code, **change)
        export.scatter()
    export.bad({"account_id": "2", "platform": "tiktok", "date": "2024-09-02"}, "row.no-metric")
    export.scatter()
    export.raw("2,tiktok,2024-09-03,5120,,1800", "rejected", "csv.too-few-cells")
    export.scatter()
    export.raw(export.text({**row, "date": "2024-09-04"}) + ",77,88", "rejected", "csv.too-many-cells")
    export.scatter()
    for likes in (410, 411):
        export.bad({**row, "date": "2024-09-05"}, "row.duplicate-key-conflict", likes=likes)
        export.scatter()
    export.add(series["2", "pinterest"][7], "ignored", "row.duplicate-key-identical")
    export.raw("", "ignored", "csv.blank-row")
    export.scatter()
    export.raw(",".join(export.columns), "ignored", "csv.repeated-header")
    export.scatter()


def write_daily():
    house = Export("daily-house-brands.csv", "daily", DAILY)
    for account in ("1", "2"):
        for platform in PLATFORMS:
            if (account, platform) != GOLDEN:
                for row in series[account, platform]:
                    house.add({**row, "platform": "x" if platform == "twitter" and account == "2" else platform})
    flawed_daily(house)
    house.write()

    columns = ["date", "platform", "account_id", "internal_note", *[c for c in reversed(DAILY[3:]) if c != "engagement_rate"]]
    kids = Export("daily-kids.csv", "daily", columns, newline="\r\n", bom=True)
    for platform in PLATFORMS:
        for row in series["fjordlight-kids", platform]:
            kids.add({**row, "internal_note": "school holidays" if row["date"][5:7] == "07" else None})
    kids.write()

    japan = Export("daily-japan.jsonl", "daily", [c for c in DAILY if c not in ("clicks", "mentions", "engagement_rate")], "jsonl")
    for platform in PLATFORMS:
        for row in series["1004", platform]:
            japan.add({**row, "account_id": 1004})
    japan.bad({**series["1004", "tiktok"][0], "date": "2024-09-01"}, "cell.integer", likes=12.5)
    japan.scatter()
    japan.raw('{"account_id": 1004, "platform": "tiktok", "date": "2024-09-02", "followers": 51', "rejected", "json.syntax")
    japan.scatter()
    japan.raw('{"account_id": 1004, "platform": "tiktok", "date": "2024-09-03", "likes": 5, "likes": 6}', "rejected", "json.duplicate-key")
    japan.scatter()
    japan.raw("42", "rejected", "json.not-object")
    japan.scatter()
    japan.write()

    for platform in PLATFORMS:
        form = "json" if platform in ("tiktok", "threads") else "csv"
        press = Export(f"fjordlight-press/{platform}/daily.{form}", "daily", DAILY[2:4] + DAILY[5:], form)
        for row in series["fjordlight-press", platform]:
            press.add(row)
        press.write()
    write_golden_daily()


def write_golden_daily():
    """Two overlapping exports: the newer one restates two days, leaves five as they were and adds three."""
    columns = [*DAILY, "exported_at"]
    rows = series[GOLDEN]
    older = Export("daily-instagram-older-export.csv", "daily", columns)
    for row in rows[:-3]:
        early = row["date"] in ("2025-10-19", "2025-10-20")
        older.add({**row, "exported_at": OLDER, "reach": row["reach"] - (3100 if early else 0)})
    older.write()
    newer = Export("daily-instagram-newer-export.csv", "daily", columns, bom=True)
    for row in rows[-10:]:
        newer.add({**row, "exported_at": NEWER}, "unchanged" if row["date"] <= "2025-10-18" else "stored")
    newer.write()


# ---------------------------------------------------------------- content

CAPTIONS = [
    "First snow on the ridge. Who is coming along? ❄️🥾", "New season, new colours: moss, slate and cloudberry",
    "Behind the scenes: how we test a tent in a wind tunnel", 'She said "one more lake" and we believed her',
    "Packing list:\n1. rain shell\n2. stove\n3. patience", "Repair, don't replace – book your free repair day",
    "It's back, in four sizes, with a longer zip; see the link", "Café au lait at 1,200 m ☕ à la vôtre!",
    "Søndagstur er alltid en god idé 🇳🇴", "צאו לטייל השבוע – המבצע נמשך", "رحلة جديدة تبدأ من هنا 🌄",
    "山の朝は静かです。新しい冬コレクション、本日発売。", "親子で楽しむキャンプ入門 🏕️\n第2回：火のおこし方", "Family day 👨‍👩‍👧‍👦, free cocoa, bring mittens",
    "Giveaway! Tag a friend, follow us, and win a pack 🎉", "=1+1", "+47 is our country code, call us", "@trailcrew took these",
    "-20 % on all fleece, \"today only\"", "Snow < 10 cm & wind > 8 m/s: <b>stay home</b>"]
TAGS = ["#fjordlight", "#outdoors", "#hiking", "#repair", "#winter25", "#camp", "#friluftsliv", "#登山", "#family"]
TYPES = ["image", "carousel", "video", "reel", "story", "text", "link"]


def posts(account, platform):
    rows = []
    for n in range(15 + below(26)):
        reach = 300 + below(60000)
        likes = int(reach * 0.09 * rng.random())
        posted = datetime(2025, 10, 23, 18) - timedelta(minutes=below(400 * 1440))
        rows.append({
            "account_id": account, "platform": platform, "post_id": f"{platform[:2]}_{account.split('-')[-1]}_{n:04d}", "post_type": pick(TYPES),
            "caption": pick(CAPTIONS), "hashtags": " ".join(dict.fromkeys(pick(TAGS) for _ in range(3))),
            "posted_at": posted.isoformat() + ("+09:00" if account == "1004" else ""), "likes": likes, "comments": likes // 9,
            "shares": likes // 16, "saves": None if platform in NO_SAVES else likes // 13, "views": int(reach * 1.3),
            "reach": None if platform in NO_REACH else reach, "impressions": int(reach * 1.7),
            "campaign_id": "autumn-launch" if posted.isoformat() >= "2025-09-15" and n % 4 == 0 else None})
    return rows


def write_content():
    house = Export("posts-house-brands.csv", "content", CONTENT, newline="\r\n")
    for account in ("1", "2"):
        for platform in PLATFORMS:
            if (account, platform) != GOLDEN:
                for row in posts(account, platform):
                    house.add(row)
    some = posts("2", "facebook")[0]
    for n, (code, change) in enumerate([
            ("cell.required", {"post_id": ""}), ("cell.date", {"posted_at": "yesterday"}), ("cell.timezone", {"posted_at": "2025-10-01T10:00:00 PST"}),
            ("cell.negative-count", {"comments": -1}), ("cell.id-precision-lost", {"post_id": "1.89156E+18"}), ("cell.enum", {"platform": "orkut"})]):
        house.bad({**some, "post_id": f"fb_bad_{n}"}, code, **change)
    house.raw('2,facebook,fb_bad_9,image,"Hello"world,#camp,2025-10-01T10:00:00,5,1,0,0,90,80,99,,', "rejected", "csv.text-after-quote")
    house.add({**some, "post_id": "fb_stated_1", "engagement_rate": "high"})  # stored without its stated rate
    house.add({**some, "post_id": "fb_stated_2", "engagement_rate": 77.7})  # stored with a warning: not what it computes to
    house.write()

    for name, account, form in (("posts-kids.json", "fjordlight-kids", "json"), ("posts-japan.jsonl", "1004", "jsonl")):
        export = Export(name, "content", list(reversed(CONTENT)), form)
        for platform in PLATFORMS:
            for row in posts(account, platform):
                export.add(row)
        export.write()
    for platform in PLATFORMS:
        press = Export(f"fjordlight-press/{platform}/posts.csv", "content", ["posted_at", *CONTENT[2:6], *CONTENT[7:14]], bom=platform == "threads")
        for row in posts("fjordlight-press", platform):
            press.add(row)
        press.write()
    write_golden_content()


def write_golden_content():
    """Two snapshots of the same posts: eight have grown, four stand still, four are new, and one is the worked example."""
    rows = sorted(posts(*GOLDEN), key=lambda r: r["posted_at"])
    cut = [r for r in rows if r["posted_at"] < OLDER]
    older = Export("posts-instagram-older-export.csv", "content", [*CONTENT, "exported_at"])
    for row in cut:
        older.add({**row, "exported_at": OLDER})
    older.write()
    newer = Export("posts-instagram-newer-export.csv", "content", ["exported_at", *CONTENT])
    for n, row in enumerate(cut[-12:]):
        grown = {"likes": row["likes"] + 31, "views": row["views"] + 480, "reach": row["reach"] + 350} if n >= 4 else {}
        newer.add({**row, **grown, "exported_at": NEWER}, "stored" if grown else "unchanged")
    for n in range(3):
        newer.add({**rows[n], "post_id": f"in_1_new_{n}", "posted_at": f"2025-10-22T0{n + 6}:30:00", "exported_at": NEWER})
    newer.add({"account_id": "1", "platform": "instagram", "post_id": "post_123456", "post_type": "carousel", "caption": "Amazing product launch! 🚀",
               "hashtags": "#launch #product #innovation", "posted_at": "2025-10-23T10:30:00", "likes": 2450, "comments": 320, "shares": 180,
               "saves": 150, "views": 45000, "reach": 38000, "engagement_rate": 7.2, "exported_at": NEWER})
    newer.write()


# ---------------------------------------------------------------- audience and campaigns

COUNTRIES = ["Norway", "Sweden", "Germany", "USA", "UK", "Japan", "Côte d'Ivoire", "Canada"]
CITIES = ["Oslo", "Bergen", "Stockholm", "Berlin", "New York", "L'Aquila", "Sapporo", "Québec"]


def legacy_list(names):
    """['Norway', 'Sweden'], as old exports write it; double quotes only around a name with an apostrophe."""
    return repr(list(names))


def audience_row(account, platform, day):
    weights = [1 + below(4), 14 + below(9), 25 + below(12), 20 + below(9), 9 + below(7), 4 + below(5), 1 + below(4)]
    shares = [round(w * 1000 / sum(weights)) / 10 for w in weights]
    male = (350 + below(300)) / 10
    first = below(4)
    return {"account_id": account, "platform": platform, "date": day.isoformat(), **dict(zip(AGES, shares)), "male_percentage": male,
            "female_percentage": round(100 - male, 1), "top_countries": COUNTRIES[first:first + 5], "top_cities": CITIES[first:first + 4]}


def write_audience():
    months = [date(2024 + (9 + n) // 12, (9 + n) % 12 + 1, 1) for n in range(13)]
    audience = Export("audience-all-accounts.csv", "audience", AUDIENCE)
    for account in ACCOUNTS:
        for platform in PLATFORMS:
            for n, month in enumerate(months):
                row = audience_row(account, platform, month)
                listed = legacy_list if n % 2 else lambda names: json.dumps(names, ensure_ascii=False)
                audience.add({**row, "top_countries": listed(row["top_countries"]), "top_cities": listed(row["top_cities"])})
    row = {**audience_row("2", "snapchat", date(2024, 8, 1)), "top_countries": '["Norway"]', "top_cities": '["Oslo"]'}
    audience.bad(row, "cell.percent-range", female_percentage=-1.5)
    audience.scatter()
    audience.bad({**row, "date": "2024-07-01"}, "row.audience-sum", age_18_24=60.0, age_25_34=50.0)
    audience.scatter()
    audience.bad({**row, "date": "2024-06-01"}, "cell.list", top_countries="['Norway', 'Sweden'")
    audience.scatter()
    audience.write()
    example = Export("audience-instagram.json", "audience", AUDIENCE, "object")
    example.add({"account_id": 1, "platform": "instagram", "date": "2025-10-23", **dict(zip(AGES, [2.5, 18.3, 35.2, 25.8, 12.1, 4.8, 1.3])),
                 "male_percentage": 42.5, "female_percentage": 57.5, "top_countries": "['USA', 'UK', 'Canada', 'Australia', 'Germany']",
                 "top_cities": "['New York', 'Los Angeles', 'London', 'Toronto', 'Sydney']"})
    example.write()


def campaign_row(account, platform, name, month, currency):
    impressions = 40000 + below(900000)
    cost = Decimal(20000 + below(900000)) / 100
    return {"account_id": account, "platform": platform, "campaign_id": name, "start_date": f"2025-{month:02d}-01", "end_date": f"2025-{month:02d}-28",
            "cost": str(cost), "revenue": str((cost * (50 + below(600)) / 100).quantize(Decimal("0.01"))), "conversions": 5 + below(900),
            "impressions": impressions, "reach": impressions // 3, "clicks": impressions // 60, "total_engagement": impressions // 22, "currency": currency}


def write_campaigns():
    currency = {"1": "USD", "2": "EUR", "fjordlight-kids": "NOK", "1004": "JPY", "fjordlight-press": "GBP"}
    export = Export("campaigns.csv", "campaign", CAMPAIGN, newline="\r\n")
    for account in ACCOUNTS:
        for n, platform in enumerate(PLATFORMS):
            for month in (3 + n % 3, 9):
                row = campaign_row(account, platform, "autumn-launch" if month == 9 else f"spring-{platform}", month, currency[account])
                if account == "2" and platform == "tiktok" and month == 9:
                    row["cost"] = "0"  # an organic campaign: no return on nothing
                if platform == "facebook":
                    row["conversions"] = f"{row['conversions']}.75"  # attribution models share a sale
                if account == "fjordlight-press" and platform == "threads":
                    row["revenue"] = "-120.50"  # more refunds than sales
                export.add(row)
    export.add({**campaign_row("2", "linkedin", "hiring-usd", 6, "USD"), "conversions": None})
    for code, change in [("row.period", {"end_date": "2025-01-01"}), ("cell.negative-money", {"cost": "-10.00"}), ("cell.currency-unknown", {"currency": "EURO"}),
                         ("cell.decimal", {"revenue": "twelve"})]:
        export.bad(campaign_row("2", "youtube", f"flawed-{code}", 5, "EUR"), code, **change)
        export.scatter()
    export.write()
    more = Export("campaigns-more.jsonl", "campaign", CAMPAIGN, "jsonl")
    for n in range(12):
        row = campaign_row("1004", PLATFORMS[n % 9], f"shop-{n:02d}", 4 + n % 5, "JPY")
        more.add({**row, "account_id": 1004, "cost": 10000 + 500 * n, "revenue": 25000 + 700 * n})
    row = campaign_row("1004", "tiktok", "shop-flawed", 4, "JPY")
    more.bad({**row, "account_id": 1004}, "cell.decimal-scale", cost="1234567890.1234567")
    more.bad({**row, "account_id": 1004, "campaign_id": "shop-flawed-2"}, "cell.not-finite", cost="NaN")
    more.write()
    example = Export("campaign-autumn.json", "campaign", CAMPAIGN, "object")
    example.add({"account_id": 1, "platform": "instagram", "campaign_id": "campaign_2025_q4", "start_date": "2025-10-01", "end_date": "2025-10-31",
                 "cost": 5000, "revenue": 25000, "conversions": 150, "impressions": 500000, "reach": 150000})
    example.write()


# ---------------------------------------------------------------- what must come out


def figures(account, platform):
    rows = series[account, platform]
    window, baseline = rows[-30:], rows[-31]["followers"]
    growth = rows[-1]["followers"] - baseline
    rate = (Decimal(growth) * 100 / baseline).quantize(Decimal("0.01"), ROUND_HALF_UP)
    reach = [row["reach"] for row in window if row["reach"] is not None]
    return {"account_id": account, "platform": platform, "current_followers": rows[-1]["followers"], "growth_30d": growth, "growth_rate": float(rate),
            "reach_30d": sum(reach) if reach else None, "impressions_30d": sum(r["impressions"] for r in window), "latest_update": LAST.isoformat()}


def outcomes(counts):
    return {name: counts[name] for name in ("read", "stored", "unchanged", "superseded", "rejected", "ignored")}


def write_expected():
    total = sum(tally.kinds.values(), Counter())
    expected = {
        "report_date": LAST.isoformat(), "pairs": len(series), "files": len(tally.files), "total": outcomes(total),
        "kinds": {kind: outcomes(counts) for kind, counts in sorted(tally.kinds.items())},
        # eight posts and two days are stored twice: first, and restated
        "rows_in_tables": {kind: counts["stored"] - {"content": 8, "daily": 2}.get(kind, 0) for kind, counts in sorted(tally.kinds.items())},
        "rejected_by_code": dict(sorted(tally.codes.items())), "ignored_by_code": dict(sorted(tally.ignored.items())),
        "by_file": {name: outcomes(counts) for name, counts in sorted(tally.files.items())},
        "summaries": [figures(*pair) for pair in (GOLDEN, ("2", "tiktok"), ("fjordlight-kids", "youtube"), ("1004", "pinterest"), ("fjordlight-press", "linkedin"))]}
    path = ROOT / "src/test/resources/samples-expected.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(expected, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    shutil.rmtree(SAMPLES, ignore_errors=True)
    write_daily()
    write_content()
    write_audience()
    write_campaigns()
    write_expected()
