"""Traps: places where a careless reader raises a false alarm. Each is named after its entry and is silent.

The numbers are those of the list of what must not be flagged; X1 to X7 are the gold's cross-article
entries. The two real articles are read where they lie; every other text here is our own.
"""

from datetime import date
from functools import cache
from typing import Any

import pytest
import yaml

from bench.house import given_article, world
from bench.quality.judge import outcome_of
from bench.quality.real import real_cases
from claims.dossier import check_article
from claims.model import Claim, ClaimType, Dossier, Finding, Language, Outcome, Party, Span
from tests.corpora import shared_or_fail

JP, KR = "office:jp-mod", "office:kr-mnd"


@cache
def real() -> dict[str, Dossier]:
    """The dossiers of the two real articles, by their letter in the gold."""
    return {case.name: check_article(case.article, world()) for case in real_cases(shared_or_fail())}


@cache
def gold() -> dict[str, Any]:
    """The gold's entries by id."""
    path = shared_or_fail() / "gold" / "seed-articles.yaml"
    return {entry["id"]: entry for entry in yaml.safe_load(path.read_text(encoding="utf-8"))["claims"]}


def span(id: str) -> Span:
    """Where a gold entry stands."""
    return Span("text", gold()[id]["span"]["start"], gold()[id]["span"]["end"])


def flags(id: str) -> list[Finding]:
    """The flags over a gold entry's words."""
    return [flag for flag in real()[id[0]].flags if flag.span.overlaps(span(id))]


def claims(id: str, *types: ClaimType) -> tuple[Claim, ...]:
    """The claims of these types over a gold entry's words; the test fails where there is none."""
    found = tuple(c for c in real()[id[0]].claims if c.type in types and c.span.overlaps(span(id)))
    assert found, f"{id}: no {' or '.join(types)} was found"
    return found


def outcome(id: str, *types: ClaimType) -> Outcome:
    """The strongest outcome of the claims of these types over a gold entry."""
    return outcome_of(claims(id, *types), real()[id[0]])


def read(text: str, printed: str, language: Language = "id") -> Dossier:
    """The dossier of a text of our own."""
    return check_article(given_article(text, date.fromisoformat(printed), "trap", language=language), world())


def one(dossier: Dossier, type: ClaimType) -> tuple[Claim, ...]:
    """The claims of a type in a dossier; the test fails where there is none."""
    found = tuple(claim for claim in dossier.claims if claim.type == type)
    assert found, f"no {type} was found"
    return found


def parties(dossier: Dossier) -> list[Party]:
    """Everyone any claim is about or attributed to."""
    spoken = [p for c in dossier.claims if c.attribution is not None for p in c.attribution.speakers]
    return [party for claim in dossier.claims for party in claim.parties] + spoken


def test_1_ten_years_is_not_ten_times_365_days() -> None:
    """20 October 2015 to 8 September 2025 is 9.89 years: "first in ten years" holds."""
    assert flags("A06") == []
    assert any(
        c.comparator is not None and c.comparator.window_years == 10 for c in claims("A06", "first_last")
    )
    assert outcome("A06", "first_last") == "holds"


def test_2_meetings_elsewhere_do_not_refute_a_first_in_korea() -> None:
    """Bangkok, Singapore, Tokyo and Vientiane lie outside "di Korea"."""
    dossier = read(
        "Menteri Pertahanan Jepang Gen Nakatani bertemu Menteri Pertahanan Korea Selatan Ahn Gyu-back di "
        "Seoul pada 8 September 2025. Pertemuan menhan kedua negara di Korea Selatan itu yang pertama dalam "
        "sepuluh tahun.\nKedua menhan bertemu di Singapura pada 1 Juni 2024, di Tokyo pada 28 Juli 2024, dan "
        "di Vientiane pada 21 November 2024.",
        "2025-09-09",
    )
    assert dossier.flags == ()
    assert outcome_of(one(dossier, "first_last"), dossier) == "holds"


def test_3a_a_deputys_visit_does_not_refute_a_ministers_first() -> None:
    """The State Minister was in Seoul on 11 September 2024: another level."""
    dossier = read(
        "It was the first visit to South Korea by a Japanese defence minister in ten years, officials said "
        "on 8 September 2025. State Minister of Defence Makoto Oniki visited Seoul on 11 September 2024.",
        "2025-09-08",
        "en",
    )
    assert dossier.flags == ()
    assert one(dossier, "first_last")


