"""Everything is kept once: running again, or two at once, adds no second row and fails nowhere."""

import hashlib
import threading
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import Session

from claims.model import Before, CheckedSet, FactSet, Published, Span, Suggestion, Unread
from db.engine import migrate, open_engine
from db.store import (
    count_rows,
    dossier_id,
    dossier_lines,
    finish_run,
    keep_article,
    keep_dossier,
    keep_fact_set,
    keep_unread,
    kept_line,
    start_run,
)
from db.tables import ArticleRow, DossierRow, RawRow, RunRow, UnreadRow
from tests.claims.checked.rows import ONE
from tests.db.judged import FACTS, TEXT, judged, judged_article, printed, raw
from tests.db.keeping import NOON, RUN, begin, keep, key


def test_a_dossier_is_kept_once_byte_for_byte(engine: Engine) -> None:
    dossier = judged()
    with Session(engine) as session:
        begin(session)
        assert keep(session, dossier)
        session.commit()
        before = count_rows(session)
        assert not keep(session, dossier)
        session.commit()
        assert count_rows(session) == before
        assert list(dossier_lines(session)) == [printed(dossier)]
        assert kept_line(session, dossier_id(**key(dossier))) == printed(dossier)
        row = session.scalars(select(DossierRow)).one()
        assert row.line_sha256 == hashlib.sha256(printed(dossier).encode()).hexdigest()
    assert (before["claim"], before["finding"], before["finding_claim"], before["evidence"]) == (2, 4, 4, 5)


@pytest.mark.parametrize(
    "other",
    [
        {"source_id": "another"},
        {"published": None},
        {"text": "Budi bertemu Ani di Portville.\nLain."},
    ],
)
def test_another_article_is_other_work(engine: Engine, other: dict[str, Any]) -> None:
    second = judged(**other)
    with Session(engine) as session:
        begin(session)
        assert keep(session, judged())
        assert kept_line(session, dossier_id(**key(second))) is None
        assert keep(session, second)
        assert kept_line(session, dossier_id(**key(second))) == printed(second)
        assert len(list(dossier_lines(session))) == 2


@pytest.mark.parametrize(
    "other",
    [
        {"ruleset": "newer"},
        {"facts": FactSet("e" * 64, 8)},
        {"facts": FactSet(FACTS.id, 7, date(2025, 1, 1))},
        {"published": date(2025, 5, 13)},
    ],
)
def test_other_rules_facts_or_days_are_other_work_on_the_same_text(
    engine: Engine, other: dict[str, Any]
) -> None:
    second = judged(**other)
    asked = key(second, as_known_at=second.facts.as_known_at)
    with Session(engine) as session:
        begin(session)
        assert keep(session, judged())
        assert kept_line(session, dossier_id(**asked)) is None
        assert keep(session, second)
        assert kept_line(session, dossier_id(**asked)) == printed(second)
        counted = count_rows(session)
    assert (counted["article"], counted["raw"], counted["dossier"]) == (1, 1, 2)


def test_a_changed_text_is_a_further_version_of_the_article(engine: Engine) -> None:
    with Session(engine) as session:
        begin(session)
        assert keep_article(session, judged_article(), raw(), RUN)
        assert not keep_article(session, judged_article(), raw(), RUN)
        assert keep_article(session, judged_article("Lain."), raw("Lain."), RUN)
        texts = session.scalars(select(ArticleRow.text).where(ArticleRow.source_id == "test")).all()
        assert sorted(texts) == sorted([TEXT, "Lain."])
        assert session.scalars(select(RawRow.content).where(RawRow.size == len(raw("Lain.")))).all() == [
            raw("Lain.")
        ]


def test_where_the_day_of_printing_was_read_is_kept(engine: Engine) -> None:
    inferred = Published(date(2025, 5, 9), "inferred", Span("text", 0, 7))
    with Session(engine) as session:
        begin(session)
        keep_article(session, replace(judged_article(), published=inferred), raw(), RUN)
        row = session.scalars(select(ArticleRow)).one()
        assert (row.published_on, row.published_origin) == (date(2025, 5, 9), "inferred")
        assert (row.published_field, row.published_start, row.published_end) == ("text", 0, 7)


def test_bytes_that_are_not_the_articles_are_refused(engine: Engine) -> None:
    with Session(engine) as session:
        begin(session)
        with pytest.raises(ValueError, match=r"^test: the raw bytes are not those"):
            keep_article(session, judged_article(), b"something else", RUN)


def test_a_dossier_needs_its_article_and_its_run(engine: Engine) -> None:
    with Session(engine) as session:
        begin(session)
        with pytest.raises(LookupError, match=r"^test: an article is kept before its dossier"):
            keep_dossier(session, judged(), printed(judged()), RUN)
        keep_article(session, judged_article(), raw(), RUN)
        with pytest.raises(LookupError, match="there is no run nobody"):
            keep_dossier(session, judged(), printed(judged()), "nobody")


