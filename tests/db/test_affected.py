"""What has to be judged again: everything that may have changed is named, and what is not named has not."""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis.stateful import initialize, rule
from sqlalchemy import Engine, delete, func, select, update
from sqlalchemy.orm import Session

from claims.check import versions
from claims.dossier import check_article, ruleset
from claims.model import Article, Facts, Published, on
from claims.report.jsonl import dossier_line
from db.affected import Affected, Selection, to_judge_again
from db.runs import start_run
from db.store import keep_article, keep_dossier, keep_fact_set
from db.tables import DossierRow, FactSetRow
from db.versions import chain
from db.world import SqlWorld
from tests.db import test_bitemporal as bitemporal
from tests.db.copying import copied, with_tables
from tests.db.desk import BEGAN, articles, load, seeds
from tests.factory import article

TODAY = BEGAN.date()
SEOUL, PORTRAIT, GARDEN = "menhan-jepang-di-seoul", "museum-director", "garden"
PLAN = (
    "Menteri Pertahanan Jepang akan bertemu Menteri Pertahanan Korea Selatan di Tokyo pada 20 Desember 2026."
)


def some(*ids: str) -> tuple[Article, ...]:
    """Samples of our own, and one that names nobody of the table."""
    garden = article("Kebun Bu Tatik berbunga lebat. Lebah datang setiap pagi.", source_id=GARDEN)
    return tuple(each for each in (*articles(), with_bytes(garden)) if each.source_id in ids)


def with_bytes(given: Article) -> Article:
    return replace(given, raw_sha256=hashlib.sha256(given.text.encode()).hexdigest())


def judge_all(engine: Engine, given: Sequence[Article], at: datetime) -> dict[str, Any]:
    """Each article judged from the facts as they stand and kept; gives the records by source id."""
    with SqlWorld(engine) as world:
        made = [(each, dossier) for each in given for dossier in [check_article(each, world)]]
        lines = [(each, dossier, dossier_line(dossier, world)) for each, dossier in made]
        facts, revision = world.facts, world.revision
    with Session(engine) as session, session.begin():
        run = start_run(session, flow="test", started_at=at, parameters={}, libraries={})
        keep_fact_set(session, facts, loaded_at=at, revision=revision)
        for each, dossier, line in lines:
            keep_article(session, dossier.article, each.text.encode(), run)
            keep_dossier(session, dossier, line, run)
    return {dossier.article.source_id: json.loads(line) for _, dossier, line in lines}


def selected(
    engine: Engine, *, rules: str | None = None, checks: dict[str, int] | None = None, today: date = TODAY
) -> dict[str, Affected]:
    with SqlWorld(engine) as world, Session(engine) as session:
        selection = Selection(
            world, ruleset=rules or ruleset(), checks=checks or dict(versions()), today=today
        )
        return {each.source_id: each for each in selection.all(session)}


@pytest.fixture
def memory() -> Iterator[Engine]:
    """An SQLite database in memory with all tables."""
    engine = with_tables()
    yield engine
    engine.dispose()


@pytest.fixture(scope="module")
def at_start() -> Iterator[Engine]:
    """The seeds are loaded, and three articles judged from them: to be copied."""
    engine = opened(with_tables())
    yield engine
    engine.dispose()


@pytest.fixture
def desk(at_start: Engine) -> Iterator[Engine]:
    """The same for one test."""
    engine = copied(at_start)
    yield engine
    engine.dispose()


def opened(engine: Engine) -> Engine:
    load(engine, seeds(), BEGAN)
    judge_all(engine, some(SEOUL, PORTRAIT, GARDEN), BEGAN)
    return engine


def changed(engine: Engine, change: Callable[[Facts], Facts]) -> None:
    load(engine, change(seeds()), BEGAN + timedelta(days=1))


def test_where_nothing_changed_nothing_is_judged_again(desk: Engine) -> None:
    assert selected(desk) == {}


def test_other_rules_or_checks_select_everything(desk: Engine) -> None:
    every = dict.fromkeys((SEOUL, PORTRAIT, GARDEN), "rules")
    assert {id: each.why for id, each in selected(desk, rules="others").items()} == every
    # By the same rules from the same facts nothing new could be kept.
    assert selected(desk, checks={"self_visit": 99}) == {}
    changed(desk, lambda facts: replace(facts, locations=()))
    assert {id: each.why for id, each in selected(desk, checks={"self_visit": 99}).items()} == every


def test_a_term_that_changes_selects_the_articles_that_name_its_post_or_person(engine: Engine) -> None:
    desk = opened(engine)

    def shorter(facts: Facts) -> Facts:
        terms = [
            replace(term, end=on(date(2025, 8, 1)))
            if (term.office, term.person) == ("office:jp-mod", "person:nakatani-gen")
            else term
            for term in facts.terms
        ]
        assert terms != list(facts.terms)
        return replace(facts, terms=tuple(terms))

    changed(desk, shorter)
    found = selected(desk)
    assert set(found) == {SEOUL}
    assert found[SEOUL].why == "facts"
    assert "nakatani" in found[SEOUL].what or "jp-mod" in found[SEOUL].what or found[SEOUL].what[:2] == "T-"


