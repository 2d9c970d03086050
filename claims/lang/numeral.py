"""One number as printed in digits: its value, the place of its last digit, its scale."""

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from claims.model.quick import quick

DIGITS = r"\d{1,18}(?:[.,]\d{1,12}){0,7}"
ONE = Decimal(1)


@quick
@dataclass(frozen=True, slots=True)
class Numeral:
    """A number: its value before scaling, the place of its last printed digit, and its scale.

    `ambiguous` marks digits with one mark and three digits behind it, where the mark is the
    decimal mark of the language but the thousands mark of its neighbours ("2,615" in Indonesian).
    `round` marks a number told as about so many by its scale ("5 jutaan").
    """

    value: Decimal
    place: Decimal = ONE
    scale: Decimal = ONE
    fraction: Fraction | None = None
    ambiguous: bool = False
    vague: bool = False
    round: bool = False

    @property
    def total(self) -> Decimal:
        """The number itself."""
        return self.value * self.scale

    def times(self, scale: Decimal) -> "Numeral":
        """The same number, so many times larger."""
        return replace(self, scale=self.scale * scale)


def read_digits(printed: str, decimal: str, group: str) -> Numeral | None:
    """Digits with their marks; None where they are no number of this language ("1.5.2", "0812").

    A single mark with other than three digits behind it is a decimal mark whatever it is.
    """
    printed = f"0{printed}" if printed.startswith(".") else printed
    marks = [c for c in printed if c in ".,"]
    parts = printed.replace(",", ".").split(".")
    if len(parts[0]) > 1 and parts[0][0] == "0":
        return None
    if not marks:
        return Numeral(Decimal(printed))
    grouped = _grouped(parts) and parts[0] != "0"
    if len(set(marks)) == 1 and len(marks) > 1:
        return Numeral(Decimal("".join(parts))) if grouped or _lakhs(parts, marks[0], group) else None
    if len(marks) > 1:
        whole = parts[:-1]
        if marks.count(marks[-1]) > 1 or not (_grouped(whole) or _lakhs(whole, marks[0], group)):
            return None
        return with_places("".join(whole), parts[-1])
    if marks[0] == group and grouped:
        return Numeral(Decimal("".join(parts)))
    found = with_places(*parts)
    if marks[0] == decimal and grouped:
        return Numeral(found.value, found.place, ambiguous=True)
    return found


def _grouped(parts: list[str]) -> bool:
    return 1 <= len(parts[0]) <= 3 and all(len(part) == 3 for part in parts[1:])


def _lakhs(parts: list[str], mark: str, group: str) -> bool:
    """Digits in the Indian manner, "12,34,567"."""
    return (
        mark == group == ","
        and len(parts) > 2
        and len(parts[0]) <= 2
        and len(parts[-1]) == 3
        and all(len(part) == 2 for part in parts[1:-1])
    )


def with_places(whole: str, places: str) -> Numeral:
    """A number of whole digits and the digits behind its mark."""
    return Numeral(Decimal(f"{whole}.{places}"), Decimal(1).scaleb(-len(places)))
