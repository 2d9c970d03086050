"""Versions: a decision is kept, reopened or gone with its flag, and a correction is seen when it comes."""

import hashlib
import threading
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, event, select
from sqlalchemy.orm import Session

from claims.article.extracted import Extracted
from claims.dossier import check_article
from claims.model import Article, Dossier, Published, Track, World
from claims.report.jsonl import dossier_line
from claims.world import SeedWorld
from db.arrivals import keep_arrival
from db.carrying import counting
from db.decisions import decide, decisions, tracks
from db.engine import migrate, open_engine
from db.runs import start_run
from db.session import transaction
from db.store import count_rows, keep_article, keep_dossier
from db.tables import AlignmentRow, DecisionFateRow
from db.trail import story
from db.versions import align_new, align_returned, chain, new_flags, standing_flags
from tests.db.desk import seeds
from tests.factory import article

BEGAN = datetime(2025, 9, 20, 2, tzinfo=UTC)
WHO: dict[str, Any] = {"by": "Sekar Anindita", "at": BEGAN + timedelta(hours=1)}
ADDRESS = "https://koran.example/pasar-ikan"
OPENING = "Pasar ikan di Kali Asri dibuka kembali pada Senin, 31 September 2025."
SHARES = "Sebanyak 48 pedagang berjualan, terdiri dari 30 pedagang ikan dan 16 pedagang sayur."
CALM = "Pedagang berharap pembeli datang lagi."
FIRST = f"{OPENING}\n\n{SHARES}\n\n{CALM}"


def day_later(days: int) -> datetime:
    return BEGAN + timedelta(days=days)


def version(text: str) -> Article:
    raw = hashlib.sha256(text.encode()).hexdigest()
    return replace(
        article(text, source_id=ADDRESS), published=Published(BEGAN.date(), "given"), raw_sha256=raw
    )


