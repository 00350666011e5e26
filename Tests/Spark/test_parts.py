"""The parts of the job that need neither Spark nor the program."""

import pytest

for package in ("pyspark", "pyarrow"):
    pytest.importorskip(package, reason=f"{package} is not installed: pip install 'pyspark>=4.1' pyarrow 'pandas<3'")

import planning  # noqa: E402

from punte_spark import checking, keys, language, plan  # noqa: E402
from punte_spark.options import parsed  # noqa: E402
from punte_spark.stages import background, pairs  # noqa: E402

ROMANIAN = (
    "Administrația portului a anunțat că șase nave au fost trimise spre Galați, după ce apele Dunării au scăzut "
    "sub nivelul de la care se poate naviga în siguranță pe canal."
)
ENGLISH = (
    "The port administration said that six ships had been sent to Galati after the waters of the Danube fell below "
    "the level at which it is safe to sail on the canal."
)


def shared(romanian, english):
    return set(keys.keys_of(romanian, "ro")) & set(keys.keys_of(english, "en"))


@pytest.mark.parametrize(
    "romanian, english",
    [
        ("4.200", "4,200"), ("1,7", "1.7"), ("27,40", "27.4"), ("1\u00a0500", "1,500"), ("Velkova", "Velkova"),
        ("Chișinăului", "Chisinau"), ("Hodorkovski", "Khodorkovsky"), ("Liovului", "Liov"), ("Bertholdy", "Bertholdy"),
        ("pesticidelor", "pesticides"), ("Țărnă", "Tarna"), ("Tulcei", "Tulcea"),
    ],
)
def test_keys_survive_translation(romanian, english):
    assert shared(romanian, english)


@pytest.mark.parametrize("romanian, english", [("3", "3"), ("4.200", "4.2"), ("anul", "anul"), ("Velkova", "Marchetti")])
def test_what_proves_nothing_is_no_common_key(romanian, english):
    assert not shared(romanian, english)


def test_an_article_has_a_bounded_number_of_keys():
    assert len(keys.keys_of(" ".join(str(n) for n in range(1000, 5000)), "ro")) == keys.MAXIMUM_KEYS


@pytest.mark.parametrize(
    "text, found",
    [
        (ROMANIAN, "ro"), (ENGLISH, "en"), ("Prea scurt.", None),
        ("Le gouvernement a annoncé mardi que les prix de l'électricité vont augmenter à partir du premier février pour la "
         "plupart des ménages, selon le ministre de l'économie.", "other"),
    ],
)
def test_language(text, found):
    assert language.language_of(text) == found


def test_language_without_diacritics():
    assert language.language_of(ROMANIAN.translate(str.maketrans("ăâîșțĂÂÎȘȚ", "aaistAAIST"))) == "ro"


@pytest.mark.parametrize(
    "row, reason",
    [
        (("1", ROMANIAN, "ro"), None), (("1", ROMANIAN, "ro-RO"), None), (("1", ROMANIAN, None), None),
        (("1", ROMANIAN, "en"), "wrong language"), (("1", ENGLISH, "fr"), "wrong language"), (("1", " \n", "ro"), "no text"),
        ((None, ROMANIAN, "ro"), "no id"), (("1", ROMANIAN * 10, "ro"), "too long"), (("1", "Scurt.", None), "wrong language"),
    ],
)
def test_faults_of_rows(row, reason):
    assert checking.fault_of(*row, maximum_bytes=1000)[1] == reason


def test_the_title_is_not_doubled():
    assert checking.whole_text("Un titlu", "Un titlu\n\nText.") == "Un titlu\n\nText."
    assert checking.whole_text("Un  titlu\n", "Text.") == "Un titlu\n\nText."


@pytest.mark.parametrize("date, day", [("2026-03-02T10:00:00Z", "2026-03-02"), ("2 martie", None), (None, None)])
def test_days(date, day):
    assert checking.cut_to_day(date) == day


def test_a_skewed_day_is_split_and_quiet_days_share_a_batch():
    made = plan.make({("ro", 1): 3, ("ro", 2): 4, ("ro", 3): 95, ("ro", None): 2, ("en", 3): 7}, 20, 10)
    of_day = [part for batch in made["batches"] for part in batch if part["day"] == 3]
    assert {part["slices"] for part in of_day} == {10}
    assert [n for part in of_day for n in range(part["first"], part["last"])] == list(range(10))
    assert len({i for i, batch in enumerate(made["batches"]) for part in batch if part["day"] == 3}) >= 5
    assert [part["day"] for part in made["batches"][0]][:2] == [1, 2]
    assert made["batches"][-1][-1]["day"] is None


