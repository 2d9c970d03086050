"""Indonesian numbers. Importing the rule files registers their rules, in this order."""

from claims.lang.id import numbers_by_word  # isort: skip
from claims.lang.id import money  # isort: skip
from claims.lang.id import numbers, numbers_of_people
from claims.lang.id.numbers_pack import pack

__all__ = ["money", "numbers", "numbers_by_word", "numbers_of_people", "pack"]
