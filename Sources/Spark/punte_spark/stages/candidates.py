"""Finds the reports that the engine is asked about: those that share rare keys with an article, within a window of days.

A block is what may be compared with the articles of a day: the reports of its window. Reports without a date are a block of
their own, which every article sees; an article without a date sees all reports. A key that more than `common` reports of the
block have proves nothing and is left out, so that the join grows with the articles and not with their product.
"""

from pyspark.sql import functions as f
from pyspark.sql import types as t

from punte_spark.plan import SLICES_OF_A_JOIN
from punte_spark.tables import CANDIDATES

#: Blocks that are no day.
_UNDATED_REPORTS = 1 << 30
_ALL_REPORTS = (1 << 30) + 1


def run(folder, batch, options):
    """Writes the candidates of the articles of a batch."""
    frame(batch, options).write.mode("overwrite").parquet(folder.of(f"candidates/{batch.name}"))


def frame(batch, options):
    """Returns for each article of the batch with candidates their ids, the best first."""
    blocks = _blocks(batch)
    reports = _report_keys(batch, blocks, options)
    counts = reports.groupBy("block", "key").agg(f.count("*").alias("count")).where(f.col("count") <= options.common)
    rare = (
        reports.join(counts, ["block", "key"])
        .withColumn("weight", f.log1p(f.col("reports") / f.col("count")))
        .withColumn("salt", f.explode(f.expr("sequence(0, salts - 1)")))
        .select("block", "salt", "key", "en_id", "weight")
    )
    shared = (
        _article_keys(batch, blocks)
        .join(rare, ["block", "salt", "key"])
        .groupBy("ro_id", "day", "slice", "en_id")
        # Rounded, because a sum depends on its order, and a task that is run again must choose the same.
        .agg(f.count("*").alias("shared"), f.round(f.sum("weight"), 6).alias("score"))
        .where(f.col("shared") >= options.least_shared)
    )
    best = shared.groupBy("ro_id", "day", "slice").agg(
        f.slice(f.sort_array(f.collect_list(f.struct("score", "en_id")), asc=False), 1, options.candidates).alias("best")
    )
    return best.select("ro_id", "day", "slice", f.col("best.en_id").alias("en_ids")).to(CANDIDATES)


def _blocks(batch):
    """Returns the blocks with the number of their reports and of the salts that their join is split by."""
    counts = batch.english_counts
    slices = sum(part["last"] - part["first"] for part in batch.parts)
    rows = [
        (part["day"], sum(counts[d] for d in batch.window(part["day"])), _salts(part["last"] - part["first"]))
        for part in batch.parts if part["day"] is not None
    ]
    rows.append((_UNDATED_REPORTS, counts.get(None, 0), _salts(slices)))
    rows.append((_ALL_REPORTS, sum(counts.values()), _salts(slices)))
    columns = t.StructType([t.StructField(n, t.IntegerType()) for n in ("block", "reports", "salts")])
    return batch.romanian().sparkSession.createDataFrame(rows, columns)


def _salts(slices):
    return -(-slices // SLICES_OF_A_JOIN)


def _report_keys(batch, blocks, options):
    """Returns a row for each key of a report in each block that has the report."""
    reports = batch.english().select("id", "day", "keys")
    seen_on = f.expr(f"sequence(day - {options.days_after}, day + {options.days_before})")
    if None in batch.english_counts:
        seen_on = f.when(f.col("day").isNull(), f.array(f.lit(_UNDATED_REPORTS))).otherwise(seen_on)
    if batch.has_undated:
        seen_on = f.concat(seen_on, f.array(f.lit(_ALL_REPORTS)))
    return (
        reports.select(f.col("id").alias("en_id"), "keys", f.explode(seen_on).alias("block"))
        .join(f.broadcast(blocks), "block")
        .select("block", "reports", "salts", "en_id", f.explode("keys").alias("key"))
    )


def _article_keys(batch, blocks):
    seen = f.array("day")
    if None in batch.english_counts:
        seen = f.array("day", f.lit(_UNDATED_REPORTS))
    if batch.has_undated:
        seen = f.when(f.col("day").isNull(), f.array(f.lit(_ALL_REPORTS))).otherwise(seen)
    return (
        batch.romanian()
        .select(f.col("id").alias("ro_id"), "day", "slice", "keys", f.explode(seen).alias("block"))
        .join(f.broadcast(blocks), "block")
        .withColumn("salt", f.expr("cast(pmod(slice, salts) as int)"))
        .select("block", "salt", "ro_id", "day", "slice", f.explode("keys").alias("key"))
    )
