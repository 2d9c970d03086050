"""Where the name of a building, street or landform ends that begins at a word of a run."""

from collections.abc import Sequence

from claims.match.capitals import Word
from claims.match.parts import Known, opens_post
from claims.match.region_ends import upper_end

_LONGEST = 7
"""Words of a name, at most."""


def own_site_end(words: Sequence[Word], index: int, known: Known) -> int:
    """The last word of the building or landform that opens here; the same word where it has no name."""
    if words[index].own.opens_region and (upper_end(words, index, known.vocabulary) or 0) > index:
        return index
    return site_end(words, index + 1, words[index].own.lower, known)


def site_end(words: Sequence[Word], first: int, head: str, known: Known) -> int:
    """The last word of a building's or landform's name that begins at `first`, behind its head.

    What a body's name or somebody's title begins with belongs to it, a region does not; the word
    before `first` where it has no name.
    """
    lists, last = known.vocabulary.lists, first - 1
    if first > 1 and words[first - 2].own.opens_body:
        return last  # "Balai Taman Nasional"
    for pos in range(first, min(len(words), first + _LONGEST)):
        word = words[pos]
        own, text = word.own, word.text
        if (
            not (text[0].isupper() or text.startswith("al-"))
            or own.of_laws
            or text in known.words.lists["not_names"]
        ):
            break
        if pos <= last:
            continue
        if word.start in known.ends:
            read = known.at[word.start]
            person = read is not None and read.kind == "person" and pos < first + 2
            body = read is not None and read.kind == "org" and head in lists["seats"]
            if not (person or body):
                break
            while last + 1 < len(words) and words[last + 1].start < known.ends[word.start]:
                last += 1
            continue
        body = own.opens_body or (own.sure is not None and own.sure[0] == "org") or own.kind == "abbr"
        if pos == first:
            street = head in lists["streets"] and pos + 1 < len(words)
            if not street and (own.lower in lists["sites_not"] or text.lower() in lists["sites_not"]):
                break
            if head == "kantor" and not body:
                break
        elif opens_post(words, pos, known.vocabulary) or (own.role and not own.given):
            break
        road = head in lists["streets"] and pos > first
        on_road = road and words[pos - 1].own.lower in lists["sites_not"]
        if upper_end(words, pos, known.vocabulary) is not None and not body and not on_road:
            break
        if body and head not in lists["seats"] and own.kind != "abbr":
            break
        last = pos
    while last >= first and words[last].own.title:
        last -= 1
    return last
