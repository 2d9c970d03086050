"""The rule engine alone: what more rules cost, what a longer text costs, and dateparser on the same text."""

import warnings
from datetime import date

from bench.speed.corpus import corpus
from bench.speed.row import Row, seconds
from claims.lang import pack, read_times
from claims.lang.rules import Pack, Rule

DAY = date(2025, 5, 12)
SPREAD = 12
"""dateparser takes seconds an article: it is timed on so many articles spread over the corpus."""
SHORT, LONG = 10_000, 1_000_000
HOSTILE = {
    "digits": "1 ",
    "dates without end": "12 Mei ",
    "dates in brackets": "Senin (12/5/2025) ",
    "openings without end": "setiap tiga ",
}


def more(kept: Pack, times: int) -> Pack:
    """The pack with so many times its rules, of which the added ones need a word no text has."""
    grown = Pack.__new__(Pack)
    grown.__dict__.update(kept.__dict__)
    rules = list(kept.rules)
    for copy in range(1, times):
        rules += [asleep(rule, copy) for rule in kept.rules]
    grown.switched_off = {}
    grown.keep(rules)
    return grown


def asleep(rule: Rule, copy: int) -> Rule:
    """A copy of a rule behind a word that is in no article, so that it is never woken."""
    word = f"zqx{copy}vwk"
    mode, _, rest = rule.pattern.partition(")")
    return Rule(
        f"{rule.id}-{copy}",
        rule.kind,
        rule.read,
        rule.reads,
        rule.ignores,
        rule.unless,
        f"{mode}){word} (?:{rest})",
        rule.converters,
    )


def rules() -> list[Row]:
    """The corpus read with the pack as it is, and with twice and four times its rules."""
    name, articles = corpus()
    texts = [article.text for article in articles if article.language == "id"]
    packs = {times: more(pack("id"), times) for times in (1, 2, 4)}
    took = {}
    for times, grown in packs.items():
        grown.read(texts[0], DAY, kind="time")
        took[times] = seconds(lambda grown=grown: [grown.read(text, DAY, kind="time") for text in texts], 3)  # type: ignore[misc]
    count = len(pack("id").rules)
    return [
        Row(
            f"time reading with {times}x the rules against 1x, an article",
            len(texts),
            1000 * took[times] / len(texts),
            1000 * took[1] / len(texts),
            "ms",
            f"corpus {name}; {count * times} rules, {count} of which can fire",
        )
        for times in (2, 4)
    ]


def time() -> list[Row]:
    """Time reading alone against dateparser's search_dates, on the same articles in the same run."""
    from dateparser.search import search_dates  # type: ignore[import-untyped]

    warnings.filterwarnings("ignore", module="dateparser")
    name, articles = corpus()
    spread = articles[:: max(1, len(articles) // SPREAD)][:SPREAD]
    read_times(spread[0].text, spread[0].language, DAY)
    search_dates(spread[0].text[:200], languages=[spread[0].language])
    ours = seconds(lambda: [read_times(a.text, a.language, DAY) for a in spread], 3)
    peer = seconds(lambda: [search_dates(a.text, languages=[a.language]) for a in spread])
    characters = sum(len(article.text) for article in spread)
    return [
        Row(
            "time reading against dateparser.search_dates, 1000 characters",
            len(spread),
            1e6 * ours / characters,
            1e6 * peer / characters,
            "ms",
            f"corpus {name}; {characters} characters; wanted: 25 times as fast",
        )
    ]


def length() -> list[Row]:
    """What 1000 characters cost in a text of a million against one of ten thousand; hostile texts too."""
    _, articles = corpus()
    real = "\n".join(article.text for article in articles if article.language == "id")
    texts = {"news": real} | HOSTILE
    rows = []
    for name, text in texts.items():
        cost = {}
        for size, times in ((SHORT, 5), (LONG, 3)):
            whole = (text * (size // len(text) + 1))[:size]
            read_times(whole[:1000], "id", DAY)
            cost[size] = 1e6 * seconds(lambda whole=whole: read_times(whole, "id", DAY), times) / size  # type: ignore[misc]
        rows.append(Row(f"1 MB of {name} against 10 kB, 1000 characters", 1, cost[LONG], cost[SHORT], "ms"))
    return rows
