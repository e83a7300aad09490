"""The ways in which exports are spoiled. Each gives mutants of one document, or none where it does not apply."""
import math
import random
import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

import grid

SPREADSHEET = {"spreadsheet.day-first", "spreadsheet.date-for-number", "spreadsheet.id-rounded", "cell.id-precision-lost", "row.future-date",
    "row.inconsistent", "cell.date"}
TOTALS = {"file.total-mismatch", "file.partial-total"}
UNITS = {"row.inconsistent", "cell.percent-range", "row.audience-sum", "cell.rate-unreadable", "cell.currency-unknown"}
COLUMNS = {"hdr.unknown-column", "hdr.divides-rows", "file.table-unknown", "hdr.blank-label"}
PERIODS = {"row.period-only", "file.period-unknown", "row.outside-period", "row.future-date"}


@dataclass
class Mutant:
    """A spoiled document; which warnings name the fault, whether it must be noticed though no figure changes, why it cannot be, and
    whether that holds in English alone."""

    way: str
    document: object
    named: set = field(default_factory=set)
    must: bool = False
    blind: str = ""
    currency: str = ""
    english_alone: bool = False


def each_table(document, dice, test=lambda table: True):
    return [at for at, table in enumerate(grid.tables(document)) if table.rows() and test(table)]


def dates_swapped(sample, dice):
    """Day and month change places: in all rows, or (as a spreadsheet of another country does) where both are at most 12."""
    doc = sample.document
    for at in each_table(doc, dice):
        table = grid.tables(doc)[at]
        for column in grid.date_columns(table):
            found = [grid.NUMERIC_DATE.fullmatch(cell) for cell in table.column(column)]
            found = [one for one in found if one]
            if not found or all(one[1] == one[3] for one in found):
                continue
            proof = any(int(one[3]) > 12 for one in found)
            label = table.labels[column]
            inside = "" if proof else swapped_inside(sample, found)
            yield Mutant(f"dates-swapped all {label}", swapped(doc, at, column, lambda one: f"{one[3]}{one[2]}{one[1]}{one[2]}{one[4]}{one[5]}"),
                SPREADSHEET, blind=inside)
            if any(int(one[3]) <= 12 and one[1] != one[3] for one in found):
                mixed = "" if proof else inside
                yield Mutant(f"dates-swapped iso {label}", swapped(doc, at, column, iso_where_possible), SPREADSHEET, blind=mixed)


def swapped_inside(sample, found):
    return "every day is a day of the other order, too, before the export"


def iso_where_possible(one):
    month, of_month, year = int(one[1]), int(one[3]), one[4] if len(one[4]) == 4 else "20" + one[4]
    return one.group() if of_month > 12 else f"{year}-{of_month:02d}-{month:02d}{one[5]}"


def swapped(document, at, column, written):
    copy = document.copy()
    for _, row in grid.tables(copy)[at].all_rows():
        one = grid.NUMERIC_DATE.fullmatch(row[column]) if column < len(row) and row[column] else None
        if one:
            row[column] = written(one)
    return copy


def ids_rounded(sample, dice):
    """Ids of 16 digits and more as a spreadsheet keeps them: 15 digits and zeros, or an exponent."""
    doc = sample.document
    for at in each_table(doc, dice):
        table = grid.tables(doc)[at]
        for column in grid.id_columns(table):
            ids = {cell for cell in table.column(column) if grid.LONG_ID.fullmatch(cell)}
            blind = "one long id: such zeros are chance in one of ten" if min(len(ids), sample.keys) < 2 else ""
            yield Mutant(f"ids-rounded zeros {table.labels[column]}", rounded(doc, at, column, lambda text: text[:15] + "0" * (len(text) - 15)), SPREADSHEET, blind=blind)
            yield Mutant(f"ids-rounded exponent {table.labels[column]}", rounded(doc, at, column, lambda text: f"{Decimal(text):.5E}"), SPREADSHEET)


