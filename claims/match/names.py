"""Whether two printed names may be one person: a proposal with its reasons, never a verdict."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files

import yaml
from rapidfuzz import fuzz

from claims.match.remembered import Remembered

CUT_OFF = 60
"""Below this token-sorted ratio names are not candidates (shared/research/reference-data.md §2)."""
_TOKEN = 60
# Letters with a stroke or without a dot, and joined ones: Unicode does not take them apart.
_LETTERS = str.maketrans({"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})
# The same for ASCII alone: apostrophes go, everything else but letters and digits parts words.
_ASCII = {code: " " for code in range(128) if not chr(code).isalnum()} | {ord("'"): None}
NAMESAKE = frozenset(("jr", "sr", "ii", "iii", "iv", "vi", "vii", "viii"))
"""Words, folded, behind a name that tell it from the one it was given after."""
_TITLES = frozenset(
    (
        *("bapak", "pak", "ibu", "bu", "dr", "prof", "ir", "h", "hj", "drs", "kh", "tni", "purn"),
        *("jenderal", "letjen", "mayjen", "brigjen", "laksamana", "marsekal"),
        *("mr", "mrs", "ms", "sir", "lt", "col", "adm", "president", "presiden", "menteri", "minister"),
    )
)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two names are: the token-sorted ratio, 0 to 100, and the reasons in words.

    `proposed` says that they may be one person; who held which office decides.
    """

    proposed: bool
    score: int
    reasons: tuple[str, ...]


def fold(name: str) -> str:
    """A name without marks, hyphens and letter case: "Ahn Gyu-Back" is "ahn gyu back"."""
    return _FOLDED[name]


def name_tokens(name: str) -> tuple[str, ...]:
    """The words of a folded name, titles and ranks dropped; all of them where nothing else is there."""
    return _TOKENS[name]


def _fold(name: str) -> str:
    if name.isascii():
        return " ".join(name.lower().translate(_ASCII).split())
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    letters = plain.casefold().translate(_LETTERS)
    kept = "".join(c if c.isalnum() else " " if c not in "'’" else "" for c in letters)
    return " ".join(kept.split())


def _tokens(name: str) -> tuple[str, ...]:
    tokens = tuple(fold(name).split())
    kept = tuple(token for token in tokens if token not in _TITLES)
    return kept or tokens


def without_initials(name: str) -> str | None:
    """The folded name without the initials inside it: "Donald J. Trump"; None where it has none."""
    tokens = name_tokens(name)
    kept = tuple(token for at, token in enumerate(tokens) if len(token) > 1 or at in (0, len(tokens) - 1))
    return " ".join(kept) if len(tokens[0]) > 1 and 2 <= len(kept) < len(tokens) else None


def with_other_given(name: str) -> tuple[str, ...]:
    """The folded name with one short given name made whole, or a whole one short, in each way there is."""
    tokens = name_tokens(name)
    ways = [
        (*tokens[:at], other, *tokens[at + 1 :])
        for at, token in enumerate(tokens)
        for other in ((_GIVEN[token],) if token in _GIVEN else _SHORTS.get(token, ()))
    ]
    return tuple(" ".join(way) for way in ways)


def _given() -> dict[str, str]:
    """Each short given name to the one it is short for."""
    text = files("claims.match").joinpath("words", "given.yml").read_text(encoding="utf-8")
    return {short: whole for whole, shorts in yaml.safe_load(text).items() for short in shorts}


_FOLDED = Remembered(_fold)
_TOKENS = Remembered(_tokens)
_GIVEN = _given()
_SHORTS = {whole: tuple(short for short in _GIVEN if _GIVEN[short] == whole) for whole in _GIVEN.values()}


def same_person(a: str, b: str) -> Likeness:
    """Proposes that two names are one person's when they sort alike and every word has its counterpart.

    Titles are dropped on both sides, and short given names stand for the whole ones ("Bill" Clinton is
    William). "Ahn Gyu-Back" and "Ahn Kyu-baek" are proposed; so are
    "Choo Kyung-ho" and "Cho Kyung-ho", two men: only office, country and day can tell them apart.
    """
    left, right = (tuple(_GIVEN.get(word, word) for word in name_tokens(name)) for name in (a, b))
    if sorted(left) == sorted(right) or "".join(left) == "".join(right):
        return Likeness(True, 100, ("same words",))
    one, other = " ".join(sorted(left)), " ".join(sorted(right))
    if min(len(one), len(other)) < 5:
        return Likeness(False, 0, ("too short to compare",))
    shorter, longer = sorted((left, right), key=len)
    if len(shorter) > 1 and set(shorter) < set(longer):
        # However long the names between are: "Jacob Gedleyihlekisa Zuma" is Jacob Zuma.
        score = max(CUT_OFF, round(fuzz.token_sort_ratio(one, other)))
        return Likeness(True, score, (f"token-sorted ratio {score}", "every word stands in the other"))
    score = round(fuzz.token_sort_ratio(one, other, score_cutoff=CUT_OFF))
    if score < CUT_OFF:
        return Likeness(False, score, (f"token-sorted ratio below {CUT_OFF}",))
    lonely = _without_counterpart(left, right)
    if lonely:
        return Likeness(False, score, (f"token-sorted ratio {score}", f"nothing answers to {lonely!r}"))
    return Likeness(True, score, (f"token-sorted ratio {score}", "every word has a counterpart"))


def _without_counterpart(left: tuple[str, ...], right: tuple[str, ...]) -> str | None:
    """The first word of the shorter name that no word of the other resembles."""
    short, long = sorted((left, right), key=len)
    free = list(long)
    for token in short:
        best = max(free, key=lambda other: fuzz.ratio(token, other), default=None)
        if best is None or fuzz.ratio(token, best) < _TOKEN:
            return token
        free.remove(best)
    return None


def likest(name: str, known: Iterable[str]) -> Likeness:
    """The best likeness of a name to any of one person's names.

    A name with a namesake's mark is like none without it: "Ferdinand Marcos Jr." is not his father.
    """
    marks = NAMESAKE.intersection(name_tokens(name))
    return max(
        (same_person(name, other) for other in known if marks.issubset(name_tokens(other))),
        key=lambda found: (found.proposed, found.score),
        default=Likeness(False, 0, ("no names",)),
    )


def is_part_of(name: str, known: Iterable[str]) -> bool:
    """Every word of the name is a whole word of one of the others ("Nakatani" of "Gen Nakatani")."""
    tokens = set(name_tokens(name))
    return any(tokens <= set(name_tokens(other)) for other in known)
