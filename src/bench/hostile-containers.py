#!/usr/bin/env python3
"""Makes archives and workbooks that mean harm, has each checked, and prints what came of it: code, seconds (the start of
Java included), peak memory. Ends with 1 where one was not refused, took longer than 2 s or more than 256 MB, asked a
server for something, or wrote a file. usage: src/bench/hostile-containers.py"""
import gzip
import http.server
import io
import os
import re
import struct
import subprocess
import sys
import tempfile
import threading
import time
import warnings
import zipfile
import zlib

warnings.filterwarnings("ignore", "Duplicate name")
HOME = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
PORT = 8099
asked = []
cases = {}


def case(name, content):
    cases[name] = content


def packed(entries):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return out.getvalue()


def deflated(content):
    content = content.encode() if isinstance(content, str) else content
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush(), zlib.crc32(content), len(content)


def padded(head, tail, mebibytes):
    """Head, so many MiB of blanks, and tail."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    blanks = b" " * (1 << 20)
    out, crc, size = [], 0, 0
    for part in [head] + [blanks] * mebibytes + [tail]:
        out.append(packer.compress(part))
        crc = zlib.crc32(part, crc)
        size += len(part)
    return b"".join(out) + packer.flush(), crc, size


def local(name, data, crc, size):
    return struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, 0, 8, 0, 0x21, crc, len(data), size, len(name), 0) + name


def central(name, data, crc, size, at):
    return struct.pack(
        "<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, 0, 8, 0, 0x21, crc, len(data), size, len(name), 0, 0, 0, 0, 0, at
    ) + name


def ended(body, directory, count):
    return body + directory + struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, count, count, len(directory), len(body), 0)


def raw(entries):
    """An archive whose names and promises nobody has checked."""
    body = directory = b""
    for name, (data, crc, size) in entries:
        directory += central(name.encode(), data, crc, size, len(body))
        body += local(name.encode(), data, crc, size) + data
    return ended(body, directory, len(entries))


XML = '<?xml version="1.0"?>'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = f'{XML}<Types xmlns="{PACKAGE}/content-types"/>'
SHEET = '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>date</t></is></c></row></sheetData></worksheet>'


def relations(*pairs):
    items = "".join(f'<Relationship Id="r{i}" Type="{OFFICE}/{t}" Target="{g}"/>' for i, (t, g) in enumerate(pairs, 1))
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{items}</Relationships>'


ROOT = relations(("officeDocument", "xl/workbook.xml"))
PARTS = relations(("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml"))


def book(sheets=1):
    items = "".join(f'<sheet name="S{i}" sheetId="{i}" r:id="r1"/>' for i in range(1, sheets + 1))
    return f'{XML}<workbook xmlns:r="{OFFICE}"><sheets>{items}</sheets></workbook>'


def parts(sheet=SHEET, shared="<sst/>", styles="<styleSheet/>", workbook=None, rels=PARTS):
    return [
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", ROOT),
        ("xl/workbook.xml", workbook or book()),
        ("xl/_rels/workbook.xml.rels", rels),
        ("xl/sharedStrings.xml", shared),
        ("xl/styles.xml", styles),
        ("xl/worksheets/sheet1.xml", sheet),
    ]


def workbooks():
    outside = f'<!DOCTYPE x [<!ENTITY a SYSTEM "http://127.0.0.1:{PORT}/canary">]>'
    tenfold = "".join('<!ENTITY l%d "%s">' % (i, "&l%d;" % (i - 1) * 10) for i in range(1, 10))
    laughs = f'{XML}<!DOCTYPE l [<!ENTITY l0 "lol">{tenfold}]><sst><si><t>&l9;</t></si></sst>'
    many = "".join("<si><t>%s%d</t></si>" % ("ab" * 16, i) for i in range(1_000_000))
    sheet = padded(b"<worksheet><sheetData>", b"</sheetData></worksheet>", 4000)
    rest = [(name, deflated(text)) for name, text in parts()[:-1]]
    case("external-link.xlsx", packed(parts() + [("xl/externalLinks/externalLink1.xml", "<x/>"), ("xl/vbaProject.bin", "x")]))
    case("entity-in-sheet.xlsx", packed(parts(sheet=XML + outside + SHEET.replace("date", "&a;"))))
    case("entity-in-relations.xlsx", packed(parts(rels=PARTS.replace(XML, XML + outside))))
    case("billion-laughs.xlsx", packed(parts(shared=laughs)))
    case("document-type.xlsx", packed(parts(sheet=f"{XML}<!DOCTYPE worksheet>{SHEET}")))
    case("sheet-of-4-GB.xlsx", raw(rest + [("xl/worksheets/sheet1.xml", sheet)]))
    case("size-that-lies.xlsx", raw(rest + [("xl/worksheets/sheet1.xml", (sheet[0], sheet[1], 1000))]))
    case("million-shared-texts.xlsx", packed(parts(shared=f"<sst>{many}</sst>")))
    case("10000-sheets.xlsx", packed(parts(workbook=book(10_000))))
    case("part-twice.xlsx", packed(parts() + [("xl/workbook.xml", book())]))
    case("random.xlsx", os.urandom(100_000))
    case("cut-short.xlsx", packed(parts())[:-40])


def archives():
    rows = "account_id,platform,date,followers\n1,x,2025-10-01,5\n"
    good = packed([("a.csv", rows)])
    for name, entry in (("slip", "../../x.csv"), ("absolute", "/x.csv"), ("drive", "C:\\x.csv"), ("backslash", "a\\..\\x.csv")):
        case(f"{name}.zip", raw([(entry, deflated(rows))]))
    link = zipfile.ZipInfo("x.csv")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    case("link.zip", packed([(link, "/etc/passwd")]))
    nested = good
    for _ in range(5):
        nested = packed([(f"{i}.zip", nested) for i in range(16)])
    case("nested.zip", nested)
    zeros = deflated(b"0" * (200 << 20))
    case("ratio.zip", raw([("a.csv", zeros)]))
    directory = b"".join(central(b"a%02x" % i, *zeros, 0) for i in range(200))
    case("overlapping.zip", ended(local(b"a00", *zeros) + zeros[0], directory, 200))
    case("10000-entries.zip", packed([(f"{i}.csv", "a") for i in range(10_000)]))
    case("name-twice.zip", raw([("a.csv", deflated(rows))] * 2))
    case("headers-differ.zip", good[:30] + b"b.csv" + good[35:])
    case("prefix.zip", b"junk before" + good)
    case("two-ends.zip", good[:-2] + b"\x16\x00" + good[-22:])
    at = good.index(b"PK\1\2")
    case("password.zip", good[:6] + b"\1" + good[7 : at + 8] + b"\1" + good[at + 9 :])
    case("wrong-sum.zip", good[: at + 16] + bytes([good[at + 16] ^ 1]) + good[at + 17 :])
    case("cut-short.zip", good[:-30])
    case("empty.zip", packed([]))
    case("bomb.csv.gz", gzip.compress(b"a,b\n" * (50 << 20)))
    case("nested.gz", gzip.compress(gzip.compress(rows.encode())))
    case("cut-short.csv.gz", gzip.compress(rows.encode() * 1000)[:-9])


class Canary(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        asked.append(self.path)
        self.send_error(404)


def make(folder):
    """In a process of its own, since a child's peak memory counts what its parent held when it began."""
    workbooks()
    archives()
    for name, content in cases.items():
        with open(os.path.join(folder, name), "wb") as out:
            out.write(content)


