#!/usr/bin/env python3
"""Types into real shells and looks at what the completion of Punte makes of it.

    completion.py PUNTE [bash|zsh|fish ...]

PUNTE is the binary. Each line of CASES is typed, followed by Tab, in a folder with a memory and two
articles, and the screen must then show the words that are expected. Fish says itself what it would offer.
"""

import os
import pathlib
import pty
import re
import select
import subprocess
import sys
import tempfile
import time

CASES = [
    ("a command", "punte sug", ["punte suggest"]),
    ("a subcommand", "punte memory inf", ["punte memory info"]),
    ("an option", "punte align --min-c", ["--min-confidence"]),
    ("a format", "punte align a b --format lin", ["--format links"]),
    ("a memory file", "punte memory info --memory desk", ["desk.sqlite"]),
    ("an article", "punte align articol", ["articol.ro.txt"]),
    ("the second article", "punte align articol.ro.txt rep", ["report.en.txt"]),
    ("a file to import", "punte memory import agen", ["agency.tmx"]),
    ("an archive", "punte pair articol", ["articol.ro.txt"]),
    ("a list of pairs", "punte pair a b --known rep", ["report.en.txt"]),
]

START = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], "PS1='> '; source completion.bash"),
    "zsh": (
        ["zsh", "-f", "-i"],
        "PS1='> '; autoload -Uz compinit; compinit -u -D; source completion.zsh; compdef _punte punte",
    ),
}


def screen(text):
    """Returns what was shown, without the sequences that move the cursor."""
    return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[=>]|\x07|\r", "", text)


class Shell:
    """An interactive shell on a terminal of its own."""

    def __init__(self, name, folder, path):
        command, start = START[name]
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.chdir(folder)
            os.environ.update(PATH=f"{path}:{os.environ['PATH']}", TERM="xterm", HOME=str(folder))
            os.execvp(command[0], command)
        self.send(start + "\n")
        self.read(1.5)

    def send(self, text):
        os.write(self.terminal, text.encode())

    def read(self, seconds):
        """Returns what is shown until nothing has come for some time."""
        text = b""
        while select.select([self.terminal], [], [], seconds)[0]:
            try:
                text += os.read(self.terminal, 65536)
            except OSError:
                break
        return screen(text.decode(errors="replace"))

    def completed(self, typed):
        """Returns what is on the screen after a line was typed and completed."""
        self.send(typed + "\t")
        text = self.read(1.2)
        self.send("\x15\n")
        self.read(0.3)
        return text

    def close(self):
        self.send("exit\n")
        time.sleep(0.2)
        os.close(self.terminal)
        os.waitpid(self.child, 0)


class Fish:
    """Asks fish, which has a command for that, what it would offer."""

    def __init__(self, folder, path):
        self.folder = folder
        self.environment = {**os.environ, "PATH": f"{path}:{os.environ['PATH']}", "HOME": str(folder)}

    def completed(self, typed):
        """Returns the line with each of the words that are offered for its last one."""
        asked = f"source completion.fish; complete -C '{typed}'"
        offered = subprocess.run(
            ["fish", "--no-config", "-c", asked], cwd=self.folder, env=self.environment, capture_output=True,
            text=True).stdout
        start = typed.rpartition(" ")[0]
        return "\n".join(f"{start} {line}" for line in offered.splitlines())

    def close(self):
        pass


def main(binary, names):
    binary = pathlib.Path(binary).resolve()
    failures = 0
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        for name in ["articol.ro.txt", "report.en.txt", "agency.tmx", "desk.sqlite"]:
            (folder / name).write_text("")
        for name in names:
            script = subprocess.run(
                [binary, "--generate-completion-script", name], capture_output=True, text=True, check=True)
            (folder / f"completion.{name}").write_text(script.stdout)
            shell = Fish(folder, binary.parent) if name == "fish" else Shell(name, folder, binary.parent)
            for title, typed, expected in CASES:
                shown = shell.completed(typed)
                is_right = all(word in shown for word in expected)
                failures += not is_right
                print(f"{name}\t{'right' if is_right else 'WRONG'}\t{title}: {typed}⇥" + (
                    "" if is_right else f" shows {shown!r}"))
            shell.close()
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:] or ["bash", "zsh"])
