"""Rows of a task as dictionaries, from and to the Arrow batches that Spark hands over."""

import pyarrow
from pyspark.sql.pandas.types import to_arrow_schema

#: Rows that are handed back together.
_ROWS = 512


def rows_of(batches):
    """Yields each row of the batches as a dictionary."""
    for batch in batches:
        yield from batch.to_pylist()


def batches_of(rows, table):
    """Yields Arrow batches of the rows; a column that a row does not have is empty in it."""
    schema = to_arrow_schema(table)
    waiting = []
    for row in rows:
        waiting.append(row)
        if len(waiting) == _ROWS:
            yield pyarrow.RecordBatch.from_pylist(waiting, schema=schema)
            waiting = []
    if waiting:
        yield pyarrow.RecordBatch.from_pylist(waiting, schema=schema)
