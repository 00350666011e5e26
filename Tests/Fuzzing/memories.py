"""What the scripts of this folder share: making memories, running commands, looking at what is stored."""

import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import time

ARTICLES = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Memories/articles"))
ENDINGS = ["", "-wal", "-shm", "-journal"]
ENVIRONMENT = {**os.environ, "SWIFT_BACKTRACE": "enable=no"}


class Outcome:
    """The end of a command: its status (negative for a signal, None if it did not end), times and memory."""

    def __init__(self, status, seconds, kilobytes, message):
        self.status, self.seconds, self.kilobytes, self.message = status, seconds, kilobytes, message


def run(arguments, timeout=60, stdin=subprocess.DEVNULL, cwd=None, before=None):
    """Runs a command and waits for its end; what it prints is thrown away but for the last error."""
    start = time.monotonic()
    read, write = os.pipe()
    process = subprocess.Popen(
        arguments, stdin=stdin, stdout=subprocess.DEVNULL, stderr=write, env=ENVIRONMENT, cwd=cwd,
        preexec_fn=before)
    os.close(write)
    os.set_blocking(read, False)
    message = b""
    status = usage = None
    while status is None:
        pid, code, used = os.wait4(process.pid, os.WNOHANG)
        if pid:
            status, usage = os.waitstatus_to_exitcode(code), used
            process.returncode = status
        try:
            message = (message + os.read(read, 65536))[-4000:]
        except BlockingIOError:
            pass
        if status is None and time.monotonic() - start > timeout:
            process.send_signal(signal.SIGKILL)
            _, _, usage = os.wait4(process.pid, 0)
            process.returncode = -9
            break
        if status is None:
            time.sleep(0.002)
    try:
        message = (message + os.read(read, 65536))[-4000:]
    except BlockingIOError:
        pass
    os.close(read)
    return Outcome(status, time.monotonic() - start, usage.ru_maxrss, message.decode(errors="replace").strip())


def pair(name):
    """Returns the paths of an article: Romanian, then English."""
    return [f"{ARTICLES}/{name}.ro.txt", f"{ARTICLES}/{name}.en.txt"]


def make(punte, path):
    """Makes a memory with articles, terms, imported and edited segments."""
    for command in (
        ["learn", *pair("01-war")], ["learn", *pair("06-diplomacy")], ["glossary", "add", "river", "râu"],
        ["glossary", "add", "bridge", "pod"], ["memory", "edit", "3", "--ro", "Text nou."],
    ):
        outcome = run([punte, *command, "--memory", path])
        if outcome.status != 0:
            raise SystemExit(f"{command}: {outcome.status} {outcome.message}")
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def remove(path):
    for ending in ENDINGS:
        if os.path.exists(path + ending):
            os.remove(path + ending)


def copy(source, target):
    remove(target)
    for ending in ENDINGS:
        if os.path.exists(source + ending):
            shutil.copy(source + ending, target + ending)


QUERIES = {
    "segments": "SELECT en, ro, status, label FROM segment",
    "pairs": "SELECT e.title, r.title FROM articlePair p JOIN article e ON e.id = p.english JOIN article r ON r.id = p.romanian",
    "terms": "SELECT term, language, text, status FROM designation",
    "lexicon": "SELECT s.en, s.ro, u.en, u.ro, u.count FROM lexiconUpdate u JOIN segment s ON s.id = u.segment",
    "history": "SELECT action, en, ro FROM history",
    "operations": "SELECT action, note FROM operation",
    "sources": "SELECT name, added FROM source",
}


def contents(path):
    """Returns what a memory holds, without times, in an order of its own."""
    connection = sqlite3.connect(path)
    try:
        return {name: sorted(map(repr, connection.execute(query))) for name, query in QUERIES.items()}
    finally:
        connection.close()


def tmx(path, first, count):
    """Writes a TMX file with units of their own."""
    with open(path, "w", encoding="utf-8") as out:
        out.write('<?xml version="1.0"?><tmx version="1.4"><header srclang="en"/><body>\n')
        for number in range(first, first + count):
            out.write(
                f'<tu><tuv xml:lang="en"><seg>The council of village {number} has voted for a road of {number % 90 + 3} '
                f'kilometres.</seg></tuv><tuv xml:lang="ro"><seg>Consiliul satului {number} a votat un drum de '
                f'{number % 90 + 3} kilometri.</seg></tuv></tu>\n')
        out.write("</body></tmx>\n")


def limit(kilobytes=None, files=None):
    """Returns a function that limits the memory and the descriptors of a process."""
    def apply():
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if files:
            resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))
        if kilobytes:
            resource.setrlimit(resource.RLIMIT_AS, (kilobytes << 10, kilobytes << 10))
    return apply
