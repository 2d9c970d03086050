"""Walking over the words around a place in a text, without patterns: every step looks at a few characters."""

from claims.match.small_words import small_words

_ENDS = '.!?:;\n"“”‘([—–•|'
_INNER = "-'’"
_FAR = 250
"""No heading is longer: characters on either side beyond which a line is not looked at."""


def bounded(text: str, start: int, end: int) -> bool:
    """No letter or digit touches the words, and they are no part of an address ("korea.net", "@korea")."""
    if start > 0:
        before = text[start - 1]
        if (
            before.isalnum()
            or before in "@#_/"
            or (before == "." and start > 1 and text[start - 2].islower())
        ):
            return False
    if end < len(text):
        after = text[end]
        if (after.isalnum() or after == "_") and text[end - 1] != ".":
            return False
        if after == "." and end + 1 < len(text) and text[end + 1].islower():
            return False
    return True


CONJUNCTIONS = frozenset(small_words("scan")["conjunctions"])
"""Words that open a heading and are followed by whom it is about."""
_CONJUNCTION, _HEADING = 16, 12
_OPENERS = (". ", "! ", "? ", "\n", '"', "“", ": ")
_SMALL = frozenset({"dari", "pada", "yang", "oleh", "from", "with", "into", "over"})


def token(text: str, pos: int) -> tuple[int, int] | None:
    """The name-like word at `pos` or after one space: letters, digits, inner hyphens, initials."""
    start = pos + 1 if pos < len(text) and text[pos] == " " else pos
    end = start
    size = len(text)
    while end < size and (
        text[end].isalnum()
        or (text[end] in _INNER and end > start and end + 1 < size and text[end + 1].isalnum())
    ):
        end += 1
    if end == start:
        return None
    word = text[start:end]
    if (
        end < size
        and text[end] == "."
        and (
            len(word) == 1
            or word
            in (
                "Dr",
                "Ir",
                "Hj",
                "Drs",
                "Prof",
                "Moh",
                "Muh",
                "St",
                "Mr",
                "Ms",
                "Mrs",
                "Gen",
                "Jend",
                "Abd",
                "Jr",
                "Sr",
            )
        )
    ):
        end += 1
        while end + 1 < size and text[end].isupper() and text[end + 1] == ".":
            end += 2
    return start, end


def words_before(text: str, pos: int, count: int = 3) -> list[str]:
    """Up to `count` lower-cased words straight before `pos`, nearest last, within the same clause."""
    chunk = text[max(0, pos - 60) : pos]
    if not chunk or not chunk[-1].isspace() or "\n" in chunk[-1:]:
        return []
    found: list[str] = []
    for word in reversed(chunk.rsplit("\n", 1)[-1].split()):
        bare = word.lower().lstrip("(\"“'‘")
        if bare.endswith((",", ";", ":", "!", "?", ")", '"', "”")):
            break
        found.append(bare)
        if bare != word.lower() or len(found) == count:
            break
    return found[::-1]


def previous_token(text: str, pos: int) -> str | None:
    """The word that ends one space before `pos`, as printed; None at the start of a sentence or clause."""
    if pos < 2 or text[pos - 1] != " ":
        return None
    end = pos - 1
    start = end
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] in _INNER):
        start -= 1
    return text[start:end] if start < end else None


def starts_sentence(text: str, pos: int) -> bool:
    """Nothing, a line break, an opening or a closing mark stands before `pos`."""
    index = pos - 1
    while index >= 0 and text[index] == " ":
        index -= 1
    return index < 0 or text[index] in _ENDS


def line_of(text: str, pos: int) -> tuple[int, int]:
    """Start and end of the line that holds `pos`, or of the quotation or title within it."""
    low, high = max(0, pos - _FAR), min(len(text), pos + _FAR)
    start = max(low, *[text.rfind(mark, low, pos) + 1 for mark in '\n"“”:'])
    ends = [end for mark in '\n"“”' if (end := text.find(mark, pos, high)) >= 0]
    return start, min(ends, default=high)


def in_heading(text: str, pos: int) -> bool:
    """The words at `pos` stand in a heading: a line of capitals, or a sentence of them with a conjunction."""
    return in_title_case(text, *line_of(text, pos)) or _headed(text, pos)


def _headed(text: str, pos: int) -> bool:
    """ "Saat Paus Fransiskus Berkunjung.", "When Mayor Penrose Came to Town": the verb has a capital too."""
    low, high = max(0, pos - _FAR), min(len(text), pos + _FAR)
    opened = [(at, mark) for mark in _OPENERS if (at := text.rfind(mark, low, pos)) >= 0]
    start = max((at + len(mark) for at, mark in opened), default=low)
    first = text[start : start + _CONJUNCTION].partition(" ")[0]
    if first not in CONJUNCTIONS:
        return False
    ends = [end for mark in '.!?\n"”' if (end := text.find(mark, pos, high)) >= 0]
    sentence = text[start : min(ends, default=high)]
    words = sentence.split()
    small = [word for word in words if len(word) > 3 and word[0].islower() and word not in _SMALL]
    return 3 <= len(words) <= _HEADING and not small and "," not in sentence


def in_title_case(text: str, start: int, end: int) -> bool:
    """Nearly all longer words of the line are capitalised, as in a heading, and no stop or comma ends it."""
    if end - start > 200 or text[start:end].rstrip().endswith((".", ",")):
        return False
    longer = [word for word in text[start:end].split() if len(word) > 3 and word[0].isalpha()]
    capital = sum(1 for word in longer if word[0].isupper())
    return len(longer) >= 4 and capital >= 0.8 * len(longer)
