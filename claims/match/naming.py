"""Names as printed: the capitalised words after or before a post, titles and degrees left out."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from claims.match.entries import Hit
from claims.match.gazetteer import Gazetteer
from claims.match.names import NAMESAKE, fold
from claims.match.scan import in_heading, token
from claims.match.small_words import small_words
from claims.text.grammar import grammar
from claims.text.patterns import Pattern

_LONGEST = 6
_USUAL = 4
"""More capitalised words than this in a row are a heading rather than an unknown person's name."""
_NICKNAME = Pattern(r" [“\"‘'](?:\p{Lu}[\pL]{1,14})[”\"’']")
NUMERAL = frozenset("IVX")
"""The letters of a namesake's number: "Benigno Aquino III"."""
_ARTICLES = ("al-", "el-", "as-", "ash-")
"""Arabic articles tied to a lower-case name: "Nouri al-Maliki"."""
_BESIDE = (", ", *(f", {word} " for word in small_words("naming")["beside"]))
_GENITIVE = ("'s", "’s")
"""Behind a name, and no part of it: "President Trump's speech"."""


@dataclass(frozen=True, slots=True)
class Name:
    """A printed name: its own offsets, the ids it names exactly, and where its bracketed alias ends."""

    start: int
    end: int
    ids: tuple[str, ...] = ()
    last: int = 0


def name_after(text: str, pos: int, starts: dict[int, Hit], gazetteer: Gazetteer) -> Name | None:
    """The name straight after a post, or after a comma; None where the words are no name."""
    comma = text.startswith(", ", pos)
    if not comma and not text.startswith(" ", pos):
        return None
    start = _past_honorifics(text, pos + (2 if comma else 1), gazetteer)
    known = starts.get(start)
    if known is not None and known.entry.kind not in ("person", "city", "demonym"):
        return None
    if known is not None and known.entry.kind == "person":
        end = known.end
        following = token(text, end)
        single = " " not in text[start:end]
        numbered = following is not None and fold(text[following[0] : following[1]]) in NAMESAKE
        if text[end : end + 1] == "-" and text[end + 1 : end + 2].isupper():
            return None  # "Presiden dan Wakil Presiden Prabowo-Gibran": two people, not this post's holder
        longer = (single or numbered) and _goes_on(text, end, following, starts, gazetteer)
        longer = longer or (single and _past_nickname(text, end) > end)
        if not longer or in_heading(text, start):
            return Name(start, end, known.entry.ids, _past_alias(text, end, starts))
    end, count = _run(text, start, starts, gazetteer)
    if count == 0:
        return None
    name = _NICKNAME.sub("", text[start:end])
    ids = gazetteer.named(name)
    if not ids and (count > _USUAL or in_heading(text, start)):
        return _known_start(text, start, end, gazetteer)
    if known is not None and known.entry.kind != "person" and not ids and count < 2:
        return None
    closed = text[end : end + 1] in (",", ".", "") or text[end : end + 2] == " ("
    if comma and not ids:
        enough = count >= 2 or (text[end : end + 1] == "," and gazetteer.in_a_name(fold(name)))
        if not (closed and enough):
            return None
    return Name(start, end, ids, _past_alias(text, end, starts))


def name_before(
    text: str, pos: int, ends: dict[int, Hit], gazetteer: Gazetteer, floor: int, *, plain: bool
) -> Name | None:
    """The name a post stands beside: "Gen Nakatani, Japan's defense minister,"."""
    gap = next((gap for gap in _BESIDE if text.startswith(gap, pos - len(gap)) and pos > len(gap)), None)
    if gap is None:
        return None
    end = pos - len(gap)
    known = ends.get(end)
    if known is not None:
        if known.entry.kind == "person" and known.start >= floor:
            return Name(known.start, known.end, known.entry.ids, pos)
        return None
    if not grammar(gazetteer.language).post_behind_name or not plain:
        return None
    start, count = _run_before(text, end, gazetteer, floor)
    if count < 2:
        return None
    return Name(start, end, gazetteer.named(text[start:end]), pos)


