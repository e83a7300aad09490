"""Export files as tables of text cells, and back to bytes: CSV in its own encoding and delimiter, JSON, workbooks, archives."""
import csv
import io
import json
import re
import zipfile
from dataclasses import dataclass, field
from xml.etree import ElementTree
from xml.sax.saxutils import escape, quoteattr

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
csv.field_size_limit(1 << 24)


@dataclass
class Part:
    """One table, or several below each other: a CSV file, a sheet, a JSON document."""

    name: str
    rows: list
    how: dict = field(default_factory=dict)

    def copy(self):
        return Part(self.name, [list(row) for row in self.rows], dict(self.how))


@dataclass
class Document:
    """One file: its name, its kind (text, xlsx, zip) and its parts."""

    name: str
    kind: str
    parts: list

    def copy(self):
        return Document(self.name, self.kind, [part.copy() for part in self.parts])

    def bytes(self):
        if self.kind == "xlsx":
            return workbook(self.parts)
        if self.kind == "zip":
            return archive({part.name: text_bytes(part) for part in self.parts})
        return text_bytes(self.parts[0])


def read(name, data):
    """The document; None where it is of a kind that is not taken apart."""
    lower = name.lower()
    if lower.endswith(".xlsx"):
        return Document(name, "xlsx", sheets(data))
    if lower.endswith(".zip"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive_file:
            entries = [(entry, archive_file.read(entry)) for entry in archive_file.namelist() if not entry.endswith("/")]
        parts = [text_part(entry, content) for entry, content in entries]
        return Document(name, "zip", parts) if all(parts) else None
    if lower.endswith((".csv", ".tsv", ".txt", ".json", ".jsonl")):
        part = text_part(name, data)
        return Document(name, "text", [part]) if part else None
    return None


# Text

def decoded(data):
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16"), "utf-16-le" if data[:2] == b"\xff\xfe" else "utf-16-be", "\ufeff"
    if data[:3] == b"\xef\xbb\xbf":
        return data.decode("utf-8-sig"), "utf-8", "\ufeff"
    try:
        return data.decode("utf-8"), "utf-8", ""
    except UnicodeDecodeError:
        return data.decode("latin-1"), "latin-1", ""


def text_part(name, data):
    text, encoding, mark = decoded(data)
    how = {"encoding": encoding, "mark": mark}
    if name.lower().endswith((".json", ".jsonl")):
        return json_part(name, text, how)
    lead = ""
    if text[:4].lower() == "sep=":
        lead, _, text = text.partition("\n")
        lead += "\n"
    how["lead"] = lead
    how["delimiter"] = lead[4:5] if lead[4:5] in ",;\t" and lead[4:5] else delimiter(text)
    how["all"] = bool(re.match(r'\s*"', text)) and text.count('"') >= 2 * text.count(how["delimiter"])
    how["newline"] = "\r\n" if "\r\n" in text[:5000] else "\n"
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=how["delimiter"]))
    return Part(name, rows, how)


def delimiter(text):
    head = text[:4000]
    return max("\t;,", key=lambda mark: (head.count(mark), mark == ","))


def text_bytes(part):
    how = part.how
    if "json" in how:
        return (how["mark"] + json_text(part)).encode(how["encoding"])
    out = io.StringIO()
    writer = csv.writer(out, delimiter=how["delimiter"], lineterminator=how["newline"],
        quoting=csv.QUOTE_ALL if how["all"] else csv.QUOTE_MINIMAL)
    for row in part.rows:
        if row:
            writer.writerow(row)
        else:
            out.write(how["newline"])
    return (how["mark"] + how["lead"] + out.getvalue()).encode(how["encoding"])


def json_part(name, text, how):
    """None where it is no JSON."""
    lines = name.lower().endswith(".jsonl")
    keep = {"parse_float": Number, "parse_int": Number}
    try:
        records = [json_line(line, keep) for line in text.split("\n") if line.strip()] if lines else json.loads(text, **keep)
    except ValueError:
        return None
    paths = {}
    inner = [key for key, value in records.items() if is_list_of_nested(value)] if isinstance(records, dict) else []
    if inner:
        how["within"], records = (records, inner[0]), [flat(record, paths) for record in records[inner[0]]]
    how["paths"] = paths
    how["json"] = "lines" if lines else "list" if isinstance(records, list) else "one"
    records = [records] if isinstance(records, dict) else records
    records = [record if isinstance(record, (dict, Broken)) else Broken(json.dumps(record)) for record in records]
    whole = [record for record in records if not isinstance(record, Broken)]
    labels = list(dict.fromkeys(label for record in whole for label in record))
    how["numbers"] = {label for record in whole for label, value in record.items() if isinstance(value, Number)}
    rows = [labels]
    for record in records:
        rows.append([record] if isinstance(record, Broken) else [cell_of(record[label]) if label in record else None for label in labels])
    return Part(name, rows, how)


def is_list_of_nested(value):
    return isinstance(value, list) and any(isinstance(record, dict) and any(isinstance(cell, dict) for cell in record.values()) for record in value)


def flat(record, paths, above=()):
    """A record of a list in an object, its values by their paths; what is no object stays as it is."""
    if not isinstance(record, dict):
        return record
    found = {}
    for key, value in record.items():
        below = (*above, key)
        if isinstance(value, dict) and value:
            found.update(flat(value, paths, below))
        else:
            paths[".".join(below)] = below
            found[".".join(below)] = value
    return found


def nested(part, cells):
    """The text of a record whose cells, JSON already, stand at their paths."""
    tree = {}
    for label, cell in cells:
        keys = part.how["paths"].get(label, (label,))
        at = tree
        for key in keys[:-1]:
            at = at.setdefault(key, {})
        at[keys[-1]] = cell
    return written_tree(tree)


