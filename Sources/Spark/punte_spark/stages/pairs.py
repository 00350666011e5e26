"""Asks the engine which candidates an article draws on: the operation `pair` of the worker is the judge.

The articles of a slice come to a task together with the reports that any of them is to be compared with, each report once,
and the reports first: a text crosses the network once for a slice, not once for each article. The worker is asked about many
articles at a time, and reads each report of a request once. How rare a name is it knows from the counts of the whole lake.
"""

from itertools import chain

from pyspark.sql import functions as f

from punte_spark import SCHEMA_VERSION
from punte_spark.requests import article, fault
from punte_spark.rows import batches_of, rows_of
from punte_spark.stages import asking
from punte_spark.tables import CANDIDATES, FAULTS, PAIRS, outcomes

OUTCOMES = outcomes(PAIRS, FAULTS)
_TEXT = ["id", "text", "title", "date", "outlet", "url"]

#: What a request holds at most: the worker takes no more reports, and the rest bounds its time and its line.
_ARTICLES, _REPORTS, _CHARACTERS = 200, 1000, 8_000_000
#: Requests under way to a worker, which are large.
_WINDOW = 2


def run(spark, folder, batch, options, background):
    """Writes the pairs of a batch; `background` is the name of the file of counts that was shipped."""
    candidates = spark.read.schema(CANDIDATES).parquet(folder.of(f"candidates/{batch.name}"))
    rows = questions(candidates, batch)
    tasks = asking.task_count(spark, candidates.count(), options.slice)
    answers = (
        rows.repartition(tasks, "day", "slice")
        .sortWithinPartitions("day", "slice", "is_article", "id")
        .mapInArrow(_asker(options, background), OUTCOMES)
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


def _asker(options, background):
    def ask(batches):
        engine = asking.engine(options, window=min(_WINDOW, options.window), background=background)
        return batches_of(answers(engine, groups(rows_of(batches)), options.threshold), OUTCOMES)

    return ask


class Group:
    """Articles of a slice that are asked about together, with the reports that they are compared with."""

    def __init__(self):
        self.articles = []
        self.reports = {}
        self.characters = 0

    def has_room(self, row, reports):
        """Returns whether an article and its candidates may be added."""
        new = [i for i in row["en_ids"] if i in reports and i not in self.reports]
        added = len(row["text"]) + sum(len(reports[i]["text"]) for i in new)
        return not self.articles or (
            len(self.articles) < _ARTICLES
            and len(self.reports) + len(new) <= _REPORTS
            and self.characters + added <= _CHARACTERS
        )

    def add(self, row, reports):
        """Adds an article and those of its candidates that there are."""
        self.articles.append(row)
        self.characters += len(row["text"])
        for i in row["en_ids"]:
            if i in reports and i not in self.reports:
                self.reports[i] = reports[i]
                self.characters += len(reports[i]["text"])

    def singles(self):
        """Returns a group for each article with its own candidates alone."""
        for row in self.articles:
            group = Group()
            group.add(row, self.reports)
            yield group

    def request(self, threshold):
        """Returns the request to the worker."""
        return {
            "articles": [article(row) for row in self.articles], "reports": list(self.reports.values()),
            "threshold": threshold,
        }

    def outcomes(self, pairs):
        """Yields a row for each pair of the worker's answer."""
        names = list(self.reports)
        ranks = [0] * len(self.articles)
        for pair in pairs:
            number, reasons = pair["article"], pair["reasons"]
            yield {
                "outcome": "pairs", "schema_version": SCHEMA_VERSION, "ro_id": self.articles[number]["id"],
                "en_id": names[pair["report"]], "rank": ranks[number], "probability": float(pair["probability"]),
                "coverage": float(reasons["coverage"]), "days": reasons.get("days"), "outlet": reasons.get("outlet"),
                "names": reasons["names"], "numbers": reasons["numbers"], "quotations": reasons["quotations"],
                "words": reasons["words"], "versions": [names[i] for i in pair["versions"]],
                "duplicates": [names[i] for i in pair["duplicates"]],
            }
            ranks[number] += 1


def groups(rows):
    """Yields groups of the articles of each slice; the reports of a slice come before its articles."""
    place, reports, group = None, {}, Group()
    for row in rows:
        if (row["day"], row["slice"]) != place:
            yield from _finished(group)
            place, reports, group = (row["day"], row["slice"]), {}, Group()
        if not row["is_article"]:
            reports[row["id"]] = article(row)
            continue
        if not group.has_room(row, reports):
            yield from _finished(group)
            group = Group()
        group.add(row, reports)
    yield from _finished(group)


def _finished(group):
    if group.articles:
        yield group


def answers(engine, asked, threshold):
    """Yields the outcomes of groups; where a request failed, each of its articles is asked about alone."""
    failed = []
    for group, answer in engine.answers((g, "pair", g.request(threshold)) for g in asked):
        if "error" in answer:
            failed.append(group)
        else:
            yield from group.outcomes(answer["result"])
    alone = chain.from_iterable(group.singles() for group in failed)
    for group, answer in engine.answers((g, "pair", g.request(threshold)) for g in alone):
        if "error" in answer:
            yield fault("ro", group.articles[0]["id"], None, answer["error"], SCHEMA_VERSION)
        else:
            yield from group.outcomes(answer["result"])
