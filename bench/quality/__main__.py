"""`python -m bench.quality`: one table a corpus; exit 1 when --gate finds a figure below its floor."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from bench.house import SAMPLES, articles_at, shared, world
from bench.quality import conll, entities, news, recognizers, sample
from bench.quality.claims import retrieved
from bench.quality.floors import Figures, below, load_floors, raised, write_floors
from bench.quality.pairs import printed
from bench.quality.pairs import run as pairs
from bench.quality.real import real_cases
from bench.quality.recognizers_time import recognizers_time
from bench.quality.samples import sample_cases
from bench.quality.score import score
from bench.quality.slips import run as slips
from bench.quality.slips.table import table as slips_table
from bench.quality.table import table
from bench.quality.timex import timex
from bench.quality.visits import run as visits

SEED = 1
"""Which slips are drawn: always the same."""
Measured = tuple[str, Figures]


def _real(corpora: Path) -> Measured:
    scored = score("real-articles", real_cases(corpora), world())
    return table(scored), {scored.corpus: scored.figures()}


def _samples(corpora: Path) -> Measured:
    scored = score("sample-articles", sample_cases(), world())
    return table(scored), {scored.corpus: scored.figures()}


def _news(corpora: Path) -> Measured:
    read = news.read_news(corpora / "data" / "news-id" / "articles.jsonl", world())
    return news.news_table(read), {news.CORPUS: read.figures()}


def _sampled(corpora: Path) -> Measured:
    judged = sample.read_sample(corpora / "data" / "news-id" / "articles.jsonl", world())
    return sample.sample_table(judged), {sample.CORPUS: sample.sample_figures(judged)}


def _entities(corpora: Path) -> Measured:
    read = conll.read_conll(corpora / "data" / "entities-id" / "conll-dev.txt", world())
    return conll.conll_table(read), {conll.CORPUS: read.figures()}


def _inline(corpora: Path) -> Measured:
    read = entities.measure_entities(corpora / entities.FILE)
    return entities.entities_table(read), {entities.CORPUS: read.figures()}


def _answers(corpora: Path) -> Measured:
    read = recognizers.measure_recognizers(corpora / recognizers.FOLDER)
    return recognizers.recognizers_table(read), {recognizers.CORPUS: read.figures()}


def _visits(corpora: Path) -> Measured:
    told = visits.measure_visits(corpora / "data")
    return visits.visits_table(told), {visits.CORPUS: told.figures()}


def _pairs(_: Path) -> Measured:
    told = pairs.measure_pairs()
    return pairs.pairs_table(told), {pairs.CORPUS: told.figures()}


def _printed(corpora: Path) -> Measured:
    told = printed.measure_printed(corpora / "data")
    return printed.printed_table(told), {printed.CORPUS: told.figures()}


def _slips(path: Path, name: str) -> Measured:
    if not path.exists():
        raise FileNotFoundError(2, "is not there", str(path))
    measured = slips.measure(name, slips.grounds(articles_at(path), world(), SEED), world(), SEED)
    return slips_table(measured), {name: measured.figures()}


# Each corpus, given the folder of the shared corpora, gives its table and its figures by the names
# floors are kept under; it raises FileNotFoundError where its files are not there.
CORPORA: dict[str, Callable[[Path], Measured]] = {
    "real-articles": _real,
    "sample-articles": _samples,
    news.CORPUS: _news,
    sample.CORPUS: _sampled,
    conll.CORPUS: _entities,
    entities.CORPUS: _inline,
    recognizers.CORPUS: _answers,
    "timex": timex,
    "recognizers-time": recognizers_time,
    visits.CORPUS: _visits,
    pairs.CORPUS: _pairs,
    printed.CORPUS: _printed,
    "claims-en": lambda corpora: retrieved(corpora, "en"),
    "claims-id": lambda corpora: retrieved(corpora, "id"),
    "slips-samples": lambda corpora: _slips(SAMPLES, "slips-samples"),
    "slips-news": lambda corpora: _slips(corpora / "data" / "news-id" / "articles.jsonl", "slips-news"),
}


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
        measured = [CORPORA[corpus](shared()) for corpus in options.corpus or CORPORA]
    except FileNotFoundError as missing:
        print(
            f"{missing.filename} is not there: set TILIK_SHARED to the folder that holds articles/ and "
            "gold/, or ask for --corpus sample-articles",
            file=sys.stderr,
        )
        return 2
    print("\n\n".join(text for text, _ in measured))
    figures: Figures = {}
    for _, more in measured:
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
