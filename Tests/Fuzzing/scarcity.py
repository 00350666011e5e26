"""Runs commands with little memory and few descriptors.

    python3 Tests/Fuzzing/scarcity.py .build/release/punte [--step KILOBYTES]

Where the program starts at all, every command must end with status 0 or 1 and say in one line what is
lacking. Printed are the least memory with which the program starts, that with which every command works,
and what breaks the rule; then the exit status is 1.
"""

import argparse
import os
import sys
import tempfile

import memories
import seeds


def commands(folder):
    memories.tmx(folder + "/many.tmx", 0, 5000)
    with open(folder + "/table.xlsx", "wb") as out:
        out.write(seeds.workbook())
    return [
        ["--version"], ["memory", "info"], ["lookup", "The talks are mediated by Turkey."], ["concordance", "talks"],
        ["align", *memories.pair("01-war")], ["align", *memories.pair("03-weather"), "--save"],
        ["learn", *memories.pair("02-economy")], ["check", *memories.pair("06-diplomacy")],
        ["suggest", memories.pair("08-followup")[1]], ["memory", "import", folder + "/many.tmx"],
        ["memory", "import", folder + "/table.xlsx"], ["memory", "export", folder + "/out.tmx"],
        ["memory", "verify"], ["memory", "backup", folder + "/backup.sqlite"], ["memory", "edit", "5", "--ro", "Alt text."],
        ["glossary", "add", "road", "drum"], ["segment", memories.pair("01-war")[0]],
        ["align", memories.ARTICLES, memories.ARTICLES, "--output", folder + "/links"],
    ]


def own(command, memory):
    """Returns the option that names the memory, for commands that have it."""
    return [] if command[0] in ("--version", "segment") else ["--memory", memory]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("punte")
    parser.add_argument("--step", type=int, default=10_000)
    options = parser.parse_args()
    punte = os.path.abspath(options.punte)
    bad, runs = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        original, memory = folder + "/original.sqlite", folder + "/memory.sqlite"
        memories.make(punte, original)
        least = starting = None
        usual = []
        for command in commands(folder):
            memories.copy(original, memory)
            usual.append(memories.run([punte, *command, *own(command, memory)]).status)
        trials = [("memory", size, memories.limit(kilobytes=size)) for size in range(100_000, 500_000, options.step)]
        trials += [("files", count, memories.limit(files=count)) for count in range(3, 17)]
        for kind, size, limit in trials:
            works = True
            for command, status in zip(commands(folder), usual):
                memories.copy(original, memory)
                outcome = memories.run([punte, *command, *own(command, memory)], timeout=60, before=limit)
                runs += 1
                works = works and outcome.status == status
                if outcome.status == 127:
                    break
                starting = starting or (size if kind == "memory" else None)
                lines = [line for line in outcome.message.splitlines() if line.startswith("Error")]
                if outcome.status not in (0, 1) or (outcome.status == 1 and len(lines) > 1):
                    bad += 1
                    print(f"{kind} {size}: {' '.join(command)[:80]}: {outcome.status} {outcome.message[-200:]}", flush=True)
            if kind == "memory" and works and least is None:
                least = size
            if kind == "memory" and not works:
                least = None
    print(f"{runs} commands; starts with {starting} kB, every command works from {least} kB; {bad} break the rule")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
