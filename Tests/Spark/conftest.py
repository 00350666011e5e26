"""What the tests of the Spark job share: the program, a session, the lake, and the job run in a process of its own."""

import json
import os
import pathlib
import subprocess
import sys

import pytest

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent
PACKAGE = ROOT / "Sources" / "Spark"
sys.path.insert(0, str(PACKAGE))


def program():
    """Returns the path of the program: PUNTE, or what was built last."""
    named = os.environ.get("PUNTE")
    built = [ROOT / ".build" / kind / "punte" for kind in ("release", "debug")]
    found = [path for path in ([pathlib.Path(named)] if named else built) if path.is_file()]
    if not found:
        pytest.skip(f"{named or 'punte'} is not there: build it, or name it with PUNTE")
    return str(found[0].resolve())


@pytest.fixture(scope="session")
def punte():
    return program()


@pytest.fixture(scope="session")
def spark():
    from punte_spark.session import session

    return session("local[2]")


@pytest.fixture(scope="session")
def lake():
    """The articles of the lake, five pairs and two without a partner."""
    return [json.loads(line) for line in (HERE / "lake.jsonl").read_text(encoding="utf8").splitlines()]


#: What belongs together in the lake.
GOLD = {("pod", "bridge"), ("vii", "vineyards"), ("cometa", "telescope"), ("tramvaie", "tram"), ("albine", "bees")}


@pytest.fixture
def written(tmp_path):
    """Writes rows to a lake of JSON lines and returns its path."""
    def write(rows, name="lake.jsonl"):
        path = tmp_path / name
        path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf8")
        return str(path)

    return write


@pytest.fixture
def run(spark, punte):
    """Runs the job in the session of the tests and returns the folder of its output."""
    from punte_spark import job
    from punte_spark.options import parsed

    def run(lake, output, *options, program=punte):
        job.run(spark, parsed([str(lake), str(output), "--punte", program, *options]))
        return output

    return run


def command(lake, output, punte, *options):
    """Returns the command of the job as a process of its own."""
    return [sys.executable, str(PACKAGE / "punte_job.py"), str(lake), str(output), "--punte", punte, *options]


def links(spark, output):
    """Returns the links of an output, in order: ids, sentences, confidence."""
    rows = spark.read.parquet(f"{output}/links").collect()
    return sorted(
        (r["ro_id"], r["en_id"], tuple(r["ro_sentences"]), tuple(r["en_sentences"]), r["confidence"], r["label"])
        for r in rows
    )


def faults(spark, output):
    """Returns the rows that went aside: the stage, the id, the partner and the reason."""
    rows = spark.read.parquet(f"{output}/faults").collect()
    return sorted((r["stage"], r["id"] or "", r["partner_id"] or "", r["reason"]) for r in rows)


def links_of_one_machine(punte, lake, pairs, folder):
    """Returns the links that `punte align --list` makes of pairs of the lake."""
    known = {row["id"]: row for row in lake}
    folder.mkdir()
    lines = []
    for ro, en in sorted(pairs):
        for name in (ro, en):
            text = known[name]["title"] + "\n\n" + known[name]["text"] + "\n"
            (folder / f"{name}.txt").write_text(text, encoding="utf8")
        lines.append(f"{folder}/{ro}.txt\t{folder}/{en}.txt\t{folder}/{ro}.jsonl\n")
    (folder / "list.tsv").write_text("".join(lines), encoding="utf8")
    subprocess.run(
        [punte, "align", "--list", str(folder / "list.tsv"), "--format", "jsonl", "--memory", str(folder / "none.sqlite")],
        check=True, capture_output=True,
    )
    found = []
    for ro, en in pairs:
        for line in (folder / f"{ro}.jsonl").read_text(encoding="utf8").splitlines():
            link = json.loads(line)
            if "ro_ids" in link:
                found.append(
                    (ro, en, tuple(link["ro_ids"]), tuple(link["en_ids"]), link["confidence"], link["label"])
                )
    return sorted(found)


@pytest.fixture
def wrapper(tmp_path, punte):
    """Writes a script that stands for the program and returns its path; `$PUNTE` in it is the program."""
    def write(script):
        path = tmp_path / "wrapped"
        path.write_text(f"#!/bin/bash\nPUNTE={punte}\ncd {tmp_path}\n{script}\n")
        path.chmod(0o755)
        return str(path)

    return write
