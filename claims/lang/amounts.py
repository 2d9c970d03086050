"""From the slots of a rule to a quantity, the same in every language.

A rule names its number `a`, and the lower end of a range `c` ("antara 3 dan 5 juta") or `d` ("3-5 juta") or
`e` ("3 sampai 5 juta"). `told` are the words in brackets that say the number again ("5 (lima)").
"""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from claims.lang.found import Found, Unless
from claims.lang.fractions import ends
from claims.lang.numeral import Numeral
from claims.lang.pattern import SPACE, Shape, folded
from claims.lang.rules import Pack
from claims.lang.small_words import small_words
from claims.model import Quantity, Score
from claims.text.patterns import Pattern

LARGEST = Decimal(10) ** 24
CURRENCY_SIGNS = "$€£¥₩₹₽₪₱₦₫₺₴฿₡₾₭₿"
FROM = tuple(f" {word}" for word in small_words("amounts")["from"])
"""Behind these words a range is a change, which may run down."""
_SIGNS = "+-–×*=/"
_REST_OF_IT = Pattern(r"^[.,] \d{3}(?:\D|$)")


def loose(found: Found) -> bool:
    """The words are part of something longer: "2+2", "MH-370", "satu-satunya", "1.5.2"."""
    before, after = (
        found.source[max(0, found.start - 4) : found.start],
        found.source[found.end : found.end + 4],
    )
    if before:
        last, rest = before[-1], before.rstrip()
        if found.source[found.start] in "-−." and (last.isalnum() or last in ")%"):
            return True
        if rest and (rest[-1] in CURRENCY_SIGNS or rest.endswith(("Rp", "Rp."))):
            return True
        if not found.words[0].isdigit() and found.before.rstrip().lower().endswith("plus"):
            return True
        if last == "+" and before[-2:-1] in ("(", " ", "") and found.words[-1] == "%":
            return bool(before[:-1].rstrip()[-1:].isdigit())  # "BBCA (+7,62%)"
        if last in "#@+^_=*%&?" or (last in "-–/:" and before[-2:-1].isalnum()):
            return True
        if rest and rest[-1] in _SIGNS and rest[:-1].rstrip()[-1:].isdigit():
            return True
    if after:
        first, rest = after[0], after.lstrip()
        if (
            first in "@_^"
            or (first in "-/" and after[1:2].isalnum())
            or (first in "–/+=*" and after[1:2].isdigit())
        ):
            return True
        if rest and rest[0] in "+×*=" and rest[1:].lstrip()[:1].isdigit():
            return True
    return False


def cut_in_two(found: Found) -> bool:
    """A blank stands within the number: in "$253, 552" no 253 is told, and who knows if one number is."""
    return found.words[-1].isdigit() and _REST_OF_IT.match(found.after) is not None


def yearlike(found: Found) -> bool:
    """The number is written as years are."""
    printed = found.printed.get("a", "")
    return (
        len(printed) == 4
        and printed.isdigit()
        and "1000" <= printed < "2100"
        and not {"c", "d", "e"} & found.values.keys()
    )


def numbered(pack: Pack) -> Unless:
    """The word before only names with the number: an address, a law, a page, a year (list `numbered`)."""
    words = spellings(pack, "numbered")

    def before(found: Found) -> bool:
        if "approx" in found:  # "pada akhir tahun sekitar 20 ribu"
            return False
        text = found.before.rstrip(" :#\u00a0")
        if text.endswith("(") and found.after.startswith(")"):  # "ayat (1)"
            text = text[:-1].rstrip()
        last = text.rpartition(" ")[2]
        return last.lower().strip("(\"'“.") in words

    return before


def only_names(pack: Pack) -> Unless:
    """The word before only names with the number, and says no size of a thing (list `sized_thing`)."""
    names, sized = numbered(pack), spellings(pack, "sized_thing")
    return lambda found: names(found) and found.before.rstrip(" :").lower().split()[-1] not in sized


def outside_a_game(pack: Pack) -> Unless:
    """No word of a game (list `score_word`) stands among the eight words before."""
    told = spellings(pack, "score_word")
    return lambda found: not any(word.strip(",:(") in told for word in found.before.lower().split()[-8:])


