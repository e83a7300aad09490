#!/usr/bin/env python3
"""Computes the tables and every report of a workload from its input files: oracle.py DIR [--run N] [--as-of DAY] [--days N]

Prints JSON. Shares no code with the program; what it follows is named in README.md.
"""
import argparse
import json
from collections import Counter, defaultdict
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import figures
import reading
from figures import Channel, Figure, change_of, ratio, rounded, shown
from reading import AGES, GENDERS, POST_COUNTS, RATIOS

FIRST_REASON = ["incomplete", "no_baseline", "stale"]  # of a total without a change whose channels have several
RANKED = ("rank", "rank_of", "change_rank", "change_rank_of")
ADDITIVE = ["total_reach", "total_impressions", "total_engagement", "clicks", "cost", "revenue_generated", "conversions"]
MONEY = {"cost", "revenue_generated", "cost_per_engagement", "cost_per_reach", "roi", "roas", "cost_per_conversion", "cpm"}
RATIO_OF = {"conversion_rate": ("conversions", "total_impressions", 100), "cost_per_engagement": ("cost", "total_engagement", 1),
    "cost_per_reach": ("cost", "total_reach", 1), "roi": ("revenue_generated", "cost", 100), "roas": ("revenue_generated", "cost", 1),
    "cost_per_conversion": ("cost", "conversions", 1), "cpm": ("cost", "total_impressions", 1000)}
ZERO = {"total_reach": "zero_reach", "total_impressions": "zero_impressions", "cost": "zero_cost", "conversions": "zero_conversions",
    "total_engagement": "missing_input"}


