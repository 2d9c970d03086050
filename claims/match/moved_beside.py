"""What a change leaves to the words beside it: the number it moved to before it, by how much behind it.

"Partisipasi 89,4 persen, naik dari 81,7 persen": the words of movement hold the old number only. "Dari 90
ton menjadi 140 ton sehari, naik 56 persen": the difference stands behind. Numbers are taken only where
nothing between them and the movement may be of something else.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from claims.model import Claim, Language, Quantity, Span, as_quantity
from claims.model.check import Case, Figure
from claims.text.patterns import Pattern

FAR = 70
"""Characters between a number and the movement at most."""
APART = 3
"""The old and the new number are of one thing where the larger is at most so many times the smaller."""
_AHEAD: dict[Language, Pattern] = {
    "id": Pattern(
        r"(?i)^(?:,? (?:pada|tahun|per) (?:[\pL]+ )?\d{4}| [\pL][\pL-]*| sebelum \d+){0,5}"
        r"(?: \([^()\d]{1,25}\))?,? (?:atau |yang |juga |sudah |telah |masih )?$"
    ),
    "en": Pattern(r"(?i)^(?:,? in \d{4}| of \d[\d.,]*| [\pL][\pL-]*){0,5},? (?:which |also |or )?$"),
}
_SEVERED: dict[Language, Pattern] = {
    "id": Pattern(
        r"(?i)\b(?:dan|serta|sedangkan|sementara|sehingga|hingga|membuat|total|jumlah\pL*|angka\pL*|korban|"
        r"dibanding\pL*|dengan|lalu|kemudian|target|batas)\b"
    ),
    "en": Pattern(
        r"(?i)\b(?:and|while|but|so|with|than|bringing|taking|raising|total|number|toll|then|target|limit|"
        r"against)\b"
    ),
}
_RANKED = Pattern(
    r"(?i)\b(?:peringkat|ranking|rangking|urutan|posisi|klasemen|ranks?|ranked|place|position|seed|seeded)\b"
)
_WHOLE = Pattern(r"(?i)\b(?:dari|of)(?: total| seluruh| the| all)? $")
_BEHIND: dict[Language, Pattern] = {
    "id": Pattern(
        r"(?i)^(?: (?:pada|tahun) \d{4}| (?:sehari|sebulan|setahun|per [\pL]+|orang|unit))?,? "
        r"(?:(?:atau )?(?:naik|turun|bertambah|berkurang|meningkat|menurun|menyusut)|atau) $"
    ),
    "en": Pattern(
        r"(?i)^(?: in \d{4}| (?:a|per) [\pL]+)?, (?:or |up |down |"
        r"a (?:rise|fall|gain|loss|drop|decline|decrease|increase|jump|cut) of )$"
    ),
}
_AGAIN: dict[Language, Pattern] = {"id": Pattern(r"^ (?:atau |\()$"), "en": Pattern(r"^(?:,? or | \()$")}
_OF = Pattern(r"(?i)^,? (?:dari|of|out of)\b")
_OR = Pattern(r"(?i)\b(?:atau|or) $|\($")
_ENDS: dict[Language, Pattern] = {
    "id": Pattern(r"(?i)^(?:[,.;)”\"]|\n|$| (?:dalam|pada|sejak|kata|ujar|selama|dibanding\pL*)\b)"),
    "en": Pattern(r"(?i)^(?:[,.;)”\"]|\n|$| (?:in|since|on|over|within|year|from)\b)"),
}


@dataclass(frozen=True, slots=True)
class Beside:
    """The numbers of a change, with those from beside the claim, and where the latter stand."""

    before: Quantity | None
    after: Quantity | None
    by: tuple[Quantity, ...]
    places: tuple[Span, ...]


def moved(claim: Claim, case: Case) -> Beside:
    """The numbers the claim has, and those it leaves to the words right before or behind it."""
    before, after, by = (_part(claim, name) for name in ("before", "after", "by"))
    told = () if by is None else (by,)
    if before is not None and after is None and claim.details.get("direction") is not None:
        ahead = _ahead(claim, case, before)
        if ahead is not None:
            return Beside(before, ahead.value, told, (ahead.span,))
    elif before is not None and after is not None and by is None:
        behind = tuple(_behind(claim, case))
        return Beside(
            before, after, tuple(each.value for each in behind), tuple(each.span for each in behind)
        )
    return Beside(before, after, told, ())


def _exact(value: Quantity) -> bool:
    """One exact number: not vague, no range."""
    return value.low is not None and value.low == value.high


def _part(claim: Claim, name: str) -> Quantity | None:
    details = claim.details.get(name)
    return None if details is None else as_quantity(details)


def _ahead(claim: Claim, case: Case, before: Quantity) -> Figure | None:
    """The number right before the movement, where it is the only one of the sentence it can be of."""
    language, text = case.article.language, case.article.field(claim.span.field)
    start = claim.sentence.start
    ahead = [
        figure
        for figure in case.figures
        if figure.span.field == claim.span.field
        and start <= figure.span.start
        and figure.span.end <= claim.span.start
        and _alike(figure.value, before)
    ]
    if not ahead or not _exact(before) or before.approx is not None:
        return None
    gap = text[ahead[-1].span.end : claim.span.start]
    if _WHOLE.search(text[max(start, ahead[-1].span.start - 20) : ahead[-1].span.start]):
        return None  # "11 dari 20 kursi, turun dari 15 kursi" tells of the eleven
    if len(gap) > FAR or not _AHEAD[language].match(gap) or _SEVERED[language].search(gap):
        return None
    if _RANKED.search(text[start : claim.span.start]) or not all(_near(each.value, before) for each in ahead):
        return None
    rises = {(each.value.low or 0) > (before.low or 0) for each in ahead}
    return ahead[-1] if len(rises) == 1 and _moves_on(text[claim.span.end :], language) else None


def _moves_on(behind: str, language: Language) -> bool:
    """No number that it moved to follows: "turun dari 19 orang menjadi …"."""
    ends = (" menjadi ", " jadi ", " ke ") if language == "id" else (" to ",)
    near = behind[:25].lower()
    for mark in ".,;":
        near = near.partition(mark)[0]
    return not any(word in near for word in ends)


def _behind(claim: Claim, case: Case) -> Iterator[Figure]:
    """The difference right behind the two numbers, and the same again as an amount or a percentage."""
    language, text = case.article.language, case.article.field(claim.span.field)
    at, joins = claim.span.end, _BEHIND[language]
    for figure in case.figures:
        if figure.span.field != claim.span.field or figure.span.start < at:
            continue
        if figure.span.start - at > FAR or not joins.match(text[at : figure.span.start]):
            return
        value = figure.value
        if not _exact(value) or value.per is not None or not _of_these(claim, case, figure, at):
            return
        at, joins = figure.span.end, _AGAIN[language]
        if _OF.match(text[at : at + 12]):
            return
        if _ENDS[language].match(text[at : at + 20]) or joins.match(text[at : at + 6]):
            yield figure


def _of_these(claim: Claim, case: Case, figure: Figure, at: int) -> bool:
    """A count behind "or" has the noun of the two: "20 menjadi 40 kamar, atau 80 orang" has not."""
    value = figure.value
    if value.unit is not None or value.currency is not None:
        return True
    nouns = {part.counted for name in ("before", "after") if (part := _part(claim, name)) is not None}
    gap = case.article.field(figure.span.field)[at : figure.span.start]
    return value.counted in nouns if not value.bare else _OR.search(gap) is None


def _alike(one: Quantity, other: Quantity) -> bool:
    """Numbers of one measure, or of one counted noun: exact ones."""
    if not _exact(one) or one.approx is not None or one.per is not None or other.per is not None:
        return False
    if (one.unit, one.currency) != (other.unit, other.currency):
        return False
    return not one.bare and (one.counted == other.counted or other.counted is None)


def _near(one: Quantity, other: Quantity) -> bool:
    low, high = sorted((one.low or Decimal(0), other.low or Decimal(0)))
    return low > 0 and high <= low * APART


def share_of(by: Quantity) -> Quantity:
    """A fraction as a rough percentage: "menyusut seperempat" is by about 25 percent."""
    if by.fraction is None or by.low is None or not by.bare:
        return by
    low = by.low * 100
    return replace(by, low=low, high=low, unit="percent", fraction=None, precision=Decimal(10))


__all__ = ["Beside", "moved", "share_of"]
