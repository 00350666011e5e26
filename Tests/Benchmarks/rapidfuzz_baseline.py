#!/usr/bin/env python3
"""Measures rapidfuzz by brute force, to compare with `punte-lab benchmark memory`.

Usage: rapidfuzz_baseline.py TABLE QUERIES [THRESHOLD] [LIMIT]

TABLE is tab-separated with a heading that names a column `en`; QUERIES has one text on each line.
Needs `pip install rapidfuzz`.
"""
import statistics
import sys
import time

from rapidfuzz import fuzz, process


def main() -> None:
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    threshold = float(sys.argv[3]) if len(sys.argv) > 3 else 70
    limit = int(sys.argv[4]) if len(sys.argv) > 4 else 5
    with open(sys.argv[1], encoding="utf-8", newline="\n") as table:
        column = table.readline().rstrip("\n").split("\t").index("en")
        texts = [line.rstrip("\n").split("\t")[column] for line in table]
    with open(sys.argv[2], encoding="utf-8", newline="\n") as file:
        queries = [line.rstrip("\n") for line in file]
    times = []
    answered = 0
    for query in queries:
        start = time.perf_counter()
        found = process.extract(query, texts, scorer=fuzz.ratio, limit=limit, score_cutoff=threshold)
        times.append((time.perf_counter() - start) * 1000)
        answered += bool(found)
    times.sort()
    print(f"segments {len(texts)}, queries {len(queries)}, answered {answered}")
    print(
        f"{statistics.median(times):.3f} ms median, "
        f"{times[int(len(times) * 0.95)]:.3f} ms p95, {times[int(len(times) * 0.99)]:.3f} ms p99"
    )


main()
