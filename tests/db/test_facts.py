"""Facts are loaded as versions: nothing recorded is ever changed or lost."""

import threading
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Engine, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from claims.model import Alias, Citation, Facts, Period, Span, on
from db.engine import migrate, open_engine
from db.facts import GONE, Loaded, load_facts, read_facts
from db.store import count_rows
from db.tables import AliasRow, SourceVersionRow, StatementRow
from tests.db.sample import LOADED, changed, envelope, sample

LATER = date(2025, 3, 1)


def load(engine: Engine, facts: Facts, today: date = LOADED) -> Loaded:
    """Loads and commits, as the desk does."""
    with Session(engine) as session:
        loaded = load_facts(session, facts, recorded_by="test", today=today)
        session.commit()
        return loaded


def kept(engine: Engine) -> Facts:
    """What the database gives back."""
    with Session(engine) as session:
        return read_facts(session)


def counted(engine: Engine) -> dict[str, int]:
    """The rows of every table."""
    with Session(engine) as session:
        return count_rows(session)


def test_what_was_loaded_comes_back_exactly(engine: Engine) -> None:
    facts = sample()
    # Statements come back by id, as the Facts of the seed files do.
    ordered = replace(facts, events=tuple(sorted(facts.events, key=lambda each: each.statement.id)))
    assert load(engine, facts) == Loaded(added=7, names=14)
    assert kept(engine) == ordered


def test_a_second_load_changes_nothing_and_says_so(engine: Engine) -> None:
    load(engine, sample())
    before = counted(engine)
    again = load(engine, sample(), LATER)
    assert again == Loaded(unchanged=7)
    assert again.nothing_new
    assert counted(engine) == before
    assert not load(engine, changed(sample(), acting=False), LATER).nothing_new


def test_a_changed_statement_is_a_further_version_from_that_day(engine: Engine) -> None:
    load(engine, sample())
    assert load(engine, changed(sample(), acting=False), LATER) == Loaded(changed=1, unchanged=6)
    first, old, new = kept(engine).terms
    assert first == sample().terms[0]
    was = sample().terms[1]
    assert old == replace(was, statement=replace(was.statement, superseded=LATER))
    assert new == replace(was, acting=False, statement=replace(was.statement, version=2, recorded=LATER))
    # The file still says version 1: the same file again is nothing new.
    assert load(engine, changed(sample(), acting=False), date(2025, 4, 1)) == Loaded(unchanged=7)


def test_a_version_and_day_named_by_the_facts_are_kept(engine: Engine) -> None:
    load(engine, sample())
    facts = changed(sample(), version=4, recorded=date(2025, 2, 20), acting=False)
    assert load(engine, facts, LATER) == Loaded(changed=1, unchanged=6)
    _, old, new = kept(engine).terms
    assert (old.statement.version, old.statement.superseded) == (1, date(2025, 2, 20))
    assert (new.statement.version, new.statement.recorded) == (4, date(2025, 2, 20))


def test_the_history_that_the_facts_carry_is_loaded_with_them(engine: Engine) -> None:
    facts = sample()
    new = changed(facts, version=2, recorded=date(2025, 1, 15), acting=False).terms[1]
    old = changed(facts, superseded=date(2025, 1, 15)).terms[1]
    history = replace(facts, terms=(facts.terms[0], old, new))
    load(engine, history)
    assert kept(engine).terms == history.terms
    assert load(engine, history, LATER) == Loaded(unchanged=7)


def test_history_gives_the_same_table_whether_loaded_at_once_or_in_turn(engine: Engine) -> None:
    facts = sample()
    new = changed(facts, version=2, recorded=date(2025, 1, 15), acting=False).terms[1]
    old = changed(facts, superseded=date(2025, 1, 15)).terms[1]
    load(engine, facts)
    load(engine, replace(facts, terms=(facts.terms[0], old, new)), LATER)
    assert kept(engine).terms == (facts.terms[0], old, new)


@pytest.mark.parametrize("field", ["confidence", "review", "note", "sources"])
def test_a_change_of_the_envelope_is_a_change(engine: Engine, field: str) -> None:
    values = {
        "confidence": "low",
        "review": "disputed",
        "note": "seen again",
        "sources": (Citation("SRC-herald"), Citation("SRC-gazette")),
    }
    load(engine, sample())
    assert load(engine, changed(sample(), **{field: values[field]}), LATER).changed == 1
    assert getattr(kept(engine).terms[2].statement, field) == values[field]


def test_a_later_recorded_day_alone_is_no_change(engine: Engine) -> None:
    load(engine, sample())
    assert load(engine, changed(sample(), recorded=LATER), LATER).nothing_new


def test_a_statement_that_is_gone_is_retracted_and_stays_readable(engine: Engine) -> None:
    load(engine, sample())
    fewer = replace(sample(), terms=sample().terms[:1])
    assert load(engine, fewer, LATER) == Loaded(unchanged=6, retired=1)
    _, old, closing = kept(engine).terms
    assert (old.statement.superseded, old.statement.review) == (LATER, "active")
    assert (closing.statement.version, closing.statement.recorded) == (2, LATER)
    assert (closing.statement.review, closing.statement.reason) == ("retracted", GONE)
    assert load(engine, fewer, date(2025, 4, 1)) == Loaded(unchanged=6)
    # It may come back, as a further version.
    assert load(engine, sample(), date(2025, 5, 1)) == Loaded(changed=1, unchanged=6)
    back = kept(engine).terms[-1].statement
    assert (back.version, back.review, back.recorded) == (3, "active", date(2025, 5, 1))


