"""claims/report/lacking.py: what the table does not hold, for what is unknown and for flags alike."""

from datetime import date
from typing import Any

import pytest

from claims.model import Comparator, Facts, Finding, Party, Period, Place, Span, on
from claims.model.claim import ClaimType
from claims.model.edtf import parse_edtf
from claims.report.lacking import lacking
from claims.report.voice import Voice
from claims.world import SeedWorld, read_seeds
from tests.factory import article, claim, finding

TEXT = "Menteri itu bertemu rekannya. Seseorang datang."
FACTS: Facts = read_seeds()
WORLD = SeedWorld(FACTS)
AT = Span("text", 0, 12)


def told(
    check: str,
    type: ClaimType,
    period: Period,
    *parties: Party,
    outcome: str = "unknown",
    language: str = "en",
    **more: Any,
) -> tuple[str, ...]:
    made = claim(article(TEXT), "Menteri itu", type, period=period, subject=parties, **more)
    found: Finding = finding(made, check, outcome)
    return lacking(Voice(language, WORLD), found, [made])  # type: ignore[arg-type]


def office(id: str) -> Party:
    known = WORLD.office(id)
    assert known is not None
    return Party("Menteri itu", AT, office=id, country=known.country)


@pytest.mark.parametrize(
    ("id", "day", "words"),
    [
        (
            "office:kr-president",
            "2025-05-01",
            "The table has no sure holder of the post President of the Republic of Korea between "
            "4 April 2025 and 4 June 2025.",
        ),
        (
            "office:jp-mod",
            "2005-01-01",
            "The table has no sure holder of the post Minister of Defense of Japan before 16 September 2009.",
        ),
        (
            "office:id-finance",
            "2026-01-01",
            "Purbaya Yudhi Sadewa was last seen as Minister of Finance of Indonesia on 8 September 2025; "
            "the table knows nothing after that.",
        ),
        (
            "office:kr-finance",
            "2015-01-01",
            "That Choi Kyung-hwan was Minister of Economy and Finance of the Republic of Korea rests on a "
            "fact that may not decide (not verified).",
        ),
    ],
)
def test_the_hole_in_an_office_is_named(id: str, day: str, words: str) -> None:
    for outcome in ("unknown", "contradicted"):
        assert words in told(
            "office_holder_at_date", "office_holder", parse_edtf(day), office(id), outcome=outcome
        )


def test_a_holder_on_record_leaves_nothing_out() -> None:
    assert told("office_holder_at_date", "office_holder", on(date(2024, 1, 1)), office("office:jp-mod")) == ()


def test_an_office_nobody_is_told_of() -> None:
    world = SeedWorld(Facts(offices=FACTS.offices, entities=FACTS.entities, aliases=FACTS.aliases))
    made = claim(article(TEXT), "Menteri itu", "office_holder", subject=(office("office:jp-mod"),))
    found = finding(made, "office_holder_at_date", "unknown")
    assert lacking(Voice("en", world), found, [made]) == (
        "The table has no holder of the post Minister of Defense of Japan.",
    )


def test_somebody_the_table_does_not_know() -> None:
    party = Party("Budi <b>Santoso</b>", AT)
    said = told("meeting_on_record", "meeting", on(date(2024, 1, 1)), party)
    assert said == ("The table knows nobody and no post called “Budi <b>Santoso</b>”.",)
    assert told("meeting_on_record", "meeting", on(date(2024, 1, 1)), party, outcome="contradicted") == ()


def visit(day: str, host: str = "KR", **more: Any) -> tuple[str, ...]:
    return told(
        "visit_on_record",
        "visit",
        parse_edtf(day),
        office("office:jp-mod"),
        place=Place("sana", AT, f"country:{host}", host),
        details={"event": "visit"},
        **more,
    )


def test_where_the_record_of_visits_begins_and_ends_is_said() -> None:
    what = "visits of the Minister of Defense of Japan to South Korea"
    assert visit("2026-05-01") == (f"The complete record of {what} ends on 8 September 2025.",)
    assert visit("2005-05-01") == (f"The complete record of {what} begins on 9 January 2007.",)
    assert visit("2020-05-01") == ()
    (none,) = visit("2020-05-01", "PH")
    assert none == (
        "No record of visits of the Minister of Defense of Japan to Philippines is declared complete: "
        "absence from the table says nothing."
    )
    assert visit("2020-05-01", "JP") == ()


def test_a_comparator_looks_back_as_far_as_it_counts() -> None:
    parties = (office("office:jp-mod"), office("office:kr-mnd"))
    more: dict[str, Any] = {"details": {"event": "meeting", "format": "bilateral"}}
    since = Comparator("first", AT, since=parse_edtf("2019-11"))
    day = parse_edtf("2023-06-04")
    assert told("first_last_fits", "first_last", day, *parties, comparator=since, **more) == ()
    ever = Comparator("first", AT)
    what = (
        "meetings of Minister of Defense of Japan and Minister of National Defense of the Republic of Korea"
    )
    assert told("first_last_fits", "first_last", day, *parties, comparator=ever, **more) == (
        f"The record of {what} is incomplete for 30 May 2015 – 20 October 2018.",
        f"The complete record of {what} begins on 20 October 2018.",
    )
    ten = Comparator("first", AT, window_years=3)
    assert f"Sources differ about {what} for 1 June 2024 – 8 September 2025." in told(
        "first_last_fits", "first_last", parse_edtf("2025-09-08"), *parties, comparator=ten, **more
    )


def test_agreements_on_record_are_named() -> None:
    japan, korea, indonesia = (Party("itu", AT, country=code) for code in ("JP", "KR", "ID"))
    day = on(date(2024, 1, 1))
    (known,) = told("agreement_on_record", "agreement", day, japan, korea)
    assert known.startswith(
        "Of the agreements of Japan and South Korea the table has only: Japan-ROK General"
    )
    assert told("agreement_on_record", "agreement", day, japan, indonesia) == (
        "The table has no agreement of Indonesia and Japan.",
    )


def test_what_holds_and_what_asks_no_table_lacks_nothing() -> None:
    party = office("office:kr-president")
    day = parse_edtf("2025-05-01")
    assert told("office_holder_at_date", "office_holder", day, party, outcome="holds") == ()
    assert told("weekday_fits", "calendar_date", day, party, outcome="contradicted") == ()


def test_indonesian_says_the_same() -> None:
    (words,) = told(
        "office_holder_at_date",
        "office_holder",
        parse_edtf("2025-05-01"),
        office("office:kr-president"),
        language="id",
    )
    assert words == (
        "Tabel tidak memuat pemegang pasti jabatan Presiden Korea Selatan antara 4 April 2025 dan "
        "4 Juni 2025."
    )
