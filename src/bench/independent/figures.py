"""Windows, their figures and their changes: the rules of metric-conventions.md section 3 in exact decimals."""
from collections import Counter
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal

EXACT = Context(prec=80)
DOUBLE = Context(prec=16)   # quotients are doubles: what differs from a half by less is a half
SNAPPED = Context(prec=28)  # thirds that add up to a half are one again
BASES = ["reach", "impressions", "views", "reported"]
SUMS = ["new_followers", "reach", "impressions", "shares", "comments", "likes", "clicks", "saves", "video_views", "profile_visits", "mentions",
    "interactions", "engagements"]
RATES = ["engagement_rate", "avg_engagement"]
METRICS = ["followers", "new_followers", "reach", "reach_avg_daily", "reach_max_daily"] + SUMS[2:] + RATES
CARRIED = 3          # days that followers are carried forward at most
STALE = 3            # a channel whose latest day is older than this before the window's end is not compared
MINIMUM_BASE = 100   # report.minimum-base
AUDIENCE_AHEAD = 7   # days that an audience may be later than the report date
MINIMUM_REACH = Decimal("0.01")  # report.minimum-reach: auto, of the median
OPEN = "?"           # several reasons are right: any is accepted
PLACES = {"cost_per_reach": 4}

VALUE_IS = {"followers": "value at the end of the window", "reach": "person-days, an upper bound", "reach_avg_daily": "mean of the days",
    "reach_max_daily": "largest day", "engagement_rate": "ratio of the sums, percent", "avg_engagement": "mean of the daily rates, percent"}


def rounded(number, places=2):
    return None if number is None else SNAPPED.plus(Decimal(number)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, EXACT)


def ratio(a, b, by=1):
    return None if a is None or not b else DOUBLE.plus(EXACT.divide(EXACT.multiply(Decimal(a), by), Decimal(b)))


def average(values):
    total = Decimal(0)
    for value in values:
        total = EXACT.add(total, Decimal(value))
    return EXACT.divide(total, Decimal(len(values))) if values else None


def shown(metric, number):
    """As a report prints it: counts whole, rates with 2 places."""
    if number is None:
        return None
    return rounded(number, 2) if metric in RATES else int(rounded(number, 0))


class Channel:
    """The days of an account on a platform up to a report date."""

    def __init__(self, account, platform, rows, report_date):
        self.account, self.platform = account, platform
        self.rows = {day: row for day, row in rows.items() if day <= report_date}
        self.latest = max(self.rows, default=None)

    def days(self, first, last):
        return [(first + timedelta(days=n), self.rows[first + timedelta(days=n)]) for n in range((last - first).days + 1)
            if first + timedelta(days=n) in self.rows]

    def stock(self, day):
        """Followers of a day and the day that they are from: that day or one of the three before."""
        for back in range(CARRIED + 1):
            found = self.rows.get(day - timedelta(days=back), {}).get("followers")
            if found is not None:
                return found, day - timedelta(days=back)
        return None, None


def most_frequent_basis(rows):
    counts = Counter(row["engagement_basis"] for row in rows if row["engagement_rate"] is not None)
    return min(counts, key=lambda basis: (-counts[basis], BASES.index(basis)), default=None)


def basis_of(channels, first, last, start, end):
    """The basis that most days of the later window have; where it has none, of the earlier one."""
    return next(filter(None, (most_frequent_basis([row for c in channels for _, row in c.days(*days)]) for days in ((first, last), (start, end)))), None)


