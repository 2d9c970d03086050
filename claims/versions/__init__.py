"""Versions: which sentence, claim and finding of an article became which in the article's next version."""

from claims.versions.align import align, align_flags
from claims.versions.difference import difference
from claims.versions.texts import text_changes

__all__ = ["align", "align_flags", "difference", "text_changes"]
