"""The index: the right claim first, whatever surrounds it, the same every time."""

from datetime import date

import pytest

from claims.match.checked.index import Index, Row
from claims.match.checked.likeness import PARTS

ROWS = [
    Row("a", "Jembatan Contoh ditutup selama sepuluh tahun", None, date(2025, 3, 2)),
    Row("b", "Harga beras naik 20 persen di Bandung", None, date(2025, 3, 22)),
    Row("c", "Harga gula turun di Surabaya", "Benarkah gula murah?", None),
    Row("d", "Air rebusan daun salam menyembuhkan diabetes", None, date(2024, 1, 5)),
    Row("e", "Air rebusan jahe menyembuhkan diabetes", None, date(2025, 1, 5)),
]


def ids(text: str, day: date | None = None, rows: list[Row] | None = None) -> list[str]:
    return [near.id for near in Index(rows if rows is not None else ROWS, "id").search(text, day, 5)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("VIRAL!! jembatan contoh DITUTUP 10 tahun lamanya https://media.example/x", "a"),
        ("harga beras di bandung naik", "b"),
        ("gula murah", "c"),
        ("rebusan d4un salam bisa sembuhkan diabetes", "d"),
        ("rebusan jahe untuk diabetes", "e"),
    ],
)
def test_the_claim_that_is_meant_comes_first(text: str, first: str) -> None:
    assert ids(text)[0] == first


def test_of_claims_alike_the_one_checked_near_that_day_comes_first() -> None:
    alike = [
        Row("a", "Air rebusan daun menyembuhkan diabetes", None, date(2021, 1, 1)),
        Row("b", "Air rebusan daun menyembuhkan diabetes", None, date(2025, 1, 1)),
    ]
    assert ids("rebusan daun diabetes", date(2025, 1, 3), alike) == ["b", "a"]
    assert ids("rebusan daun diabetes", None, alike) == ["a", "b"]


def test_what_shares_nothing_is_not_found() -> None:
    assert ids("kereta terlambat") == []
    assert ids("") == []
    assert Index([], "id").search("apa pun", None, 5) == []


def test_the_order_of_rows_does_not_matter() -> None:
    assert ids("rebusan diabetes harga", None, ROWS[::-1]) == ids("rebusan diabetes harga")


def test_a_score_is_the_sum_of_its_parts() -> None:
    found = Index(ROWS, "id").search("rebusan daun salam diabetes", date(2024, 1, 6), 5)
    assert found
    for near in found:
        assert near.score == pytest.approx(sum(near.parts.values()), abs=1e-3)
        assert near.parts.keys() <= set(PARTS)
        assert 0 <= near.chance <= 1


def test_markup_of_the_query_language_is_only_words() -> None:
    assert ids('stems:a AND ("beras" OR bandung)^9 ~2 *') == ["b"]
