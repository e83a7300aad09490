#!/usr/bin/env python3
"""Writes the exports of an invented organisation's month, May 2026, on every platform, and the rows that must follow.

Both come from the figures below and from nothing else: the expected rows are not made by the program. The first night
has exports of 2026-06-01, the second night overlapping ones of 2026-06-03 that restate, and one of 2026-05-20 that
comes late. Usage: make.py, in its own folder; then read the difference.
"""
import io
import json
import pathlib
import shutil
import zipfile
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from xml.sax.saxutils import escape

HERE = pathlib.Path(__file__).resolve().parent
ACCOUNT = "fjordlight"
MAY, SECOND = date(2026, 5, 1), date(2026, 5, 28)
NIGHTS = {1: (MAY, date(2026, 5, 31)), 2: (SECOND, date(2026, 6, 2))}
EXPORTED = {1: "2026-06-01T06:00:00Z", 2: "2026-06-03T06:00:00Z"}
LATE = "2026-05-20T06:00:00Z"
EPOCH = {1: 1780293600, 2: 1780466400}


def days(night):
    day, last = NIGHTS[night]
    while day <= last:
        yield day
        day += timedelta(days=1)


def figure(base, step, day, night):
    """A day's figure; the second export says a little more of every day that it repeats but the 30th."""
    number = (day - MAY).days
    restated = 3 if night == 2 and day != date(2026, 5, 30) else 0
    return base + step * (number * 7 % 11) + restated


# platform, post, posted (UTC), caption, and the counts as exported on the first night; later exports say more
POSTS = [
    ("instagram", "18000000000000101", "2026-05-03T16:30:00Z", "Rain shells, \"tested\"\nin Bergen #rain #bergen", dict(likes=812, comments=53, shares=71, saves=31, views=12000, reach=9000)),
    ("instagram", "18000000000000102", "2026-05-30T06:10:00Z", "Boots 🥾", dict(likes=40, comments=2, shares=0, saves=0, views=500, reach=410)),
    ("facebook", "700000000000101", "2026-05-04T07:14:00Z", "New tents, in the rain #tent", dict(likes=250, comments=50, shares=30, views=15000, reach=9100, clicks=410)),
    ("facebook", "700000000000102", "2026-05-19T12:00:00Z", "Plain words", dict(likes=0, comments=0, shares=0, views=77, reach=80, clicks=2)),
    ("tiktok", "7638046500000000101", "2026-05-06T00:00:00Z", "Rain, again.\nNow with \"hail\" #rain", dict(likes=1837, comments=50, shares=6, views=30504)),
    ("twitter", "1920000000000000141", "2026-05-07T00:00:00Z", "Rain & hail, \"again\" #rain", dict(likes=30, comments=4, shares=5, saves=1, views=700, impressions=700, clicks=8)),
    ("youtube", "aB3_dE6-hI8", "2026-05-08T07:00:00Z", "Mending nets, a \"how to\" #harbour", dict(likes=40, comments=9, shares=5, views=1500, impressions=21000)),
    ("youtube", "-jKl0MnOpQg", "2026-05-20T07:00:00Z", "Fog", dict(likes=21, comments=1, shares=1, views=400, impressions=9000)),
    ("linkedin", "7300000000000000101", "2026-05-11T00:00:00Z", "Harbour at dawn #fjord #boats", dict(likes=9, comments=2, shares=1, views=120, impressions=500, clicks=10)),
    ("threads", "DAbc-12_x", "2026-05-12T10:00:00Z", "Knots, tied #rope", dict(likes=30, comments=4, shares=3, views=1200)),
]
GROWS = {"likes": 5, "views": 40, "impressions": 40, "reach": 20}

