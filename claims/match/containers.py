"""Places printed inside one another: "Kecamatan Banjarsari, Kota Surakarta", and what the map says of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import DamerauLevenshtein

from claims.match import regions
from claims.match.small_words import small_words
from claims.match.spelling import key
from claims.match.vocabulary import vocabulary
from claims.match.worded import Worded, worded
from claims.model import Article, Field, Span
from claims.model.check import Named
from claims.text.listed import any_of
from claims.text.patterns import Pattern

_WORDS = small_words("containers")
_IN = any_of(_WORDS["in"])
_WITHIN = frozenset(f" {word} " for word in _WORDS["in"])
_APART = Pattern(rf"^(?:, {_IN} |, | {_IN} | \()")
_FROM = Pattern(rf"(?i)(?:^|\b{any_of(_WORDS['of_place'])} )$")
_NEXT = Pattern(r"^\p{Lu}[\pL'’.-]*(?: \p{Lu}[\pL'’-]*){0,3}")
_JOINED = Pattern(rf"^,? {any_of(_WORDS['joined'])} ")
_ITEM = Pattern(r"^, \p{Lu}[\pL'’.-]*(?: \p{Lu}[\pL'’.-]*){0,3}")
_ITEMS = 6
_ORDER = {"province": 3, "regency": 2, "city": 2, "district": 1}
# Provinces of 2012 and 2022, and those they were part of: papers print both.
_FORMER = {"93": "91", "94": "91", "95": "91", "96": "92", "65": "64"}
_SIBLING = 2


@dataclass(frozen=True, slots=True)
class Printed:
    """A place as printed: where, its name alone, the level its word says (None without one), its codes."""

    span: Span
    name_span: Span
    name: str
    level: str | None
    codes: tuple[str, ...]

    @property
    def order(self) -> int:
        """How large it is: 1 a district, 2 a regency or a city, 3 a province."""
        return max((_ORDER[regions.level(code)] for code in self.codes), default=0)


@dataclass(frozen=True, slots=True)
class Inside:
    """A place printed straight before the one it is said to lie in; `listed` where it may be a list."""

    inner: Printed
    outer: Printed
    listed: bool

    @property
    def fits(self) -> bool:
        """One of the places of the inner name lies in one of the outer's."""
        return bool(regions.within(self.inner.codes, self.outer.codes))

    @property
    def once(self) -> bool:
        """The inner place lay in the outer one before a province was divided."""
        return any(
            _FORMER.get(code[:2]) == outer[:2] for code in self.inner.codes for outer in self.outer.codes
        )


def inside(article: Article, names: Sequence[Named]) -> Iterator[Inside]:
    """Every place printed with what is said to contain it straight behind, the title first."""
    found = {(place.field, place.start): _printed(place, article) for place in worded(article)}
    starts = {(place.span.field, place.name_span.start) for place in found.values()}
    for named in names:
        code = (named.place or "").removeprefix("place:id-")
        where = (named.span.field, named.span.start)
        if (
            code[:2].isdigit()
            and where not in starts
            and where not in found
            and named.name in (None, named.words)
        ):
            found[where] = Printed(named.span, named.span, named.words, None, (code,))
    for (field, _), inner in sorted(found.items(), key=lambda item: (item[0][0] != "title", item[0][1])):
        text = article.field(field)
        apart = _APART.match(text[inner.span.end : inner.span.end + 8]) if inner.codes else None
        if apart is None or (apart[0] in _WITHIN and not _is_where(text, inner)):
            continue
        at = inner.span.end + apart.end()
        outer = found.get((field, at)) or _bare(article, field, at)
        if outer is not None and outer.codes and outer.order > inner.order:
            yield Inside(_or_district(inner, outer), outer, listed(text, outer.span.end))


def _or_district(inner: Printed, outer: Printed) -> Printed:
    """A bare name is that of a district where one lies in the outer place: "Banyumas, Lampung"."""
    if inner.level is not None or regions.within(inner.codes, outer.codes):
        return inner
    near = regions.within(regions.districts(inner.name), outer.codes)
    return replace(inner, codes=near) if near else inner


def _is_where(text: str, inner: Printed) -> bool:
    """The place is told as one, not as whose people or food it is: "kelompok Ambon di Jakarta"."""
    ahead = text[max(0, inner.span.start - 12) : inner.span.start]
    return inner.level is not None or _FROM.search(ahead) is not None


def listed(text: str, at: int) -> bool:
    """What ends here goes on as a list: ", Kota Solo, dan Boyolali", or straight on with "dan"."""
    for _ in range(_ITEMS):
        if _JOINED.match(text[at : at + 12]) is not None:
            return True
        item = _ITEM.match(text[at : at + 80])
        if item is None:
            return False
        at += item.end()
    return False


def _printed(place: Worded, article: Article) -> Printed:
    name = place.name
    if name is None:
        return Printed(
            place.span(place.names[0]), place.name_span(place.names[0]), place.names[0], place.level, ()
        )
    if place.level == "district":
        codes = regions.districts(name)
    else:
        codes = _codes(name, article)
        codes = tuple(code for code in codes if regions.level(code) == place.level) or codes
    return Printed(place.span(name), place.name_span(name), name, place.level, codes)


def _codes(name: str, article: Article) -> tuple[str, ...]:
    alias = vocabulary(article.language).place_aliases.get(name)
    return (alias,) if alias is not None else regions.upper(name)


def _bare(article: Article, field: Field, at: int) -> Printed | None:
    """A province, regency or city without its word, at this place of the text."""
    found = _NEXT.match(article.field(field)[at : at + 80])
    if found is None:
        return None
    parts = found[0].rstrip(".").split(" ")
    for count in range(len(parts), 0, -1):
        name = " ".join(parts[:count])
        codes = _codes(name, article)
        if codes:
            span = Span(field, at, at + len(name))
            return Printed(span, span, name, None, codes)
    return None


def containers(pair: Inside) -> tuple[str, ...]:
    """The codes of what contains the inner places, as large as the outer one, those of its province first."""
    depth = 1 if pair.outer.order == 3 else 2
    found = {".".join(code.split(".")[:depth]) for code in pair.inner.codes if code.count(".") >= depth}
    near = {code[:2] for code in pair.outer.codes}
    return tuple(sorted(found, key=lambda code: (code[:2] not in near, code)))


def siblings(pair: Inside) -> tuple[str, ...]:
    """The names of places within the outer one that are by a letter or two the inner one's, nearest first."""
    wanted = key(pair.inner.name)
    found = []
    for code, name in regions.all_within(
        pair.outer.codes, {regions.level(code) for code in pair.inner.codes}
    ):
        letters = DamerauLevenshtein.distance(wanted, key(name), score_cutoff=_SIBLING)
        if 0 < letters <= _SIBLING and 3 * letters <= max(len(wanted), len(name)):
            found.append((letters, code, name))
    return tuple(name for _, _, name in sorted(found))