def written_tree(tree):
    return tree if isinstance(tree, str) else "{" + ", ".join(json.dumps(key, ensure_ascii=False) + ": " + written_tree(value) for key, value in tree.items()) + "}"


class Number(str):
    """A number of JSON as it is written."""


class Broken(str):
    """A line that is no JSON, or no object, kept as it is."""


def json_line(line, keep):
    try:
        return json.loads(line, **keep)
    except ValueError:
        return Broken(line)


def cell_of(value):
    if value is None:
        return ""
    return str(value) if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def json_text(part):
    labels = part.rows[0]
    records = [row[0] if isinstance(row[0], Broken) else nested(part, [(label, json_cell(part, label, cell))
        for label, cell in zip(labels, row) if cell is not None]) for row in part.rows[1:]]
    if "within" in part.how:
        outer, key = part.how["within"]
        return written_tree({name: "[" + ",\n".join(records) + "]" if name == key else json.dumps(value, ensure_ascii=False) for name, value in outer.items()})
    if part.how["json"] == "lines":
        return "".join(record + "\n" for record in records)
    return records[0] if part.how["json"] == "one" and len(records) == 1 else "[" + ",\n".join(records) + "]\n"


def json_cell(part, label, cell):
    if cell == "":
        return "null"
    if label in part.how["numbers"] and re.fullmatch(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?", cell) or is_nested(cell):
        return cell
    return json.dumps(cell, ensure_ascii=False)


def is_nested(cell):
    try:
        return isinstance(json.loads(cell), (list, dict))
    except ValueError:
        return False


# Workbooks

def sheets(data):
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        names = set(book.namelist())
        shared = []
        if "xl/sharedStrings.xml" in names:
            for item in ElementTree.fromstring(book.read("xl/sharedStrings.xml")).iter(MAIN + "si"):
                shared.append("".join(text.text or "" for text in item.iter(MAIN + "t")))
        targets = {rel.get("Id"): rel.get("Target") for rel in ElementTree.fromstring(book.read("xl/_rels/workbook.xml.rels"))}
        parts = []
        for sheet in ElementTree.fromstring(book.read("xl/workbook.xml")).iter(MAIN + "sheet"):
            target = targets[sheet.get(REL + "id")].lstrip("/")
            path = target if target.startswith("xl/") else "xl/" + target
            rows, numbers = sheet_rows(ElementTree.fromstring(book.read(path)), shared)
            parts.append(Part(sheet.get("name"), rows, {"numbers": numbers}))
        return parts


def sheet_rows(root, shared):
    rows, numeric = [], 0
    for row in root.iter(MAIN + "row"):
        number = int(row.get("r") or len(rows) + 1)
        while len(rows) < number - 1:
            rows.append([])
        cells = []
        for cell in row.iter(MAIN + "c"):
            column = column_of(cell.get("r")) if cell.get("r") else len(cells)
            while len(cells) < column:
                cells.append("")
            value, kind = cell.find(MAIN + "v"), cell.get("t", "n")
            if kind == "inlineStr":
                cells.append("".join(text.text or "" for text in cell.iter(MAIN + "t")))
            elif value is None or value.text is None:
                cells.append("")
            elif kind == "s":
                cells.append(shared[int(value.text)])
            else:
                numeric += kind == "n"
                cells.append(value.text)
        rows.append(cells)
    return rows, numeric > 0


def column_of(reference):
    column = 0
    for letter in re.match(r"[A-Z]+", reference).group():
        column = column * 26 + ord(letter) - 64
    return column - 1


def workbook(parts):
    """Texts inline; plain numbers as numbers where the sheet had any."""
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    types, listed, relations, files = "", "", "", {}
    for at, part in enumerate(parts, 1):
        types += f'<Override PartName="/xl/worksheets/sheet{at}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        listed += f'<sheet name={quoteattr(part.name)} sheetId="{at}" r:id="rId{at}"/>'
        relations += f'<Relationship Id="rId{at}" Type="{REL[1:-1]}/worksheet" Target="worksheets/sheet{at}.xml"/>'
        files[f"xl/worksheets/sheet{at}.xml"] = head + f'<worksheet xmlns="{MAIN[1:-1]}"><sheetData>' + "".join(
            f'<row r="{number}">' + "".join(sheet_cell(part, cell, number, column) for column, cell in enumerate(row)) + "</row>"
            for number, row in enumerate(part.rows, 1)) + "</sheetData></worksheet>"
    files["[Content_Types].xml"] = head + ('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        + types + "</Types>")
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    files["_rels/.rels"] = head + f'<Relationships xmlns="{package}"><Relationship Id="rId1" Type="{REL[1:-1]}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    files["xl/workbook.xml"] = head + f'<workbook xmlns="{MAIN[1:-1]}" xmlns:r="{REL[1:-1]}"><sheets>{listed}</sheets></workbook>'
    files["xl/_rels/workbook.xml.rels"] = head + f'<Relationships xmlns="{package}">{relations}</Relationships>'
    return archive({name: text.encode() for name, text in files.items()})


def sheet_cell(part, cell, number, column):
    if not cell:
        return ""
    name, at = "", column
    while at >= 0:
        name, at = chr(65 + at % 26) + name, at // 26 - 1
    place = f'{name}{number}'
    if part.how.get("numbers") and re.fullmatch(r"-?[0-9]{1,15}(\.[0-9]+)?", cell):
        return f'<c r="{place}"><v>{cell}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>'


def archive(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content)
    return out.getvalue()
