"""The facts as they are answered: one version of each, merged ids as the one that stays."""

from dataclasses import replace
from datetime import date

from claims.model import Facts, Merge
from claims.world.looks import answered, seams
from tests.claims.world.looks.made import term
from tests.factory import statement


def test_merged_people_are_one_holder() -> None:
    merge = Merge(statement("MRG-1", kind="merge", recorded=date(2025, 3, 1)), "person:anni", "person:ani")
    terms = (term("T-1", "ani", "2020-01-01"), term("T-2", "anni", "2021-01-01", "2022-01-01"))
    facts = Facts(terms=terms, merges=(merge,))
    now, merged = answered(facts)
    assert [each.person for each in now.terms] == ["person:ani", "person:ani"]
    assert merged.id("person:anni") == "person:ani"
    assert seams(now.terms) == ()
    before, _ = answered(facts, date(2025, 2, 1))
    assert [seam.kind for seam in seams(before.terms)] == ["open_contradicted"]


def test_what_was_superseded_or_retracted_is_not_answered() -> None:
    row = term("T-1", "ani", "2020-01-01")
    gone = replace(row, statement=replace(row.statement, review="retracted"))
    assert answered(Facts(terms=(gone,)))[0].terms == ()
