from collections.abc import Sequence
from dataclasses import dataclass, field, fields, make_dataclass, replace
from datetime import date
from typing import Any

import pytest

from claims.model import Alias, Citation, Entity, Facts
from claims.world import digest, read_seeds
from tests.world_suite import JUNE, MARCH, term

TERM = term(1, MARCH)


def test_equal_rows_have_the_equal_digest_and_no_others() -> None:
    facts = read_seeds()
    for rows in (facts.sources, facts.entities, facts.offices, facts.aliases, facts.terms, facts.events):
        assert len({digest(row) for row in rows}) == len(rows)
    assert digest(TERM) == digest(replace(TERM))
    assert len(digest(TERM)) == 64


def test_when_and_why_a_version_was_recorded_is_not_what_it_says() -> None:
    envelope = replace(TERM.statement, version=7, recorded=JUNE, superseded=JUNE, reason="day corrected")
    assert digest(replace(TERM, statement=envelope)) == digest(TERM)


@pytest.mark.parametrize(
    "change",
    [
        {"id": "T-2"},
        {"confidence": "low"},
        {"review": "disputed"},
        {"note": "seen twice"},
        {"sources": (Citation("SRC-test", "contradicts"),)},
    ],
)
def test_what_an_envelope_says_of_the_fact_counts(change: dict[str, object]) -> None:
    assert digest(replace(TERM, statement=replace(TERM.statement, **change))) != digest(TERM)  # type: ignore[arg-type]


def test_every_field_of_a_row_counts() -> None:
    alias = Alias("person:ani", "Ani", "id", "short")
    changes: Sequence[dict[str, object]] = (
        {"case_sensitive": False},
        {"needs_country": True},
        {"valid_from": date(2020, 1, 1)},
        {"valid_to": date(2020, 1, 1)},
    )
    said = {digest(replace(alias, **change)) for change in changes}  # type: ignore[arg-type]
    assert len(said | {digest(alias)}) == 5


FULL = (
    Entity("place:x", "place", 'A "b"', "ID", "country:ID", "Q5"),
    Alias("org:x", "ä", "id", "short", False, True, date(2020, 1, 1), date(2021, 1, 1)),
    replace(TERM, acting=True, end=None, last_seen=JUNE),
)


@pytest.mark.parametrize("noun", [Entity("a", "person", "b"), Alias("a", "b", "mul", "short"), TERM, *FULL])
def test_what_is_written_out_for_speed_is_what_its_fields_say(noun: Any) -> None:
    known = fields(noun)
    alike = make_dataclass(
        type(noun).__name__, [(each.name, Any, field(default=each.default)) for each in known]
    )
    assert digest(noun) == digest(alike(*(getattr(noun, each.name) for each in known)))


def test_a_field_that_joins_later_changes_no_digest_of_rows_that_do_not_use_it() -> None:
    @dataclass(frozen=True)
    class Now:
        id: str
        more: tuple[str, ...] = ()

    @dataclass(frozen=True)
    class Then:
        id: str

    Then.__name__ = Now.__name__
    assert digest(Now("a")) == digest(Then("a"))
    assert digest(Now("a", ("b",))) != digest(Then("a"))


def test_the_digest_is_the_same_on_every_machine() -> None:
    assert digest(Alias("country:ID", "RI", "mul", "abbrev")) == (
        "51873c2bad0072268a214bc47a69aea8fa629b9bb7becc7edca5d1553b56f427"
    )


@pytest.mark.parametrize("value", [1, "a", None, {"a": 1}])
def test_what_is_no_row_has_no_digest(value: object) -> None:
    with pytest.raises(TypeError, match="has no digest"):
        digest(value)


def test_two_kinds_of_row_never_have_one_digest() -> None:
    assert len({digest(kind()) for kind in (Facts, _Empty)}) == 2


@dataclass(frozen=True)
class _Empty:
    pass
