"""check_article against dateparser's search_dates: everything we do against only finding dates."""

import warnings

from bench.house import world
from bench.speed.corpus import corpus
from bench.speed.row import Row, least, processor, seconds
from claims.check import judge, live
from claims.dossier import case_of, check_article, ruleset, understand_article
from claims.extract import extract

SAMPLE = 40
"""search_dates takes seconds an article: it is timed on every so-many-th article, ours on the same ones."""


def rows() -> list[Row]:
    """All articles for ours alone, and a spread sample for both."""
    from dateparser.search import search_dates  # type: ignore[import-untyped]

    warnings.filterwarnings("ignore", module="dateparser")
    name, articles = corpus()
    spread = articles[:: max(1, len(articles) // SAMPLE)][:SAMPLE]
    facts = world()
    # What is made ready once a process (rules, names, words seen) is made ready on the other articles, and
    # each timed text is a new one to both: an answer remembered from a pass before would be none.
    chosen = {id(article) for article in spread}
    rest = [article for article in articles if id(article) not in chosen]
    whole = seconds(lambda: [check_article(article, facts) for article in rest])
    for article in rest[:10]:
        search_dates(article.text, languages=[article.language])
    ours = peer = 0.0
    for article in spread:
        ours += processor(lambda article=article: check_article(article, facts))
        peer += processor(lambda article=article: search_dates(article.text, languages=[article.language]))
    words = sum(len(article.text.split()) for article in articles)
    return [
        Row(
            "check_article against dateparser.search_dates, an article",
            len(spread),
            1000 * ours / len(spread),
            1000 * peer / len(spread),
            "ms",
            f"corpus {name}; processor time, each text once, in turns; ours on the {len(rest)} others, "
            f"which also made it ready: {1000 * whole / max(1, len(rest)):.2f} ms of wall time each, "
            f"{words} words in all",
        )
    ]


def checks() -> list[Row]:
    """All live checks together against the reading they stand on."""
    name, articles = corpus()
    facts = world()
    scenes = [understand_article(article, facts) for article in articles]
    cases = [case_of(scene, extract(scene, ruleset()), facts) for scene in scenes]
    ours, peer = least(
        lambda: [judge(case) for case in cases],
        lambda: [extract(understand_article(article, facts), ruleset()) for article in articles],
    )
    return [
        Row(
            "all checks against reading and claims, an article",
            len(articles),
            1000 * ours / len(articles),
            1000 * peer / len(articles),
            "ms",
            f"corpus {name}; {len(live())} live checks",
        )
    ]
