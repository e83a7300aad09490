#!/usr/bin/env python3
"""Computes the figures of the second night's reports again, from the expected rows (expected-2.json, which make.py made)
and from the words of src/docs/metrics.md, not from the program; prints what differs and how many figures agree.
Ends with 1 where one differs. Usage: recompute.py, anywhere."""
import json
import pathlib
import sys
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

HERE = pathlib.Path(__file__).resolve().parent
REPORTS = HERE / "reports/2026-06-02"
ROWS = json.loads((HERE / "expected-2.json").read_text(), parse_float=Decimal)
AS_OF = date(2026, 6, 2)
PARTS = ("likes", "comments", "shares", "saves")
SUMS = ("impressions", "shares", "comments", "likes", "clicks", "saves", "video_views", "profile_visits", "reach", "engagements")
agreed, wrong = 0, []


def report(name):
    return json.loads((REPORTS / f"{name}.json").read_text(), parse_float=Decimal)


def rounded(number, places=2):
    return None if number is None else Decimal(number).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def same(place, found, expected):
    global agreed
    if found == expected:
        agreed += 1
    else:
        wrong.append(f"{place}: the report says {found}, recomputed {expected}")


def divided(a, b, by=1):
    return None if a is None or not b else Decimal(a) / Decimal(b) * by


def total(values):
    known = [value for value in values if value is not None]
    return sum(known) if known else None


DAYS = {}
for key, cells in ROWS["daily"].items():
    platform, day = key.split(" ")
    if platform == "twitter":
        cells["interactions"] = 50      # make.py writes this total of X's beside its parts, and the table of rows leaves it out
    row = dict(cells, engagements=total(cells.get(part) for part in PARTS))
    basis = next((name for name in ("reach", "impressions", "video_views") if name in row), None)
    row["basis"] = basis if row["engagements"] is not None else None
    row["rate"] = divided(row["engagements"], row[basis], 100) if row["basis"] else None
    DAYS.setdefault(platform, {})[date.fromisoformat(day)] = row


def window(platform, first, last):
    return [row for day, row in sorted(DAYS[platform].items()) if first <= day <= last]


def stock(platform, day):
    """Followers of the day, or of one of the three before it."""
    known = [DAYS[platform].get(day - timedelta(days=n), {}).get("followers") for n in range(4)]
    return next((value for value in known if value is not None), None)


def together(platform, metric, first, last):
    """A metric over a window, and on how many days it is known."""
    rows = window(platform, first, last)
    if metric == "followers":
        return stock(platform, last), len([row for row in rows if "followers" in row])
    if metric in ("engagement_rate", "avg_engagement"):
        rated = [row for row in rows if row["rate"] is not None]
        if not rated:
            return None, 0
        if metric == "avg_engagement":
            return sum(row["rate"] for row in rated) / len(rated), len(rated)
        return divided(sum(row["engagements"] for row in rated), sum(row[row["basis"]] for row in rated), 100), len(rated)
    name = metric.replace("_avg_daily", "").replace("_max_daily", "")
    known = [row[name] for row in rows if row.get(name) is not None]
    if not known:
        return None, 0
    if metric.endswith("_max_daily"):
        return max(known), len(known)
    return (Decimal(sum(known)) / len(known) if metric.endswith("_avg_daily") else sum(known)), len(known)


def is_rate(metric):
    return metric in ("engagement_rate", "avg_engagement")


def whole(number):
    """A count as it is printed; means are rounded here and nowhere before."""
    return None if number is None else int(Decimal(number).quantize(Decimal(1), ROUND_HALF_UP))


def change(metric, current, previous, expected_days, previous_days):
    enough = metric == "followers" or previous_days * 2 >= expected_days
    if current is None or previous is None or not enough:
        return None, None
    return current - previous, None if previous == 0 else Decimal(current - previous) * 100 / abs(previous)


def daily():
    for answer in report("daily-metrics")["daily_metrics"]:
        days = DAYS[answer["platform"]]
        same(f"daily {answer['platform']} rows", [row["date"] for row in answer["metrics"]], [str(AS_OF - timedelta(days=n)) for n in range(30)])
        for row in answer["metrics"]:
            day = date.fromisoformat(row["date"])
            before, earlier = days.get(day - timedelta(days=1), {}), days.get(day - timedelta(days=30), {})
            cells = days[day]
            place = f"daily {answer['platform']} {day} "
            for name in ("followers", *SUMS):
                same(place + name, row[name], cells.get(name))
            same(place + "engagement_rate", rounded(row["engagement_rate"]), rounded(cells["rate"]))
            same(place + "basis", row["engagement_basis"], "views" if cells["basis"] == "video_views" else cells["basis"])
            both = "followers" in cells and "followers" in before
            same(place + "followers_change", row["followers_change"], cells["followers"] - before["followers"] if both else None)
            for name in ("followers", "reach", "impressions", "engagements"):
                same(place + "previous_" + name, row["previous_" + name], earlier.get(name))
            same(place + "previous_rate", rounded(row["previous_engagement_rate"]), rounded(earlier.get("rate")))


