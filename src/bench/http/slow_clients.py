#!/usr/bin/env python3
"""Clients that hold the server up: slow_clients.py URL COUNT KIND SECONDS [KEY] [PATH]

KIND   header  a header that never ends, a byte at a time
       body    a body that was announced and comes a byte at a time
       reader  PATH is asked for, again and again on one connection, and read a byte at a time
Each begins anew when the server closes its connection; a byte every half second. Prints how many connections were made.
"""
import asyncio
import socket
import sys
import time
from urllib.parse import urlsplit

url, count, kind, seconds, *more = sys.argv[1:]
at = urlsplit(url)
key, path = (more + ["", "/health"])[:2] if len(more) < 2 else more[:2]
PAUSE = 0.5
made = 0


def opening():
    lines = [f"Host: {at.netloc}", f"Authorization: Bearer {key}"]
    if kind == "body":
        lines += ["Content-Type: application/json", "Content-Length: 1000000"]
        return "POST /api/social-media/metrics/daily HTTP/1.1\r\n" + "\r\n".join(lines) + "\r\n\r\n{"
    if kind == "header":
        return f"GET {path} HTTP/1.1\r\n" + "\r\n".join(lines) + "\r\nX-Slow: "
    return (f"GET {path} HTTP/1.1\r\n" + "\r\n".join(lines) + "\r\n\r\n") * 20


async def client(end):
    global made
    loop = asyncio.get_running_loop()
    while time.monotonic() < end:
        with socket.socket() as connection:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
            connection.setblocking(False)
            try:
                await loop.sock_connect(connection, (at.hostname, at.port))
                made += 1
                await loop.sock_sendall(connection, opening().encode())
                while time.monotonic() < end:
                    await asyncio.sleep(PAUSE)
                    if kind == "reader":
                        if not await loop.sock_recv(connection, 1):
                            break
                    else:
                        await loop.sock_sendall(connection, b"x")
            except OSError:
                await asyncio.sleep(PAUSE)


async def main():
    end = time.monotonic() + float(seconds)
    await asyncio.gather(*(client(end) for _ in range(int(count))))
    print(made)


asyncio.run(main())