# platform, campaign, the amounts as exported on the first night; a week later ads are attributed more
CAMPAIGNS = [
    ("facebook", "Spring tents", dict(cost=3084.4, impressions=200000, reach=150000, clicks=4000, total_engagement=12000, conversions=40), "NOK"),
    ("youtube", "Boats - Search", dict(cost=26.1, impressions=12345, clicks=90, conversions=12.5, revenue=300.25), "NOK"),
    ("tiktok", "Rain shells", dict(cost=264.84, impressions=66210, clicks=220, conversions=8), "NOK"),
    ("snapchat", "0f1e2d3c-1111-4a4a-8b8b-000000000001", dict(cost=15.75, impressions=1500, clicks=25, conversions=1, revenue=50), "USD"),
    ("linkedin", "300000001", dict(cost=1334.75, impressions=45000, clicks=100, total_engagement=132, conversions=4, revenue=2000), "NOK"),
]


def grown(counts, night):
    steps = {1: 0, 2: 1, "late": -1}[night]
    return {name: max(0, count + steps * GROWS.get(name, 0)) for name, count in counts.items()}


def attributed(amounts, night):
    return dict(amounts, clicks=amounts["clicks"] + (7 if night == 2 else 0))


DAILY = {  # platform: column: base and step; a stock or a flow a day
    "facebook": dict(reach=(2700, 31), profile_visits=(130, 3)),
    "instagram": dict(reach=(900, 17), profile_visits=(40, 2)),
    "tiktok": dict(video_views=(3000, 90), profile_visits=(60, 4), likes=(200, 9), comments=(12, 1), shares=(5, 1), followers=(1190, 13)),
    "twitter": dict(impressions=(1062, 45), likes=(20, 3), saves=(4, 1), comments=(3, 1), shares=(2, 1), profile_visits=(9, 2), video_views=(120, 7)),
    "linkedin": dict(reach=(60, 5), impressions=(80, 9), clicks=(6, 1), likes=(4, 1), comments=(2, 1), shares=(1, 1)),
    "pinterest": dict(impressions=(400, 21)),
}


def daily(platform, column, night):
    for day in days(night):
        yield day, figure(*DAILY[platform][column], day, night)


def rows(platform, night, *columns):
    for day in days(night):
        yield day, [figure(*DAILY[platform][column], day, night) for column in columns]


def line(cells, delimiter=","):
    return delimiter.join('"' + str(c).replace('"', '""') + '"' if any(x in str(c) for x in '",\n') else str(c) for c in cells)


def text(header, body, delimiter=","):
    return "".join(line(cells, delimiter) + "\n" for cells in [header, *body])


def posts(platform):
    return [post for post in POSTS if post[0] == platform]


def campaign(platform):
    return next(c for c in CAMPAIGNS if c[0] == platform)


def local(posted, pattern):
    """Meta writes the time of Los Angeles, seven hours behind in May."""
    return (datetime.fromisoformat(posted.replace("Z", "")) - timedelta(hours=7)).strftime(pattern)


def when(posted, pattern):
    return datetime.fromisoformat(posted.replace("Z", "")).strftime(pattern).replace(" 0", " ")


