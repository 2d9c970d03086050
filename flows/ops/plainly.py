"""Outside text fit for an artifact: short, on one line, and never markup."""

from claims.report.shown import CLIP, line


def plainly(text: str) -> str:
    """The text as shown, clipped, with the characters that open an HTML tag or an entity written out."""
    return line(text, CLIP).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
