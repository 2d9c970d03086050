"""What is found does not depend on how articles fell into runs, nor on who judged the others and when."""

import logging
import random
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import Engine, event, func, select, update
from sqlalchemy.orm import Session

import claims.check.across
from claims.check.across import ACROSS_CHECKS, sayings_of, told
from claims.dossier import check_article, ruleset
from claims.model import AcrossFinding, Dossier, FactSet
from claims.report.jsonl import dossier_line
from claims.world import SeedWorld, read_seeds
from db.engine import migrate, open_engine
from db.sayings import OLDER, written_by
from db.session import transaction
from db.store import keep_articles, keep_dossiers, start_run
from db.tables import AcrossRow, ClaimRow, DossierRow, SayingRow
from flows.comparing import compared
from tests.claims.check.across.test_across import CLASHES, MET, WRONG
from tests.db.copying import with_tables
from tests.db.test_meetings import SENTENCES
from tests.factory import article

WORLD = SeedWorld(read_seeds())
RAW = b"x"
SHA = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
START = datetime(2025, 11, 1, tzinfo=UTC)
NAKATANI, OTHER = (printed[0] for printed in CLASHES[2][3])
HOUSES = CLASHES[5][3][0][0]
NINTH, TENTH = date(2025, 9, 9), date(2025, 9, 10)


def judged(text: str, name: str, day: date | None = NINTH) -> Dossier:
    return check_article(article(text, source_id=name, published=day, raw_sha256=SHA), WORLD)


@pytest.fixture
def engine():
    engine = with_tables()
    yield engine
    engine.dispose()


class Desk:
    """A database, and runs that keep dossiers in it and compare them, each a minute after the last."""

    def __init__(self, engine: Engine) -> None:
        self.engine, self.runs = engine, 0

    def keep(self, dossiers: Sequence[Dossier], *, spoken: bool = True) -> tuple[list[str], str]:
        at = START + timedelta(minutes=self.runs)
        self.runs += 1
        with transaction(self.engine) as session:
            run = start_run(session, flow="t", started_at=at, parameters={}, libraries={})
            keep_articles(session, [(one.article, RAW) for one in dossiers], run)
            lines = [(one, dossier_line(one, WORLD)) for one in dossiers]
            said = [sayings_of(told(one), WORLD) if spoken else None for one in dossiers]
            return list(keep_dossiers(session, lines, run, sayings=said).ids), run

    def run(self, *dossiers: Dossier, window: int = 30) -> list[AcrossFinding]:
        ids, run = self.keep(dossiers)
        return list(compared(self.engine, ids, WORLD, window, run))

    def ask(self, question) -> list:
        with Session(self.engine) as session:
            return list(session.scalars(question))


def names(found: Sequence[AcrossFinding]) -> list[str]:
    return ["".join(passage.source_id for passage in one.passages) for one in found]


@pytest.fixture(scope="module")
def clashing() -> list[Dossier]:
    """Articles that do not say alike what each check looks at."""
    return [
        judged(words, f"k{number}{at}", date.fromisoformat(day))
        for number, clash in enumerate(CLASHES)
        for at, (words, day) in enumerate(clash[3])
    ]


@pytest.fixture(scope="module")
def pool() -> list[Dossier]:
    """Articles of many addresses, on days near to each other and far, that say several such things."""
    pick = random.Random(11)
    found = []
    for number in range(50):
        day = NINTH + timedelta(days=pick.choice([0, 0, 1, 1, 2, 3, 5, 9, 20, 31, 33, 50, 62]))
        words = " ".join(pick.sample(SENTENCES, pick.choice([1, 2, 3])))
        found.append(judged(words, f"{pick.choice('aBcéZ')}{number:02}", day))
    return found


def test_how_articles_fall_into_runs_does_not_matter(pool: list[Dossier], clashing: list[Dossier]) -> None:
    seen: set[str] = set()

    # Not by hypothesis, whose choices depend on what other tests have imported: a fixed few of them find all.
    for number, window in enumerate((1, 4, 30, 1, 4, 30)):
        pick = random.Random(number)
        some = pick.sample(clashing, 8) + pick.sample(pool, 12)
        given = sorted(some, key=lambda one: told(one).order)
        cut = pick.randrange(1, len(given))
        ways = ([given], [[one] for one in given], [given[:cut], given[cut:]])
        found = []
        for runs in ways:
            desk = Desk(with_tables())
            found.append([one for run in runs for one in desk.run(*run, window=window)])
            desk.engine.dispose()
        together, one_by_one, halves = ({one.id for one in each} for each in found)
        assert together == one_by_one == halves
        assert len(found[0]) == len(found[1]) == len(found[2]) == len(together), "each is told once"
        seen.update(one.check for one in found[0])
    assert seen == {check.id for check in ACROSS_CHECKS}


def test_a_late_article_printed_before_all_others_is_told_with_the_first_of_them(engine: Engine) -> None:
    desk = Desk(engine)
    copies = [judged(f"Hujan turun {n}. {WRONG}", name, NINTH) for n, name in enumerate("bcd")]
    assert sorted(names(desk.run(*copies))) == ["bc", "bd"]
    assert names(desk.run(judged(WRONG, "a", date(2025, 9, 8)))) == ["ab"]


