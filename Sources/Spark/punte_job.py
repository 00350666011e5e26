"""The job as a script for spark-submit: `spark-submit Sources/Spark/punte_job.py INPUT OUTPUT`."""

import os
import sys

# With --py-files the package comes from the archive; from a clone it lies beside this file.
sys.path.append(os.path.dirname(os.path.abspath(__file__)))

from punte_spark.job import main  # noqa: E402

main()
