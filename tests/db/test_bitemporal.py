"""Facts in two times: after random corrections every kept finding derives again, and no row was changed.

A machine of random steps: facts are written down, corrected, taken back, renamed and imported from
elsewhere; in between, the desk judges articles and keeps what it says. A normal run takes few and
short walks; `make bitemporal` takes walks of a hundred steps (--hypothesis-profile=bitemporal).
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule
from sqlalchemy import Engine

from claims.model import Alias, Citation, Entity, Facts, Merge, OfficeTerm, Source, Statement, between, on
from db.replay import CannotReplay, rederive_all
from db.world import SqlWorld
from tests.db.copying import with_tables
from tests.db.desk import BEGAN, Recorded, altered, articles, judge, kept_as, load, recorded, seeds

KINDS = ("terms", "events", "coverage", "locations", "agreements", "merges", "documents")
OFFICES = tuple(office.id for office in seeds().offices)
PEOPLE = tuple(entity.id for entity in seeds().entities if entity.kind == "person")
IMPORTED = ("import-1", "import-2")
REFUSED = re.compile("not among the facts|round in a circle|is merged into .* already")
number = st.integers(0, 10_000)
hours = st.integers(0, 60)


def pick(rows: tuple[Any, ...], at: int) -> int:
    """A place in the rows, from any number."""
    return at % len(rows)


class Desk(RuleBasedStateMachine):
    """A desk over days and weeks, with its facts as the files say and as the database has recorded."""

    @initialize()
    def open(self) -> None:
        """The seeds are loaded."""
        self.engine: Engine = with_tables()
        self.now = BEGAN
        self.facts = seeds()
        self.imports: dict[str, Facts] = {}
        self.kept: dict[str, tuple[datetime, str]] = {}
        self.made = 0
        self.before: Recorded = {}
        self._load()

    @rule(at=number, wait=hours, start=st.integers(1, 8000), length=st.integers(1, 3000))
    def insert(self, at: int, wait: int, start: int, length: int) -> None:
        """A new term of office is written down, of a person who may be new as well."""
        first = date(2005, 1, 1) + timedelta(days=start)
        self.made += 1
        person = PEOPLE[pick(PEOPLE, at)]
        facts = self.facts
        if at % 3 == 0:
            person = f"person:new-{self.made}"
            name = f"Sari {self.made}"
            facts = replace(
                facts,
                entities=(*facts.entities, Entity(person, "person", name, "ID")),
                aliases=(*facts.aliases, Alias(person, name, "mul", "official")),
            )
        term = self._term(f"T-new-{self.made}", person, at, first, first + timedelta(days=length))
        self.facts = replace(facts, terms=(*facts.terms, term))
        self._load(wait)

    @rule(
        kind=st.sampled_from(KINDS), at=number, wait=hours, how=st.integers(0, 5), days=st.integers(-400, 400)
    )
    def correct(self, kind: str, at: int, wait: int, how: int, days: int) -> None:
        """A statement is corrected where it stands, as people edit files; it becomes a further version."""

        def changed(row: Any) -> Any:
            envelope: Statement = row.statement
            if how == 0:
                return replace(row, statement=replace(envelope, confidence=("low", "confirmed")[at % 2]))
            if how == 1:
                return replace(row, statement=replace(envelope, review=("disputed", "active")[at % 2]))
            if how == 2:
                return replace(row, statement=replace(envelope, note=f"looked at again, {days}"))
            if isinstance(row, OfficeTerm):
                return replace(row, end=self._moved(row.start, abs(days) + 1))
            if kind in ("events", "coverage", "agreements"):
                return replace(row, period=self._moved(row.period, days))
            if kind == "locations":
                return replace(row, as_of=row.as_of + timedelta(days=days))
            return replace(row, statement=replace(envelope, confidence=("reported", "low")[at % 2]))

        self._change(kind, at, wait, changed)

    @rule(kind=st.sampled_from(KINDS), at=number, wait=hours, earlier=st.integers(0, 40))
    def correct_by_version(self, kind: str, at: int, wait: int, earlier: int) -> None:
        """A further version is written down with a day of its own, which may lie weeks back."""
        self._wait(wait)

        def changed(row: Any) -> Any:
            if row.statement.superseded is not None:
                return row  # what is history in the files is not written again
            version = row.statement.version + 7
            recorded = max(self.now.date() - timedelta(days=earlier), row.statement.recorded)
            more = {
                "version": version,
                "recorded": recorded,
                "note": f"version {version}",
                "reason": "looked up",
            }
            return replace(row, statement=replace(row.statement, **more))

        self._change(kind, at, 0, changed)

    @rule(kind=st.sampled_from(KINDS), at=number, wait=hours)
    def retract(self, kind: str, at: int, wait: int) -> None:
        """A statement is taken out of the files."""
        rows = getattr(self.facts, kind)
        if rows:
            where = pick(rows, at)
            self.facts = replace(self.facts, **{kind: (*rows[:where], *rows[where + 1 :])})
            self._load(wait)

    @rule(at=number, wait=hours)
    def bring_back(self, at: int, wait: int) -> None:
        """A statement of the seeds that was taken out stands there again."""
        for kind in KINDS:
            here = {row.statement.id for row in getattr(self.facts, kind)}
            gone = [row for row in getattr(seeds(), kind) if row.statement.id not in here]
            if gone:
                rows = (*getattr(self.facts, kind), gone[at % len(gone)])
                self.facts = replace(self.facts, **{kind: rows})
        self._load(wait)

    @rule(at=number, wait=hours, how=st.integers(0, 3))
    def rename(self, at: int, wait: int, how: int) -> None:
        """A person, or words for somebody, are called otherwise, or words are taken out or added."""
        entities, aliases = list(self.facts.entities), list(self.facts.aliases)
        self.made += 1
        if how == 0:
            where = pick(tuple(entities), at)
            entities[where] = replace(entities[where], label=f"{entities[where].label} {self.made}")
        elif how == 1:
            where = pick(tuple(aliases), at)
            aliases[where] = replace(aliases[where], text=f"{aliases[where].text} {self.made}")
        elif how == 2:
            del aliases[pick(tuple(aliases), at)]
        else:
            aliases.append(Alias(PEOPLE[pick(PEOPLE, at)], f"Nama {self.made}", "id", "short"))
        self.facts = replace(self.facts, entities=tuple(entities), aliases=tuple(aliases))
        self._load(wait)

    @rule(at=number, other=number, wait=hours)
    def merge(self, at: int, other: int, wait: int) -> None:
        """Two people turn out to be one, or two organisations; what would be a circle is refused."""
        kind = ("person:", "org:")[at % 2]
        ids = tuple(entity.id for entity in self.facts.entities if entity.id.startswith(kind))
        self.made += 1
        envelope = replace(self._envelope(f"M-{self.made}"), kind="merge")
        merged = Merge(envelope, ids[pick(ids, at)], ids[pick(ids, other)])
        self.facts = replace(self.facts, merges=(*self.facts.merges, merged))
        self._load(wait)

    @rule(origin=st.sampled_from(IMPORTED), at=number, wait=hours, many=st.integers(0, 4))
    def bring_in(self, origin: str, at: int, wait: int, many: int) -> None:
        """Another origin's facts come in, all of them anew: more, fewer, other ones, or none."""
        source = Source(
            f"SRC-{origin}", "Elsewhere", "https://elsewhere.example", "news", "CC0", self.now.date()
        )
        terms = []
        for n in range(many):
            first = date(2000, 1, 1) + timedelta(days=(at * (n + 3)) % 9000)
            person = PEOPLE[pick(PEOPLE, at + n)]
            term = self._term(f"T-{origin}-{n}", person, at + n, first, first + timedelta(days=at % 900 + 1))
            envelope = replace(term.statement, sources=(Citation(source.id),), confidence="reported")
            terms.append(replace(term, statement=envelope))
        # Words the seeds have too, and words of its own.
        words = (seeds().aliases[pick(seeds().aliases, at)], Alias(PEOPLE[0], f"Gen {at % 5}", "id", "short"))
        given = Facts(sources=(source,), terms=tuple(terms), aliases=words if many else ())
        self._wait(wait)
        self.imports[origin] = given
        self._loaded(lambda: load(self.engine, given, self.now, origin))

    @rule(at=number, wait=hours)
    def judge(self, at: int, wait: int) -> None:
        """The desk judges an article from the facts as they stand, and keeps what it says."""
        self._wait(wait)
        dossier = judge(self.engine, articles()[pick(articles(), at)], self.now)
        self.kept.setdefault(kept_as(dossier), (self.now, dossier.facts.id))

    @precondition(lambda self: self.kept)
    @rule(at=number)
    def derive(self, at: int) -> None:
        """A finding kept earlier derives again."""
        kept = tuple(self.kept)
        self._derive([kept[pick(kept, at)]])

    def teardown(self) -> None:
        """All that was kept derives again, and at the moment of each the database stands as it stood."""
        if not hasattr(self, "engine"):
            return
        self._derive(list(self.kept))
        for moment, facts in self.kept.values():
            with SqlWorld(self.engine, moment) as world:
                assert world.facts.id == facts, f"at {moment} other facts answer than did then"
        self.engine.dispose()

    def _derive(self, ids: list[str]) -> None:
        for result in rederive_all(self.engine, ids):
            assert not isinstance(result, CannotReplay), str(result)
            assert result.differences == ()
            assert result.identical

    def _change(self, kind: str, at: int, wait: int, changed: Callable[[Any], Any]) -> None:
        rows = list(getattr(self.facts, kind))
        if rows:
            where = at % len(rows)
            rows[where] = changed(rows[where])
            self.facts = replace(self.facts, **{kind: tuple(rows)})
            self._load(wait)

    def _load(self, wait: int = 0) -> None:
        """Loads the files; what the database refuses is taken out of them again."""
        self._wait(wait)
        try:
            self._loaded(lambda: load(self.engine, self.facts, self.now))
            self.written = self.facts
        except ValueError as refused:
            if REFUSED.search(str(refused)) is None:
                raise
            self.facts = self.written
            self._loaded(lambda: load(self.engine, self.facts, self.now))

    def _loaded(self, loading: Callable[[], object]) -> None:
        """Loads, and holds every row on record against what it was."""
        loading()
        after = recorded(self.engine)
        assert altered(self.before, after) == []
        self.before = after

    def _wait(self, hours: int) -> None:
        # A moment more each time: two states of the table never stand at one instant.
        self.now += timedelta(hours=hours, microseconds=1)

    def _term(self, id: str, person: str, at: int, first: date, end: date) -> OfficeTerm:
        return OfficeTerm(self._envelope(id), OFFICES[pick(OFFICES, at)], person, on(first), on(end))

    def _envelope(self, id: str) -> Statement:
        cited = (Citation(seeds().sources[0].id),)
        return Statement(id, 1, "office_term", "confirmed", self.now.date(), cited)

    @staticmethod
    def _moved(period: Any, days: int) -> Any:
        if period.lo is None or period.hi is None:
            return on(BEGAN.date() + timedelta(days=days))
        by = timedelta(days=days)
        return between(period.lo + by, period.hi + by)


