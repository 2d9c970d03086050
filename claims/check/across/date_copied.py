"""One wrong date that stands in several articles: copied from the first of them."""

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

    The articles are listed in the order of printing: the wrong date was propagated from the first.
    """
    wrong: dict[str, list[tuple[Told, Finding]]] = {}
    for told in articles:
        for words, flag in _refuted(told).items():
            wrong.setdefault(words, []).append((told, flag))
    for _, places in sorted(wrong.items()):
        first = places[0][0].day
        near = [
            (told, flag)
            for told, flag in places
            if first is None or told.day is None or (told.day - first).days <= FRESH_DAYS
        ]
        if len(near) < 2:
            continue
        yield AcrossFinding(
            CHECK.id,
            CHECK.version,
            "propagated-from",
            "notice",
            tuple(passage(told, flag.span, None, (flag.repairs or (None,))[0]) for told, flag in near),
            {"words": near[0][1].quote, "articles": len(near), "source": near[0][0].article.source_id},
        )


def sayings(told: Told, world: World) -> Iterator[Saying]:
    """Each wrong date; said by another article it is a copy."""
    for words in _refuted(told):
        yield Saying(words, words)


CHECK = AcrossCheck("date_copied", 1, judge, sayings, copied=True)
