"""Writes the links as shards of TMX, which `punte memory import` takes."""

import re

from pyspark.sql import functions as f
from pyspark.sql import types as t

from punte_spark.rows import batches_of, rows_of
from punte_spark.tables import LINKS

_LINES = t.StructType([t.StructField("value", t.StringType())])
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n'
    '<header creationtool="Punte" creationtoolversion="1" segtype="sentence" o-tmf="Punte" adminlang="en" srclang="en" '
    'datatype="plaintext"/>\n<body>'
)
_FOOT = "</body>\n</tmx>"
#: Characters that XML 1.0 has no way to write.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def is_done(folder, batch):
    """Returns whether the shards of a batch are there under their names."""
    return folder.is_done(f"tmx/{batch.name}") and not _unnamed(folder, batch)


def run(spark, folder, batch, options):
    """Writes the shards of a batch; each has whole articles."""
    place = f"tmx/{batch.name}"
    if not folder.is_done(place):
        links = spark.read.schema(LINKS).parquet(folder.of(f"links/{batch.name}"))
        chosen = links.where(f.col("confidence") >= options.min_confidence)
        shards = max(1, -(-chosen.count() // options.shard))
        units = chosen.repartition(shards, "ro_id").sortWithinPartitions("ro_id", "en_id", "link")
        units.mapInArrow(_shard, _LINES).write.mode("overwrite").text(folder.of(place))
    # A run that ended between the mark and this goes on here.
    for number, (name, size) in enumerate(_unnamed(folder, batch)):
        if size == 0:
            folder.remove(f"{place}/{name}")
        else:
            part = int(re.match(r"part-(\d+)", name).group(1))
            folder.rename(f"{place}/{name}", f"{place}/shard-{part:05}.tmx")


def _unnamed(folder, batch):
    return [(name, size) for name, size in folder.names(f"tmx/{batch.name}") if name.startswith("part-")]


def _shard(batches):
    return batches_of(({"value": line} for line in _lines(rows_of(batches))), _LINES)


def _lines(links):
    is_empty = True
    for link in links:
        if is_empty:
            yield _HEAD
            is_empty = False
        yield unit(link)
    if not is_empty:
        yield _FOOT


def unit(link):
    """Returns a link as a unit of TMX."""
    properties = {
        "status": "aligned", "confidence": f"{link['confidence']:.4f}", "label": link["label"], "kind": link["ro_kind"],
        "article": link["ro_title"], "url": link["ro_url"], "outlet": link["ro_outlet"], "date": link["ro_date"],
        "position": str(link["ro_sentences"][0]), "origin": link["ro_id"],
    }
    lines = ["<tu>"]
    lines += [f'<prop type="x-punte-{name}">{text(value)}</prop>' for name, value in properties.items() if value]
    lines.append(f'<tuv xml:lang="en"><seg>{text(link["en_text"])}</seg></tuv>')
    lines.append(f'<tuv xml:lang="ro"><seg>{text(link["ro_text"])}</seg></tuv>')
    lines.append("</tu>")
    return "\n".join(lines)


def text(value):
    """Returns a text as XML, without the characters that it cannot have."""
    return _FORBIDDEN.sub("", value).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
