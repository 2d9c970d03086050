"""Numbers that words beside them say more of: magnitudes, amounts per head, halves, one in so many."""

from dataclasses import replace
from datetime import date

from claims.lang.amounts import between_two, loose, quantity
from claims.lang.en.numbers_pack import pack
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.small_words import words_around
from claims.model import Quantity

_ANY = words_around("en", "numbers_by_word")
STRONGEST = 10
NO_MAGNITUDE = followed_by(rf"{_ANY['measured']}|times\b")


@pack.rule(
    r"(?:(?:magnitude(?: of)?|quake measuring) |magnitude-)«{a:digits}»",
    reads={
        "a magnitude [5.6] earthquake": "5.6 richter",
        "a quake measuring [6]": "6 richter",
        "a magnitude-[6.5] quake": "6.5 richter",
    },
    ignores=["quake measuring 500", "magnitude 12", "a magnitude 5 times higher"],
    kind="quantity",
    unless=either(
        lambda found: not found.before.lower().endswith("magnitude-") and loose(found), NO_MAGNITUDE
    ),
)
def magnitude(found: Found, today: date | None) -> Quantity | None:
    """The magnitude of a quake, which is below ten."""
    return quantity(found, unit="richter") if found["a"].total < STRONGEST else None


@pack.rule(
    r"{a:digits}(?:-| )magnitude\b",
    reads={"a [5.6-magnitude] quake": "5.6 richter"},
    ignores=["the 2018 magnitude", "an 11-magnitude star"],
    kind="quantity",
)
def magnitude_behind(found: Found, today: date | None) -> Quantity | None:
    """The magnitude of a quake before the word for it."""
    return quantity(found, unit="richter") if found["a"].total < STRONGEST else None


@pack.rule(
    r"per(?: |-)capita(?: [\pL-]+){0,5} «(?:{approx} )?{currency}(?: ?\. ?| )?{a:money}(?: {more}\b)?»",
    reads={
        "GDP per capita reached [$4,960]": "4960 dollar per capita",
        "per-capita income of [US$ 4,960]": "4960 USD per capita",
    },
    ignores=["per capita rose", "capita $75"],
    kind="quantity",
)
def money_per_head(found: Found, today: date | None) -> Quantity | None:
    """An amount of money behind the words that say it is counted by the head."""
    return quantity(found, currency=found["currency"], per="capita")


@pack.rule(
    r"«(?:{approx} )?{a:number}» of (?:the|all|its|their|our|these|those|\pL{4,20}s)\b",
    reads={
        "[half] of the residents": "0.5 fraction 1/2",
        "[nearly half] of residents": "nearly 0.5 fraction 1/2",
    },
    ignores=["half of it", "the second half of the year", "half of this"],
    kind="quantity",
    unless=preceded_by(r"\b(?:first|second|last|other|latter|better|each)"),
)
def half_of(found: Found, today: date | None) -> Quantity | None:
    """Half of what stands behind it; other fractions are numbers by themselves."""
    return quantity(found) if found.printed["a"].lower() in ("half", "a half") else None


@pack.rule(
    r"{first:digits} ?{lower_unit:unit}{dash}{last:digits} ?{unit}\b",
    reads={"20cm-40cm": "20/40 centimeter", "5 km - 10 km": "5/10 kilometer"},
    ignores=["20cm-40kg", "40cm-20cm", "20-40cm", "SCP-20cm-40cm"],
    kind="quantity",
    at="number",
    unless=loose,
)
def measures_between(found: Found, today: date | None) -> Quantity | None:
    """From one measure to a larger one of the same unit, which is printed behind both."""
    return between_two(found)


@pack.rule(
    r"(?:{approx} )?{a:digits}-(?:{more:more_behind}|odd) (?:{counted}\b|{noun})",
    reads={"1,200-plus people": "above 1200 people", "some 200-odd homes": "about 200 homes"},
    ignores=["200-plus", "200-oddly", "a 200-plus-page report"],
    kind="quantity",
    at="number",
    unless=loose,
)
def count_and_more(found: Found, today: date | None) -> Quantity | None:
    """So many and some more, or about so many."""
    told = quantity(found, counted=found.printed.get("counted", found.printed.get("noun", "")).lower())
    return None if told is None else replace(told, approx="above" if "more" in found else "about")


@pack.rule(
    r"«{a:number}» (?:in|out of) (?:every )?{of:count}\b",
    reads={"[one] in four children": "1", "[one] out of five": "1"},
    ignores=["one in the four", "one in Four Corners Road", "one of four"],
    kind="quantity",
)
def one_in(found: Found, today: date | None) -> Quantity | None:
    """A "one" that is counted, since another number says out of how many."""
    whole = found["of"]
    if whole is None or found.printed["a"].lower() != "one" or not 2 <= whole.total <= 100_000:
        return None
    return None if found.printed["of"][:1].isupper() else quantity(found)
