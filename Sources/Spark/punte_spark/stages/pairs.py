"""Asks the engine which candidates an article draws on: the operation `pair` of the worker is the judge.

The articles of a slice come to a task together with the reports that any of them is to be compared with, each report once,
and the reports first: a text crosses the network once for a slice, not once for each article.
"""

from pyspark.sql import functions as f

from punte_spark import SCHEMA_VERSION
from punte_spark.requests import article, fault
from punte_spark.rows import batches_of, rows_of
from punte_spark.stages import asking
from punte_spark.tables import CANDIDATES, FAULTS, PAIRS, outcomes

OUTCOMES = outcomes(PAIRS, FAULTS)
_TEXT = ["id", "text", "title", "date", "outlet", "url"]


def run(spark, folder, batch, options):
    """Writes the pairs of a batch."""
    candidates = spark.read.schema(CANDIDATES).parquet(folder.of(f"candidates/{batch.name}"))
    rows = questions(candidates, batch)
    tasks = asking.task_count(spark, candidates.count(), options.slice)
    answers = (
        rows.repartition(tasks, "day", "slice")
        .sortWithinPartitions("day", "slice", "is_article", "id")
        .mapInArrow(_asker(options), OUTCOMES)
    )
    asking.write(answers, folder, "pairs", batch, {"pairs": PAIRS})


def questions(candidates, batch):
    """Returns the articles of a batch that have candidates, and for each slice the reports that they have."""
    articles = batch.romanian().select(*_TEXT).join(
        candidates.withColumnRenamed("ro_id", "id"), "id"
    ).withColumn("is_article", f.lit(True))
    wanted = candidates.select("day", "slice", f.explode("en_ids").alias("id")).distinct()
    reports = batch.english().select(*_TEXT).join(wanted, "id").withColumn("is_article", f.lit(False))
    return articles.unionByName(reports, allowMissingColumns=True)


def _asker(options):
    def ask(batches):
        answers = asking.engine(options).answers(_requests(rows_of(batches), options.threshold))
        return batches_of((row for key, answer in answers for row in _outcomes(key, answer)), OUTCOMES)

    return ask


def _requests(rows, threshold):
    """Yields a request for each article; the reports of its slice have come before it."""
    place, reports = None, {}
    for row in rows:
        if (row["day"], row["slice"]) != place:
            place, reports = (row["day"], row["slice"]), {}
        if not row["is_article"]:
            reports[row["id"]] = article(row)
            continue
        ids = [i for i in row["en_ids"] if i in reports]
        body = {"article": article(row), "reports": [reports[i] for i in ids], "threshold": threshold}
        yield (row["id"], ids), "pair", body


def _outcomes(key, answer):
    ro_id, en_ids = key
    if "error" in answer:
        yield fault("ro", ro_id, None, answer["error"], SCHEMA_VERSION)
        return
    for rank, pair in enumerate(answer["result"]):
        reasons = pair["reasons"]
        yield {
            "outcome": "pairs", "schema_version": SCHEMA_VERSION, "ro_id": ro_id, "en_id": en_ids[pair["report"]],
            "rank": rank, "probability": float(pair["probability"]), "coverage": float(reasons["coverage"]),
            "days": reasons.get("days"), "outlet": reasons.get("outlet"), "names": reasons["names"],
            "numbers": reasons["numbers"], "quotations": reasons["quotations"], "words": reasons["words"],
            "versions": [en_ids[i] for i in pair["versions"]], "duplicates": [en_ids[i] for i in pair["duplicates"]],
        }
