"""Reads the lake: articles with their keys, by language and day; those that cannot be used go aside."""

import datetime

from pyspark import StorageLevel
from pyspark.sql import Window
from pyspark.sql import functions as f
from pyspark.sql import types as t

from punte_spark import SCHEMA_VERSION, plan
from punte_spark.checking import cut_to_day, fault_of, whole_text
from punte_spark.failure import JobFailure
from punte_spark.keys import keys_of
from punte_spark.rows import batches_of, rows_of
from punte_spark.tables import CHECKED, LAKE

_EPOCH = datetime.date(1970, 1, 1)
#: Articles of a language and day in one file, about.
_ARTICLES_OF_A_FILE = 20_000


def run(spark, folder, options):
    """Writes the table of articles and the plan of the batches."""
    checked = _lake(spark, options).mapInArrow(_checker(options.max_bytes), CHECKED)
    checked = checked.persist(StorageLevel.DISK_ONLY)
    try:
        usable, double = _without_doubles(checked.where("reason is null").drop("reason", "detail"), checked)
        faults = checked.where("reason is not null").select("language", "id", "reason", "detail").unionByName(double)
        faults.select(
            f.lit(SCHEMA_VERSION).alias("schema_version"), "language", "id",
            f.lit(None).cast("string").alias("partner_id"), "reason", "detail",
        ).repartition(4).write.mode("overwrite").parquet(folder.of("faults/stage=articles/batch=0"))
        counts = {(r["language"], r["day"]): r["count"] for r in usable.groupBy("language", "day").count().collect()}
        for language, name in (("ro", "Romanian"), ("en", "English")):
            if not any(key[0] == language for key in counts):
                raise JobFailure(
                    f"{options.input}: there is no {name} article in it that can be used; "
                    f"{folder.of('faults')} says why"
                )
        folder.write_json("plan.json", plan.make(counts, options.batch, options.slice))
        _write(spark, usable, counts, folder)
    finally:
        checked.unpersist()


def _lake(spark, options):
    """Returns the rows of the input with the columns of the lake; those that it does not have are empty."""
    kind = options.format or _format_of(spark, options.input)
    if kind == "json":
        # Given, so that the input is not read twice; a line that is no object has no id and no text.
        return spark.read.schema(LAKE).json(options.input)
    rows = spark.read.parquet(options.input)
    if "text" not in rows.columns:
        raise JobFailure(f"{options.input}: there is no column “text”; it has {', '.join(rows.columns)}")
    return rows.select(
        *(
            (f.col(c.name).cast("string") if c.name in rows.columns else f.lit(None).cast("string")).alias(c.name)
            for c in LAKE.fields
        )
    )


def _format_of(spark, path):
    at = spark.sparkContext._jvm.org.apache.hadoop.fs.Path(path)
    found = at.getFileSystem(spark.sparkContext._jsc.hadoopConfiguration()).globStatus(at)
    if not found:
        raise JobFailure(f"{path}: there is no such file or folder")
    names = [s.getPath().getName() for s in found if s.isFile()]
    for folder in (s.getPath() for s in found if s.isDirectory()):
        listed = folder.getFileSystem(spark.sparkContext._jsc.hadoopConfiguration()).listFiles(folder, True)
        while listed.hasNext() and len(names) < 1000:
            names.append(listed.next().getPath().getName())
    names = [n for n in names if not n.startswith((".", "_"))]
    if any(".parquet" in n for n in names):
        return "parquet"
    if any(".json" in n for n in names):
        return "json"
    raise JobFailure(f"{path}: neither Parquet nor JSON lines by the names in it; say which with --format")


def _checker(maximum_bytes):
    def check(batches):
        return batches_of((_checked(row, maximum_bytes) for row in rows_of(batches)), CHECKED)

    return check


def _checked(row, maximum_bytes):
    language, reason, detail = fault_of(row["id"], row["text"], row["language"], maximum_bytes)
    values = {"id": row["id"], "language": language, "reason": reason, "detail": detail}
    if reason is not None:
        return values
    text = whole_text(row["title"], row["text"])
    date = cut_to_day(row["date"])
    values.update(
        text=text, title=" ".join((row["title"] or "").split()) or None, date=date, outlet=row["outlet"], url=row["url"],
        keys=keys_of(text, language), day=_day(date),
    )
    return values


def _day(date):
    return None if date is None else (datetime.date.fromisoformat(date) - _EPOCH).days


def _without_doubles(usable, checked):
    """Returns the articles, each id of a language once, and the faults of the others."""
    known = checked.where("reason is null").groupBy("language", "id").count().where("count > 1").drop("count")
    once = usable.join(known, ["language", "id"], "left_anti")
    order = Window.partitionBy("language", "id").orderBy(
        f.length("text").desc(), f.xxhash64("text", "date", "url", "outlet")
    )
    several = usable.join(known, ["language", "id"], "left_semi").withColumn("place", f.row_number().over(order))
    double = several.where("place > 1").select(
        "language", "id", f.lit("double id").alias("reason"), f.lit("the longest article of this id is used").alias("detail")
    )
    return once.unionByName(several.where("place = 1").drop("place")), double


def _write(spark, usable, counts, folder):
    files = spark.createDataFrame(
        [(language, day, -(-n // _ARTICLES_OF_A_FILE)) for (language, day), n in counts.items()],
        t.StructType([
            t.StructField("of", t.StringType()), t.StructField("at", t.IntegerType()),
            t.StructField("files", t.IntegerType()),
        ]),
    )
    placed = usable.join(
        f.broadcast(files), (f.col("language") == f.col("of")) & f.col("day").eqNullSafe(f.col("at"))
    ).withColumn("file", f.expr("pmod(xxhash64(id), files)"))
    placed.repartition("language", "day", "file").drop("of", "at", "files", "file").write.mode("overwrite").partitionBy(
        "language", "day"
    ).parquet(folder.of("articles"))
