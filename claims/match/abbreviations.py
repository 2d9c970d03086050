"""Abbreviations with the words they are said to stand for: "Badan Nasional Penanggulangan Bencana (BNPB)"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from claims.match.names import fold
from claims.model import Article, Field, Span
from claims.text.listed import read_yaml
from claims.text.patterns import Pattern

_BRACKET = Pattern(r" \((\p{Lu}[\pL\d]{1,9})\)")
# Characters of the longest bracket, with the space before it.
_BRACKETED = 13
_LONGEST = 14
_BACK = 160
_S, _Z = "isation", "ization"
_ENDS = '.!?;:)"”\n'
# What may stand glued before the first word of a name (as the dash of "SURABAYA -Dewan Perwakilan …").
_OPENS = "-–—\"“'‘(["
_DASHES = "–—"
# Small words that a name holds but its initials may leave out.
_INDONESIAN = ("dan", "untuk", "atas", "bagi", "dengan", "dalam", "di", "ke", "dari", "pada", "serta")
_ENGLISH = ("of", "for", "and", "the", "on", "in", "to", "de")
_JOINS = frozenset(_INDONESIAN + _ENGLISH)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of what stands before the bracket, folded, with its place in the field."""

    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class Expansion:
    """An abbreviation in brackets and the capitalised words before it.

    `words` may begin with words that belong to what came before: how many are meant is not said.
    Small words ("dan", "of") are left out of them, and kept in `every` where they are capitalised.
    """

    field: Field
    start: int
    short: str
    words: tuple[Word, ...]
    every: tuple[Word, ...]

    @property
    def short_span(self) -> Span:
        """Where the abbreviation stands, without its brackets."""
        return Span(self.field, self.start, self.start + len(self.short))

    def span(self, words: Sequence[Word]) -> Span:
        """Where these words stand, from the first to the last of them."""
        return Span(self.field, words[0].start, words[-1].end)


def keys(words: Sequence[Word]) -> tuple[str, ...]:
    """The words, folded."""
    return tuple(word.key for word in words)


@cache
def _known() -> dict[str, tuple[str, ...]]:
    path = files("claims.match").joinpath("words", "expansions.yml")
    raw: dict[str, list[str]] = read_yaml(path)
    return {short.casefold(): tuple(names) for short, names in raw.items()}


@cache
def _by_name() -> dict[tuple[str, ...], tuple[str, ...]]:
    path = files("claims.match").joinpath("words", "expansions.yml")
    raw: dict[str, list[str]] = read_yaml(path)
    found: dict[tuple[str, ...], list[str]] = {}
    for short, names in raw.items():
        for name in names:
            found.setdefault(content(name), []).append(short)
    return {name: tuple(shorts) for name, shorts in found.items()}


def known(short: str) -> tuple[str, ...]:
    """What the abbreviation stands for, the official name first; none where it is not listed."""
    return _known().get(short.casefold(), ())


def shorts_of(words: Sequence[str]) -> tuple[str, ...]:
    """The listed abbreviations of exactly these folded words."""
    return _by_name().get(tuple(words), ())


@cache
def content(name: str) -> tuple[str, ...]:
    """The folded words of a name, small words and 's left out; hyphens part words."""
    bare = name.replace("'s ", " ").replace("’s ", " ")
    return tuple(american(word) for word in fold(bare).split() if word not in _JOINS)


def expansions(article: Article) -> Iterator[Expansion]:
    """Every abbreviation in brackets with capitalised words straight before it, the title first."""
    fields: tuple[Field, ...] = ("title", "text")
    for field in fields:
        text = article.field(field)
        at = text.find(" (")
        while at >= 0:
            found = _BRACKET.match(text[at : at + _BRACKETED]) if text[at + 2 : at + 3].isupper() else None
            if found is not None:
                every = _before(text, at)
                words = tuple(word for word in every if word.key not in _JOINS)
                if len(words) > 1:
                    yield Expansion(field, at + 2, found[1], words, every)
            at = text.find(" (", at + 1)


def _before(text: str, end: int) -> tuple[Word, ...]:
    """The capitalised words of the line that end here; small words between them are left out."""
    found: list[Word] = []
    line = text.rfind("\n", 0, end) + 1
    pieces = text[max(line, end - _BACK) : end].split(" ")
    at = end
    for piece in reversed(pieces if end - line <= _BACK else pieces[1:]):
        # "JAKARTA—Badan Pusat Statistik": what stands before a dash is a dateline.
        core = piece[max(piece.rfind(dash) for dash in _DASHES) + 1 :].lstrip(_OPENS)
        start, first = at - len(core), core != piece
        core = core.rstrip(",").removesuffix("'s").removesuffix("’s")
        small = core.casefold() in _JOINS and not core[:1].isupper()
        if not core or not (small or core[:1].isupper()) or core[-1] in _ENDS or len(found) >= _LONGEST:
            break
        if not small:
            found.extend(reversed(_parts(core, start)))
        if first:
            break
        at = start - 1
    return tuple(reversed(found))


def _parts(core: str, start: int) -> list[Word]:
    """The parts of a word that hyphens or a stroke divide, each with its place."""
    words = []
    for part in core.replace("/", "-").split("-"):
        folded = fold(part).replace(" ", "")
        if folded:
            words.append(Word(start, start + len(part), american(folded)))
        start += len(part) + 1
    return words


def american(word: str) -> str:
    """British papers print an s in "Organisation"; either is right."""
    return f"{word[:-7]}{_Z}" if word.endswith(_S) else word


def spells(short: str, words: Sequence[str]) -> bool:
    """The words hold the abbreviation's letters in their order."""
    letters = "".join(words)
    at = 0
    for letter in short.casefold():
        found = letters.find(letter, at)
        if found < 0:
            return False
        at = found + 1
    return True


def initials_fit(short: str, words: Sequence[str]) -> bool:
    """The words hold the abbreviation's letters in their order, and one begins with the first of them."""
    return spells(short, words) and any(word[:1] == short[:1].casefold() for word in words)
