"""A sentence in, one check's answers out: the checks are tried on words, as an editor meets them."""

from collections.abc import Callable
from datetime import date

import pytest

from claims.check import every, live
from claims.dossier import check_article
from claims.model import Article, Finding, Repair, mended
from claims.world import SeedWorld, read_seeds
from tests.factory import article

Ask = Callable[..., list[Finding]]
Mend = Callable[..., list[Finding]]


@pytest.fixture(scope="session")
def world() -> SeedWorld:
    """The world of the seed files."""
    return SeedWorld(read_seeds())


@pytest.fixture(scope="session")
def ask(world: SeedWorld) -> Ask:
    """ask(text, check, published, language, title): the findings of that check about that text.

    A draft is asked too, as it is before it goes live; a check that fails is no silence.
    """

    def answers(
        text: str,
        check: str,
        published: str | None = "2025-05-12",
        language: str = "id",
        title: str | None = None,
    ) -> list[Finding]:
        day = date.fromisoformat(published) if published is not None else None
        drafts = tuple(each for each in every() if each.id == check and each.status == "draft")
        printed = article(text, published=day, language=language, title=title)
        dossier = check_article(printed, world, checks=(*live(), *drafts))
        assert [fault.told for fault in dossier.faults] == []
        for finding in dossier.findings:
            assert dossier.article.quote(finding.span) == finding.quote
        return [finding for finding in dossier.findings if finding.check == check]

    return answers


@pytest.fixture(scope="session")
def mend(world: SeedWorld) -> Mend:
    """mend(text, repair, check, …): the findings of that check once an editor has applied the repair."""

    def answers(
        text: str,
        repair: Repair,
        check: str,
        published: str | None = "2025-05-12",
        language: str = "id",
        title: str | None = None,
    ) -> list[Finding]:
        day = date.fromisoformat(published) if published is not None else None
        printed: Article = article(text, published=day, language=language, title=title)
        dossier = check_article(mended(printed, repair), world)
        return [finding for finding in dossier.findings if finding.check == check]

    return answers
