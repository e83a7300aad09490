"""The dashboard: every figure that its pages hold for programs, against the oracle's for the same scope and days."""
from datetime import date, timedelta
from decimal import Decimal
from html.parser import HTMLParser

import figures
from figures import Figure, shown

CHART_DAYS = 90
HEADLINES = ["followers", "reach", "impressions", "video_views", "engagements"]
PARTS = ("current", "change", "change_percent")


AROUND = {"table", "tr", "dl", "div", "summary", "li"}
WHAT = {"figure", "scope", "account", "platform", "campaign", "currency", "basis", "group", "start", "end", "as-of", "post", "reason", "value"}


class Page(HTMLParser):
    """Figures (attributes of `data`) and day tables (attributes, columns, rows) of a page.

    What an element does not say is said by the head of its column, or by the nearest element around it that says it.
    """

    def __init__(self, path):
        super().__init__()
        self.data, self.tables, self.around, self.heads = [], [], [], []
        self.head, self.column, self.reading = False, -1, None
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        found = {name.removeprefix("data-"): value or "" for name, value in attributes if name == "value" or name.startswith("data-")}
        if tag in ("tr", "li") and self.around and self.around[-1][0] == tag:
            self.around.pop()
        if tag in AROUND:
            self.around.append((tag, found))
        if tag == "table":
            self.tables.append((found, [], []))
            self.heads = []
        elif tag == "thead":
            self.head = True
        elif tag == "tr":
            self.column = -1
        elif tag in ("th", "td"):
            self.cell(tag, found)
        elif tag == "data":
            self.figure(found)

    def cell(self, tag, found):
        self.column += 1
        self.reading = None
        if self.head:
            self.heads.append(found.get("figure"))
            if "figure" in found:
                self.tables[-1][1].append(found["figure"])
        elif tag == "th":
            self.reading = "day"
        elif "value" in found:
            self.tables[-1][2][-1][1].append(found["value"])
        else:
            self.reading = "value"

    def figure(self, found):
        merged = {}
        for _, said in self.around:
            merged |= said
        if any(tag == "table" for tag, _ in self.around) and self.heads[self.column]:
            merged["figure"] = self.heads[self.column]
        self.data.append({name: value for name, value in (merged | found).items() if name in WHAT})
        self.reading = None

    def handle_endtag(self, tag):
        if tag == "thead":
            self.head = False
        elif tag in ("ol", "ul") and self.around and self.around[-1][0] == "li":
            self.around.pop()
        elif tag in AROUND:
            while self.around.pop()[0] != tag:
                pass

    def handle_data(self, text):
        if self.reading == "day":
            self.tables[-1][2].append((text.strip(), []))
        elif self.reading == "value" and self.tables[-1][2]:
            self.tables[-1][2][-1][1].append(self.number(text.strip()))
        self.reading = None

    @staticmethod
    def number(text):
        """The number that a day's cell shows, as the reports print it."""
        plain = text.replace(",", "").replace("\u2212", "-").replace("\u00a0%", "")
        if plain == "\u2013":
            return ""
        if not text.endswith("%"):
            return plain
        whole, _, places = plain.partition(".")
        return whole + "." + (places.rstrip("0") or "0")