def quantity(found: Found, **kind: Any) -> Quantity | None:
    """The quantity of a rule's numbers; None where they are none or a range runs down.

    The scale behind a range holds for both numbers: "3-5 juta" is three to five million.
    """
    last = found.get("a")
    lower = next((name for name in ("c", "d", "e") if name in found), None)
    if "told" in found and (last is None or found["told"] is None or found["told"].total != last.total):
        return None
    first = last if lower is None else found[lower]
    if first is None or last is None:
        return None
    if lower is not None and first.scale == 1 and last.scale > 1 and first.value < last.value:
        first = first.times(last.scale)
    approx = found.get("approx", found.get("more", "about" if last.round else None))
    if first.vague or last.vague:
        return Quantity(None, None, approx=approx, open_reason="vague", **kind)
    unsure = (first.ambiguous and first.scale == 1) or (last.ambiguous and last.scale == 1)
    if unsure and kind.get("counted") is not None:
        return Quantity(None, None, approx=approx, open_reason="decimal-or-thousands", **kind)
    if lower is None:
        return _told(last, None, approx, kind)
    if first.total > last.total and lower == "e" and found.before.lower().rstrip().endswith(FROM):
        first, last, kind = last, first, kind | {"falling": True}
    return _told(first, last, approx, kind)


def _told(number: Numeral, upper: Numeral | None, approx: Any, kind: Mapping[str, Any]) -> Quantity | None:
    """The quantity of one number, or of a range up to another."""
    low = high = number.total
    if upper is not None:
        high = upper.total
    if low > high or abs(high) >= LARGEST or abs(low) >= LARGEST:
        return None
    precision = plain(abs(number.place * number.scale))
    fraction = None
    if upper is not None:
        precision = min(precision, plain(abs(upper.place * upper.scale)))
    elif number.fraction is not None:
        fraction = (
            f"{'-' if number.scale < 0 else ''}{number.fraction.numerator}/{number.fraction.denominator}"
        )
        if not ends(number.fraction):
            return Quantity(None, None, approx=approx, fraction=fraction, open_reason="no-decimal", **kind)
    first = plain(low)
    last = first if upper is None else plain(high)
    return Quantity(first, last, approx=approx, precision=precision, fraction=fraction, **kind)


def between_two(found: Found) -> Quantity | None:
    """From `first` to `last` of the unit printed behind both; None where it runs down or they differ."""
    first, last, unit = found["first"], found["last"], found["unit"]
    if first is None or last is None or unit != found["lower_unit"] or not first.total < last.total:
        return None
    return _told(first, last, None, {"unit": unit})


def plain(value: Decimal) -> Decimal:
    """The same number written out, without an exponent; a whole one without places."""
    whole = value == value.to_integral_value()
    return value.quantize(Decimal(1)) if whole else value.normalize()


def rates(words: str, joined: str, unit: str) -> dict[str, Shape]:
    """The shape `per`: what a rate is counted by ("per liter", "/kg", "perbulan"), read as "liter", "kg"."""
    pattern = rf"(?: ?/ ?{unit}| {words} {unit}|(?: |-){joined})\b".replace(" ", SPACE)
    first = Pattern(rf"(?i)^[\s-]*(?:/\s*|{words}\s+|per|an?[\s-]+)")
    return {"per": (pattern, lambda printed: first.sub("", folded(printed)))}


def named_before(found: Found) -> bool:
    """The word right before has a capital it does not owe to the sentence: "pesawat Boeing 737"."""
    if "approx" in found:
        return False
    head, _, last = found.before.rstrip(" ").rpartition(" ")
    last = last.lstrip('"“(')
    return last[:1].isupper() and last[-1].isalnum() and head.rstrip()[-1:] not in ("", *'.!?:;"“”')


def heads_an_item(found: Found) -> bool:
    """The number of an item of a list, at the start of its line: "3. Surat keterangan"."""
    behind = found.after
    if "approx" in found:  # the word before is the last of the line before
        return "\n" in found.words
    return not found.before and behind[:2] in (". ", ") ") and behind[2:3].isupper()


def only_a_word(found: Found) -> bool:
    """A lone "satu", "one" or "half": it counts, points or fills in, and nobody can say which."""
    number, printed = found.get("a"), found.printed.get("a", "")
    if number is None or not printed.isalpha():
        return False
    return bool(number.total == 1 or number.fraction == Fraction(1, 2))


def score(found: Found) -> Score | None:
    """The two numbers of a result, each below two hundred."""
    first, second = found["first"], found["last"]
    return Score(first, second) if max(first, second) < 200 else None


def spellings(pack: Pack, *lists: str) -> frozenset[str]:
    """Every spelling of these lists of a pack, folded."""
    return frozenset(
        folded(spelling) for name in lists for group in pack.words[name].values() for spelling in group
    )
