#!/usr/bin/env python3
"""Sends rows of daily data to metrics serve, with parallel clients: posting.py URL PLAN LOG [CLIENTS=32] [KEY] [SECONDS]

PLAN   a request a line: {"n": 0, "row": {...}, "key": "its Idempotency-Key, or null", "client": 5}
LOG    an answer a line, written when it arrived: {"n": 0, "status": 200, "ms": 212.0, "at": seconds since the start}
A client sends its requests one after the other on one connection, and stops when an answer does not come, or after SECONDS. What
has no "client" goes to the next one in turn. A request of which there is no line in LOG was not answered.
"""
import http.client
import json
import sys
import threading
import time
from urllib.parse import urlsplit

PATH = "/api/social-media/metrics/daily"


def send(connection, request, key):
    headers = {"Content-Type": "application/json"}
    if request.get("key"):
        headers["Idempotency-Key"] = request["key"]
    if key:
        headers["Authorization"] = "Bearer " + key
    connection.request("POST", PATH, json.dumps(request["row"]), headers)
    answer = connection.getresponse()
    body = answer.read()
    if answer.status not in (200, 202):
        print(f"request {request['n']}: {answer.status} {body[:300]!r}", file=sys.stderr)
    return answer.status


def client(at, requests, key, until, log, lock, start):
    connection = http.client.HTTPConnection(at.hostname, at.port, timeout=60)
    for request in requests:
        begin = time.monotonic()
        if begin > until:
            return
        try:
            status = send(connection, request, key)
        except (OSError, http.client.HTTPException):
            return
        end = time.monotonic()
        line = {"n": request["n"], "status": status, "ms": round(1000 * (end - begin), 1), "at": round(end - start, 3)}
        with lock:
            log.write(json.dumps(line) + "\n")
            log.flush()


def main(url, plan, log, clients="32", key="", seconds="inf"):
    queues = [[] for _ in range(int(clients))]
    with open(plan) as lines:
        for number, line in enumerate(lines):
            request = json.loads(line)
            queues[request.get("client", number) % len(queues)].append(request)
    lock, start = threading.Lock(), time.monotonic()
    until = start + float(seconds)
    with open(log, "a") as answers:
        threads = [
            threading.Thread(target=client, args=(urlsplit(url), queue, key, until, answers, lock, start)) for queue in queues
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()


if __name__ == "__main__":
    main(*sys.argv[1:])
