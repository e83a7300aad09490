"""Reads what the program wrote: tables, JSON, CSV and XLSX reports, as rows of plain values keyed as the oracle's are."""
import csv
import io
import json
import re
import sqlite3
import xml.etree.ElementTree as ET
import zipfile
from datetime import date, timedelta
from decimal import Decimal

KEYS = {
    "summary": ["account_id", "platform"],
    "daily-metrics": ["account_id", "platform", "date"],
    "trends": ["account_id", "platform", "metric", "period", "against"],
    "comparison": ["scope", "account_id", "platform", "metric"],
    "campaigns": ["scope", "account_id", "platform", "campaign_id", "start_date", "end_date"],
    "audience": ["account_id", "platform"],
    "top-content": ["account_id", "platform", "post_id"],
}
TABLES = {
    "daily": ("social_media_daily_metrics", ["account_id", "platform", "date"]),
    "content": ("content_performance", ["account_id", "platform", "post_id"]),
    "audience": ("audience_demographics", ["account_id", "platform", "date"]),
    "campaign": ("campaign_social_metrics", ["account_id", "platform", "campaign_id", "start_date", "end_date"]),
}
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def key_of(report, row):
    names = KEYS[report] + (["cost_currency", "revenue_currency"] if row.get("scope") == "currency_total" else [])
    return tuple("" if row.get(name) is None else str(row[name]) for name in names)


def json_rows(report, path):
    document = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    rows = []
    for name, found in document.items():
        if not isinstance(found, list) or name == "stale":
            continue
        for entry in found:
            inner = next((entry[key] for key in ("metrics", "trends", "campaigns", "top_content") if isinstance(entry.get(key), list)), None)
            if inner is None:
                rows.append({"as_of": document.get("as_of"), **entry})
            else:
                around = {key: value for key, value in entry.items() if not isinstance(value, (list, dict))}
                rows += [{**around, **each} for each in inner]
    for row in rows:
        for name, count in (row.pop("made_of") if isinstance(row.get("made_of"), dict) else {}).items():
            row["made_of." + name] = count
    return rows


def table_rows(header, lines):
    """Rows of a CSV or a sheet; what stands in one cell as `name: value, …` becomes values again."""
    rows = []
    for line in lines:
        row = {name: (None if cell == "" else cell) for name, cell in zip(header, line)}
        row.update({name: row[name][1:] for name in ("campaign_id", "post_id") if re.match("'[=+@-]", row.get(name) or "")})
        if "reasons" in row:
            row["reasons"] = dict(part.split(": ", 1) for part in (row["reasons"] or "").split(", ") if part)
        if ": " in str(row.get("made_of") or ""):
            for part in row.pop("made_of").split(", "):
                name, count = part.split(": ")
                row["made_of." + name] = count
        rows.append(row)
    return rows


def csv_rows(path):
    lines = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    return table_rows(lines[0], lines[1:])


def xlsx_rows(path):
    with zipfile.ZipFile(path) as book:
        styles = ET.fromstring(book.read("xl/styles.xml"))
        formats = {each.get("numFmtId"): each.get("formatCode") for each in styles.iter(SHEET + "numFmt")}
        dated = ["yy" in formats.get(each.get("numFmtId"), "") for each in styles.find(SHEET + "cellXfs")]
        shared = []
        if "xl/sharedStrings.xml" in book.namelist():
            shared = ["".join(text.text or "" for text in each.iter(SHEET + "t")) for each in ET.fromstring(book.read("xl/sharedStrings.xml")).iter(SHEET + "si")]
        sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))
    lines = []
    for row in sheet.iter(SHEET + "row"):
        cells = {column_number(each.get("r")): cell_value(each, shared, dated) for each in row.iter(SHEET + "c")}
        lines.append([cells.get(n, "") for n in range(1, max(cells, default=0) + 1)])
    width = len(lines[0])
    return table_rows(lines[0], [line + [""] * (width - len(line)) for line in lines[1:]])


def column_number(reference):
    number = 0
    for letter in re.match("[A-Z]+", reference).group():
        number = number * 26 + ord(letter) - 64
    return number


def cell_value(cell, shared, dated):
    kind, value = cell.get("t"), cell.find(SHEET + "v")
    if kind == "inlineStr":
        return unescaped("".join(text.text or "" for text in cell.iter(SHEET + "t")))
    if value is None or value.text is None:
        return ""
    if kind == "s":
        return unescaped(shared[int(value.text)])
    if kind == "b":
        return "true" if value.text == "1" else "false"
    if kind in (None, "n") and dated[int(cell.get("s", "0"))]:
        return (date(1899, 12, 30) + timedelta(days=int(Decimal(value.text)))).isoformat()
    return value.text


def unescaped(text):
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found.group(1), 16)), text)


class Database:
    def __init__(self, path):
        self.connection = sqlite3.connect(path.resolve().as_uri() + "?mode=ro", uri=True)
        self.connection.row_factory = sqlite3.Row

    def rows(self, kind):
        table, keys = TABLES[kind]
        return {tuple(row[key] for key in keys): dict(row) for row in self.connection.execute(f"SELECT * FROM {table}")}

    def snapshots(self):
        found = {}
        query = "SELECT p.account_id, p.platform, p.post_id, s.* FROM content_snapshot s JOIN content_performance p ON p.content_id = s.content_id"
        for row in self.connection.execute(query):
            found[row["account_id"], row["platform"], row["post_id"], row["exported_on"]] = dict(row)
        return found

    def files(self):
        return {row["name"]: dict(row) for row in self.connection.execute("SELECT * FROM import_file")}
