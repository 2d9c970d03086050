"""Administrative places of Indonesia as printed, with what contains them."""

from collections.abc import Sequence
from dataclasses import replace

from claims.match import regions
from claims.match.capitals import Run
from claims.match.parts import Part, Sorter
from claims.model import Link, Mention


def read_place(
    run: Run, part: Part, sorter: Sorter, text: str, before: Sequence[Part] | None
) -> Mention | None:
    """The place of a part of a run. `before` are the parts to its left; None behind a post, where it is sure.

    A name without "Kabupaten" or "Kota" needs a word of place before it, or is the name of a
    province. A name that two places bear stays ambiguous; at most five of them are listed.
    """
    worded = part.value != ""
    first = part.first + 1 if worded else part.first
    name = " ".join(word.text for word in run.words[first : part.last + 1])
    codes = _codes(name, part.value, sorter)
    if before is not None and not worded and not _in_place(run, part, before, sorter, codes):
        return None
    start, end = run.words[part.first].start, run.words[part.last].end
    mention = Mention(kind="place", start=start, end=end, words=text[start:end], name=name, country="ID")
    return settled(mention, codes)


def settled(mention: Mention, codes: Sequence[str]) -> Mention:
    """The mention with its only code as its place; with several as what it may mean."""
    ids = tuple(regions.place_id(code) for code in codes)
    if len(ids) == 1:
        return replace(mention, place=ids[0], link=Link("alias"), ambiguous=())
    return replace(mention, place=None, link=None, ambiguous=ids[: regions.MOST])


def containment(place: str | None) -> tuple[str, ...]:
    """The ids of what contains an administrative place, smallest first; none for any other place."""
    code = (place or "").removeprefix("place:id-")
    if not code or not code.replace(".", "").isdigit():
        return ()
    return tuple(regions.place_id(outer) for outer in regions.chain(code)[1:])


def _codes(name: str, level: str, sorter: Sorter) -> tuple[str, ...]:
    if level == "district":
        return regions.districts(name)
    if level == "village":
        return ()
    alias = sorter.vocabulary.place_aliases.get(name)
    codes = (alias,) if alias is not None else regions.upper(name)
    return tuple(code for code in codes if regions.level(code) == level) or codes if level else codes


def _in_place(run: Run, part: Part, before: Sequence[Part], sorter: Sorter, codes: Sequence[str]) -> bool:
    """The words stand where a place does, or name a province or city alone."""
    if any(regions.level(code) == "province" for code in codes) and part.last > part.first:
        return True
    if before and before[-1].kind in ("place", "post", "org"):
        return True
    alone = len(run.words) == part.last - part.first + 1
    if alone and len(codes) == 1 and regions.level(codes[0]) in ("province", "city"):
        return not run.fresh or regions.level(codes[0]) == "province"
    if before:
        return False
    near = run.before[-1] if run.before else ""
    return run.mark == "" and near in sorter.vocabulary.lists["place_before"]
