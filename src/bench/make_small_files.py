#!/usr/bin/env python3
"""Writes 1,000 small exports into a folder: 20 accounts, each with 50 files in ten layouts (CSV, UTF-16, workbook, ZIP,
JSON Lines), the same bytes each time. usage: src/bench/make_small_files.py FOLDER [ACCOUNTS=20]"""
import io
import json
import os
import pathlib
import sys
import zipfile
from datetime import date, datetime, timedelta, timezone

EACH, DAYS = 5, 28
EXPORTED = datetime(2026, 6, 1, 6, tzinfo=timezone.utc).timestamp()


def days(number):
    first = date(2026, 1, 1) + timedelta(days=DAYS * number)
    return [first + timedelta(days=n) for n in range(DAYS)]


def table(header, rows, delimiter=","):
    lines = [header, *[delimiter.join(str(cell) for cell in row) for row in rows]]
    return "\n".join(lines) + "\n"


def packed(entries):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in entries.items():
            info = zipfile.ZipInfo(name, (2026, 6, 1, 6, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, text)
    return target.getvalue()


def workbook(rows):
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relation = '<Relationships><Relationship Id="r1" Type="' + kinds + '/%s" Target="%s"/></Relationships>'
    cells = lambda row: "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in row)
    return packed({
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relation % ("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": '<workbook xmlns:r="x"><sheets><sheet name="Worksheet" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relation % ("worksheet", "worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml": "<worksheet><sheetData>" + "".join(f"<row>{cells(row)}</row>" for row in rows) + "</sheetData></worksheet>",
    })


def files(account, n):
    """Name and bytes of ten files of one period; no two accounts have the same figures."""
    each, month = days(n), [days(n)[0], days(n)[-1]]
    figures = [(day, 1000 + i + account, 20 + i, 3 + n) for i, day in enumerate(each)]
    views, likes, shares = (sum(row[column] for row in figures) for column in (1, 2, 3))
    total = ("Total", "0:03:20", 21.5 * DAYS, views, 2 * DAYS, views, likes, shares)
    yield f"instagram/days-{n}.csv", table("date,followers,likes,reach", [(d, a, b, a) for d, a, b, _ in figures]).encode()
    yield f"facebook/days-{n}.jsonl", "".join(json.dumps({"date": str(d), "followers": a, "likes": b}) + "\n" for d, a, b, _ in figures).encode()
    yield f"facebook/reach-{n}.csv", ("\ufeffsep=,\n" + "".join(
        f'"{name} reach"\n' + table('"Date","Primary"', [(f'"{d}T00:00:00"', f'"{a}"') for d, a, _, _ in figures]) + "\n"
        for name in ("Facebook", "Instagram"))).encode("utf-16-le")
    yield f"instagram/posts-{n}.csv", table(
        "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,Data comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves",
        [(18 * 10**15 + n * 100 + i, 17, "fjord", "Fjord", '"Rain, again #rain"', 12, f"{d:%m/%d/%Y} 09:30", "", "IG reel", "", "Lifetime", a, a, b, c, "", c, c)
         for i, (d, a, b, c) in enumerate(figures)]).encode()
    yield f"facebook/ads-{n}.xlsx", workbook(
        [["Reporting starts", "Reporting ends", "Campaign name", "Impressions", "Reach", "Amount spent (NOK)"]]
        + [[*month, f"Tents {i}", 800 + i + account, 500, "40.5"] for i in range(10)])
    yield f"tiktok/stats-{n}.zip", packed({"Overview.csv": table('"Date","Video Views","Profile Views","Likes","Comments","Shares"',
        [(f'"{d:%B} {d.day}"', a, b, b, c, c) for d, a, b, c in figures])})
    yield f"youtube/days-{n}.csv", table("Date,Average view duration,Watch time (hours),Views,Subscribers,Impressions,Likes,Shares",
        [total] + [(d, "0:03:20", 21.5, a, 2, a, b, c) for d, a, b, c in figures]).encode()
    yield f"youtube/campaigns-{n}.csv", (f'Campaign report\n"{month[0]:%B} {month[0].day}, {month[0].year} - {month[1]:%B} {month[1].day}, {month[1].year}"\n' + table(
        "Campaign,Impr.,Cost,Clicks,Currency code", [(f"Boats {i}", 100 + i + account, "2.10", 4, "NOK") for i in range(10)])).encode()
    yield f"linkedin/audience-{n}.csv", table("date,age_18_24,age_25_34,male_percentage,female_percentage,top_countries",
        [(d, 40, 60 - account, 48.5, 51.5, '"[""Norway"",""Sweden""]"') for d, *_ in figures]).encode()
    yield f"x/days-{n}.zip", packed({"days.csv": table("date,impressions,likes", [(d, a, b) for d, a, b, _ in figures])})


def main(folder, accounts=20):
    for account in range(int(accounts)):
        for n in range(EACH):
            for name, content in files(account, n):
                path = pathlib.Path(folder) / f"brand-{account:02}" / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
                moment = EXPORTED + account * 60 + n
                os.utime(path, (moment, moment))


main(*sys.argv[1:])
