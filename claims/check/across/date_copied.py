"""A wrong date that stands in another article too: copied from the first that has it."""

from collections import deque
from collections.abc import Iterator, Sequence

from claims.model import AcrossFinding, Finding, Told, World, passage
from claims.model.across import AcrossCheck, Saying

_CALENDAR = frozenset({"weekday_fits", "impossible_date", "implausible_date"})
# A copy is printed within so many days of the first printing.
FRESH_DAYS = 30


def _refuted(told: Told) -> dict[str, Finding]:
    """The first flag on each date of the article that the calendar refutes, by its words."""
    found: dict[str, Finding] = {}
    for flag in told.flags:
        if flag.check in _CALENDAR and flag.severity != "notice":
            found.setdefault(" ".join(flag.quote.split()).lower(), flag)
    return found


def judge(articles: Sequence[Told], world: World) -> Iterator[AcrossFinding]:
    """A date that the calendar refutes in one article does not stand in others too.

    Each copy is a finding of its own, with the first article that has the date of those printed in
    the FRESH_DAYS before it: so it does not matter which articles are judged together, as long as
    they come in the order of printing. An article that comes in late and was printed before all
    others does matter: the copies told before keep the first they were told with, and only that
    first is told as a copy of the late one (judge_new).
    """
    having: dict[str, deque[tuple[Told, Finding]]] = {}
    for told in articles:
        for words, flag in _refuted(told).items():
            before = having.setdefault(words, deque())
            while before and _long_before(before[0][0], told):
                before.popleft()
            if before:
                yield _copy(*before[0], told, flag)
            before.append((told, flag))


def _long_before(one: Told, other: Told) -> bool:
    return one.day is not None and other.day is not None and (other.day - one.day).days > FRESH_DAYS


def _copy(one: Told, first: Finding, other: Told, flag: Finding) -> AcrossFinding:
    return AcrossFinding(
        CHECK.id,
        CHECK.version,
        "propagated-from",
        "notice",
        tuple(
            passage(told, said.span, None, (said.repairs or (None,))[0])
            for told, said in ((one, first), (other, flag))
        ),
        {"words": first.quote, "source": one.article.source_id, "copy": other.article.source_id},
    )


def sayings(told: Told, world: World) -> Iterator[Saying]:
    """Each wrong date; said by another article it is a copy."""
    for words in _refuted(told):
        yield Saying(words, words)


CHECK = AcrossCheck("date_copied", 2, judge, sayings, copied=FRESH_DAYS)
