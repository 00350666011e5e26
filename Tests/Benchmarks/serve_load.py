#!/usr/bin/env python3
"""Lets several people work at `punte serve` for minutes and watches its memory.

    serve_load.py PUNTE TABLE [--memory FILE] [--minutes 10] [--people 5] [--every 15]

TABLE is a tab-separated file of pairs with the columns `en` and `ro`, from which reports and articles are
put together; without --memory it is imported first. Each person takes a report, asks for suggestions,
writes the article word by word while it is checked and saved, looks things up, and finishes: every article
has other words. A line tells the minute, the requests so far, the resident memory, and of it the
heap and what is mapped of files. It ends with status 1 when the last two fifths grew by more than 1 MB a minute, or
past --limit-mb.
"""
import argparse
import csv
import http.client
import json
import pathlib
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time


def rows(table: str) -> list[tuple[str, str]]:
    with open(table, encoding="utf-8", newline="") as file:
        pairs = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["en"], row["ro"]) for row in pairs
                if row.get("en") and row.get("ro") and 40 < len(row["en"]) < 300]


class Person(threading.Thread):
    """Works at the desk until the time is up."""

    def __init__(self, number, address, pairs, end):
        super().__init__(daemon=True)
        self.random = random.Random(number)
        self.pairs, self.end = pairs, end
        host, self.key = re.fullmatch(r"http://([^/]+)/\?key=(\S+)", address).groups()
        self.connection = http.client.HTTPConnection(host, timeout=120)
        self.requests, self.failures, self.times = 0, [], {}

    def call(self, method, path, body=None):
        headers = {"Authorization": "Bearer " + self.key, "Content-Type": "application/json"}
        start = time.monotonic()
        self.connection.request(
            method, "/api/v1" + path, None if body is None else json.dumps(body), headers)
        answer = self.connection.getresponse()
        data = answer.read()
        name = method + " " + re.sub(r"\d+", "N", path)
        self.times.setdefault(name, []).append(time.monotonic() - start)
        self.requests += 1
        if answer.status >= 400:
            self.failures.append((method, path, answer.status, data[:200]))
            return {}
        return json.loads(data)["result"]

    def run(self):
        while time.monotonic() < self.end:
            self.write_article()

    def write_article(self):
        start = self.random.randrange(len(self.pairs) - 20)
        chosen = self.pairs[start:start + self.random.randint(6, 20)]
        report = "\n\n".join(english for english, _ in chosen)
        self.call("POST", "/suggest", {
            "article": {"text": report}, "from": "en", "limit": 4, "accept": 75, "marks": True})
        draft = self.call("POST", "/drafts", {"text": "", "report": report})
        text = ""
        for english, romanian in chosen:
            words = romanian.split()
            while words and time.monotonic() < self.end:
                text += " ".join(words[:3]) + " "
                words = words[3:]
                self.call("POST", "/check", {"english": {"text": report}, "romanian": {"text": text}})
            text = text.rstrip() + "\n\n"
            if draft:
                saved = self.call("PUT", f"/drafts/{draft['id']}", {
                    "text": text, "report": report, "revision": draft["revision"]})
                draft = saved or draft
            self.call("POST", "/lookup", {"text": english})
        word = max(chosen[0][0].split(), key=len).strip(".,;:!?\"'()")
        if word.isalpha():
            self.call("POST", "/concordance", {"query": word, "limit": 50})
        self.call("POST", "/segments/search", {"limit": 50})
        self.call("GET", "/drafts?limit=50")
        if self.random.random() < 0.3 and text.strip() and draft:
            self.call("POST", "/learn", {
                "english": {"text": report}, "romanian": {"text": text}, "draft": draft["id"]})


def resident(process: int) -> dict[str, float]:
    """Returns parts of a process's resident memory in MB."""
    status = pathlib.Path(f"/proc/{process}/status").read_text()
    found = dict(re.findall(r"^(VmRSS|RssAnon|RssFile):\s+(\d+) kB", status, re.M))
    return {name: int(size) / 1024 for name, size in found.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("punte")
    parser.add_argument("table")
    parser.add_argument("--memory", help="a memory, of which a copy is worked with")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--people", type=int, default=5)
    parser.add_argument("--every", type=float, default=15, help="seconds between two lines")
    parser.add_argument("--limit-mb", type=float, default=300)
    options = parser.parse_args()
    pairs = rows(options.table)
    with tempfile.TemporaryDirectory() as folder:
        memory = f"{folder}/punte.sqlite"
        if options.memory:
            shutil.copy(options.memory, memory)
        else:
            subprocess.run([options.punte, "memory", "import", options.table, "--memory", memory],
                           check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        server = subprocess.Popen(
            [options.punte, "serve", "--no-browser", "--memory", memory],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        address = server.stdout.readline().strip()
        start = time.monotonic()
        people = [Person(number, address, pairs, start + options.minutes * 60)
                  for number in range(options.people)]
        for person in people:
            person.start()
        samples = []
        while any(person.is_alive() for person in people):
            time.sleep(options.every)
            minute = (time.monotonic() - start) / 60
            memory_use = resident(server.pid)
            samples.append((minute, memory_use["VmRSS"]))
            print(f"{minute:5.1f} min {sum(person.requests for person in people):8,} requests "
                  f"{memory_use['VmRSS']:6.1f} MB, heap {memory_use['RssAnon']:6.1f}, "
                  f"files {memory_use['RssFile']:5.1f}", flush=True)
        server.terminate()
        server.wait(timeout=30)
    for name in sorted({name for person in people for name in person.times}):
        times = sorted(took for person in people for took in person.times.get(name, []))
        print(f"{name}: {len(times):,} calls, median {statistics.median(times) * 1000:.1f} ms, "
              f"99 % within {times[int(len(times) * 0.99)] * 1000:.0f} ms")
    failures = [failure for person in people for failure in person.failures]
    for failure in failures[:5]:
        print("failed:", *failure)
    late = [(minute, size) for minute, size in samples if minute >= options.minutes * 0.6]
    growth = statistics.linear_regression(*zip(*late)).slope if len(late) > 2 else 0
    print(f"growth at the end: {growth:.2f} MB a minute; largest {max(size for _, size in samples):.0f} MB; "
          f"{len(failures)} failures")
    sys.exit(bool(failures) or growth > 1 or max(size for _, size in samples) > options.limit_mb)


if __name__ == "__main__":
    main()
