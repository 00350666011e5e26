"""The parts of the job that need neither Spark nor the program."""

import pytest

for package in ("pyspark", "pyarrow"):
    pytest.importorskip(package, reason=f"{package} is not installed: pip install 'pyspark>=4.1' pyarrow 'pandas<3'")

import planning  # noqa: E402

from punte_spark import checking, keys, language, plan  # noqa: E402
from punte_spark.options import parsed  # noqa: E402

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
RATES = """reading_s_per_article blocking_s_per_romanian_article moving_s_per_romanian_article
pairing_s_per_article_with_partner pairing_s_per_article_without aligning_s_per_sentence writing_s_per_pair
tmx_s_per_link import_s_per_link articles_bytes_per_article candidates_bytes_per_article pairs_bytes_per_pair links_bytes_per_link
tmx_bytes_per_link memory_bytes_per_link links_per_sentence""".split()


def test_wrong_usage_has_the_status_64():
    for arguments in (["in"], ["in", "out", "--threshold", "2"], ["in", "out", "--shard", "0"]):
        with pytest.raises(SystemExit) as left:
            parsed(arguments)
        assert left.value.code == 64
