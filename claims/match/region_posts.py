"""Posts of regions, as governors and mayors have them: of which region, and whether it is held now."""

from collections.abc import Mapping

from claims.match import regions
from claims.match.capitals import Run
from claims.match.parts import Part, Sorter
from claims.match.places import settled
from claims.model import Mention
from claims.model.mention import Standing

_LEVEL_OF = {"governor": "province", "regent": "regency", "mayor": "city", "police_of_province": "province"}


def region(text: str, run: Run, part: Part, portfolio: str, sorter: Sorter) -> Mention:
    """The region of a post; the post tells a city from the regency of its name."""
    plain = (part.kind, part.value) in (("place", ""), ("known", "place"))
    first = part.first if plain else part.first + 1
    codes = sorter.codes(run.words, first, part.last)
    level = _LEVEL_OF.get(portfolio.removeprefix("vice_")) if plain else part.value
    fits = tuple(code for code in codes if regions.level(code) == level) or codes
    start, end = run.words[part.first].start, run.words[part.last].end
    return settled(Mention(kind="place", start=start, end=end, words=text[start:end]), fits)


def standing_of(run: Run, part: Part, known: Mapping[str, str]) -> Standing:
    """Whether the post is held now, by one or two words before it: "mantan", "acting"."""
    before = [word.text.lower() for word in run.words[: part.first]] or list(run.before)
    for count in (2, 1):
        kind = known.get(" ".join(before[-count:]))
        if kind is not None:
            return kind  # type: ignore[return-value]
    return "current"