def rounded(document, at, column, written):
    copy = document.copy()
    for _, row in grid.tables(copy)[at].all_rows():
        if column < len(row) and row[column] and grid.LONG_ID.fullmatch(row[column]):
            row[column] = written(row[column])
    return copy


def dimension_added(sample, dice):
    """A column that parts rows: two rows where one was, only one part of each, or (days, audiences) another word in each row."""
    doc = sample.document
    if sample.by_position or sample.format == "pinterest-audience":
        return
    for at in each_table(doc, dice, lambda table: len(table.rows()) > 1 and grid.number_columns(table)):
        kind = sample.kind
        if kind == "campaign":
            yield Mutant("dimension-added parts", parts(doc, at, dice, "Zodiac", False), COLUMNS)
            word = dice.choice(["Keyword", "Search term", "Age", "Placement"])
            yield Mutant(f"dimension-added part {word}", parts(doc, at, dice, word, True), COLUMNS | {"file.part-of-total"} | TOTALS)
            yield Mutant("dimension-added part unknown", without_totals(parts(doc, at, dice, foreign("Star sign"), True), at), COLUMNS | {"file.part-of-total"} | TOTALS,
                blind="a column that is exported and not read", english_alone=True)
        else:
            for word in ("Zodiac", dice.choice(["Profile", "Country", "Device"])):
                yield Mutant(f"dimension-added parts {word}", parts(doc, at, dice, word, False), COLUMNS)
        if kind in ("daily", "audience") and not sample.format:
            word = dice.choice(["Profile", "Network", "Kanal", "Página"])
            yield Mutant(f"dimension-added word {word}", worded(doc, at, word), COLUMNS, must=True)


def parts(document, at, dice, label, only_first):
    """Numbers parted into two rows that add up, unless only the first is kept."""
    copy = document.copy()
    table = grid.tables(copy)[at]
    numbers = [column for column in grid.number_columns(table) if not ID.match(table.labels[column]) and not NOT_ADDED.match(table.labels[column])]
    rows = table.part.rows
    fresh = rows[:table.head] + [rows[table.head] + [label]]
    for place in range(table.head + 1, table.last):
        row = rows[place]
        if sum(1 for cell in row if cell) < 2 or grid.is_total(table, row):
            fresh.append(row + [""] if any(row) else row)
            continue
        full = row + [""] * (len(table.labels) - len(row))
        first, second = list(full), list(full)
        for column in numbers:
            whole = grid.value(full[column]) if full[column] and grid.is_number(full[column]) else None
            if whole is not None and ("." not in full[column] or MONEY.match(table.labels[column])):
                part = round(whole * Decimal(dice.choice(["0.6", "0.7"])), max(0, -whole.as_tuple().exponent))
                first[column], second[column] = str(part), str(whole - part)
        fresh.append(first + ["Aries" if not only_first else f"word {place}"])
        if not only_first:
            fresh.append(second + ["Taurus"])
    table.part.rows[:] = fresh + rows[table.last:]
    return copy


def without_totals(document, at):
    table = grid.tables(document)[at]
    totals = [row for _, row in table.totals()]
    table.part.rows[:] = [row for row in table.part.rows if not any(row is each for each in totals)]
    return document


def worded(document, at, label):
    copy = document.copy()
    table = grid.tables(copy)[at]
    table.part.rows[table.head].append(label)
    for number, (_, row) in enumerate(table.all_rows()):
        row.extend([""] * (len(table.labels) - 1 - len(row)))
        row.append(("North", "South", "East")[number % 3])
    return copy