def test_3b_joining_by_video_is_no_visit() -> None:
    """The Japanese minister joined the Seoul trilateral of 12 November 2023 online."""
    dossier = read(
        "Menteri Pertahanan Jepang Gen Nakatani tiba di Seoul pada 8 September 2025, kunjungan pertama "
        "seorang menteri pertahanan Jepang ke Korea Selatan dalam sepuluh tahun.\nPada 12 November 2023 "
        "Menteri Pertahanan Jepang Minoru Kihara mengikuti pertemuan trilateral di Seoul secara daring.",
        "2025-09-09",
    )
    assert dossier.flags == ()


def test_4_a_trilateral_and_a_corridor_chat_do_not_refute_a_bilateral_first() -> None:
    """June 2022 saw a trilateral and a chat in a corridor, and no bilateral meeting."""
    assert flags("B07") == []
    since = [c.comparator.since for c in claims("B07", "first_last") if c.comparator is not None]
    assert [(p.lo, p.hi) for p in since if p is not None] == [(date(2019, 11, 1), date(2019, 11, 30))]
    assert outcome("B07", "first_last") == "holds"


def test_5_kedua_pihak_are_the_ministers_of_the_sentence_before() -> None:
    """Read as the two countries, B07 would be false: their leaders met in March and May 2023."""
    for claim in claims("B07", "first_last"):
        assert {party.office for party in claim.parties} == {JP, KR}


def test_6_november_lalu_is_counted_from_the_day_of_printing() -> None:
    """A sentence ending in "November 2019" stands before it; it means November 2022 all the same."""
    assert flags("B08") == []
    assert {(c.period.lo, c.period.hi) for c in claims("B08", "agreement")} == {
        (date(2022, 11, 1), date(2022, 11, 30))
    }


def test_7_a_state_is_judged_on_the_day_of_printing() -> None:
    """The radars were not linked on 9 May 2023; the link of December 2023 does not count."""
    assert flags("B10") == []
    later = {e.ref for f in real()["B"].findings for e in f.evidence if e.stance == "contradicts"}
    assert "E-2023-12-19" not in later


def test_8_a_plan_is_pending_and_never_false_on_the_day() -> None:
    """The band withdrew in November 2025; in September its coming was a plan."""
    assert flags("A17") == []
    for claim in claims("A17", "planned_event"):
        assert claim.modality == "planned"
        assert (claim.period.lo, claim.period.hi) == (date(2025, 11, 1), date(2025, 11, 30))
    assert outcome("A17", "planned_event") == "pending"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Menteri Pertahanan Jepang Gen Nakatani berpidato pada 20 Oktober 2015.", "2015-10-21"),
        ("Menteri Pertahanan Jepang Gen Nakatani berpidato pada 21 November 2024.", "2024-11-22"),
        ("Perdana Menteri Jepang Fumio Kishida berpidato pada 7 Mei 2023.", "2023-05-08"),
        ("Menteri Luar Negeri Jepang Fumio Kishida berpidato pada 28 Desember 2015.", "2015-12-29"),
        ("Menteri Pertahanan Jepang Fumio Kishida berpidato pada 30 Juli 2017.", "2017-07-31"),
    ],
)
def test_9_one_person_may_hold_a_post_twice_or_several_posts(text: str, printed: str) -> None:
    """Nakatani was defence minister twice; Kishida prime, foreign and, for six days, defence minister."""
    dossier = read(text, printed)
    assert dossier.flags == ()
    assert outcome_of(one(dossier, "office_holder"), dossier) == "holds"


def test_10_right_weekdays_are_silent_and_no_weekday_is_no_finding() -> None:
    """Tuesday 9 May and Sunday 7 May 2023 are right; article A prints no weekday."""
    fits = [finding for finding in real()["B"].findings if finding.check == "weekday_fits"]
    assert [finding.outcome for finding in fits] == ["holds", "holds"]
    assert [
        f for f in real()["A"].findings if f.check == "weekday_fits" and f.outcome != "not_applicable"
    ] == []


@pytest.mark.parametrize("id", ["A04", "A05", "A21", "B00", "B13", "B20", "B25"])
def test_11_furniture_is_no_claim(id: str) -> None:
    """Credits, byline, e-mail address, dateline and "Baca juga" lines say nothing to check."""
    assert [claim.quote for claim in real()[id[0]].claims if claim.span.overlaps(span(id))] == []
    assert flags(id) == []


def test_12a_semenanjung_korea_is_no_state() -> None:
    """The peninsula is a region: it is neither party nor place of any claim."""
    assert flags("A18") == []
    for claim in claims("A18", "agreement"):
        where = real()["A"].article.text.index("Semenanjung Korea", claim.span.start)
        peninsula = Span("text", where, where + len("Semenanjung Korea"))
        assert not any(party.span.overlaps(peninsula) for party in claim.parties)
        assert claim.place is None or not claim.place.span.overlaps(peninsula)


