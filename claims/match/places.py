"""Administrative places of Indonesia as printed, with what contains them."""

from collections.abc import Mapping, Sequence

from claims.match import regions
from claims.match.capitals import Run
from claims.match.parts import Part
from claims.match.scan import token
from claims.match.small_words import small_words
from claims.match.sorting import Sorter
from claims.model import Link, Mention

_WORDS = 4
_DASHES = (" - ", " -- ", " – ", " — ")
Placed = tuple[Mention, tuple[str, ...]]
_APART = (", ", " (", *(f"{comma} {word} " for word in small_words("places")["in"] for comma in ("", ",")))


def read_place(
    run: Run, part: Part, sorter: Sorter, text: str, before: Sequence[Part] | None, *, joined: bool = False
) -> Placed | None:
    """The place of a part of a run. `before` are the parts to its left; None behind a post, where it is sure.

    `joined` says that a place ends just before it, with a comma between.

    A name without "Kabupaten" or "Kota" needs a word of place before it, or is the name of a
    province. A name that two places bear stays ambiguous; at most five of them are listed.
    """
    worded = part.value != ""
    first = part.first + 1 if worded else part.first
    name = " ".join(word.text for word in run.words[first : part.last + 1])
    codes = _codes(name, part.value, sorter)
    told = before is None or worded or joined or _in_place(run, part, before, sorter, codes)
    if not told and not (part.first == 0 and run.fresh and codes and _dateline(run, text)):
        return None
    start, end = run.words[part.first].start, run.words[part.last].end
    mention = Mention(kind="place", start=start, end=end, words=text[start:end], name=name, country="ID")
    return mention, codes


def _dateline(run: Run, text: str) -> bool:
    """The run opens its line, and a dash follows: "Bekasi - Dua orang …"."""
    start, end = run.words[0].start, run.words[-1].end
    return text[start - 1 : start] in ("", "\n") and text.startswith(_DASHES, end)


def bare_district(text: str, start: int, end: int) -> Placed | None:
    """A district by its name alone, behind a word of place; its codes decide nothing by themselves."""
    codes = regions.districts(text[start:end])
    if not codes:
        return None
    words = text[start:end]
    return Mention(kind="place", start=start, end=end, words=words, name=words, country="ID"), codes


def upper_region(text: str, start: int, aliases: Mapping[str, str]) -> int:
    """Where the longest name of a province, regency or city that begins here ends; `start` without one."""
    reached, end = start, start
    for _ in range(_WORDS):
        found = token(text, end)
        if found is None or (end > start and found[0] != end + 1) or not text[found[0]].isupper():
            break
        end = found[1]
        name = text[start:end]
        if name in aliases or regions.upper(name):
            reached = end
    return reached


def contained(text: str, places: Sequence[Placed]) -> list[Mention]:
    """The places with what stands beside them decided: "Kecamatan Banjarsari, Kota Surakarta, Jawa Tengah".

    A place straight after another contains it where the table says so; then the inner name is
    the one within the outer, and the outer the one around the inner. A district named alone,
    with nothing beside it, is never decided.
    """
    ordered = sorted(places, key=lambda placed: (placed[0].start, placed[0].end))
    codes = [list(found) for _, found in ordered]
    beside = [False] * len(ordered)
    for index in range(len(ordered) - 2, -1, -1):
        inner, outer = ordered[index][0], ordered[index + 1][0]
        if text[inner.end : outer.start] not in _APART:
            continue
        within = regions.within(codes[index], codes[index + 1])
        if within:
            codes[index] = list(within)
            beside[index] = beside[index + 1] = True
    for index in range(1, len(ordered)):
        inner, outer = ordered[index - 1][0], ordered[index][0]
        if beside[index - 1] and text[inner.end : outer.start] in _APART:
            around = [code for code in codes[index] if regions.within(codes[index - 1], (code,))]
            codes[index] = around or codes[index]
    return [
        settled(mention, found, bare=not near and all(regions.level(code) == "district" for code in found))
        for (mention, _), found, near in zip(ordered, codes, beside, strict=True)
    ]


def settled(mention: Mention, codes: Sequence[str], *, bare: bool = False) -> Mention:
    """The mention with its only code as its place; several, or a bare district's, are what it may mean."""
    ids = tuple(regions.place_id(code) for code in codes[: regions.MOST])
    sure = len(codes) == 1 and not (bare and not _worded(mention))
    return Mention(
        kind="place",
        start=mention.start,
        end=mention.end,
        words=mention.words,
        country=mention.country,
        level=mention.level,
        name=mention.name,
        place=ids[0] if sure else None,
        link=Link("alias") if sure else None,
        ambiguous=() if sure else ids,
    )


def containment(place: str | None) -> tuple[str, ...]:
    """The ids of what contains an administrative place, smallest first; none for any other place."""
    code = (place or "").removeprefix("place:id-")
    if not code or not code.replace(".", "").isdigit():
        return ()
    return tuple(regions.place_id(outer) for outer in regions.chain(code)[1:])


def _worded(mention: Mention) -> bool:
    """The kind of place is printed: "Kecamatan Cibinong"."""
    return mention.name is not None and mention.words != mention.name


def _codes(name: str, level: str, sorter: Sorter) -> tuple[str, ...]:
    if level == "district":
        return regions.districts(name)
    if level == "village":
        return ()
    if not level and sorter.vocabulary.has("elsewhere", name.lower()):
        return ()
    alias = sorter.vocabulary.place_aliases.get(name)
    codes = (alias,) if alias is not None else regions.upper(name)
    return tuple(code for code in codes if regions.level(code) == level) or codes if level else codes


def _in_place(run: Run, part: Part, before: Sequence[Part], sorter: Sorter, codes: Sequence[str]) -> bool:
    """The words stand where a place does, or name a province or city alone."""
    if codes and part.last > part.first:
        return True
    if before and before[-1].kind in ("place", "post", "org"):
        return True
    alone = len(run.words) == part.last - part.first + 1
    levels = [regions.level(code) for code in codes] if alone else []
    if levels == ["province"]:
        return True
    if "city" in levels and not run.fresh:
        return True
    if before:
        return len(before) == 1 and run.words[0].text.lower() in sorter.vocabulary.lists["place_before"]
    near = run.before[-1] if run.before else ""
    return run.mark == "" and near in sorter.vocabulary.lists["place_before"]
