"""Numbers that a word before them says more of: magnitudes of quakes, amounts per head."""

from datetime import date
from decimal import Decimal

from claims.lang.amounts import loose, quantity, spellings
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.id.numbers_pack import pack
from claims.lang.small_words import words_around
from claims.model import Quantity

_ANY = words_around("id", "numbers_by_word")
STRONGEST = 10
MANY = 100_000
ONE = Decimal(1)
NO_PAIR = spellings(pack, "no_pair", "scale", "not_counted")
"""Behind a pair of numbers in words these make up a time, a larger number or nothing that is counted."""


@pack.rule(
    r"(?:(?:(?:ber)?magnitudo|(?:ber)?kekuatan) (?:(?-i:M) ?|magnitudo )?|"
    r"gempa(?: bumi)? (?:(?-i:M) ?|magnitudo ))«{a:digits}»",
    reads={
        "magnitudo [5,6]": "5.6 richter",
        "gempa M [7,1]": "7.1 richter",
        "gempa bermagnitudo [6]": "6 richter",
        "gempa bumi M[5.2]": "5.2 richter",
    },
    ignores=["kekuatan 500", "gempa 2018", "kekuatan 12 orang", "gempa M 12", "berkekuatan 3 batalion"],
    kind="quantity",
    unless=either(
        loose,
        followed_by(rf"{_ANY['counted']}\b"),
    ),
)
def magnitude(found: Found, today: date | None) -> Quantity | None:
    """The magnitude of a quake, which is below ten; a whole number behind "kekuatan" may count men."""
    number = found["a"]
    quake = any(word in found.before.lower() for word in ("gempa", "magnitudo"))
    return (
        quantity(found, unit="richter") if number.total < STRONGEST and (quake or number.place < 1) else None
    )


@pack.rule(
    r"per ?kapita(?: \pL[\pL-]*){0,5} «(?:{approx} )?{currency}(?: ?\. ?| )?{a:money}(?: {more}\b)?»",
    reads={
        "pendapatan per kapita mencapai [US$ 4.960]": "4960 USD per kapita",
        "PDB per kapita Indonesia [Rp 75 juta]": "75000000 IDR per kapita",
    },
    ignores=["per kapita naik", "kapita Rp 75 juta", "per kapita, bukan Rp 75 juta"],
    kind="quantity",
)
def money_per_head(found: Found, today: date | None) -> Quantity | None:
    """An amount of money behind the words that say it is counted by the head."""
    return quantity(found, currency=found["currency"], per="kapita")


@pack.rule(
    r"{length_word} «(?:{approx} )?{a:digits} ?(?-i:m)»\b",
    reads={"banjir setinggi [1,5 m] merendam": "1.5 meter", "kedalaman [sekitar 30m]": "about 30 meter"},
    ignores=["1,5 m", "setinggi 30 M", "sepanjang 30 menit", "lebar 3 m2"],
    kind="quantity",
    unless=followed_by(r"[²³]"),
)
def metres(found: Found, today: date | None) -> Quantity | None:
    """A length in metres by their letter, where the word before leaves no doubt."""
    return quantity(found, unit="meter")


@pack.rule(
    r"{pair_word} (?:{counted}\b|{noun})",
    reads={"dua-tiga orang": "2/3 orang", "hanya [satu-dua kasus]": "1/2 kasus"},
    ignores=["dua tiga orang", "dua-dua orang", "ketiga-tiga orang", "dua-tiga hari", "dua-tiga kali"],
    kind="quantity",
    unless=either(
        loose, lambda found: found.printed.get("noun", found.printed.get("counted", "")).lower() in NO_PAIR
    ),
)
def one_more_or_less(found: Found, today: date | None) -> Quantity | None:
    """So many or one more: "dua-tiga orang"."""
    low = Decimal(found["pair_word"])
    counted = found.printed.get("counted", found.printed.get("noun", "")).lower()
    return Quantity(low, low + 1, counted=counted, precision=ONE)


@pack.rule(
    r"«{lone}» dari (?:setiap )?{of:count} (?:{counted}\b|{noun})",
    reads={"[satu] dari lima pekerja": "1", "[Satu] dari 10 orang": "1"},
    ignores=["salah satu dari lima pekerja", "satu dari lima", "satu dari mereka", "dua dari lima orang"],
    kind="quantity",
    unless=preceded_by(r"\bsalah"),
)
def one_in(found: Found, today: date | None) -> Quantity | None:
    """A "satu" that is counted, since another number says out of how many."""
    whole = found["of"]
    return Quantity(ONE, ONE, precision=ONE) if whole is not None and 2 <= whole.total <= MANY else None
