"""The Spark session of the job."""

import os
import sys
import tempfile
import zipfile

from pyspark.sql import SparkSession


def session(master=None):
    """Returns the session, with this package on every machine of the cluster.

    What the caller has set (spark-submit, spark-defaults.conf) is kept.
    """
    builder = SparkSession.builder.appName("punte").config("spark.ui.showConsoleProgress", "false")
    if master:
        builder = builder.master(master)
    spark = builder.getOrCreate()
    context = spark.sparkContext
    context.setLogLevel(os.environ.get("PUNTE_SPARK_LOG", "ERROR"))
    given = dict(context.getConf().getAll())
    if context.master.startswith("local") and "PYSPARK_PYTHON" not in os.environ and "spark.pyspark.python" not in given:
        # The tasks need the packages of the Python that this program was started with.
        context.pythonExec = sys.executable
    defaults = {
        # A row holds an article; ten thousand of them in one piece would take a hundred megabytes in each process.
        "spark.sql.execution.arrow.maxRecordsPerBatch": "256",
        "spark.sql.shuffle.partitions": str(max(4, 2 * context.defaultParallelism)),
        "spark.sql.sources.partitionOverwriteMode": "static",
    }
    for name, value in defaults.items():
        if name not in given:
            spark.conf.set(name, value)
    # Also on one machine: the processes that run Python there do not look in this one's folders.
    context.addPyFile(_archive())
    return spark


def _archive():
    """Returns the path of this package as an archive that Python can import from."""
    folder = os.path.dirname(os.path.abspath(__file__))
    if ".zip" in folder:
        return folder[: folder.index(".zip") + 4]
    path = os.path.join(tempfile.mkdtemp(prefix="punte-spark-"), "punte_spark.zip")
    with zipfile.ZipFile(path, "w") as archive:
        for root, _, names in os.walk(folder):
            for name in names:
                if name.endswith(".py"):
                    full = os.path.join(root, name)
                    archive.write(full, os.path.relpath(full, os.path.dirname(folder)))
    return path
