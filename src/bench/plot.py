#!/usr/bin/env python3
"""Draws wall time and peak memory against posts, from what nights.sh has measured: plot.py [NIGHTS.csv [FOLDER]]

Writes performance-wall.svg and performance-memory.svg into src/docs. Of each size the newest line of the file counts.
Both follow the reader's light or dark setting.
"""
import csv
import math
import sys
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 720, 400, 64, 190, 48, 56
SERIES = [  # what and who of the file, name, and how it is drawn
    ("whole-night", "ours", "whole night, all reports", "night"),
    ("first-load", "ours", "first load, two reports", "ours"),
    ("first-load", "sqlite3", "sqlite3 script, two reports", "peer"),
]
STYLE = """
  svg { font: 13px system-ui, sans-serif; --paper: #ffffff; --ink: #1f2328; --faint: #d1d5da; --ours: #0969da; --night: #8250df; --peer: #bc4c00 }
  @media (prefers-color-scheme: dark) {
    svg { --paper: #0d1117; --ink: #e6edf3; --faint: #30363d; --ours: #58a6ff; --night: #bc8cff; --peer: #f0883e }
  }
  text { fill: var(--ink) } .title { font-weight: 600; font-size: 15px } .paper { fill: var(--paper) } .grid { stroke: var(--faint) }
  .line { fill: none; stroke-width: 2.5 } .ours { stroke: var(--ours) } .night { stroke: var(--night); stroke-dasharray: 8 4 }
  .peer { stroke: var(--peer); stroke-dasharray: 2 4 } .dot { stroke-dasharray: none; fill: var(--paper); stroke-width: 2 }
"""


def read(path):
    """The newest figure of each series at each size: {(what, who): {posts: line}}."""
    found = {}
    if path.exists():
        with path.open(encoding="utf-8") as lines:
            for line in csv.DictReader(lines):
                found.setdefault((line["what"], line["who"]), {})[int(line["posts"])] = line
    return found


class Logarithmic:
    """Each decade takes the same room; ticks at 1, 2 and 5."""

    def __init__(self, values, begin, end):
        low, high = math.log10(min(values)), math.log10(max(values))
        spare = max((high - low) * 0.06, 0.05)
        self.low, self.high, self.begin, self.end = low - spare, high + spare, begin, end

    def place(self, value):
        return self.begin + (math.log10(value) - self.low) / (self.high - self.low) * (self.end - self.begin)

    def ticks(self):
        all_ticks = [digit * 10.0**power for power in range(math.floor(self.low), math.ceil(self.high) + 1) for digit in (1, 2, 5)]
        return [tick for tick in all_ticks if self.low <= math.log10(tick) <= self.high]


class Linear:
    """From 0, since the height of a point is read as an amount."""

    def __init__(self, values, begin, end):
        self.high, self.begin, self.end = max(values) * 1.1, begin, end

    def place(self, value):
        return self.begin + value / self.high * (self.end - self.begin)

    def ticks(self):
        step = 10.0 ** math.floor(math.log10(self.high))
        step = step / 5 if self.high / step < 2 else step / 2 if self.high / step < 5 else step
        return [n * step for n in range(int(self.high / step) + 1)]


class Exact(Logarithmic):
    """The sizes that were measured are its ticks."""

    def __init__(self, values, begin, end):
        super().__init__(values, begin, end)
        self.values = sorted(set(values))

    def ticks(self):
        return self.values


def text(x, y, words, more=""):
    return f'<text x="{x:.0f}" y="{y:.0f}"{more}>{escape(words)}</text>'


def axes(across, up, unit):
    for tick in up.ticks():
        y = up.place(tick)
        yield f'<line class="grid" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>'
        yield text(LEFT - 8, y + 4, f"{tick:g}", ' text-anchor="end"')
    for tick in across.ticks():
        yield text(across.place(tick), HEIGHT - BOTTOM + 20, f"{tick / 1e6:g}", ' text-anchor="middle"')
    yield text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 12, "million posts", ' text-anchor="middle"')
    yield text(LEFT - 8, TOP - 10, unit, ' text-anchor="end"')


def lines(series, across, up):
    lowest_label = HEIGHT
    drawn = sorted(series, key=lambda one: one[2][-1][1])
    for name, style, points in drawn:
        places = [(across.place(posts), up.place(value)) for posts, value in points]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        yield f'<polyline class="line {style}" points="{path}"/>'
        for (x, y), (posts, value) in zip(places, points):
            yield f'<circle class="dot {style}" cx="{x:.1f}" cy="{y:.1f}" r="4"><title>{escape(name)}: {posts:,} posts, {value:g}</title></circle>'
        lowest_label = min(places[-1][1] + 4, lowest_label - 18)  # names never cover each other
        yield text(places[-1][0] + 12, lowest_label, name)


def draw(title, unit, series, scale):
    body = [text(LEFT, 22, title, ' class="title"')]
    if series:
        sizes = [posts for _, _, points in series for posts, _ in points]
        values = [value for _, _, points in series for _, value in points]
        across = Exact(sizes, LEFT, WIDTH - RIGHT)
        up = scale(values, HEIGHT - BOTTOM, TOP)
        body += [*axes(across, up, unit), *lines(series, across, up)]
    else:
        body.append(text(LEFT, HEIGHT / 2, "nothing measured yet: src/bench/sizes.sh"))
    inside = "\n".join(body)
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" role="img" '
            f'aria-label="{escape(title)}">\n<style>{STYLE}</style>\n<rect class="paper" width="{WIDTH}" height="{HEIGHT}"/>\n{inside}\n</svg>\n')


def main(measured=HERE / "nights.csv", folder=HERE.parent / "docs"):
    found = read(Path(measured))
    for column, title, unit, scale in (("wall_s", "Wall time", "s", Logarithmic), ("peak_mb", "Peak memory", "MB", Linear)):
        series = [(name, style, sorted((posts, float(line[column])) for posts, line in found[what, who].items()))
                  for what, who, name, style in SERIES if (what, who) in found]
        name = "wall" if column == "wall_s" else "memory"
        (Path(folder) / f"performance-{name}.svg").write_text(draw(title, unit, series, scale), encoding="utf-8")


main(*sys.argv[1:])
