"""Every number of an article for the checks that compare numbers, also those no claim is drawn from."""

from collections.abc import Iterator
from itertools import takewhile

from claims.extract.scene import Scene
from claims.lang.amounts import plain
from claims.lang.numeral import read_digits
from claims.lang.reprint import MARKS
from claims.lang.results import said_of
from claims.model import Quantity
from claims.model.check import Figure, Result
from claims.text.patterns import Pattern

_LOOSE = Pattern(r"(?:^|[ (\"“‘'])(\d[\d.,]*\d|\d)(?:$|[ )\"”’',.:?!])")
_BEHIND = 30
"""Characters behind a number that are looked at for the word right behind it."""


def figures(scene: Scene) -> tuple[Figure, ...]:
    """The quantities and ages of the title and then of the text, each field in its own order."""
    found = list(_of_title(scene))
    for field in sorted(scene.numbers, key=lambda field: field != "title"):
        clean = scene.texts[field].clean
        for reading in scene.numbers[field]:
            if reading.kind in ("quantity", "age"):
                span = scene.span(field, reading.start, reading.end)
                behind = _word(clean[reading.end : reading.end + _BEHIND])
                found.append(Figure(reading.kind, span, scene.article.quote(span), reading.value, behind))  # type: ignore[arg-type]
    return tuple(found)


def _of_title(scene: Scene) -> Iterator[Figure]:
    """The numbers of a title that no rule read, since all its words have capitals: bare ones."""
    taken = [
        (item.start, item.end) for group in (scene.numbers, scene.times) for item in group.get("title", ())
    ]
    decimal, thousands = MARKS[scene.article.language]
    for hit in _LOOSE.finditer(scene.texts["title"].clean if "title" in scene.texts else ""):
        start, end = hit.start(1), hit.end(1)
        number = read_digits(hit[1], decimal, thousands)
        if number is None or number.ambiguous or any(a < end and start < b for a, b in taken):
            continue
        clean = scene.texts["title"].clean
        span = scene.span("title", start, end)
        value = Quantity(plain(number.total), plain(number.total), precision=plain(number.place))
        yield Figure("quantity", span, scene.article.quote(span), value, _word(clean[end : end + _BEHIND]))


def results(scene: Scene) -> tuple[Result, ...]:
    """The results of games that the words right before them call won or drawn."""
    found = []
    for sentence in scene.sentences:
        for reading in sentence.numbers:
            if reading.kind == "score":
                before = sentence.text[: reading.start - sentence.start]
                said = said_of(before, sentence.text, scene.article.language)
                if said is not None:
                    span = scene.span(sentence.field, reading.start, reading.end)
                    value = reading.value
                    found.append(Result(span, scene.article.quote(span), value.first, value.second, said))
    return tuple(found)


def _word(rest: str) -> str | None:
    if rest[:1] != " ":
        return None
    word = "".join(takewhile(lambda c: c.isalpha() or c == "-", rest[1:]))
    return word.lower() or None