class Desk:
    """A desk that judges the versions of one article, a day apart."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.world = SeedWorld(seeds())
        self.runs = 0

    def prints(self, text: str, *, arrives: bool = True) -> Dossier:
        """A version comes in and is judged and kept in one transaction, as a run does it."""
        at = day_later(self.runs)
        self.runs += 1
        dossier = check_article(version(text), self.world)
        with Session(self.engine) as session, session.begin():
            run = start_run(session, flow="test", started_at=at, parameters={}, libraries={})
            if arrives:
                keep_arrival(
                    session, Extracted(dossier.article), text.encode(), source=None, at=at, run_id=run
                )
            keep_article(session, dossier.article, text.encode(), run)
            keep_dossier(session, dossier, dossier_line(dossier, self.world), run)
            align_new(session, [ADDRESS], run_id=run)
            before = count_rows(session)
            align_new(session, [ADDRESS], run_id=run)
            assert count_rows(session) == before
        return dossier

    def decides(self, dossier: Dossier, check: str, verdict: Any = "accepted", hours: int = 1) -> str:
        """The editor decides on a flag; gives its id."""
        flag = flag_of(dossier, check)
        with Session(self.engine) as session, session.begin():
            decide(session, flag, verdict, by="Sekar Anindita", at=BEGAN + timedelta(hours=hours))
        return flag

    def fates(self) -> list[tuple[str, str | None]]:
        with Session(self.engine) as session:
            asking = select(DecisionFateRow).order_by(DecisionFateRow.at, DecisionFateRow.finding)
            return [(row.fate, row.found) for row in session.scalars(asking)]

    def mendings(self) -> list[tuple[str, str, int | None, int]]:
        """Check, mending, repair and the day, counted from the first."""
        with Session(self.engine) as session:
            rows = session.scalars(select(AlignmentRow).order_by(AlignmentRow.at, AlignmentRow.check)).all()
            return [(row.check, row.mending, row.repair, (row.at - BEGAN).days) for row in rows]


@pytest.fixture
def desk(engine: Engine) -> Desk:
    return Desk(engine)


def flag_of(dossier: Dossier, check: str) -> str:
    return next(flag.id for flag in dossier.flags if flag.check == check)


def test_an_article_goes_through_three_versions(desk: Desk) -> None:
    first = desk.prints(FIRST)
    assert [flag.check for flag in first.flags] == ["impossible_date", "parts_and_whole"]
    desk.decides(first, "impossible_date")
    desk.decides(first, "parts_and_whole", "dismissed")

    mended = first.flags[0].repairs[0]
    second = desk.prints(FIRST.replace("31 September", f"{mended.replacement} September"))
    assert desk.mendings() == [
        ("impossible_date", "mended as offered", 1, 1),
        ("parts_and_whole", "still there", None, 1),
    ]
    assert set(desk.fates()) == {("settled", None), ("kept", flag_of(second, "parts_and_whole"))}

    third = desk.prints(f"{CALM}\n\n{SHARES.replace('berjualan', 'kini berjualan')}")
    carried = flag_of(second, "parts_and_whole")
    with Session(desk.engine) as session:
        rows = session.scalars(select(DecisionFateRow).where(DecisionFateRow.finding == carried)).all()
        assert [(row.fate, row.found) for row in rows] == [("reopened", flag_of(third, "parts_and_whole"))]
        (changed,) = session.scalars(select(AlignmentRow).where(AlignmentRow.finding == carried)).all()
    assert [piece for piece in changed.pieces if piece["kind"] != "kept"] == [
        {"kind": "added", "words": "kini"}
    ]


def test_a_flag_that_is_gone_takes_its_decision_along(desk: Desk) -> None:
    desk.decides(desk.prints(FIRST), "impossible_date")
    desk.prints(f"{SHARES}\n\n{CALM}")
    assert desk.fates() == [("vanished", None)]
    assert desk.mendings()[0] == ("impossible_date", "removed", None, 1)


def test_a_kept_decision_counts_in_the_next_version_and_once_in_the_track_record(desk: Desk) -> None:
    old = desk.decides(desk.prints(FIRST), "parts_and_whole")
    dossiers = [desk.prints(f"{FIRST} {'Ramai. ' * more}".strip()) for more in (1, 2)]
    new = flag_of(dossiers[-1], "parts_and_whole")
    with Session(desk.engine) as session:
        assert counting(session, [new])[new].finding == old
        assert decisions(session, new) == ()
        assert tracks(session) == {("parts_and_whole", dossiers[0].checks["parts_and_whole"]): Track(1, 0)}
        told = story(session, new)["decisions"]
    assert [(one["by"], one["carried_from"]) for one in told] == [("Sekar Anindita", old)]

    desk.decides(dossiers[-1], "parts_and_whole", "dismissed", hours=99)
    with Session(desk.engine) as session:
        assert counting(session, [new])[new].finding == new
        assert list(tracks(session).values()) == [Track(0, 1)]


def test_a_decision_on_an_older_version_reaches_the_newer_ones(desk: Desk) -> None:
    first, second = desk.prints(FIRST), desk.prints(f"{FIRST} Ramai.")
    third = desk.prints(f"{FIRST} Ramai sekali.")
    old = desk.decides(first, "parts_and_whole", hours=80)
    flags = [flag_of(dossier, "parts_and_whole") for dossier in (second, third)]
    assert desk.fates() == [("kept", flag) for flag in flags] or set(desk.fates()) == {
        ("kept", flag) for flag in flags
    }
    with Session(desk.engine) as session:
        assert {each.finding for each in counting(session, flags).values()} == {old}


def test_versions_stand_in_the_order_in_which_they_arrived(desk: Desk) -> None:
    first, second = desk.prints(FIRST), desk.prints(SHARES)
    desk.prints(FIRST)
    with Session(desk.engine) as session:
        versions = chain(session, ADDRESS)
    assert [(each.number, (each.at - BEGAN).days) for each in versions] == [(1, 0), (2, 1), (3, 2)]
    assert versions[0].dossier == versions[2].dossier
    assert first.article != second.article
    # What came back is told of as well: the flag that was removed is there again.
    assert desk.mendings()[-1] == ("parts_and_whole", "still there", None, 2)


def test_a_text_that_comes_back_is_followed_though_nobody_judges_it_again(desk: Desk) -> None:
    first = desk.prints(FIRST)
    old = desk.decides(first, "parts_and_whole")
    desk.prints(SHARES)
    text = f"{FIRST}\n\n{CALM}"
    with Session(desk.engine) as session, session.begin():
        run = start_run(session, flow="test", started_at=day_later(2), parameters={}, libraries={})
        kept = [
            keep_arrival(
                session, Extracted(version(words)), words.encode(), source=None, at=day_later(day), run_id=run
            ).id
            for day, words in ((2, FIRST), (3, text))
        ]
        assert align_returned(session, kept[1:], run_id=run) == 0, "a text without a dossier has no flags"
        assert align_returned(session, kept[:1], run_id=run) == 1
        assert align_returned(session, kept[:1], run_id=run) == 0
        (row,) = session.scalars(select(AlignmentRow).where(AlignmentRow.run == run))
        assert (row.standing, row.found, row.at) == ("unchanged", old, day_later(2))


def test_files_checked_by_hand_have_versions_too(desk: Desk) -> None:
    desk.prints(FIRST, arrives=False)
    desk.prints(f"{FIRST} Ramai.", arrives=False)
    assert [each[1:] for each in desk.mendings()] == [("still there", None, 1)] * 2


def test_a_file_checked_by_hand_stands_behind_what_had_arrived(desk: Desk) -> None:
    desk.prints(FIRST)
    desk.prints(SHARES, arrives=False)
    desk.prints(CALM)
    with Session(desk.engine) as session:
        assert [(each.number, (each.at - BEGAN).days) for each in chain(session, ADDRESS)] == [
            (1, 0),
            (1, 1),
            (2, 2),
        ]


def test_new_flags_are_those_that_took_the_place_of_none(desk: Desk) -> None:
    desk.prints(CALM)
    second = desk.prints(f"{CALM}\n\n{SHARES}")
    third = desk.prints(FIRST)
    with Session(desk.engine) as session:
        _, two, three = chain(session, ADDRESS)
        assert new_flags(session, two.dossier) == (flag_of(second, "parts_and_whole"),)
        assert new_flags(session, three.dossier) == (flag_of(third, "impossible_date"),)


def test_flags_stand_until_the_newest_dossier_has_them_no_more(desk: Desk) -> None:
    first = desk.prints(FIRST)
    ids = {flag_of(first, check) for check in ("parts_and_whole", "impossible_date")}
    with Session(desk.engine) as session:
        (one,) = chain(session, ADDRESS)
        assert standing_flags(session, one.dossier) == ids
        desk.prints(f"{SHARES} Ramai.")
        assert standing_flags(session, one.dossier) == {flag_of(first, "parts_and_whole")}
        # The sentence is there yet, mended.
        desk.prints(FIRST.replace("31 September", "30 September"))
        assert standing_flags(session, one.dossier) == {flag_of(first, "parts_and_whole")}
        desk.prints(CALM)
        assert standing_flags(session, one.dossier) == frozenset()
        desk.prints(FIRST)
        assert standing_flags(session, one.dossier) == ids


def test_the_first_version_costs_one_question(desk: Desk) -> None:
    asked: list[str] = []

    def note(_c: Any, _cursor: Any, statement: str, *_more: Sequence[Any]) -> None:
        asked.append(statement)

    desk.prints(FIRST)
    with Session(desk.engine) as session:
        event.listen(desk.engine, "before_cursor_execute", note)
        assert align_new(session, [ADDRESS, "another"], run_id="none") == 0
        event.remove(desk.engine, "before_cursor_execute", note)
    assert len(asked) == 1


def test_two_who_keep_the_same_version_at_once_tell_of_it_once(shared_url: str) -> None:
    engine = open_engine(shared_url, wait=10)
    migrate(engine)
    desk = Desk(engine)
    first = desk.prints(FIRST)
    desk.decides(first, "parts_and_whole")
    second = check_article(version(f"{FIRST} Ramai."), desk.world)
    line = dossier_line(second, desk.world)
    ready = threading.Barrier(2)
    failed: list[BaseException] = []

    def keep() -> None:
        try:
            with transaction(engine) as session:
                run = start_run(session, flow="test", started_at=day_later(5), parameters={}, libraries={})
            ready.wait(60)
            with transaction(engine) as session:
                keep_article(session, second.article, f"{FIRST} Ramai.".encode(), run)
                keep_dossier(session, second, line, run)
                align_new(session, [ADDRESS], run_id=run)
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=keep) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert [each[1] for each in desk.mendings()] == ["still there", "still there"]
    assert desk.fates() == [("kept", flag_of(second, "parts_and_whole"))]
    engine.dispose()


def test_a_decision_on_a_finding_without_claims_goes_along_to_its_new_identity(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Articles with the same mistake at the same place shared it before the article was part of it."""
    judge = check_article

    def earlier(given: Article, world: World) -> Dossier:
        dossier = judge(given, world)
        findings = tuple(replace(finding, article_sha256="") for finding in dossier.findings)
        return replace(dossier, findings=findings, ruleset="earlier")

    text = f'{CALM} Ia berkata, "pembeli datang lagi.'
    with monkeypatch.context() as patched:
        patched.setattr("tests.db.test_versions.check_article", earlier)
        first = desk.prints(text)
    decided = desk.decides(first, "quotation_marks_pair")
    now = flag_of(desk.prints(text), "quotation_marks_pair")
    assert now != decided
    assert desk.fates() == [("kept", now)]
