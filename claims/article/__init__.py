"""Bytes to articles: plain text, Markdown, HTML, ninjs, JSON lines, and folders of these."""

from claims.article.paths import Loaded, ReadError, is_read, lies_among, read_path

__all__ = ["Loaded", "ReadError", "is_read", "lies_among", "read_path"]
