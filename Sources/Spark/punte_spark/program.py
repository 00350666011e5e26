"""Where the program `punte` is found on the machine that a task runs on."""

import os
import shutil

from punte_spark.failure import JobFailure

#: The greatest line that a worker is to read: articles with all their candidates.
MAXIMUM_LINE = 64 << 20


def path_of(named):
    """Returns the path of the program: the named one, the one shipped with --files, or one of the path of commands."""
    for path in (named, shipped(os.path.basename(named))):
        if path and os.path.isfile(path):
            return os.path.abspath(path)
    found = shutil.which(named)
    if found is None:
        raise JobFailure(f"{named}: there is no such program; name it with --punte, or ship it with --files")
    return found


def worker_command(named, memory=None, background=None):
    """Returns the command of a worker; `background` is the path of a file of counts.

    Without a memory none is looked for: one in the home folder of some machine would change the links of the tasks that
    run there.
    """
    choice = ["--memory", memory] if memory else ["--no-memory"]
    counts = ["--background", background] if background else []
    return [path_of(named), "worker", "--maximum-line", str(MAXIMUM_LINE), *choice, *counts]


def shipped(name):
    """Returns the path of a file that was sent to this machine with the job; nothing outside a task and a session."""
    try:
        from pyspark import SparkFiles

        return SparkFiles.get(name)
    except Exception:
        return None
