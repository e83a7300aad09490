#!/usr/bin/env python3
"""Runs a command and appends what it took to a file: measure.py FILE LABEL COMMAND…

A line is: label, wall seconds, CPU seconds, peak resident MB of the largest process, exit code.
"""
import resource
import subprocess
import sys
import time

target, label, *command = sys.argv[1:]
begin = time.monotonic()
code = subprocess.run(command, stdout=subprocess.DEVNULL).returncode
wall = time.monotonic() - begin
used = resource.getrusage(resource.RUSAGE_CHILDREN)
with open(target, "a", encoding="utf-8") as out:
    print(label, f"{wall:.2f}", f"{used.ru_utime + used.ru_stime:.2f}", f"{used.ru_maxrss / 1024:.0f}", code, file=out)
sys.exit(code)
