"""Versions: which sentence, claim and finding of an article became which in the article's next version."""

from claims.versions.align import align
from claims.versions.difference import difference

__all__ = ["align", "difference"]
