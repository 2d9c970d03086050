"""A kept dossier derives again from the facts as they stood, whatever was corrected since."""

import hashlib
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.orm import Session

from claims.model import Article, Dossier, Facts, Published
from db.replay import CannotReplay, Difference, Rederived, rederive_all
from db.store import keep_article, keep_dossier, start_run
from db.world import SqlWorld
from tests.db.desk import BEGAN, articles, judge, kept_as, load, seeds
from tests.db.judged import FACTS, judged, printed, raw
from tests.factory import article

LATER = BEGAN + timedelta(hours=3)
SAID = "Menteri Pertahanan Jepang Gen Nakatani berkunjung ke Seoul pada 8 September 2025."
VISIT = "E-2025-09-08"


def of(words: str = SAID) -> Article:
    """An article of those words, printed on the day of the visit."""
    made = article(words, raw_sha256=hashlib.sha256(words.encode()).hexdigest())
    return replace(made, published=Published(BEGAN.date(), "given"))


def without_the_visit() -> Facts:
    """The seeds as if that visit had never been written down."""
    events = tuple(row for row in seeds().events if row.statement.id != VISIT)
    documents = tuple(row for row in seeds().documents if row.event != VISIT)
    return replace(seeds(), events=events, documents=documents)


def rederive(engine: Engine, id: str) -> Rederived:
    """One dossier beside what derives today."""
    (result,) = rederive_all(engine, [id])
    assert isinstance(result, Rederived)
    return result


def outcomes(dossier: Dossier) -> list[tuple[str, str]]:
    return [(finding.check, finding.outcome) for finding in dossier.findings]


def test_a_dossier_derives_again_after_its_facts_were_corrected(engine: Engine) -> None:
    load(engine, seeds(), BEGAN)
    before = judge(engine, of(), BEGAN)
    load(engine, without_the_visit(), LATER)
    after = judge(engine, of(), LATER)
    assert outcomes(before) != outcomes(after), "what was corrected decided something"
    for dossier, revision in [(before, 1), (after, 2)]:
        again = rederive(engine, kept_as(dossier))
        assert (again.same, again.identical, again.revision) == (True, True, revision)
        assert again.findings == len(dossier.findings) > 0
        assert again.ruleset_then == again.ruleset_now == dossier.ruleset


def test_names_that_changed_since_are_those_of_then(engine: Engine) -> None:
    load(engine, seeds(), BEGAN)
    before = judge(engine, of(), BEGAN)
    renamed = tuple(
        replace(alias, entity="person:kishida-fumio") if alias.entity == "person:nakatani-gen" else alias
        for alias in seeds().aliases
    )
    load(engine, replace(seeds(), aliases=renamed), LATER)
    after = judge(engine, of(), LATER)
    assert outcomes(before) != outcomes(after), "words decide what is compared with what"
    assert rederive(engine, kept_as(before)).identical


def test_a_day_inferred_from_the_words_is_inferred_again(engine: Engine) -> None:
    load(engine, seeds(), BEGAN)
    dated = replace(articles()[0], published=Published(None, "unknown"))
    assert all(each.identical for each in rederive_all(engine, [kept_as(judge(engine, dated, BEGAN))]))


def test_every_sample_article_derives_again(engine: Engine) -> None:
    load(engine, seeds(), BEGAN)
    kept = [kept_as(judge(engine, each, BEGAN)) for each in articles()]
    again = list(rederive_all(engine, kept))
    assert [each.dossier for each in again if not isinstance(each, CannotReplay)] == kept
    assert all(each.identical for each in again if not isinstance(each, CannotReplay))


def test_a_row_that_was_altered_behind_our_back_shows_as_a_difference(engine: Engine) -> None:
    load(engine, seeds(), BEGAN)
    dossier = judge(engine, of(), BEGAN)
    with engine.begin() as connection:
        connection.execute(text(f"UPDATE event SET status = 'planned' WHERE statement_id = '{VISIT}'"))
    again = rederive(engine, kept_as(dossier))
    assert not again.same
    assert {each.kind for each in again.differences} == {"gone", "new"}
    assert Difference("gone", "visit_on_record", "holds", SAID) in again.differences


def test_a_digest_that_was_altered_shows_as_other_facts(engine: Engine) -> None:
    load(engine, seeds(), BEGAN)
    dossier = judge(engine, of(), BEGAN)
    with engine.begin() as connection:
        connection.execute(text(f"UPDATE statement SET digest = 'x' WHERE id = '{VISIT}'"))
    again = rederive(engine, kept_as(dossier))
    assert [each.kind for each in again.differences] == ["facts"]


def test_other_rules_are_told(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    load(engine, seeds(), BEGAN)
    dossier = judge(engine, of(), BEGAN)
    monkeypatch.setattr("claims.dossier.ruleset", lambda: "another")
    again = rederive(engine, kept_as(dossier))
    assert (again.ruleset_then, again.ruleset_now) == (dossier.ruleset, "another")
    assert again.same, "ids hang on the rule set, what is said does not"
    assert not again.identical


def test_facts_of_no_revision_cannot_be_shown(engine: Engine) -> None:
    dossier = judged(facts=FACTS)
    with Session(engine) as session, session.begin():
        run = start_run(session, flow="test", started_at=BEGAN, parameters={}, libraries={})
        keep_article(session, dossier.article, raw(), run)
        keep_dossier(session, dossier, printed(dossier), run)
    (told,) = rederive_all(engine, [kept_as(dossier)])
    assert isinstance(told, CannotReplay)
    assert "no revision here is known to hold" in str(told)


def test_a_dossier_nobody_kept_is_named(engine: Engine) -> None:
    with pytest.raises(LookupError, match="there is no dossier 0000"):
        rederive(engine, "0" * 64)


def test_a_dossier_as_known_on_a_day_derives_as_of_that_day(engine: Engine) -> None:
    load(engine, seeds(), BEGAN)
    day = BEGAN.date()
    with SqlWorld(engine, day) as world:
        facts = world.facts
    load(engine, without_the_visit(), BEGAN + timedelta(days=5))
    with SqlWorld(engine, day, revision=1) as world:
        assert world.facts == facts
