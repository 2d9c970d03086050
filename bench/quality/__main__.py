"""`python -m bench.quality`: one table a corpus; exit 1 when --gate finds a figure below its floor."""

import argparse
import sys

from bench.house import shared, world
from bench.quality import entities, recognizers
from bench.quality.floors import below, load_floors, raised, write_floors
from bench.quality.news import CORPUS, News, news_table, read_news
from bench.quality.real import real_cases
from bench.quality.samples import sample_cases
from bench.quality.score import Score, score
from bench.quality.table import table

CORPORA = ("real-articles", "sample-articles", CORPUS, entities.CORPUS, recognizers.CORPUS)
Measured = Score | News | entities.Recall | recognizers.Answers


def measure(corpus: str) -> Measured:
    """The score of one corpus; raises FileNotFoundError where its files are not there."""
    if corpus == entities.CORPUS:
        return entities.measure_entities(shared() / entities.FILE)
    if corpus == recognizers.CORPUS:
        return recognizers.measure_recognizers(shared() / recognizers.FOLDER)
    if corpus == CORPUS:
        return read_news(shared() / "data" / "news-id" / "articles.jsonl", world())
    cases = real_cases(shared()) if corpus == "real-articles" else sample_cases()
    return score(corpus, cases, world())


def told(measured: Measured) -> str:
    """The table of one corpus."""
    if isinstance(measured, News):
        return news_table(measured)
    if isinstance(measured, entities.Recall):
        return entities.entities_table(measured)
    if isinstance(measured, recognizers.Answers):
        return recognizers.recognizers_table(measured)
    return table(measured)


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
        scores = {corpus: measure(corpus) for corpus in options.corpus or CORPORA}
    except FileNotFoundError as missing:
        print(
            f"{missing.filename} is not there: set TILIK_SHARED to the folder that holds articles/ and "
            "gold/, or ask for --corpus sample-articles",
            file=sys.stderr,
        )
        return 2
    print("\n\n".join(told(one) for one in scores.values()))
    figures = {corpus: one.figures() for corpus, one in scores.items()}
    low = below(figures, load_floors())
    if options.lift:
        write_floors(raised(figures, load_floors()))
    if options.gate and low:
        print("\n".join(low), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
