"""Walls on record: known again at another address of the host, and told as long as they stand."""

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from claims.article.extracted import Extracted
from claims.model import Unread
from db.arrivals import Arriving, keep_arrival
from db.store import start_run
from db.walls import Standing, keep_wall, known_elsewhere, list_standing, standing, text_before
from tests.factory import article

NOON = datetime(2025, 5, 12, 12, tzinfo=UTC)
A, B, C, OTHER = (f"https://{rest}" for rest in ("a.test/1", "a.test/2", "a.test/3", "b.test/1"))
WORDS = "f" * 64


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    with Session(engine) as session, session.begin():
        start_run(session, flow="f", started_at=NOON, parameters={}, libraries={}, run_id=f"{0:032}")
        yield session


RUN = f"{'0' * 8}-0000-0000-0000-{'0' * 12}"


def says(session: Session, address: str, text: str, hours: int = 0) -> str:
    """The address shows a text; gives the hash of it."""
    raw = text.encode()
    read = article(text, source_id=address, raw_sha256=hashlib.sha256(raw).hexdigest())
    at = NOON + timedelta(hours=hours)
    keep_arrival(session, Extracted(read), raw, source="paper", at=at, run_id=RUN)
    return read.text_sha256


def walled(session: Session, address: str, raw: bytes, hours: int = 1, source: str | None = "paper") -> bool:
    unread = Unread(address, "shows a wall", hashlib.sha256(raw).hexdigest())
    arriving = Arriving(unread, raw, NOON + timedelta(hours=hours), source)
    return keep_wall(session, arriving, WORDS, RUN)


def test_a_wall_is_known_again_at_other_addresses_of_its_host(session: Session) -> None:
    says(session, A, "Pasar ramai.")
    assert walled(session, A, b"wall")
    assert known_elsewhere(session, B, WORDS, "0" * 64)
    assert not known_elsewhere(session, A, WORDS, "0" * 64), "that is itself"
    assert not known_elsewhere(session, B, "0" * 64, "0" * 64)
    assert not known_elsewhere(session, OTHER, WORDS, "0" * 64)


def test_a_text_that_took_the_place_of_another_or_stands_at_two_addresses_is_known(session: Session) -> None:
    says(session, B, "Pasar ramai.")
    wall = says(session, B, "Selamat datang.", hours=1)
    assert known_elsewhere(session, A, "0" * 64, wall)
    assert not known_elsewhere(session, OTHER, "0" * 64, wall)
    newest = says(session, B, "Terbaru.", hours=2)
    says(session, C, "Hujan.")
    first = says(session, C, "Hujan.")
    assert known_elsewhere(session, A, "0" * 64, newest)
    assert not known_elsewhere(session, A, "0" * 64, first), "one address began with it and has it yet"
    says(session, "https://a.test/4", "Hujan.")
    assert known_elsewhere(session, A, "0" * 64, first)


def test_walls_are_told_by_source_until_an_article_is_there_again(session: Session) -> None:
    assert text_before(session, A) is None
    for address in (A, B):
        says(session, address, "Pasar ramai.")
        walled(session, address, b"wall of " + address.encode())
    says(session, C, "Hujan.")
    walled(session, C, b"wall", source=None)
    assert not walled(session, A, b"other bytes", hours=2), "the same words in a row are kept once"
    assert text_before(session, A) == "Pasar ramai."
    assert standing(session) == {"": 1, "paper": 2}
    assert list_standing(session)[1] == Standing("paper", A, NOON + timedelta(hours=1), "shows a wall")
    says(session, A, "Pasar ramai.", hours=3)
    says(session, B, "Pasar sepi.", hours=3)
    assert standing(session) == {"": 1}
