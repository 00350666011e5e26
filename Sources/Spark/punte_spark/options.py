"""The options of the job, with their defaults and help."""

import argparse
import re
import sys

#: The stages in their order; each writes the table of its name.
STAGES = ["articles", "background", "candidates", "pairs", "links", "tmx"]

#: Options that change what is written: a run that continues must have the same.
DECIDING = [
    "input", "format", "days_before", "days_after", "common", "candidates", "least_shared", "threshold", "max_bytes",
    "batch", "slice", "shard", "min_confidence", "memory",
]


def parser():
    """Returns the parser of the command line."""
    p = argparse.ArgumentParser(
        prog="punte_spark",
        description="Pair the Romanian articles of a lake with their English reports, and align the pairs.",
    )
    p.add_argument("input", help="Parquet or JSON lines with id, text, title, date, outlet, url, language")
    p.add_argument("output", help="the folder for the tables; a run that was stopped goes on from there")
    p.add_argument("--format", choices=["parquet", "json"], help="of the input; told from its names by default")
    p.add_argument("--punte", default="punte", help="the program: a path on every machine, or its name with --files")
    p.add_argument("--memory", help="a memory whose decisions and lexicon count; a path on every machine; none by default")
    p.add_argument("--master", help="of Spark, for example local[2]; what spark-submit says by default")
    p.add_argument("--until", choices=STAGES, default=STAGES[-1], help="stop after this stage")
    blocks = p.add_argument_group("blocks")
    blocks.add_argument("--days-before", type=int, default=3, help="a report may be so much older than its article")
    blocks.add_argument("--days-after", type=int, default=1, help="and so much younger, for time zones and late dates")
    blocks.add_argument("--common", type=int, default=50, help="keys of more reports in a block are not used")
    blocks.add_argument("--candidates", type=int, default=8, help="the most reports that the engine is asked about")
    blocks.add_argument("--least-shared", type=int, default=2, help="the fewest rare keys of a candidate")
    p.add_argument("--threshold", type=float, default=0.25, help="the least probability of a pair, 0 to 1")
    p.add_argument("--max-bytes", type=int, default=200_000, help="longer texts go aside")
    parts = p.add_argument_group("parts")
    parts.add_argument("--batch", type=int, default=50_000, help="Romanian articles that are written together")
    parts.add_argument("--slice", type=int, default=500, help="Romanian articles of a day that are asked about in one piece")
    parts.add_argument("--shard", type=int, default=250_000, help="units of a TMX file, about")
    parts.add_argument("--min-confidence", type=float, default=0.0, help="links less sure stay out of the TMX, 0 to 1")
    worker = p.add_argument_group("worker")
    worker.add_argument("--window", type=int, default=16, help="requests under way to one worker")
    worker.add_argument("--tries", type=int, default=3, help="deaths of a worker after which an article goes aside")
    worker.add_argument("--patience", type=float, default=120.0, help="seconds without an answer after which it is ended")
    return p


def parsed(arguments=None):
    """Returns the options; wrong usage ends the program with status 64."""
    p = parser()
    p.exit = _exit(p)
    options = p.parse_args(arguments)
    if re.search(r"[][{}*?]", options.output):
        p.error(f"{options.output}: Spark takes []{{}}*? in a name for a pattern; name another folder")
    for name in ("common", "candidates", "least_shared", "max_bytes", "batch", "slice", "shard", "window", "tries"):
        if getattr(options, name) < 1:
            p.error(f"--{name.replace('_', '-')} {getattr(options, name)}: at least 1")
    for name in ("days_before", "days_after"):
        if getattr(options, name) < 0:
            p.error(f"--{name.replace('_', '-')} {getattr(options, name)}: at least 0")
    for name in ("threshold", "min_confidence"):
        if not 0 <= getattr(options, name) <= 1:
            p.error(f"--{name.replace('_', '-')} {getattr(options, name)}: between 0 and 1")
    if options.patience <= 0:
        p.error(f"--patience {options.patience}: more than 0")
    if options.candidates > 1000:
        p.error(f"--candidates {options.candidates}: at most 1000, as a worker takes")
    if options.slice > options.batch:
        p.error("--slice: at most as many articles as --batch")
    return options


def _exit(p):
    def leave(status=0, message=None):
        if message:
            p._print_message(message, sys.stderr)
        raise SystemExit(64 if status == 2 else status)

    return leave
