"""Plain lists of checked claims: one a line, each taken or refused; the language told by the whole."""

import io
import json
from datetime import date
from typing import Any

import pytest

from claims.model import CheckedClaim
from claims.world.intake import Refused, Taken, read_checked_lines
from claims.world.intake.checked_lines import is_claimreview
from tests.claims.world.intake.heads import HEAD


def read(*given: Any) -> list[Taken | Refused]:
    text = "\n".join(one if isinstance(one, str) else json.dumps(one) for one in given)
    return list(read_checked_lines(io.BytesIO(text.encode()), HEAD))


def claims(*given: Any) -> list[CheckedClaim]:
    return [one for row in read(*given) if isinstance(row, Taken) for one in row.checked]


def test_a_row_of_id_claim_title_and_date_is_enough() -> None:
    (one,) = claims(
        {
            "id": "a",
            "claim": "The bridge was closed for ten years",
            "title": "Was it?",
            "date": "2 March 2025",
        }
    )
    assert (one.id, one.title, one.day, one.verdict, one.language) == (
        "a",
        "Was it?",
        date(2025, 3, 2),
        "",
        "en",
    )


@pytest.mark.parametrize("told", ["2025-03-02", "2 March 2025", "2 Mar 2025"])
def test_days_are_read_in_three_forms(told: str) -> None:
    assert claims({"claim": "x y", "date": told})[0].day == date(2025, 3, 2)


@pytest.mark.parametrize("told", ["21February 2009", "The circulating text", None, 7])
def test_a_day_that_cannot_be_read_costs_no_claim(told: Any) -> None:
    assert claims({"claim": "x y", "date": told})[0].day is None


def test_rows_that_do_not_say_their_language_have_that_of_the_file() -> None:
    rows = [
        {"claim": "Harga beras yang naik di pasar"},
        {"claim": "Foto Contoh"},
        {"claim": "x", "language": "en"},
    ]
    assert [one.language for one in claims(*rows)] == ["id", "id", "en"]


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ("{", None),
        ("[1]", None),
        ({"id": "a"}, "claim"),
        ({"claim": ""}, "claim"),
        ({"claim": "x", "language": "fr"}, "language"),
    ],
)
def test_a_row_that_cannot_be_used_is_refused_by_its_line(row: Any, field: str | None) -> None:
    rows = read({"id": "a", "claim": "x"}, row, {"id": "b", "claim": "y"})
    (bad,) = [one for one in rows if isinstance(one, Refused)]
    assert (bad.line, bad.field) == (2, field)
    assert len(rows) == 3


def test_an_id_that_stands_twice_is_refused() -> None:
    (bad,) = [
        row for row in read({"id": "a", "claim": "x"}, {"id": "a", "claim": "y"}) if isinstance(row, Refused)
    ]
    assert (bad.line, bad.field) == (2, "id")


def test_a_feed_is_told_from_a_list() -> None:
    assert is_claimreview(b'{"@type": "ClaimReview"')
    assert is_claimreview(b"[{")
    assert not is_claimreview(b'{"id": "a", "claim": "x"}')
