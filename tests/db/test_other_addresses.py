"""Other addresses of an article: the first word counts, "said" is not "same", the newest place is read."""

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from db.other_addresses import FEW, Place, keep_said, keep_same, places, said_by, twins
from db.store import keep_article, start_run
from tests.factory import article

NOON = datetime(2025, 5, 12, 12, tzinfo=UTC)
RUN = "00000000-0000-0000-0000-000000000001"
SHA = hashlib.sha256(b"Isi.").hexdigest()
A, B, C = (f"https://a.test/{name}" for name in "abc")


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    with Session(engine) as session, session.begin():
        start_run(session, flow="f", started_at=NOON, parameters={}, libraries={}, run_id=RUN)
        yield session


def same(session: Session, address: str, of: str, *, reads: bool = False, hours: int = 0) -> None:
    keep_same(session, address, of, reads=reads, at=NOON + timedelta(hours=hours), run_id=RUN)


def test_what_was_said_says_nothing_of_where_an_article_is(session: Session) -> None:
    keep_said(session, B, A, at=NOON, run_id=RUN)
    keep_said(session, B, C, at=NOON, run_id=RUN)
    assert (said_by(session, B), said_by(session, A)) == (A, None)
    assert places(session, [A, B, C]) == {}
    same(session, B, A, reads=True)
    assert said_by(session, B) is None
    assert places(session, [A, B, C]) == {A: Place(A, B), B: Place(A, B)}


def test_an_article_is_read_at_the_place_found_last(session: Session) -> None:
    same(session, C, A, reads=True, hours=2)
    same(session, B, A, reads=True, hours=1)
    assert places(session, [A, B]) == {A: Place(A, C), B: Place(A, C)}
    same(session, "https://a.test/amp", A)
    assert places(session, ["https://a.test/amp"])["https://a.test/amp"] == Place(A, C)


def test_what_is_same_stays_that_articles(session: Session) -> None:
    same(session, B, A)
    same(session, B, C, reads=True)
    keep_said(session, B, C, at=NOON, run_id=RUN)
    assert places(session, [B]) == {B: Place(A, A)}


def test_twins_have_the_same_words_on_the_same_host(session: Session) -> None:
    names = [f"https://a.test/{number}" for number in range(FEW + 2)]
    for address in (*names, "https://b.test/1", "1234"):
        keep_article(session, article("Isi.", source_id=address, raw_sha256=SHA), b"Isi.", RUN)
    words = article("Isi.").text_sha256
    assert list(twins(session, names[1], words)) == [names[0], *names[2:4]]
    assert list(twins(session, "https://b.test/1", words)) == []
    assert list(twins(session, "1234", words)) == [], "no address at all"
    assert list(twins(session, names[0], "0" * 64)) == []
