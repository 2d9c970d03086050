"""Words made to break a query or a column are data: bound, escaped, kept as they came, on every database."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from claims.article.extracted import Extracted, Form, Hints
from claims.article.extraction import extract
from claims.report import FORMATS, render
from db.find import find
from db.session import transaction
from db.store import article_id, count_rows, keep_article
from db.tables import ArticleRow
from db.world import SqlWorld
from tests.claims.report.sample import dossier
from tests.claims.report.sample_world import WORLD
from tests.db.sample import sample
from tests.db.test_store import begin
from tests.db.test_worlds import load

INJECTED = [
    "'; DROP TABLE alias; --", "' OR '1'='1", '"; DELETE FROM article; --', "1; SELECT pg_sleep(9)",
    "') UNION SELECT 1 --", "%", "%%", "_", "______", "\\", "\\%", "b%", "bud_", "%budi%", "[a-z]", "*", "?",
    ":name", "$1", "{x}",
]  # fmt: skip


@pytest.fixture(scope="module")
def asked(module_engine: Engine) -> Iterator[SqlWorld]:
    """A world that asks the database for people by their words."""
    load(module_engine, sample())
    with SqlWorld(module_engine, many=0) as world:
        yield world


def test_words_that_mean_something_to_a_database_find_nobody(asked: SqlWorld) -> None:
    ask = asked.on_demand
    assert ask is not None
    assert ask.holding(("budi",), 10)
    for words in INJECTED:
        assert ask.holding((words,), 10) == [], words
        assert not any(ask.named([words]).values()), words


def test_words_that_are_no_id_are_refused_before_they_are_asked_for(module_engine: Engine) -> None:
    with transaction(module_engine) as session:
        before = count_rows(session)
        for words in (*INJECTED, "abcdef%", "abcdef\x00", "abcdef' --"):
            with pytest.raises(LookupError):
                find(session, words)
        assert count_rows(session) == before


def test_an_article_of_that_name_is_kept_under_it(module_engine: Engine) -> None:
    with transaction(module_engine) as session:
        run_id = begin(session, str(uuid4()))
        for words in INJECTED:
            raw = f"Halo {words}.".encode()
            found = extract(raw, form="plain", source_id=words, hints=Hints())
            assert isinstance(found, Extracted)
            assert keep_article(session, found.article, raw, run_id)
            row = session.get(ArticleRow, article_id(words, found.article.text_sha256))
            assert row is not None
            session.refresh(row)
            assert (row.source_id, row.text) == (words, f"Halo {words}.")


@settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(st.sampled_from(("page", "ninjs", "plain", "markdown", "line")), st.binary(max_size=120))
def test_any_bytes_are_refused_or_kept_and_written_in_every_format(
    module_engine: Engine, form: Form, raw: bytes
) -> None:
    found = extract(
        raw, form=form, source_id="a", hints=Hints(content_type="text/html; charset=windows-1252")
    )
    if not isinstance(found, Extracted):
        assert found.reason.isprintable()
        return
    with transaction(module_engine) as session:
        keep_article(session, found.article, raw, begin(session, str(uuid4())))
        row = session.get(ArticleRow, article_id("a", found.article.text_sha256))
        assert row is not None
        assert (row.text, row.title) == (found.article.text, found.article.title)
    for format in FORMATS:
        written = render([dossier(found.article, (), ())], (), WORLD, format, "id")
        assert written if isinstance(written, bytes) else written.encode()
