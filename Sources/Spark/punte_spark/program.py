"""Where the program `punte` is found on the machine that a task runs on."""

import os
import shutil

from punte_spark.failure import JobFailure

#: The greatest line that a worker is to read: articles with all their candidates.
MAXIMUM_LINE = 64 << 20


def path_of(named):
    """Returns the path of the program: the named one, the one shipped with --files, or one of the path of commands."""
    for path in (named, _shipped(os.path.basename(named))):
        if path and os.path.isfile(path):
            return os.path.abspath(path)
    found = shutil.which(named)
    if found is None:
        raise JobFailure(f"{named}: there is no such program; name it with --punte, or ship it with --files")
    return found


def worker_command(named, memory=None):
    """Returns the command of a worker.

    Without a memory none is looked for: one in the home folder of some machine would change the links of the tasks that
    run there.
    """
    choice = ["--memory", memory] if memory else ["--no-memory"]
    return [path_of(named), "worker", "--maximum-line", str(MAXIMUM_LINE), *choice]


def _shipped(name):
    try:
        from pyspark import SparkFiles

        return SparkFiles.get(name)
    except Exception:
        # Outside a task and a session there are no shipped files.
        return None
