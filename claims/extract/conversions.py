"""Conversions: an amount, and what it comes to in another currency."""

import itertools
from collections.abc import Iterator
from functools import cache
from typing import Any

import re2

from claims.extract.dating import UNDATED
from claims.extract.details import as_details
from claims.extract.discourse import Discourse
from claims.extract.drafting import draft
from claims.extract.scene import Scene, Sentence
from claims.lang.numbers import number_pack
from claims.lang.pattern import listed
from claims.model import Claim, Language, Quantity, Reading, Time, open_period

# Currencies that are parts of others: an amount is not worth so many of them.
PARTS = frozenset({"cent"})


@cache
def _between(language: Language) -> Any:
    lists = number_pack(language).words
    words, about = listed([lists["comes_to"]]), listed([lists["approx"]])
    return re2.compile(rf"(?i)^,? ?\(?(?:(?:{words}) )?(?:(?:{about}) )?$")


def conversions(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Every amount right before its worth in another currency: in brackets, or behind "atau", "setara"."""
    amounts = [reading for reading in sentence.numbers if _is_amount(reading)]
    for first, second in itertools.pairwise(amounts):
        between = scene.words(sentence.field, first.end, second.start)
        if first.value.currency == second.value.currency or not between.strip(" ,"):
            continue
        if _between(scene.article.language).search(between) is None:
            continue
        if second.value.currency in PARTS:
            continue  # "$20 million, or 35 cents": what one share of it earns
        span = scene.span(sentence.field, first.start, second.end)
        told = []
        for reading in (first, second):
            where = scene.span(sentence.field, reading.start, reading.end)
            told.append(
                {**as_details(reading.value), "at": [where.start - span.start, where.end - span.start]}
            )
        yield draft(
            scene,
            "conversion",
            sentence,
            first.start,
            second.end,
            rule="side_by_side@3",
            period=open_period(UNDATED),
            details={"amount": told[0], "worth": told[1], "other_year": _other_year(scene, sentence)},
        )


def _is_amount(reading: Reading) -> bool:
    value = reading.value
    return (
        reading.kind == "quantity"
        and isinstance(value, Quantity)
        and value.currency is not None
        and value.low is not None
        and value.low == value.high
        and value.low > 0
        and value.per is None
    )


def _other_year(scene: Scene, sentence: Sentence) -> bool:
    """The sentence tells of another year than that of printing, when another rate held.

    Of an article without a day of printing any year may be another.
    """
    this = scene.today.year if scene.today is not None else None
    times = [reading.value for reading in sentence.times if isinstance(reading.value, Time)]
    return any(time.period.lo is not None and time.period.lo.year != this for time in times)
