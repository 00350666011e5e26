#!/usr/bin/env python3
"""Kills imports at random moments and checks that the memory is whole each time.

Usage: kill_import.py PUNTE TABLE [TIMES]

PUNTE is the binary; TABLE is a tab-separated file that `punte memory import` reads. After each kill
the memory must pass `punte memory verify`, and hold either all or nothing of each batch; at the end
an import without a kill must bring it to the same number of segments as an undisturbed one.
"""
import json
import os
import random
import subprocess
import sys
import tempfile
import time


def run(*arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run(arguments, capture_output=True, text=True, check=False)


def segments(punte: str, memory: str) -> int:
    result = run(punte, "memory", "info", "--memory", memory, "--format", "jsonl")
    return json.loads(result.stdout)["segments"] if result.returncode == 0 else 0


def main() -> None:
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    punte, table = sys.argv[1:3]
    times = int(sys.argv[3]) if len(sys.argv) > 3 else 50
    random.seed(2026)
    with tempfile.TemporaryDirectory() as folder:
        whole = os.path.join(folder, "whole.sqlite")
        start = time.monotonic()
        result = run(punte, "memory", "import", table, "--memory", whole)
        if result.returncode != 0:
            sys.exit(f"the import fails without a kill: {result.stderr}")
        duration = time.monotonic() - start
        expected = segments(punte, whole)
        killed = os.path.join(folder, "killed.sqlite")
        sizes = set()
        for number in range(times):
            process = subprocess.Popen(
                [punte, "memory", "import", table, "--memory", killed],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            time.sleep(random.uniform(0, duration * 1.05))
            process.kill()
            process.wait()
            if not os.path.exists(killed):
                continue
            size = segments(punte, killed)
            sizes.add(size)
            check = run(punte, "memory", "verify", "--memory", killed)
            if size and check.returncode != 0:
                sys.exit(f"after kill {number}: {check.stdout}{check.stderr}")
            if size == expected:
                for ending in ("", "-wal", "-shm"):
                    if os.path.exists(killed + ending):
                        os.remove(killed + ending)
        run(punte, "memory", "import", table, "--memory", killed)
        final = segments(punte, killed)
        print(f"{times} kills, numbers of segments seen: {sorted(sizes)}, at the end {final}")
        if final != expected:
            sys.exit(f"{final} segments instead of {expected}")


main()
