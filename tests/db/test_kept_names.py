"""The kept index of a database's names: made once, read again, changed with the table, checked each time."""

import io
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from claims.match import named
from claims.match.index import NameIndex, name_index
from claims.model import Alias, Entity, Facts
from db import kept_names as under_test
from db.engine import migrate, open_engine
from db.facts import load_facts
from db.kept_names import kept_names, place_of_names
from db.world import SqlWorld
from tests.db.sample import LOADED, sample

LATER = date(2025, 3, 1)


def people(*names: str) -> Facts:
    """The sample with these people beside; each is labelled and named by the words."""
    facts = sample()
    ids = [f"person:p{number}" for number in range(len(names))]
    return replace(
        facts,
        entities=(
            *facts.entities,
            *(Entity(id, "person", name, "ID") for id, name in zip(ids, names, strict=True)),
        ),
        aliases=(
            *facts.aliases,
            *(Alias(id, name, "id", "name") for id, name in zip(ids, names, strict=True)),
        ),
    )


def load(engine: Engine, facts: Facts, today: date = LOADED, origin: str = "seeds") -> None:
    with Session(engine) as session, session.begin():
        at = datetime(today.year, today.month, today.day, 12, tzinfo=UTC)
        load_facts(session, facts, recorded_by="test", today=today, at=at, origin=origin)


def ask(engine: Engine, path: Path) -> tuple[NameIndex, list[str]]:
    """The index of the names, however few, and what was told on the way."""
    told: list[str] = []
    index = kept_names(engine, path=path, tell=told.append, wait=told.append, small=0)
    assert index is not None
    return index, told


def written(index: NameIndex) -> bytes:
    file = io.BytesIO()
    index.write(file)
    return file.getvalue()


def fresh(engine: Engine) -> bytes:
    """The index built anew from what the world answers, with the labels of what has no alias."""
    with SqlWorld(engine) as world, Session(engine) as session:
        rows = [*named(world), *under_test._names(session.connection(), world.revision)]
    return written(NameIndex.build(rows))


def test_it_is_made_once_and_then_read(engine: Engine, tmp_path: Path) -> None:
    load(engine, people("Ahn Gyu-back"))
    made, told = ask(engine, tmp_path / "deep" / "names")
    assert [words.partition(":")[0] for words in told] == ["making the index of all names in the database"]
    assert written(made) == fresh(engine)
    again, told = ask(engine, tmp_path / "deep" / "names")
    assert told == []
    assert written(again) == written(made)
    assert [near.entity for near in again.search("Ahn Kyu-baek", top=1)] == ["person:p0"]
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["names"]


def test_a_small_table_needs_none(engine: Engine, tmp_path: Path) -> None:
    load(engine, people("Ahn Gyu-back"))
    assert kept_names(engine, path=tmp_path / "names") is None
    assert list(tmp_path.glob("names*")) == []


@pytest.mark.parametrize("exact", [0, 50_000])
def test_after_changes_it_is_as_if_made_anew_but_is_not(
    engine: Engine, tmp_path: Path, exact: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(name_index, "EXACT", exact)
    load(engine, people("Ahn Gyu-back", "Nakatani Gen"))
    ask(engine, tmp_path / "names")
    monkeypatch.setattr(under_test, "_made", None)
    # Somebody renamed and somebody gone; then, of another origin, one name that is there already.
    load(engine, people("Ahn Kyu-baek"), LATER)
    index, told = ask(engine, tmp_path / "names")
    assert (written(index), told) == (fresh(engine), [])
    load(engine, Facts(aliases=(Alias("person:p0", "Ahn Kyu-baek", "en", "name"),)), LATER, "feed")
    index, told = ask(engine, tmp_path / "names")
    assert (written(index), told) == (fresh(engine), [])
    # The seeds' own row goes; the feed still says that name.
    load(engine, sample(), LATER)
    index, told = ask(engine, tmp_path / "names")
    assert (written(index), told) == (fresh(engine), [])
    assert [near.name for near in index.search("Ahn Kyu-baek", top=1)] == ["Ahn Kyu-baek"]
    again, told = ask(engine, tmp_path / "names")
    assert (written(again), told) == (fresh(engine), [])


@pytest.mark.parametrize("damage", ["cut", "empty", "changed", "foreign"])
def test_a_damaged_file_is_told_and_made_anew(engine: Engine, tmp_path: Path, damage: str) -> None:
    load(engine, people("Ahn Gyu-back"))
    path = tmp_path / "names"
    ask(engine, path)
    held = path.read_bytes()
    at = held.index(b"ahn back gyu")
    changed = held[:at] + b"x" + held[at + 1 :]
    path.write_bytes({"cut": held[:-9], "empty": b"", "changed": changed, "foreign": b"%PDF-1.7\n"}[damage])
    index, told = ask(engine, path)
    assert len(told) == 2
    assert str(path) in told[0]
    assert told[0].endswith("it is made anew")
    assert written(index) == fresh(engine)
    assert ask(engine, path)[1] == []


def test_the_file_of_another_database_is_not_used(tmp_path: Path) -> None:
    path = tmp_path / "names"
    for name, who in (("one", "Ahn Gyu-back"), ("other", "Nakatani Gen")):
        engine = open_engine(f"sqlite:///{tmp_path / name}.db")
        migrate(engine)
        load(engine, people(who))
        index, told = ask(engine, path)
        assert len(told) == 1
        assert written(index) == fresh(engine)
        engine.dispose()


def test_what_cannot_be_kept_is_told_and_no_hindrance(engine: Engine, tmp_path: Path) -> None:
    load(engine, people("Ahn Gyu-back"))
    (tmp_path / "file").write_text("x")
    index, told = ask(engine, tmp_path / "file" / "names")
    assert written(index) == fresh(engine)
    assert "cannot be kept" in told[-1]


def test_words_that_are_blocked_are_no_names(engine: Engine, tmp_path: Path) -> None:
    facts = people("Ahn Gyu-back")
    blocked = Alias("person:p0", "Somebody Blocked", "id", "blocked")
    load(engine, replace(facts, aliases=(*facts.aliases, blocked)))
    names = [near.name for near in ask(engine, tmp_path / "names")[0].search("Somebody Blocked", top=9)]
    assert "Somebody Blocked" not in names


def test_the_file_lies_beside_an_sqlite_file_and_is_one_a_database_elsewhere(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'facts.db'}")
    assert place_of_names(engine) == tmp_path / "facts.db.names"
    engine.dispose()
    memory = open_engine("sqlite://")
    assert place_of_names(memory) is None
    memory.dispose()


@pytest.mark.postgres
def test_a_server_keeps_it_in_the_users_cache_a_file_a_database(new_postgres: str) -> None:
    engine = open_engine(new_postgres)
    file = place_of_names(engine)
    assert file is not None
    assert file.parent.name == "tilik"
    assert file == place_of_names(engine)
    engine.dispose()
