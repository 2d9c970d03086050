"""What a period brought: counted by source and check, listed page by page, the same on both databases."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

import db.nights as nights
from claims.article.extracted import Extracted
from claims.model import Dossier, Unread
from db.arrivals import keep_arrival
from db.decisions import decide
from db.nights import Due, Failed, FromSource, Period
from db.runs import finish_run, start_run
from db.since import Since
from db.source_reads import SourceRead, keep_source_reads
from db.store import keep_article, keep_dossier, keep_unread
from db.tables import AlignmentRow, ArticleRow, DossierRow, FindingRow
from tests.db.judged import FACTS, TEXT, judged, printed, raw

SINCE = datetime(2026, 11, 24, 22, tzinfo=UTC)
PERIOD = Period(SINCE, SINCE + timedelta(days=1))
RUN = "{}f8fad5b-d9cb-469f-a165-70867728950e"
WORDS = TEXT.partition("\n")[0] + "\n"


def started(session: Session, number: int, at: datetime) -> str:
    id = RUN.format(number)
    start_run(session, flow="test", started_at=at, parameters={}, libraries={}, run_id=id)
    return id


def announced(day: date) -> Dossier:
    """A dossier with its first claim told of that day, and its first finding not yet to be settled."""
    dossier = judged(f"{WORDS}Nanti.", source_id="b")
    claim, *claims = dossier.claims
    finding, *findings = dossier.findings
    claim = replace(claim, period=replace(claim.period, edtf=day.isoformat(), lo=day, hi=day))
    finding = replace(finding, outcome="pending", severity=None, claims=(claim.id,))
    return replace(dossier, claims=(claim, *claims), findings=(finding, *findings))


def keep(
    session: Session, dossier: Dossier, run: str, source: str | None = None, at: datetime = SINCE
) -> None:
    if source is not None:
        page = Extracted(dossier.article, (), (), {})
        keep_arrival(session, page, raw(dossier.article.text), source=source, at=at, run_id=run)
    keep_article(session, dossier.article, raw(dossier.article.text), run)
    keep_dossier(session, dossier, printed(dossier), run)


def a_night(session: Session) -> None:
    """A day before: one article. The day itself: it again, changed and judged by other rules; two more."""
    before = started(session, 1, SINCE - timedelta(hours=5))
    keep(session, judged(source_id="a"), before, "kompas", SINCE - timedelta(hours=5))
    finish_run(session, before, finished_at=SINCE, state="completed", counts={})
    during = started(session, 2, SINCE + timedelta(hours=5))
    moment = SINCE + timedelta(hours=5)
    keep(session, judged(source_id="a", ruleset="newer"), during)
    keep(session, judged(f"{WORDS}Lain.", source_id="a"), during, "kompas", moment)
    keep(
        session,
        announced(date(2026, 11, 24)),
        during,
        "antara",
        moment,
    )
    keep(session, judged(f"{WORDS}Sendiri.", source_id="c <b>"), during)
    keep_arrival(session, Unread("d", "no words in it"), b"<p>", source="antara", at=moment, run_id=during)
    keep_unread(session, Unread("e.txt", "no such file"), None, during)
    keep_unread(session, Unread("old.txt", "no such file"), None, before)
    good = SourceRead("kompas", before, SINCE - timedelta(hours=5), listed=1)
    bad = SourceRead("kompas", during, moment, error="no answer <i>")
    never = SourceRead("antara", before, SINCE + timedelta(hours=1), error="busy")
    keep_source_reads(session, [good, bad, never, SourceRead("antara", during, moment, listed=1)])
    session.flush()


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    with Session(engine) as session:
        a_night(session)
        yield session


def test_articles_are_counted_by_the_source_they_came_from(session: Session) -> None:
    assert nights.sources(session, PERIOD) == [
        FromSource("antara", 1, 0, 1),
        FromSource("kompas", 0, 1, 0),
        FromSource(None, 1, 0, 0),
    ]
    assert nights.sources(session, Period(PERIOD.until, PERIOD.until)) == []


def test_a_source_failed_whose_last_reading_did(session: Session) -> None:
    assert nights.failed(session, PERIOD) == [Failed("kompas", "no answer <i>", SINCE - timedelta(hours=5))]
    assert nights.failed(session, Period(SINCE - timedelta(days=9), SINCE)) == []


def test_a_flag_that_stood_before_is_not_new_again(session: Session) -> None:
    """The article that other rules judge again brings nothing; the three others bring their flags."""
    new = nights.flag_counts(session, PERIOD)
    before = nights.flag_counts(session, Period(SINCE - timedelta(days=1), SINCE))
    assert before == {("error", "office_holder_at_date"): 1}
    assert new == {("error", "office_holder_at_date"): 2}
    listed = list(nights.flags(session, PERIOD, "error", "en"))
    assert [(flag.source_id, flag.quote) for flag in listed] == [
        ("a", "Budi bertemu Ani"),
        ("c <b>", "Budi bertemu Ani"),
    ]
    assert list(nights.flags(session, PERIOD, "notice", "en")) == []


def test_a_flag_followed_from_another_version_is_not_new_again(session: Session) -> None:
    """Whichever rules judge the newer version: its flag is the older one's."""
    of_a = select(DossierRow.id, DossierRow.article).join(ArticleRow).where(ArticleRow.source_id == "a")
    ids = [id for id, _ in session.execute(of_a.order_by(DossierRow.article, DossierRow.id)).tuples()]
    changed = session.scalars(of_a.where(ArticleRow.text.endswith("Lain."))).one()
    older = next(id for id in ids if id != changed)
    flag = select(FindingRow.id).where(FindingRow.severity.is_not(None))
    was, now = (session.scalars(flag.where(FindingRow.dossier == id)).one() for id in (older, changed))
    aligned = {"source_id": "a", "check": "office_holder_at_date", "version": 1, "moved": False, "pieces": []}
    aligned |= {"standing": "unchanged", "mending": "still there", "at": SINCE, "run": RUN.format(2)}
    session.add(AlignmentRow(id="1" * 64, older=older, newer=changed, finding=was, found=now, **aligned))
    session.flush()
    listed = nights.flags(session, PERIOD, "error", "en")
    assert [flag.source_id for flag in listed] == ["c <b>"]
    keep(session, judged(f"{WORDS}Lain.", source_id="a", ruleset="newer"), RUN.format(2))
    session.flush()
    assert [flag.source_id for flag in nights.flags(session, PERIOD, "error", "en")] == ["c <b>"]