def checksum_columns(sample, table):
    """Columns of which the file's own total is the sum of the rows, and whose figures are stored."""
    totals = [(at, row) for at, row in table.totals() if not re.match("total: (?!(filtered )?campaigns)", " ".join(row[:2]).strip().lower())]
    found = []
    for column in grid.number_columns(table):
        if grid.clean(table.labels[column]).lower() not in sample.words or sample.format == "linkedin-page-content":
            continue  # not read; or a total of each post beside its two parts
        said = [grid.value(row[column]) for _, row in totals if column < len(row) and row[column]]
        values = [grid.value(row[column]) for _, row in table.rows() if column < len(row) and row[column]]
        summed = sum((one for one in values if one is not None), Decimal(0))
        for total in said:
            if total is not None and summed and abs(total - summed) <= Decimal(len(values)) / 2 and sample.stores(summed):
                found.append((column, total))
                break
    return found


def total_changed(sample, dice):
    """The file's own total is another than the rows add up to."""
    doc = sample.document
    for at in each_table(doc, dice):
        for column, total in checksum_columns(sample, grid.tables(doc)[at]):
            for way, factor in (("raised", Decimal("1.3")), ("lowered", Decimal("0.7"))):
                copy = doc.copy()
                for _, row in grid.tables(copy)[at].totals():
                    if column < len(row) and row[column] and grid.value(row[column]) == total:
                        row[column] = str(round(total * factor + (2 if factor > 1 else -2), 2 if total % 1 else 0))
                yield Mutant(f"total-changed {way} {grid.tables(doc)[at].labels[column]}", copy, TOTALS, must=True)


def row_dropped(sample, dice):
    """A row is taken away, and the file's own total is left."""
    doc = sample.document
    for at in each_table(doc, dice, lambda table: len(table.rows()) > 1):
        table = grid.tables(doc)[at]
        sums = [column for column, _ in checksum_columns(sample, table)]
        heavy = [place for place, row in table.rows() if any(column < len(row) and row[column] and abs(grid.value(row[column]) or 0) > len(table.rows())
            for column in sums)]
        if heavy:
            copy = doc.copy()
            del grid.tables(copy)[at].part.rows[dice.choice(heavy)]
            yield Mutant("row-dropped", copy, TOTALS, must=True)