BRIEF = settings(
    max_examples=4,
    stateful_step_count=15,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
TestDesk = Desk.TestCase
if settings.get_current_profile_name() != "bitemporal":
    TestDesk.settings = BRIEF


def test_a_walk_over_every_kind_of_step() -> None:
    """The same walk each time: whatever the random ones leave out is taken here."""
    desk = Desk()
    desk.open()
    for at in range(0, len(articles()), 3):
        desk.judge(at, 1)
    for at in range(0, 42, 7):
        for how in range(4):
            desk.rename(at * 13 + how, 5, how)
        desk.insert(at, 3, 10 * at, 500)
        desk.correct(KINDS[at % len(KINDS)], at, 7, at % 6, 30 - at)
        desk.correct_by_version(KINDS[(at + 1) % len(KINDS)], at, 9, at)
        desk.retract(("terms", "events", "coverage")[at % 3], 11 * at, 11)
        desk.bring_in(IMPORTED[at % 2], at, 2, at % 5)
        desk.merge(at, at + 3, 1)
        desk.judge(at, 0)
        desk.derive(at)
    desk.bring_back(1, 1)
    desk.judge(2, 0)
    assert len(desk.kept) > 8
    assert len({facts for _, facts in desk.kept.values()}) > 5
    desk.teardown()
