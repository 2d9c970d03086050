"""The identities of what is kept: an article's version, and a dossier."""

from datetime import date

from claims.model.identity import identity


def article_id(source_id: str, text_sha256: str) -> str:
    """The identity of one version of an article: SHA-256 over where it comes from and what it says."""
    return identity((source_id, text_sha256))


def dossier_id(
    *,
    source_id: str,
    text_sha256: str,
    published: date | None,
    ruleset: str,
    facts_id: str,
    as_known_at: date | None = None,
    checked_id: str | None = None,
) -> str:
    """The identity of one piece of work: SHA-256 over everything its outcome depends on.

    `checked_id` is the identity of what was checked before (claims.contracts.found_before); where nothing
    was, the identity is that of a dossier from before checked claims were looked at.
    """
    parts = (source_id, text_sha256, day_words(published), ruleset, facts_id, day_words(as_known_at))
    return identity(parts if checked_id is None else (*parts, checked_id))


def day_words(day: date | None) -> str:
    """The day in ISO form, the empty string for none."""
    return "" if day is None else day.isoformat()
