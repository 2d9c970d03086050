"""People from entity JSON: ranks, qualifiers, references, precision, names; refused with the reason."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.model import Alias, Entity, Office, OfficeTerm
from claims.world.intake import Known, Refused, Taken, mapping_of
from claims.world.intake.wikidata_entities import read_wikidata_entities
from tests.claims.world.intake.heads import HEAD

KNOWN = Known(
    offices={"office:jp-mod": Office("office:jp-mod", "JP", "defence", "minister", "Defence Minister")}
)
MAPPING = mapping_of({"kind": "offices", "offices": {"Q6500838": "office:jp-mod"}})
GREGORIAN = "http://www.wikidata.org/entity/Q1985727"
JULIAN = "http://www.wikidata.org/entity/Q1985786"


def item(id: str) -> dict[str, Any]:
    value = {"entity-type": "item", "numeric-id": int(id[1:]), "id": id}
    return {"snaktype": "value", "datavalue": {"value": value, "type": "wikibase-entityid"}}


def day(text: str, precision: int = 11, calendar: str = GREGORIAN) -> dict[str, Any]:
    value = {"time": f"+{text}T00:00:00Z", "precision": precision, "calendarmodel": calendar}
    return {"snaktype": "value", "datavalue": {"value": value, "type": "time"}}


def url(text: str) -> dict[str, Any]:
    return {"snaktype": "value", "datavalue": {"value": text, "type": "string"}}


def post(start: Any = None, end: Any = None, **changes: Any) -> dict[str, Any]:
    qualifiers = {"P580": [start or day("2014-09-03")]}
    if end is not None:
        qualifiers["P582"] = [end]
    statement = {
        "id": "Q5530859$A-1",
        "rank": "normal",
        "mainsnak": item("Q6500838"),
        "qualifiers": qualifiers,
    }
    more = changes.pop("qualifiers", {})
    return statement | changes | {"qualifiers": qualifiers | more}


def a_person(*posts: Any, **changes: Any) -> dict[str, Any]:
    return {
        "type": "item",
        "id": "Q5530859",
        "labels": {
            "en": {"language": "en", "value": "Gen Nakatani"},
            "ja": {"language": "ja", "value": "中谷元"},
        },
        "aliases": {
            "en": [{"language": "en", "value": "Nakatani Gen"}],
            "fr": [{"language": "fr", "value": "X"}],
        },
        "claims": {"P31": [{"mainsnak": item("Q5")}], "P39": list(posts)},
    } | changes


def read(*people: Any) -> list[Taken | Refused]:
    text = "\n".join(each if isinstance(each, str) else json.dumps(each) for each in people)
    head, *rows = read_wikidata_entities([text.encode()], HEAD, MAPPING, KNOWN)
    assert head == Taken(0, sources=(HEAD.source,))
    return rows


def terms(rows: list[Taken | Refused]) -> list[OfficeTerm]:
    found = [each for row in rows if isinstance(row, Taken) for each in row.statements]
    assert all(isinstance(each, OfficeTerm) for each in found)
    return found  # type: ignore[return-value]


def refused(rows: list[Taken | Refused]) -> list[str]:
    return [f"{row.line}: {row.field}: {row.reason}" for row in rows if isinstance(row, Refused)]


def test_a_person_comes_with_names_in_their_languages() -> None:
    (row,) = read(a_person())
    assert isinstance(row, Taken)
    assert row.entities == (Entity("person:q5530859", "person", "Gen Nakatani", None, None, "Q5530859"),)
    assert row.aliases == (
        Alias("person:q5530859", "Gen Nakatani", "mul", "official"),
        Alias("person:q5530859", "Gen Nakatani", "en", "official"),
        Alias("person:q5530859", "中谷元", "ja", "native"),
        Alias("person:q5530859", "Nakatani Gen", "en", "official"),
    )


def test_a_statement_is_a_term_with_the_precision_of_its_days() -> None:
    rows = read(a_person(post(day("2014-09-00", 10), day("2016-00-00", 9))))
    (term,) = terms(rows)
    assert (term.office, term.person, term.start.edtf) == ("office:jp-mod", "person:q5530859", "2014-09")
    assert term.end is not None
    assert term.end.edtf == "2016"
    assert term.statement.sources[0].locator == "Q5530859$A-1"
    assert refused(rows) == []


def test_a_decade_is_ten_years_and_a_century_says_too_little() -> None:
    (term,) = terms(read(a_person(post(day("1950-00-00", 8)))))
    assert term.start.edtf == "1950/1959"
    assert "less precise than a decade" in refused(read(a_person(post(day("1901-00-00", 7)))))[0]


def test_a_julian_day_is_given_by_its_gregorian_one() -> None:
    """The October revolution: 25 October 1917 in the Julian calendar, 7 November in ours."""
    (term,) = terms(read(a_person(post(day("1917-10-25", 11, JULIAN)))))
    assert term.start.edtf == "1917-11-07"
    (term,) = terms(read(a_person(post(day("1582-10-05", 11, JULIAN)))))
    assert term.start.edtf == "1582-10-15"


def test_no_value_is_an_open_end_and_an_unknown_one_decides_nothing() -> None:
    (term,) = terms(read(a_person(post(end={"snaktype": "novalue"}))))
    assert (term.end, term.last_seen) == (None, HEAD.retrieved)
    rows = read(a_person(post(end={"snaktype": "somevalue"})))
    assert (terms(rows), len(refused(rows))) == ([], 1)
    assert refused(rows)[0].startswith("1: P39 Q5530859$A-1: a day that nobody knows (somevalue)")


def test_acting_and_predecessors_are_kept() -> None:
    qualifiers = {"P5102": [item("Q4676846")], "P1365": [item("Q11")], "P1366": [item("Q12")]}
    (term,) = terms(read(a_person(post(qualifiers=qualifiers))))
    assert term.acting
    assert term.statement.note == "replaces Q11; replaced by Q12"


def test_references_become_sources_nobody_has_looked_at() -> None:
    reference = {"snaks": {"P854": [url("https://www.mod.example/minister")], "P813": [day("2020-03-01")]}}
    bad = {"snaks": {"P854": [url("javascript:alert(1)")]}}
    rows = read(a_person(post(references=[reference, bad]), post(id="Q5530859$B", references=[reference])))
    sources = [each for row in rows if isinstance(row, Taken) for each in row.sources]
    assert [(each.url, each.publisher, each.tier) for each in sources] == [
        ("https://www.mod.example/minister", "www.mod.example", "low")
    ]
    (first, second) = terms(rows)
    assert first.statement.sources[1].source == sources[0].id == second.statement.sources[1].source
    assert first.statement.sources[1].locator == "retrieved 2020-03-01"


def test_deprecated_is_left_out_and_preferred_wins_over_the_same_days() -> None:
    wrong = post(id="Q5530859$W", rank="deprecated", qualifiers={"P2241": [item("Q25895909")]})
    usual = post(day("2014-09-01"), day("2016-08-03"), id="Q5530859$N")
    best = post(day("2014-12-24"), day("2016-08-03"), id="Q5530859$P", rank="preferred")
    later = post(day("2024-10-01"), id="Q5530859$L")
    rows = read(a_person(wrong, usual, best, later))
    assert [term.start.edtf for term in terms(rows)] == ["2014-12-24", "2024-10-01"]
    first, second = refused(rows)
    assert [row.left_out for row in rows if isinstance(row, Refused)] == [True, True]
    assert first.startswith("1: P39 Q5530859$W: deprecated on Wikidata (Q25895909)")
    assert second == (
        "1: P39 Q5530859$N: the statement Q5530859$P of the same office over the same days is preferred"
    )


@pytest.mark.parametrize(
    ("person", "told"),
    [
        ("{", "1: None: cannot be read as JSON"),
        ("3", "1: None: no entity of Wikidata"),
        ('{"id": "P39"}', "1: id: 'P39' is no item of Wikidata"),
        (a_person(claims=[3]), "1: None: not the shape"),
        (a_person(claims={"P31": [{"mainsnak": item("Q6256")}]}), "1: P31: Q5530859 is no person"),
        (a_person(post(mainsnak=item("Q999"))), "1: P39 Q5530859$A-1: 'Q999' is no office of the mapping"),
        (a_person(post(mainsnak={"snaktype": "somevalue"})), "1: P39 Q5530859$A-1: an office nobody knows"),
        (a_person(post(day("2016-01-01"), day("2015-01-01"))), "1: P39 Q5530859$A-1: 2015-01-01 lies before"),
        (a_person(post(day("2016-13-01"))), "1: P39 Q5530859$A-1: '2016-13-01' names a day"),
        (a_person(post(qualifiers={"P580": []})), "1: P39 Q5530859$A-1: Wikidata gives no first day"),
        (
            a_person(post(qualifiers={"P580": [day("2015-01-01"), day("2016-01-01")]})),
            "1: P39 Q5530859$A-1: Wikidata gives several days, 2015-01-01 and 2016-01-01",
        ),
        (a_person(labels={"en": {"value": "A\x00B"}}), "1: labels: holds a control character"),
        ("[" * 100_000, "1: None: nested too deep"),
    ],
)
def test_what_is_wrong_is_refused_and_the_next_line_is_read(person: Any, told: str) -> None:
    rows = read(person, a_person(post(), id="Q7"))
    assert refused(rows)[0].startswith(told)
    assert [term.person for term in terms(rows)] == ["person:q7"]


def test_a_dump_with_brackets_and_commas_is_read_too() -> None:
    rows = read("[", json.dumps(a_person(post())) + ",", json.dumps(a_person(post(id="Q7$A"), id="Q7")), "]")
    assert len(terms(rows)) == 2
    assert refused(rows) == []


def test_a_statement_that_comes_twice_adds_nothing_or_is_refused() -> None:
    rows = read(a_person(post()), a_person(post()), a_person(post(day("2013-01-01"))))
    assert len(terms(rows)) == 1
    assert refused(rows)[0].startswith(
        "3: P39 Q5530859$A-1: duplicate id: the same id of the statement as in line 1"
    )


def test_a_retrieval_day_is_the_day_of_the_import() -> None:
    assert HEAD.retrieved == date(2026, 3, 1)


JSON = st.recursive(
    st.sampled_from([None, True, 3, 10**20, "", "value", "Q5", "\x00", "+2015-01-01T00:00:00Z", "\ud800"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["id", "claims", "P31", "P39", "mainsnak", "qualifiers", "P580", "labels", "en", "value"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@settings(max_examples=200)
@given(st.dictionaries(st.sampled_from(["claims", "labels", "aliases", "id", "extra"]), JSON, max_size=4))
def test_whatever_the_shape_nothing_is_raised(changes: dict[str, Any]) -> None:
    rows = read(a_person(post()) | changes, a_person(post(id="Q7$A"), id="Q7"))
    assert all(isinstance(row, Taken | Refused) for row in rows)
    assert "person:q7" in [term.person for term in terms(rows)]
