#!/usr/bin/env python3
"""Imports into a memory on a file system that becomes full, and checks that it is whole after it.

Usage: full_disk.py PUNTE TABLE [MEGABYTES …]

Needs the right to mount a tmpfs. For each size (20, 60 and 120 by default) an empty file system of
that many megabytes is made and TABLE imported into a memory on it. The import must fail with one
clear line, `punte memory verify` must pass on what is left (the memory may also not have been made),
and once there is room the import must be possible.
"""
import json
import os
import subprocess
import sys
import tempfile


def run(*arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run(arguments, capture_output=True, text=True, check=False)


def check(punte: str, table: str, megabytes: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", folder], check=True)
        try:
            memory = os.path.join(folder, "m.sqlite")
            first = run(punte, "memory", "import", table, "--memory", memory)
            if first.returncode == 0:
                print(f"{megabytes} MB: the import fits")
                return
            line = first.stderr.strip().splitlines()[-1]
            if "disk is full" not in line:
                sys.exit(f"{megabytes} MB: {first.stderr}")
            info = run(punte, "memory", "info", "--memory", memory, "--format", "jsonl")
            count = json.loads(info.stdout)["segments"] if info.returncode == 0 else 0
            if count:
                verified = run(punte, "memory", "verify", "--memory", memory)
                if verified.returncode != 0:
                    sys.exit(f"{megabytes} MB: {verified.stdout}{verified.stderr}")
            subprocess.run(["mount", "-o", "remount,size=2000m", folder], check=True)
            again = run(punte, "memory", "import", table, "--memory", memory)
            verified = run(punte, "memory", "verify", "--memory", memory)
            if again.returncode != 0 or verified.returncode != 0:
                sys.exit(f"{megabytes} MB, then room: {again.stderr}{verified.stdout}")
            print(f"{megabytes} MB: {count} segments kept; {line}")
        finally:
            subprocess.run(["umount", folder], check=True)


def main() -> None:
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    for megabytes in [int(size) for size in sys.argv[3:]] or [20, 60, 120]:
        check(sys.argv[1], sys.argv[2], megabytes)


main()
