"""Lets many processes use one memory at once, one of them importing all the time.

    python3 Tests/Fuzzing/crowd.py .build/release/punte [--seconds N] [--processes N] [--units N]

No operation may fail, and the memory must be whole afterwards and hold all that was stored. The exit
status is 1 otherwise.
"""

import argparse
import os
import random
import sys
import tempfile
import threading
import time

import memories

ARTICLES = ["01-war", "02-economy", "03-weather", "04-science", "05-sport", "06-diplomacy", "07-health"]


class Crowd:
    def __init__(self, punte, folder, units):
        self.punte, self.folder, self.units = punte, folder, units
        self.memory = folder + "/memory.sqlite"
        self.lock = threading.Lock()
        self.counts, self.slowest, self.failures = {}, {}, []
        self.terms, self.imported = set(), 0
        self.isOver = False

    def run(self, name, command):
        outcome = memories.run([self.punte, *command, "--memory", self.memory], timeout=300)
        with self.lock:
            self.counts[name] = self.counts.get(name, 0) + 1
            self.slowest[name] = max(self.slowest.get(name, 0), outcome.seconds)
            # A check ends with 1 when it finds something.
            if outcome.status != 0 and (name != "check" or outcome.status != 1 or "finding" not in outcome.message):
                self.failures.append(f"{name}: {outcome.status} {outcome.message}")
        return outcome.status == 0

    def importer(self):
        number = 0
        while not self.isOver:
            path = f"{self.folder}/import-{number}.tmx"
            memories.tmx(path, number * self.units, self.units)
            if self.run("import", ["memory", "import", path]):
                self.imported += self.units
            os.remove(path)
            number += 1

    def worker(self, own):
        draw = random.Random(own)
        number = 0
        while not self.isOver:
            number += 1
            name = draw.choice(ARTICLES)
            english = memories.pair(name)[1]
            choice = draw.randrange(12)
            if choice == 0:
                self.run("learn", ["learn", *memories.pair(name)])
            elif choice == 1:
                self.run("align --save", ["align", *memories.pair(name), "--save"])
            elif choice == 2:
                if self.run("glossary add", ["glossary", "add", f"word {own} {number}", f"cuvânt {own} {number}"]):
                    with self.lock:
                        self.terms.add(f"word {own} {number}")
            elif choice == 3:
                self.run("confirm", ["memory", "confirm", "1"])
            elif choice == 4:
                self.run("backup", ["memory", "backup", f"{self.folder}/backup-{own}.sqlite"])
            elif choice == 5:
                self.run("suggest", ["suggest", english])
            elif choice == 6:
                self.run("check", ["check", *memories.pair("06-diplomacy")])
            elif choice == 7:
                self.run("export", ["memory", "export", f"{self.folder}/export-{own}.tsv"])
            elif choice == 8:
                self.run("list", ["memory", "list"])
            elif choice == 9:
                self.run("concordance", ["concordance", "road"])
            elif choice == 10:
                self.run("info", ["memory", "info"])
            else:
                self.run("lookup", ["lookup", "The council has voted for a road."])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("punte")
    parser.add_argument("--seconds", type=int, default=120)
    parser.add_argument("--processes", type=int, default=16)
    parser.add_argument("--units", type=int, default=20_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        crowd = Crowd(os.path.abspath(options.punte), folder, options.units)
        # The import meets an empty memory first: then others have to wait.
        threads = [threading.Thread(target=crowd.importer)]
        memories.make(crowd.punte, folder + "/other.sqlite")
        memories.copy(folder + "/other.sqlite", crowd.memory)
        threads += [threading.Thread(target=crowd.worker, args=[own]) for own in range(1, options.processes)]
        for thread in threads:
            thread.start()
        time.sleep(options.seconds)
        crowd.isOver = True
        for thread in threads:
            thread.join()
        crowd.run("verify", ["memory", "verify"])
        held = memories.contents(crowd.memory)
        imported = sum("The council of village" in segment for segment in held["segments"])
        lost = [term for term in crowd.terms if not any(repr(term) in row for row in held["terms"])]
    for name in sorted(crowd.counts):
        print(f"{name}: {crowd.counts[name]} times, at most {crowd.slowest[name]:.1f} s")
    for failure in crowd.failures[:50]:
        print(failure)
    if imported != crowd.imported:
        crowd.failures.append("")
        print(f"{imported} of {crowd.imported} imported segments are there")
    if lost:
        crowd.failures.append("")
        print(f"terms lost: {len(lost)}")
    print(f"{sum(crowd.counts.values())} operations, {len(crowd.failures)} failures")
    sys.exit(1 if crowd.failures else 0)


if __name__ == "__main__":
    main()
