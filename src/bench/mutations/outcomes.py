"""What an import made of each client's files: read from the database, compared with what the unspoiled file gave."""
import re
import sqlite3
from collections import Counter, defaultdict
from dataclasses import dataclass, field

TABLES = {
    "daily": ("social_media_daily_metrics", ("platform", "date")),
    "content": ("content_performance", ("platform", "post_id")),
    "audience": ("audience_demographics", ("platform", "date")),
    "campaign": ("campaign_social_metrics", ("platform", "campaign_id", "start_date", "end_date")),
}
NO_FIGURES = {"exported_at", "created_at", "changed_at", "updated_at", "import_file_id", "source_line", "counted_at", "counted_elsewhere_at", "counted_file_id", "account_id",
    "metric_id", "content_id", "demographic_id", "campaign_metric_id", "engagement_rate", "engagement_basis", "currency_assumed", "hashtags",
    "conversion_rate", "cost_per_engagement", "cost_per_reach", "roi", "roas", "cost_per_conversion", "cpm"}
TOTALS = {"file.total-mismatch", "file.partial-total"}
CURRENCIES = ("currency", "cost_currency", "revenue_currency")


@dataclass
class Client:
    """What one client's folder led to."""

    rows: dict = field(default_factory=dict)  # (kind, account, key...) -> {column: value}
    refused: int = 0
    rejected: int = 0
    files: int = 0
    formats: set = field(default_factory=set)
    codes: set = field(default_factory=set)
    counts: Counter = field(default_factory=Counter)
    inconsistent: Counter = field(default_factory=Counter)  # what row.inconsistent found: text -> rows
    message: str = ""

    def kind(self):
        kinds = [key[0] for key in self.rows]
        return max(sorted(set(kinds)), key=kinds.count) if kinds else ""

    def sums(self):
        found = defaultdict(float)
        for key, cells in self.rows.items():
            for column, value in cells.items():
                if isinstance(value, (int, float)):
                    found[key[0], column] += value
        return found.values()


def of_database(path):
    """All clients by name. An account is {@code client} or {@code client-account}."""
    clients = defaultdict(Client)
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    db.row_factory = sqlite3.Row
    names = {}
    for row in db.execute("SELECT * FROM import_file"):
        client = clients[row["name"].split("/")[0]]
        names[row["import_file_id"]] = client
        client.files += 1
        client.refused += row["outcome"] == "REFUSED"
        client.rejected += row["rejected_rows"]
        if row["format"]:
            client.formats.add(row["format"])
        if row["problem_code"]:
            client.codes.add(row["problem_code"])
            client.message = row["problem_message"] or ""
    for row in db.execute("SELECT import_file_id, code, count(*) AS many FROM row_problem GROUP BY 1, 2"):
        names[row["import_file_id"]].counts[row["code"]] += row["many"]
    for row in db.execute("SELECT import_file_id, column_name, found FROM row_problem WHERE code = 'row.inconsistent'"):
        names[row["import_file_id"]].inconsistent[f"{row['found']} {row['column_name'] or ''}"] += 1
    for row in db.execute("SELECT DISTINCT import_file_id, code, severity FROM row_problem"):
        client = names[row["import_file_id"]]
        if row["severity"] != "ignored":
            client.codes.add(row["code"])
        elif row["code"] == "row.period-only":
            client.codes.add(row["code"])
        if row["severity"] == "file" and row["code"].startswith("file."):
            client.codes.add(row["code"])
    for kind, (table, keys) in TABLES.items():
        for row in db.execute(f"SELECT * FROM {table}"):
            client, _, account = row["account_id"].partition("-")
            cells = {column: row[column] for column in row.keys() if column not in NO_FIGURES and column not in keys and row[column] is not None}
            clients[client].rows[kind, account, *(row[key] for key in keys)] = cells
    db.close()
    return clients


