"""Kills commands that write to a memory, at random times and at random system calls.

    python3 Tests/Fuzzing/kills.py .build/release/punte [--kills N] [--seed N] [--only NAME]

Every second kill is made by strace, at a call that writes, syncs, renames or removes; without strace all
are at random times. Afterwards the memory must pass `memory verify` and hold what it held before the
command or what it holds after it, whole; an import, what it held before and some of the file. A file that
is replaced must be the old one or the new one. The exit status is 1 if anything was lost.
"""

import argparse
import hashlib
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

import memories

CALLS = ["pwrite64", "write", "fdatasync", "fsync", "unlink", "rename", "ftruncate", "openat", "mmap"]


def commands(folder):
    """Returns the commands by name, and the file that each of them replaces."""
    memories.tmx(folder + "/new.tmx", 0, 3000)
    other = folder + "/other.sqlite"
    return {
        "learn": (["learn", *memories.pair("02-economy")], None),
        "learn again": (["learn", *memories.pair("01-war"), "--confirm-all"], None),
        "align --save": (["align", *memories.pair("03-weather"), "--save"], None),
        "import": (["memory", "import", folder + "/new.tmx"], None),
        "edit": (["memory", "edit", "5", "--ro", "Alt text."], None),
        "confirm": (["memory", "confirm", "16", "17"], None),
        "reject": (["memory", "reject", "2"], None),
        "delete": (["memory", "delete", "6", "--yes"], None),
        "replace": (["memory", "replace", "de", "din", "--in", "ro", "--yes"], None),
        "undo": (["memory", "undo"], None),
        "forget": (["memory", "forget", "1", "--yes"], None),
        "merge": (["memory", "merge", other], None),
        "verify --repair": (["memory", "verify", "--repair"], None),
        "glossary add": (["glossary", "add", "road", "drum"], None),
        "glossary remove": (["glossary", "remove", "1"], None),
        "glossary import": (["glossary", "import", folder + "/terms.tsv"], None),
        "lexicon update": (["lexicon", "update"], None),
        "backup": (["memory", "backup", folder + "/backup.sqlite"], folder + "/backup.sqlite"),
        "export": (["memory", "export", folder + "/export.tmx"], folder + "/export.tmx"),
    }


def digest(path):
    if not os.path.exists(path):
        return "no file"
    if path.endswith(".sqlite"):
        return repr(memories.contents(path))
    with open(path, "rb") as file:
        text = file.read()
    # The time of an export stands in its header.
    return hashlib.sha256(text.split(b"<body>")[-1]).hexdigest()


class Trial:
    def __init__(self, punte, folder):
        self.punte, self.folder = punte, folder
        self.original, self.memory = folder + "/original.sqlite", folder + "/memory.sqlite"
        memories.make(punte, self.original)
        memories.make(punte, folder + "/other.sqlite")
        memories.run([punte, "learn", *memories.pair("07-health"), "--memory", folder + "/other.sqlite"])
        with open(folder + "/terms.tsv", "w", encoding="utf-8") as out:
            out.write("en\tro\n" + "".join(f"word {n}\tcuvânt {n}\n" for n in range(200)))
        self.hasStrace = shutil.which("strace") is not None

    def restore(self, target):
        memories.copy(self.original, self.memory)
        if target:
            memories.remove(target)
            if target.endswith(".sqlite"):
                memories.copy(self.folder + "/other.sqlite", target)
            else:
                with open(target, "w") as out:
                    out.write("the old file\n")

    def kill(self, command, seconds):
        """Starts a command and kills it; returns how."""
        full = [self.punte, *command, "--memory", self.memory]
        if self.hasStrace and random.random() < 0.5:
            call, number = random.choice(CALLS), random.choice([1, 1, 2, 3, 5, 8, 13, 30, 80])
            trace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}",
                     "-e", f"inject={call}:signal=KILL:when={number}"]
            memories.run(trace + full)
            return f"{call} {number}"
        process = subprocess.Popen(
            full, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=memories.ENVIRONMENT)
        at = random.uniform(0, seconds * 1.05)
        time.sleep(at)
        process.kill()
        process.wait()
        return f"{at:.3f} s"

    def problem(self, name, target, before, after):
        """Returns what is wrong after a kill; None if nothing is."""
        outcome = memories.run([self.punte, "memory", "verify", "--memory", self.memory])
        if outcome.status != 0:
            return f"verify: {outcome.status} {outcome.message}"
        now = memories.contents(self.memory)
        if name == "import":
            whole = all(set(before[part]) <= set(now[part]) for part in ("segments", "pairs", "terms", "lexicon"))
            if not whole or not set(now["segments"]) <= set(after["segments"]):
                return "something is gone or strange"
        elif name == "lexicon update":
            # Each segment is a transaction.
            if any(now[part] != before[part] for part in now if part != "lexicon"):
                return "something changed"
        elif name == "merge":
            if not all(set(before[part]) <= set(now[part]) for part in ("segments", "pairs", "terms")):
                return "something is gone"
        elif now not in (before, after):
            parts = [part for part in now if now[part] not in (before[part], after[part])]
            return f"neither as before nor as after: {', '.join(parts) or 'a mixture'}"
        if target and digest(target) not in self.targets:
            return "the file is neither the old one nor the new one"
        return None

    def run(self, name, command, target, kills):
        self.restore(target)
        before = memories.contents(self.memory)
        self.targets = [digest(target)] if target else []
        outcome = memories.run([self.punte, *command, "--memory", self.memory])
        if outcome.status != 0:
            print(f"{name}: ends with {outcome.status} without a kill: {outcome.message}")
            return 1
        after = memories.contents(self.memory)
        if target:
            self.targets.append(digest(target))
        elif after == before:
            print(f"{name}: changes nothing here")
        lost = 0
        for _ in range(kills):
            self.restore(target)
            how = self.kill(command, outcome.seconds)
            problem = self.problem(name, target, before, after)
            if problem:
                lost += 1
                print(f"{name}, killed at {how}: {problem}", flush=True)
                shutil.copytree(self.folder, f"/tmp/kill-{os.getpid()}-{name.replace(' ', '-')}-{lost}", dirs_exist_ok=True)
        if target:
            # The next command of the kind cleans up.
            memories.run([self.punte, *command, "--memory", self.memory])
        leftovers = [entry for entry in os.listdir(self.folder) if ".part" in entry]
        print(f"{name}: {kills} kills, {lost} losses, {len(leftovers)} files left over ({outcome.seconds:.2f} s)", flush=True)
        return lost


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("punte")
    parser.add_argument("--kills", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only")
    options = parser.parse_args()
    random.seed(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(os.path.abspath(options.punte), folder)
        lost = sum(
            trial.run(name, command, target, options.kills)
            for name, (command, target) in commands(folder).items()
            if options.only in (None, name))
    print(f"{lost} losses")
    sys.exit(1 if lost else 0)


if __name__ == "__main__":
    main()
