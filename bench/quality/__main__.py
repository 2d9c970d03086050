"""`python -m bench.quality`: one table a corpus; exit 1 when --gate finds a figure below its floor."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from bench.house import shared, world
from bench.quality.conll import CORPUS as ENTITIES
from bench.quality.conll import Entities, conll_table, read_conll
from bench.quality.floors import Figures, below, load_floors, raised, write_floors
from bench.quality.news import CORPUS, News, news_table, read_news
from bench.quality.real import real_cases
from bench.quality.recognizers_time import recognizers_time
from bench.quality.samples import sample_cases
from bench.quality.score import Score, score
from bench.quality.table import table
from bench.quality.timex import timex

# Corpora that are read, not checked: each gives its table and its figures by the names floors are kept under.
READ: dict[str, Callable[[Path], tuple[str, Figures]]] = {
    "timex": timex,
    "recognizers-time": recognizers_time,
}
CORPORA = ("real-articles", "sample-articles", CORPUS, ENTITIES, *READ)


def measure(corpus: str) -> Score | News | Entities:
    """The score of one corpus; raises FileNotFoundError where its files are not there."""
    if corpus == CORPUS:
        return read_news(shared() / "data" / "news-id" / "articles.jsonl", world())
    if corpus == ENTITIES:
        return read_conll(shared() / "data" / "entities-id" / "conll-dev.txt", world())
    cases = real_cases(shared()) if corpus == "real-articles" else sample_cases()
    return score(corpus, cases, world())


def _table(one: Score | News | Entities) -> str:
    if isinstance(one, Entities):
        return conll_table(one)
    return news_table(one) if isinstance(one, News) else table(one)


def main(arguments: list[str] | None = None) -> int:
    """Prints the tables. 0: done; 1: below a floor; 2: a corpus is not there."""
    parser = argparse.ArgumentParser(prog="python -m bench.quality", description=__doc__)
    parser.add_argument(
        "--corpus", choices=CORPORA, action="append", help="only this corpus (may be repeated)"
    )
    parser.add_argument("--gate", action="store_true", help="exit 1 when a figure falls below its floor")
    parser.add_argument(
        "--raise", dest="lift", action="store_true", help="write the higher figures as floors"
    )
    options = parser.parse_args(arguments)
    try:
        wanted = options.corpus or CORPORA
        scores = [measure(corpus) for corpus in wanted if corpus not in READ]
        read = [READ[corpus](shared()) for corpus in wanted if corpus in READ]
    except FileNotFoundError as missing:
        print(
            f"{missing.filename} is not there: set TILIK_SHARED to the folder that holds articles/ and "
            "gold/, or ask for --corpus sample-articles",
            file=sys.stderr,
        )
        return 2
    print("\n\n".join([*map(_table, scores), *(text for text, _ in read)]))
    figures = {CORPUS if isinstance(one, News) else one.corpus: one.figures() for one in scores}
    for _, more in read:
        figures |= more
    low = below(figures, load_floors())
    if options.lift:
        write_floors(raised(figures, load_floors()))
    if options.gate and low:
        print("\n".join(low), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
