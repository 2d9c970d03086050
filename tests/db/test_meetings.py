"""Looking up only the articles that meet finds, to the byte, what reading all of the window finds."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from claims.article import read_path
from claims.check.across import ACROSS_CHECKS, in_order, judge_new, sayings_of, told
from claims.contracts import across_to_json, canonical
from claims.dossier import check_article
from claims.model import AcrossFinding, Article, Dossier
from claims.report.jsonl import dossier_line
from claims.world import SeedWorld, read_seeds
from db import meetings, sayings
from db.around import Window
from db.meetings import by_day, speaking, those_that_meet
from db.sayings import keep_sayings, not_written
from db.store import keep_articles, keep_dossiers, start_run
from tests.claims.check.across.test_across import CLASHES, INNOCENT, WRONG
from tests.db.whole import compared, read
from tests.factory import article

WORLD = SeedWorld(read_seeds())
RAW = b"x"
SHA = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
SAMPLES = Path(__file__).parents[2] / "seeds" / "articles"
SENTENCES = sorted(
    {text for *_, printed in CLASHES for text, _ in printed}
    | {text for printed in INNOCENT for text, _ in printed}
    | {WRONG}
    | {
        f"Menteri Pertahanan Jepang {name} berbicara hari ini."
        for name in ("Kenji Aoyama", "Sota Fujikawa", "Daiki Tanemura", "Ryo Hanabusa")
    }
)


def generated() -> list[Article]:
    """Articles of a few addresses, some of them in several versions, of which some take back a day."""
    pick = random.Random(7)
    found = []
    for _ in range(110):
        day = date(2025, 9, 7) + timedelta(days=pick.choice([0, 1, 1, 2, 2, 2, 3, 4, 8, 20, 33, 50]))
        text = " ".join(pick.sample(SENTENCES, pick.choice([1, 1, 2, 3])))
        published = None if pick.random() < 0.05 else day
        name = f"{pick.choice('aBcéZ')}{pick.randrange(14)}"
        found.append(article(text, source_id=name, published=published, raw_sha256=SHA))
    read = [loaded.item for loaded in read_path(SAMPLES) if isinstance(loaded.item, Article)]
    found += [replace(one, raw_sha256=SHA) for one in read]
    return found


@pytest.fixture(scope="module")
def judged() -> list[Dossier]:
    return [check_article(each, WORLD) for each in generated()]


@pytest.fixture(scope="module")
def kept(module_engine: Engine, judged: list[Dossier]) -> Iterator[tuple[Session, list[str]]]:
    """A database with the dossiers of four runs, a third of them kept without their sayings."""
    with Session(module_engine) as session:
        ids: list[str] = []
        for run in range(4):
            at = datetime(2025, 11, 1 + run // 2, tzinfo=UTC)
            run_id = start_run(session, flow="t", started_at=at, parameters={}, libraries={})
            some = judged[run::4]
            keep_articles(session, [(one.article, RAW) for one in some], run_id)
            lines = [(one, dossier_line(one, WORLD)) for one in some]
            said = [sayings_of(told(one), WORLD) if number % 3 else None for number, one in enumerate(some)]
            ids += keep_dossiers(session, lines, run_id, sayings=said).ids
        # In the order of the articles: that of the ids is another with every change of a rule.
        ids = list(dict.fromkeys(ids))
        write(session, not_written(session, ids))
        yield session, ids
        session.rollback()


def write(session: Session, ids: list[str]) -> None:
    told_of = zip(ids, read(session, ids), strict=True)
    keep_sayings(session, {id: (one.day, sayings_of(one, WORLD)) for id, one in told_of})


def looked_up(session: Session, ids: list[str], window: int) -> tuple[AcrossFinding, ...]:
    printed = [
        (some, None if day is None else Window.around(day, window))
        for day, some in by_day(speaking(session, ids))
    ]
    found: list[AcrossFinding] = []
    for (some, _), met in zip(printed, meetings.meetings(session, printed, ACROSS_CHECKS), strict=True):
        found += judge_new(read(session, met), {source for _, source, _ in some.values()}, WORLD)
    return in_order(found)


def as_bytes(found: tuple[AcrossFinding, ...]) -> list[str]:
    return [canonical(across_to_json(one)) for one in found]


def test_the_same_is_found_whichever_articles_are_new_and_however_wide_the_window(
    kept: tuple[Session, list[str]],
) -> None:
    session, ids = kept
    seen: set[str] = set()

    # Not by hypothesis, whose choices depend on what other tests have imported: a fixed few of them find all.
    for number, (window, count) in enumerate(product((0, 1, 3, 12, 40), (1, 2, 5, 25))):
        fresh = random.Random(number).sample(ids, count)
        found = looked_up(session, fresh, window)
        assert as_bytes(found) == as_bytes(compared(session, fresh, WORLD, window))
        seen.update(one.check for one in found)
    assert seen == {check.id for check in ACROSS_CHECKS}


def test_a_run_of_all_there_is_finds_the_same_in_slices(
    kept: tuple[Session, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    session, ids = kept
    expected = as_bytes(compared(session, ids, WORLD, 3))
    monkeypatch.setattr(sayings, "PIECE", 9)
    for together, narrow in ((100, 30), (100, 0), (1_000_000, 4), (1_000_000, 1_000)):
        monkeypatch.setattr(meetings, "TOGETHER", together)
        monkeypatch.setattr(meetings, "NARROW", narrow)
        assert as_bytes(looked_up(session, ids, 3)) == expected != []


def test_few_are_read_where_many_say_the_same(engine: Engine) -> None:
    text, other = (printed[0] for printed in CLASHES[2][3])
    every = [
        check_article(article(text, source_id=f"{n:02}", published=date(2025, 9, 9), raw_sha256=SHA), WORLD)
        for n in range(30)
    ]
    every.append(
        check_article(article(other, source_id="x", published=date(2025, 9, 9), raw_sha256=SHA), WORLD)
    )
    with Session(engine) as session:
        run = start_run(
            session, flow="t", started_at=datetime(2025, 11, 1, tzinfo=UTC), parameters={}, libraries={}
        )
        keep_articles(session, [(one.article, RAW) for one in every], run)
        lines = [(one, dossier_line(one, WORLD)) for one in every]
        said = [sayings_of(told(one), WORLD) for one in every]
        ids = keep_dossiers(session, lines, run, sayings=said).ids
        around = Window(date(2025, 9, 1), date(2025, 9, 30))
        met = those_that_meet(session, speaking(session, [ids[-1]]), around, ACROSS_CHECKS)
        assert sorted(met) == sorted([ids[0], ids[-1]])
        assert those_that_meet(session, speaking(session, [ids[5]]), around, ACROSS_CHECKS) == sorted(
            [ids[0], ids[-1]]
        )
