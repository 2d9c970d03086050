"""`python -m bench.scale.across`: a run of 50 new articles among ever more kept ones, compared two ways.

Either every article of the window is read, or only those that meet. The articles are those of the corpus
again and again, at other addresses and on other days of the window, chosen by a seed; SQLite in a file, each
measurement in a process of its own. `python -m bench.scale.across 1000 10000` takes other numbers.
"""

import multiprocessing
import random
import resource
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sqlalchemy import insert, select, update

from bench.house import world
from bench.speed.corpus import corpus
from bench.speed.row import machine, processor
from claims.check.across import ACROSS_CHECKS, concerns, judge_new, sayings_of
from claims.dossier import check_article
from claims.model import AcrossFinding, Told
from claims.report.jsonl import dossier_line
from db import store
from db.across import told_by
from db.around import Window
from db.engine import migrate, open_engine
from db.meetings import speaking, those_that_meet
from db.sayings import saying_rows, written_by
from db.session import Engine, transaction
from db.tables import ArticleRow, DossierRow, SayingRow

KEPT = (1_000, 10_000, 50_000)
NEW = 50
LAST = date(2025, 6, 30)
DAYS = 61
BASES = 300
SEED = 20_251_126
NOW = datetime(2026, 1, 1, tzinfo=UTC)


def main(numbers: Sequence[int]) -> int:
    """Prints the table. Exit 0."""
    print(f"{machine()}; corpus {corpus()[0]}; {NEW} new articles, window of {DAYS} days, SQLite\n")
    print("| kept | read | articles read | seconds of processor | MiB more | findings |")
    print("|---|---|---|---|---|---|")
    spawn = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory(prefix="tilik-") as folder:
        url = f"sqlite:///{Path(folder) / 'tilik.db'}"
        bases = _bases(url)
        there = 0
        for kept in sorted(numbers):
            fresh = _keep(url, bases, there, kept)
            there = kept
            found = []
            for whole in (True, False):
                with spawn.Pool(1) as pool:
                    read, spent, memory, ids = pool.apply(_measured, (url, fresh, whole))
                found.append(ids)
                way = "all" if whole else "those that meet"
                row = f"| {kept:,} | {way} | {read:,} | {spent:.2f} | {memory:.0f} | {len(ids)} |"
                print(row, flush=True)
            assert found[0] == found[1], "both find the same"
    return 0


def _bases(url: str) -> list[str]:
    """The database with the corpus judged once, on no day that is looked at; the ids of the dossiers."""
    engine = open_engine(url)
    migrate(engine)
    articles = [replace(one, raw_sha256=RAW) for one in corpus()[1][:BASES]]
    dossiers = [check_article(one, world()) for one in articles]
    with transaction(engine) as session:
        run = store.start_run(session, flow="bench", started_at=NOW, parameters={}, libraries={}, run_id=RUN)
        store.keep_articles(session, [(one.article, b"x") for one in dossiers], run)
        lines = [(one, dossier_line(one, world())) for one in dossiers]
        ids = store.keep_dossiers(session, lines, run).ids
        session.execute(update(DossierRow).values(published_on=None, sayings=written_by()))
    engine.dispose()
    return list(dict.fromkeys(ids))


def _keep(url: str, bases: Sequence[str], there: int, wanted: int) -> list[str]:
    """So many are kept in all, each a base at another address on some day; the ids of the last."""
    pick, engine = random.Random(SEED + there), open_engine(url)
    columns = [column for column in DossierRow.__table__.c if column.name != "id"]
    put_article, put_dossier, put_saying = (
        insert(table.__table__)  # type: ignore[arg-type]
        for table in (ArticleRow, DossierRow, SayingRow)
    )
    ids: list[str] = []
    with transaction(engine) as session:
        asking = select(DossierRow.id, *columns).where(DossierRow.id.in_(bases))
        rows = {row.id: row._mapping for row in session.execute(asking)}
        named = {row["article"] for row in rows.values()}
        these = select(*ArticleRow.__table__.c).where(ArticleRow.id.in_(named))
        texts = {row.id: row._mapping for row in session.execute(these)}
        known = {id: told for id, told in told_by(session, bases) if isinstance(told, Told)}
        for number in range(there, wanted):
            base = pick.choice(bases)
            day = LAST - timedelta(days=pick.randrange(DAYS) if number < wanted - NEW else DAYS // 2)
            article = known[base].article
            name = f"https://berita.example/{number:06}"
            one = replace(
                known[base],
                article=replace(article, source_id=name, published=replace(article.published, day=day)),
            )
            said = sayings_of(one, world())
            row, text = dict(rows[base]), dict(texts[rows[base]["article"]])
            id, key = f"{number:064x}", store.article_id(name, article.text_sha256)
            was = '"day":null' if article.published.day is None else f'"day":"{article.published.day}"'
            line = row["line"].replace(was, f'"day":"{day}"', 1)
            text |= {"id": key, "source_id": name}
            row |= {"id": id, "article": key, "line": line, "published_on": day, "sayings": written_by()}
            session.execute(put_article, text)
            session.execute(put_dossier, row)
            if parts := saying_rows(id, day, said):
                session.execute(put_saying, parts)
            ids.append(id)
    engine.dispose()
    return ids[-NEW:]


def _measured(url: str, fresh: list[str], whole: bool) -> tuple[int, float, float, list[str]]:
    """How many articles one comparison reads, its processor time and memory, and what it found."""
    engine, facts = open_engine(url), world()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found: list[AcrossFinding] = []
    read: list[int] = []

    def work() -> None:
        ids = _all(engine) if whole else _met(engine, fresh)
        read.append(len(ids))
        with transaction(engine) as session:
            sources = {source for _, source, _ in speaking(session, fresh).values()}
            told = [one for _, one in told_by(session, ids, concerns) if isinstance(one, Told)]
            found.extend(judge_new(told, sources, facts))

    spent = processor(work)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    return read[0], spent, grown, [one.id for one in found]


def _all(engine: Engine) -> list[str]:
    with transaction(engine) as session:
        return list(session.scalars(select(DossierRow.id).where(DossierRow.published_on.is_not(None))))


def _met(engine: Engine, fresh: list[str]) -> list[str]:
    with transaction(engine) as session:
        window = Window(LAST - timedelta(days=DAYS), LAST)
        return those_that_meet(session, speaking(session, fresh), window, ACROSS_CHECKS)


RAW = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
RUN = "0f8fad5b-d9cb-469f-a165-70867728950e"

if __name__ == "__main__":
    sys.exit(main([int(number) for number in sys.argv[1:]] or KEPT))
