"""Counts in how many reports of the lake each key of the engine is, so that each worker knows what is rare in all of it.

A worker knows only the reports of a request. With these counts it gives a pair the probability that `punte pair` gives it on
one machine over the whole lake.
"""

import os
import tempfile
from collections import Counter

from pyspark import StorageLevel
from pyspark.sql import functions as f

from punte_spark import SCHEMA_VERSION
from punte_spark.requests import article, fault
from punte_spark.rows import batches_of, rows_of
from punte_spark.stages import asking
from punte_spark.tables import ARTICLES, BACKGROUND, FAULTS, outcomes

OUTCOMES = outcomes(BACKGROUND, FAULTS)
#: What a request holds at most: the answer has a key once for all its reports.
_REPORTS, _CHARACTERS = 200, 4_000_000
#: Reports that a task counts, about: some seconds of work.
_REPORTS_OF_A_TASK = 5000


def run(spark, folder, options):
    """Writes the table of counts; the row without a key has the number of reports."""
    reports = spark.read.schema(ARTICLES).parquet(folder.of("articles")).where("language = 'en'")
    tasks = asking.task_count(spark, reports.count(), _REPORTS_OF_A_TASK)
    asked = reports.select("id", "text", "title", "date", "outlet", "url").repartition(tasks)
    answers = asked.mapInArrow(_asker(options), OUTCOMES).persist(StorageLevel.DISK_ONLY)
    try:
        faults = answers.where("outcome = 'faults'").select(FAULTS.names)
        faults.repartition(1).write.mode("overwrite").parquet(folder.of("faults/stage=background/batch=0"))
        counts = answers.where("outcome = 'background'").groupBy("key").agg(f.sum("count").alias("count"))
        counts.select(
            f.lit(SCHEMA_VERSION).alias("schema_version"), "key", "count"
        ).write.mode("overwrite").parquet(folder.of("background"))
    finally:
        answers.unpersist()


def ship(spark, folder):
    """Sends the counts to all machines as a file for the workers, and returns its name there."""
    counts = spark.read.schema(BACKGROUND).parquet(folder.of("background"))
    reports = counts.where("key is null").first()
    # Each job of a session has a file of its own: Spark refuses another content under one name.
    path = os.path.join(tempfile.mkdtemp(prefix="punte-spark-"), f"background-{os.urandom(8).hex()}.tsv")
    with open(path, "w", encoding="utf8") as file:
        file.write(f"reports\t{reports['count'] if reports else 0}\n")
        for row in counts.where("key is not null").toLocalIterator():
            file.write(f"{row['key']}\t{row['count']}\n")
    spark.sparkContext.addFile(path)
    return os.path.basename(path)


def _asker(options):
    def ask(batches):
        return batches_of(answers(asking.engine(options), groups(rows_of(batches))), OUTCOMES)

    return ask


def groups(rows):
    """Yields lists of reports that are counted together."""
    group, characters = [], 0
    for row in rows:
        if group and (len(group) == _REPORTS or characters + len(row["text"]) > _CHARACTERS):
            yield group
            group, characters = [], 0
        group.append(row)
        characters += len(row["text"])
    if group:
        yield group


def answers(engine, asked):
    """Yields the sums over all groups at the end; where a request failed, each of its reports is counted alone.

    The sums of a task are far fewer rows than the counts of its requests.
    """
    failed, sums = [], Counter()
    for group, answer in engine.answers((g, "count", _request(g)) for g in asked):
        if "error" in answer:
            failed.extend(group)
        else:
            _add(answer["result"], sums)
    for row, answer in engine.answers((r, "count", _request([r])) for r in failed):
        if "error" in answer:
            yield fault("en", row["id"], None, answer["error"], SCHEMA_VERSION)
        else:
            _add(answer["result"], sums)
    for key, count in sums.items():
        yield {"outcome": "background", "schema_version": SCHEMA_VERSION, "key": key, "count": count}


def _request(group):
    return {"reports": [article(row) for row in group]}


def _add(result, sums):
    sums[None] += result["reports"]
    for key, count in zip(result["keys"], result["counts"]):
        sums[key] += count