class Pages:
    """Compares the pages of a report folder; `same` says whether a printed value is the expected one."""

    def __init__(self, reports, result, same):
        self.reports, self.result, self.same = reports, result, same
        self.known = {}
        self.seen = set()
        campaigns = reports.campaigns()
        self.campaigns = {(row["account_id"], row["platform"], row["campaign_id"], str(row["start_date"]), str(row["end_date"])): row
            for row in campaigns if row["scope"] == "campaign"}
        self.money = {row["currency"]: row for row in campaigns if row["scope"] == "currency_total"}
        self.all = reports.channels_of_pages()

    def compare(self, label, folder):
        for path in [folder / "index.html", *sorted((folder / "accounts").glob("*.html"))]:
            self.first = path.name == "index.html"
            page = Page(path)
            for found in page.data:
                self.datum(label, found)
            for about, columns, rows in page.tables:
                if any(column.endswith(".day") for column in columns):
                    self.table(label, about, columns, rows)
        self.complete(label)

    def datum(self, label, found):
        metric, _, part = found["figure"].rpartition(".")
        if metric in figures.METRICS and part in PARTS:
            self.of_days(label, found, metric, part)
        elif "post" in found:
            row = self.reports.state.tables["content"][found["account"], found["platform"], found["post"]]
            value = row[found["figure"]]
            self.figure("post." + found["figure"], [label, found["account"], found["platform"], found["post"]],
                figures.rounded(value) if isinstance(value, Decimal) else value, None, found)
        elif found.get("scope") == "audience":
            self.of_audience(label, found)
        elif found.get("scope") in ("post_type", "hashtag"):
            self.of_group(label, found)
        elif found.get("scope") == "campaign":
            self.of_campaign(label, found, self.campaigns[found["account"], found["platform"], found["campaign"], found["start"], found["end"]])
        elif found.get("scope") == "currency_total":
            self.of_campaign(label, found, self.money[found.get("currency")])
        else:
            self.result.whole("page: unknown figure", [label, str(found)], "a known one", found["figure"])

    def of_audience(self, label, found):
        day = date.fromisoformat(found["as-of"])
        days = [key[2] for key in self.reports.state.tables["audience"] if key[:2] == (found["account"], found["platform"])]
        ahead = self.reports.date + timedelta(days=figures.AUDIENCE_AHEAD)
        row = self.reports.state.tables["audience"][found["account"], found["platform"], day]
        key = [label, found["account"], found["platform"]]
        self.result.figure("page audience day", key, max(each for each in days if each <= ahead), day, day == max(each for each in days if each <= ahead))
        self.figure("audience." + found["figure"], key, figures.rounded(row[found["figure"]]), None, found)

    def of_group(self, label, found):
        """Posts of a type or with a hashtag, of one basis: how many, and the mean of their rates."""
        first, last = date.fromisoformat(found["start"]), date.fromisoformat(found["end"])
        name = {"post_type": "post_type", "hashtag": "hashtags"}[found["scope"]]
        rates = [row["engagement_rate"] for (account, platform, _), row in self.reports.state.tables["content"].items()
            if found.get("account") in (None, account) and found.get("platform") in (None, platform) and first <= row["posted_at"].date() <= last
            and row["engagement_rate"] is not None and row["engagement_basis"] == found["basis"]
            and found["group"] in str(row[name]).lower().replace("#", "").split()]
        key = [label, *(found.get(part, "") for part in ("scope", "account", "platform", "group"))]
        end = max((c.latest for c in self.channels(found)), default=self.reports.date) if "account" in found else self.reports.date
        year = [end - timedelta(days=364), end]
        self.result.figure("page group days", key, year, [first, last], year == [first, last])
        value = len(rates) if found["figure"] == "posts" else figures.rounded(figures.average(rates))
        self.figure("group." + found["figure"], key, value, None, found)

    def of_campaign(self, label, found, row):
        key = [label, *(found.get(name, "") for name in ("scope", "account", "platform", "campaign", "currency", "start"))]
        self.figure("campaign." + found["figure"], key, row[found["figure"]], row["reasons"].get(found["figure"]), found)

    def figure(self, kind, key, value, reason, found):
        printed = found["value"] or None
        self.result.figure("page " + kind, key, value, printed, self.same(value, printed))
        if value is None:
            self.result.figure("page " + kind + " reason", key, reason, found.get("reason"), reason == figures.OPEN or reason == found.get("reason"))

    # ---- days ----

    def channels(self, found):
        return [c for c in self.reports.channels if found.get("account") in (None, c.account) and found.get("platform") in (None, c.platform)]

    def ends(self, found, channels):
        """The days that figures of this scope may end on."""
        latest = max((c.latest for c in channels), default=None)
        if found["scope"] in ("all", "platform"):
            return {self.reports.date}
        if latest is None:
            of_account = [c.latest for c in self.reports.channels if c.account == found["account"]]
            latest = max(of_account, default=self.reports.date)
        return {latest, self.reports.date} if self.first and found["scope"] == "account_on_platform" else {latest}

    def of_days(self, label, found, metric, part):
        key = [label, *(found.get(name, "") for name in ("scope", "account", "platform", "end"))]
        first, last = date.fromisoformat(found["start"]), date.fromisoformat(found["end"])
        channels = self.channels(found)
        self.result.figure("page window end", key, "or ".join(map(str, self.ends(found, channels))), last, last in self.ends(found, channels))
        self.result.whole("page window days", key, self.reports.days, (last - first).days + 1)
        row = self.row(metric, found, channels, first, last)
        value = row[part] if row else None
        reason = row["_reasons"].get(part) or "missing_input" if row else "missing_input"
        self.figure(f"{metric}.{part}", key, value, reason, found)
        self.seen.add((self.first, found["scope"], found.get("account"), found.get("platform"), metric, last))

    def row(self, metric, found, channels, first, last):
        key = metric, found["scope"], found.get("account"), found.get("platform"), last
        if key not in self.known:
            n = timedelta(days=self.reports.days)
            self.known[key] = self.reports.compare(metric, found["scope"], None, None, channels, first, last, first - n, first - timedelta(days=1))
        return self.known[key]

    def table(self, label, about, columns, rows):
        channels, last = self.channels(about), date.fromisoformat(about["end"])
        key = [label, *(about.get(name, "") for name in ("scope", "account", "platform", "end"))]
        self.result.figure("page day table end", key, "or ".join(map(str, self.ends(about, channels))), last, last in self.ends(about, channels))
        days = [last - timedelta(days=n) for n in range(max(CHART_DAYS, self.reports.days))]
        self.result.whole("page day table days", key, [day.isoformat() for day in days], [day for day, _ in rows])
        several = sum(about.get("account") in (None, account) and about.get("platform") in (None, platform) for account, platform in self.all) > 1
        for index, column in enumerate(columns):
            metric = column.removesuffix(".day")
            basis = figures.most_frequent_basis([row for c in channels for _, row in c.days(days[-1], days[0])])
            for day, (_, values) in zip(days, rows):
                value = self.value_on(metric, channels, day, basis, several)
                self.result.figure(f"page day {metric}", [*key, str(day)], value, values[index], self.same(value, values[index] or None))

    def value_on(self, metric, channels, day, basis, several):
        if metric == "followers" and not several:
            return channels[0].rows.get(day, {}).get("followers") if channels else None
        return shown(metric, Figure(metric, channels, day, day, basis).value)

    def complete(self, label):
        """A page leaves out no headline figure that its channels have in the window."""
        n = timedelta(days=self.reports.days - 1)
        groups = [(True, "all", None, None, self.reports.channels, self.reports.date)]
        for c in self.reports.channels:
            of_account = [each for each in self.reports.channels if each.account == c.account]
            groups += [(first, "account_on_platform", c.account, c.platform, [c], c.latest) for first in (True, False)]
            groups.append((False, "account", c.account, None, of_account, max(each.latest for each in of_account)))
            groups.append((True, "platform", None, c.platform, [each for each in self.reports.channels if each.platform == c.platform], self.reports.date))
        for first, scope, account, platform, channels, last in groups:
            for metric in HEADLINES:
                if Figure(metric, channels, last - n, last).value is None or (first and scope != "all" and metric == "engagements"):
                    continue
                key = first, scope, account, platform, metric, last
                self.result.whole("page figure missing", [label, *map(str, key)], True, key in self.seen)
