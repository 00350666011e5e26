"""The whole job in order: read the lake, count what is rare in it, then for each batch find candidates, pair, align and write TMX."""

import functools
import re
import sys

from pyspark.errors import PySparkException

from punte_spark import SCHEMA_VERSION, session
from punte_spark.failure import JobFailure
from punte_spark.files import Folder
from punte_spark.options import DECIDING, STAGES, parsed
from punte_spark.plan import Batch
from punte_spark.stages import articles, background, candidates, links, pairs, tmx
from punte_spark.tables import ARTICLES


def main(arguments=None):
    """Runs the job; ends the program with status 1 when it fails."""
    options = parsed(arguments)
    spark = session.session(options.master)
    try:
        run(spark, options)
    except (JobFailure, OSError) as error:
        sys.exit(f"punte_spark: {error}")
    except PySparkException as error:
        sys.exit(f"punte_spark: {_cause(str(error))}; run again to go on where it stopped")
    finally:
        spark.stop()


def run(spark, options):
    """Runs the stages that are not done yet."""
    folder = Folder(spark, options.output)
    _check_continuity(folder, options)
    if not folder.is_done("articles"):
        note("articles: reading")
        articles.run(spark, folder, options)
    last = STAGES.index(options.until)
    if last == 0:
        return
    if not folder.is_done("background"):
        note("background: counting")
        background.run(spark, folder, options)
    if last == 1:
        return
    plan = folder.read_json("plan.json")
    known = spark.read.schema(ARTICLES).parquet(folder.of("articles"))
    counts = functools.cache(lambda: background.ship(spark, folder))
    for number in range(len(plan["batches"])):
        batch = Batch(number, plan, known, options)
        steps = [
            ("candidates", lambda: candidates.run(folder, batch, options)),
            ("pairs", lambda: pairs.run(spark, folder, batch, options, counts())),
            ("links", lambda: links.run(spark, folder, batch, options)),
            ("tmx", lambda: tmx.run(spark, folder, batch, options)),
        ]
        for name, step in steps[: last - 1]:
            is_done = tmx.is_done(folder, batch) if name == "tmx" else folder.is_done(f"{name}/{batch.name}")
            if not is_done:
                note(f"{name}: batch {number + 1} of {len(plan['batches'])}")
                step()
    _report(spark, folder, last)


def note(line):
    """Says a line to the person who runs the job."""
    print(f"punte_spark: {line}", file=sys.stderr, flush=True)


def _check_continuity(folder, options):
    """Writes down what the output is made of, or checks that a run that continues is made of the same."""
    made_of = {name: getattr(options, name) for name in DECIDING}
    made_of["schema_version"] = SCHEMA_VERSION
    if not folder.has("job.json"):
        folder.write_json("job.json", made_of)
        return
    before = folder.read_json("job.json")
    for name, value in made_of.items():
        if before.get(name) != value:
            raise JobFailure(
                f"{folder.path}: it was begun with {name} {before.get(name)}, not {value}; "
                "give the same options to go on, or another folder"
            )


def _report(spark, folder, last):
    counts = {}
    for name in ("candidates", "pairs", "links"):
        if STAGES.index(name) <= last:
            counts[name] = spark.read.parquet(folder.of(name)).count()
    aside = spark.read.parquet(folder.of("faults")).count()
    words = {"candidates": "articles with candidates", "pairs": "pairs", "links": "links"}
    said = [f"{count} {words[name]}" for name, count in counts.items()]
    note(", ".join([*said, f"{aside} rows went aside ({folder.of('faults')})"]))


def _cause(text):
    """Returns the line of a Spark error that says what happened."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    own = [line for line in lines if "JobFailure: " in line]
    if own:
        return own[0].split("JobFailure: ", 1)[1]
    raised = [line for line in lines if re.match(r"[\w.]+(Error|Exception): ", line)]
    return (raised or lines or ["Spark failed"])[-1 if raised else 0]
