"""A comparison in words and as a record."""

import json
from datetime import date

import pytest

from claims.compared import compare
from claims.contracts import validate
from claims.dossier import understand_article
from claims.model.comparison import Comparison
from claims.report.comparison import comparison_line, comparison_text
from claims.world import SeedWorld, read_seeds
from tests.factory import article


@pytest.fixture(scope="module")
def found() -> Comparison:
    world = SeedWorld(read_seeds())
    one = article("Di Solo 45 orang datang, Senin (12/5).", source_id="satu.txt")
    other = article(
        "In Solo 54 people came on Monday, May 12, at a cost of $3.",
        source_id="two\x1b[31m.txt",
        language="en",
    )
    return compare(*(understand_article(text, world) for text in (one, other)))


def test_both_sentences_stand_below_what_is_told_otherwise(found: Comparison) -> None:
    assert comparison_text(found, "id").splitlines() == [
        "satu.txt  ↔  two␛[31m.txt",
        "1 / 1 kalimat, 1 di antaranya berpasangan; 1 keterangan sama.",
        "",
        "Dikatakan lain (1)",
        "  Angka: “45 orang”  ↔  “54 people”",
        "      satu.txt: Di Solo 45 orang datang, Senin (12/5).",
        "      two␛[31m.txt: In Solo 54 people came on Monday, May 12, at a cost of $3.",
        "",
        "Hanya di two␛[31m.txt (1)",
        "  Angka: “$3”",
    ]


def test_where_nothing_is_told_otherwise_it_says_so(found: Comparison) -> None:
    same = compare(*[understand_article(found.one, SeedWorld(read_seeds()))] * 2)
    assert comparison_text(same, "en").splitlines()[-1] == "Nothing is told otherwise."


def test_the_record_keeps_to_its_schema_and_quotes_the_articles(found: Comparison) -> None:
    record = json.loads(comparison_line(found))
    validate("comparison.v1", record)
    (difference,) = record["differences"]
    one, other = difference["one"], difference["other"]
    assert found.one.text[one["start"] : one["end"]] == one["quote"] == "45 orang"
    assert (one["value"], other["value"]) == ("45/45", "54/54")
    assert [[mark["quote"] for mark in marks] for marks in record["only"]] == [[], ["$3"]]
    assert record["articles"][0]["published"]["day"] == date(2025, 5, 12).isoformat()
