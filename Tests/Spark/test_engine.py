"""The dialogue with a worker that dies, hangs or talks nonsense."""

import pytest

from punte_spark.engine import Engine
from punte_spark.failure import JobFailure
from punte_spark.program import worker_command


def requests(count, marked=None):
    for number in range(count):
        text = "Marked." if number == marked else f"Un text cu numărul {number}."
        yield number, "segment", {"article": {"text": text}, "language": "ro"}


def test_answers_come_in_the_order_of_the_requests(punte):
    answers = list(Engine(worker_command(punte)).answers(requests(100)))
    assert [key for key, _ in answers] == list(range(100))
    assert answers[42][1]["result"]["sentences"][0]["text"] == "Un text cu numărul 42."


def test_requests_larger_than_a_pipe(punte):
    long = [(n, "segment", {"article": {"text": "Un rând de text. " * 20_000}, "language": "ro"}) for n in range(12)]
    answers = list(Engine(worker_command(punte)).answers(long))
    assert all(len(answer["result"]["sentences"]) == 20_000 for _, answer in answers)


def test_a_killed_worker_is_asked_again(punte):
    engine = Engine(worker_command(punte))
    keys = []
    for key, answer in engine.answers(requests(60)):
        assert "result" in answer
        keys.append(key)
        if key in (5, 30):
            engine._process.kill()
    assert keys == list(range(60))
    assert engine.starts == 3


def test_a_request_that_kills_goes_aside_alone(wrapper):
    script = 'while IFS= read -r line; do [[ $line == *Marked* ]] && exit 9; printf "%s\\n" "$line"; done | "$PUNTE" worker'
    answers = dict(Engine(worker_command(wrapper(script)), tries=2).answers(requests(40, marked=17)))
    assert [key for key, answer in answers.items() if "error" in answer] == [17]
    assert answers[17]["error"]["code"] == "died"
    assert len(answers) == 40


def test_a_silent_worker_is_ended(wrapper):
    script = 'while IFS= read -r line; do [[ $line == *Marked* ]] && sleep 60; printf "%s\\n" "$line"; done | "$PUNTE" worker'
    answers = dict(Engine(worker_command(wrapper(script)), tries=1, patience=2.0).answers(requests(8, marked=3)))
    assert [key for key, answer in answers.items() if "error" in answer] == [3]
    assert "no answer in 2 s" in answers[3]["error"]["message"]


def test_no_more_than_the_window_is_asked_ahead(punte):
    asked = []

    def counted():
        for request in requests(50):
            asked.append(request[0])
            yield request

    for key, _ in Engine(worker_command(punte), window=4).answers(counted()):
        assert len(asked) - key <= 5


def test_a_program_that_is_none_is_a_failure(wrapper):
    with pytest.raises(JobFailure, match="gives no answer"):
        list(Engine(worker_command(wrapper("echo no such library >&2; exit 127"))).answers(requests(1)))
    with pytest.raises(JobFailure, match="there is no such program"):
        worker_command("/nowhere/punte-that-is-none")
