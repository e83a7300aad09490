"""From export files to the rows of the tables: parsing, checking, merging by export time. Knows nothing of the program."""
import csv
import hashlib
import io
import json
import re
import unicodedata
from collections import defaultdict
from datetime import date, datetime, timedelta, timezone
from decimal import Context, Decimal
from pathlib import Path

LARGEST = 2**63 - 1
FORMULAS = Context(prec=34)  # DECIMAL128; rounded once to a double where it is stored
BLANK = {"", "-", "--", "n/a", "null"}
PLATFORMS = {"instagram", "facebook", "tiktok", "linkedin", "twitter", "youtube", "snapchat", "pinterest", "threads"}
PARTS = ["likes", "comments", "shares", "saves"]
AGES = ["age_13_17", "age_18_24", "age_25_34", "age_35_44", "age_45_54", "age_55_64", "age_65_plus"]
GENDERS = ["male_percentage", "female_percentage"]
POST_COUNTS = ["likes", "comments", "shares", "saves", "views", "reach", "impressions", "clicks"]
RATIOS = ["engagement_rate", "conversion_rate", "cost_per_engagement", "cost_per_reach", "roi", "roas", "cost_per_conversion", "cpm"]

DAILY = {name: "count" for name in ("followers", "new_followers", "reach", "impressions", "shares", "comments", "likes", "clicks", "saves",
    "video_views", "profile_visits", "mentions")}
KINDS = {  # key columns, then the type of every other column
    "daily": (["account_id", "platform", "date"], {**DAILY, "new_followers": "net", "engagement_rate": "rate"}),
    "content": (["account_id", "platform", "post_id"], {"posted_at": "time", "post_type": "text", "caption": "text", "hashtags": "text",
        **{name: "count" for name in POST_COUNTS}, "engagement_rate": "rate", "campaign_id": "text"}),
    "audience": (["account_id", "platform", "date"], {**{name: "percent" for name in AGES + GENDERS}, "top_countries": "list", "top_cities": "list"}),
    "campaign": (["account_id", "platform", "campaign_id", "start_date", "end_date"], {"cost": "cost", "revenue": "money", "conversions": "money",
        "impressions": "count", "reach": "count", "clicks": "count", "total_engagement": "count", "currency": "text"}),
}
STORED_AS = {"campaign": {"revenue": "revenue_generated", "impressions": "total_impressions", "reach": "total_reach"},
    "daily": {"engagement_rate": "engagement_rate_reported"}, "content": {"engagement_rate": "engagement_rate_reported"}}


class Rejected(Exception):
    """The row cannot be stored."""


class File:
    """One file as it was read: its accepted rows, and how many rows went which way."""

    def __init__(self, name, data, mtime):
        self.name, self.sha256, self.time = name, hashlib.sha256(data).hexdigest(), datetime.fromtimestamp(mtime, timezone.utc)
        self.kind, self.rows, self.read, self.rejected, self.ignored, self.refused = None, [], 0, 0, 0, False
        records = list(parse(name, data.decode("utf-8")))
        self.read = len(records)
        self.kind = kind_of({label for record in records for label in record})
        self.check(records)
        if self.rejected and (self.rejected == self.read or self.read >= 20 and self.rejected * 100 > 5 * self.read):
            self.refused, self.rows = True, []

    def check(self, records):
        by_key = defaultdict(list)
        for record in records:
            try:
                row = checked(self.kind, record, self)
                by_key[row["key"]].append(row)
            except Rejected:
                self.rejected += 1
        for key, rows in by_key.items():
            if all(row["cells"] == rows[0]["cells"] for row in rows):
                self.rows.append(rows[0])
                self.ignored += len(rows) - 1
            else:
                self.rejected += len(rows)


def parse(name, text):
    """The records of a file: dicts of label to value; numbers of JSON as the text that they are written with."""
    plain = {"parse_float": str, "parse_int": str}
    if name.endswith(".csv"):
        yield from csv.DictReader(io.StringIO(text, newline=""))
    elif name.endswith(".jsonl"):
        for line in text.split("\n"):
            if line.strip():
                yield json.loads(line, **plain)
    else:
        document = json.loads(text, **plain)
        yield from document if isinstance(document, list) else [document]


def kind_of(labels):
    if "post_id" in labels:
        return "content"
    if {"campaign_id", "start_date", "end_date"} <= labels:
        return "campaign"
    if any(label.startswith(("age_", "top_")) or label in GENDERS for label in labels):
        return "audience"
    return "daily"