OLDER_RULES = "older rules"
OLDER_FACTS = FactSet("f" * 64, 3)


def by_others(dossier: Dossier) -> Dossier:
    """The dossier as other rules made it from other facts; its claims then have other ids."""
    claims = tuple(replace(claim, ruleset=OLDER_RULES) for claim in dossier.claims)
    return replace(dossier, ruleset=OLDER_RULES, facts=OLDER_FACTS, claims=claims, findings=())


@pytest.mark.parametrize("spoken", [True, False])
def test_what_other_rules_judged_from_other_facts_is_a_neighbour(engine: Engine, spoken: bool) -> None:
    desk = Desk(engine)
    desk.keep([by_others(judged(NAKATANI, "a"))], spoken=spoken)
    (found,) = desk.run(judged(OTHER, "b"))
    assert names([found]) == ["ab"]
    (row,) = desk.ask(select(AcrossRow))
    assert (row.ruleset, row.fact_set) == (ruleset(), WORLD.facts.id), "those of the run that found it"
    for passage in found.passages:
        assert desk.ask(select(ClaimRow.quote).where(ClaimRow.id == passage.claim)) == [passage.quote]


def test_of_an_article_judged_again_the_newest_dossier_speaks(engine: Engine) -> None:
    desk = Desk(engine)
    desk.keep([by_others(judged(NAKATANI, "a")), by_others(judged(OTHER, "c"))])
    desk.keep([judged(NAKATANI, "a"), judged("Hujan turun di kota itu.", "c")])
    assert names(desk.run(judged(OTHER, "b"))) == ["ab"]
    (found,) = desk.ask(select(AcrossRow))
    (claim,) = (passage["claim"] for passage in found.body["passages"] if passage["source_id"] == "a")
    dossiers = select(DossierRow.ruleset).join(ClaimRow, ClaimRow.dossier == DossierRow.id)
    assert desk.ask(dossiers.where(ClaimRow.id == claim)) == [ruleset()]
    speaking = select(DossierRow.id).join(SayingRow, SayingRow.dossier == DossierRow.id)
    assert desk.ask(speaking.where(DossierRow.ruleset == OLDER_RULES)) == []
    assert len(desk.ask(select(DossierRow.id).where(DossierRow.sayings == OLDER))) == 2


def test_an_article_whose_newest_version_was_printed_elsewhen_is_no_neighbour(engine: Engine) -> None:
    desk = Desk(engine)
    desk.keep([judged(NAKATANI, "a")])
    desk.keep([judged(NAKATANI, "a", date(2024, 1, 1))])
    assert desk.run(judged(OTHER, "b"), window=3) == []


def test_a_dossier_as_known_then_is_no_neighbour_and_takes_no_ones_place(engine: Engine) -> None:
    desk = Desk(engine)
    then = replace(WORLD.facts, id="e" * 64, as_known_at=date(2024, 1, 1))
    desk.keep([replace(judged(NAKATANI, "a"), facts=then)])
    desk.keep([judged(NAKATANI, "c")])
    desk.keep([replace(judged("Hujan turun di kota itu.", "c"), facts=then)])
    assert names(desk.run(judged(OTHER, "b"))) == ["bc"]


def test_a_run_whose_articles_were_judged_again_meanwhile_still_speaks_for_itself(engine: Engine) -> None:
    desk = Desk(engine)
    desk.keep([judged(NAKATANI, "a")])
    ids, run = desk.keep([judged(OTHER, "b")])
    desk.keep([by_others(judged(OTHER, "b"))])
    assert desk.ask(select(DossierRow.sayings).where(DossierRow.id.in_(ids))) == [OLDER]
    assert names(compared(engine, ids, WORLD, 30, run)) == ["ab"]


@pytest.mark.parametrize("written", [True, False])
@pytest.mark.parametrize("line", ['{"article":{}}', "no JSON", None])
def test_what_can_no_longer_be_read_costs_itself_and_one_line(
    engine: Engine, caplog: pytest.LogCaptureFixture, line: str | None, written: bool
) -> None:
    desk = Desk(engine)
    ids, _ = desk.keep([judged(HOUSES, "a"), judged(HOUSES, "c"), judged(WRONG, "d")], spoken=written)
    with transaction(engine) as session:
        for id in ids[:2]:
            kept = session.scalars(select(DossierRow.line).where(DossierRow.id == id)).one()
            # A claim that is read, of which a check expects something else.
            broken = kept.replace(':"243"', ':"many"').replace(ruleset(), "older") if line is None else line
            assert broken != kept
            session.execute(update(DossierRow).where(DossierRow.id == id).values(line=broken))
    with caplog.at_level(logging.WARNING):
        found = desk.run(judged(HOUSES.replace("243", "234"), "b"), judged(WRONG, "e"))
    assert names(found) == ["de"]
    (warned,) = caplog.records
    many = "1 kept dossier is" if written else "2 kept dossiers are"
    assert warned.getMessage().startswith(f"{many} left out of comparing, in a shape another Tilik wrote")
    assert "\n" not in warned.getMessage()
    caplog.clear()
    desk.run(judged("Hujan turun di kota itu.", "f"))
    assert caplog.records == [], "it is not tried again and again"