def test_a_new_name_selects_the_articles_it_may_stand_in(desk: Engine) -> None:
    changed(
        desk,
        lambda facts: replace(
            facts,
            aliases=(
                *facts.aliases,
                replace(
                    facts.aliases[0], language="mul", kind="short", entity="person:nakatani-gen", text="Tatik"
                ),
            ),
        ),
    )
    assert GARDEN in selected(desk)
    assert PORTRAIT not in selected(desk)


def test_facts_that_are_no_revision_of_this_database_select_all(desk: Engine) -> None:
    with Session(desk) as session, session.begin():
        session.execute(update(FactSetRow).values(revision=None))
    assert selected(desk) == {}
    changed(desk, lambda facts: replace(facts, terms=facts.terms[1:]))
    assert {each.why for each in selected(desk).values()} == {"facts unknown"}


def test_a_plan_comes_due_once_its_day_is_over(memory: Engine) -> None:
    engine = memory
    load(engine, seeds(), BEGAN)
    plan = with_bytes(replace(article(PLAN, source_id="plan"), published=Published(TODAY, "given")))
    record = judge_all(engine, [plan], BEGAN)["plan"]
    assert "pending" in {finding["outcome"] for finding in record["findings"]}
    # From the same facts it comes out the same on any day, so it is not judged again: the morning's report
    # lists it (db/nights.py, due).
    assert selected(engine, today=date(2026, 12, 21)) == {}
    assert judge_all(engine, [plan], datetime(2026, 12, 21, 3, tzinfo=UTC))["plan"] == record
    with Session(engine) as session:
        assert session.scalar(select(func.count()).select_from(DossierRow)) == 1
    # Something else changed, so that there is something to judge from.
    changed(engine, lambda facts: replace(facts, locations=()))
    assert selected(engine, today=date(2026, 12, 20)) == {}
    due = selected(engine, today=date(2026, 12, 21))
    assert (due["plan"].why, due["plan"].what) == ("due", "2026-12-20")
    judge_all(engine, [plan], datetime(2026, 12, 21, 3, tzinfo=UTC))
    changed(engine, lambda facts: replace(facts, locations=facts.locations[1:]))
    assert selected(engine, today=date(2027, 1, 5)) == {}


def test_only_the_newest_version_counts_and_its_article_is_given_as_it_was(desk: Engine) -> None:
    newer = with_bytes(replace(some(GARDEN)[0], text="Kebun itu kini tutup."))
    judge_all(desk, [newer], BEGAN + timedelta(hours=1))
    found = selected(desk, rules="others")
    with Session(desk) as session:
        given = to_judge_again(session, [found[id].dossier for id in (GARDEN, SEOUL)])
        with pytest.raises(LookupError, match="no dossier"):
            to_judge_again(session, ["f" * 64])
    assert given[0] == newer
    assert given[1] == some(SEOUL)[0]


def test_a_version_not_judged_yet_is_left_to_others(desk: Engine) -> None:
    with Session(desk) as session, session.begin():
        id = session.scalar(select(DossierRow.id).where(DossierRow.line.contains(GARDEN)))
        session.execute(
            delete(DossierRow).where(DossierRow.id == id, ~DossierRow.line.contains('claims":[{'))
        )
    assert GARDEN not in selected(desk, rules="others")


class Rechecking(bitemporal.Desk):
    """The desk of random corrections: what is not selected says the same when it is judged anew."""

    given: tuple[Article, ...] = articles()

    @initialize()
    def open(self) -> None:
        """The seeds are loaded, and all articles judged."""
        super().open()
        judge_all(self.engine, self.given, self.now)

    @rule(wait=bitemporal.hours)
    def recheck(self, wait: int) -> None:
        """All are judged anew; those not selected must say what they said."""
        self._wait(wait)
        found = selected(self.engine, today=self.now.date())
        with Session(self.engine) as session:
            said = {id: json.loads(_last_line(session, id)) for id in (each.source_id for each in self.given)}
        records = judge_all(self.engine, self.given, self.now)
        for id in set(records) - set(found):
            for part in ("claims", "findings"):
                assert records[id][part] == said[id][part], f"{id} was not selected"


def _last_line(session: Session, source_id: str) -> str:
    return session.get_one(DossierRow, chain(session, source_id)[-1].dossier).line


if bitemporal.settings.get_current_profile_name() == "bitemporal":
    # Long walks only: `make bitemporal`. The walk below is taken always.
    TestRechecking = Rechecking.TestCase


def test_a_walk_over_every_kind_of_change() -> None:
    desk = Rechecking()
    # All of them: `make bitemporal`.
    desk.given = tuple(each for at, each in enumerate(articles()) if at % 8 == 1)
    desk.open()
    steps: tuple[Callable[[], None], ...] = (
        lambda: desk.correct("terms", 7, 5, 3, 400),
        lambda: desk.correct("events", 3, 5, 3, -30),
        lambda: desk.retract("coverage", 2, 1),
        lambda: desk.rename(40, 1, 1),
        lambda: desk.bring_in("import-1", 5, 1, 3),
    )
    for step in steps:
        step()
        desk.recheck(1)
