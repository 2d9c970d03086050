"""Posts of regions, as governors and mayors have them: of which region, whose they are, and whether now."""

from collections.abc import Mapping, Sequence

from claims.match import name_words, region_ends, regions
from claims.match.capitals import Run
from claims.match.parts import Part
from claims.match.places import bare_district, settled
from claims.match.scan import in_heading
from claims.match.sorting import Sorter
from claims.model import Mention
from claims.model.mention import Standing

_LEVEL_OF = {"governor": "province", "regent": "regency", "mayor": "city", "police_of_province": "province"}
_REGIONS = frozenset(
    {("known", "place"), *(("place", level) for level in ("", "province", "regency", "city", "district"))}
)
_OF_DISTRICTS = frozenset({"head_of_district", "police_of_district"})
_LONGEST = 5
"""Words of a holder's name, at most."""


def told_post(text: str, run: Run, parts: Sequence[Part], number: int, sorter: Sorter) -> Mention | None:
    """The post of a part with its region and its holder's name; None without a region that it needs."""
    part, vocabulary = parts[number], sorter.vocabulary
    lists = vocabulary.lists
    start, end = run.words[part.first].start, run.words[part.last].end
    place = None
    after = number + 1
    if after < len(parts) and (parts[after].kind, parts[after].value) in _REGIONS:
        place = region(text, run, parts[after], part.value, sorter)
        end = run.words[parts[after].last].end
        after += 1
    elif part.value in _OF_DISTRICTS and (behind := _in_district(text, run, parts, after)) is not None:
        place, left = behind
        end, parts = place.end, [*parts[:after], left, *parts[after + 1 :]]
    elif part.value not in vocabulary.state_posts.values():
        return None
    if name_words.names_the_unit(run, parts, after, part.value, lists):
        # "Kapolsek Metro Tambora": what is policed, of which the word before is a part.
        place, end = None, run.words[parts[after].last].end
        after += 1
    while after < len(parts) and parts[after].kind == "title":
        after += 1
    name = None
    if after < len(parts) and parts[after].kind == "name":
        words = name_words.capped(run.words[parts[after].first : parts[after].last + 1], vocabulary)
        # In a heading its verb has a capital too: "Bupati … Perluas Layanan".
        named = bool(words) and (words[0].text in lists["given"] or not in_heading(text, run.words[0].start))
        if named and len(words) <= _LONGEST:
            name = (words[0].start, words[-1].end)
            end = name[1]
    return Mention(
        kind="office" if name is None else "holder",
        start=start,
        end=end,
        words=text[start:end],
        place=place.place if place is not None else None,
        portfolio=part.value,
        level="other",
        standing=standing_of(run, part, sorter.words.standing),
        name=None if name is None else text[name[0] : name[1]],
        name_start=None if name is None else name[0],
        name_end=None if name is None else name[1],
    )


def _in_district(text: str, run: Run, parts: Sequence[Part], number: int) -> tuple[Mention, Part] | None:
    """ "Camat Margahayu Dadang Supriatna": the district that a post names, and the name behind it."""
    part = parts[number] if number < len(parts) else None
    if part is None or part.kind != "name" or run.words[part.first].own.given:
        return None
    for last in range(part.last - 1, part.first - 1, -1):
        found = bare_district(text, run.words[part.first].start, run.words[last].end)
        if found is not None:
            return settled(*found), Part("name", last + 1, part.last)
    return None


def region(text: str, run: Run, part: Part, portfolio: str, sorter: Sorter) -> Mention:
    """The region of a post; the post tells a city from the regency of its name."""
    plain = (part.kind, part.value) in (("place", ""), ("known", "place"))
    first = part.first if plain else part.first + 1
    codes = region_ends.codes(run.words, first, part.last, sorter.vocabulary)
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
