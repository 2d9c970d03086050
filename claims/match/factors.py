"""How many times as much a change says it became: "doubled", "naik tiga kali lipat", "turun separuh"."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files

from claims.model import Claim, Language, Quantity, as_quantity
from claims.model.check import Case
from claims.text.listed import any_of, word_lists
from claims.text.patterns import Pattern

AHEAD = 25
"""Characters before a movement that may hedge its factor: "more than doubled"."""
_TIMES = {"twice": Decimal(2), "thrice": Decimal(3), "fourfold": Decimal(4)}
_SECTIONS = ("twice", "thrice", "fourfold", "half")


@dataclass(frozen=True, slots=True)
class Factor:
    """So many times what was before; `rough` where words beside it say nearly or about, `above` more than."""

    times: Decimal
    rough: bool
    above: bool
    counted: Quantity | None = None


@cache
def _words(language: Language) -> dict[str, Pattern]:
    lists = word_lists(files("claims.match").joinpath("words", "factors.yml"), language)
    found = {name: Pattern(rf"(?i)(?:^|[^\pL-]){any_of(lists[name])}(?:$|[^\pL-])") for name in _SECTIONS}
    for name in ("rough", "above"):
        found[name] = Pattern(rf"(?i)(?:^|[^\pL]){any_of(lists[name])}(?:$|[^\pL])")
    found["counted"] = Pattern(rf"(?i)^{any_of(lists['counted'])}$")
    return found


def counts_times(by: Quantity, language: Language) -> bool:
    """The quantity says how many times as much, and not how much more."""
    return by.counted is not None and _words(language)["counted"].match(by.counted) is not None


def factor_told(claim: Claim, case: Case) -> Factor | None:
    """The factor a change is told with; None where none is, or the words name another difference as well."""
    language = case.article.language
    words, told = _words(language), claim.details.get("by")
    up = {"up": True, "down": False}.get(claim.details.get("direction") or "")
    if told is not None:
        by = as_quantity(told)
        if up is not True or by.low is None or by.low != by.high or not counts_times(by, language):
            return None
        above = by.approx == "above"
        rough = by.approx is not None and not above
        hedges = _hedges(claim, case, words)
        return Factor(by.low, rough or hedges[0], above or hedges[1], by) if by.low > 1 else None
    name = next((name for name in _SECTIONS if words[name].search(claim.quote)), None)
    if name is None or up is not (name != "half"):
        return None
    return Factor(_TIMES.get(name, Decimal("0.5")), *_hedges(claim, case, words))


def _hedges(claim: Claim, case: Case, words: dict[str, Pattern]) -> tuple[bool, bool]:
    """Whether the factor is told roughly, and as the least it may be."""
    field, start = case.article.field(claim.span.field), claim.span.start
    ahead = field[max(claim.sentence.start, start - AHEAD) : start]
    told = f"{ahead}{claim.quote}"
    return words["rough"].search(told) is not None, words["above"].search(told) is not None


__all__ = ["Factor", "counts_times", "factor_told"]
