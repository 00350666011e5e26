#!/usr/bin/env python3
"""Asks `punte worker` many things, a tenth of them broken, and compares the answers.

    worker.py PUNTE [--requests N] [--pairs N]

PUNTE is the built binary. The answers must be the same with one job and with two, and those of a worker that
is killed in the middle and started again with what it has not answered. Then the same pairs are aligned by the worker
and by `align --list`, and the CPU seconds of both are printed. Exit status 1 when an answer differs.
"""

import argparse
import json
import pathlib
import random
import resource
import subprocess
import sys
import tempfile
import threading

ARTICLES = pathlib.Path(__file__).resolve().parents[2] / "Memories" / "articles"
BROKEN = [
    "no JSON", "[]", "{}", '{"operation": "fly"}', '{"operation": "align"}', '{"operation": 7, "request": {}}',
    '{"operation": "convert", "request": {"text": 5}}', '{"operation": "convert", "request": {"text": "5 miles"}',
    '{"operation": "align", "request": {"english": {"text": ""}, "romanian": {"text": ""}}}',
    '{"version": 9, "operation": "convert", "request": {"text": "5 miles"}}', '{"id": {}, "operation": "segment"}',
    '{"operation": "learn", "request": {}}', "\u0000", '{"operation": "lookup", "request": {"text": "\\ud800"}}',
]


def pairs(draw, count):
    """Returns pairs of articles with paragraphs left out, so that hardly two are the same."""
    texts = [
        (english.read_text(), english.with_name(english.name.replace(".en.", ".ro.")).read_text())
        for english in sorted(ARTICLES.glob("*.en.txt"))
        if english.with_name(english.name.replace(".en.", ".ro.")).exists()
    ]
    for _ in range(count):
        yield tuple(
            "\n\n".join(part for part in text.split("\n\n") if draw.random() < 0.8) or text
            for text in draw.choice(texts))


def requests(draw, count):
    sentences = [line for file in ARTICLES.glob("*.en.txt") for line in file.read_text().split("\n") if line]
    for number, (english, romanian) in enumerate(pairs(draw, count)):
        if number % 10 == 9:
            yield draw.choice(BROKEN)
            continue
        both = {"english": {"text": english}, "romanian": {"text": romanian}}
        operation, request = draw.choice([
            ("align", both), ("check", both), ("segment", {"article": {"text": romanian}, "language": "ro"}),
            ("convert", {"text": draw.choice(sentences)}), ("lookup", {"text": draw.choice(sentences)}),
            ("suggest", {"article": {"text": "\n".join(draw.sample(sentences, 5))}}), ("terms", {"text": draw.choice(sentences)}),
            ("concordance", {"query": draw.choice(sentences).split()[0].strip("“”\"")}),
        ])
        yield json.dumps({"id": number, "operation": operation, "request": request}, ensure_ascii=False)


def ask(command, lines, kill_after=None):
    """Returns the answers, of which a killed worker gives only some."""
    worker = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def write():
        try:
            worker.stdin.write("".join(line + "\n" for line in lines).encode())
            worker.stdin.close()
        except BrokenPipeError:
            pass

    writer = threading.Thread(target=write)
    writer.start()
    answers = []
    for line in worker.stdout:
        if line.endswith(b"\n"):
            answers.append(line)
        if len(answers) == kill_after:
            worker.kill()
            break
    if kill_after is not None:
        # What it had written before it died is an answer too, but for a line cut short.
        answers += [line for line in worker.stdout.read().splitlines(keepends=True) if line.endswith(b"\n")]
    writer.join()
    worker.wait()
    return answers


def numbered(answers, offset):
    """Answers to broken lines name the line; those of a worker started again count anew."""
    result = []
    for answer in map(json.loads, answers):
        if "line" in answer:
            answer["line"] += offset
        result.append(answer)
    return result


def linked(links):
    return [(link["en_ids"], link["ro_ids"]) for link in links if link.get("en_ids") and link.get("ro_ids")]


def spent(call):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = call()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return result, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("punte")
    parser.add_argument("--requests", type=int, default=10_000)
    parser.add_argument("--pairs", type=int, default=500)
    options = parser.parse_args()
    punte = str(pathlib.Path(options.punte).resolve())
    draw = random.Random(1)
    differences = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        memory = folder / "memory.sqlite"
        subprocess.run([punte, "learn", ARTICLES / "06-diplomacy.ro.txt", ARTICLES / "06-diplomacy.en.txt", "--memory",
                        memory], check=True, capture_output=True)
        lines = list(requests(draw, options.requests))
        command = [punte, "worker", "--memory", str(memory), "--jobs"]
        one, seconds = spent(lambda: ask([*command, "1"], lines))
        errors = sum("error" in json.loads(line) for line in one)
        print(f"1 job: {len(one)} answers, {errors} of them errors, {seconds:.1f} s of CPU")
        for jobs in ("2", "1"):
            half = len(lines) // 2
            two = ask([*command, jobs], lines)
            differences += two != one
            print(f"{jobs} jobs: {'the same' if two == one else 'OTHER'} answers")
            first = ask([*command, jobs], lines, kill_after=half)
            rest = ask([*command, jobs], lines[len(first):])
            joined = numbered(first, 0) + numbered(rest, len(first))
            same = joined == numbered(one, 0)
            differences += not same
            print(f"{jobs} jobs, killed after {len(first)} answers and started again: "
                  f"{'the same' if same else 'OTHER'} answers")
        chosen = list(pairs(draw, options.pairs))
        with open(folder / "pairs.tsv", "w") as table:
            for number, (english, romanian) in enumerate(chosen):
                for side, text in (("en", english), ("ro", romanian)):
                    (folder / f"{number}.{side}.txt").write_text(text)
                table.write(f"{folder}/{number}.ro.txt\t{folder}/{number}.en.txt\t{folder}/{number}.jsonl\n")
        _, listed = spent(lambda: subprocess.run(
            [punte, "align", "--list", folder / "pairs.tsv", "--format", "jsonl"], check=True,
            capture_output=True))
        asked = [json.dumps({"operation": "align", "request": {
            "english": {"text": english}, "romanian": {"text": romanian}}}) for english, romanian in chosen]
        answers, worked = spent(lambda: ask([punte, "worker", "--jobs", "1"], asked))
        unlike = 0
        for number, answer in enumerate(answers):
            lines = (folder / f"{number}.jsonl").read_text().splitlines()
            unlike += linked(map(json.loads, lines)) != linked(json.loads(answer)["result"]["links"])
        differences += unlike
        print(f"{options.pairs} pairs: align --list {listed:.2f} s of CPU, worker {worked:.2f} s, ratio "
              f"{worked / listed:.2f}; other links in {unlike}")
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
