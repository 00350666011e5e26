"""The parts of the job: which Romanian articles are written together, and how days with many are split.

A *slice* is the articles of a day whose ids fall into one of the day's equal shares; a *batch* is a list of slices. A quiet
day is one slice and shares its batch with other days, a busy one has many, in several batches if need be. The plan is made
once, and kept with the output: a run that continues works through the same batches.
"""

from pyspark.sql import functions as f
from pyspark.sql import types as t

#: The number of slices of a day from which on the join of its keys is split, too.
SLICES_OF_A_JOIN = 10


def make(counts, batch_size, slice_size):
    """Returns the plan for the numbers of articles by language and day (None for articles without a date)."""
    romanian = sorted(((day, n) for (language, day), n in counts.items() if language == "ro"), key=_order)
    english = {day: n for (language, day), n in counts.items() if language == "en"}
    batches, parts, size = [], [], 0
    for day, count in romanian:
        slices = -(-count // slice_size)
        first = 0
        while first < slices:
            room = max(1, (batch_size - size) * slices // count)
            last = min(slices, first + room)
            parts.append({"day": day, "slices": slices, "first": first, "last": last})
            size += count * (last - first) // slices
            first = last
            if size >= batch_size or first < slices:
                batches.append(parts)
                parts, size = [], 0
    if parts:
        batches.append(parts)
    return {
        "batches": batches,
        "english": [[day, n] for day, n in sorted(english.items(), key=_order)],
        "romanian": [[day, n] for day, n in romanian],
    }


def _order(item):
    return (item[0] is None, item[0] or 0)


class Batch:
    """A batch of the plan, with the articles that it needs."""

    def __init__(self, number, plan, articles, options):
        self.number = number
        self.name = f"batch={number}"
        self.parts = plan["batches"][number]
        self._articles = articles
        self._before, self._after = options.days_before, options.days_after
        self.english_counts = {day: n for day, n in plan["english"]}
        self.days = sorted(part["day"] for part in self.parts if part["day"] is not None)
        self.has_undated = any(part["day"] is None for part in self.parts)

    def window(self, day):
        """Returns the days of the reports that an article of a day may draw on."""
        return [d for d in range(day - self._before, day + self._after + 1) if d in self.english_counts]

    def romanian(self):
        """Returns the Romanian articles of the batch, with their slices."""
        spark = self._articles.sparkSession
        parts = spark.createDataFrame(
            [(p["day"], p["slices"], p["first"], p["last"]) for p in self.parts],
            t.StructType([t.StructField(n, t.IntegerType()) for n in ("part_day", "slices", "first", "last")]),
        )
        chosen = self._of("ro", self.days, self.has_undated).join(
            f.broadcast(parts), f.col("day").eqNullSafe(f.col("part_day"))
        )
        chosen = chosen.withColumn("slice", f.expr("cast(pmod(xxhash64(id), slices) as int)"))
        return chosen.where("slice >= first and slice < last").drop("part_day", "slices", "first", "last")

    def english(self):
        """Returns the reports that articles of the batch may draw on."""
        if self.has_undated:
            return self._articles.where("language = 'en'")
        days = sorted({d for day in self.days for d in self.window(day)})
        return self._of("en", days, None in self.english_counts)

    def _of(self, language, days, with_undated):
        is_chosen = f.col("day").isin(days) if days else f.lit(False)
        if with_undated:
            is_chosen = is_chosen | f.col("day").isNull()
        return self._articles.where((f.col("language") == language) & is_chosen)