class Reports:
    """Every report of a state as of a date, as lists of rows with the keys that the JSON has."""

    def __init__(self, state, report_date=None, days=30, limit=10):
        self.state, self.days, self.limit = state, days, limit
        self.date = report_date or latest_date(state)
        by_channel = defaultdict(dict)
        for (account, platform, day), row in state.tables["daily"].items():
            by_channel[account, platform][day] = row
        found = [Channel(*key, rows, self.date) for key, rows in sorted(by_channel.items())]
        self.channels = [channel for channel in found if channel.latest is not None]

    def all(self):
        return {"summary": self.summary(), "daily-metrics": self.daily(), "trends": self.trends(), "comparison": self.comparison(),
            "campaigns": self.campaigns(), "audience": self.audience(), "top-content": self.top_content()}

    def channels_of_pages(self):
        """Account and platform of all that a page shows: with days, posts, an audience or campaigns by the report date."""
        tables, ahead = self.state.tables, self.date + timedelta(days=figures.AUDIENCE_AHEAD)
        found = {(channel.account, channel.platform) for channel in self.channels}
        found |= {key[:2] for key, row in tables["content"].items() if row["posted_at"].date() <= self.date}
        found |= {key[:2] for key in tables["audience"] if key[2] <= ahead}
        return found | {key[:2] for key in tables["campaign"] if key[3] <= self.date}

    # ---- windows of a channel ----

    def window(self, channel):
        first = channel.latest - timedelta(days=self.days - 1)
        return first, channel.latest, first - timedelta(days=self.days), first - timedelta(days=1)

    def summary(self):
        return [self.summary_of(channel) for channel in self.channels]

    def summary_of(self, channel):
        first, last, start, end = self.window(channel)
        rows, before = channel.days(first, last), channel.days(start, end)
        n = self.days
        followers, followers_day = channel.stock(last)
        baseline, baseline_day = channel.stock(end)
        basis = figures.most_frequent_basis([row for _, row in rows])
        now = {metric: Figure(metric, [channel], first, last, basis) for metric in figures.METRICS}
        then = {metric: Figure(metric, [channel], start, end, basis) for metric in figures.METRICS}
        growth = followers - baseline if followers is not None and baseline is not None else None
        out = {"account_id": channel.account, "platform": channel.platform, "current_followers": followers, f"growth_{n}d": growth,
            "growth_rate": rounded(ratio(growth, baseline, 100)), "avg_engagement": rounded(now["avg_engagement"].value),
            "weighted_engagement": rounded(now["engagement_rate"].value), "engagement_basis": basis, "engagement_days": now["avg_engagement"].days,
            f"reach_{n}d": now["reach"].value, "reach_avg_daily": shown("reach_avg_daily", now["reach_avg_daily"].value),
            "reach_max_daily": now["reach_max_daily"].value, "reach_days": now["reach"].days, f"impressions_{n}d": now["impressions"].value,
            "impressions_days": now["impressions"].days, "latest_update": last, "as_of": last, "window_start": first, "window_end": last,
            "days_present": len(rows), "days_expected": n, "followers_date": followers_day,
            "followers_carried_forward": None if followers is None else followers_day != last, "baseline_followers": baseline,
            "baseline_date": baseline_day, "baseline_carried_forward": None if baseline is None else baseline_day != end,
            "previous_avg_engagement": rounded(then["avg_engagement"].value), f"previous_reach_{n}d": then["reach"].value,
            f"previous_impressions_{n}d": then["impressions"].value, "previous_start": start, "previous_end": end,
            "previous_days_present": len(before)}
        reasons = {}
        change, _, why = change_of("avg_engagement", now["avg_engagement"], then["avg_engagement"])
        out["avg_engagement_change"] = rounded(change)
        reasons["avg_engagement_change"] = why.get("change")
        for metric in ("engagements", "video_views"):
            out[f"{metric}_{n}d"], out[metric + "_days"] = now[metric].value, now[metric].days
            out[f"previous_{metric}_{n}d"] = then[metric].value
        for metric in ("reach", "impressions", "engagements", "video_views"):
            out[f"previous_{metric}_days"] = then[metric].days
            _, out[metric + "_change_percent"], why = change_of(metric, now[metric], then[metric])
            out[metric + "_change_percent"] = rounded(out[metric + "_change_percent"])
            reasons[metric + "_change_percent"] = why.get("change_percent")
        no_base = "missing_input" if followers is None else "no_baseline"
        reasons.update({f"growth_{n}d": no_base, "growth_rate": no_base if growth is None else "zero_baseline"})
        reasons.update({name: "no_baseline" for name in ("baseline_followers", "baseline_date", "baseline_carried_forward")})
        no_rate = now["avg_engagement"].empty
        reasons.update({"avg_engagement": no_rate, "previous_avg_engagement": then["avg_engagement"].empty})
        reasons["weighted_engagement"] = no_rate if basis is None else "missing_input"
        return explained(out, reasons)

    def daily(self):
        found = []
        for channel in self.channels:
            first, last, start, end = self.window(channel)
            rows, before = channel.days(first, last), channel.days(start, end)
            window = {"as_of": last, "window_start": first, "window_end": last, "days_present": len(rows), "days_expected": self.days,
                "previous_start": start, "previous_end": end, "previous_days_present": len(before)}
            for day, row in reversed(rows):
                found.append(self.day_of(channel, day, row, window))
        return found

    def day_of(self, channel, day, row, window):
        out = {"account_id": channel.account, "platform": channel.platform, "date": day, **window}
        out.update({name: row[name] for name in reading.DAILY})
        out.update({"interactions": row["interactions"], "engagements": row["engagements"], "engagement_basis": row["engagement_basis"],
            "engagement_rate": rounded(row["engagement_rate"]), "engagement_rate_reported": rounded(row["engagement_rate_reported"])})
        before = channel.rows.get(day - timedelta(days=1), {}).get("followers")
        out["followers_change"] = row["followers"] - before if row["followers"] is not None and before is not None else None
        earlier_day = day - timedelta(days=self.days)
        earlier = channel.rows.get(earlier_day, {})
        out["previous_date"] = earlier_day
        for name in ("followers", "reach", "impressions", "engagements"):
            out["previous_" + name] = earlier.get(name)
        same = earlier.get("engagement_basis") == row["engagement_basis"]
        out["previous_engagement_rate"] = rounded(earlier.get("engagement_rate")) if same else None
        reasons = {"engagement_rate": row["no_rate"], "followers_change": "no_baseline" if before is None else "missing_input",
            **{"previous_" + name: "no_baseline" for name in ("followers", "reach", "impressions", "engagements", "engagement_rate")}}
        return explained(out, reasons)

    def trends(self):
        return [row for channel in self.channels for row in self.trends_of(channel)]

    def trends_of(self, channel):
        found = []
        windows = figures.trend_windows(channel.latest, self.days, 2)
        windows = [each for each in windows if channel.days(each[3], each[4])]
        windows = [each for each in windows if each[1] == "previous" or channel.days(each[5], each[6])]
        for metric in figures.METRICS:
            of_metric = [self.trend_of(channel, metric, *window) for window in windows]
            if any(row["current"] is not None or row["previous"] is not None or row["days_present"] or row["previous_days_present"] for row in of_metric):
                found += of_metric
        return found

    def trend_of(self, channel, metric, period, against, unfinished, first, last, start, end):
        basis = figures.basis_of([channel], first, last, start, end)
        current, previous = Figure(metric, [channel], first, last, basis), Figure(metric, [channel], start, end, basis)
        change, percent, reasons = change_of(metric, current, previous)
        out = {"account_id": channel.account, "platform": channel.platform, "as_of": channel.latest, "metric": metric,
            "value_is": figures.VALUE_IS.get(metric, "sum of the days"), "period": period, "against": against, "unfinished": unfinished,
            "current": shown(metric, current.value), "previous": shown(metric, previous.value), "change": shown(metric, change), "change_percent": rounded(percent),
            "window_start": first, "window_end": last, "days_present": current.days, "days_expected": current.expected, "previous_start": start,
            "previous_end": end, "previous_days_present": previous.days, "previous_days_expected": previous.expected}
        if metric in figures.RATES:
            out["engagement_basis"] = basis
        row = explained(out, {"current": current.empty, "previous": previous.empty, **reasons})
        row.update({"carried_from": current.carried_from, "previous_carried_from": previous.carried_from})
        return row

    # ---- comparison ----

    def comparison(self):
        last = self.date
        first = last - timedelta(days=self.days - 1)
        start, end = first - timedelta(days=self.days), first - timedelta(days=1)
        compared = [channel for channel in self.channels if channel.days(first, last) or channel.days(start, end)]
        found = []
        for metric in [name for name in figures.METRICS if not name.startswith("reach_")]:
            whole = self.compare(metric, "all", None, None, compared, first, last, start, end)
            rows = [whole] if whole else []
            for scope, key in (("platform", lambda c: (None, c.platform)), ("account", lambda c: (c.account, None)),
                    ("account_on_platform", lambda c: (c.account, c.platform))):
                groups = defaultdict(list)
                for channel in compared:
                    groups[key(channel)].append(channel)
                of_scope = [self.compare(metric, scope, *names, members, first, last, start, end) for names, members in groups.items()]
                of_scope = [row for row in of_scope if row]
                self.rank(metric, of_scope)
                rows += of_scope
            for row in rows:
                if metric not in figures.RATES:
                    row["share_percent"] = rounded(ratio(row["current"], whole["current"], 100)) if row["current"] is not None else None
            found += [explained({key: value for key, value in row.items() if not key.startswith("_")}, row["_reasons"]) for row in rows]
        return found

    def stale_channels(self):
        """Those that are not compared as their days end too early."""
        return [channel for channel in self.channels if (self.date - channel.latest).days > figures.STALE]

    def compare(self, metric, scope, account, platform, channels, first, last, start, end):
        basis = figures.basis_of(channels, first, last, start, end) if metric in figures.RATES else None
        pairs = [(c, Figure(metric, [c], first, last, basis), Figure(metric, [c], start, end, basis)) for c in channels]
        known = [each for each in pairs if each[1].days or each[2].days or each[1].value is not None or each[2].value is not None]
        if not known:
            return None
        current = Figure(metric, [c for c, _, _ in known], first, last, basis)
        previous = Figure(metric, [c for c, _, _ in known], start, end, basis)
        stale = [c for c in channels if (last - c.latest).days > figures.STALE]
        reasons = ["stale" if c in stale else figures.reason_of_no_change(a, b) for c, a, b in known]
        compared = [each for each, reason in zip(known, reasons) if reason is None]
        now, then = self.compared_figures(metric, compared, first, last, start, end, basis)
        if compared:
            each_pace = [figures.paced(now, then)] if metric in figures.RATES else [figures.paced(a, b) for _, a, b in compared]
            change, percent, why = figures.between(metric, *map(exact_sum, zip(*each_pace)))
        else:
            reason = next((each for each in FIRST_REASON if each in reasons), current.empty)
            change, percent, why = None, None, {"change": reason, "change_percent": reason, "current_compared": reason, "previous_compared": reason}
        counted = (lambda f: f.days > 0) if metric in figures.RATES else (lambda f: f.value is not None)
        out = {"scope": scope, "account_id": account, "platform": platform, "metric": metric, "current": shown(metric, current.value),
            "previous": shown(metric, previous.value), "change": shown(metric, change), "change_percent": rounded(percent),
            "current_compared": shown(metric, now and now.value), "previous_compared": shown(metric, then and then.value),
            "made_of": sum(counted(a) for _, a, _ in known), "made_of_expected": len(channels),
            "previous_made_of": sum(counted(b) for _, _, b in known), "change_made_of": len(compared), "window_start": first, "window_end": last,
            "days_present": current.days, "days_expected": self.days * len(known), "previous_start": start, "previous_end": end,
            "previous_days_present": previous.days, "previous_days_expected": self.days * len(known), "as_of": last}
        if metric in figures.RATES:
            out["engagement_basis"] = basis
        all_stale = len(stale) == len(channels)
        no_rank = "stale" if all_stale else current.empty if current.value is None else too_few(current.base)
        no_change_rank = why.get("change_percent") or too_few(base_of_change(metric, now, then))
        out["_value"] = current.value if no_rank is None else None
        out["_percent"] = percent if no_change_rank is None else None
        out["_reasons"] = {"current": current.empty, "previous": previous.empty, "rank": no_rank, "rank_of": no_rank, "change_rank": no_change_rank,
            "change_rank_of": no_change_rank, **why}
        return out

    def compared_figures(self, metric, compared, first, last, start, end, basis):
        """Of the channels that are compared together: now and then."""
        channels = [channel for channel, _, _ in compared]
        return [Figure(metric, channels, a, b, basis) if compared else None for a, b in ((first, last), (start, end))]

    def rank(self, metric, rows):
        for row in rows:
            row.update({name: None for name in RANKED}, change_is=None)
        groups = defaultdict(list)
        for row in rows:
            groups[row.get("engagement_basis")].append(row)
        for group in groups.values():
            for value, place, of in (("_value", "rank", "rank_of"), ("_percent", "change_rank", "change_rank_of")):
                ranked = [row for row in group if row[value] is not None]
                for row in ranked:
                    row[place] = 1 + sum(other[value] > row[value] for other in ranked)
                    row[of] = len(ranked)
                if value == "_percent" and len(ranked) > 1:
                    lowest = min(row[value] for row in ranked)
                    for row in ranked:
                        if row[place] == 1 and rounded(row[value], 12) > 0:
                            row["change_is"] = "best"
                        elif row[value] == lowest and rounded(row[value], 12) < 0:  # rates are doubles in the product
                            row["change_is"] = "worst"

    # ---- campaigns ----

    def campaigns(self):
        listed = [(key, row) for key, row in sorted(self.state.tables["campaign"].items()) if key[3] <= self.date]
        parts = {key for key, _ in listed if any(other[:3] == key[:3] and other != key and other[3] <= key[3] and key[4] <= other[4] for other, _ in listed)}
        overlapping = {key for key, _ in listed if key not in parts and any(other[:3] == key[:3] and other != key and other not in parts
            and other[3] <= key[4] and key[3] <= other[4] for other, _ in listed)}
        found = [self.campaign_of(key, row) for key, row in listed]
        for (key, _), row in zip(listed, found):
            row["reasons"].update({"totals": "part_of_period"} if key in parts else {"totals": "overlapping_periods"} if key in overlapping else {})
        scopes = [("campaign_total", lambda k: (k[0], None, k[2])), ("account_platform_total", lambda k: (k[0], k[1], None)),
            ("account_total", lambda k: (k[0], None, None)), ("platform_total", lambda k: (None, k[1], None)), ("total", lambda k: (None, None, None))]
        for scope, group_of in scopes:
            groups = defaultdict(list)
            for key, row in listed:
                groups[group_of(key)].append((key, row))
            for names, members in sorted(groups.items(), key=lambda each: [name or "" for name in each[0]]):
                whole = [(key, row, key in overlapping) for key, row in members if key not in parts]
                found.append(self.total_of(scope, names, whole))
        return found + self.totals_by_currency([(key, row, key in overlapping) for key, row in listed if key not in parts])

    def totals_by_currency(self, members):
        """What was spent and earned in each currency; the amounts of a row in another one do not count."""
        amounts = (("cost", "cost_currency"), ("revenue_generated", "revenue_currency"))
        used = {row[currency] for _, row, _ in members for amount, currency in amounts if row[amount] is not None}
        found = []
        for one in sorted(used):
            own = []
            for key, row, overlaps in members:
                of_others = {amount: None for amount, currency in amounts if row[currency] != one}
                if len(of_others) < 2 and any(row[amount] is not None and amount not in of_others for amount, _ in amounts):
                    own.append((key, {**row, **of_others}, overlaps))
            found.append(self.total_of("currency_total", (None, None, None), own))
        return found

    def campaign_of(self, key, row):
        account, platform, campaign, first, last = key
        out = {"scope": "campaign", "account_id": account, "platform": platform, "campaign_id": campaign, "start_date": first, "end_date": last,
            "status": "running" if last >= self.date else "ended", "as_of": self.date, "window_start": first, "window_end": last,
            "days_present": (min(last, self.date) - first).days + 1, "days_expected": (last - first).days + 1}
        out.update({name: row[name] for name in ADDITIVE if name not in ("cost", "revenue_generated", "conversions")})
        out.update({name: rounded(row[name]) for name in ("cost", "revenue_generated", "conversions")})
        out.update({name: row[name] for name in ("currency", "cost_currency", "revenue_currency", "engagement_basis")})
        out.update({name: rounded(row[name], figures.PLACES.get(name, 2)) for name in RATIOS})
        reasons = {name: why_no_ratio(name, row) for name in RATIO_OF}
        reasons["engagement_rate"] = "missing_input" if row["total_engagement"] is None or row["basis_value"] is None else (
            "zero_reach" if row["engagement_basis"] == "reach" else "zero_impressions")
        both = row["cost"] is not None and row["revenue_generated"] is not None
        mixed = both and row["cost_currency"] != row["revenue_currency"]
        if mixed:
            why = "mixed_currency" if row["cost"] else figures.OPEN
            reasons.update({"currency": "mixed_currency", "roi": why, "roas": why})
        return explained(out, reasons)

    def total_of(self, scope, names, members):
        rows, unsure = [row for _, row, _ in members], [row for _, row, overlaps in members if overlaps]
        out = {"scope": scope, "account_id": names[0], "platform": names[1], "campaign_id": names[2], "campaigns": len(rows), "as_of": self.date}
        out = {name: value for name, value in out.items() if value is not None}
        first, last = min(key[3] for key, _, _ in members), max(key[4] for key, _, _ in members)
        days = {first + timedelta(days=n) for key, _, _ in members for first in [key[3]] for n in range((min(key[4], self.date) - first).days + 1)}
        out.update({"window_start": first, "window_end": last, "days_present": len(days), "days_expected": (last - first).days + 1})
        cost_in = {row["cost_currency"] for row in rows if row["cost"] is not None}
        revenue_in = {row["revenue_currency"] for row in rows if row["revenue_generated"] is not None}
        mixed = {"cost": len(cost_in) > 1, "revenue_generated": len(revenue_in) > 1}
        made_of, reasons = {}, {}
        for name in ADDITIVE:
            known = [row[name] for row in rows if row[name] is not None]
            out[name] = total(known)
            made_of[name] = len(known)
            if mixed.get(name):
                out[name], made_of[name], reasons[name] = None, 0, "mixed_currency"
        out["cost_currency"] = only(cost_in)
        out["revenue_currency"] = only(revenue_in)
        out["currency"] = only(cost_in | revenue_in)
        if len(cost_in | revenue_in) > 1:
            reasons["currency"] = "mixed_currency"
        for name in RATIO_OF:
            self.ratio_of_totals(name, rows, mixed, cost_in | revenue_in, out, made_of, reasons)
        self.rate_of_totals(rows, out, made_of, reasons)
        for name in ("cost", "revenue_generated", "conversions"):
            out[name] = rounded(out[name])
        for name in ADDITIVE + RATIOS:
            needed = RATIO_OF[name][:2] if name in RATIO_OF else ["engagement_rate" if name == "engagement_rate" else name]
            if any(all(row[each] is not None for each in needed) for row in unsure):
                out[name], made_of[name], reasons[name] = None, 0, "overlapping_periods"
        out.update({"made_of." + name: value for name, value in made_of.items()})
        return explained(out, reasons)

    def ratio_of_totals(self, name, rows, mixed, currencies, out, made_of, reasons):
        above, below, by = RATIO_OF[name]
        with_both = [row for row in rows if row[above] is not None and row[below] is not None]
        of_both = name in ("roi", "roas")
        if of_both and len(currencies) > 1 or not of_both and "cost" in (above, below) and mixed["cost"]:
            out[name], made_of[name], reasons[name] = None, 0, "mixed_currency" if with_both else figures.OPEN
            return
        upper, lower = total([row[above] for row in with_both]), total([row[below] for row in with_both])
        if name == "roi" and upper is not None:
            upper = upper - lower
        out[name], made_of[name] = rounded(ratio(upper, lower, by), figures.PLACES.get(name, 2)), len(with_both)
        reasons[name] = "missing_input" if lower is None else ZERO[below]

    def rate_of_totals(self, rows, out, made_of, reasons):
        rated = [row for row in rows if row["engagement_rate"] is not None]
        basis = figures.most_frequent_basis(rated)
        rated = [row for row in rated if row["engagement_basis"] == basis]
        out["engagement_basis"], made_of["engagement_rate"] = basis, len(rated)
        out["engagement_rate"] = rounded(ratio(total([row["total_engagement"] for row in rated]), total([row["basis_value"] for row in rated]), 100))

    # ---- audience ----

    def audience(self):
        by_channel = defaultdict(dict)
        for (account, platform, day), row in self.state.tables["audience"].items():
            if day <= self.date + timedelta(days=figures.AUDIENCE_AHEAD):
                by_channel[account, platform][day] = row
        return [self.audience_of(*key, days) for key, days in sorted(by_channel.items())]

    def audience_of(self, account, platform, days):
        order = sorted(days)
        day, before = order[-1], order[-2] if len(order) > 1 else None
        row, earlier = days[day], days.get(before, {})
        out = {"account_id": account, "platform": platform, "date": day, "as_of": day, "window_start": day, "window_end": day, "days_present": 1,
            "days_expected": 1, "days_old": (self.date - day).days, "previous_date": before}
        reasons = {"previous_date": "no_baseline"}
        for name in AGES + GENDERS:
            now, then = row[name], earlier.get(name)
            out[name], out["previous_" + name] = rounded(now), rounded(then)
            out[name + "_change"] = rounded(now - then) if now is not None and then is not None else None
            reasons["previous_" + name] = "no_baseline"
            reasons[name + "_change"] = "missing_input" if now is None and then is not None else "no_baseline"
        for name in ("top_countries", "top_cities"):
            now, then = row[name], earlier.get(name)
            out[name], out["previous_" + name] = now, then
            known = now is not None and then is not None
            out[name + "_entered"] = [each for each in now if each not in then] if known else None
            out[name + "_left"] = [each for each in then if each not in now] if known else None
            out[name + "_moved"] = [{"name": each, "from": then.index(each) + 1, "to": now.index(each) + 1} for each in now
                if each in then and then.index(each) != now.index(each)] if known else None
            for key in ("_entered", "_left", "_moved"):
                reasons[name + key] = "missing_input" if now is None and then is not None else "no_baseline"
            reasons["previous_" + name] = "no_baseline"
        return explained(out, reasons)

    # ---- posts ----

    def top_content(self, days=None):
        by_channel = defaultdict(list)
        for (account, platform, post), row in self.state.tables["content"].items():
            if row["posted_at"].date() <= self.date:
                by_channel[account, platform].append((post, row))
        return [row for key, posts in sorted(by_channel.items()) for row in self.top_of(key, posts, days)]

    def top_of(self, channel, posts, days):
        reached = sorted(row["reach"] for _, row in posts if row["reach"] is not None)
        middle = len(reached) // 2
        median = None if not reached else Decimal(reached[middle]) if len(reached) % 2 else (Decimal(reached[middle - 1]) + reached[middle]) / 2
        floor = 0 if median is None else median * figures.MINIMUM_REACH
        kept = [(post, row) for post, row in posts if row["reach"] is None or row["reach"] >= floor]
        if days:
            first = self.date - timedelta(days=days - 1)
            kept = [(post, row) for post, row in kept if row["posted_at"].date() >= first]
        rated = [row["engagement_basis"] for _, row in kept if row["engagement_rate"] is not None]
        order = sorted(set(rated), key=lambda each: (-rated.count(each), figures.BASES.index(each)))
        low = lambda value: (value is None, -(value or 0))
        group = lambda row: len(order) if row["engagement_rate"] is None else order.index(row["engagement_basis"])
        kept.sort(key=lambda each: (group(each[1]), low(each[1]["engagement_rate"]), low(each[1]["engagements"]), low(each[1]["reach"]),
            -each[1]["posted_at"].timestamp(), each[0]))
        numbers = Counter()
        found = []
        for post, row in kept[:self.limit]:
            numbers[group(row)] += 1
            found.append(self.post_of(channel, None if row["engagement_rate"] is None else numbers[group(row)], post, row))
        return found

    def post_of(self, channel, number, post, row):
        out = {"account_id": channel[0], "platform": channel[1], "post_id": post, "rank": number,
            "engagement_rate": rounded(row["engagement_rate"]), "engagement_rate_reported": rounded(row["engagement_rate_reported"]),
            "engagement_basis": row["engagement_basis"], "posted_at": row["posted_at"]}
        out.update({name: row[name] for name in POST_COUNTS + ["post_type", "caption", "hashtags"]})
        return explained(out, {"engagement_rate": row["no_rate"], "rank": row["no_rate"]})


