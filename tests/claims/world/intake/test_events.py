"""Events from CSV: visits with visitor and host, and what a row is refused for."""

from typing import Any

import pytest

from claims.model import Event, Office, Participant
from claims.world.intake import Known, Refused, Taken, mapping_of, read_csv
from tests.claims.world.intake.heads import HEAD

KNOWN = Known(
    offices={"office:jp-pm": Office("office:jp-pm", "JP", "head_of_government", "head", "PM of Japan")}
)
MAPPING: dict[str, Any] = {
    "kind": "events",
    "columns": {
        "statement": "no",
        "type": "type",
        "start": "from",
        "end": "to",
        "who": "who",
        "from_country": "of",
        "to_country": "where",
        "note": "remarks",
    },
    "event": {
        "kind": "visit",
        "format": "bilateral",
        "mode": "in_person",
        "level": "other",
        "formality": "official",
        "status": "held",
    },
    "types": {"visit": {}, "minister": {"level": "minister", "portfolio": "foreign"}},
    "titles": {
        "Prime Minister": {"level": "head", "portfolio": "head_of_government"},
        "Prime Minister-designate": {"level": "other"},
    },
    "countries": {"Burma": "MM"},
    "left_out": {"Atlantis": "no such country"},
}


def read(*lines: str) -> list[Taken | Refused]:
    text = "\n".join(["no,type,from,to,who,of,where,remarks", *lines]).encode()
    return list(read_csv([text], HEAD, mapping_of(MAPPING), KNOWN))[1:]


def event(row: Taken | Refused) -> Event:
    assert isinstance(row, Taken), row
    (made,) = row.statements
    assert isinstance(made, Event)
    return made


def test_a_row_is_a_visit_with_visitor_and_host() -> None:
    (row,) = read(
        '7,visit,2015-04-26,2015-05-03,Prime Minister Shinzo Abe,Japan,"United States; Boston",Spoke.'
    )
    made = event(row)
    assert (made.kind, made.level, made.status, made.visit_of, made.host_country) == (
        "visit",
        "head",
        "held",
        "JP",
        "US",
    )
    assert made.period.edtf == "2015-04-26/2015-05-03"
    assert made.participants == (
        Participant(office="office:jp-pm", country="JP", title="Prime Minister Shinzo Abe"),
        Participant(country="US"),
    )
    assert made.statement.note == "Boston. Spoke."
    assert made.statement.sources[0].locator == "7"


def test_a_title_a_type_or_nothing_says_the_level() -> None:
    designate, minister, other = read(
        "1,visit,2015,,Prime Minister-designate A,Japan,Burma,",
        "2,minister,2015,,B,Japan,Burma,",
        "3,visit,2015,,C,Japan,Burma,",
    )
    assert [event(row).level for row in (designate, minister, other)] == ["other", "minister", "other"]
    assert event(designate).participants[0].office is None


def test_each_type_of_row_may_have_numbers_of_its_own() -> None:
    first, second, third = read(
        "1,visit,2015,,A,Japan,Burma,", "1,minister,2015,,B,Japan,Burma,", "1,visit,2016,,A,Japan,Burma,"
    )
    assert event(first).statement.id != event(second).statement.id
    assert isinstance(third, Refused)
    assert third.reason == "duplicate id: as in line 2, and other words; keep the right one"


@pytest.mark.parametrize(
    ("line", "field", "told"),
    [
        ("1,visit,,,A,Japan,Burma,", "start", "empty; an event needs its day"),
        ("1,visit,2015,2014,A,Japan,Burma,", "end", "2014 lies before the start 2015"),
        ("1,visit,2015,then,A,Japan,Burma,", "end", "'then' is no date"),
        ("1,cruise,2015,,A,Japan,Burma,", "type", "'cruise' is no type of the mapping"),
        ("1,visit,2015,,A,Nowhere,Burma,", "from_country", "'Nowhere' is no country the mapping knows"),
        (
            "1,visit,2015,,A,Japan,Atlantis,",
            "to_country",
            "'Atlantis' is left out by the mapping: no such country",
        ),
        ("1,visit,2015,,A,Japan,Japan,", "to_country", "JP is visitor and host; one of the two is wrong"),
    ],
)
def test_a_bad_row_is_refused_and_the_next_is_taken(line: str, field: str, told: str) -> None:
    bad, good = read(line, "2,visit,2015,,A,Japan,MM,")
    assert isinstance(bad, Refused)
    assert (bad.line, bad.field) == (2, field)
    assert bad.reason.startswith(told)
    assert event(good).host_country == "MM"
