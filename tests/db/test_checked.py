"""Checked claims in the database: versions, never changed; told twice no row; decisions of our own too."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from claims.model import CheckedClaim, Rating
from db.checked import Stored, checked_claims, store_checked
from db.decisions import decide
from db.store import keep_article, keep_dossier, start_run
from db.tables import CheckedClaimRow
from tests.db.judged import judged, printed, raw

TODAY, LATER = date(2026, 11, 25), date(2026, 11, 27)
NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
RUN = "00000000-0000-4000-8000-000000000001"
ONE = CheckedClaim(
    id="checked:one",
    words="Jembatan Contoh ditutup selama sepuluh tahun",
    language="id",
    verdict="Salah",
    verdict_class="false",
    by="Periksa Contoh",
    origin="SRC-periksa-contoh",
    licence="CC BY 4.0",
    title="Benarkah?",
    url="https://periksa.example/jembatan",
    day=date(2025, 3, 2),
    rating=Rating(1, 1, 5),
    said_by="Akun Contoh",
    seen_at=("https://media.example/1", "https://media.example/2"),
)
TWO = replace(ONE, id="checked:two", words="Harga beras naik", rating=None, seen_at=(), title=None)


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    with Session(engine) as opened:
        yield opened


def store(session: Session, *claims: CheckedClaim, today: date = TODAY) -> Stored:
    return store_checked(session, claims, recorded_by="test", today=today)


def rows(session: Session) -> list[tuple[str, int, date | None]]:
    asking = select(CheckedClaimRow.id, CheckedClaimRow.version, CheckedClaimRow.superseded)
    return sorted(tuple(row) for row in session.execute(asking.order_by(CheckedClaimRow.id)))  # type: ignore[misc]


def test_what_is_stored_comes_back_whole_and_in_order(session: Session) -> None:
    assert store(session, TWO, ONE) == Stored(added=2)
    assert checked_claims(session) == (ONE, TWO)


def test_told_twice_changes_nothing(session: Session) -> None:
    store(session, ONE, TWO)
    assert store(session, ONE, TWO, today=LATER) == Stored(unchanged=2)
    assert rows(session) == [("checked:one", 1, None), ("checked:two", 1, None)]


def test_a_changed_verdict_is_a_further_version_and_the_first_stays(session: Session) -> None:
    store(session, ONE)
    corrected = replace(ONE, verdict="Benar", verdict_class="true")
    assert store(session, corrected, today=LATER) == Stored(changed=1)
    assert checked_claims(session) == (corrected,)
    assert rows(session) == [("checked:one", 1, LATER), ("checked:one", 2, None)]
    first = session.scalars(select(CheckedClaimRow).where(CheckedClaimRow.version == 1)).one()
    assert (first.verdict, first.recorded_at) == ("Salah", TODAY)


def test_an_id_of_another_origin_is_refused(session: Session) -> None:
    store(session, ONE)
    with pytest.raises(ValueError, match="belongs to SRC-periksa-contoh"):
        store(session, replace(ONE, origin="SRC-other"))


def test_two_versions_cannot_both_stand(session: Session) -> None:
    store(session, ONE)
    kept = session.scalars(select(CheckedClaimRow)).one()
    values = {column.name: getattr(kept, column.name) for column in CheckedClaimRow.__table__.columns}
    session.add(CheckedClaimRow(**(values | {"version": 2})))
    with pytest.raises(IntegrityError):
        session.flush()


def test_many_are_stored_some_at_a_time(session: Session) -> None:
    many = [replace(TWO, id=f"checked:{number:05}") for number in range(1203)]
    assert store(session, *many) == Stored(added=1203)
    assert len(checked_claims(session)) == 1203


def test_an_editors_decision_is_a_checked_claim_and_the_newest_counts(session: Session) -> None:
    dossier = judged()
    start_run(session, flow="test", started_at=NOW, parameters={}, libraries={}, run_id=RUN)
    keep_article(session, dossier.article, raw(), RUN)
    keep_dossier(session, dossier, printed(dossier), RUN)
    flag = next(finding for finding in dossier.findings if finding.is_flag and finding.claims)
    decide(session, flag.id, "dismissed", by="Sekar Anindita", at=NOW, reason="salah baca")
    later = NOW.replace(day=26)
    decide(session, flag.id, "accepted", by="Budi Contoh", at=later, reason="benar keliru")
    (own,) = checked_claims(session)
    assert (own.origin, own.by, own.day, own.verdict_class) == ("desk", "Budi Contoh", later.date(), "false")
    assert own.verdict == f"accepted: {flag.check} (benar keliru)"
    claim = next(one for one in dossier.claims if one.id in flag.claims)
    assert own.words == " ".join(dossier.article.quote(claim.sentence).split())