def latest_date(state):
    """The report date where none is asked for."""
    days = [key[2] for key in state.tables["daily"]]
    posted = [row["posted_at"].date() for row in state.tables["content"].values()]
    ended = [key[4] for key in state.tables["campaign"]]
    return max(days or posted or ended)


def exact_sum(numbers):
    whole = Decimal(0)
    for number in numbers:
        whole = figures.EXACT.add(whole, number)
    return whole


def too_few(base):
    """Why nothing is ranked from this base; what has no base (a count, a stated rate) is ranked."""
    return "too_few_to_tell" if base is not None and base < figures.MINIMUM_BASE else None


def base_of_change(metric, now, then):
    if metric not in figures.RATES:
        return Decimal(then.value).copy_abs()
    return None if now.base is None or then.base is None else min(now.base, then.base)


def total(values):
    return sum(values[1:], values[0]) if values else None


def only(names):
    return next(iter(names)) if len(names) == 1 else None


def why_no_ratio(name, row):
    above, below, _ = RATIO_OF[name]
    if row[above] is None or row[below] is None:
        return "missing_input"
    return ZERO[below]


def explained(out, reasons):
    """The row with the reason of every empty figure; what has no reason of its own is missing_input."""
    out["reasons"] = {key: reasons.get(key) or "missing_input" for key, value in out.items() if value is None}
    return out


def plain(value):
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--run", type=int, help="after which run; default the last")
    parser.add_argument("--as-of", type=date.fromisoformat)
    parser.add_argument("--days", type=int, default=30)
    given = parser.parse_args()
    states = list(reading.states(given.folder))
    state = states[(given.run or len(states)) - 1]
    tables = {kind: [[*key, row] for key, row in sorted(rows.items())] for kind, rows in state.tables.items()}
    print(json.dumps({"tables": tables, "reports": Reports(state, given.as_of, given.days).all()}, default=plain, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
