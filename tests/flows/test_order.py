"""The plain words of a flow's parameters become days, languages and paths, or one clear line."""

from datetime import date
from pathlib import Path

import pytest

from flows.order import Order, OrderError, read_order


def test_plain_words_become_an_order() -> None:
    order = read_order(["a", "b", "a"], "2025-05-12", "en", "out", "en")
    assert order == Order((Path("a"), Path("b")), date(2025, 5, 12), "en", Path("out"), "en")


@pytest.mark.parametrize("lang", [None, "auto"])
def test_a_language_that_is_not_given_is_found_article_by_article(lang: str | None) -> None:
    assert read_order(["a"], lang=lang).language is None


@pytest.mark.parametrize(
    ("more", "named"),
    [
        ({"published": "12 Mei 2025"}, "published is '12 Mei 2025'"),
        ({"published": ""}, "published is ''"),
        ({"lang": "nl"}, "lang is 'nl'"),
        ({"report_language": "auto"}, "report_language is 'auto'"),
    ],
)
def test_words_that_mean_nothing_are_named(more: dict[str, str], named: str) -> None:
    with pytest.raises(OrderError, match=named):
        read_order(["a"], **more)


def test_no_path_is_no_order() -> None:
    with pytest.raises(OrderError, match="no path given"):
        read_order([])
