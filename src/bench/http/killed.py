#!/usr/bin/env python3
"""What became of rows that were sent to a server that was killed.

killed.py plan SEED COUNT                         prints a plan for posting.py: most rows of days of their own, one in five of a
                                                  day that others are of, too, with rising values from one client
killed.py moment SEED COUNT                       prints after how many answers to kill, and how many more seconds
killed.py waiting OUTPUT                          prints how many files of the inbox no run has loaded
killed.py left PLAN LOG                           prints the requests of the plan that were not answered
killed.py check OUTPUT PLAN all|answered LOG…     prints figures NAME VALUE, and what is wrong to standard error
"""
import collections
import hashlib
import json
import os
import random
import sqlite3
import sys

CLIENTS = 32
SHARED_DAYS = 25


def plan(seed, count):
    chance = random.Random(int(seed))
    platforms = ["instagram", "facebook", "tiktok", "linkedin"]
    rising = collections.Counter()
    for n in range(int(count)):
        request = {"n": n, "key": f"{seed}-{n}" if chance.random() < 0.5 else None}
        if chance.random() < 0.2:
            day = chance.randrange(SHARED_DAYS)
            rising[day] += 1
            row = {"account_id": "shared", "platform": platforms[day % 4], "date": f"2025-10-{day + 1:02}"}
            request["row"] = row | {"followers": 1000 + rising[day]}
            request["client"] = day
        else:
            row = {"account_id": f"a{n % 20}", "platform": platforms[n // 20 % 4], "date": f"2025-{n // 80 % 9 + 1:02}-{n // 720 + 1:02}"}
            request["row"] = row | {"followers": 10_000 + n}
        print(json.dumps(request))


def moment(seed, count):
    chance = random.Random(f"moment {seed}")
    print(chance.randrange(1, int(count) - CLIENTS), round(chance.uniform(0, 0.6), 3))


def inbox(output):
    """Each accepted file: its path below the inbox, and the hash of its bytes."""
    top = os.path.join(output, "inbox")
    for folder, folders, files in os.walk(top):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            with open(os.path.join(folder, name), "rb") as file:
                content = file.read()
            yield os.path.relpath(os.path.join(folder, name), top), hashlib.sha256(content).hexdigest(), content


def loaded(output):
    """How often each hash was loaded."""
    database = os.path.join(output, "social-metrics.db")
    if not os.path.exists(database):
        return collections.Counter()
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        return collections.Counter(row[0] for row in connection.execute("SELECT sha256 FROM import_file WHERE outcome = 'LOADED'"))


def waiting(output):
    known = loaded(output)
    print(sum(known[sha256] == 0 for _, sha256, _ in inbox(output)))


def requests_of(path):
    with open(path) as lines:
        return [json.loads(line) for line in lines]


def answered(logs):
    return {line["n"]: line["status"] for log in logs if os.path.exists(log) for line in requests_of(log)}


def left(plan, log):
    known = answered([log])
    for request in requests_of(plan):
        if request["n"] not in known:
            print(json.dumps(request))


def identity(row):
    return str(row["account_id"]), row["platform"], row["date"]


def check(output, plan, which, *logs):
    faults = []
    requests, statuses = requests_of(plan), answered(logs)
    for n, status in statuses.items():
        if status not in (200, 202):
            faults.append(f"request {n} was answered {status}")
    times_loaded = loaded(output)
    files = collections.defaultdict(list)
    for path, sha256, content in inbox(output):
        row = json.loads(content)
        row = row[0] if isinstance(row, list) else row
        files[identity(row), row["followers"]].append(path)
        if times_loaded[sha256] != 1:
            faults.append(f"{path} was loaded {times_loaded[sha256]} times")
    expected = collections.defaultdict(list)
    for request in requests:
        n, count = request["n"], len(files[identity(request["row"]), request["row"]["followers"]])
        sent_again = which == "all" and n not in answered(logs[:1])
        most = 2 if sent_again and not request["key"] else 1
        if n in statuses and not 1 <= count <= most or count > most:
            faults.append(f"request {n} was answered {statuses.get(n)} and lies in the inbox {count} times")
        if which == "all" and n not in statuses:
            faults.append(f"request {n} was sent again and not answered")
        expected[identity(request["row"])].append((n in statuses, request["row"]["followers"]))
    stored = collections.defaultdict(list)
    with sqlite3.connect(f"file:{os.path.join(output, 'social-metrics.db')}?mode=ro", uri=True) as connection:
        for *key, followers in connection.execute("SELECT account_id, platform, date, followers FROM social_media_daily_metrics"):
            stored[tuple(key)].append(followers)
        sound = connection.execute("PRAGMA integrity_check").fetchone()[0]
    if sound != "ok":
        faults.append(f"the database is not sound: {sound}")
    for key, sent in expected.items():
        last = max((value for was_answered, value in sent if was_answered), default=None)
        allowed = [value for was_answered, value in sent if last is None or value >= last]
        if last is None and not stored[key]:
            continue
        if len(stored[key]) != 1 or stored[key][0] not in allowed:
            faults.append(f"{key} has {stored[key]}, the last one answered is {last}")
    for key in stored.keys() - expected.keys():
        faults.append(f"{key} was never sent")
    for fault in faults:
        print("FAILED ", fault, file=sys.stderr)
    print("answered", len(statuses))
    print("answered_202", sum(status == 202 for status in statuses.values()))
    print("files", sum(map(len, files.values())))
    print("rows", sum(map(len, stored.values())))
    print("faults", len(faults))


if __name__ == "__main__":
    globals()[sys.argv[1]](*sys.argv[2:])
