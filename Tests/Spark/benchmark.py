"""Measures the Spark job on a lake made of pairs of articles: what it takes, what of that is the engine, and whether it changes links.

    python benchmark.py PUNTE FOLDER... [--pairs 2400] [--orphans 1200] [--days 30] [--masters local[1],local[2]]
                        [--work FOLDER] [--rates rates.json]

Each FOLDER holds NAME.ro.txt, NAME.en.txt and NAME.gold.tsv; made_lake.py says how the lake is made of them. Each master is a
process of its own, which does a tenth of the job first, so that neither the start of Spark nor that of its compiler is in the
figures. Seconds are those of the clock; processor seconds are of all processes together, and hardly change when the machine is
busy with other things. *Nothing* is the job of the stage
`links` with tasks that answer without asking a worker: what Spark, Python and the tables cost. *The engine alone* is one worker
process that is asked the same from one Python process. --rates is what Sources/Spark/planning.py reads.
"""

import argparse
import itertools
import json
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
#: The window of the job, and the same one of `punte pair`.
WINDOW, DAYS = ["--days-before", "3", "--days-after", "3"], "3"
sys.path[:0] = [str(HERE), str(HERE.parent.parent / "Sources" / "Spark")]

import made_lake  # noqa: E402


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("punte")
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--pairs", type=int, default=2400)
    parser.add_argument("--orphans", type=int, default=1200, help="articles without a partner, a third of them Romanian")
    parser.add_argument("--days", type=int, default=30)
    parser.add_argument("--masters", default="local[1],local[2]")
    parser.add_argument("--work", help="keep the lake and the tables here")
    parser.add_argument("--rates", help="write the measured rates to this file")
    parser.add_argument("--measure", help=argparse.SUPPRESS)
    options = parser.parse_args()
    options.punte = os.path.abspath(options.punte)
    if options.measure:
        print(json.dumps(measured(options, options.measure)))
        return
    work = pathlib.Path(options.work or tempfile.mkdtemp(prefix="punte-spark-benchmark-"))
    work.mkdir(parents=True, exist_ok=True)
    options.work = str(work)
    rows = make(options, work)
    print(f"load when it began\t{os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    results = {}
    for master in options.masters.split(","):
        done = subprocess.run(
            [sys.executable, __file__, options.punte, *options.folders, "--work", options.work, "--measure", master],
            check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )
        results[master] = json.loads(done.stdout.splitlines()[-1])
    first = next(iter(results))
    checked = one_machine(options, work, rows, tables_of(options, first))
    report(results, checked, rows)
    print(f"load when it ended\t{os.getloadavg()[0]:.1f}")
    if options.rates:
        write_rates(options.rates, results[first], checked, rows)
    if not parser.parse_args().work:
        shutil.rmtree(work)


def tables_of(options, master):
    """Returns the folder of the tables of a run; Spark takes brackets in a name for a pattern."""
    return pathlib.Path(options.work) / f"out-{re.sub('[^a-z0-9]', '', master)}"


def make(options, work):
    """Writes the lake as Parquet and returns its rows."""
    import pyarrow
    import pyarrow.parquet

    made = made_lake.articles(options.folders, options.pairs, options.orphans, options.days)
    rows = [row for pair in made for row in pair if row]
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows), work / "lake.parquet", row_group_size=500)
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows[: len(rows) // 10]), work / "warm.parquet")
    return rows


# What is measured with Spark.


def measured(options, master):
    from pyspark.sql import functions as f

    from punte_spark import job, session
    from punte_spark.files import Folder
    from punte_spark.options import STAGES, parsed
    from punte_spark.plan import Batch
    from punte_spark.stages import asking, links
    from punte_spark.tables import ALIGNED, ARTICLES, LINKS, PAIRS

    spark = session.session(master)
    job.run(spark, parsed([f"{options.work}/warm.parquet", f"{options.work}/warm", "--punte", options.punte]))
    shutil.rmtree(f"{options.work}/warm")
    output = str(tables_of(options, master))
    shutil.rmtree(output, ignore_errors=True)
    times, processor, sizes = {}, {}, {}
    for stage in STAGES:
        given = parsed([f"{options.work}/lake.parquet", output, "--punte", options.punte, "--until", stage, *WINDOW])
        started, spent = time.perf_counter(), processor_seconds()
        job.run(spark, given)
        times[stage] = time.perf_counter() - started
        processor[stage] = processor_seconds() - spent
        sizes[stage] = size_of(f"{output}/{stage}")
    counts = {name: spark.read.parquet(f"{output}/{name}").count() for name in ("articles", "candidates", "pairs", "links")}
    sentences = spark.read.parquet(f"{output}/aligned").select(f.sum(f.expr("ro_sentence_count + en_sentence_count")))

    # The stage `links` once more, with other ways to the worker and back.
    folder = Folder(spark, output)
    known = spark.read.schema(ARTICLES).parquet(folder.of("articles"))
    batch = Batch(0, folder.read_json("plan.json"), known, given)
    pairs = spark.read.schema(PAIRS).parquet(folder.of("pairs/batch=0"))
    questions = links.questions(pairs, batch).repartition(2 * spark.sparkContext.defaultParallelism, "ro_id", "en_id")
    spare = Folder(spark, f"{output}-spare")
    ways = {
        "mapInArrow": lambda: asking.write(
            questions.mapInArrow(links.asker(given), links.OUTCOMES), spare, "links", batch,
            {"aligned": ALIGNED, "links": LINKS}),
        "mapInPandas": lambda: asking.write(
            questions.mapInPandas(pandas_asker(given), links.OUTCOMES), spare, "links", batch,
            {"aligned": ALIGNED, "links": LINKS}),
        "nothing": lambda: asking.write(
            questions.mapInArrow(unasked, links.OUTCOMES), spare, "links", batch, {"aligned": ALIGNED, "links": LINKS}),
        "rdd.pipe": lambda: piped(spark, questions, options.punte, spare),
    }
    took, took_processor = {}, {}
    for name, way in ways.items():
        started, spent = time.perf_counter(), processor_seconds()
        way()
        took[name] = time.perf_counter() - started
        took_processor[name] = processor_seconds() - spent
    shutil.rmtree(f"{output}-spare", ignore_errors=True)
    return {
        "times": times, "sizes": sizes, "counts": counts, "sentences": sentences.first()[0], "ways": took,
        "processor": processor, "ways_processor": took_processor,
    }


def processor_seconds():
    """Returns what this process and all that it started have used, also those of them that have ended."""
    parents, spent = {}, {}
    for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        parents[int(stat.parent.name)] = int(fields[1])
        spent[int(stat.parent.name)] = sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")

    def is_own(process):
        while process in parents and process != os.getpid():
            process = parents[process]
        return process == os.getpid()

    return sum(seconds for process, seconds in spent.items() if is_own(process))


def unasked(batches):
    """Answers each pair without a worker."""
    from punte_spark.rows import batches_of, rows_of
    from punte_spark.stages import links

    made = ({"outcome": "aligned", "ro_id": body[0]["ro_id"], "en_id": body[0]["en_id"], "relatedness": 1.0}
            for body in links.requests(rows_of(batches)))
    return batches_of(made, links.OUTCOMES)


def pandas_asker(options):
    def ask(frames):
        import pandas

        from punte_spark.stages import asking, links

        rows = (row for frame in frames for row in frame.astype(object).where(frame.notna(), None).to_dict("records"))
        def framed(rows):
            frame = pandas.DataFrame(rows, columns=links.OUTCOMES.names).astype(object)
            return frame.where(frame.notna(), None)

        waiting = []
        for key, answer in asking.engine(options).answers(links.requests(rows)):
            waiting.extend(links._outcomes(key, answer))
            if len(waiting) > 512:
                yield framed(waiting)
                waiting = []
        if waiting:
            yield framed(waiting)

    return ask


def piped(spark, questions, punte, spare):
    """The same through rdd.pipe: no worker is started again, and the answers are told by their order alone."""
    from punte_spark.engine import _line
    from punte_spark.stages import links

    def lines(rows):
        for _, operation, body in links.requests(row.asDict() for row in rows):
            yield _line({"operation": operation, "request": body}).decode().rstrip("\n")

    def outcomes(answers):
        nobody = dict.fromkeys(
            ["ro_id", "en_id", "probability", "ro_title", "ro_date", "ro_outlet", "ro_url", "en_outlet", "en_url"])
        for answer in answers:
            for row in links._outcomes(nobody, json.loads(answer)):
                yield [row.get(name) for name in links.OUTCOMES.names]

    answers = questions.rdd.mapPartitions(lines).pipe(f"{punte} worker --no-memory").mapPartitions(outcomes)
    spark.createDataFrame(answers, links.OUTCOMES).where("outcome = 'links'").write.mode("overwrite").parquet(spare.of("links"))


def size_of(folder):
    return sum(p.stat().st_size for p in pathlib.Path(folder).rglob("*") if p.is_file() and not p.name.startswith((".", "_")))


# What is measured without Spark.


def one_machine(options, work, rows, output):
    """Compares with `punte align --list` and `punte pair`, and times one worker and the import."""
    import pyarrow.parquet as parquet

    from punte_spark.checking import whole_text
    from punte_spark.engine import Engine
    from punte_spark.program import worker_command
    from punte_spark.stages.pairs import groups

    known = {row["id"]: row for row in rows}
    found = parquet.read_table(output / "links").to_pylist()
    probabilities = {(r["ro_id"], r["en_id"]): r["probability"] for r in parquet.read_table(output / "pairs").to_pylist()}
    pairs = list(probabilities)
    asked = {r["ro_id"]: r["en_ids"] for r in parquet.read_table(output / "candidates").to_pylist()}

    def input(name):
        row = known[name]
        return {"text": whole_text(row["title"], row["text"]), "name": "article.txt",
                **{k: row[k] for k in ("title", "date", "outlet", "url")}}

    counts = parquet.read_table(output / "background").to_pylist()
    with open(work / "background.tsv", "w", encoding="utf8") as file:
        for row in sorted(counts, key=lambda r: -1 if r["key"] is None else r["key"]):
            file.write(f"{'reports' if row['key'] is None else row['key']}\t{row['count']}\n")

    def timed(requests):
        command = worker_command(options.punte, background=str(work / "background.tsv"))
        return spent_by(lambda: sum(1 for _ in Engine(command).answers(requests)))

    align_time = timed((p, "align", {"english": input(p[1]), "romanian": input(p[0])}) for p in pairs)
    gold = {(f"ro-{i}", f"en-{i}") for i in (n[3:] for n in known if n.startswith("ro-")) if f"en-{i}" in known}

    def slices(names):
        for date, of_day in itertools.groupby(sorted(names, key=lambda n: known[n]["date"]), key=lambda n: known[n]["date"]):
            articles = sorted(of_day)
            place = {"day": date, "slice": 0}
            for en in sorted({en for ro in articles for en in asked[ro]}):
                yield {**known[en], **input(en), **place, "is_article": False}
            for ro in articles:
                yield {**known[ro], **input(ro), **place, "is_article": True, "en_ids": asked[ro]}

    def pair_time(names):
        return timed((None, "pair", group.request(0.25)) for group in groups(slices(names)))

    with_partner = [ro for ro, _ in sorted(gold) if ro in asked]
    without = sorted(asked.keys() - set(with_partner))
    texts = work / "texts"
    shutil.rmtree(texts, ignore_errors=True)
    texts.mkdir()
    for name, row in known.items():
        (texts / f"{name}.txt").write_text(whole_text(row["title"], row["text"]) + "\n", encoding="utf8")
    (texts / "list.tsv").write_text(
        "".join(f"{texts}/{ro}.txt\t{texts}/{en}.txt\t{texts}/{ro}~{en}.jsonl\n" for ro, en in pairs), encoding="utf8")
    list_time = spent_by(lambda: subprocess.run([options.punte, "align", "--list", texts / "list.tsv", "--format", "jsonl", "--memory", texts / "none"],
                   check=True, stderr=subprocess.DEVNULL))
    reference = set()
    for ro, en in pairs:
        for line in (texts / f"{ro}~{en}.jsonl").read_text(encoding="utf8").splitlines():
            link = json.loads(line)
            if "ro_ids" in link:
                reference.add((ro, en, tuple(link["ro_ids"]), tuple(link["en_ids"]), link["confidence"]))
    own = {(r["ro_id"], r["en_id"], tuple(r["ro_sentences"]), tuple(r["en_sentences"]), r["confidence"]) for r in found}

    for language in ("ro", "en"):
        with open(work / f"{language}.jsonl", "w", encoding="utf8") as file:
            for row in rows:
                if row["language"] == language:
                    file.write(json.dumps(row, ensure_ascii=False) + "\n")
    archive_time = spent_by(lambda: subprocess.run(
        [options.punte, "pair", work / "ro.jsonl", work / "en.jsonl", "--format", "jsonl", "--jobs", "1", "--memory", texts / "none",
         "--dates", DAYS, "--output", work / "archive.jsonl"], check=True, stderr=subprocess.DEVNULL))
    said = (work / "archive.jsonl").read_text(encoding="utf8")
    archive = {(r["ro_id"], r["en_id"]): r["probability"] for r in map(json.loads, said.splitlines())}

    shards = sorted(str(p) for p in (output / "tmx").rglob("*.tmx"))
    memory = work / "memory.sqlite"
    for old in work.glob("memory.sqlite*"):
        old.unlink()
    import_time = spent_by(lambda: subprocess.run(
        [options.punte, "memory", "import", *shards, "--memory", memory], check=True, stderr=subprocess.DEVNULL))
    return {
        "same": own == reference, "differing": len(own ^ reference), "links": len(own), "align_time": align_time,
        "pair_time": pair_time(with_partner), "pair_count": len(with_partner), "alone_time": pair_time(without),
        "alone_count": len(without), "list_time": list_time, "archive_time": archive_time, "import_time": import_time,
        "memory_size": memory.stat().st_size, "gold": len(gold),
        "candidates_hold": sum(en in asked.get(ro, ()) for ro, en in gold),
        "found": len(gold & set(pairs)), "pairs": len(pairs), "archive_found": len(gold & archive.keys()),
        "archive_pairs": len(archive), "both": len(archive.keys() & probabilities.keys()),
        "equal": sum(archive[pair] == probabilities.get(pair) for pair in archive),
    }


def spent_by(work):
    """Returns the processor seconds of the programs that some work runs."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    work()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def report(results, checked, rows):
    print(f"lake\t{len(rows)} articles, {checked['gold']} pairs in it, {sum(len(r['text'].encode()) for r in rows) / 1e6:.1f} MB of text")
    first = next(iter(results.values()))
    for title, times, processor in (
        ("stage", "times", "processor"), ("stage links by another way", "ways", "ways_processor")
    ):
        print(f"\n{title}; seconds and processor seconds\t" + "\t".join(results))
        for name in first[times]:
            print(f"{name}\t" + "\t".join(f"{r[times][name]:.1f} {r[processor][name]:.1f}" for r in results.values()))
        print("sum\t" + "\t".join(f"{sum(r[times].values()):.1f} {sum(r[processor].values()):.1f}" for r in results.values()))
    for master, r in results.items():
        n, own, nothing = checked["pairs"], r["ways"]["mapInArrow"], r["ways"]["nothing"]
        share = r["ways_processor"]["nothing"] / r["ways_processor"]["mapInArrow"]
        print(f"aligned on {master}\t{n / own:.0f} pairs a second; the job that asks nothing takes {100 * nothing / own:.0f} % of "
              f"the time and {100 * share:.0f} % of the processor time")
    print(f"\nthe engine alone, one worker\taligns {checked['pairs'] / checked['align_time']:.0f} pairs in a processor second "
          f"({checked['align_time']:.1f} s); pairs {checked['pair_count'] / checked['pair_time']:.0f} articles with a partner "
          f"({checked['pair_time']:.1f} s) and {checked['alone_count'] / checked['alone_time']:.0f} without ({checked['alone_time']:.1f} s)")
    print(f"punte align --list\t{checked['list_time']:.1f} processor seconds")
    print(f"punte pair over the archive\t{checked['archive_time']:.1f} processor seconds")
    print(f"the same links as punte align --list\t{'yes' if checked['same'] else 'no'}: {checked['links']} links, {checked['differing']} differ")
    print(f"pairs of the lake among the candidates\t{checked['candidates_hold']} of {checked['gold']}")
    print(f"pairs found\t{checked['found']} of {checked['gold']}, {checked['pairs'] - checked['found']} others; punte pair over the "
          f"archive {checked['archive_found']}, {checked['archive_pairs'] - checked['archive_found']} others; {checked['both']} in both, {checked['equal']} of these with the same probability")
    print(f"memory import\t{checked['import_time']:.1f} processor seconds, {checked['memory_size'] / 1e6:.1f} MB")


def write_rates(path, first, checked, rows):
    """Writes what planning.py computes with: seconds of one core and bytes for an article, a pair or a link."""
    counts, times, sizes = first["counts"], first["processor"], first["sizes"]
    romanian = sum(row["language"] == "ro" for row in rows)
    nothing = first["ways_processor"]["nothing"]
    rates = {
        "reading_s_per_article": times["articles"] / len(rows),
        "counting_s_per_report": times["background"] / (len(rows) - romanian),
        "blocking_s_per_romanian_article": times["candidates"] / romanian,
        "moving_s_per_romanian_article": max(0, times["pairs"] - checked["pair_time"] - checked["alone_time"]) / romanian,
        "pairing_s_per_article_with_partner": checked["pair_time"] / checked["pair_count"],
        "pairing_s_per_article_without": checked["alone_time"] / checked["alone_count"],
        "aligning_s_per_sentence": (times["links"] - nothing) / first["sentences"],
        "writing_s_per_pair": nothing / counts["pairs"],
        "tmx_s_per_link": times["tmx"] / counts["links"],
        "import_s_per_link": checked["import_time"] / counts["links"],
        "articles_bytes_per_article": sizes["articles"] / len(rows),
        "candidates_bytes_per_article": sizes["candidates"] / romanian,
        "pairs_bytes_per_pair": sizes["pairs"] / counts["pairs"],
        "links_bytes_per_link": sizes["links"] / counts["links"],
        "tmx_bytes_per_link": sizes["tmx"] / counts["links"],
        "memory_bytes_per_link": checked["memory_size"] / counts["links"],
        "links_per_sentence": counts["links"] / first["sentences"],
        "sentences_per_pair_measured": first["sentences"] / counts["pairs"],
    }
    pathlib.Path(path).write_text(json.dumps(rates, indent=1) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
