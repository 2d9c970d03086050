"""A review of a database with one article of two flags."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import Engine
from starlette.testclient import TestClient

from claims.model import Dossier
from db.engine import open_engine
from desk.web.review.app import Review, build
from tests.db.copying import file_with_tables
from tests.db.test_versions import FIRST, Desk

KEY = "a-key-for-tests"


@dataclass(frozen=True)
class Reviewed:
    """The review, a browser's stand-in before it, the desk that judges, and what it judged first."""

    review: Review
    client: TestClient
    desk: Desk
    first: Dossier


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """A database as the page meets it: a file that several threads open."""
    file_with_tables(tmp_path / "tilik.db")
    engine = open_engine(f"sqlite:///{tmp_path}/tilik.db")
    yield engine
    engine.dispose()


@pytest.fixture
def reviewed(engine: Engine) -> Iterator[Reviewed]:
    """The page, in English, over an article of two flags."""
    desk = Desk(engine)
    review = Review(engine, "en", KEY)
    with TestClient(build(review), base_url="http://127.0.0.1", follow_redirects=False) as client:
        yield Reviewed(review, client, desk, desk.prints(FIRST))
