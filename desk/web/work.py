"""The work of one process of the service: articles read, judged and kept, one after another."""

import logging
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import get_args

from claims.article.extracted import Extracted
from claims.dossier import check_article
from claims.model import Article, Language, Published, Unread, World
from claims.report import render
from claims.report.jsonl import dossier_line
from claims.world import SeedError
from db.errors import DatabaseError
from desk.web.facts import KeptFacts, SeedFacts
from desk.web.jobs import Done, Job, Order, Ready
from desk.web.keeping import keep
from desk.web.reading import read
from flows.logs import configure, log_context
from flows.patience import patience
from flows.sources.extracting import Extractor

MEMORY = 1_000_000_000
"""Bytes of address space an article may take on top of the facts; a page of 300,000 tags takes half of it."""
_log = logging.getLogger(__name__)


def work(connection: Connection, order: Order) -> None:
    """Does each job that comes down the line until the line is closed. The first answer is a Ready.

    Where the facts cannot be opened the first answer is a line that says why, and the process ends.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the first process, which ends this one
    configure()
    try:
        facts = (
            SeedFacts()
            if order.database_url is None
            else KeptFacts(order.database_url, order.run_id is not None)
        )
        world = facts.world()
        _warm(world)
        connection.send(Ready(world.facts.id, world.facts.count))
    except (SeedError, DatabaseError, OSError) as error:
        with suppress(OSError):
            connection.send(str(error))
        return
    # The other end is gone: the service has ended, with or without a word.
    with suppress(EOFError, OSError), Extractor() as extractor:
        while True:
            job: Job = connection.recv()
            with log_context(run=order.run_id, article=job.id):
                connection.send(_done(job, facts, extractor, order.run_id))


def _warm(world: World) -> None:
    """The names of both languages are gathered before the first article waits for them."""
    for language in get_args(Language):
        blank = Article("warm", "Tidak ada.", None, Published(None, "unknown"), language, "0" * 64)
        dossier_line(check_article(blank, world), world)


def _done(job: Job, facts: SeedFacts | KeptFacts, extractor: Extractor, run_id: str | None) -> Done:
    """Whatever goes wrong is an answer: the process goes on to the next article."""
    name = job.id or "the article"
    try:
        world = facts.world()
        with _bounded():
            found = read(job, extractor)
            name = found.article.source_id if isinstance(found, Extracted) else found.source_id
            dossier = None
            if isinstance(found, Extracted):
                dossier = check_article(found.article, world, guard=patience, checked=facts.checked)
        line = "" if dossier is None else dossier_line(dossier, world)
        new = False
        if run_id is not None and isinstance(facts, KeptFacts):
            new = keep(facts, found, dossier, line, job, run_id)
        if dossier is None:
            return Done("unreadable", name, found.reason if isinstance(found, Unread) else "", new)
        if job.answer == "html":
            return Done("dossier", name, str(render([dossier], [], world, "html", job.report_language)), new)
        return Done("dossier", name, f"{line}\n", new, world.facts.id)
    except MemoryError:
        return Done("unreadable", name, "needs more memory than one article may have: give the article alone")
    except (SeedError, DatabaseError, ChildProcessError) as error:
        _log.error("%s", error)
        facts.forget()
        return Done(
            "not-ready", name, "facts or database cannot be used just now (the log says why): try again later"
        )
    except Exception as fault:
        _log.exception("%s could not be checked", name)
        return Done(
            "fault",
            name,
            f"could not be checked, by a fault of Tilik ({type(fault).__name__}): please report it",
        )
    finally:
        facts.rest()


@contextmanager
def _bounded() -> Iterator[None]:
    """Reading and judging get MEMORY on top of what the process has; the system refuses more (Linux)."""
    try:
        import resource

        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    except (ImportError, OSError):
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = pages * os.sysconf("SC_PAGE_SIZE") + MEMORY
    resource.setrlimit(
        resource.RLIMIT_AS, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard)
    )
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