def test_costs_grow_in_proportion():
    rates = {name: 1.0 for name in RATES}
    one = planning.costs(rates, 1000, romanian=0.5, partner=0.2, sentences=40)
    ten = planning.costs(rates, 10_000, romanian=0.5, partner=0.2, sentences=40)
    assert one[0]["pairing"] == 500 * 2
    assert one[0]["aligning"] == 500 * 0.2 * 40
    assert one[3] == 500 * 0.2 * 40
    assert all(ten[0][step] == 10 * seconds for step, seconds in one[0].items())
    assert set(one[0]) == set(planning.STEPS)


#: What the benchmark measures.
RATES = """reading_s_per_article counting_s_per_report blocking_s_per_romanian_article moving_s_per_romanian_article
pairing_s_per_article_with_partner pairing_s_per_article_without aligning_s_per_sentence writing_s_per_pair
tmx_s_per_link import_s_per_link articles_bytes_per_article candidates_bytes_per_article pairs_bytes_per_pair links_bytes_per_link
tmx_bytes_per_link memory_bytes_per_link links_per_sentence""".split()


def test_wrong_usage_has_the_status_64():
    for arguments in (["in"], ["in", "out", "--threshold", "2"], ["in", "out", "--shard", "0"]):
        with pytest.raises(SystemExit) as left:
            parsed(arguments)
        assert left.value.code == 64


def slice_of_a_day(articles, reports, day=1, text="Un text."):
    row = {"day": day, "slice": 0, "text": text, "title": None, "date": None, "outlet": None, "url": None}
    for i in range(reports):
        yield {**row, "id": f"en{i}", "is_article": False}
    for i in range(articles):
        yield {**row, "id": f"ro{i}", "is_article": True, "en_ids": [f"en{i % reports}", "en-of-another-language"]}


def test_a_request_has_articles_of_one_slice_and_their_candidates():
    found = list(pairs.groups([*slice_of_a_day(450, 30), *slice_of_a_day(2, 900, day=2)]))
    assert [(len(g.articles), len(g.reports)) for g in found] == [(200, 30), (200, 30), (50, 30), (2, 2)]
    assert list(found[3].reports) == ["en0", "en1"]


def test_a_request_is_bounded_by_its_text():
    found = list(pairs.groups(slice_of_a_day(9, 9, text="x" * 1_500_000)))
    assert [len(g.articles) for g in found] == [2, 2, 2, 2, 1]


def test_counts_of_requests_are_added_up_and_a_report_that_fails_goes_aside():
    class Engine:
        def answers(self, asked):
            for key, _, body in asked:
                texts = [report["text"] for report in body["reports"]]
                if "Broken." in texts:
                    yield key, {"error": {"code": "failed", "message": "no"}}
                else:
                    yield key, {"result": {"reports": len(texts), "keys": [3, 5], "counts": [len(texts), 1]}}

    row = {"title": None, "date": None, "outlet": None, "url": None}
    reports = [{**row, "id": f"en{n}", "text": "Broken." if n == 1 else "A report."} for n in range(401)]
    groups = list(background.groups(reports))
    assert [len(group) for group in groups] == [200, 200, 1]
    found = list(background.answers(Engine(), groups))
    assert [r["id"] for r in found if r["outcome"] == "faults"] == ["en1"]
    # The first request failed, and 199 of its reports were counted one by one.
    assert {r["key"]: r["count"] for r in found if r["outcome"] == "background"} == {None: 400, 3: 400, 5: 201}


def test_articles_of_a_request_that_fails_are_asked_about_alone():
    class Engine:
        def answers(self, asked):
            for group, _, body in asked:
                names = [row["id"] for row in group.articles]
                if "ro1" in names:
                    yield group, {"error": {"code": "died", "message": "no answer"}}
                    continue
                assert len(body["reports"]) == 1
                reasons = {"coverage": 1, "names": [], "numbers": [], "quotations": [], "words": []}
                found = {"report": 0, "probability": 0.9, "versions": [], "duplicates": [], "reasons": reasons}
                yield group, {"result": [{**found, "article": n} for n in range(len(names))]}

    rows = list(pairs.answers(Engine(), pairs.groups(slice_of_a_day(3, 3)), 0.4))
    assert [(r["outcome"], r.get("ro_id") or r["id"], r.get("en_id")) for r in rows] == [
        ("pairs", "ro0", "en0"), ("faults", "ro1", None), ("pairs", "ro2", "en2")
    ]
