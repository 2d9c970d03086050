"""What its newspaper took back is listed and not judged; what was found stays, and "usable" revives it."""

import hashlib
import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update

from claims.article.extracted import Extracted, Hints
from claims.article.extraction import extract
from claims.check import versions as checks
from claims.dossier import check_article
from claims.model import Language, Unread
from claims.report.catalogue import LANGUAGES
from claims.report.jsonl import dossier_line
from db.affected import Selection
from db.arrived import never_judged
from db.dossiers import unread_in
from db.engine import open_engine
from db.last_look import last_look
from db.nights import Period, flags
from db.session import Engine, Session, transaction
from db.store import keep_articles, keep_dossiers, start_run
from db.tables import AlignmentRow, ArrivalRow, DossierRow, RunRow
from db.withdrawn import withdrawn
from db.world import SqlWorld
from flows.by_ids import close_desk, judge_ids
from flows.collecting import Collector
from flows.comparing import compared
from flows.nightly.html import page
from flows.nightly.markdown import markdown
from flows.nightly.night import Night
from flows.nightly.words import say
from flows.sources.model import Source
from tests.claims.check.across.test_across import CLASHES
from tests.db.copying import file_with_tables
from tests.factory import article
from tests.flows.night import NOON, Paper, begin, prepare

URI = "urn:contoh:1"
SLIP = "Menteri Pertahanan Jepang, Gen Nakatani, melakukan kunjungan resmi ke Jepang pada Oktober 2015."
Run = Callable[..., tuple[str, int]]


