#!/usr/bin/env python3
"""Does to `punte serve` what hostile clients and pages do, and watches that it answers others meanwhile.

    hostile_clients.py PUNTE [--slow 300] [--limit-mb 150]

Each line names an attack, what it got and how long the sign of life took at its worst beside it. It ends
with status 1 when an answer is another one than the right one, when the server dies, is silent for a
second, or takes more memory than the limit.
"""
import argparse
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time

BODY = b'{"text": "One."}'


class Target:
    def __init__(self, address, process):
        self.host, self.key = re.fullmatch(r"http://([^/]+)/\?key=(\S+)", address).groups()
        self.port, self.process = int(self.host.rsplit(":", 1)[1]), process

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), timeout=30)

    def send(self, data):
        """Sends bytes and returns the status of the first answer; `closed` without one."""
        with self.connect() as connection:
            try:
                for start in range(0, len(data), 1 << 16):
                    connection.sendall(data[start:start + (1 << 16)])
            except OSError:
                pass  # The server may have answered and closed before everything was sent.
            try:
                answer = connection.recv(200)
            except OSError:
                return "closed"
        found = re.match(rb"HTTP/1\.1 (\d+)", answer)
        return found.group(1).decode() if found else "closed"

    def request(self, line="GET /healthz", host=None, fields="", body=b""):
        head = f"{line} HTTP/1.1\r\nHost: {host or self.host}\r\nConnection: close\r\n{fields}"
        if body:
            head += f"Content-Length: {len(body)}\r\n"
        return self.send(head.encode("latin-1") + b"\r\n" + body)

    def life(self):
        start = time.monotonic()
        assert self.request() == "200"
        return time.monotonic() - start

    def memory(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024


def attacks(target, slow):
    token = f"Authorization: Bearer {target.key}\r\n"
    json = "Content-Type: application/json\r\n"
    get = target.request
    for name in ["evil.example", f"evil.example:{target.port}", f"127.0.0.1.evil.example:{target.port}",
                 "127.0.0.1:1", "0.0.0.0", f"127.0.0.1:{target.port}@evil.example", ""]:
        yield f"Host: {name}", "421", lambda name=name: get(host=name or " ")
    yield "two hosts", "421", lambda: get(fields="Host: evil.example\r\n")
    yield "no host", "421", lambda: target.send(b"GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n")
    for origin in ["https://evil.example", "null", f"http://127.0.0.1:{target.port + 1}",
                   f"https://127.0.0.1:{target.port}.evil.example", "file://"]:
        yield f"Origin: {origin}", "403", lambda origin=origin: get(
            "POST /api/v1/lookup", fields=token + json + f"Origin: {origin}\r\n", body=BODY)
    for path in ["/../../etc/passwd", "/scripts/../../../etc/passwd", "/scripts/%2e%2e/%2e%2e/etc/passwd",
                 "/scripts/..%2f..%2fetc/passwd", "/styles/..\\..\\etc\\passwd", "//etc/passwd",
                 "/scripts/desk.js%00.css", "/api/v1/../v1/terms/"]:
        yield f"path {path}", "404", lambda path=path: get(f"GET {path}", fields=token)
    yield "no token", "401", lambda: get("GET /api/v1/terms")
    yield "a wrong token", "401", lambda: get("GET /api/v1/terms", fields="Authorization: Bearer x\r\n")
    yield "a form for JSON", "415", lambda: get(
        "POST /api/v1/lookup", fields=token + "Content-Type: text/plain\r\n", body=BODY)
    yield "an address of this network to fetch", "403", lambda: get(
        "POST /api/v1/texts/fetch", fields=token + json,
        body=b'{"address": "http://169.254.169.254/latest/meta-data"}')
    yield "a header of 10 MB", "431", lambda: get(fields="X: " + "a" * 10_000_000 + "\r\n")
    yield "100,000 header fields", "431", lambda: get(fields="X: a\r\n" * 100_000)
    yield "an address of 1 MB", "431", lambda: get("GET /" + "a" * 1_000_000)
    yield "a body said to be 1 TB", "413", lambda: get(
        "POST /api/v1/lookup", fields=token + json + "Content-Length: 1000000000000\r\n")
    yield "a body of 20 MB", "413", lambda: get("POST /api/v1/lookup", fields=token + json, body=b"a" * 20_000_000)
    yield "JSON 100,000 deep", "400", lambda: get(
        "POST /api/v1/lookup", fields=token + json, body=b"[" * 100_000)
    yield "two lengths", "400", lambda: target.send(
        f"POST /api/v1/lookup HTTP/1.1\r\nHost: {target.host}\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd".encode())
    yield "length and chunks", "400", lambda: target.send(
        f"POST / HTTP/1.1\r\nHost: {target.host}\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n".encode())
    yield "TLS on the plain port", "400", lambda: target.send(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\0" * 200 + b"\r\n\r\n")
    yield f"{slow} connections with slow headers", "all closed", lambda: slow_headers(target, slow)


def slow_headers(target, count):
    """Sends a letter of the header now and then on many connections until the server ends them."""
    connections = [target.connect() for _ in range(count)]
    for connection in connections:
        connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: 127")
        connection.setblocking(False)
    end = time.monotonic() + 20
    open_ones = connections
    while open_ones and time.monotonic() < end:
        time.sleep(0.5)
        left = []
        for connection in open_ones:
            try:
                connection.send(b"1")
                if connection.recv(100):
                    left.append(connection)
            except BlockingIOError:
                left.append(connection)
            except OSError:
                pass
        open_ones = left
    for connection in connections:
        connection.close()
    return f"{len(open_ones)} open" if open_ones else "all closed"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("punte", type=pathlib.Path)
    parser.add_argument("--slow", type=int, default=300)
    parser.add_argument("--limit-mb", type=float, default=150)
    options = parser.parse_args()
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        process = subprocess.Popen(
            [options.punte.resolve(), "serve", "--no-browser", "--memory", f"{folder}/m.sqlite"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        target = Target(process.stdout.readline().strip(), process)
        for name, expected, attack in attacks(target, options.slow):
            waits, done = [], threading.Event()

            def watch():
                while not done.is_set():
                    waits.append(target.life())
                    time.sleep(0.05)

            watcher = threading.Thread(target=watch, daemon=True)
            watcher.start()
            try:
                got = attack()
            finally:
                done.set()
                watcher.join(timeout=10)
            passed = got == expected and max(waits, default=9) < 1 and target.memory() < options.limit_mb
            failed |= not passed
            print(f"{'ok  ' if passed else 'FAIL'} {name}: {got}; a sign of life within "
                  f"{max(waits, default=0) * 1000:.0f} ms, {target.memory():.0f} MB", flush=True)
        process.terminate()
        failed |= process.wait(timeout=15) != 0
    sys.exit(failed)


if __name__ == "__main__":
    main()
