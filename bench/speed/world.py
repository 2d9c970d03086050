"""A world in a database: what opening it and checking a first article cost, by how many people it knows."""

import sys
import tempfile
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from bench.speed.corpus import corpus
from bench.speed.row import Row, processor
from claims.dossier import check_article
from claims.model import Alias, Citation, Entity, Facts, Office, OfficeTerm, Source, Statement, on
from claims.world import read_seeds
from db.engine import migrate, open_engine
from db.facts import load_facts
from db.world import SqlWorld

FEW, MANY = 2_000, 16_000
DAY = date(2026, 11, 25)
SYLLABLES = ("ba", "di", "ka", "lu", "mi", "no", "ra", "su", "ta", "wi")


def rows() -> list[Row]:
    """Each step with many people against as many times its cost with few: a ratio of 1 is a straight line."""
    with tempfile.TemporaryDirectory() as folder:
        few, many = (_measured(Path(folder), people) for people in (FEW, MANY))
    note = f"{MANY} people, against {MANY // FEW} times the cost of {FEW}; processor time; SQLite"
    return [Row(what, MANY, 1000 * many[what], 1000 * few[what] * MANY / FEW, "ms", note) for what in few]


def _measured(folder: Path, people: int) -> dict[str, float]:
    """The processor seconds of each step, for a table of so many people beside the seeds."""
    engine = open_engine(f"sqlite:///{folder}/{people}.db")
    migrate(engine)
    load(engine, read_seeds(), "seeds")
    spent = {
        "loading people with two names and a term each": processor(
            lambda: load(engine, made_up(people), "bench")
        )
    }
    spent["loading the seeds again beside them"] = processor(lambda: load(engine, read_seeds(), "seeds"))
    article, other = corpus()[1][:2]
    with SqlWorld(engine, many=sys.maxsize) as world:
        spent["the identity of the facts"] = processor(lambda: world.facts)
        spent["gathering all names and checking a first article"] = processor(
            lambda: check_article(article, world)
        )
    with SqlWorld(engine, many=0) as world:
        assert world.facts
        spent["the same, people asked for by name"] = processor(lambda: check_article(article, world))
        spent["a second article, people asked for by name"] = processor(lambda: check_article(other, world))
    engine.dispose()
    return spent


def load(engine: Engine, facts: Facts, origin: str) -> None:
    """Loads the facts as what that origin says."""
    with Session(engine) as session, session.begin():
        load_facts(session, facts, recorded_by="bench", today=DAY, origin=origin)


def made_up(many: int, first: int = 0) -> Facts:
    """So many people of made-up names from a number on, twenty to an office, two words and one term each."""
    numbers = range(first, first + many)
    source = Source(f"SRC-bench-{first}", "Bench", "https://bench.example", "news", "CC0", DAY)
    offices = [
        Office(f"office:bench-{n}", "ID", "mayor", "other", f"Wali Kota Bench {n}") for n in numbers[::20]
    ]
    people = [Entity(f"person:bench-{n}", "person", _name(n), "ID") for n in numbers]
    envelope = Statement("", 1, "office_term", "reported", DAY, (Citation(source.id),))
    begun = on(date(2000, 1, 1))
    terms = [
        OfficeTerm(
            replace(envelope, id=f"T-bench-{n}"),
            offices[n % len(offices)].id,
            person.id,
            begun,
            on(date(2000, 1, 1) + timedelta(days=1 + n % 3000)),
        )
        for n, person in enumerate(people, first)
    ]
    words = [Alias(each.id, each.label + more, "mul", kind) for each in people for kind, more in _SPELLINGS]
    named = [Entity(office.id, "office", office.label, "ID") for office in offices]
    return Facts((source,), (*named, *people), tuple(offices), tuple(words), tuple(terms))


_SPELLINGS: tuple[tuple[str, str], ...] = (("official", ""), ("romanisation", "h"))


def _name(number: int) -> str:
    """Three words, another for every number."""
    words = []
    for _ in range(3):
        number, a = divmod(number, 10)
        number, b = divmod(number, 10)
        words.append((SYLLABLES[a] + SYLLABLES[b] + SYLLABLES[(a + b) % 10]).capitalize())
    return " ".join(words)
