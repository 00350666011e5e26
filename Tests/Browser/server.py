"""What the tests of the workbench share: a server of their own, and a report with its article."""

import os
import pathlib
import signal
import subprocess
import sys

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
ARTICLES = REPOSITORY / "Memories" / "articles"
BINARY = os.environ.get("PUNTE", str(REPOSITORY / ".build/debug/punte"))

REPORT = ("Rescuers evacuated 140 people from the valley of the Mara on Monday.\n\n"
          "The dam upstream was not damaged, the water authority said.")
ARTICLE = ("Salvatorii au evacuat luni 140 de persoane din valea râului Mara.\n\n"
           "Barajul din amonte nu a fost avariat, a anunțat autoritatea apelor.")


def skip(reason):
    print(f"skipped: {reason}")
    sys.exit(0)


class Server:
    """A running `punte serve` with a memory of its own."""

    def __init__(self, folder, binary, *options):
        self.folder, self.binary, self.options, self.port = pathlib.Path(folder), binary, options, 0
        (self.folder / "Memories").mkdir(exist_ok=True)

    def punte(self, *arguments):
        return subprocess.run([self.binary, *map(str, arguments)], cwd=self.folder, check=False,
                              capture_output=True, text=True)

    def start(self):
        self.process = subprocess.Popen(
            [self.binary, "serve", "--no-browser", "--port", str(self.port), *self.options], cwd=self.folder,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.address = self.process.stdout.readline().strip()
        self.base = self.address.split("/?")[0]
        self.port = int(self.base.rsplit(":", 1)[1])

    def stop(self, number=signal.SIGTERM):
        self.process.send_signal(number)
        return self.process.wait(timeout=10)
