"""The whole job over a small lake: the same links as one machine makes, and nothing lost, doubled or done twice."""

import glob
import json
import os
import signal
import subprocess
import sys
import time

import pytest

for package in ("pyspark", "pyarrow"):
    pytest.importorskip(package, reason=f"{package} is not installed: pip install 'pyspark>=4.1' pyarrow 'pandas<3'")

from conftest import GOLD, PACKAGE, command, faults, links, links_of_one_machine  # noqa: E402

from punte_spark.failure import JobFailure  # noqa: E402

FAULTY = [
    {"id": "gol", "language": "ro", "text": "", "date": "2026-03-02"},
    {"id": None, "language": "ro", "text": "Un text fără identificator."},
    {"id": "francais", "language": "ro", "text": "Le tribunal de Toulouse a interdit jeudi le pesticide dans quatre "
     "départements après que les apiculteurs ont perdu des milliers de ruches, et la société a annoncé un appel."},
    {"id": "deutsch", "language": "de", "text": "Ein Gericht in Toulouse hat das Mittel verboten."},
    {"id": "lung", "language": "ro", "text": "Un text prea lung pentru a fi citit. " * 2000},
    {"id": "fara-data", "language": "ro", "date": "joi", "title": "Consiliul a votat",
     "text": "Consiliul a votat joi bugetul orașului, după o ședință care a durat până târziu, iar primarul a spus că banii "
     "vor ajunge pentru repararea drumurilor."},
]


@pytest.fixture(scope="module")
def reference(punte, lake, tmp_path_factory):
    return links_of_one_machine(punte, lake, GOLD, tmp_path_factory.mktemp("one") / "machine")


def test_the_same_links_as_one_machine(spark, lake, written, run, reference, tmp_path):
    output = run(written([*lake, *FAULTY, {**lake[0], "text": "Another text."}]), tmp_path / "out", "--max-bytes", "50000")
    assert {(r["ro_id"], r["en_id"]) for r in spark.read.parquet(f"{output}/pairs").collect()} == GOLD
    assert links(spark, output) == reference
    assert faults(spark, output) == sorted([
        ("articles", "gol", "", "no text"), ("articles", "", "", "no id"), ("articles", "francais", "", "wrong language"),
        ("articles", "deutsch", "", "wrong language"), ("articles", "lung", "", "too long"),
        ("articles", lake[0]["id"], "", "double id"),
    ])
    row = spark.read.parquet(f"{output}/links").where("ro_id = 'pod' and array_contains(ro_sentences, 0)").first()
    assert (row["schema_version"], row["ro_text"], row["ro_kind"]) == (1, lake[1]["title"], "title")
    aligned = {r["ro_id"]: r for r in spark.read.parquet(f"{output}/aligned").collect()}
    assert aligned["vii"]["link_count"] == sum(link[0] == "vii" for link in reference)


def test_parquet_and_lines_that_are_no_objects(spark, lake, run, reference, tmp_path):
    rows = [{k: v for k, v in row.items() if k != "url"} for row in lake]
    spark.createDataFrame(rows).write.parquet(str(tmp_path / "lake"))
    assert links(spark, run(tmp_path / "lake", tmp_path / "a")) == reference
    (tmp_path / "lake.jsonl").write_text("\n".join(["{", *(json.dumps(row) for row in lake), "[1]"]))
    output = run(tmp_path / "lake.jsonl", tmp_path / "b")
    assert links(spark, output) == reference
    assert [fault[3] for fault in faults(spark, output)] == ["no id", "no id"]


def test_articles_without_dates_find_their_reports(spark, lake, written, run, reference, tmp_path):
    undated = [dict(row, date=None) if row["id"] in ("pod", "tram", "vii", "vineyards") else row for row in lake]
    pairs = run(written(undated), tmp_path / "out", "--until", "pairs")
    assert {(r["ro_id"], r["en_id"]) for r in spark.read.parquet(f"{pairs}/pairs").collect()} == GOLD


def test_a_skewed_day_is_split_without_a_difference(spark, lake, written, run, reference, tmp_path):
    one_day = [dict(row, date="2026-03-05") for row in lake]
    output = run(written(one_day), tmp_path / "out", "--slice", "1", "--batch", "2", "--shard", "7")
    assert len(glob.glob(f"{output}/links/batch=*")) >= 3
    found = links(spark, output)
    assert [link[:4] for link in found] == [link[:4] for link in reference]


