"""Grounds in words: facts, words of the article, the calendar and sums, each once."""

from desk.cli.dossiers import statement_in
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


def _fact(id: str, version: int) -> dict[str, object]:
    statement = statement_in(sample(), id, version)
    return {
        "kind": "statement",
        "stance": "supports",
        "ref": id,
        "version": version,
        "statement": statement,
    }


def test_a_fact_is_told_once_in_its_version_with_its_sources() -> None:
    ground = _fact("T-aa-1", 1)
    assert grounds([ground, dict(ground)], [], teller(sample(), "en", "seeds")) == [
        "Supports: T-aa-1, version 1 (confirmed)",
        "  Budi, Defence minister of Aland, October 2019 to 1 May 2022",
        "  recorded 1 January 2025; still the newest version",
        "  source: Herald, https://herald.example/2, licence cite, published March 2024, "
        "retrieved 1 February 2025; it says otherwise (p. 2)",
        "  source: The Gazette, https://gazette.example/1, licence free, "
        "retrieved 1 February 2025; it says so",
    ]


def test_a_version_that_is_not_there_is_said_to_be_missing() -> None:
    assert grounds([_fact("T-aa-2", 2)], [], teller(sample(), "en", "seeds")) == [
        "Supports: T-aa-2, version 2",
        "  this version of the fact is not in the seed files",
    ]


def test_words_of_the_article_are_told_where_a_quote_holds_them() -> None:
    span = {"kind": "span", "stance": "contradicts", "field": "text", "start": 4, "end": 8}
    held = {"field": "text", "start": 0, "end": 11, "quote": "abc defg hij"}
    other = {"field": "title", "start": 0, "end": 11, "quote": "abc defg hij"}
    told = "Contradicts: words of the article, text 4–8"
    by = teller(sample(), "en", "seeds")
    assert grounds([span], [held], by) == [f"{told}: “defg”"]
    assert grounds([span], [other], by) == [told]