SPANS = [
    (re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(_| - | to )([0-9]{4}-[0-9]{2}-[0-9]{2})"), "%Y-%m-%d"),
    (re.compile(r"([A-Z][a-z]{2}-[0-9]{2}-[0-9]{4})(_)([A-Z][a-z]{2}-[0-9]{2}-[0-9]{4})"), "%b-%d-%Y"),
    (re.compile(r"([0-9]{8})(-|_)([0-9]{8})"), "%Y%m%d"),
    (re.compile(r"([A-Z][a-z]+ [0-9]{1,2}, [0-9]{4})( - )([A-Z][a-z]+ [0-9]{1,2}, [0-9]{4})"), "%B %d, %Y"),
    (re.compile(r"([0-9]{1,2} [A-Z][a-z]+ [0-9]{4})( - )([0-9]{1,2} [A-Z][a-z]+ [0-9]{4})"), "%d %B %Y"),
    (re.compile(r"([0-9]{1,2}/[0-9]{1,2}/[0-9]{4})( - )([0-9]{1,2}/[0-9]{1,2}/[0-9]{4})"), "%m/%d/%Y"),
]


def shortened(text, where):
    """The text with a period of a third of its days, at its start or its end; None where it names none."""
    from datetime import datetime
    for pattern, written in SPANS:
        found = pattern.search(text)
        if found:
            try:
                start, end = (datetime.strptime(found[group], written).date() for group in (1, 3))
            except ValueError:
                continue
            third = timedelta(days=(end - start).days // 3)
            if not third:
                return None
            start, end = (start, start + third) if where == "end" else (end - third, end)
            return text[:found.start()] + start.strftime(written) + found[2] + end.strftime(written) + text[found.end():]
    return None


def period_shortened(sample, dice):
    """The period in the name, or in a line above the header, is a third of what it was."""
    doc = sample.document
    blind = "" if sample.kind == "daily" else "the figures are of one period, and no row says which"
    for where in ("end", "start"):
        name = shortened(doc.name, where)
        if name:
            copy = doc.copy()
            copy.name = name
            yield Mutant(f"period-shortened name {where}", copy, PERIODS, blind=blind)
        copy, changed = doc.copy(), False
        for table in grid.tables(copy):
            for row in table.part.rows[:table.head]:
                for place, cell in enumerate(row):
                    if cell and shortened(cell, where):
                        row[place], changed = shortened(cell, where), True
        if changed:
            has_days = any(grid.date_columns(table) for table in grid.tables(copy))
            yield Mutant(f"period-shortened preamble {where}", copy, PERIODS, blind="" if has_days and sample.kind == "daily" else blind)


OWNER_IDS = ("page id", "account id", "customer id", "ad account id", "sid-id", "konto-id", "profile id", "advertiser id")
OWNER_NAMES = ("page name", "account name", "account username", "customer", "sidnamn", "kontonamn", "kontots användarnamn", "profile", "ad account name")


def owner_mixed(sample, dice):
    """Half of the rows are of another owner."""
    doc = sample.document
    for at in each_table(doc, dice, lambda table: len(table.rows()) > 1):
        table = grid.tables(doc)[at]
        labels = [grid.clean(label).lower() for label in table.labels]
        ids = [at_label for at_label, label in enumerate(labels) if label in OWNER_IDS]
        names = [at_label for at_label, label in enumerate(labels) if label in OWNER_NAMES]
        if ids or names:
            copy = doc.copy()
            rows = grid.tables(copy)[at].rows()
            for _, row in rows[len(rows) // 2:]:
                for column in (*ids, *names):
                    if column < len(row) and row[column]:
                        row[column] = row[column][:-1] + ("7" if row[column][-1] != "7" else "3") if column in ids else row[column] + " II"
            yield Mutant("owner-mixed", copy, {"file.several-owners"}, must=True)
        elif sample.kind == "campaign" and sample.format:
            for label, words in (("Account name", ("Acme UK", "Acme US")), ("Account ID", ("123-456-7890", "123-456-7891"))):
                copy = doc.copy()
                table = grid.tables(copy)[at]
                rows, width = table.rows(), len(table.labels)
                table.part.rows[table.head].append(label)
                for number, (_, row) in enumerate(rows):
                    row.extend([""] * (width - len(row)))
                    row.append(words[number % 2])
                yield Mutant(f"owner-mixed added {label}", copy, {"file.several-owners"}, must=True)


MONEY = re.compile(r".*\b(cost|spend|spent|revenue|importo|importe|valor|valore|investido|speso|gastado|value)\b.*", re.I)
RATE = re.compile(r".*(rate|distribution|percent|%|women|\bmen\b|age_[0-9]|male_).*", re.I)
ID = re.compile(r".*(\bid\b|_id\b).*", re.I)
NOT_ADDED = re.compile(r".*(rate|roas|ctr|cpc|cpm|ecp|%|\bper\b|avg|average|frequency|timestamp).*", re.I)


def unit_changed(sample, dice):
    """Percent as fractions, fractions as percent, amounts with the sign of another currency, counts in thousands."""
    doc = sample.document
    for way in ("fraction", "percent", "symbol", "thousands"):
        copy, changed = doc.copy(), 0
        for table in grid.tables(copy):
            for column in grid.number_columns(table):
                label, shares = grid.clean(table.labels[column]), is_fraction(table, column)
                for _, row in table.all_rows():
                    cell = row[column] if column < len(row) else ""
                    fresh = other_unit(way, label, cell, shares) if cell and grid.is_number(cell) else None
                    if fresh is not None and fresh != cell:
                        row[column], changed = fresh, changed + 1
        if changed:
            other = way == "symbol" and not any(MONEY.match(label) and re.search("[₹€$£]", cell or "") for table in grid.tables(doc)
                for column, label in enumerate(table.labels) for cell in table.column(column))
            yield Mutant(f"unit-changed {way}", copy, UNITS | {"row.currency"}, currency="EUR" if other else "")


def other_unit(way, label, cell, shares):
    number = grid.value(cell)
    if number is None:
        return None
    if way == "symbol":
        return f"€{grid.clean(cell)}" if MONEY.match(label) and "%" not in cell and cell[0] not in "€$£" else None
    if way == "thousands":
        return f"{number / 1000:.1f}K" if number == number.to_integral() and number >= 1000 and "." not in cell and not MONEY.match(label) and not ID.match(label) else None
    if way == "fraction":
        return format((number / 100).normalize(), "f") if ("%" in cell or RATE.match(label)) and "%" not in label and number and number <= 100 \
            and not shares else None
    return format((number * 100).normalize(), "f") if RATE.match(label) and number and shares else None


def is_fraction(table, column):
    values = [grid.value(cell) for cell in table.column(column) if grid.is_number(cell)]
    return bool(values) and all(value is not None and 0 <= value <= 1 for value in values) and any(value % 1 for value in values) \
        and not any("%" in cell for cell in table.column(column))


def labels_language(sample, dice):
    """Labels of a language without dictionary: all of them, or that of one column of numbers."""
    doc = sample.document
    for at in each_table(doc, dice, lambda table: not grid.is_wide(table)):
        copy = doc.copy()
        table = grid.tables(copy)[at]
        table.part.rows[table.head] = [foreign(label) if label else label for label in table.labels]
        yield Mutant("labels-language all", copy, COLUMNS)
        numbers = grid.number_columns(grid.tables(doc)[at])
        if numbers:
            copy = doc.copy()
            table = grid.tables(copy)[at]
            column = dice.choice(numbers)
            table.part.rows[table.head][column] = foreign(table.labels[column])
            yield Mutant(f"labels-language one {table.labels[column]}", copy, COLUMNS, blind="a column that was not chosen on the page, and one that is not read")


def foreign(label):
    return "Näyttö" + "aeiouy"[len(label) % 6] + "kk" + "".join(letter for letter in label.lower() if letter in "lmnst")[:8]


def days_summed(sample, dice):
    """Rows of days are those of weeks or months."""
    doc = sample.document
    if sample.kind != "daily" or not sample.one_channel:
        return
    for step in (7, 30):
        copy, weeks = doc.copy(), []
        for table in grid.tables(copy):
            dates = grid.date_columns(table)
            rows = [row for _, row in table.rows()]
            if len(dates) == 1 and len(rows) > 2 and len(set(row[dates[0]] for row in rows if dates[0] < len(row))) == len(rows):
                groups = grouped(rows, dates[0], step)
                if groups is None:
                    continue
                weeks.append(len(groups))
                numbers = [at for at in grid.number_columns(table) if not ID.match(table.labels[at])]
                fresh = [summed(group, numbers, sample.is_stock) for group in groups]
                totals = [row for _, row in table.totals()]
                table.part.rows[table.head + 1:table.last] = totals + fresh
                break
        if weeks:
            blind = "" if max(weeks) > 2 else "fewer than three rows: no step is proved"
            yield Mutant(f"days-summed {'weeks' if step == 7 else 'months'}", copy, {"file.not-by-day"}, blind=blind)


def grouped(rows, column, step):
    """Whole weeks, or calendar months, in the order of the rows; None where the days leave out the year and cannot be placed."""
    days = [grid.day(row[column]) for row in rows]
    if any(day is None for day in days):
        return [rows[at:at + 7] for at in range(0, len(rows) - 6, 7)] if step == 7 and len(rows) >= 7 else None
    keyed = {}
    first = min(days)
    for day, row in sorted(zip(days, rows), key=lambda pair: pair[0]):
        keyed.setdefault((day - first).days // 7 if step == 7 else (day.year, day.month), []).append((day, row))
    groups = [[row for _, row in group] for group in keyed.values()]
    if step == 30:
        starts = [group[0][0].day for group in keyed.values()]
        groups = groups[1:] if starts[0] != 1 else groups
        if any(start != 1 for start in starts[1:]):
            return None
    if days[0] > days[-1]:
        groups.reverse()
    return groups or None


def summed(group, numbers, is_stock):
    row = list(group[0])
    for column in [] if is_stock else numbers:
        values = [grid.value(each[column]) for each in group if column < len(each) and each[column] and grid.is_number(each[column])]
        if values:
            row[column] = str(sum(values))
    return row


def header_cut(sample, dice):
    """The line of the labels is gone."""
    doc = sample.document
    for at in each_table(doc, dice):
        if "json" in doc.parts[0].how:
            continue
        copy = doc.copy()
        table = grid.tables(copy)[at]
        del table.part.rows[table.head]
        yield Mutant("header-cut", copy, COLUMNS)


def title_cut(sample, dice):
    """A line above the labels is gone, or all of them."""
    doc = sample.document
    for at, table in enumerate(grid.tables(doc)):
        above = table.head - 1
        while above >= 0 and above < len(table.part.rows) and not any(table.part.rows[above]):
            above -= 1
        if above >= 0 and sum(1 for cell in table.part.rows[above] if cell) <= (3 if at == 0 else 1) and table.head - above <= 2:
            copy = doc.copy()
            del grid.tables(copy)[at].part.rows[above]
            yield Mutant("title-cut line", copy, COLUMNS | PERIODS)
    first = grid.tables(doc)[:1]
    if first and first[0].head > 1:
        copy = doc.copy()
        table = grid.tables(copy)[0]
        del table.part.rows[:table.head]
        yield Mutant("title-cut all", copy, COLUMNS | PERIODS)


def decimals_changed(sample, dice):
    """Points are commas, and commas points."""
    doc = sample.document
    copy, changed = doc.copy(), False
    for table in grid.tables(copy):
        for column in grid.number_columns(table):
            for _, row in table.all_rows():
                if column < len(row) and row[column] and grid.is_number(row[column]) and re.search("[.,]", row[column]):
                    row[column], changed = row[column].translate(str.maketrans(".,", ",.")), True
    if changed:
        yield Mutant("decimals-changed", copy, UNITS | {"cell.locale-number"})


def number_as_date(sample, dice):
    """One decimal was taken for a date: 1.8 is Jan 8."""
    doc = sample.document
    for at in each_table(doc, dice):
        table = grid.tables(doc)[at]
        short = [(place, column) for column in grid.number_columns(table) for place, row in table.rows()
            if column < len(row) and re.fullmatch(r"(0?[1-9]|1[0-2])\.(0?[1-9]|[12][0-9])", row[column] or "")]
        if short:
            place, column = dice.choice(short)
            copy = doc.copy()
            month, of_month = grid.tables(copy)[at].part.rows[place][column].split(".")
            grid.tables(copy)[at].part.rows[place][column] = f"{list(grid.MONTHS)[int(month) - 1].title()} {int(of_month)}"
            yield Mutant(f"number-as-date {table.labels[column]}", copy, SPREADSHEET)


UNKNOWN_TOTAL = "Kokku"  # of a language without dictionary
LEAST_PROOF = 5  # powers of ten that its sums are of, together


def total_added(sample, dice):
    """A row that adds up all others, with a day as they have, called by a word that is in no dictionary."""
    doc = sample.document
    if sample.kind not in ("content", "campaign"):
        return
    for at in each_table(doc, dice, lambda table: len(table.rows()) > 1 and grid.number_columns(table)):
        table = grid.tables(doc)[at]
        days = grid.date_columns(table)
        if sample.kind == "campaign" and any(len(set(table.column(column))) > 1 for column in days):
            continue  # no row of one day adds up those of others
        copy = doc.copy()
        row, proof, figures = total_row(sample, table, days)
        grid.tables(copy)[at].part.rows.insert(table.rows()[-1][0] + 1, row)
        blind = "" if proof >= LEAST_PROOF and figures > 1 else "such sums are chance"
        yield Mutant("total-added", copy, TOTALS, blind=blind if sample.one_channel else "no channel's posts add up to it")


def total_row(sample, table, days):
    """The row, the powers of ten that its sums of stored figures are of, and how many these are."""
    rows, row, proof, figures, named = [row for _, row in table.rows()], [], 0, 0, False
    numbers = grid.number_columns(table)
    for column, label in enumerate(table.labels):
        cells = [each[column] if column < len(each) else "" for each in rows]
        if column in numbers and not ID.match(label):
            values = [grid.value(cell) for cell in cells if cell and grid.is_number(cell)]
            added = not NOT_ADDED.match(label) and not RATE.match(label) and all(value is not None for value in values)
            row.append(str(sum(values)) if added else cells[0])
            if added and grid.clean(label).lower() in sample.words and sample.stores(sum(values)) and sum(values):
                proof, figures = proof + max(0, math.log10(sum(values))), figures + 1
        elif column in days or len(set(cells)) < len(cells):
            row.append(cells[0])
        else:
            row.append("" if named else UNKNOWN_TOTAL)
            named = True
    return row, proof, figures


WAYS = [dates_swapped, ids_rounded, dimension_added, total_changed, row_dropped, period_shortened, owner_mixed, unit_changed, labels_language,
    days_summed, header_cut, title_cut, decimals_changed, number_as_date, total_added]


# What must still be taken: the same download, newer

def rewritten(sample, dice):
    """The same cells, written again: what it gives proves the reading and writing of this script."""
    yield Mutant("written-again", sample.document.copy())


def reordered(sample, dice):
    """Newer, its columns in another order. Not tables that are read by position, side by side, or without a label."""
    doc = sample.document
    copy, changed = doc.copy(), False
    for table in grid.tables(copy):
        labels = table.labels
        if sample.by_position or "" in labels or len(set(labels)) < len(labels) or len(labels) < 3:
            continue
        order = list(range(1, len(labels)))
        dice.shuffle(order)
        order.insert(0, 0)
        for place in range(table.head, table.last):
            row = table.part.rows[place]
            if any(row):
                full = row + [None if "json" in table.part.how else ""] * (len(labels) - len(row))
                table.part.rows[place], changed = [full[at] for at in order] + full[len(labels):], True
    if changed:
        yield Mutant("newer-reordered", copy)


def with_notes(sample, dice):
    """Newer, with a column of free text more."""
    doc = sample.document
    copy, changed = doc.copy(), False
    for table in grid.tables(copy):
        if sample.by_position or sample.is_plain or "" in table.labels:
            continue
        width = len(table.labels)
        table.part.rows[table.head].append("Remarks of the team")
        for number, (_, row) in enumerate(table.all_rows()):
            if sum(1 for cell in row if cell) < 2:
                continue
            row.extend([""] * (width - len(row)))
            row.append(f"seen on {dice.randrange(10**6)}, item {number}" if number % 3 else "")
        changed = True
    if changed:
        yield Mutant("newer-notes", copy)


def overlapping(sample, dice):
    """Newer, the first third of the rows is gone and the others are the same."""
    doc = sample.document
    copy, changed = doc.copy(), False
    for table in grid.tables(copy):
        rows = table.rows()
        if table.totals() or len(rows) < 4 or sample.kind not in ("daily", "content"):
            continue
        for place, _ in reversed(rows[:len(rows) // 3]):
            del table.part.rows[place]
        changed = True
        break
    if changed:
        yield Mutant("newer-overlapping", copy)


AGAIN = [rewritten, reordered, with_notes, overlapping]


def of(sample, seed):
    """All mutants of a sample, and all newer downloads, the same ones for the same seed."""
    spoiled, again = [], []
    for ways, found in ((WAYS, spoiled), (AGAIN, again)):
        for way in ways:
            dice = random.Random(f"{seed} {sample.name} {way.__name__}")
            found.extend(way(sample, dice))
    return spoiled, again