def test_a_killed_job_goes_on_where_it_stopped(spark, punte, lake, written, reference, tmp_path):
    source, output = written(lake), tmp_path / "out"
    whole = command(source, output, punte, "--batch", "3", "--slice", "3", "--master", "local[2]")
    job = subprocess.Popen(whole, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not os.path.exists(output / "links" / "batch=0" / "_SUCCESS"):
        assert job.poll() is None
        time.sleep(0.05)
    os.killpg(job.pid, signal.SIGKILL)
    job.wait()
    before = written_files(output)
    assert not os.path.exists(output / "links" / "batch=1" / "_SUCCESS")
    subprocess.run(whole, check=True, capture_output=True)
    after = written_files(output)
    assert before.items() <= after.items()
    assert links(spark, output) == reference
    again = written_files(output)
    subprocess.run(whole, check=True, capture_output=True)
    assert written_files(output) == again


def written_files(output):
    """Returns the files of tables with a mark, and when they were written."""
    marked = [os.path.dirname(mark) for mark in glob.glob(f"{output}/**/_SUCCESS", recursive=True)]
    return {path: os.stat(path).st_mtime_ns for folder in marked for path in glob.glob(f"{folder}/**/*.parquet", recursive=True)}


def test_other_options_do_not_continue_an_output(lake, written, run, tmp_path):
    source = written(lake)
    run(source, tmp_path / "out", "--until", "articles")
    with pytest.raises(JobFailure, match="threshold 0.25, not 0.5"):
        run(source, tmp_path / "out", "--threshold", "0.5")


def test_workers_that_die_in_mid_job_lose_nothing(spark, lake, written, run, reference, wrapper, tmp_path):
    # Each worker answers the greeting and one request, and ends.
    mortal = wrapper('for i in 1 2; do IFS= read -r line && printf "%s\\n" "$line"; done | "$PUNTE" "$@"')
    output = run(written(lake), tmp_path / "out", program=mortal)
    assert links(spark, output) == reference
    assert faults(spark, output) == []


def test_a_pair_that_kills_every_worker_goes_aside(spark, lake, written, run, reference, wrapper, tmp_path):
    script = (
        'while IFS= read -r line; do [[ $line == *\'"align"\'* && $line == *Florazin* ]] && exit 9; '
        'printf "%s\\n" "$line"; done | "$PUNTE" "$@"'
    )
    output = run(written(lake), tmp_path / "out", "--tries", "2", program=wrapper(script))
    assert links(spark, output) == [link for link in reference if link[0] != "albine"]
    assert faults(spark, output) == [("links", "albine", "bees", "worker: died")]


def test_a_task_that_spark_runs_again_doubles_nothing(spark, lake, written, reference, wrapper, tmp_path):
    # The first three starts fail, so that the first task fails and is run again.
    script = 'mkdir started.$$; [ $(ls -d started.* | wc -l) -le 3 ] && exit 7; exec "$PUNTE" "$@"'
    output = tmp_path / "out"
    job = command(written(lake), output, wrapper(script), "--master", "local[1,4]")
    done = subprocess.run(job, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "gives no answer" in done.stderr
    assert links(spark, output) == reference


def test_a_program_that_cannot_run_ends_the_job(lake, written, tmp_path):
    done = subprocess.run(
        command(written(lake), tmp_path / "out", "/nowhere/punte-that-is-none", "--master", "local[1]"),
        capture_output=True, text=True,
    )
    assert done.returncode == 1
    assert "there is no such program; name it with --punte" in done.stderr.splitlines()[-1]


@pytest.mark.skipif("PUNTE_SPARK_CLUSTER" not in os.environ, reason="takes two minutes: PUNTE_SPARK_CLUSTER=1 runs it")
def test_a_cluster_gets_the_program_and_the_package_with_the_job(spark, punte, lake, written, reference, tmp_path):
    # Two executors with folders of their own, as on two machines.
    import pyspark

    submit = os.path.join(os.path.dirname(pyspark.__file__), "bin", "spark-submit")
    job = [
        submit, "--master", "local-cluster[2,1,1024]", "--conf", f"spark.pyspark.python={sys.executable}", "--files", punte,
        str(PACKAGE / "punte_job.py"), written(lake), str(tmp_path / "out"), "--punte", os.path.basename(punte),
    ]
    environment = {**os.environ, "PATH": f"{os.path.dirname(sys.executable)}:{os.environ['PATH']}"}
    done = subprocess.run(job, capture_output=True, text=True, cwd=tmp_path, env=environment)
    assert done.returncode == 0, done.stderr
    assert links(spark, tmp_path / "out") == reference


def test_shards_come_into_a_memory(spark, punte, lake, written, run, tmp_path):
    output = run(written(lake), tmp_path / "out", "--shard", "8")
    shards = sorted(glob.glob(f"{output}/tmx/*/*.tmx"))
    assert len(shards) > 1
    memory = str(tmp_path / "memory.sqlite")
    done = subprocess.run([punte, "memory", "import", *shards, "--memory", memory], check=True, capture_output=True, text=True)
    rows = spark.read.parquet(f"{output}/links").collect()
    read = sum(int(line.split(": ")[1].split(" ")[0]) for line in done.stderr.splitlines() if "units read" in line or "unit read" in line)
    assert read == len(rows)
    listed = subprocess.run(
        [punte, "memory", "list", "--memory", memory, "--limit", "1000", "--format", "jsonl"], check=True, capture_output=True,
        text=True,
    )
    stored = [json.loads(line) for line in listed.stdout.splitlines()]
    assert {(s["en"], s["ro"]) for s in stored} == {(r["en_text"], r["ro_text"]) for r in rows}
    assert {s["status"] for s in stored} == {"aligned"}


def test_texts_that_xml_cannot_have():
    from punte_spark.stages import tmx

    assert tmx.text("a\x01b <c> & \ufffe”") == "ab &lt;c&gt; &amp; ”"
