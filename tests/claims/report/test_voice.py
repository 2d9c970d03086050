"""claims/report/voice.py: ids, periods and facts in words."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from claims.model import AgreementStatus, DocTerm, Language, Location, StatementDoc, on, open_period
from claims.report.voice import Voice
from tests.claims.report.sample_world import COVERAGE, EVENTS, TERM, WORLD
from tests.factory import statement

ID, EN = Voice("id", WORLD), Voice("en", WORLD)


@pytest.mark.parametrize(
    ("entity", "id", "en"),
    [
        ("office:jp-mod", "Menteri Pertahanan Jepang", "Minister of Defense of Japan"),
        ("person:nakatani-gen", "Gen Nakatani", "Gen Nakatani"),
        ("country:KR", "Korea Selatan", "South Korea"),
        ("org:not-there", "not-there", "not-there"),
    ],
)
def test_entities(entity: str, id: str, en: str) -> None:
    assert (ID.entity(entity), EN.entity(entity)) == (id, en)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("day", "2025-09-08", "8 September 2025"),
        ("printed_weekday", 7, "Minggu"),
        ("years", [2021, 2027], "2021 dan 2027"),
        ("years", "9.89", "9,89"),
        ("sum", "40000000000", "40 miliar"),
        ("exact", "700", "700"),
        ("year", "20145", "20145"),
        ("country", "JP", "Jepang"),
        ("country", "XX", "XX"),
        ("office", "office:jp-mod", "Menteri Pertahanan Jepang"),
        ("event", "E-2015-10-20", ID.fact(EVENTS[0])),
        ("printed", "2025-02", "2025-02"),
        ("done_quote", "office:jp-mod", "office:jp-mod"),
        ("place", "a\n b\u202e", "a b⟦RLO⟧"),
        ("window", 10, "10"),
        ("person", None, None),
        ("person", "", None),
        ("years", [], None),
    ],
)
def test_values(name: str, value: Any, said: str | None) -> None:
    assert ID.value(name, value) == said


def test_events() -> None:
    assert ID.fact(EVENTS[0]) == (
        "pertemuan menteri pertahanan Jepang dan Korea Selatan di Seoul pada 20 Oktober 2015"
    )
    assert EN.fact(EVENTS[0], long=True) == (
        "defence ministers' meeting of Japan and South Korea in Seoul on 20 October 2015. "
        "Present: Gen Nakatani (Japan), Han Min-koo (South Korea)"
    )
    assert ID.fact(EVENTS[1]) == (
        "kunjungan Menteri Pertahanan Nasional Korea Selatan ke Tokyo pada 27–29 Juli 2024"
    )
    cancelled = replace(EVENTS[0], status="cancelled", place=None, name="Forum <i>")
    assert "Forum <i>" in EN.fact(cancelled)
    assert EN.fact(cancelled).endswith("in South Korea on 20 October 2015 (called off)")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("id", "Gen Nakatani, Menteri Pertahanan Jepang, 1 Oktober 2024 sampai 21 Oktober 2025"),
        ("en", "Gen Nakatani, Minister of Defense of Japan, 1 October 2024 to 21 October 2025"),
    ],
)
def test_terms(language: Language, said: str) -> None:
    assert Voice(language, WORLD).fact(TERM) == said


def test_an_open_term_says_when_it_was_last_seen() -> None:
    open_term = replace(TERM, end=None, last_seen=date(2025, 9, 8))
    assert EN.fact(open_term).endswith("since 1 October 2024 (last seen 8 September 2025)")


def test_other_facts() -> None:
    assert EN.fact(COVERAGE) == (
        "Record (visit: Minister of Defense of Japan → South Korea) complete, "
        "9 January 2007 – 8 September 2025; a source says so"
    )
    seat = Location(statement("O-1", kind="location"), "org:kr-mnd", "place:seoul", date(2025, 9, 8))
    assert ID.fact(seat) == "kr-mnd berada di Seoul (dilihat 8 September 2025)"
    agreed = AgreementStatus(
        statement("AG-1", kind="agreement_status"), "AG", "Pact", ("JP",), "signed", on(date(2016, 11, 23))
    )
    assert ID.fact(agreed) == "Pact: ditandatangani, 23 November 2016"


@pytest.mark.parametrize("basis", ["asserted_by_source", "chain_of_firsts", "exhaustive_list", "editor"])
def test_every_basis_of_coverage_is_explained(basis: Any) -> None:
    words = [voice.fact(replace(COVERAGE, basis=basis)).rpartition("; ")[2] for voice in (ID, EN)]
    assert words == [ID.say("basis", basis), EN.say("basis", basis)]
    assert basis.replace("_", " ") not in words


def test_a_document_is_said_by_its_key_terms() -> None:
    terms = (
        DocTerm("unmanned_systems", "en", "unmanned systems"),
        DocTerm("space", "en", "space"),
        DocTerm("weapon_systems", "en", "weapon systems", "absent"),
    )
    document = StatementDoc(statement("DOC-1", kind="statement_doc"), "E-none", "en", date(2025, 9, 8), terms)
    assert EN.fact(document) == (
        "Document of 8 September 2025. Key terms: unmanned systems; space. Not in it: weapon systems"
    )
    known = replace(document, event="E-2015-10-20", terms=terms[:1])
    assert ID.fact(known) == (
        f"Dokumen 8 September 2025, {ID.fact(EVENTS[0])}. Istilah kunci: unmanned systems"
    )


def test_an_open_period_has_no_words() -> None:
    assert ID.period(open_period("no-time")) is None


def test_words_the_catalogue_lacks_are_said_plainly() -> None:
    assert ID.say("event", "harbour_opening") == "harbour opening"


@pytest.mark.parametrize("name", ["first", "last", "whole"])
def test_what_the_article_printed_is_no_number_of_ours(name: str) -> None:
    assert ID.value(name, "13.00") == "13.00"
    assert ID.value("difference", "13.50") == "13,5"