def blank(value):
    return value is None or isinstance(value, str) and value.strip().lower() in BLANK


def checked(kind, record, file):
    keys, types = KINDS[kind]
    record = {label: None if blank(value) else value for label, value in record.items()}
    folders = file.name.split("/")[:-1]
    if len(folders) >= 2:
        record.setdefault("account_id", folders[0])
        record.setdefault("platform", folders[1])
    time = instant(record["exported_at"]) if record.get("exported_at") else file.time
    key = tuple(key_cell(name, record.get(name)) for name in keys)
    cells = {name: cell(type_, record.get(name)) for name, type_ in types.items()}
    rules(kind, key, cells, time, record.get("exported_at") is not None)
    return {"key": key, "cells": cells, "time": time, "sha256": file.sha256}


def key_cell(name, text):
    if text is None:
        raise Rejected(name)
    if name == "platform":
        if text not in PLATFORMS:
            raise Rejected(name)
        return text
    if name in ("date", "start_date", "end_date"):
        return day(text)
    return unicodedata.normalize("NFC", text)


def day(text):
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise Rejected(text)
    if not 2000 <= found.year <= 2100:
        raise Rejected(text)
    return found


def instant(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def cell(type_, value):
    if value is None:
        return None
    if type_ == "list":
        return value if isinstance(value, list) else names(value)
    if type_ == "text":
        return value
    if type_ == "time":
        return instant(value)
    if type_ in ("count", "net"):
        if not re.fullmatch(r"-?[0-9]+" if type_ == "net" else r"[0-9]+", value) or abs(int(value)) > LARGEST:
            raise Rejected(value)
        return int(value)
    if not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", value):
        if type_ == "rate":
            return None
        raise Rejected(value)
    number = Decimal(value)
    if len(number.normalize().as_tuple().digits) > 15 or type_ == "cost" and number < 0:
        raise Rejected(value)
    if type_ == "percent" and not 0 <= number <= 100:
        raise Rejected(value)
    return number


def names(text):
    """A JSON array, or the legacy list in single quotes, apostrophes inside names included."""
    try:
        return json.loads(text)
    except ValueError:
        return [name for name in re.split(r"'\s*,\s*'", text.strip()[1:-1].strip()[1:-1])]


def rules(kind, key, cells, time, stated):
    if kind == "daily":
        if all(value is None for value in cells.values()):
            raise Rejected("no metric")
        latest = time if stated else max(time, datetime.now(timezone.utc))
        if key[2] > latest.date() + timedelta(days=1):
            raise Rejected("future")
    if kind == "audience":
        for group in (AGES, GENDERS):
            if sum((cells[name] for name in group if cells[name] is not None), Decimal(0)) > 105:
                raise Rejected("sum")
    if kind == "campaign" and key[4] < key[3]:
        raise Rejected("period")


class State:
    """What the tables hold after some files, whatever the order in which they came."""

    def __init__(self, files, default_currency, account_currencies):
        self.default_currency, self.account_currencies = default_currency, account_currencies
        self.files = files
        self.tables = {kind: {} for kind in KINDS}
        self.snapshots = {}
        rows = defaultdict(list)
        for file in files:
            for row in file.rows:
                rows[file.kind, row["key"]].append(row)
        for (kind, key), found in rows.items():
            found.sort(key=lambda row: (row["time"], row["sha256"]))
            self.tables[kind][key] = getattr(self, "merge_" + kind)(key, found)

    def merged(self, kind, rows):
        """Of each column the value of the newest export that states it; blanks never overwrite."""
        values = dict.fromkeys(KINDS[kind][1])
        for row in rows:
            values.update({name: value for name, value in row["cells"].items() if value is not None})
        return {STORED_AS.get(kind, {}).get(name, name): value for name, value in values.items()}

    def merge_daily(self, key, rows):
        values = {**self.merged("daily", rows), "interactions": None}
        return {**values, **engagement(values, ["reach", "impressions", "video_views"])}

    def merge_content(self, key, rows):
        rows = risen(rows)
        values = self.merged("content", rows)
        self.snapshots[key] = snapshots(rows)
        offered = ["views"] if key[1] == "youtube" else ["reach", "impressions", "views"]
        return {**values, **engagement(values, offered)}

    def merge_audience(self, key, rows):
        return self.merged("audience", rows)

    def merge_campaign(self, key, rows):
        values = self.merged("campaign", rows)
        del values["currency"]
        default = self.account_currencies.get(key[0], self.default_currency)
        for amount, source in (("cost", "cost"), ("revenue_generated", "revenue")):
            stated = [row["cells"]["currency"] for row in rows if row["cells"][source] is not None and row["cells"]["currency"] is not None]
            name = "cost_currency" if amount == "cost" else "revenue_currency"
            values[name] = None if values[amount] is None else stated[-1] if stated else default
        return {**values, **campaign_ratios(values)}


def divided(a, b, by=1):
    return None if a is None or b is None or b == 0 else FORMULAS.multiply(FORMULAS.divide(Decimal(a), Decimal(b)), Decimal(by))


def engagements(values):
    known = [values[name] for name in PARTS if values.get(name) is not None]
    return sum(known) if known else values.get("interactions")


def engagement(values, offered):
    """The rate, what it is a share of, the total of engagements, and why there is no rate."""
    total = engagements(values)
    basis = next((name for name in offered if values[name] is not None), None)
    label = "views" if basis == "video_views" else basis
    if total is None or basis is None:
        stated = values["engagement_rate_reported"]
        return {"engagements": total, "engagement_rate": stated, "engagement_basis": "reported" if stated is not None else None,
            "basis_value": None, "no_rate": None if stated is not None else "missing_input"}
    zero = {"reach": "zero_reach"}.get(label, "zero_impressions")
    return {"engagements": total, "engagement_rate": divided(total, values[basis], 100), "engagement_basis": label,
        "basis_value": values[basis], "no_rate": zero if values[basis] == 0 else None}


def campaign_ratios(values):
    cost, revenue, same = values["cost"], values["revenue_generated"], values["cost_currency"] == values["revenue_currency"]
    reach, impressions, total, conversions = (values[name] for name in ("total_reach", "total_impressions", "total_engagement", "conversions"))
    comparable = cost is not None and revenue is not None and same
    basis = "reach" if reach is not None else "impressions" if impressions is not None else None
    share = reach if basis == "reach" else impressions
    only = [name for name in (values["cost_currency"], values["revenue_currency"]) if name is not None]
    return {
        "currency": only[0] if only and len(set(only)) == 1 else None,
        "engagement_basis": basis if total is not None else None,
        "basis_value": share,
        "engagement_rate": divided(total, share, 100),
        "conversion_rate": divided(conversions, impressions, 100),
        "cost_per_engagement": divided(cost, total),
        "cost_per_reach": divided(cost, reach),
        "roi": divided(revenue - cost, cost, 100) if comparable else None,
        "roas": divided(revenue, cost) if comparable else None,
        "cost_per_conversion": divided(cost, conversions),
        "cpm": divided(cost, impressions, 1000),
    }


def risen(rows):
    """A platform only raises these: a count that is more than 2 % below the largest of earlier exports is passed over."""
    largest, found = {}, []
    for row in rows:
        cells = dict(row["cells"])
        for name in ("views", "reach", "impressions"):
            value = cells[name]
            if value is not None:
                if name in largest and largest[name] - value > largest[name] // 50:
                    cells[name] = None
                largest[name] = max(value, largest.get(name, value))
        found.append({**row, "cells": cells})
    return found


def snapshots(rows):
    """A post's counts at the end of each day of export on which they differ from those before."""
    found, counts, by_day = {}, dict.fromkeys(POST_COUNTS), defaultdict(list)
    for row in rows:
        by_day[row["time"].date()].append(row)
    last = None
    for exported_on, of_day in sorted(by_day.items()):
        for row in of_day:
            counts.update({name: row["cells"][name] for name in POST_COUNTS if row["cells"][name] is not None})
        if counts != last:
            last = found[exported_on] = dict(counts)
    return found


def states(folder):
    """The state after each run of a workload."""
    plan = json.loads((folder / "plan.json").read_text(encoding="utf-8"))
    currencies = {account["id"]: account["currency"] for account in plan["accounts"] if "currency" in account}
    files, seen = [], set()
    for number, night in enumerate(plan["nights"], 1):
        for arrived in night:
            file = File(arrived["name"], (folder / "nights" / str(number) / arrived["name"]).read_bytes(), arrived["mtime"])
            if file.sha256 not in seen:
                files.append(file)
                if not file.refused:
                    seen.add(file.sha256)
        yield State(list(files), plan["currency"], currencies)
