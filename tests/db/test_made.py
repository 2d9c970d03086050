"""db/made.py: rows made as soon as a dossier is judged are those that are kept with it."""

from dataclasses import replace

import orjson
import pytest
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from claims.check.across import sayings_of, told
from claims.model import Dossier
from claims.world import SeedWorld, read_seeds
from db.made import Made, make_dossier
from db.store import keep_article, keep_made, kept_line
from db.tables import ClaimRow, DossierRow, FindingRow, SayingRow
from tests.db.judged import judged, printed, raw
from tests.db.test_store import RUN, begin


def made(session: Session, dossier: Dossier, sayings=None) -> Made:
    line = printed(dossier)
    return make_dossier(
        session.get_bind().dialect, dossier, line, RUN, record=orjson.loads(line), sayings=sayings
    )


def count(session: Session, table) -> int:
    return session.scalar(select(func.count()).select_from(table)) or 0


def test_what_was_made_is_kept_once_with_all_its_rows(engine: Engine) -> None:
    dossier = judged()
    with Session(engine) as session:
        begin(session)
        keep_article(session, dossier.article, raw(dossier.article.text), RUN)
        sayings = sayings_of(told(dossier), SeedWorld(read_seeds()))
        one = made(session, dossier, sayings)
        first = keep_made(session, [one, one], RUN)
        again = keep_made(session, [one], RUN)
        assert (first.ids, first.new) == ((one.id, one.id), {one.id})
        assert (again.ids, again.new) == ((one.id,), frozenset())
        assert kept_line(session, one.id) == printed(dossier)
        numbers = [count(session, table) for table in (DossierRow, ClaimRow, FindingRow, SayingRow)]
        assert numbers == [1, len(dossier.claims), len(dossier.findings), len(sayings)]
        assert [len(part.values) for part in one.parts][:2] == numbers[1:3]


def test_of_two_that_are_the_same_work_the_first_speaks(engine: Engine) -> None:
    dossier = judged()
    with Session(engine) as session:
        begin(session)
        keep_article(session, dossier.article, raw(dossier.article.text), RUN)
        one = made(session, dossier)
        other = replace(one, row=one.row | {"line": "{}"})
        keep_made(session, [one, other], RUN)
        assert kept_line(session, one.id) == printed(dossier)


def test_an_article_is_kept_before_its_dossier_and_a_run_before_both(engine: Engine) -> None:
    dossier = judged()
    with Session(engine) as session:
        with pytest.raises(LookupError, match="there is no run"):
            keep_made(session, [made(session, dossier)], RUN)
        begin(session)
        with pytest.raises(LookupError, match="an article is kept before its dossier"):
            keep_made(session, [made(session, dossier)], RUN)
        assert count(session, DossierRow) == 0