def _run_before(text: str, end: int, gazetteer: Gazetteer, floor: int) -> tuple[int, int]:
    """Start and number of the capitalised words that end at `end`."""
    lists = gazetteer.words.lists
    start = best = end
    count = 0
    while count < _LONGEST:
        while start > floor and (text[start - 1].isalnum() or text[start - 1] in "-'’"):
            start -= 1
        word = text[start:best] if count == 0 else text[start : best - 1]
        if not word or not word[0].isupper() or word in lists["not_names"] or word in lists["honorifics"]:
            break
        count += 1
        best = start
        if start <= floor or text[start - 1] != " ":
            break
        start -= 1
    return best, count


def _past_honorifics(text: str, pos: int, gazetteer: Gazetteer) -> int:
    """Past "Letjen TNI (Purn) H." and the like."""
    honorifics = gazetteer.words.lists["honorifics"]
    while True:
        end = text.find(" ", pos, pos + 14)
        if end < 0 or text[pos:end] not in honorifics:
            return pos
        pos = end + 1


def _run(text: str, start: int, starts: dict[int, Hit], gazetteer: Gazetteer) -> tuple[int, int]:
    """End and number of the capitalised words from `start`, particles in between included."""
    lists = gazetteer.words.lists
    pos = end = start
    count = 0
    while count < _LONGEST:
        found = token(text, pos)
        if found is None or (count and found[0] != pos + 1):
            break
        word = text[found[0] : found[1]]
        hit = starts.get(found[0])
        if (
            hit is not None
            and hit.entry.kind not in ("person", "city")
            and found[0] != start
            and not (count == 1 and hit.entry.kind == "place" and hit.end == found[1])
        ):
            break  # behind a given name alone a place is the family's name: "Helen Clark"
        if word[0].isupper() and (
            word not in lists["not_names"] or _surname(text, word, found[1], count, lists)
        ):
            # "George H.W. Bush" has initials, no shouted word.
            shouted = word.isupper() and word.isalpha() and len(word) >= 3 and not NUMERAL.issuperset(word)
            if shouted and count and not text[start:end].isupper():
                break
            count += 1
            end = found[1]
            if word.endswith(_GENITIVE):
                return end - 2, count
        elif count and word.startswith(_ARTICLES):
            count += 1
            end = found[1]
        elif not count or word not in lists["particles"]:
            break
        pos = _past_nickname(text, found[1]) if word[0].isupper() else found[1]
    return end, count


def _surname(text: str, word: str, end: int, count: int, lists: Mapping[str, Collection[str]]) -> bool:
    """The name of a month ends a name of two words, and no day of it follows: "Theresa May"."""
    return count == 1 and word in lists.get("also_names", ()) and not text[end + 1 : end + 2].isdigit()


def _past_nickname(text: str, end: int) -> int:
    """Past a nickname in marks within a name: "Joko “Jokowi” Widodo"."""
    found = _NICKNAME.match(text, end, min(len(text), end + 24))
    return end if found is None else found.end()


def _goes_on(
    text: str, end: int, following: tuple[int, int] | None, starts: dict[int, Hit], gazetteer: Gazetteer
) -> bool:
    """Another capitalised word follows that belongs to the name."""
    if following is None or following[0] != end + 1 or text[end] != " " or following[0] in starts:
        return False
    word = text[following[0] : following[1]]
    return word[0].isupper() and word not in gazetteer.words.lists["not_names"]


def _known_start(text: str, start: int, end: int, gazetteer: Gazetteer) -> Name | None:
    """In a heading, where every word is capitalised: the longest beginning that is a known name."""
    words = text[start:end].split(" ")
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        ids = gazetteer.called(fold(name))
        if ids:
            return Name(start, start + len(name), ids, start + len(name))
    return None


def _past_alias(text: str, end: int, starts: dict[int, Hit]) -> int:
    """Past a second name in brackets: "Joko Widodo (Jokowi)"."""
    if text.startswith(" (", end):
        hit = starts.get(end + 2)
        if hit is not None and hit.entry.kind == "person" and text[hit.end : hit.end + 1] == ")":
            return hit.end + 1
    return end
