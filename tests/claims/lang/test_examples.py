"""Every example of every rule of every pack, read as if printed on Monday 12 May 2025.

One test a rule, not one an example: they are two thousand, and pytest takes longer over a test than the rule.
"""

import copy
from datetime import date
from functools import partial

import pytest

from claims.lang import LANGUAGES, pack
from claims.lang.numbers import number_pack
from claims.lang.rules import Pack, Rule
from claims.model import Quantity, Score, Time
from tests.costs import least, stays_below

PRINTED = date(2025, 5, 12)
PACKS = [load(language) for language in LANGUAGES for load in (pack, number_pack)]
PACK_IDS = [f"{language}-{kind}" for language in LANGUAGES for kind in ("words", "numbers")]
RULES = [(pack, rule) for pack in PACKS for rule in pack.rules]
IDS = [rule.id for _, rule in RULES]


def shown(value: object) -> str:
    """A time as the examples write it: the value, its days where they say more, or why it is open."""
    if isinstance(value, Quantity):
        return shown_quantity(value)
    if isinstance(value, Score):
        return f"{value.first}-{value.second}"
    if not isinstance(value, Time):
        return str(value)
    if value.period.open_reason is not None:
        return f"{value.value} ?{value.period.open_reason}"
    return value.value if value.period.edtf == value.value else f"{value.value} = {value.period.edtf}"


def shown_quantity(value: Quantity) -> str:
    """A quantity as the examples write it: how sure, how much, of what, by what, as which fraction."""
    much = f"{value.low}" if value.low == value.high else f"{value.low}/{value.high}"
    words = [value.approx, much if value.open_reason is None else f"?{value.open_reason}"]
    words += [value.currency, value.unit, value.counted]
    words += [
        f"per {value.per}" if value.per else None,
        f"fraction {value.fraction}" if value.fraction else None,
    ]
    return " ".join(word for word in words if word is not None)


def unmarked(example: str) -> tuple[str, int, int]:
    """The text of an example and the span to be read: all of it, or what stands in square brackets."""
    if "[" not in example:
        return example, 0, len(example)
    start, end = example.index("["), example.index("]") - 1
    return example.replace("[", "").replace("]", ""), start, end


@pytest.mark.parametrize(("pack", "rule"), RULES, ids=IDS)
def test_a_rule_reads_its_examples(pack: Pack, rule: Rule) -> None:
    told, read = {}, {}
    for example, value in rule.reads.items():
        text, start, end = unmarked(example)
        told[example] = [(start, end, rule.id, value)]
        read[example] = [
            (reading.start, reading.end, reading.rule, shown(reading.value))
            for reading in pack.read(text, PRINTED)
            if reading.kind == rule.kind and reading.start < end and start < reading.end
        ]
    assert read == told


@pytest.mark.parametrize(("pack", "rule"), RULES, ids=IDS)
def test_a_rule_is_silent_on_what_it_ignores(pack: Pack, rule: Rule) -> None:
    assert [text for text in rule.ignores if rule.id in {r.rule for r in pack.read(text, PRINTED)}] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_rule_is_switched_off(language: str) -> None:
    pack(language).ruleset(), number_pack(language).ruleset()  # what compiles them
    assert {**pack(language).switched_off, **number_pack(language).switched_off} == {}
    assert len(pack(language).ruleset()) == len(set(pack(language).ruleset())) > 20


def test_every_rule_has_examples_of_both_kinds_and_says_what_it_believes() -> None:
    assert [rule.id for _, rule in RULES if not rule.reads] == []
    assert [rule.id for _, rule in RULES if not rule.ignores] == []
    assert [rule.id for _, rule in RULES if not (rule.read.__doc__ or "").strip().endswith(".")] == []


@pytest.mark.parametrize("pack", PACKS, ids=PACK_IDS)
def test_reading_without_a_day_of_printing_never_fails(pack: Pack) -> None:
    for rule in pack.rules:
        for example in rule.reads:
            text, start, end = unmarked(example)
            readings = [r for r in pack.read(text, None) if r.rule == rule.id]
            assert [(r.start, r.end) for r in readings] == [(start, end)], (rule.id, example)
            for reading in readings:
                if isinstance(reading.value, Time):
                    assert reading.value.period.basis != "publication", (rule.id, example)


@pytest.mark.parametrize(("pack", "rule"), RULES, ids=IDS)
def test_the_cost_of_a_rule_grows_in_line_with_the_text(pack: Pack, rule: Rule) -> None:
    alone = copy.copy(pack)
    alone.keep([rule])
    example, _, _ = unmarked(max(rule.reads, key=len))
    for piece in sorted({example[:cut] for cut in (1, len(example) // 2, len(example) - 1)} - {""}):
        short, long = (partial(alone.read, piece * (size // len(piece)), PRINTED) for size in (5_000, 20_000))
        assert stays_below(12 * least(short) + 0.02, long)
