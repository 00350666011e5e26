#!/usr/bin/env python3
"""Gives Punte files made to do harm and watches its time and memory.

    hostile.py PUNTE [--limit-mb 150]

Each file must be refused, or read without what harms, within seconds and within the memory limit (the
largest resident memory of the process, the store included), and no other file and no address may be
opened: a listener on the loopback counts who comes.
"""

import argparse
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time

UNIT = '<tu><tuv xml:lang="en"><seg>{}</seg></tuv><tuv xml:lang="ro"><seg>Podul e închis.</seg></tuv></tu>\n'
GOOD = UNIT.format("The bridge is closed.")
visits = []


def listen():
    server = socket.create_server(("127.0.0.1", 0))

    def serve():
        while True:
            connection, _ = server.accept()
            visits.append(connection.recv(200))
            connection.close()

    threading.Thread(target=serve, daemon=True).start()
    return server.getsockname()[1]


def document(body, doctype=""):
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n{doctype}<tmx version="1.4"><header srclang="en"/><body>\n'
    yield from body
    yield "</body></tmx>\n"


def laughs():
    entities = "".join(
        f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return document([UNIT.format("&l9;")], f'<!DOCTYPE tmx [<!ENTITY l0 "lol">{entities}]>\n')


def around(pieces):
    yield GOOD
    yield from pieces
    yield GOOD


def cases(port):
    outside = '<!DOCTYPE tmx [<!ENTITY x SYSTEM "{}">]>\n'
    long = UNIT.format("{}").split("{}")
    return [
        ("billion laughs", laughs(), "declares entities", None),
        ("entity of a file", document([UNIT.format("&x;")], outside.format("file:///etc/passwd")),
         "declares entities", None),
        ("entity of an address", document([UNIT.format("&x;")], outside.format(f"http://127.0.0.1:{port}/x")),
         "declares entities", None),
        ("DTD at an address", document([GOOD], f'<!DOCTYPE tmx SYSTEM "http://127.0.0.1:{port}/tmx14.dtd">\n'),
         None, 1),
        ("elements 1,000 deep", document(around([UNIT.format("<hi>" * 1000 + "x" + "</hi>" * 1000)])),
         "nested", None),
        ("codes 1,000,000 in a row", document(around([long[0], *["<ph x='1'/>" * 1000] * 1000, long[1]])), None, 2),
        ("a segment of 100 MB", document(around([long[0], *["Ninge în țară. " * 1000] * 6000, long[1]])), None, 2),
        ("a segment of 100 MB in one word", document(around([long[0], *["a" * 10_000] * 10_000, long[1]])), None, 2),
        ("a note of 100 MB", document(["<tu><note>", *["a" * 10_000] * 10_000, "</note></tu>", GOOD]), None, 1),
        ("a tag of 100 MB", document(around(["<tu a='", *["a" * 10_000] * 10_000, "'>"])), None, 2),
        ("a comment of 100 MB", document(around(["<!--", *["a" * 10_000] * 10_000, "-->"])), None, 2),
        ("a unit of 1,000,000 variants",
         document(around(["<tu>", *['<tuv xml:lang="en"><seg>a</seg></tuv>' * 1000] * 1000, "</tu>"])), None, 2),
        ("1,000,000 names of elements", document(around(f"<e{n}/>" for n in range(1_000_000))), None, 2),
        ("1,000,000 findings", document(around("<tu/>" for _ in range(1_000_000))), None, 2),
        ("100 MB of bare <", document(around(["<" * 10_000] * 10_000)), None, 2),
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("punte", type=pathlib.Path)
    parser.add_argument("--limit-mb", type=int, default=150)
    arguments = parser.parse_args()
    arguments.punte = arguments.punte.resolve()
    port = listen()
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        for number, (name, pieces, refusal, units) in enumerate(cases(port)):
            file = pathlib.Path(folder) / f"{number}.tmx"
            with file.open("w", encoding="utf-8") as out:
                out.writelines(pieces)
            memory = f"{folder}/{number}.sqlite"
            start = time.monotonic()
            outcome = subprocess.run(
                ["/usr/bin/time", "-f", "%M KB", arguments.punte, "memory", "import", file, "--as-marked",
                 "--memory", memory], capture_output=True, text=True, timeout=300)
            seconds = time.monotonic() - start
            size = int(re.search(r"(\d+) KB\s*$", outcome.stderr).group(1)) / 1000
            lines = [line for line in outcome.stderr.splitlines()
                     if not line.endswith(" KB") and not line.startswith("Command exited")]
            said = lines[-1].replace(f"{folder}/", "") if lines else ""
            expected = refusal in outcome.stderr if refusal else f": {units} unit" in said
            passed = expected and size <= arguments.limit_mb and not visits
            failed |= not passed
            print(f"{'ok  ' if passed else 'FAIL'} {name}: {file.stat().st_size / 1e6:.0f} MB in "
                  f"{seconds:.1f} s, {size:.0f} MB of memory: {said[:160]}", flush=True)
            file.unlink()
    print(f"{len(visits)} visits on the loopback")
    sys.exit(failed)


if __name__ == "__main__":
    main()