def summary():
    first, before = AS_OF - timedelta(days=29), AS_OF - timedelta(days=30)
    start = before - timedelta(days=29)
    for row in report("summary")["summaries"]:
        platform = row["platform"]
        place = f"summary {platform} "
        now, then = stock(platform, AS_OF), stock(platform, before)
        known = now is not None and then is not None
        expected = {"current_followers": now, "baseline_followers": then, "growth_30d": now - then if known else None,
            "growth_rate": rounded(divided(now - then, then, 100)) if known else None, "days_present": len(window(platform, first, AS_OF)),
            "previous_days_present": len(window(platform, start, before)), "latest_update": str(AS_OF), "window_start": str(first)}
        for key, metric in (("reach_30d", "reach"), ("impressions_30d", "impressions"), ("reach_avg_daily", "reach_avg_daily"), ("reach_max_daily", "reach_max_daily")):
            expected[key] = whole(together(platform, metric, first, AS_OF)[0])
        for metric in ("reach", "impressions"):
            expected[f"previous_{metric}_30d"] = together(platform, metric, start, before)[0]
            expected[f"{metric}_change_percent"] = None     # three days of the thirty before are no baseline
        for key, metric in (("avg_engagement", "avg_engagement"), ("weighted_engagement", "engagement_rate")):
            expected[key] = rounded(together(platform, metric, first, AS_OF)[0])
        expected["previous_avg_engagement"] = rounded(together(platform, "avg_engagement", start, before)[0])
        for key, value in expected.items():
            found = row[key]
            same(place + key, rounded(found) if isinstance(found, Decimal) else found, value)


def trends():
    for answer in report("trends")["trends"]:
        platform = answer["platform"]
        for row in answer["trends"]:
            compare(f"trends {platform} {row['period']} {row['against']} {row['metric']} ", row,
                lambda metric, first, last: together(platform, metric, first, last))


def comparison():
    for row in report("comparison")["comparison"]:
        of = [row["platform"]] if row["platform"] else sorted(DAYS)
        if is_rate(row["metric"]) and len(of) > 1:
            continue        # of several platforms one basis only: checked by platform
        def added(metric, first, last):
            found = [together(platform, metric, first, last) for platform in of]
            return total(value for value, _ in found), max(days for _, days in found)
        compare(f"comparison {row['scope']} {row['platform']} {row['metric']} ", row, added)


def compare(place, row, values):
    metric = row["metric"]
    first, last, start, end = (date.fromisoformat(row[key]) for key in ("window_start", "window_end", "previous_start", "previous_end"))
    (current, _), (previous, days) = values(metric, first, last), values(metric, start, end)
    difference, percent = change(metric, current, previous, (end - start).days + 1, days)
    shown = rounded if is_rate(metric) else whole
    for key, value in (("current", current), ("previous", previous), ("change", difference)):
        same(place + key, shown(row[key]), shown(value))
    same(place + "change_percent", rounded(row["change_percent"]), rounded(percent))


def ratios(place, row, cost, revenue, conversions, impressions, reach, engagement):
    for key, value, places in (
        ("roi", divided(None if revenue is None or cost is None else revenue - cost, cost, 100), 2), ("roas", divided(revenue, cost), 2),
        ("conversion_rate", divided(conversions, impressions, 100), 2), ("cost_per_conversion", divided(cost, conversions), 2),
        ("cost_per_reach", divided(cost, reach), 4), ("cost_per_engagement", divided(cost, engagement), 2),
        ("cpm", divided(cost, impressions, 1000), 2), ("engagement_rate", divided(engagement, reach or impressions, 100), 2)):
        same(place + key, rounded(row[key], places), rounded(value, places))


def campaigns():
    answer = report("campaigns")
    listed = [row for each in answer["campaign_lists"] for row in each["campaigns"]]
    same("campaigns", len(listed), len(ROWS["campaign"]))
    for row in listed:
        key = f"{row['platform']} {row['campaign_id']} {row['start_date']} {row['end_date']}"
        cells = ROWS["campaign"][key]
        names = {"cost": "cost", "revenue_generated": "revenue", "total_impressions": "impressions", "total_reach": "reach", "clicks": "clicks",
            "total_engagement": "total_engagement", "conversions": "conversions", "currency": "currency"}
        for column, name in names.items():
            same(f"campaign {key} {column}", row[column], cells.get(name))
        ratios(f"campaign {key} ", row, *(cells.get(name) for name in ("cost", "revenue", "conversions", "impressions", "reach", "total_engagement")))
    everything = next(row for row in answer["totals"] if row["scope"] == "total")
    for column, name in (("total_impressions", "impressions"), ("total_reach", "reach"), ("clicks", "clicks"), ("conversions", "conversions"), ("total_engagement", "total_engagement")):
        same("campaigns total " + column, everything[column], total(cells.get(name) for cells in ROWS["campaign"].values()))
    same("campaigns total cost, of two currencies", everything["cost"], None)


def audience():
    for row in report("audience")["audiences"]:
        cells = max((key, cells) for key, cells in ROWS["audience"].items() if key <= f"{row['platform']} {AS_OF}")[1]
        same("audience male", row["male_percentage"], cells["male_percentage"])
        same("audience female", row["female_percentage"], cells["female_percentage"])
        same("audience countries", row["top_countries"], json.loads(cells["top_countries"]))


def top_content():
    for answer in report("top-content")["top_contents"]:
        rates = []
        for row in answer["top_content"]:
            cells = ROWS["content"][f"{row['platform']} {row['post_id']}"]
            for name in ("likes", "comments", "shares", "saves", "views", "reach", "impressions", "clicks"):
                same(f"post {row['post_id']} {name}", row[name], cells.get(name))
            bases = ("reach", "views") if answer["platform"] == "youtube" else ("reach", "impressions", "views")   # thumbnails
            basis = next(cells[name] for name in bases if name in cells)
            rates.append(divided(total(cells.get(part) for part in PARTS), basis, 100))
            same(f"post {row['post_id']} rate", rounded(row["engagement_rate"]), rounded(rates[-1]))
        same(f"order of posts on {answer['platform']}", rates, sorted(rates, reverse=True))


for check in (daily, summary, trends, comparison, campaigns, audience, top_content):
    check()
print("\n".join(wrong[:40]))
print(f"{agreed} figures agree, {len(wrong)} differ")
sys.exit(1 if wrong else 0)