def test_12b_as_is_the_united_states() -> None:
    """ "AS" is never American Samoa."""
    for dossier in real().values():
        places = [claim.place.country for claim in dossier.claims if claim.place is not None]
        assert "AS" not in places + [party.country for party in parties(dossier)]
    assert {party.country for party in parties(real()["B"]) if party.words == "AS"} == {"US"}


def test_12c_kemenhan_is_the_ministry_the_article_is_about() -> None:
    """In article A "Kemenhan" is the Korean ministry, not the Indonesian and not the Japanese one."""
    ministries = [party for party in parties(real()["A"]) if party.words == "Kemenhan"]
    assert ministries
    assert {party.country for party in ministries} <= {"KR", None}
    assert {party.org for party in ministries} == {"org:kr-mnd"}


def test_13_two_names_of_one_conference() -> None:
    """ "KTT pertahanan Asia" and "IISS Shangri-La Dialogue" are one event, and "KTT" is no error."""
    assert flags("B04") + flags("B05") + flags("B06") == []
    assert outcome("B05", "planned_event", "meeting") == "holds"
    series = {
        c.details.get("series") for id in ("B04", "B05") for c in claims(id, "planned_event", "meeting")
    }
    assert len(series - {None}) <= 1


@pytest.mark.parametrize("id", ["A11", "A12", "A19", "A20"])
def test_14_a_faithful_paraphrase_in_quotation_marks_is_no_error(id: str) -> None:
    """Two people cannot speak one sentence; that is style and not an error."""
    assert flags(id) == []
    assert outcome(id, "quotation") == "holds"


def test_a13_another_concept_in_the_quoted_statement_is_an_error_with_its_repair() -> None:
    """The joint statement has unmanned systems where the article quotes weapon systems."""
    (flag,) = flags("A13")
    assert (flag.check, flag.severity) == ("quotation_on_record", "error")
    assert [repair.replacement for repair in flag.repairs] == ["sistem nirawak"]


def test_x1_comparators_of_different_scope_do_not_contradict_each_other() -> None:
    """A counts visits to Korea, B bilateral meetings anywhere."""
    assert flags("A06") + flags("B07") == []
    assert {flag.check for flag in flags("A10")} == {"self_visit"}


def test_x2_a_meeting_in_singapore_lies_outside_a_window_about_korea() -> None:
    """The June 2023 meeting lies within A's ten years, in another country."""
    assert flags("B06") + flags("A06") == []


def test_x3_only_the_repair_to_korea_survives() -> None:
    """ "Menhan Korea" in the visitor's place is refuted by 28 July 2024."""
    (flag,) = flags("A10")
    best, *others = flag.repairs
    assert best.status == "supported"
    assert "Korea" in best.replacement
    assert best.span.overlaps(Span("text", 827, 836))
    assert [repair.status for repair in others if repair.span.overlaps(Span("text", 773, 786))] == ["refuted"]


@pytest.mark.parametrize("korea", ["Korea", "Republik Korea", "Korea Selatan", "Korsel"])
def test_x4_spellings_of_one_country_are_one_country(korea: str) -> None:
    """Spelling differs between the articles and within them; there is no inconsistency."""
    dossier = read(f"Menhan {korea} dan menhan Jepang bertemu di Singapura pada 1 Juni 2024.", "2024-06-02")
    assert dossier.flags == ()
    assert {p.country for claim in one(dossier, "meeting") for p in claim.parties} == {"KR", "JP"}


@pytest.mark.parametrize("north", ["Korea Utara", "Korut"])
def test_x4_the_north_is_another_country(north: str) -> None:
    """ "Korut" and "Korea Utara" are never the South."""
    dossier = read(f"Jepang dan {north} sepakat memulai lagi perundingan pada Mei 2014.", "2014-06-01")
    assert dossier.flags == ()
    assert {p.country for claim in one(dossier, "agreement") for p in claim.parties} == {"JP", "KP"}


def test_x5_the_visitor_of_2015_and_the_minister_of_2025_are_one_man() -> None:
    """Nakatani's first term explains October 2015, his second September 2025."""
    assert flags("A02") == []
    assert outcome("A02", "office_holder") == "holds"


def test_x6_what_came_later_is_context() -> None:
    """The link announced in B went live in December 2023; neither article errs by not saying so."""
    assert flags("B03") == []
    assert outcome("B03", "planned_event") != "contradicted"


def test_x7_one_reference_table_and_two_chains_of_attribution() -> None:
    """A reports its own ministry, B a wire by way of others; both meet the same facts."""
    assert real()["A"].facts == real()["B"].facts
    via = [
        c.attribution
        for c in real()["B"].claims
        if c.attribution is not None and c.attribution.manner == "via"
    ]
    assert "org:reuters" in {party.org for attribution in via for party in attribution.speakers}
