from datetime import date

import pytest

from claims.article.record import Record, Refused, day_of, to_article


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2025-10-20", date(2025, 10, 20)),
        ("2025-10-20T21:36:00", date(2025, 10, 20)),
        ("2025-10-20T23:59:59+07:00", date(2025, 10, 20)),
        ("2025-10-20 00:10:00Z", date(2025, 10, 20)),
        (None, None),
        ("", None),
    ],
)
def test_the_day_is_the_one_written(value: str | None, day: date | None) -> None:
    assert day_of(value) == day


@pytest.mark.parametrize(
    "value", ["2025-13-01", "20251020", "2025-W43-1", "12/5/2025", "2025-10-20Tnoon", 5, []]
)
def test_any_other_value_is_refused(value: object) -> None:
    with pytest.raises(Refused, match="day of printing"):
        day_of(value)


@pytest.mark.parametrize(
    ("named", "language"),
    [("id", "id"), ("ID-id", "id"), ("en_GB", "en"), ("eng", "en"), (None, "id"), ("", "id")],
)
def test_the_language_is_the_one_named_or_found(named: str | None, language: str) -> None:
    assert to_article(Record("Ia tiba.", language=named), "a", b"", None, None).language == language
