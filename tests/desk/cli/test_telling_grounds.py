"""Grounds in words: the calendar and sums in the language of the telling, each once."""

from desk.cli.teller import teller
from desk.cli.telling_grounds import grounds
from tests.db.sample import sample


def test_a_sum_is_told_once_and_with_the_marks_of_the_language() -> None:
    ground = {"kind": "calendar", "stance": "supports", "ref": "25000000 + 17500 = 25017500", "version": None}
    assert grounds([ground, dict(ground)], [], teller(sample(), "id", "seeds")) == [
        "Mendukung, menurut kalender atau hitungan: 25.000.000 + 17.500 = 25.017.500"
    ]


def test_a_weekday_is_told_in_words_as_in_a_report() -> None:
    ground = {
        "kind": "calendar",
        "stance": "contradicts",
        "ref": "2025-05-11 is ISO weekday 7",
        "version": None,
    }
    assert grounds([ground], [], teller(sample(), "en", "seeds")) == [
        "Contradicts, by the calendar or by arithmetic: 11 May 2025 is a Sunday"
    ]
