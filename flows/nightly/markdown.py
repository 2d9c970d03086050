"""The nightly report as Markdown, for a ticket, a wiki or Prefect's own pages; every outside word escaped."""

from collections.abc import Iterator

from claims.report.markdown import escaped
from claims.report.shown import CLIP, line
from claims.report.spoken import day_words, number_words
from db.nights import Failed
from flows.nightly.night import LISTED, Night
from flows.nightly.words import became, moment_words, say, set_aside
from flows.sources.reasons import source_reason


def summary(night: Night) -> Iterator[str]:
    """The numbers of the night, without a word of an article."""
    language = night.language
    yield f"# {say(language, 'title', day=day_words(night.day, language))}\n\n"
    period = night.period
    told = {"since": moment_words(period.since, language), "until": moment_words(period.until, language)}
    yield f"{say(language, 'period', **told)}\n\n"
    yield f"## {say(language, 'sources')}\n\n"
    if night.sources:
        yield _head(night, ("source", "new", "changed", "unread"), numbers=3)
    else:
        yield f"{say(language, 'no_articles')}\n"
    for one in night.sources:
        name = say(language, "handed_in") if one.source is None else escaped(line(one.source, CLIP))
        counts = (number_words(number, language) for number in (one.new, one.changed, one.unread))
        yield f"| {' | '.join((name, *counts))} |\n"
    yield f"\n## {say(language, 'flags')}\n\n"
    if night.counts:
        yield _head(night, ("severity", "check", "number", "dismissed"), numbers=2)
    else:
        yield f"{say(language, 'no_flags')}\n"
    for (severity, check), number in night.counts.items():
        numbers = (number, night.dismissed.get((severity, check), 0))
        counts = (number_words(each, language) for each in numbers)
        cells = (night.severity(severity), escaped(night.check(check)), *counts)
        yield f"| {' | '.join(cells)} |\n"


def markdown(night: Night) -> Iterator[str]:
    """The whole report in pieces: the numbers, then what is listed."""
    language = night.language
    yield from summary(night)
    for severity in LISTED:
        if night.number(severity):
            yield f"\n## {say(language, 'list', severity=night.severity(severity))}\n\n"
        for flag in night.flags(severity):
            about = (_short(flag.source_id), escaped(night.check(flag.check)), flag.finding[:12])
            where = " · ".join((*about, *(escaped(words) for words in became(flag, language))))
            yield f"- “{_short(flag.quote)}” {_short(flag.message)} ({where})\n"
        aside = set_aside(night, severity)
        if aside is not None:
            yield f"\n{aside}\n"
    yield from _listed(night, "failed", "none_failed", (_failed(night, one) for one in night.failed))
    told = ((source_id, source_reason(reason, language)) for source_id, reason in night.unread())
    unread = (f"- {_short(source_id)}: {_short(reason)}\n" for source_id, reason in told)
    yield from _listed(night, "not_read", "all_read", unread)
    due = (
        f"- “{_short(one.quote)}” {say(language, 'due_on', day=day_words(one.day, language))} "
        f"({_short(one.source_id)})\n"
        for one in night.due()
    )
    yield from _listed(night, "due", "nothing_due", due)


def _failed(night: Night, one: Failed) -> str:
    language = night.language
    if one.last_good is None:
        last = say(language, "never_good")
    else:
        last = say(language, "last_good", moment=moment_words(night.here(one.last_good), language))
    return f"- {_short(one.source)}: {_short(source_reason(one.error, language))} ({last})\n"


def _listed(night: Night, heading: str, otherwise: str, items: Iterator[str]) -> Iterator[str]:
    yield f"\n## {say(night.language, heading)}\n\n"
    none = True
    for item in items:
        none = False
        yield item
    if none:
        yield f"{say(night.language, otherwise)}\n"


def _head(night: Night, keys: tuple[str, ...], *, numbers: int) -> str:
    cells = [say(night.language, key) for key in keys]
    rule = ["---"] * (len(keys) - numbers) + ["---:"] * numbers
    return f"| {' | '.join(cells)} |\n| {' | '.join(rule)} |\n"


def _short(text: str) -> str:
    return escaped(line(text, CLIP))
