"""The layout of a plain text: which lines are the story, which captions, credits, pointers elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from claims.model.quick import quick
from claims.text.listed import any_of
from claims.text.patterns import Pattern
from claims.text.words import ordered, words

Kind = Literal["body", "heading", "caption", "byline", "credit", "related", "contact", "dateline"]

# Furniture is short; a longer line is read as the story, whatever its first word.
_LONGEST_CREDIT = 200
_LONGEST_CAPTION = 600
_LONGEST_HEADING = 90
_LONGEST_DATELINE = 80

# re2 runs in linear time, so repeats are left open: counting them would only cost memory.
_CONTACT = Pattern(
    rf"(?:(?i:{any_of(ordered('layout', 'contact'))})\s*:?\s*)?<?[\w.+-]+@[\w-]+(?:\.[\w-]+)+>?\.?"
)
_HEAD = Pattern(r"(\pL[\pL ]*?)\s*:\s*\S")
_BY = tuple(each for word in ordered("layout", "by") for each in (word.capitalize(), word.upper()))
_BY_NAME = Pattern(
    rf"{any_of(_BY)}\s*:?\s+\p{{Lu}}[\pL.'’-]*"
    rf"(?:,?\s+(?:{any_of(ordered('layout', 'and'))}|\p{{Lu}}[\pL.'’-]*))+"
)
_INITIALS = Pattern(r"\s*(\([a-z]{2,4}(?:/[a-z]{2,4}){1,2}\))$")
_LAST_BRACKET = Pattern(r"\s*(\([^()]+\))\.?$")
_LIST_ITEM = Pattern(r"(?:[-*•–—]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s*\S")
_MARKDOWN_HEADING = Pattern(r"#{1,6}\s+\S")
_DASH = Pattern(r"\s*(?:--|—|–)\s+|\s+-\s+")
_WEB_NAME = Pattern(r"(?i)[a-z0-9-]+(?:\.[a-z]+)?\.(?:com|co|id|co\.id|net|news|tv|org)")
_BRACKET = Pattern(r"(.*?)\s*\(([^()]+)\)")
_DAY = Pattern(
    rf"(?i){any_of(ordered('layout', 'months'))}[a-z]*\.?\s+\d\d?"
    r"|\d\d?\s+[a-z]+(?:\s+\d{4})?"
)
_PLACE = Pattern(r"\p{Lu}[\pL.'’-]*(?:\s+\p{Lu}[\pL.'’-]*)*")


@quick
@dataclass(frozen=True, slots=True)
class Block:
    """A line of the text, or the part of one that is of another kind, without surrounding blanks."""

    kind: Kind
    start: int
    end: int


def blocks(clean: str) -> tuple[Block, ...]:
    """Every line that holds anything, in order. Blocks never overlap and cover all but blanks.

    A dateline is a block of its own before its paragraph, a bracketed picture credit or the
    writers' initials one after it. Kinds other than "body" need strong signs; without them a
    line is body.
    """
    lines = list(_lines(clean))
    found: list[Block] = []
    bodies = 0
    for number, (start, end) in enumerate(lines):
        line = clean[start:end]
        kind = _kind(line)
        if kind == "body":
            follower = lines[number + 1] if number + 1 < len(lines) else None
            if follower is not None and _is_heading(line, clean[slice(*follower)]):
                kind = "heading"
        if kind == "body":
            # A dateline opens the story: it is looked for in the first three paragraphs only.
            head = _dateline(line) if bodies < 3 else 0
            bodies += 1
            if head:
                found.append(Block("dateline", start, start + len(line[:head].rstrip())))
                start += head
        found += _with_tail(clean, kind, start, end)
    return tuple(found)


def _lines(clean: str) -> Iterator[tuple[int, int]]:
    """The offsets of each line without its surrounding blanks; empty lines are left out."""
    start = 0
    for line in clean.split("\n"):
        words_ = line.strip()
        if words_:
            first = start + line.index(words_[0])
            yield first, first + len(words_)
        start += len(line) + 1


def _kind(line: str) -> Kind:
    """What a whole line is by its own words."""
    lower = line[: _LONGEST_CREDIT + 1].casefold()
    short = len(line) <= _LONGEST_CREDIT
    if lower.startswith(ordered("related", "starts")) or lower in words("related", "whole"):
        return "related"
    if short:
        if "@" in line and _CONTACT.fullmatch(line) is not None:
            return "contact"
        if line.startswith(_BY) and _BY_NAME.fullmatch(line) is not None:
            return "byline"
        head = _HEAD.match(line) if ":" in line else None
        if head is not None:
            name = head.group(1).casefold()
            if name in words("bylines"):
                return "byline"
            if name in words("credits"):
                return "credit"
        if lower.startswith(ordered("credit_starts")):
            return "credit"
        if line.startswith("(") and (_is_photo_credit(line) or _INITIALS.fullmatch(line) is not None):
            return "credit"
    return "caption" if _is_caption(line) else "body"


def _is_caption(line: str) -> bool:
    """A caption says so at its head, says who stands left or right, or ends with whose picture it is."""
    if len(line) > _LONGEST_CAPTION:
        return False
    lower = line.casefold()
    if lower.startswith(ordered("photo", "starts")):
        return True
    if "(" not in line:
        return False
    for place in ordered("photo", "places"):
        if place in lower:
            return True
    tail = _LAST_BRACKET.search(line) if line.endswith((")", ").")) else None
    return tail is not None and _is_photo_credit(tail.group(1))


def _is_photo_credit(bracket: str) -> bool:
    """A bracket names a picture's owner: "(Foto: …)", "(Facebook resmi …)", "(AP Photo/…)".

    One bare word such as "(Facebook)" is not enough: a story may end a line with it.
    """
    inner = bracket.rstrip(".").casefold()
    if not inner.endswith(")"):
        return False
    inner = inner.strip("()").strip()
    if any(agency in inner for agency in ordered("layout", "agencies")):
        return True
    for sign in ordered("photo", "credits"):
        rest = inner[len(sign) :]
        if inner.startswith(sign) and rest and (not sign[-1].isalnum() or not rest[0].isalnum()):
            return True
    return False


def _with_tail(clean: str, kind: Kind, start: int, end: int) -> list[Block]:
    """The block, with a picture credit or writers' initials at its end as a block of its own."""
    line = clean[start:end]
    tail = None
    if kind == "caption":
        tail = _LAST_BRACKET.search(line)
        if tail is not None and not _is_photo_credit(tail.group(1)):
            tail = None
    elif kind == "body" and line.endswith(")"):
        tail = _INITIALS.search(line)
    if tail is None or tail.start() == 0:
        return [Block(kind, start, end)]
    return [Block(kind, start, start + tail.start()), Block("credit", start + tail.start(1), end)]