def test_an_unread_article_is_listed_once_with_its_first_and_last_run(engine: Engine) -> None:
    second = "1f8fad5b-d9cb-469f-a165-70867728950e"
    bad = b"\xff\xfe"
    with Session(engine) as session:
        begin(session)
        begin(session, second)
        unread = Unread("bad.txt", "not UTF-8; save it as UTF-8", hashlib.sha256(bad).hexdigest())
        assert keep_unread(session, unread, bad, RUN)
        assert not keep_unread(session, Unread("bad.txt", "still not", unread.raw_sha256), bad, second)
        assert keep_unread(session, Unread("gone.txt", "no such file"), None, RUN)
        assert not keep_unread(session, Unread("gone.txt", "no such file"), None, second)
        session.commit()
        session.expire_all()
        rows = session.scalars(select(UnreadRow).order_by(UnreadRow.source_id)).all()
        told = [(row.source_id, row.reason, row.first_run, row.last_run) for row in rows]
        assert told == [
            ("bad.txt", "still not", RUN, second),
            ("gone.txt", "no such file", RUN, second),
        ]


def test_a_run_keeps_what_it_was_given_and_how_it_ended(engine: Engine) -> None:
    with Session(engine) as session:
        run = start_run(
            session,
            flow="check_articles",
            started_at=NOON,
            parameters={"path": "seeds/articles", "published": None},
            libraries={"re2": "1.1"},
        )
        finish_run(session, run, finished_at=NOON.replace(minute=1), state="completed", counts={"new": 3})
        session.commit()
        session.expire_all()
        row = session.get_one(RunRow, run)
        assert (row.started_at, row.finished_at) == (NOON, NOON.replace(minute=1))
        assert (row.state, row.counts, row.libraries) == ("completed", {"new": 3}, {"re2": "1.1"})
        assert row.parameters == {"path": "seeds/articles", "published": None}
        with pytest.raises(LookupError, match="there is no run nobody"):
            finish_run(session, "nobody", finished_at=NOON, state="completed", counts={})


def test_a_moment_without_a_zone_is_refused(engine: Engine) -> None:
    with Session(engine) as session, pytest.raises(StatementError, match="has no time zone"):
        start_run(session, flow="x", started_at=datetime(2025, 1, 1), parameters={}, libraries={})  # noqa: DTZ001


def test_a_fact_set_is_on_record_once_from_when_it_was_first_used(engine: Engine) -> None:
    with Session(engine) as session:
        assert keep_fact_set(session, FACTS, loaded_at=NOON, seeds_sha256="a" * 64)
        assert not keep_fact_set(session, FACTS, loaded_at=NOON.replace(hour=13))


def test_lines_come_by_run_and_in_one_order(engine: Engine) -> None:
    second = "1f8fad5b-d9cb-469f-a165-70867728950e"
    with Session(engine) as session:
        begin(session)
        begin(session, second)
        for source_id, run in [("b", RUN), ("c", second), ("B", RUN), ("a", RUN)]:
            keep(session, judged(source_id=source_id), run)
        names = [judged(source_id=source_id) for source_id in ("B", "a", "b", "c")]
        assert list(dossier_lines(session)) == [printed(dossier) for dossier in names]
        assert list(dossier_lines(session, RUN)) == [printed(dossier) for dossier in names[:3]]
        assert list(dossier_lines(session, "nobody")) == []


def test_characters_of_every_kind_come_back_as_they_were(engine: Engine) -> None:
    text = "Budi bertemu Ani di Portville, “naïve” \U0001f600 \u202e\x1f.\nTanda."
    dossier = judged(text)
    with Session(engine) as session:
        begin(session)
        keep(session, dossier)
        session.commit()
        session.expire_all()
        assert session.scalars(select(ArticleRow.text)).one() == text
        assert list(dossier_lines(session)) == [printed(dossier)]


def test_nothing_is_written_before_the_caller_commits(engine: Engine) -> None:
    with Session(engine) as session:
        begin(session)
        keep(session, judged())
        session.rollback()
    with Session(engine) as session:
        assert sum(count_rows(session).values()) == 0


def test_two_writers_at_once_neither_fail_nor_double(shared_url: str) -> None:
    first = open_engine(shared_url)
    migrate(first)
    with Session(first) as session:
        begin(session)
        session.commit()
    together = threading.Barrier(2)
    said: list[Any] = []

    def work() -> None:
        engine = open_engine(shared_url, wait=30)
        together.wait()
        new = 0
        try:
            for number in range(20):
                with Session(engine) as session, session.begin():
                    new += keep(session, judged(source_id=f"article {number:02}"))
                    keep_unread(session, Unread("gone.txt", "no such file"), None, RUN)
            said.append(new)
        except Exception as error:
            said.append(error)
        engine.dispose()

    workers = [threading.Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert all(isinstance(each, int) for each in said), said
    assert sum(said) == 20
    with Session(first) as session:
        counted = count_rows(session)
    wanted = {
        "dossier": 20,
        "article": 20,
        "finding": 80,
        "evidence": 100,
        "claim": 40,
        "unread": 1,
        "raw": 1,
    }
    assert {name: counted[name] for name in wanted} == wanted
    first.dispose()


def test_what_was_checked_before_makes_another_dossier_and_no_work_that_is_not_done(engine: Engine) -> None:
    first = judged()
    own = first.claims[0]
    found = Suggestion(ONE, 0.9, 12.0, {"words": 12.0}, (), True)
    second = replace(first, checked=(Before((own.id,), own.sentence, (found,)),))
    likelier = replace(found, chance=0.95, score=13.0)
    third = replace(first, checked=(Before((own.id,), own.sentence, (likelier,)),))
    with Session(engine) as session:
        begin(session)
        assert keep(session, first)
        assert keep(session, second)
        assert not keep(session, third)
        assert not keep(session, replace(first, checked_set=CheckedSet("a" * 64, 3)))
