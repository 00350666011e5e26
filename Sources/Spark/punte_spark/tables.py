"""The tables that the job writes: their columns, in the order in which they are written."""

from pyspark.sql import types as t


def _table(*columns):
    return t.StructType([t.StructField(name, kind, True) for name, kind in columns])


_TEXTS = t.ArrayType(t.StringType())
_NUMBERS = t.ArrayType(t.IntegerType())

#: What is read: all columns but `id` and `text` may be missing.
LAKE = _table(*((name, t.StringType()) for name in "id text title date outlet url language".split()))

#: Articles that can be used, and why the others cannot. `text` begins with the title.
CHECKED = _table(
    ("id", t.StringType()), ("text", t.StringType()), ("title", t.StringType()), ("date", t.StringType()),
    ("outlet", t.StringType()), ("url", t.StringType()), ("keys", t.ArrayType(t.LongType())),
    ("language", t.StringType()), ("day", t.IntegerType()), ("reason", t.StringType()), ("detail", t.StringType()),
)
ARTICLES = _table(*((f.name, f.dataType) for f in CHECKED.fields if f.name not in ("reason", "detail")))

CANDIDATES = _table(
    ("ro_id", t.StringType()), ("day", t.IntegerType()), ("slice", t.IntegerType()), ("en_ids", _TEXTS)
)

FAULTS = _table(
    ("schema_version", t.IntegerType()), ("language", t.StringType()), ("id", t.StringType()),
    ("partner_id", t.StringType()), ("reason", t.StringType()), ("detail", t.StringType()),
)

BACKGROUND = _table(("schema_version", t.IntegerType()), ("key", t.LongType()), ("count", t.LongType()))

PAIRS = _table(
    ("schema_version", t.IntegerType()), ("ro_id", t.StringType()), ("en_id", t.StringType()), ("rank", t.IntegerType()),
    ("probability", t.DoubleType()), ("coverage", t.DoubleType()), ("days", t.IntegerType()),
    ("outlet", t.StringType()), ("names", _TEXTS), ("numbers", _TEXTS), ("quotations", _TEXTS), ("words", _TEXTS),
    ("versions", _TEXTS), ("duplicates", _TEXTS),
)

ALIGNED = _table(
    ("schema_version", t.IntegerType()), ("ro_id", t.StringType()), ("en_id", t.StringType()),
    ("probability", t.DoubleType()), ("relatedness", t.DoubleType()), ("ro_sentence_count", t.IntegerType()),
    ("en_sentence_count", t.IntegerType()), ("link_count", t.IntegerType()),
)

LINKS = _table(
    ("schema_version", t.IntegerType()), ("ro_id", t.StringType()), ("en_id", t.StringType()), ("link", t.IntegerType()),
    ("ro_sentences", _NUMBERS), ("en_sentences", _NUMBERS), ("ro_text", t.StringType()), ("en_text", t.StringType()),
    ("confidence", t.DoubleType()), ("label", t.StringType()), ("ro_kind", t.StringType()), ("en_kind", t.StringType()),
    ("probability", t.DoubleType()), ("ro_title", t.StringType()), ("ro_date", t.StringType()),
    ("ro_outlet", t.StringType()), ("ro_url", t.StringType()), ("en_outlet", t.StringType()), ("en_url", t.StringType()),
)


def outcomes(*tables):
    """Returns the columns of what a stage makes of the worker's answers: rows of several tables beside each other.

    `outcome` says of which table a row is; the columns of the others are empty in it.
    """
    columns = {}
    for table in tables:
        for field in table.fields:
            columns.setdefault(field.name, field.dataType)
    return _table(("outcome", t.StringType()), *columns.items())
