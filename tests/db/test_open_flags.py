"""Flags to decide on: of the newest dossier of each article, undecided, the gravest first."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from claims.model import Unread
from db.arrivals import keep_arrival
from db.open_flags import open_flags, quote_of
from db.runs import start_run
from tests.db.test_versions import ADDRESS, BEGAN, FIRST, Desk, flag_of

LONGER = f"{FIRST} Harga turun."
MENDED = FIRST.replace("Senin, 31 September 2025", "Selasa, 30 September 2025")
BOTH = ["impossible_date", "parts_and_whole"]


@pytest.fixture
def desk(engine: Engine) -> Desk:
    return Desk(engine)


def waiting(engine: Engine, days: int | None = None, source_id: str | None = None) -> list[str]:
    since = None if days is None else BEGAN + timedelta(days=days)
    with Session(engine) as session:
        return [flag.check for flag in open_flags(session, since=since, source_id=source_id)]


def test_a_flag_waits_until_somebody_decides(desk: Desk, engine: Engine) -> None:
    first = desk.prints(FIRST)
    assert waiting(engine) == BOTH
    desk.decides(first, "impossible_date")
    assert waiting(engine) == ["parts_and_whole"]
    with Session(engine) as session:
        (flag,) = open_flags(session)
        assert (flag.finding, flag.source_id, flag.at) == (flag_of(first, flag.check), ADDRESS, BEGAN)
        assert quote_of(session, flag.finding) == flag.quote
        assert quote_of(session, "0" * 64) == ""


def test_only_the_newest_version_waits_and_a_decision_goes_along(desk: Desk, engine: Engine) -> None:
    desk.decides(desk.prints(FIRST), "impossible_date")
    second = desk.prints(LONGER)
    with Session(engine) as session:
        (flag,) = open_flags(session)
    assert flag.finding == flag_of(second, "parts_and_whole")
    desk.decides(second, "parts_and_whole", "dismissed", hours=30)
    assert waiting(engine) == []


def test_what_was_mended_waits_no_more_unless_its_words_come_back(desk: Desk, engine: Engine) -> None:
    desk.prints(FIRST)
    desk.prints(MENDED)
    assert waiting(engine) == ["parts_and_whole"]
    desk.prints(FIRST)
    assert waiting(engine) == BOTH
    desk.prints(MENDED.replace("16 pedagang", "18 pedagang"))
    assert waiting(engine) == []


def test_the_list_is_narrowed_down_by_day_and_article(desk: Desk, engine: Engine) -> None:
    desk.prints(FIRST)
    assert waiting(engine, days=1) == []
    assert waiting(engine, days=0) == BOTH
    assert waiting(engine, source_id=ADDRESS) == BOTH
    assert waiting(engine, source_id="another") == []


def test_of_an_article_that_was_withdrawn_nothing_is_to_be_decided(desk: Desk, engine: Engine) -> None:
    desk.prints(FIRST)
    at = BEGAN + timedelta(days=2)
    with Session(engine) as session, session.begin():
        run = start_run(session, flow="test", started_at=at, parameters={}, libraries={})
        back = Unread(ADDRESS, "was withdrawn", None, "canceled")
        keep_arrival(session, back, b"{}", source=None, at=at, run_id=run)
    assert waiting(engine) == []
