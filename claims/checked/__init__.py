"""Has this been checked before? What others and our own desk found of claims like one that is asked.

Nothing here raises or lowers a flag: what was found before is shown beside a claim, in the words of
whoever found it.
"""

from claims.checked.asking import day_said
from claims.checked.base import CheckedBase
from claims.checked.before import before

__all__ = ["CheckedBase", "before", "day_said"]
