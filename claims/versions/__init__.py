"""Versions: which sentence, claim and finding of an article became which in the article's next version."""

from claims.versions.align import align
from claims.versions.difference import difference
from claims.versions.texts import text_changes

__all__ = ["align", "difference", "text_changes"]