def test_sayings_are_written_for_the_newest_of_the_window_and_no_others(engine: Engine) -> None:
    desk = Desk(engine)
    old, _ = desk.keep([by_others(judged(NAKATANI, "a"))], spoken=False)
    near, _ = desk.keep([judged(NAKATANI, "a"), judged(WRONG, "c")], spoken=False)
    far, _ = desk.keep([judged(NAKATANI, "d", date(2024, 1, 1))], spoken=False)
    with transaction(engine) as session:
        session.execute(update(DossierRow).values(sayings=None))
    assert names(desk.run(judged(OTHER, "b"))) == ["ab"]

    def states() -> dict[str, int | None]:
        with Session(engine) as session:
            return dict(session.execute(select(DossierRow.id, DossierRow.sayings)).tuples().all())

    first = states()
    assert [first[id] for id in (*old, *near, *far)] == [OLDER, written_by(), written_by(), None]
    assert set(desk.ask(select(SayingRow.dossier).distinct())) == {
        id for id in first if first[id] == written_by()
    }
    desk.run(judged("Hujan turun di kota itu.", "e"))
    assert first.items() <= states().items()


def test_what_another_version_of_a_check_wrote_is_written_anew(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(engine)
    desk.keep([judged(NAKATANI, "a"), judged(NAKATANI, "c", date(2024, 1, 1))])
    before = desk.ask(select(SayingRow.thing).order_by(SayingRow.thing))
    assert len(set(before)) == 1, "one version says one thing"
    raised = tuple(replace(check, version=check.version + 1) for check in ACROSS_CHECKS)
    monkeypatch.setattr(claims.check.across, "ACROSS_CHECKS", raised)
    assert names(desk.run(judged(OTHER, "b"))) == ["ab"]
    assert desk.ask(select(func.count()).where(SayingRow.thing == before[0])) == [1], "outside the window"


def asked_by(engine: Engine, work: Callable[[], object]) -> list[tuple[str, object]]:
    asked: list[tuple[str, object]] = []

    def note(_c: object, _cur: object, statement: str, values: object, _ctx: object, many: bool) -> None:
        asked.append((statement, values[0] if many and isinstance(values, list) else values))

    event.listen(engine, "before_cursor_execute", note)
    work()
    event.remove(engine, "before_cursor_execute", note)
    return asked


def test_no_question_goes_through_all_that_is_kept(engine: Engine) -> None:
    desk = Desk(engine)
    desk.keep([by_others(judged(NAKATANI, "a"))])
    desk.keep([judged(NAKATANI, "a"), judged(WRONG, "c")], spoken=False)
    with transaction(engine) as session:
        session.execute(update(DossierRow).values(sayings=None))
    number = f"{HOUSES} {WRONG} {OTHER}"
    asked = asked_by(engine, lambda: desk.run(judged(number, "b"), judged(WRONG, "e", TENTH)))
    through = []
    with engine.connect() as connection:
        for statement, values in asked:
            if statement.split()[0] in ("SELECT", "UPDATE", "DELETE"):
                plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
                through += [(row[3], statement) for row in plan if row[3].startswith("SCAN")]
    # An index of the few articles that were taken back.
    through = [each for each in through if each[0] != "SCAN arrival USING INDEX ix_arrival_withdrawn"]
    assert len(asked) > 20
    assert through == []


def test_a_run_where_nothing_is_to_be_written_asks_little(engine: Engine) -> None:
    desk = Desk(engine)
    desk.run(*(judged(f"{MET} di Seoul pada Senin (8/9/2025).", f"a{n}") for n in range(9)))
    ids, run = desk.keep([judged("Hujan turun di kota itu.", "b")])
    asked = asked_by(engine, lambda: compared(engine, ids, WORLD, 30, run))
    assert len(asked) <= 8, asked


def test_two_that_write_at_once_neither_fail_nor_double(shared_url: str) -> None:
    engine = open_engine(shared_url, wait=10)
    migrate(engine)
    desk = Desk(engine)
    desk.keep([by_others(judged(NAKATANI, "a"))], spoken=False)
    desk.keep([judged(NAKATANI, "a"), *(judged(WRONG, f"c{n}") for n in range(5))], spoken=False)
    ids, run = desk.keep([judged(OTHER, "b")], spoken=False)
    with ThreadPoolExecutor(2) as threads:
        both = [threads.submit(compared, engine, ids, WORLD, 30, run) for _ in range(2)]
        found = [names(each.result()) for each in both]
    assert found == [["ab"], ["ab"]]
    assert desk.ask(select(func.count()).select_from(AcrossRow)) == [1]
    assert desk.ask(select(func.count()).select_from(SayingRow)) == [7]
    engine.dispose()
