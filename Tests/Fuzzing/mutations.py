"""Runs commands on damaged files of every format, and on damaged queries.

    python3 Tests/Fuzzing/mutations.py .build/release/punte [--count N] [--seed N] [--seconds N] [--keep FOLDER]

Every command must end with status 0, 1 or 64 within five seconds and in less than a gigabyte. Inputs that
break this are kept in a folder, and the exit status is 1.
"""

import argparse
import os
import random
import shutil
import sys
import tempfile

import memories
import seeds

KILOBYTES = 1 << 20
QUERIES = [
    "peace talks", '"peace talks"', "ro:pace en:peace", "(war OR peace) AND NOT talks", "peac*", "/pe[ae]ce/",
    "talks NEAR/3 peace", "lemma:copil", "~negociere", "a|b", '"a * b"', "status:confirmed", "[x]", "^Start end$",
]
TOKENS = [b"<", b">", b"&", b'"', b"'", b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"]]>", b"<![CDATA[", b"<!--", b"&#x0;", b"&#xD800;",
          b"\r", b"\n", b"\t", b";", b"\\", b"*", b"(", b")", b"[", b"](", b"-", b"{{", b"%", b"\xc8\x99", b"\xcc\x81", b"\xf0\x9f\x98\x80",
          b"99999999999999999999", b"-1", b"e308", b"xml:lang", b"<seg>", b"</tu>", b"<!DOCTYPE x [<!ENTITY a \"b\">]>", b"PK\x03\x04"]
HTML = b"<html><head><title>Titlu</title></head><body><article><h1>Titlu</h1><p>Un text <b>lung</b> aici.</p><p>Alt text &amp; altele.</p></article></body></html>"
MARKDOWN = "# Titlu\n\n*Text* cu [legătură](http://a.ro), `cod` și **altele**.\n\n> citat\n\n- unu\n- doi\n".encode()


def inputs():
    """Returns the files to damage: their ending, their bytes, and the commands that read them."""
    result = []
    for name, ending, data in seeds.files():
        if not ending:
            continue
        command = ["glossary", "import", "FILE"] if name.startswith("terms-") else ["memory", "import", "FILE"]
        result.append((ending, data, command))
        if ending == "docx":
            result.append((ending, data, ["segment", "FILE"]))
    english, romanian = memories.pair("08-followup")[1], memories.pair("03-weather")
    with open(english, "rb") as file:
        text = file.read()
    for ending, data in (("txt", text), ("md", MARKDOWN), ("html", HTML)):
        for command in (
            ["segment", "FILE"], ["suggest", "FILE"], ["align", romanian[0], "FILE"], ["check", "FILE", romanian[1]],
            ["convert", "-"],
        ):
            result.append((ending, data, command))
    return result


def mutated(data, draw):
    """Returns bytes with one or more changes."""
    data = bytearray(data)
    for _ in range(draw.choice([1, 1, 2, 5, 20])):
        place = draw.randrange(len(data) + 1)
        choice = draw.randrange(9)
        if choice == 0 and place < len(data):
            data[place] ^= 1 << draw.randrange(8)
        elif choice == 1 and place < len(data):
            data[place] = draw.randrange(256)
        elif choice == 2:
            del data[place:place + draw.choice([1, 4, 30, 300])]
        elif choice == 3:
            data[place:place] = data[place:place + draw.choice([1, 10, 100])]
        elif choice == 4:
            data[place:place] = draw.choice(TOKENS)
        elif choice == 5:
            data[place:place] = draw.choice(TOKENS) * draw.choice([10, 1000, 20_000])
        elif choice == 6:
            del data[place:]
        elif choice == 7:
            other = draw.randrange(len(data) + 1)
            data[place:place] = data[other:other + draw.choice([5, 50, 500])]
        else:
            data[place:place] = bytes(draw.randrange(256) for _ in range(draw.choice([1, 8, 64])))
    return bytes(data)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("punte")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=5, help="more for a debug build")
    parser.add_argument("--keep", default="/tmp/punte-mutations")
    options = parser.parse_args()
    draw = random.Random(options.seed)
    punte = os.path.abspath(options.punte)
    files = inputs()
    statuses, bad, slowest, largest = {}, 0, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        original, memory = folder + "/original.sqlite", folder + "/memory.sqlite"
        memories.make(punte, original)
        for number in range(options.count):
            if number % 50 == 0:
                memories.copy(original, memory)
            path = None
            if draw.random() < 0.1:
                query = mutated(draw.choice(QUERIES).encode(), draw)[:100_000].decode(errors="ignore").replace("\0", " ")
                command = ["concordance", "--", query]
                command = [*command[:1], "--memory", memory, *command[1:]]
            else:
                ending, data, template = draw.choice(files)
                path = f"{folder}/input.{ending}"
                with open(path, "wb") as out:
                    out.write(mutated(data, draw))
                command = [path if part == "FILE" else part for part in template]
                if command[0] not in ("segment", "convert"):
                    command += ["--memory", memory]
            stdin = open(path, "rb") if "-" in command else memories.subprocess.DEVNULL
            outcome = memories.run([punte, *command], stdin=stdin, cwd=folder)
            if path and stdin is not memories.subprocess.DEVNULL:
                stdin.close()
            statuses[outcome.status] = statuses.get(outcome.status, 0) + 1
            slowest, largest = max(slowest, outcome.seconds), max(largest, outcome.kilobytes)
            if outcome.status not in (0, 1, 64) or outcome.seconds > options.seconds or outcome.kilobytes > KILOBYTES:
                bad += 1
                os.makedirs(options.keep, exist_ok=True)
                kept = f"{options.keep}/{options.seed}-{number}"
                if path:
                    shutil.copy(path, kept + os.path.splitext(path)[1])
                with open(kept + ".command", "w") as out:
                    out.write(repr(command))
                print(number, " ".join(command)[:200], outcome.status, f"{outcome.seconds:.1f} s",
                      f"{outcome.kilobytes >> 10} MB", outcome.message[-200:], flush=True)
    print(f"{options.count} commands: {dict(sorted(statuses.items(), key=str))}, slowest {slowest:.1f} s, "
          f"largest {largest >> 10} MB, {bad} beyond the bounds")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
