"""Aligns the pairs: one row for each link between sentences."""

from pyspark.sql import functions as f

from punte_spark import SCHEMA_VERSION
from punte_spark.requests import article, fault
from punte_spark.rows import batches_of, rows_of
from punte_spark.stages import asking
from punte_spark.tables import ALIGNED, FAULTS, LINKS, PAIRS, outcomes

OUTCOMES = outcomes(LINKS, ALIGNED, FAULTS)
_TEXT = ["text", "title", "date", "outlet", "url"]
#: Pairs that a task aligns, about: some seconds of work.
_PAIRS_OF_A_TASK = 2000


def run(spark, folder, batch, options):
    """Writes the links of the pairs of a batch."""
    pairs = spark.read.schema(PAIRS).parquet(folder.of(f"pairs/{batch.name}"))
    tasks = asking.task_count(spark, pairs.count(), _PAIRS_OF_A_TASK)
    answers = questions(pairs, batch).repartition(tasks, "ro_id", "en_id").mapInArrow(asker(options), OUTCOMES)
    asking.write(answers, folder, "links", batch, {"aligned": ALIGNED, "links": LINKS})


def questions(pairs, batch):
    """Returns the pairs with the texts of both articles."""
    def texts(articles, side):
        return articles.select(*(f.col(name).alias(f"{side}_{name}") for name in ["id", *_TEXT]))

    return (
        pairs.select("ro_id", "en_id", "probability")
        .join(texts(batch.romanian(), "ro"), "ro_id")
        .join(texts(batch.english(), "en"), "en_id")
    )


def asker(options):
    """Returns the function of a task: pairs with their texts in, links out."""
    def ask(batches):
        answers = asking.engine(options).answers(requests(rows_of(batches)))
        return batches_of((row for key, answer in answers for row in _outcomes(key, answer)), OUTCOMES)

    return ask


def requests(rows):
    """Yields a request for each pair."""
    for row in rows:
        yield row, "align", {"english": article(row, "en_"), "romanian": article(row, "ro_")}


def _outcomes(row, answer):
    if "error" in answer:
        yield fault("ro", row["ro_id"], row["en_id"], answer["error"], SCHEMA_VERSION)
        return
    result = answer["result"]
    pair = {
        "schema_version": SCHEMA_VERSION, "ro_id": row["ro_id"], "en_id": row["en_id"], "probability": row["probability"],
    }
    yield {
        **pair, "outcome": "aligned", "relatedness": float(result["relatedness"]),
        "ro_sentence_count": len(result["ro"]), "en_sentence_count": len(result["en"]),
        "link_count": len(result["links"]),
    }
    known = {name: row[name] for name in ("ro_title", "ro_date", "ro_outlet", "ro_url", "en_outlet", "en_url")}
    for number, link in enumerate(result["links"]):
        ro = [result["ro"][i] for i in link["ro_ids"]]
        en = [result["en"][i] for i in link["en_ids"]]
        yield {
            **pair, **known, "outcome": "links", "link": number, "ro_sentences": link["ro_ids"],
            "en_sentences": link["en_ids"], "ro_text": " ".join(s["text"] for s in ro),
            "en_text": " ".join(s["text"] for s in en), "confidence": float(link["confidence"]), "label": link["label"],
            "ro_kind": ro[0]["kind"], "en_kind": en[0]["kind"],
        }