def _is_heading(line: str, follower: str) -> bool:
    """A short line without a full stop, most of its words capitalised, above a real paragraph."""
    if line[0] == "#" and _MARKDOWN_HEADING.match(line) is not None:
        return True
    if len(line) > _LONGEST_HEADING or len(follower) <= len(line) or len(follower) < 60:
        return False
    if line[-1] in ".!:;,…\"”'" or not line[0].isupper() or _LIST_ITEM.match(line) is not None:
        return False
    if follower[-1] not in '.!?…"”)' or _LIST_ITEM.match(follower) is not None:
        return False
    long_words = [word for word in line.split() if len(word) > 3]
    capital = sum(1 for word in long_words if not word[0].islower())
    return capital * 4 >= len(long_words) * 3


def _dateline(line: str) -> int:
    """The length of the dateline with its dash and blanks; 0 where the line has none."""
    head = line[: _LONGEST_DATELINE + 4]
    dash = _DASH.search(head) if "-" in head or "—" in head or "–" in head else None
    if dash is None or dash.end() >= len(line) or not _is_dateline(line[: dash.start()]):
        return 0
    end = int(dash.end())
    again = _DASH.search(head, end)  # "PAPER.COM - JAKARTA - "
    if again is not None and again.end() < len(line) and _is_city(line[end : again.start()]):
        return int(again.end())
    return end


def _is_dateline(head: str) -> bool:
    """Every part is a known city, an outlet, an agency in brackets, a day, or a place beside one of those."""
    bracket = _BRACKET.fullmatch(head)
    known = False
    if bracket is not None:
        agency = bracket.group(2).casefold()
        if not any(name in words("dateline", "agencies") for name in (agency, agency.split("/")[0])):
            return False
        head, known = bracket.group(1), True
    for number, part in enumerate(part.strip() for part in head.split(",")):
        lower = part.casefold()
        if _is_city(part):
            known = known or number == 0
        elif lower in words("dateline", "outlets") or _WEB_NAME.fullmatch(part) is not None:
            known = True
        elif _DAY.fullmatch(part) is None and _PLACE.fullmatch(part) is None:
            return False
    return known


def _is_city(words_: str) -> bool:
    return words_.strip().casefold() in words("dateline", "cities")
