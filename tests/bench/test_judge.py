"""A unit is found only by a claim that is right in span, type, period and entities."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bench.quality.case import ExpectedFlag, Unit, Wanted, wanted
from bench.quality.flags import compare_flags
from bench.quality.judge import is_entity, judge
from claims.model import (
    Article,
    Claim,
    Comparator,
    Dossier,
    FactSet,
    Finding,
    OfficeTerm,
    Party,
    Repair,
    Span,
    between,
    on,
)
from tests.factory import article, claim, finding, statement

TEXT = "Menhan Jepang Gen Nakatani bertemu Ahn Gyu-back di Seoul."
ARTICLE = article(TEXT, published=date(2025, 9, 8))
DAY = on(date(2025, 9, 8))


class OneTermWorld:
    """A world in which Nakatani holds one office from October 2024 to October 2025."""

    term = OfficeTerm(
        statement("T-1", kind="office_term"),
        "office:jp-mod",
        "person:nakatani-gen",
        on(date(2024, 10, 1)),
        on(date(2025, 10, 21)),
    )

    def terms(self, *, office: str | None = None, person: str | None = None) -> list[OfficeTerm]:
        return [self.term] if office == self.term.office or person == self.term.person else []


WORLD: Any = OneTermWorld()


def party(**ids: Any) -> Party:
    return Party("Gen Nakatani", Span("text", 14, 26), **ids)


def dossier(claims: tuple[Claim, ...], findings: tuple[Finding, ...] = (), of: Article = ARTICLE) -> Dossier:
    return Dossier(of, claims, findings, "test", FactSet("test", 0), {}, {})


def unit(**more: Any) -> Unit:
    values: dict[str, Any] = {
        "id": "U1",
        "type": "event_meeting",
        "types": ("meeting", "visit"),
        "span": Span("text", 0, 40),
        "lo": DAY.lo,
        "hi": DAY.hi,
        "entities": (wanted("person:nakatani-gen"),),
        "outcome": "holds",
    }
    return Unit(**(values | more))


MEETING = claim(ARTICLE, "bertemu", period=DAY, subject=(party(person="person:nakatani-gen"),))


def test_a_claim_right_in_everything_finds_the_unit() -> None:
    judged = judge(unit(), dossier((MEETING,)), WORLD)
    assert judged.found
    assert judged.outcome == "unknown"


@pytest.mark.parametrize(
    ("off", "wrong"),
    [
        ({"type": "agreement"}, "no such claim (there: agreement)"),
        ({"span": Span("text", 48, 56)}, "no such claim (there: nothing)"),
        ({"period": on(date(2025, 9, 9))}, "period 2025-09-09, not 2025-09-08/2025-09-08"),
        ({"subject": ()}, "without person:nakatani-gen"),
    ],
)
def test_a_claim_wrong_in_one_thing_does_not(off: dict[str, Any], wrong: str) -> None:
    judged = judge(unit(), dossier((replace(MEETING, **off),)), WORLD)
    assert not judged.found
    assert judged.wrong == wrong


def test_a_meeting_finds_a_plan_only_when_it_is_planned() -> None:
    plan = unit(types=("planned_event", "meeting"))
    assert not judge(plan, dossier((MEETING,)), WORLD).found
    assert judge(plan, dossier((replace(MEETING, modality="planned"),)), WORLD).found


def test_the_time_of_a_first_since_may_stand_in_its_comparator() -> None:
    since = Comparator("first", Span("text", 0, 5), since=DAY)
    first = replace(MEETING, type="first_last", period=on(date(2026, 1, 1)), comparator=since)
    assert judge(unit(types=("first_last",)), dossier((first,)), WORLD).found


def test_the_time_a_unit_points_back_to_will_do_and_is_told_apart() -> None:
    wide = replace(MEETING, period=between(date(2025, 9, 1), date(2025, 9, 10)))
    pointing = unit(inherited=(date(2025, 9, 1), date(2025, 9, 10)))
    assert judge(pointing, dossier((wide,)), WORLD).as_wide_as_printed
    exact = judge(pointing, dossier((MEETING,)), WORLD)
    assert exact.found
    assert not exact.as_wide_as_printed
    assert not judge(unit(), dossier((wide,)), WORLD).found


@pytest.mark.parametrize(
    ("ids", "entity", "matches"),
    [
        ({"person": "person:nakatani-gen"}, "person:nakatani-gen", True),
        ({"office": "office:jp-mod"}, "person:nakatani-gen", True),
        ({"person": "person:nakatani-gen"}, {"entity": "office:jp-mod", "country": "JP"}, True),
        ({"office": "office:kr-mnd"}, {"entity": "office:jp-mod", "country": "JP"}, False),
        ({"country": "JP"}, "country:JP", True),
        ({"country": "JP"}, "person:nakatani-gen", False),
        ({"org": "org:reuters"}, "org:reuters", True),
        ({}, "country:JP", False),
    ],
)
def test_an_entity_is_matched_by_person_post_or_lone_country(ids: Any, entity: Any, matches: bool) -> None:
    assert is_entity(party(**ids), wanted(entity), DAY.lo, WORLD) is matches


def test_a_post_no_longer_held_matches_nobody() -> None:
    late = date(2025, 12, 1)
    assert not is_entity(party(office="office:jp-mod"), Wanted(person="person:nakatani-gen"), late, WORLD)


def test_the_strongest_finding_is_the_claims_outcome_and_holds_against_contradicted_is_opposite() -> None:
    findings = (
        finding(MEETING, "meeting_on_record", "holds"),
        finding(MEETING, "self_visit", "contradicted"),
    )
    judged = judge(unit(), dossier((MEETING,), findings), WORLD)
    assert judged.outcome == "contradicted"
    assert judged.opposite
    assert not judged.agrees


def test_a_finding_that_stands_elsewhere_does_not_speak_for_the_claim() -> None:
    elsewhere = replace(finding(MEETING, "planned_versus_done"), span=Span("text", 0, 6))
    assert judge(unit(), dossier((MEETING,), (elsewhere,)), WORLD).outcome == "unknown"


def test_a_comparator_falls_with_the_visit_it_compares_and_not_the_other_way_round() -> None:
    last = replace(MEETING, type="first_last")
    judged = judge(unit(types=("first_last",)), dossier((MEETING, last), (finding(MEETING),)), WORLD)
    assert judged.outcome == "contradicted"
    assert judge(unit(), dossier((MEETING, last), (finding(last),)), WORLD).outcome == "unknown"


EXPECTED = ExpectedFlag("F1", "self_visit", "error", Span("text", 27, 34), repaired="Nakatani menemui Ahn")


def test_the_expected_flag_with_its_repair_is_exact() -> None:
    repair = Repair(MEETING.span, "menemui", "supported")
    flags = dossier((MEETING,), (finding(MEETING, repairs=(repair,)),))
    assert compare_flags(flags, (EXPECTED,)) == []


def test_a_missing_flag_an_extra_flag_and_a_wrong_repair_are_each_said() -> None:
    assert compare_flags(dossier((MEETING,)), (EXPECTED,)) == ["missing: error self_visit at 'bertemu'"]
    bare = dossier((MEETING,), (finding(MEETING),))
    assert compare_flags(bare, (EXPECTED,)) == [
        "self_visit: the first repair does not give 'Nakatani menemui Ahn'"
    ]
    assert compare_flags(bare, ()) == ["unasked-for: error self_visit (test) at 'bertemu'"]
