"""What the cells of an export are, as a person sees it: header rows, dates, numbers, ids, totals. Knows nothing of the formats."""
import functools
import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

MONTHS = {name: at for at, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
NUMBER = re.compile(r"(?:[€$£]|[A-Z]{3} ?)?-?(?:[0-9]{1,3}(?:[.,][0-9]{3})+|[0-9]+)(?:[.,][0-9]+)? ?%?")
LONG_ID = re.compile(r"[1-9][0-9]{15,18}")
ISO = re.compile(r"([0-9]{4})[-/]([0-9]{2})[-/]([0-9]{2})(.*)", re.S)
NUMERIC_DATE = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})(.*)", re.S)
TOTAL = re.compile(r"(grand |overall )?(total|totals|totale|totalt|totaal|gesamt|summe)\b.*", re.I)
WORDED = re.compile(r"(?:[a-z]{3,9},? )?(?:[a-z]{3,9}\.? [0-9]{1,2},? [0-9]{4}|[a-z]{3} [a-z]{3} [0-9]{1,2} [0-9]{4}|[0-9]{1,2}[ -][a-z]{3,9}[ -][0-9]{2,4}"
    r"|[a-z]{3,9} [0-9]{1,2}|[0-9]{1,2} [a-z]{3,9})(?: .*)?", re.I)


@dataclass
class Table:
    """Rows of one part below one header: all indexes count from 0, {@code last} is behind the last row."""

    part: object
    head: int
    last: int

    @property
    def labels(self):
        return [cell or "" for cell in self.part.rows[self.head]]

    def rows(self):
        """Data rows without totals: index and cells."""
        return [(at, row) for at, row in self.all_rows() if not is_total(self, row)]

    def all_rows(self):
        return [(at, self.part.rows[at]) for at in range(self.head + 1, self.last) if any(self.part.rows[at])]

    def totals(self):
        return [(at, row) for at, row in self.all_rows() if is_total(self, row)]

    def column(self, number):
        return [row[number] for _, row in self.rows() if number < len(row) and row[number]]


def is_total(table, row):
    if any(TOTAL.fullmatch(clean(cell)) for cell in row[:3] if cell):
        return True
    names = [at for at, label in enumerate(table.labels) if clean(label).lower() in
        ("campaign name", "ad set name", "ad name", "account name", "campaign id", "nome della campagna", "nombre de la campaña", "nome da campanha")]
    return bool(names) and sum(1 for cell in row if cell) > 2 and not any(row[at] for at in names if at < len(row))


def is_wide(table):
    """Names side by side and their numbers below: the header is data."""
    return all(is_number(cell) for _, row in table.all_rows() for cell in row if cell)


def clean(text):
    return text.replace("\u00ad", "").replace("\u00a0", " ").strip()


@functools.lru_cache(1 << 16)
def is_number(cell):
    return bool(cell) and bool(NUMBER.fullmatch(clean(cell))) and not LONG_ID.fullmatch(cell)


@functools.lru_cache(1 << 16)
def is_date(cell):
    return bool(cell) and bool(ISO.fullmatch(cell) or NUMERIC_DATE.fullmatch(cell) or WORDED.fullmatch(cell) and re.search("[0-9]", cell)
        and any(word.lower() in MONTHS for word in re.findall("[A-Za-z]{3}", cell)))


@functools.lru_cache(1 << 16)
def value(cell):
    """The number in a cell with a decimal point; None where there is none."""
    try:
        return Decimal(re.sub(r"[^0-9.-]", "", clean(cell).replace(",", "")))
    except InvalidOperation:
        return None


def tables(document):
    return [table for part in document.parts for table in tables_of(part)]


def tables_of(part):
    found, at = [], 0
    while at < len(part.rows):
        if is_header(part.rows, at):
            last = at + 1
            while last < len(part.rows) and any(part.rows[last]):
                last += 1
            found.append(Table(part, at, last))
            at = last
        at += 1
    return found


def is_header(rows, at):
    cells = [clean(cell) for cell in rows[at] if cell]
    if len(cells) < 2 or any(is_number(cell) or is_date(cell) for cell in cells) or at + 1 >= len(rows):
        return False
    return any(is_number(cell) or is_date(cell) or LONG_ID.fullmatch(cell or "") for cell in rows[at + 1]) and len(rows[at + 1]) >= 2


def columns(table, test, share=0.6):
    """Columns most of whose filled cells pass."""
    chosen = []
    for number in range(len(table.labels)):
        cells = table.column(number)
        if cells and sum(map(bool, map(test, cells))) >= share * len(cells):
            chosen.append(number)
    return chosen


def date_columns(table):
    return columns(table, is_date)


def number_columns(table):
    return columns(table, is_number)


def id_columns(table):
    return columns(table, lambda cell: LONG_ID.fullmatch(cell))


def day(cell):
    """The day in a cell of a day column, months first; None where it leaves out the year or is written otherwise."""
    found = ISO.fullmatch(cell)
    if found:
        return safe(int(found[1]), int(found[2]), int(found[3]))
    found = NUMERIC_DATE.fullmatch(cell)
    if found:
        return safe(int(found[4]) + (2000 if len(found[4]) == 2 else 0), int(found[1]), int(found[3]))
    month = next((MONTHS[word.lower()] for word in re.findall("[A-Za-z]{3}", cell) if word.lower() in MONTHS), None)
    numbers = [int(number) for number in re.findall("[0-9]+", cell)]
    if month and len(numbers) >= 2:
        return safe(max(numbers[:2]) + (2000 if max(numbers[:2]) < 100 else 0), month, min(numbers[:2]))
    return None


def safe(year, month, of_month):
    try:
        return date(year, month, of_month)
    except ValueError:
        return None
