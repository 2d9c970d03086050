"""Which document a quotation is compared with, and in what it differs."""

from dataclasses import replace
from datetime import date

import pytest

from claims.match.concepts import concepts
from claims.match.documents import quoted_from, said_otherwise
from claims.model import DocTerm, Event, Facts, Participant, Party, Span, StatementDoc, on
from claims.world import SeedWorld
from tests.factory import article, claim, statement

DAY = date(2025, 9, 8)
JP = Party("A", Span("text", 0, 1), "person:a", "office:jp-mod", "JP")
KR = Party("B", Span("text", 0, 1), "person:b", "office:kr-mnd", "KR")
US = Party("C", Span("text", 0, 1), "person:c", "office:us-secdef", "US")
MEETING = Event(
    statement("E-1"),
    "defence_minister_meeting",
    on(DAY),
    None,
    "KR",
    "bilateral",
    "in_person",
    "minister",
    "official",
    "held",
    (Participant("person:a", "office:jp-mod", "JP"), Participant("person:b", "office:kr-mnd", "KR")),
)
TERMS = (
    DocTerm("artificial_intelligence", "en", "AI", list="technology"),
    DocTerm("unmanned_systems", "en", "unmanned systems", list="technology"),
    DocTerm("space", "en", "space", list="technology"),
    DocTerm("weapon_systems", "en", "weapon systems", "absent"),
    DocTerm("denuclearisation", "en", "denuclearisation"),
)
DOCUMENT = StatementDoc(statement("DOC-1", kind="statement_doc"), "E-1", "en", DAY, TERMS)


def found(speakers, *, events=(MEETING,), documents=(DOCUMENT,), period=None, joint=False):
    """The documents a quotation of these speakers on that day is compared with, and whether they are all."""
    said = claim(article("A dan B"), "A dan B", "quotation", subject=tuple(speakers))
    quoted = quoted_from(said, period or on(DAY), SeedWorld(Facts(events=events, documents=documents)), joint)
    return [document.statement.id for document in quoted.documents], quoted.whole


def test_what_all_say_together_is_of_the_event():
    assert found([JP, KR]) == (["DOC-1"], True)
    assert found([replace(JP, person=None), replace(KR, person=None)]) == (["DOC-1"], True)


@pytest.mark.parametrize(
    "speakers",
    [
        [JP],
        [JP, JP],
        [JP, KR, US],
        [JP, replace(KR, person="person:x")],
        [JP, replace(KR, person=None, office=None)],
    ],
)
def test_what_others_say_is_of_no_document(speakers):
    assert found(speakers)[0] == []


def test_one_of_them_speaks_for_all_in_their_joint_statement_only():
    assert found([JP], joint=True) == (["DOC-1"], True)
    assert found([US], joint=True)[0] == []


def test_another_day_is_another_event():
    assert found([JP, KR], period=on(date(2025, 9, 9)))[0] == []


def test_an_event_not_held_or_a_document_not_sure_is_left_out():
    assert found([JP, KR], events=(replace(MEETING, status="planned"),))[0] == []
    unsure = replace(DOCUMENT, statement=statement("DOC-1", kind="statement_doc", confidence="low"))
    assert found([JP, KR], documents=(unsure,))[0] == []


def test_a_second_event_of_the_day_without_a_document_is_told():
    other = replace(MEETING, statement=statement("E-2"))
    assert found([JP, KR], events=(MEETING, other)) == (["DOC-1"], False)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("AI, weapon systems and space", [("weapon_systems", "absent", ("unmanned_systems",))]),
        ("weapon systems", [("weapon_systems", "absent", ())]),
        ("AI, cyber security and space", [("cyber_security", "another", ("unmanned_systems",))]),
        ("AI, unmanned systems and space", []),
        ("AI, unmanned systems, space and cyber security", []),
        ("AI and cyber security", []),
        ("AI, cyber security and semiconductors", []),
        ("AI, space, and, to begin with, cyber security", []),
        ("cyber security", []),
        ("denuclearisation", []),
    ],
)
def test_what_a_document_does_not_have(words, expected):
    others = said_otherwise(words, DOCUMENT, concepts("en"))
    assert [(other.named.concept, other.why, other.instead) for other in others] == expected
