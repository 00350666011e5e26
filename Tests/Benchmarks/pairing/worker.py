"""Asks `punte worker` to align 10,000 pairs, every tenth request of which is broken, and compares it with `punte align --list`.

    python3 worker.py PUNTE FOLDER... [--requests 10000] [--jobs 1,2]

Each FOLDER holds NAME.ro.txt and NAME.en.txt. The pairs are asked about by turns until there are --requests; a broken request has lost the end
of its line. The answers must be the same for each number of jobs, and their links those of `align --list` on the same pairs. Prints the
seconds of processor time of each run and the worker's as a multiple of that of `align --list` on the pairs that were
not broken, and ends with status 1 when answers or links differ.
"""
import argparse, glob, json, os, resource, subprocess, sys, tempfile, time


def spent(command, **streams):
    """Runs a program and returns its processor seconds and those of the clock."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL, **streams)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, time.perf_counter() - start


def links_of(record):
    return [(link["ro_ids"], link["en_ids"], link["confidence"]) for link in record]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("punte")
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--requests", type=int, default=10_000)
    parser.add_argument("--jobs", default="1,2")
    options = parser.parse_args()
    names = sorted(n[: -len(".ro.txt")] for folder in options.folders for n in glob.glob(f"{folder}/*.ro.txt"))
    texts = [{s: open(f"{n}.{s}.txt", encoding="utf8").read() for s in ("en", "ro")} for n in names]
    asked = [number % len(names) for number in range(options.requests)]
    whole = [number for number in range(options.requests) if number % 10 != 9]
    with tempfile.TemporaryDirectory() as work:
        with open(f"{work}/requests.jsonl", "w", encoding="utf8") as file:
            for number, place in enumerate(asked):
                one = {side: {"text": texts[place][code], "name": "article.txt"} for side, code in (("english", "en"), ("romanian", "ro"))}
                line = json.dumps({"id": number, "operation": "align", "request": one}, ensure_ascii=False)
                file.write((line if number % 10 != 9 else line[:-7]) + "\n")
        with open(f"{work}/list.tsv", "w", encoding="utf8") as file:
            for number in whole:
                name = os.path.abspath(names[asked[number]])
                file.write(f"{name}.ro.txt\t{name}.en.txt\t{work}/{number}.jsonl\n")
        alone, clock = spent([options.punte, "align", "--list", f"{work}/list.tsv", "--format", "jsonl", "--memory", f"{work}/none"])
        print(f"align --list on {len(whole)} pairs: {alone:.1f} s of processor time, {clock:.1f} s")
        answers = {}
        for jobs in options.jobs.split(","):
            with open(f"{work}/requests.jsonl") as source, open(f"{work}/answers.{jobs}", "w") as target:
                took, clock = spent([options.punte, "worker", "--no-memory", "--jobs", jobs], stdin=source, stdout=target)
            answers[jobs] = open(f"{work}/answers.{jobs}", encoding="utf8").read().splitlines()
            print(f"worker --jobs {jobs}: {took:.1f} s of processor time, {clock:.1f} s, {took / alone:.2f} of align --list")
        first = next(iter(answers.values()))
        same = all(lines == first for lines in answers.values())
        broken = sum('"error"' in line[:10] for line in first)
        print(f"{len(first)} answers, {broken} of them errors; the same for each number of jobs: {'yes' if same else 'no'}")
        differing = 0
        for number in whole:
            links = [json.loads(line) for line in open(f"{work}/{number}.jsonl", encoding="utf8")]
            own = json.loads(first[number])
            differing += links_of(own["result"]["links"]) != links_of([link for link in links if "ro_ids" in link])
        print(f"pairs whose links are not those of align --list: {differing} of {len(whole)}")
    sys.exit(0 if same and not differing and len(first) == options.requests else 1)


main()