def test_a_statement_that_the_facts_close_is_closed_once(engine: Engine) -> None:
    load(engine, sample())
    closing = changed(sample(), superseded=LATER)
    assert load(engine, closing, LATER) == Loaded(unchanged=6, retired=1)
    assert load(engine, closing, LATER) == Loaded(unchanged=7)
    assert kept(engine).terms == closing.terms
    assert load(engine, sample(), LATER) == Loaded(changed=1, unchanged=6)


def test_two_changes_on_one_day_leave_no_version_that_ends_before_it_starts(engine: Engine) -> None:
    load(engine, sample())
    load(engine, changed(sample(), acting=False), LATER)
    load(engine, changed(sample(), acting=False, note="again"), LATER)
    days = [(each.statement.recorded, each.statement.superseded) for each in kept(engine).terms[1:]]
    assert days == [(date(2025, 1, 1), LATER), (LATER, LATER), (LATER, None)]


def test_names_are_kept_level_and_retired_ones_stay_in_the_table(engine: Engine) -> None:
    load(engine, sample())
    facts = sample()
    renamed = replace(
        facts,
        sources=(replace(facts.sources[0], retrieved=LATER, note="moved"), facts.sources[1]),
        entities=(replace(facts.entities[0], label="Åland"), *facts.entities[1:-1]),
        aliases=(facts.aliases[0], Alias("country:AA", "Åland", "mul", "official"), *facts.aliases[2:]),
    )
    # One source and one entity changed, one entity gone; one alias new, one gone.
    assert load(engine, renamed, LATER) == Loaded(unchanged=7, names=5)
    assert kept(engine).entities == renamed.entities
    assert kept(engine).aliases == renamed.aliases
    assert load(engine, renamed, LATER).nothing_new
    with Session(engine) as session:
        assert session.scalars(select(AliasRow.text).where(AliasRow.superseded == LATER)).all() == ["Menhan"]
        assert session.scalar(select(func.count()).select_from(SourceVersionRow)) == 3
    assert load(engine, facts, LATER).names == 5
    assert kept(engine).aliases == facts.aliases


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        (replace(sample(), sources=()), "names the source SRC-"),
        (replace(sample(), offices=()), "T-aa-1 names the office office:aa-mod"),
        (replace(sample(), entities=()), "T-aa-1 names the person person:budi"),
    ],
)
def test_a_statement_about_nothing_known_is_refused_by_name(facts: Facts, message: str) -> None:
    engine = open_engine("sqlite://")
    migrate(engine)
    with pytest.raises(ValueError, match=message):
        load(engine, facts)
    assert sum(counted(engine).values()) == 0


def test_a_period_counted_from_an_articles_words_is_refused() -> None:
    engine = open_engine("sqlite://")
    migrate(engine)
    anchored = Period("2025", date(2025, 1, 1), date(2025, 12, 31), "context", Span("text", 0, 4))
    with pytest.raises(ValueError, match="anchored"):
        load(engine, changed(sample(), start=anchored))


def test_two_current_versions_of_one_statement_are_refused_by_the_database(engine: Engine) -> None:
    facts = sample()
    twice = changed(facts, version=2).terms[1]
    with pytest.raises(IntegrityError):
        load(engine, replace(facts, terms=(*facts.terms, twice)))
    assert kept(engine) == Facts()


def test_nothing_is_written_before_the_caller_commits(engine: Engine) -> None:
    with Session(engine) as session:
        load_facts(session, sample(), recorded_by="test", today=LOADED)
        session.rollback()
    assert sum(counted(engine).values()) == 0


def test_who_recorded_a_version_is_kept(engine: Engine) -> None:
    load(engine, sample())
    with Session(engine) as session:
        assert set(session.scalars(select(StatementRow.recorded_by))) == {"test"}


def test_two_loaders_at_once_take_turns(shared_url: str) -> None:
    migrate(open_engine(shared_url))
    together = threading.Barrier(2)
    said: list[Loaded | Exception] = []

    def work() -> None:
        engine = open_engine(shared_url, wait=20)
        together.wait()
        try:
            said.append(load(engine, sample()))
        except Exception as error:
            said.append(error)
        engine.dispose()

    workers = [threading.Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert sorted(said, key=repr) == [Loaded(unchanged=7), Loaded(added=7, names=14)]


def test_many_statements_load_in_one_go(engine: Engine) -> None:
    facts = sample()
    many = tuple(
        replace(facts.terms[1], statement=envelope(f"T-{n:05}", "office_term"), start=on(date(2000, 1, 1)))
        for n in range(2000)
    )
    assert load(engine, replace(facts, terms=many)).added == 2005
    assert kept(engine).terms == many