def test_a_flag_dismissed_since_is_counted_and_not_listed(session: Session) -> None:
    """Whoever changed their mind has not dismissed it; what was dismissed before is no flag of this night."""
    error = ("error", "office_holder_at_date")
    assert nights.dismissed_counts(session, PERIOD) == {}
    listed = list(nights.flags(session, PERIOD, "error", "en"))
    for hours, verdict in enumerate(("accepted", "dismissed"), 1):
        at = SINCE + timedelta(hours=5 + hours)
        decide(session, listed[0].finding, verdict, by="Sekar", at=at)
    decide(session, listed[1].finding, "accepted", by="Anin", at=at)
    left = list(nights.flags(session, PERIOD, "error", "en"))
    assert left == [replace(listed[1], since=Since("accepted", "Anin"))]
    assert nights.flag_counts(session, PERIOD) == {error: 2}
    assert nights.dismissed_counts(session, PERIOD) == {error: 1}
    decide(session, listed[0].finding, "accepted", by="Sekar", at=at + timedelta(hours=1))
    assert nights.dismissed_counts(session, PERIOD) == {}
    assert len(list(nights.flags(session, PERIOD, "error", "en"))) == 2


def test_long_lists_come_page_by_page(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = list(nights.flags(session, PERIOD, "error", "id")), list(nights.unread(session, PERIOD))
    monkeypatch.setattr(nights, "PAGE", 1)
    assert (list(nights.flags(session, PERIOD, "error", "id")), list(nights.unread(session, PERIOD))) == whole


def test_what_could_not_be_read_is_listed_once(session: Session) -> None:
    assert list(nights.unread(session, PERIOD)) == [("d", "no words in it"), ("e.txt", "no such file")]


def test_what_was_announced_for_a_day_comes_due_after_it(session: Session) -> None:
    day = date(2026, 11, 24)
    assert list(nights.due(session, day, day)) == [Due("b", "Budi bertemu Ani", day, "office_holder_at_date")]
    assert list(nights.due(session, day + timedelta(days=1), day + timedelta(days=9))) == []
    again = started(session, 3, SINCE + timedelta(hours=9))
    keep(session, judged(f"{WORDS}Nanti.", source_id="b", facts=replace(FACTS, id="e" * 64)), again)
    assert list(nights.due(session, day, day)) == [], "judged again, it is no longer pending"
