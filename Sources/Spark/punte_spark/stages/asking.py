"""What the stages that ask a worker have in common: how many tasks ask, and how their answers are written."""

from pyspark import StorageLevel

from punte_spark.engine import Engine
from punte_spark.program import shipped, worker_command
from punte_spark.tables import FAULTS


def engine(options, window=None, background=None):
    """Returns the engine of a task.

    `window` is the number of requests under way, that of the options by default; `background` the name of a file of counts that
    was shipped.
    """
    counts = shipped(background) if background else None
    return Engine(
        worker_command(options.punte, options.memory, counts), window=window or options.window, tries=options.tries,
        patience=options.patience,
    )


def task_count(spark, rows, rows_of_a_task):
    """Returns a number of tasks that keeps all cores busy to the end, and pays the start of a worker rarely."""
    return max(2 * spark.sparkContext.defaultParallelism, -(-rows // rows_of_a_task))


def write(answers, folder, stage, batch, tables):
    """Writes the answers of a stage to its tables, the faults first and its own table last.

    The answers are kept on disk between the tables, so that the worker is asked once.
    """
    answers = answers.persist(StorageLevel.DISK_ONLY)
    try:
        faults = answers.where("outcome = 'faults'").select(FAULTS.names)
        # Not coalesce: it would have one task ask the worker about everything.
        faults.repartition(1).write.mode("overwrite").parquet(folder.of(f"faults/stage={stage}/{batch.name}"))
        for name, table in tables.items():
            rows = answers.where(f"outcome = '{name}'").select(table.names)
            rows.write.mode("overwrite").parquet(folder.of(f"{name}/{batch.name}"))
    finally:
        answers.unpersist()
