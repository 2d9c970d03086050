"""People named again by one word of a name that stood earlier in the article."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.match.gazetteer import Gazetteer
from claims.match.grounds import stands_in_longer_name
from claims.match.scan import bounded
from claims.model import Link, Mention


@dataclass(frozen=True, slots=True)
class _Known:
    """A full name of the article: where it first stood, and whom it named."""

    start: int
    person: str | None
    name: str


def named_again(
    text: str, found: Sequence[Mention], taken: Sequence[tuple[int, int]], gazetteer: Gazetteer
) -> list[Mention]:
    """ "Nakatani" after "Gen Nakatani"; two people of that name in the article leave it ambiguous.

    A word of three letters counts only where it is the family name before a hyphenated given
    name ("Ahn Gyu-back"); shorter ones never do.
    """
    known: dict[str, list[_Known]] = {}
    for mention in sorted(found, key=lambda m: (m.start, m.end)):
        if mention.name is None or mention.name_start is None or " " not in mention.name:
            continue
        tokens = mention.name.split(" ")
        if mention.person is None:
            tokens = [mention.name, *tokens]
        for word in tokens:
            short = word == mention.name.split(" ")[0] and any(
                "-" in other or len(tokens) == 3 for other in tokens[1:]
            )
            if len(word) >= 4 or (len(word) == 3 and short):
                people = known.setdefault(word, [])
                if all(_other(mention, one) for one in people):
                    people.append(_Known(mention.name_start, mention.person, mention.name))
    used = bytearray(len(text))
    for start, end in (*taken, *((mention.start, mention.end) for mention in found)):
        used[start:end] = b"\x01" * (end - start)
    again: list[Mention] = []
    for word in sorted(known, key=lambda word: (-len(word), word)):
        people = known[word]
        pos = text.find(word, people[0].start)
        while pos >= 0:
            end = pos + len(word)
            if bounded(text, pos, end) and not any(used[pos:end]) and not _joined(text, pos, end):
                before = [one for one in people if one.start < pos]
                if before and (" " in word or not stands_in_longer_name(text, pos, end, gazetteer)):
                    again.append(_mention(text, pos, end, before))
                    used[pos:end] = b"\x01" * (end - pos)
            pos = text.find(word, end)
    return again


def _other(mention: Mention, one: _Known) -> bool:
    """The mention is of somebody else than one already known."""
    return mention.name != one.name and (mention.person is None or mention.person != one.person)


def _joined(text: str, start: int, end: int) -> bool:
    """A hyphen ties the word to another: "Ahn-" or "-Gyu"."""
    return (text[end : end + 1] == "-" and text[end + 1 : end + 2].islower()) or text[
        max(0, start - 1) : start
    ] == "-"


def _mention(text: str, start: int, end: int, people: Sequence[_Known]) -> Mention:
    ids = tuple(sorted({one.person for one in people if one.person is not None}))
    sure = len(people) == 1
    return Mention(
        kind="person",
        start=start,
        end=end,
        words=text[start:end],
        person=people[0].person if sure else None,
        name=text[start:end],
        name_start=start,
        name_end=end,
        link=Link("anaphora") if sure and people[0].person is not None else None,
        ambiguous=ids if not sure and len(ids) > 1 else (),
    )
