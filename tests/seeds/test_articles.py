"""The sample articles: their gold is about them, and Tilik flags exactly what the gold says."""

import datetime
import re
from pathlib import Path

import pytest

from bench.house import SAMPLES, articles_at, world
from bench.quality.flags import compare_flags
from bench.quality.samples import place, sample_cases, sample_gold
from claims.contracts import validate
from claims.dossier import check_article
from claims.model import Article

ARTICLES = {entry["file"]: entry for entry in sample_gold()["articles"]}
WEEKDAYS = {"id": "Senin Selasa Rabu Kamis Jumat Sabtu Minggu", "en": "Mon Tues Wednes Thurs Fri Satur Sun"}


def sample(file: str) -> Article:
    (article,) = articles_at(SAMPLES / file)
    return article


def test_the_gold_keeps_its_contract() -> None:
    validate("sample_gold.v1", sample_gold())


def test_every_sample_has_gold_and_every_gold_a_sample() -> None:
    files = {path.name for path in SAMPLES.iterdir() if path.suffix in {".md", ".txt"}}
    assert files == set(ARTICLES)


def test_there_are_enough_of_each_language_and_some_are_clean() -> None:
    languages = [sample(file).language for file in ARTICLES]
    assert languages.count("id") >= 5
    assert languages.count("en") >= 5
    clean = {sample(file).language for file, entry in ARTICLES.items() if not entry["flags"]}
    assert clean == {"id", "en"}


def test_every_check_has_a_slip_of_its_own() -> None:
    assert {flag["check"] for entry in ARTICLES.values() for flag in entry["flags"]} == {
        "self_visit",
        "weekday_fits",
        "impossible_date",
        "office_holder_at_date",
        "visit_on_record",
        "meeting_on_record",
        "first_last_fits",
        "life_order",
        "parts_and_whole",
        "planned_versus_done",
        "quotation_marks_pair",
        "quotation_on_record",
    }


@pytest.mark.parametrize("file", sorted(ARTICLES))
def test_every_quote_stands_exactly_once(file: str) -> None:
    article = sample(file)
    for entry in ARTICLES[file]["flags"] + ARTICLES[file]["claims"]:
        assert article.quote(place(article, entry)) == entry.get(
            "quote", article.quote(place(article, entry))
        )


@pytest.mark.parametrize("file", sorted(ARTICLES))
def test_a_sample_is_as_long_as_a_short_newspaper_article(file: str) -> None:
    assert 120 <= len(sample(file).text.split()) <= 350


@pytest.mark.parametrize("file", sorted(ARTICLES))
def test_no_weekday_is_wrong_but_the_planted_ones(file: str) -> None:
    """Counted by hand on the calendar, apart from the pipeline: a slip of ours would spoil the gold."""
    article = sample(file)
    planted = {flag["quote"] for flag in ARTICLES[file]["flags"] if flag["check"] == "weekday_fits"}
    assert {words for words, fits in weekdays(article.text, article.language) if not fits} == planted


@pytest.mark.parametrize("file", sorted(ARTICLES))
def test_the_flags_are_exactly_the_golds(file: str) -> None:
    case = next(case for case in sample_cases() if case.name == Path(file).stem)
    assert compare_flags(check_article(case.article, world()), case.flags) == []


def weekdays(text: str, language: str) -> list[tuple[str, bool]]:
    """Every weekday with a whole date after it in one of the samples' forms, and whether it fits."""
    found = []
    if language == "id":
        for match in re.finditer(r"(\w+) \((\d+)/(\d+)/(\d{4})\)", text):
            day = datetime.date(int(match[4]), int(match[3]), int(match[2]))
            found.append((match[0], WEEKDAYS["id"].split()[day.weekday()] == match[1]))
        return found
    for match in re.finditer(r"(\w+)day, (?:(\w+) (\d+),|(\d+) (\w+)) (\d{4})", text):
        words = f"{match[3] or match[4]} {match[2] or match[5]} {match[6]}"
        day = datetime.datetime.strptime(words, "%d %B %Y").date()  # noqa: DTZ007 (a calendar day, no clock)
        found.append((match[0], WEEKDAYS["en"].split()[day.weekday()] == match[1]))
    return found


def test_every_id_of_the_gold_is_in_the_reference_table() -> None:
    ids = {
        given
        for entry in ARTICLES.values()
        for claim in entry["claims"]
        for party in claim.get("parties", ())
        for given in ([party] if isinstance(party, str) else party.values())
        if not given.startswith("country:")
    }
    facts = world()
    assert {given for given in ids if facts.entity(given) is None and facts.office(given) is None} == set()


def test_the_table_itself_bears_out_every_office_holder_of_the_gold() -> None:
    """Looked up in the terms, apart from the pipeline, so that gold and table cannot drift apart."""
    units = [unit for case in sample_cases() for unit in case.units if unit.type == "office_holder"]
    wrong = []
    for unit in units:
        if unit.lo is None:
            continue
        (party,) = unit.entities
        expected = "contradicted"
        for term in world().terms(office=party.office, person=party.person):
            if term.start.lo is None or unit.lo < term.start.lo:
                continue
            if term.end is not None and term.end.hi is not None and unit.lo <= term.end.hi:
                expected = "holds"
            if term.end is None:
                expected = "unknown" if term.last_seen is not None and term.last_seen < unit.lo else "holds"
        if unit.outcome != expected:
            wrong.append((unit.id, expected))
    assert wrong == []
