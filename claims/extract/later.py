"""Between two printed times: "in 2003 … two years later, in 2008", "for 12 years, from 1998 to 2006".

And up to one that is to come: "the vote is on 15 March, 20 days away".
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from claims.extract.discourse import Discourse
from claims.extract.drafting import draft
from claims.extract.elapsed import number_at, spanning
from claims.extract.scene import Scene, Sentence
from claims.lang.small_words import small_words
from claims.model import Claim, Reading, between
from claims.text.counts import printed_like
from claims.text.listed import any_of
from claims.text.patterns import Pattern

_ANY = {name: any_of(words) for name, words in small_words("later").items()}
_THEN = Pattern(rf"(?i)^,? (?:{_ANY['namely']} )?(?:{_ANY['in']} )?(?:{_ANY['year']} )?$")
_FROM = Pattern(rf"(?i)^,? {_ANY['from']} $")
_TO = Pattern(rf"(?i)^ {_ANY['to']} $")
_FOR = Pattern(rf"(?i)\b{_ANY['for']} $")
_ROUGH = Pattern(rf"(?i)\b{_ANY['rough']} $")
_LEFT = Pattern(rf"(?i)^(?:,|\)|,? {_ANY['which']})(?: {_ANY['or']})?(?: {_ANY['only']}){{0,2}} $")
_AWAY = Pattern(rf"(?i)^ {_ANY['away']}(?:[.,;:)\"”]|$| {_ANY['and']} )")
_YEARS = Pattern(r"^P(\d{1,2})Y$")
_LENGTH = Pattern(r"^P(\d{1,3})([DW])$")
_DAY = Pattern(r"^\d{4}-\d\d-\d\d$")
_PRINTED = Pattern(r"\b(?:1[5-9]|20)\d\d\b")
_DAYS = {"D": 1, "W": 7}
_AFTER = (".so_long_after@", ".so_long_from_now@")
MOST = 99
"""Years between two times of one sentence; more are of a history."""


def later(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Every length of time between two printed times of the sentence, or from the day of printing to one."""
    times = sentence.times
    if len(times) < 2:
        return
    for one, two, three in zip(times, times[1:], times[2:], strict=False):
        if _AFTER[0] in two.rule:
            yield from _after(scene, sentence, one, two, three)
        elif one.value.type == "DURATION":
            yield from _for_so_long(scene, sentence, one, (two, three))
    for one, two in pairwise(times):
        yield from _ahead(scene, sentence, one, two)


def _gap(sentence: Sentence, one: Reading, two: Reading) -> str:
    return sentence.text[one.end - sentence.start : two.start - sentence.start]


def _year(reading: Reading) -> int | None:
    """The year of a time that prints one and nothing finer."""
    value = reading.value.value
    plain = reading.value.type == "DATE" and len(value) == 4 and value.isdigit()
    return int(value) if plain and reading.value.direction is None else None


def _after(scene: Scene, sentence: Sentence, one: Reading, two: Reading, three: Reading) -> Iterator[Claim]:
    """ "In 2003 … two years later, in 2008": counted from the year before it, and from no other."""
    first, last, due = _year(one), _year(three), two.value.value
    if first is None or last is None or not (len(due) == 4 and due.isdigit()):
        return
    count = int(due) - first
    if not 0 < count <= MOST or not _THEN.search(_gap(sentence, two, three)):
        return
    words = scene.words(sentence.field, two.start, two.end)
    number = number_at(words)
    printed = words[number[0] : number[1]].strip() if number is not None else ""
    if printed_like(count, printed, scene.article.language) != printed:
        return  # counted from another year than the one before it
    if sentence.quoted(one.start) == sentence.quoted(two.start):
        about = _ROUGH.search(sentence.text[: two.start - sentence.start]) is not None
        yield _drafted(
            scene,
            sentence,
            "later",
            two,
            (count, "year"),
            (str(first), str(last)),
            (one, three),
            about=about,
            others=_years_before(scene, sentence, one.start),
        )


def _years_before(scene: Scene, sentence: Sentence, end: int) -> list[int]:
    """Every year that the article prints before an offset: it may be counted from one of them."""
    told = scene.words(sentence.field, 0, end)
    return sorted({int(hit.group()) for hit in _PRINTED.finditer(told)})


def _for_so_long(
    scene: Scene, sentence: Sentence, one: Reading, ends: tuple[Reading, Reading]
) -> Iterator[Claim]:
    """ "For 12 years, from 1998 to 2006", where the two years are read apart."""
    first, last = (_year(each) for each in ends)
    length = _YEARS.search(one.value.value)
    if first is None or last is None or length is None or not first < last:
        return
    if not _FROM.search(_gap(sentence, one, ends[0])) or not _TO.search(_gap(sentence, *ends)):
        return
    before = sentence.text[: one.start - sentence.start]
    if not _FOR.search(before):
        return
    period = between(date(first, 1, 1), date(last, 12, 31), edtf=f"{first}/{last}")
    value = replace(ends[1].value, value=period.edtf, period=period)
    yield from spanning(
        scene, sentence, one, (int(length[1]), "year"), replace(ends[1], start=ends[0].start, value=value)
    )


def _ahead(scene: Scene, sentence: Sentence, one: Reading, two: Reading) -> Iterator[Claim]:
    """ "The vote is on 15 March, just 20 days away": counted from the day of printing."""
    today = scene.today
    if today is None or one.value.printed is None:
        return
    day = one.value.period.lo
    if day is None or day <= today or not _DAY.search(one.value.value):
        return
    if not _LEFT.search(_gap(sentence, one, two)):
        return
    told = _days_left(sentence, two, today)
    if told is not None and sentence.quoted(two.start) is None:
        ends = (today.isoformat(), day.isoformat())
        yield _drafted(scene, sentence, "to_go", two, (told[0], "day"), ends, (one, two), about=told[1] > 1)


def _days_left(sentence: Sentence, reading: Reading, today: date) -> tuple[int, int] | None:
    """How many days are left, and how many are in the unit they are told in; None where none are told."""
    behind = sentence.text[reading.end - sentence.start :]
    length = _LENGTH.search(reading.value.value)
    if length is not None:
        size = _DAYS[length[2]]
        return (int(length[1]) * size, size) if _AWAY.search(behind) else None
    if _AFTER[1] not in reading.rule or not _DAY.search(reading.value.value):
        return None
    return (date.fromisoformat(reading.value.value) - today).days, 1


def _drafted(
    scene: Scene,
    sentence: Sentence,
    kind: str,
    length: Reading,
    counted: tuple[int, str],
    ends: Sequence[str],
    around: tuple[Reading, Reading],
    *,
    about: bool,
    others: Sequence[int] = (),
) -> Claim:
    number = number_at(scene.words(sentence.field, length.start, length.end))
    at = number and scene.span(sentence.field, length.start + number[0], length.start + number[1])
    start, end = around[0].start, around[1].end
    return draft(
        scene,
        "elapsed",
        sentence,
        start,
        end,
        rule=f"{kind}@1",
        period=length.value.period,
        modality="planned" if kind == "to_go" else "done",
        details={
            "kind": kind,
            "count": counted[0],
            "unit": counted[1],
            "count_at": [at.start, at.end] if at else [],
            "quoted": sentence.quoted(start) is not None,
            "first": ends[0],
            "last": ends[1],
            "about": about,
            "other_years": list(others),
        },
    )


__all__ = ["later"]
