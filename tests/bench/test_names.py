"""The names that the index is measured on, and how its figures are told."""

import xml.etree.ElementTree as ET
from random import Random

import pytest

from bench.speed import names as under_test
from bench.speed.curve import Curve, drawn
from bench.speed.names import Figure, main, shown
from bench.speed.people import SHARES, asked, otherwise, person, rows, third, usual
from claims.match.candidates import sorted_words


def test_the_same_number_is_the_same_person_in_every_run() -> None:
    assert usual(person(1, 6)) == usual(person(1, 6))
    assert list(rows(1, 50)) == list(rows(1, 100))[:150]
    assert asked(1, 3, Random(5)) == asked(1, 3, Random(5))
    assert len({usual(person(seed, 6)) for seed in range(20)}) > 15


def test_people_have_three_names_and_all_kinds_of_names_are_there() -> None:
    listed = list(rows(1, 500))
    assert len(listed) == 1500
    assert len({id for id, _ in listed}) == 500
    assert all(sorted_words(name) for _, name in listed)
    assert {person(1, number).language for number in range(200)} == set(SHARES)


def test_a_name_is_spelled_turned_and_shortened_as_papers_do() -> None:
    people = [person(1, number) for number in range(400)]
    spelled = [otherwise(each, Random(at)) != usual(each) for at, each in enumerate(people)]
    short = [len(third(each, Random(at)).split()) < len(each.words) for at, each in enumerate(people)]
    assert sum(spelled) > 200
    assert sum(short) > 20


def test_what_is_missed_is_said_and_exits_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    figures = [
        Figure("load", 6, "s", 5, at_most=True),
        Figure("recall", 0.995, "", 0.99),
        Figure("file", 284, "MiB"),
    ]

    def measured(people: int, queries: int, curve: Curve) -> list[Figure]:
        curve.add("ours", people, people / 1000)
        return figures

    monkeypatch.setattr(under_test, "measured", measured)
    assert main(["--people", "10000"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["load", "6", "s", "at", "most", "5", "MISSED"]
    assert lines[1].split() == ["recall", "0.995", "at", "least", "0.99"]
    assert lines[2].split() == ["file", "284", "MiB"]
    assert lines[4].split() == ["ours", "0.10", "1.00", "10.00"]
    figures[0] = Figure("load", 5, "s", 5, at_most=True)
    assert main(["--people", "10000"]) == 0
    assert "MISSED" not in shown(figures)


def test_a_table_too_small_to_be_drawn_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--people", "10"])
    assert ended.value.code == 2
    assert "10000 at least" in capsys.readouterr().err


def test_the_curve_is_a_picture_with_a_label_a_line() -> None:
    curve = Curve("ms & more")
    for name, costs in (("slow <one>", (10.0, 100.0)), ("ours", (1.0, 1.5))):
        for size, cost in zip((10, 100), costs, strict=True):
            curve.add(name, size, cost)
    picture = ET.fromstring(drawn(curve))
    texts = [node.text for node in picture.iter("{http://www.w3.org/2000/svg}text")]
    assert "slow <one>: 100" in texts
    assert "ours: 1.5" in texts
    assert drawn(curve) == drawn(curve)