def check(source, folder, name):
    path = os.path.join(folder, name)
    os.rename(os.path.join(source, name), path)
    begin = time.monotonic()
    command = [os.path.join(HOME, "metrics"), "check", "--account", "1", "--platform", "instagram", name]
    environment = dict(os.environ, METRICS_JAVA_OPTS="-Xmx128m")
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    text = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    seconds, megabytes = time.monotonic() - begin, usage.ru_maxrss / 1024
    code = re.search(r"\b[a-z]+\.[a-z-]+(?=: found)", text) or re.search(r"\b(file|zip|xls|csv)\.[a-z-]+", text)
    os.remove(path)
    fine = os.waitstatus_to_exitcode(status) == 3 and seconds < 2 and megabytes < 256 and not os.listdir(folder)
    print(f"{name:28} {code.group() if code else '-':22} {seconds:5.2f} s {megabytes:5.0f} MB{'' if fine else '  WRONG'}")
    return fine


def main():
    server = http.server.HTTPServer(("127.0.0.1", PORT), Canary)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    subprocess.run([os.path.join(HOME, "metrics"), "--version"], stdout=subprocess.DEVNULL, check=True)
    with tempfile.TemporaryDirectory() as source, tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, __file__, source], check=True)
        fine = [check(source, folder, name) for name in sorted(os.listdir(source))]
    print(f"{len(fine)} files, {fine.count(False)} wrong, {len(asked)} questions to the server")
    sys.exit(0 if all(fine) and not asked else 1)


make(sys.argv[1]) if len(sys.argv) == 2 else main()