def differences(base, found):
    """Keys and values that the unspoiled file does not give, and how many of its values are missing."""
    wrong, missing = [], 0
    for key, cells in found.rows.items():
        if key not in base.rows:
            wrong.append((key, "row", None, None))
            continue
        for column, value in cells.items():
            expected = base.rows[key].get(column)
            if expected != value and not (isinstance(value, float) and isinstance(expected, (int, float)) and abs(value - expected) <= 1e-9 * abs(expected)):
                wrong.append((key, column, expected, value))
    for key, cells in base.rows.items():
        missing += len(cells) if key not in found.rows else sum(1 for column in cells if column not in found.rows[key])
    return wrong, missing


STATED_RATE = re.compile(r"a stated engagement rate of (-?[0-9.]+) %")


def contradicted(base, found, column, value):
    """Whether a row.inconsistent that the unspoiled file does not lead to is about that very column, and that very rate."""
    for text in found.inconsistent - base.inconsistent:
        rate = STATED_RATE.match(text)
        if rate and column == "engagement_rate_reported" and abs(float(rate[1]) - value) <= 0.006:
            return True
        if text.startswith("an engagement rate of") and not column.startswith(("engagement_rate", "age_", "male_", "female_")):
            return True
        if text.startswith("ages ") and column.startswith("age_") or text.startswith("genders ") and column in ("male_percentage", "female_percentage"):
            return True
        if not rate and column in ("posted_at", "row") and re.search("day|time|seconds|id", text):
            return True
    return False


def judged(base, mutant, found):
    """One word for what became of a mutant, and the first wrong value."""
    if found.files == 0:
        raise AssertionError("a mutant was not read at all")
    if found.refused and not found.rows:
        return "refused", ""
    wrong, missing = differences(base, found)
    if mutant.currency:
        wrong = [each for each in wrong if not (each[1] in CURRENCIES and each[3] == mutant.currency)]
        money = [(key, cells) for key, cells in found.rows.items() if key[0] == "campaign" and key in base.rows]
        wrong += [(key, column, mutant.currency, cells.get(column)) for key, cells in money for column, amount in
            (("cost_currency", "cost"), ("revenue_currency", "revenue_generated")) if cells.get(amount) and cells.get(column) != mutant.currency]
    named = any(found.counts[code] > base.counts[code] for code in mutant.named - {"row.inconsistent"}) or bool(found.codes & TOTALS & mutant.named)
    if "row.inconsistent" in mutant.named or wrong and all(each[1] == "engagement_rate_reported" for each in wrong):
        named |= found.inconsistent != base.inconsistent and all(contradicted(base, found, each[1], each[3]) for each in wrong)
    first = f"{wrong[0][0]} {wrong[0][1]}: {wrong[0][2]} became {wrong[0][3]}" if wrong else ""
    if wrong and found.rejected > base.rejected and all(each[0][0] == "campaign" and each[0] in base.rows for each in wrong):
        return "rejected", ""  # a row of those that are added up: it is named, and its correction is added
    if wrong or mutant.must and not found.rejected and not found.refused:
        first = first or "not noticed"
        return ("warned" if named else "undetectable" if mutant.blind else "SILENT"), first
    if found.refused or found.rejected > base.rejected:
        return "rejected", ""
    if named and found.counts != base.counts:
        return "warned", ""
    return ("left-out" if missing else "unchanged"), ""


def judged_again(base, found):
    """A newer download of the same figures, beside the first or alone."""
    wrong, missing = differences(base, found)
    if found.refused > base.refused:
        return "FALSE", f"refused: {found.message}"
    if found.rejected > base.rejected * max(1, found.files):
        return "FALSE", f"rejected rows: {sorted(found.codes)}"
    if wrong or missing:
        return "FALSE", f"other values: {wrong[:1] or missing}"
    return "taken", ""


def judged_translation(original, found):
    """The same export in another language: read as it is, with less of it, or refused, but never otherwise."""
    wrong, missing = differences(original, found)
    if wrong:
        return "SILENT", f"{wrong[0][0]} {wrong[0][1]}: {wrong[0][2]} became {wrong[0][3]}"
    if found.rows:
        return ("left-out", f"{missing} values") if missing else ("taken", "")
    return "refused", found.message if found.refused else "no row"
