"""English numbers. Importing the rule files registers their rules, in this order."""

from claims.lang.en import numbers_by_word  # isort: skip
from claims.lang.en import money  # isort: skip
from claims.lang.en import numbers, numbers_of_people
from claims.lang.en.numbers_pack import pack

__all__ = ["money", "numbers", "numbers_by_word", "numbers_of_people", "pack"]
