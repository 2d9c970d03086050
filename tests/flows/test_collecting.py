"""What sources list is kept page by page: nothing lost, nothing twice, whatever happens in between."""

import shutil
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event, select

from claims.article.extracted import Listed, SeenField
from claims.model import Unread
from db.engine import migrate, open_engine
from db.session import transaction
from db.store import count_rows
from db.tables import AlignmentRow
from db.versions import chain
from flows.collecting import Collector, longest
from flows.fetch.results import Fetched, Later, NotFetched
from flows.sources.extracting import Extractor
from tests.flows.night import HOME, NOON, Paper, Reader, begin, collect, night, prepare, source, state

SLIP = "Menteri Pertahanan Jepang, Gen Nakatani, melakukan kunjungan resmi ke Jepang pada Oktober 2015."
MEETING = "Rapat kerja digelar di Jakarta pada Senin (12/5/2025). Menteri Luar Negeri hadir."


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with tables and facts."""
    path = tmp_path_factory.mktemp("night") / "tilik.db"
    engine = open_engine(f"sqlite:///{path}")
    migrate(engine)
    prepare(engine)
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()
    return path


@pytest.fixture
def fresh(template: Path, tmp_path: Path) -> Iterator[Callable[[], tuple[Engine, str]]]:
    """Gives a further database with tables and facts each time."""
    made: list[Engine] = []

    def fresh() -> tuple[Engine, str]:
        path = tmp_path / f"{len(made)}.db"
        shutil.copy(template, path)
        made.append(open_engine(f"sqlite:///{path}"))
        return made[-1], f"sqlite:///{path}"

    yield fresh
    for engine in made:
        engine.dispose()


Fresh = Callable[[], tuple[Engine, str]]


def pages(**more: Any) -> dict[str, Any]:
    return {f"{HOME}/a": SLIP.encode(), f"{HOME}/b": MEETING.encode(), f"{HOME}/c": b""} | more


def test_a_page_is_kept_with_what_makes_the_next_request_conditional(fresh: Fresh) -> None:
    engine, _ = fresh()
    paper = Paper(engine, pages())
    run, _ = begin(engine)
    offered: list[str] = []
    found = collect(engine, paper, source("a", "b", "c", "gone"), run, offered)
    assert (found.listed, found.new, found.gone, found.read) == (4, 3, 1, 2)
    assert len(offered) == 2
    assert (f"{HOME}/c", "there is no story in it") in found.told
    before = state(engine)
    again = collect(engine, paper, source("a", "b", "c", "gone"), run, offered)
    assert (again.new, again.unchanged, again.changed, again.read) == (0, 3, 0, 3)
    assert state(engine) == before
    assert len(offered) == 2
    assert [validators is not None for _, validators in paper.asked[-4:]] == [True, True, True, False]


def test_a_page_that_was_given_up_is_asked_for_again_in_full(fresh: Fresh) -> None:
    """ "Not modified" would hide for good what a busy machine had no time to read once."""
    engine, _ = fresh()
    paper = Paper(engine, pages())
    rogue = (sys.executable, str(Path(__file__).parent / "sources" / "rogue.py"))
    with Extractor(command=rogue) as dying:
        busy = dying.extract(b"signal 9", form="page", source_id=f"{HOME}/a")
    assert isinstance(busy, Unread)

    class Busy(Reader):
        def extract(self, *_: Any, **__: Any) -> Any:
            return busy

    run, _ = begin(engine)
    reader: Any = Busy
    with Collector(engine, paper, run, print, clock=lambda: paper.now, extractor=reader) as collector:
        assert collector.collect(source("a")).read == 0
    offered: list[str] = []
    assert collect(engine, paper, source("a"), run, offered).read == 1
    assert len(offered) == 1
    assert [validators for _, validators in paper.asked] == [None, None]


def test_changed_words_are_a_version_and_changed_bytes_are_none(fresh: Fresh) -> None:
    engine, url = fresh()
    paper = Paper(engine, pages())
    assert night(engine, url, paper, source("a", "b")).new == 2
    paper.pages[f"{HOME}/a"] = SLIP.encode() + b"<!-- advertisement -->"
    paper.pages[f"{HOME}/b"] = MEETING.encode() + b" Rapat usai."
    assert night(engine, url, paper, source("a", "b")).new == 1
    kept = state(engine)
    numbers = [(address[-1], number, version) for _, address, number, version, _ in kept["arrivals"]]
    assert sorted(numbers) == [("a", 1, 1), ("a", 2, 1), ("b", 1, 1), ("b", 2, 2)]
    assert len(kept["lines"]) == 3


def test_what_a_feed_or_an_answer_says_and_is_not_understood_is_told_with_the_article(fresh: Fresh) -> None:
    engine, _ = fresh()
    item = f"<item><title>Rapat</title><link>{HOME}/a</link><pubDate>kemarin sore</pubDate></item>"
    feed = f"<rss version='2.0'><channel>{item}</channel></rss>"
    moved = Fetched(f"{HOME}/a", f"{HOME}/b", 200, MEETING.encode(), "text/html", "utf-8", None, None, NOON)
    paper = Paper(engine, {f"{HOME}/feed": feed.encode(), f"{HOME}/a": moved})
    hints: list[Listed] = []

    class Noting(Reader):
        def extract(self, raw: bytes, *, listed: Listed, **more: Any) -> Any:
            hints.append(listed)
            return super().extract(raw, **more)

    run, _ = begin(engine)
    feed_source = replace(source("feed"), kind="feed")
    reader: Any = Noting
    with Collector(engine, paper, run, print, clock=lambda: paper.now, extractor=reader) as collector:
        assert collector.collect(feed_source).new == 1
    unknown = (SeenField("feed", "published", "kemarin sore"), SeenField("http", "moved to", f"{HOME}/b"))
    assert hints == [Listed("Rapat", (), unknown)]


def test_a_page_that_fails_costs_itself_only(fresh: Fresh) -> None:
    engine, _ = fresh()
    a, b, c = (f"{HOME}/{name}" for name in "abc")
    answers = {
        a: NotFetched(a, "berita.test answered 500", True),
        b: Later(b, NOON + timedelta(hours=1), "berita.test asked to wait"),
        c: NotFetched(c, "robots.txt of berita.test forbids /c", False),
    }
    paper = Paper(engine, answers | {f"{HOME}/d": MEETING.encode()})
    run, _ = begin(engine)
    found = collect(engine, paper, source("a", "b", "c", "d"), run)
    assert (found.new, found.later, found.refused, found.trouble) == (1, 2, 1, None)
    assert (b, "berita.test asked to wait; it is asked for again after 2025-05-12 13:00 UTC") in found.told


def test_what_was_never_asked_for_comes_first_so_that_no_page_waits_for_ever(fresh: Fresh) -> None:
    engine, _ = fresh()
    names = "abcde"
    paper = Paper(engine, {f"{HOME}/{name}": f"Kata {name}.".encode() for name in names})
    run, _ = begin(engine)
    seen = []
    for _ in range(4):
        paper.asked.clear()
        found = collect(engine, paper, source(*names, pages=2), run)
        assert found.later == 3
        seen.append("".join(address[-1] for address, _ in paper.asked))
    assert seen == ["ab", "cd", "ea", "bc"]


def test_what_was_collected_and_not_judged_is_judged_by_the_next_run(fresh: Fresh) -> None:
    engine, url = fresh()
    paper = Paper(engine, pages())
    run, _ = begin(engine)
    collect(engine, paper, source("a", "b"), run)
    assert state(engine)["lines"] == []
    assert night(engine, url, paper, source("a", "b")).new == 2
    assert night(engine, url, paper, source("a", "b")).judged == 0


def test_words_that_come_back_are_followed_in_the_transaction_that_keeps_them(fresh: Fresh) -> None:
    engine, url = fresh()
    paper = Paper(engine, pages())
    for words, judged in ((SLIP, 1), (f"{SLIP} Lagi.", 1), (SLIP, 0)):
        paper.pages[f"{HOME}/a"] = words.encode()
        assert night(engine, url, paper, source("a")).judged == judged
    with transaction(engine) as session:
        first, second, third = chain(session, f"{HOME}/a")
        rows = session.scalars(select(AlignmentRow).order_by(AlignmentRow.at)).all()
        told = [(row.older, row.newer, row.standing) for row in rows]
    assert first.dossier == third.dossier
    assert told == [
        (first.dossier, second.dossier, "unchanged"),
        (second.dossier, third.dossier, "unchanged"),
    ]


class Stop(Exception):
    """Ends a run in the middle."""


def test_a_failure_after_any_step_leaves_what_the_next_run_completes(fresh: Fresh) -> None:
    wanted_engine, wanted_url = fresh()
    night(wanted_engine, wanted_url, Paper(wanted_engine, pages()), source("a", "c"))
    wanted = state(wanted_engine)
    at = 0
    while True:
        at += 1
        engine, url = fresh()
        steps = 0

        def step(*_: object, last: int = at) -> None:
            nonlocal steps
            steps += 1
            if steps == last:
                raise Stop

        def write(_c: object, _cursor: object, statement: str, *_: object) -> None:
            if not statement.startswith(("SELECT", "PRAGMA")):
                step()

        event.listen(Engine, "before_cursor_execute", write)
        event.listen(Engine, "commit", step)
        try:
            night(engine, url, Paper(engine, pages()), source("a", "c"))
            failed = False
        except Stop:
            failed = True
        finally:
            event.remove(Engine, "before_cursor_execute", write)
            event.remove(Engine, "commit", step)
        night(engine, url, Paper(engine, pages()), source("a", "c"))
        assert state(engine) == wanted, f"after step {at}"
        if not failed:
            break
    assert at > 25, "a night has more steps than this"


def test_eight_runs_at_once_keep_everything_once(shared_url: str) -> None:
    engine = open_engine(shared_url)
    migrate(engine)
    prepare(engine)
    of = source("a", "b", "c")

    def run(_: int) -> int:
        return night(engine, shared_url, Paper(engine, pages()), of).new

    with ThreadPoolExecutor(8) as pool:
        new = list(pool.map(run, range(8)))
    assert sum(new) == 2
    before = state(engine)
    assert [number for _, _, number, _, _ in before["arrivals"]] == [1, 1, 1]
    with transaction(engine) as session:
        rows = count_rows(session)
    night(engine, shared_url, Paper(engine, pages()), of)
    assert state(engine) == before
    with transaction(engine) as session:
        after = count_rows(session)
    assert after | {"run": 0} == rows | {"run": 0}
    engine.dispose()


def test_a_source_that_takes_too_long_is_given_up_and_the_next_run_goes_on(fresh: Fresh) -> None:
    engine, _ = fresh()
    paper = Paper(engine, pages())
    run, _ = begin(engine)
    of = source("a", "b", "c")
    paper.seconds = longest(of) - 1
    offered: list[str] = []
    found = collect(engine, paper, of, run, offered)
    assert (found.new, found.later, found.passing) == (2, 1, False)
    assert found.trouble == (
        "given up after 79 minutes, the most its limits allow; what is left is for the next run"
    )
    assert len(offered) == 2
    paper.seconds = 1
    again = collect(engine, paper, of, run, offered)
    assert (again.new, again.unchanged, again.later, again.trouble) == (1, 2, 0, None)
    assert [address for address, _ in paper.asked[2:]] == [f"{HOME}/{name}" for name in "cab"]


def test_a_listing_without_end_is_given_up_too(fresh: Fresh) -> None:
    engine, _ = fresh()
    paper = Paper(engine, pages())
    run, _ = begin(engine)

    def tick() -> float:
        paper.now += timedelta(minutes=60)
        return paper.now.timestamp()

    with Collector(engine, paper, run, lambda _: None, clock=lambda: paper.now, tick=tick) as collector:
        found = collector.collect(source("a", "b", "c"))
    assert (found.listed, found.later, paper.asked) == (2, 2, [])
    assert found.trouble is not None
