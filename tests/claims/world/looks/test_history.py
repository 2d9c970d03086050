"""History: the versions of a statement, and what each one changed."""

from dataclasses import replace
from datetime import date

import pytest

from claims.model import Citation, Facts, Merge, OfficeTerm
from claims.model.edtf import parse_edtf
from claims.world import read_seeds
from claims.world.looks import Change, about, history
from tests.claims.world.looks.made import coverage, event, term
from tests.factory import statement

DAYS = [date(2025, month, 1) for month in range(1, 8)]


def version(number: int, row: OfficeTerm, **envelope: object) -> OfficeTerm:
    """The same statement as another version, recorded on the first of that month."""
    closed = replace(row.statement, version=number, recorded=DAYS[number - 1], **envelope)  # type: ignore[arg-type]
    return replace(row, statement=closed)


def test_each_version_says_what_it_changed() -> None:
    first = version(1, term("T-1", "ani", "2020-01-01"), superseded=DAYS[1])
    second = version(
        2,
        replace(first, end=parse_edtf("2022-05")),
        superseded=DAYS[2],
        confidence="reported",
        reason="the end was found",
        sources=(Citation("SRC-test"), Citation("SRC-new", "contradicts")),
    )
    third = version(3, second, review="retracted", superseded=DAYS[3])
    fourth = version(4, second, superseded=DAYS[4])
    fifth = version(5, second)
    (told,) = history(Facts(terms=(first, second, third, fourth, fifth)), ["T-1"])
    assert [step.became for step in told.steps] == [
        "recorded",
        "changed",
        "retracted",
        "restored",
        "repeated",
    ]
    changes = {change.field: change for change in told.steps[1].changes}
    assert set(changes) == {"confidence", "end", "sources"}
    assert changes["end"] == Change("end", None, "2022-05")
    assert changes["sources"].after[1] == {"source": "SRC-new", "stance": "contradicts", "locator": None}
    assert [change.field for change in told.steps[2].changes] == ["review"]
    assert told.steps[4].changes == ()


def test_a_statement_of_the_seeds_comes_with_the_conflict_that_touches_it() -> None:
    (told,) = history(read_seeds(), ["T-jp-mod-kitazawa"])
    assert [conflict.id for conflict in told.conflicts] == ["CF2"]
    assert [cited.stance for cited in told.steps[0].row.statement.sources] == ["supports", "contradicts"]


def test_an_id_of_nobody_raises() -> None:
    with pytest.raises(KeyError):
        history(read_seeds(), ["T-nobody"])


def test_all_that_names_a_person_is_found_by_time() -> None:
    found = about(read_seeds(), ["person:kishida-fumio"])
    assert found[:3] == ("T-jp-foreign-kishida", "T-jp-mod-kishida", "T-jp-pm-kishida")
    assert "E-2023-05-07" in found


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        ("office:aa-mod", ("T-1", "E-1")),
        ("person:budi", ("E-1",)),
        ("country:BB", ("COV-1", "E-1")),
        ("E-1", ("COV-1",)),
        ("person:nobody", ()),
    ],
)
def test_whatever_a_statement_names_leads_to_it(wanted: str, ids: tuple[str, ...]) -> None:
    facts = Facts(
        terms=(term("T-1", "ani", "2020-01-01"),),
        events=(event("E-1", "2021-01-01", "ani", "budi"),),
        coverage=(coverage("COV-1", "2020-06-01/2022-01-01", events=("E-1",)),),
    )
    assert about(facts, [wanted]) == ids


def test_ids_that_were_merged_are_told_together() -> None:
    merge = Merge(statement("MRG-1", kind="merge"), "person:anni", "person:ani")
    facts = Facts(
        terms=(term("T-1", "ani", "2020-01-01"), term("T-2", "anni", "2010-01-01")), merges=(merge,)
    )
    assert about(facts, ["person:ani"]) == ("MRG-1", "T-2", "T-1")
    assert about(facts, ["person:anni"]) == ("MRG-1", "T-2", "T-1")


def test_the_steps_of_an_agreement_are_found_by_its_id() -> None:
    assert about(read_seeds(), ["AG-gsomia"]) == (
        "AG-gsomia-signed",
        "AG-gsomia-termination-notice",
        "AG-gsomia-termination-suspended",
        "AG-gsomia-notices-withdrawn",
    )