class Figure:
    """A metric over a window: its value, unrounded; on how many days it is known; what a rate is a share of."""

    def __init__(self, metric, channels, first, last, basis=None):
        self.metric, self.first, self.last, self.expected = metric, first, last, (last - first).days + 1
        rows = [row for channel in channels for _, row in channel.days(first, last)]
        self.base, self.empty, self.carried_from = None, "missing_input", None
        if metric == "followers":
            self.stock(channels, last, rows)
        elif metric in RATES:
            self.rate(rows, basis)
        else:
            known = [row[metric.split("_")[0] if metric.startswith("reach_") else metric] for row in rows]
            self.count([value for value in known if value is not None])

    def stock(self, channels, last, rows):
        found = [channel.stock(last) for channel in channels]
        values = [value for value, _ in found if value is not None]
        self.value = sum(values) if values else None
        self.carried_from = next((day for _, day in found if day is not None and day != last), None)
        self.days = sum(row["followers"] is not None for row in rows)

    def rate(self, rows, basis):
        rated = [row for row in rows if row["engagement_rate"] is not None and row["engagement_basis"] == basis]
        self.days = len(rated)
        if not rated:
            zeros = {row["no_rate"] for row in rows} - {None, "missing_input"}
            self.empty = "missing_input" if not zeros else OPEN if len(zeros) > 1 else zeros.pop()
        self.base = sum(row["basis_value"] for row in rated) if basis != "reported" and rated else None
        if self.metric == "avg_engagement":
            self.value = average([row["engagement_rate"] for row in rated])
        else:
            self.value = ratio(sum(row["engagements"] for row in rated), self.base, 100) if self.base else None

    def count(self, known):
        self.days = len(known)
        if self.metric == "reach_avg_daily":
            self.value = average(known)
        elif self.metric == "reach_max_daily":
            self.value = max(known, default=None)
        else:
            self.value = sum(known) if known else None

    @property
    def half_known(self):
        return self.metric == "followers" or self.days * 2 >= self.expected


def paced(current, previous):
    """The two numbers that are compared: what adds up over days, the earlier one at the present days of the later window."""
    now, before = current.value, previous.value
    if current.metric in SUMS and current.days != previous.days:
        before = EXACT.divide(EXACT.multiply(Decimal(before), current.days), Decimal(previous.days))
    return Decimal(now), Decimal(before)


def reason_of_no_change(current, previous):
    if current.value is None:
        return current.empty
    if previous.value is None:
        return "no_baseline"
    return None if current.half_known and previous.half_known else "incomplete"


def between(metric, now, before):
    """change, change_percent and reasons of two numbers, neither rounded: counts whole where they are printed, rates with 2 places."""
    change = EXACT.subtract(now, before)
    percent = None if before == 0 else ratio(change, before.copy_abs(), 100)
    return change, percent, {"change_percent": "zero_baseline"} if percent is None else {}


def change_of(metric, current, previous):
    reason = reason_of_no_change(current, previous)
    if reason:
        return None, None, {"change": reason, "change_percent": reason}
    return between(metric, *paced(current, previous))


def year_before(day):
    return date(day.year - 1, 2, 28) if (day.month, day.day) == (2, 29) else day.replace(year=day.year - 1)


def month_start(day):
    return day.replace(day=1)


def month_end(day):
    return month_start(month_start(day) + timedelta(days=32)) - timedelta(days=1)


def trend_windows(as_of, days, months):
    """(period, against, unfinished, first, last, previous first, previous last)"""
    found = []
    for length in sorted({7, 30, days}):
        first = as_of - timedelta(days=length - 1)
        found.append((f"{length}d", "previous", False, first, as_of, first - timedelta(days=length), first - timedelta(days=1)))
    first = as_of - timedelta(days=29)
    found.append(("30d", "year_before", False, first, as_of, year_before(first), year_before(as_of)))
    last = as_of
    for _ in range(months):
        first, unfinished = month_start(last), last != month_end(last)
        before = month_start(first - timedelta(days=1))
        ends = min(before + timedelta(days=(last - first).days), month_end(before)) if unfinished else month_end(before)
        name = first.isoformat()[:7]
        found.append((name, "previous", unfinished, first, last, before, ends))
        found.append((name, "year_before", unfinished, first, last, year_before(first), year_before(last)))
        last = first - timedelta(days=1)
    return found