class Here:
    """Reads in this process."""

    def __enter__(self) -> "Here":
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def extract(self, raw: bytes, *, source_id: str, form: Any, **_: object) -> Extracted | Unread:
        """As the child does."""
        return extract(raw, form=form, source_id=source_id, hints=Hints())


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    file_with_tables(tmp_path / "tilik.db")
    engine = open_engine(f"sqlite:///{tmp_path}/tilik.db")
    prepare(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def agency(engine: Engine, tmp_path: Path) -> Run:
    """Reads the agency's one document with that status in a run and judges what was never judged."""
    (tmp_path / "in").mkdir()
    of = Source("kantor", "Kantor", "ninjs", form="ninjs", folder=tmp_path / "in")
    paper = Paper(engine)

    def run(judge: bool = True, **fields: Any) -> tuple[str, int]:
        document = {"uri": URI, "language": "id", "versioncreated": "2025-05-12T00:00:00Z", **fields}
        (tmp_path / "in/one.json").write_text(json.dumps(document))
        paper.now += timedelta(hours=1)
        id, facts = begin(engine)
        reader: Any = Here
        with Collector(
            engine, paper, id, lambda _: None, clock=lambda: paper.now, extractor=reader
        ) as collector:
            collector.collect(of)
        with transaction(engine) as session:
            ids = never_judged(session) if judge else []
        judged = judge_ids(f"sqlite:///{tmp_path}/tilik.db", ids, id, facts).judged
        close_desk()
        return id, judged

    return run


def affected(engine: Engine, rules: str) -> list[str]:
    """What a recheck by those rules would judge again."""
    with SqlWorld(engine) as world, transaction(engine) as session:
        selection = Selection(world, ruleset=rules, checks=dict(checks()), today=date(2026, 1, 1))
        return [each.source_id for each in selection.all(session)]


@pytest.mark.parametrize("note", [{"body_text": SLIP}, {"body_text": "PERHATIAN: berita ditarik."}, {}])
@pytest.mark.parametrize("status", ["canceled", "withheld"])
def test_a_withdrawn_article_keeps_its_findings_and_is_not_judged(
    engine: Engine, agency: Run, note: dict[str, str], status: str
) -> None:
    assert agency(body_text=SLIP, pubstatus="usable")[1] == 1
    assert affected(engine, "other rules") == [URI]
    run, judged = agency(**note, pubstatus=status)
    assert judged == 0
    assert affected(engine, "other rules") == []
    with transaction(engine) as session:
        (unread,), new = unread_in(session, run)
        assert (unread.source_id, new) == (URI, 1)
        assert f"withdrawn by the newspaper (pubstatus '{status}')" in unread.reason
        assert withdrawn(session, [URI, "other"]) == {URI}
        look = last_look(session, URI)
        assert look is not None
        assert (look["state"], look["reason"]) == ("withdrawn", status)
        assert session.scalars(select(AlignmentRow.id)).all() == [], "nothing has vanished"
        assert len(session.scalars(select(DossierRow.id)).all()) == 1

    # The same note again is nothing new; usable as before it is the version it was.
    agency(**note, pubstatus=status)
    assert agency(body_text=SLIP, pubstatus="usable")[1] == 0
    with transaction(engine) as session:
        of = select(ArrivalRow.version, ArrivalRow.withdrawn).order_by(ArrivalRow.number)
        assert session.execute(of).tuples().all() == [(1, None), (None, status), (1, None)]
        assert (withdrawn(session, [URI]), last_look(session, URI)) == (frozenset(), None)
    assert affected(engine, "other rules") == [URI]
    # With other words it is the next version.
    agency(**note, pubstatus=status)
    assert agency(body_text=f"{SLIP} Lagi.", pubstatus="usable")[1] == 1


def test_what_was_withdrawn_before_anybody_judged_it_is_not_judged(engine: Engine, agency: Run) -> None:
    agency(judge=False, body_text=SLIP)
    assert agency(body_text=SLIP, pubstatus="canceled")[1] == 0
    assert agency(body_text=SLIP, pubstatus="usable")[1] == 1


def test_what_comes_in_withheld_is_judged_once_it_is_usable(engine: Engine, agency: Run) -> None:
    assert agency(body_text=SLIP, pubstatus="withheld")[1] == 0
    assert agency(body_text=SLIP, pubstatus="usable")[1] == 1


def test_the_nights_flags_say_that_their_article_was_withdrawn(engine: Engine, agency: Run) -> None:
    agency(body_text=SLIP)
    period = Period(NOON - timedelta(days=1), NOON + timedelta(days=1))

    def marks() -> set[bool]:
        with transaction(engine) as session:
            session.execute(update(RunRow).values(started_at=NOON))
            return {flag.withdrawn for flag in flags(session, period, "error", "id")}

    def told(language: Language) -> list[str]:
        with Session(engine) as session:
            night = Night(session, date(2025, 5, 13), language)
            return ["".join(markdown(night)), "".join(page(night))]

    words = {language: say(language, "withdrawn") for language in LANGUAGES}
    assert marks() == {False}
    assert not any(words[language] in form for language in LANGUAGES for form in told(language))
    agency(pubstatus="canceled")
    assert marks() == {True}
    assert all(words[language] in form for language in LANGUAGES for form in told(language))


def test_what_was_taken_back_is_compared_with_nothing(engine: Engine, agency: Run) -> None:
    (text, day), *_ = next(each for check, *_, each in CLASHES if check == "number_told_otherwise")

    def met_by(source_id: str, number: str) -> list[str]:
        words = article(
            text.replace("243", number),
            source_id=source_id,
            published=date.fromisoformat(day),
            raw_sha256=hashlib.sha256(b"x").hexdigest(),
        )
        with SqlWorld(engine) as world:
            dossier = check_article(words, world)
            with transaction(engine) as session:
                run = start_run(session, flow="t", started_at=NOON, parameters={}, libraries={})
                keep_articles(session, [(words, b"x")], run)
                ids = keep_dossiers(session, [(dossier, dossier_line(dossier, world))], run).ids
            found = compared(engine, ids, world, 7, run)
        return sorted({passage.source_id for each in found for passage in each.passages})

    agency(body_text=text, pubstatus="usable", versioncreated=f"{day}T00:00:00Z")
    assert met_by("a", "234") == ["a", URI]
    agency(body_text=text, pubstatus="canceled")
    assert met_by("b", "234") == []
    assert met_by("c", "143") == []
    agency(body_text=text, pubstatus="usable", versioncreated=f"{day}T00:00:00Z")
    assert met_by("d", "253") == ["d", URI]
