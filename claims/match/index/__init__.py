"""An index of names that finds who some words may mean among a million people in milliseconds.

It needs numpy, which nothing else in this room does: import it where a large table is asked.
"""

from claims.match.index.kept import Unusable
from claims.match.index.name_index import NameIndex

__all__ = ["NameIndex", "Unusable"]
