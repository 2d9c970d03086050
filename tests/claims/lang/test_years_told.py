"""A day printed without a year, where the article told it with one before."""

from datetime import date

import pytest

from claims.lang import read_times

DAY = date(2025, 5, 12)


def values(text: str, language: str, published: date | None = DAY) -> list[str]:
    return [reading.value.value for reading in read_times(text, language, published)]


@pytest.mark.parametrize(
    ("text", "language", "read"),
    [
        ("The fire of Feb. 6, 2022, killed two. On Feb. 6 it rained.", "en", ["2022-02-06", "2022-02-06"]),
        (
            "Kebakaran 6 Februari 2022 itu besar. Pada 6 Februari pukul 08.00 hujan turun.",
            "id",
            ["2022-02-06", "2022-02-06T08:00"],
        ),
    ],
)
def test_the_year_told_with_the_day_holds_for_it_later_in_the_article(
    text: str, language: str, read: list[str]
) -> None:
    assert values(text, language) == read
    second = read_times(text, language, DAY)[1]
    assert (second.value.period.basis, second.rule) == ("context", f"{language}.year_told@1")


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("He was born on Feb. 6, 1960. On Feb. 6 he left.", "2025-02-06"),  # an anniversary, if anything
        ("The fire of May 9, 2022, is recalled. On May 9 a hall burned.", "2025-05-09"),  # news of its own
        ("The fire of June 6, 2022, is recalled. They will meet on June 6.", "2025-06-06"),  # to come
        ("The fire of Feb. 6, 2022, is recalled. On Thursday, Feb. 6, it rained.", "2025-02-06"),
        ("The fire of Feb. 6, 2022, is recalled. On Feb. 7 it rained.", "2025-02-07"),
        ("The fire of Feb. 29, 2024, is recalled. On Feb. 28 it rained.", "2025-02-28"),
        ("The fair of Dec. 6, 2027, is planned. On Dec. 6 it rained.", "2024-12-06"),
    ],
)
def test_other_days_keep_the_year_of_printing(text: str, second: str) -> None:
    assert values(text, "en")[1] == second


def test_without_a_day_of_printing_no_year_is_taken_for_granted() -> None:
    assert values("The fire of Feb. 6, 2022. On Feb. 6 it rained.", "en", None) == [
        "2022-02-06",
        "XXXX-02-06",
    ]
