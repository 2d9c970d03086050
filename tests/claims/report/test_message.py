"""claims/report/message.py: the editor's sentences."""

from typing import Any

import pytest

from claims.model import Dossier, Evidence, Finding, Language, Repair, Span
from claims.report import message
from claims.report.catalogue import catalogue
from claims.report.message import ground_words, repair_words
from claims.report.voice import Voice
from tests.claims.report.sample import DOSSIERS
from tests.claims.report.sample_world import WORLD
from tests.factory import article
from tests.factory import claim as make_claim
from tests.factory import finding as make_finding

MENHAN = {"office": "office:jp-mod", "country": "JP", "visitor_quote": "Menhan Jepang"}


def said(check: str, reason: str, facts: dict[str, Any], language: Language) -> str:
    """The sentence for a finding with these facts, about a claim that knows nothing more."""
    printed = article("Menhan bertemu hari ini.")
    claim = make_claim(printed, "bertemu")
    found = make_finding(claim, check, reason=reason, facts=facts, evidence=())
    dossier = Dossier(printed, (claim,), (found,), "r", WORLD.facts, {}, {})
    return message(found, language, dossier, WORLD)


@pytest.mark.parametrize(
    ("check", "reason", "facts", "id", "en"),
    [
        (
            "self_visit",
            "visits-own-country",
            MENHAN,
            "“Menhan Jepang” tidak dapat melakukan kunjungan resmi ke Jepang, negaranya sendiri.",
            None,
        ),
        (
            "weekday_fits",
            "weekday-differs",
            {"printed_weekday": 3, "true_weekday": 2, "day": "2023-05-09"},
            "9 Mei 2023 jatuh pada hari Selasa, bukan Rabu.",
            "9 May 2023 is a Tuesday, not a Wednesday.",
        ),
        (
            "impossible_date",
            "no-such-day",
            {"printed": "31 Februari 2025", "part": "day"},
            "Tanggal “31 Februari 2025” tidak ada dalam kalender.",
            "There is no such day as “31 Februari 2025” in the calendar.",
        ),
        (
            "first_last_fits",
            "gap-agrees",
            {"years": "9.89", "window": 10, "event": "E-2015-10-20"},
            "Jaraknya cocok: 9,89 tahun sejak yang sebelumnya "
            "(pertemuan menteri pertahanan Jepang dan Korea Selatan di Seoul pada 20 Oktober 2015).",
            None,
        ),
        (
            "planned_event_on_record",
            "event-to-come",
            {"period": "2025-11"},
            None,
            "This event had not taken place when the article was printed; "
            "it can be checked from November 2025.",
        ),
    ],
)
def test_sentences(check: str, reason: str, facts: dict[str, Any], id: str | None, en: str | None) -> None:
    if id is not None:
        assert said(check, reason, facts, "id") == id
    if en is not None:
        assert said(check, reason, facts, "en") == en


def test_every_check_has_a_name() -> None:
    checks = {key.partition(".")[0] for key in catalogue("id")["findings"]}
    assert checks == set(catalogue("id")["check"])


@pytest.mark.parametrize(
    ("check", "reason", "facts"),
    [("self_visit", "brand-new", {}), ("new_check", "odd", {}), ("weekday_fits", "weekday-differs", {})],
)
def test_without_wording_or_facts_a_plain_sentence_names_check_and_reason(
    check: str, reason: str, facts: dict[str, Any]
) -> None:
    sentence = said(check, reason, facts, "en")
    assert reason.replace("-", " ") in sentence
    assert sentence.endswith("contradicted (" + reason.replace("-", " ") + ").")


def test_what_the_facts_lack_is_taken_from_the_grounds_and_the_claim() -> None:
    printed = article("Menhan bertemu hari ini.")
    claim = make_claim(printed, "bertemu")
    ground = Evidence("statement", "supports", "E-2015-10-20", 1)
    found = Finding(
        "meeting_on_record",
        1,
        "holds",
        "meeting-found",
        claim.span,
        "bertemu",
        (claim.id,),
        evidence=(ground,),
    )
    dossier = Dossier(printed, (claim,), (found,), "r", WORLD.facts, {}, {})
    assert "Seoul pada 20 Oktober 2015" in message(found, "id", dossier, WORLD)
    later = Finding("visit_on_record", 1, "pending", "visit-to-come", claim.span, "bertemu", (claim.id,))
    assert message(later, "id", dossier, WORLD).endswith("perlu diperiksa lagi setelah 12 Mei 2025.")


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_sample_sentence_has_a_hole(language: Language) -> None:
    for dossier in DOSSIERS:
        for finding in dossier.findings:
            if finding.claims:
                assert not set("{}[]") & set(message(finding, language, dossier, WORLD))


def test_repair_reasons() -> None:
    voice = Voice("en", WORLD)
    ground = Evidence("statement", "supports", "E-2024-07-28", 2)
    span = Span("text", 0, 1)
    known = Repair(span, "x", "supported", "supported-by-event", (ground,))
    assert "27–29 July 2024" in repair_words(voice, known)
    bare = Repair(span, "x", "supported", "supported-by-event")
    assert repair_words(voice, bare) == "On record."
    assert repair_words(voice, Repair(span, "x", "unknown", "brand-new")) == "brand new"


def test_grounds() -> None:
    voice = Voice("id", WORLD)
    weekday = Evidence("calendar", "supports", "2025-09-09 is ISO weekday 2")
    assert ground_words(voice, weekday, lambda e: "") == "9 September 2025 adalah hari Selasa"
    assert ground_words(voice, Evidence("calendar", "supports", "a <b>"), lambda e: "") == "a <b>"
    gone = Evidence("statement", "supports", "E-none", 1)
    assert ground_words(voice, gone, lambda e: "") == "E-none"
    other = Evidence("span", "contradicts", span=Span("text", 0, 3))
    assert ground_words(voice, other, lambda e: "Men\nhan") == "Artikel ini sendiri menulis: “Men han”"


@pytest.mark.parametrize("end", [".", "!", "?", "…", ""])
def test_a_sentence_that_ends_with_a_quotation_has_one_full_stop(end: str) -> None:
    sentence = said(
        "planned_versus_done", "said-done-and-planned", {"planned_quote": f"akan sepakat{end}"}, "id"
    )
    assert sentence.endswith(f"rencana: “akan sepakat{end}”" + ("" if end else "."))