def packed(entries):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            info = zipfile.ZipInfo(name, (2026, 6, 1, 6, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return target.getvalue()


def workbook(sheets):
    """An .xlsx of sheets: rows of cells, numbers as numbers."""
    space = "http://schemas.openxmlformats.org/"
    main, package, office = space + "spreadsheetml/2006/main", space + "package/2006/", space + "officeDocument/2006/relationships"
    kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    entries = {
        "[Content_Types].xml": f'<Types xmlns="{package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kinds}sheet.main+xml"/>'
        + "".join(f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{kinds}worksheet+xml"/>' for n in range(1, len(sheets) + 1)) + "</Types>",
        "_rels/.rels": f'<Relationships xmlns="{package}relationships"><Relationship Id="r" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
        + "".join(f'<sheet name="{name}" sheetId="{n}" r:id="s{n}"/>' for n, name in enumerate(sheets, 1)) + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}relationships">'
        + "".join(f'<Relationship Id="s{n}" Type="{office}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in range(1, len(sheets) + 1)) + "</Relationships>",
    }
    for n, body in enumerate(sheets.values(), 1):
        written = ""
        for number, cells in enumerate(body, 1):
            written += f'<row r="{number}">'
            for place, cell in enumerate(cells):
                at = chr(65 + place) + str(number)
                if isinstance(cell, (int, float)):
                    written += f'<c r="{at}"><v>{cell}</v></c>'
                elif cell != "":
                    written += f'<c r="{at}" t="inlineStr"><is><t>{escape(cell)}</t></is></c>'
            written += "</row>"
        entries[f"xl/worksheets/sheet{n}.xml"] = f'<worksheet xmlns="{main}"><sheetData>{written}</sheetData></worksheet>'
    return packed({name: '<?xml version="1.0" encoding="UTF-8"?>' + content for name, content in entries.items()})


def utf16(content):
    return ("\ufeff" + content).encode("utf-16-le")


def utf8(content):
    return content.encode("utf-8-sig")


def insights(night, column, titles):
    return utf16("sep=,\n" + "\n".join(
        f'"{title}"\n"Date","Primary"\n' + "".join(f'"{day}T00:00:00","{value}"\n' for day, value in daily(platform, column, night))
        for platform, title in titles.items()))


def instagram(night):
    return utf8(text(
        ["Post ID", "Account ID", "Account username", "Account name", "Description", "Duration (sec)", "Publish time", "Permalink", "Post type", "Data comment", "Date", "Views", "Reach", "Likes", "Shares", "Follows", "Comments", "Saves"],
        [[post, "17841400000000001", "fjordlight.press", "Fjordlight", caption, 12, local(posted, "%m/%d/%Y %H:%M"), "https://example.org/p/1/", "IG reel", "", "Lifetime", c["views"], c["reach"], c["likes"], c["shares"], "", c["comments"], c["saves"]]
         for _, post, posted, caption, counts in posts("instagram") if night != "late" or posted < LATE for c in [grown(counts, night)]]))


def facebook(night):
    return utf8(text(
        ["Post ID", "Page ID", "Page name", "Title", "Description", "Duration (sec)", "Publish time", "Permalink", "Post type", "Data comment", "Date", "Views", "Reach", "Reactions", "Comments", "Shares", "Total clicks"],
        [[post, "500000000000001", "Fjordlight", "", caption, 0, local(posted, "%m/%d/%Y %H:%M"), "https://example.org/1", "Photos", "", "Lifetime", c["views"], c["reach"], c["likes"], c["comments"], c["shares"], c["clicks"]]
         for _, post, posted, caption, counts in posts("facebook") for c in [grown(counts, night)]]))


def exports(night):
    first, last = NIGHTS[night]
    span = f"{first:%b}-{first.day}-2026_{last:%b}-{last.day}-2026_139600000000000{night}"
    month = "2026-05-01", "2026-05-31"
    spent = {platform: attributed(amounts, night) for platform, _, amounts, _ in CAMPAIGNS}
    names = {platform: name for platform, name, _, _ in CAMPAIGNS}
    yield "facebook/Reach.csv", insights(night, "reach", {"facebook": "Facebook reach", "instagram": "Instagram reach"})
    yield "facebook/Visits.csv", insights(night, "profile_visits", {"facebook": "Facebook visits", "instagram": "Instagram profile visits"})
    yield f"instagram/{span}.csv", instagram(night)
    yield f"facebook/{span}.csv", facebook(night)
    yield "tiktok/Overview.csv", utf8(text(["Date", "Video Views", "Profile Views", "Likes", "Comments", "Shares"],
        [[f"{day:%B} {day.day}", *figures] for day, figures in rows("tiktok", night, "video_views", "profile_visits", "likes", "comments", "shares")]))
    yield "tiktok/Content.csv", utf8(text(["Time", "Video title", "Video link", "Post time", "Total likes", "Total comments", "Total shares", "Total views"],
        [[f"{last:%B} {last.day}", caption, f"https://www.tiktok.com/@fjordlight/video/{post}", when(posted, "%B %d"), c["likes"], c["comments"], c["shares"], c["views"]]
         for _, post, posted, caption, counts in posts("tiktok") for c in [grown(counts, night)]]))
    yield f"tiktok/Followers_{EXPORTED[night][:10]}_{EPOCH[night]}_fjordlight.zip", packed({
        "FollowerHistory.csv": utf8(text(["Date", "Followers", "Difference in followers from previous day"],
            [[f"{day:%B} {day.day}", value, 0] for day, value in daily("tiktok", "followers", night)])),
        "FollowerGender.csv": utf8(text(["Gender", "Distribution"], [["Male", "0.385"], ["Female", "0.6"], ["Other", "0.015"]])),
        "FollowerTopTerritories.csv": utf8(text(["Top territories", "Distribution"], [["NO", "0.5"], ["GB", "0.2"]]))})
    yield f"x/account_overview_analytics ({night}).csv", text(
        ["Date", "Impressions", "Likes", "Engagements", "Bookmarks", "Shares", "New follows", "Unfollows", "Replies", "Reposts", "Profile visits", "Create Post", "Video views", "Media views"],
        [[f"{day:%a, %b} {day.day}, 2026", i, l, 50, b, 0, "", "", c, s, p, 0, v, 0]
         for day, (i, l, b, c, s, p, v) in rows("twitter", night, "impressions", "likes", "saves", "comments", "shares", "profile_visits", "video_views")]).encode()
    yield f"x/account_analytics_content_{first}_{last}.csv", text(
        ["Post id", "Date", "Post text", "Post Link", "Impressions", "Likes", "Engagements", "Bookmarks", "Shares", "New follows", "Replies", "Reposts", "Profile visits", "Detail Expands", "URL Clicks", "Hashtag Clicks", "Permalink Clicks"],
        [[post, when(posted, "%a, %b %d, 2026"), caption.replace("&", "&amp;"), f"https://x.com/fjordlight/status/{post}", c["impressions"], c["likes"], 9, c["saves"], 0, 0, c["comments"], c["shares"], 6, 7, c["clicks"], 0, 0]
         for _, post, posted, caption, counts in posts("twitter") for c in [grown(counts, night)]]).encode()
    tube = [[caption, post, when(posted, "%b %d, %Y"), 60, c["likes"], c["comments"], c["shares"], c["views"], 9.5, 2, c["impressions"], 3.1]
            for _, post, posted, caption, counts in posts("youtube") for c in [grown(counts, night)]]
    total = ["", "Total", "", "", *[sum(row[n] for row in tube) for n in (4, 5, 6, 7)], 19, 4, sum(row[10] for row in tube), 3.1]
    yield f"youtube/Content {MAY}_{last} Fjordlight.zip", packed({"Table data.csv": utf8(text(
        ["Video title", "Content", "Video publish time", "Duration", "Likes", "Comments added", "Shares", "Views", "Watch time (hours)", "Subscribers", "Impressions", "Impressions click-through rate (%)"], [total] + tube))})
    metrics = [["These figures are aggregated over all posts and may change."],
        ["Date", "Impressions (organic)", "Impressions (sponsored)", "Impressions (total)", "Unique impressions (organic)", "Clicks (total)", "Reactions (total)", "Comments (total)", "Reposts (total)"]]
    metrics += [[f"{day:%m/%d/%Y}", i, 0, i, r, k, l, c, s] for day, (i, r, k, l, c, s) in rows("linkedin", night, "impressions", "reach", "clicks", "likes", "comments", "shares")]
    listed = [["Figures of each post."],
        ["Post title", "Post link", "Post type", "Campaign name", "Posted by", "Created date", "Audience", "Impressions", "Views", "Offsite Views", "Clicks", "Click through rate (CTR)", "Likes", "Comments", "Reposts", "Follows", "Engagement rate", "Content Type"]]
    listed += [[caption, f"https://www.linkedin.com/feed/update/urn:li:activity:{post}", "Organic", "", "Kari Nord", when(posted, "%m/%d/%Y"), "All followers", c["impressions"], c["views"], "", c["clicks"], 0.02, c["likes"], c["comments"], c["shares"], 0, "", "Video"]
        for _, post, posted, caption, counts in posts("linkedin") for c in [grown(counts, night)]]
    yield f"linkedin/fjordlight_content_{EPOCH[night]}000.xlsx", workbook({"Metrics": metrics, "All posts": listed})
    yield f"pinterest/Pinterest Analytics overview {first:%Y%m%d}-{last:%Y%m%d}.csv", (
        f"Analytics overview,\n{first} - {last},\n,\n" + text(["Date", "Impressions"], [[day, value] for day, value in daily("pinterest", "impressions", night)])).encode()
    yield "threads/posts.csv", text(["Published", "Post text", "Post URL", "Views", "Likes", "Replies", "Reposts", "Quotes"],
        [[posted[:16].replace("T", " "), caption, f"https://www.threads.net/@fjordlight/post/{post}", f"{c['views']:,}", c["likes"], c["comments"], c["shares"] - 1, 1]
         for _, post, posted, caption, counts in posts("threads") for c in [grown(counts, night)]]).encode()
    a = spent["facebook"]
    yield "facebook/Fjordlight-Campaigns-May-1-2026-May-31-2026.csv", utf8(text(
        ["Campaign name", "Delivery level", "Result type", "Results", "Amount spent (NOK)", "Impressions", "Reach", "Link clicks", "Post engagements", "Reporting starts", "Reporting ends"],
        [["", "", "", "", f"{a['cost']:,.2f}", a["impressions"], a["reach"] - 9, a["clicks"], a["total_engagement"], *month],
         [names["facebook"], "campaign", "Website purchases", a["conversions"], f"{a['cost']:,.2f}", a["impressions"], a["reach"], a["clicks"], a["total_engagement"], *month]]))
    a = spent["youtube"]
    yield "youtube/Campaign report.csv", ('Campaign report\n"May 1, 2026 - May 31, 2026"\n' + text(
        ["Campaign status", "Campaign", "Impr.", "Currency code", "Cost", "Clicks", "Conversions", "Conv. value"],
        [["Enabled", names["youtube"], f"{a['impressions']:,}", "NOK", a["cost"], a["clicks"], a["conversions"], a["revenue"]],
         ["Total: Campaigns", " --", f"{a['impressions']:,}", "NOK", a["cost"], a["clicks"], a["conversions"], a["revenue"]]])).encode()
    a = spent["tiktok"]
    yield "tiktok/Fjordlight-Campaign Report-(2026-05-01 to 2026-05-31).xlsx", workbook({"Sheet1": [
        ["Campaign name", "Primary status", "Cost", "Impressions", "Clicks (destination)", "Conversions", "Results", "Currency"],
        [names["tiktok"], "Active", str(a["cost"]), str(a["impressions"]), str(a["clicks"]), str(a["conversions"]), "5121", "NOK"],
        ["Total of 1 results", "-", str(a["cost"]), str(a["impressions"]), str(a["clicks"]), str(a["conversions"]), "5121", "NOK"]]})
    a = spent["snapchat"]
    yield "snapchat/Ads 2026-05-01 - 2026-05-31.csv", text(
        ["Campaign Id", "Campaign Name", "Ad Set Id", "Ad Id", "Ad Name", "Amount Spent", "Paid Impressions", "Paid eCPM", "Clicks", "eCPC", "Purchases", "Purchases Value"],
        [[names["snapchat"], "Spring", "s-1", "a-1", "Gull", 10.25, 1000, 10.25, a["clicks"] - 5, 0.51, 1, 50],
         [names["snapchat"], "Spring", "s-2", "a-2", "Crab", 5.5, 500, 11, 5, 1.1, 0, 0]]).encode()
    a = spent["linkedin"]
    yield "linkedin/account_1_campaign_performance_report.csv", utf16(
        'Campaign Performance Report (in UTC)\n"Report Start: May 1, 2026, 12:00 AM"\n"Report End: May 31, 2026, 11:59 PM"\n"Date Generated: June 1, 2026, 5:38 AM"\n\n' + text(
            ["Start Date (in UTC)", "Currency", "Campaign Group Name", "Campaign Name", "Campaign ID", "Total Spent", "Impressions", "Clicks", "Total Engagements", "Conversions", "Total Conversion Value"],
            [["05/01/2026", "NOK", "Boats", "Boats", names["linkedin"], a["cost"], a["impressions"], a["clicks"], a["total_engagement"], a["conversions"], a["revenue"]]], "\t"))


def expected(nights):
    found = {"daily": {}, "content": {}, "audience": {}, "campaign": {}}
    for night in nights:
        for platform, columns in DAILY.items():
            for column in columns:
                for day, value in daily(platform, column, night):
                    found["daily"].setdefault(f"{platform} {day}", {})[column] = value
        for platform, post, posted, caption, counts in POSTS:
            found["content"][f"{platform} {post}"] = dict(grown(counts, night), caption=caption, posted_at=posted)
        for platform, name, amounts, currency in CAMPAIGNS:
            found["campaign"][f"{platform} {name} 2026-05-01 2026-05-31"] = dict(attributed(amounts, night), currency=currency)
        found["audience"][f"tiktok {EXPORTED[night][:10]}"] = {"male_percentage": 38.5, "female_percentage": 60, "top_countries": '["NO","GB"]'}
    return found


def half_up(number, places):
    return str(Decimal(number).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP).normalize() + 0)


def reports(night):
    """The figures of the summary and the campaigns that only need adding and dividing."""
    last = NIGHTS[night][1]
    summary = {}
    for platform, columns in DAILY.items():
        found = {"latest_update": str(last), "days_present": 30}
        for name in ("reach", "impressions"):
            window = [value for day, value in daily(platform, name, night) if day > last - timedelta(days=30)] if name in columns else None
            found[f"{name}_30d"] = sum(window) if window else None
        summary[platform] = found
    campaigns = {}
    for _, name, amounts, _ in CAMPAIGNS:
        cost = Decimal(str(amounts["cost"]))
        revenue = Decimal(str(amounts["revenue"])) if "revenue" in amounts else None
        campaigns[name] = {
            "roi": float(half_up((revenue - cost) / cost * 100, 2)) if revenue is not None else None,
            "roas": float(half_up(revenue / cost, 2)) if revenue is not None else None,
            "cost_per_conversion": float(half_up(cost / Decimal(str(amounts["conversions"])), 2)),
            "cost_per_reach": float(half_up(cost / amounts["reach"], 4)) if "reach" in amounts else None}
    return {"summary": summary, "campaigns": campaigns}


def revisions():
    """Values of the first night that the second one says otherwise."""
    before, after = expected([1]), expected([1, 2])
    return sum(1 for kind in before for key, row in before[kind].items() for column in row if after[kind][key][column] != row[column])


def main():
    for night in NIGHTS:
        folder = HERE / f"night-{night}"
        shutil.rmtree(folder, ignore_errors=True)
        for name, content in exports(night):
            target = folder / ACCOUNT / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        said = {"exported": EXPORTED[night], **expected(range(1, night + 1))}
        if night == 1:
            said["reports"] = reports(night)
        if night == 2:
            said["revisions"] = revisions()
        (HERE / f"expected-{night}.json").write_text(json.dumps(said, ensure_ascii=False, indent=1, sort_keys=True) + "\n")
    late = HERE / "late" / ACCOUNT / "instagram/Apr-20-2026_May-20-2026_1396000000000009.csv"
    late.parent.mkdir(parents=True, exist_ok=True)
    late.write_bytes(instagram("late"))


main()
