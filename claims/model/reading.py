"""A reading: what a language rule made of some words."""

from dataclasses import dataclass
from typing import Any, Literal

from claims.model.period import Period
from claims.model.quick import quick

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@quick
@dataclass(frozen=True, slots=True)
class Printed:
    """The parts of a calendar date as printed, before anybody asks whether such a day exists.

    `weekday` is ISO (Monday 1 … Sunday 7); None where the words carry no such part.
    """

    day: int | None
    month: int | None
    year: int | None
    weekday: int | None = None


@quick
@dataclass(frozen=True, slots=True)
class Time:
    """A time expression: TIMEX3 type and value, the interval of possible days, the printed parts.

    `value` is TIMEX3 ("2025-09-08", "2015-10", "2025-W37", "P10Y", "2025-09-08T10:00",
    "PAST_REF"). `direction` says how the words point: "past" (lalu), "future" (mendatang,
    depan), "present" (ini), or None. `back_reference` marks words that point to another time
    of the article ("pada hari itu", "saat itu"): their period is open here and is settled
    where the article is understood as a whole. `year_assumed` is true where no year is printed.
    `zone` is the time zone printed with a clock time ("WIB", "GMT"; "local" for "waktu setempat").
    """

    type: TimexType
    value: str
    period: Period
    printed: Printed | None = None
    direction: Literal["past", "present", "future"] | None = None
    back_reference: bool = False
    year_assumed: bool = False
    zone: str | None = None


@quick
@dataclass(frozen=True, slots=True)
class Reading:
    """What one rule made of the words from `start` to `end` of the text it was shown.

    `value` is a `Time` for kind "time"; for the other kinds a frozen value of that kind's rule.
    `rule` is the rule's id with its version, as in "id.weekday_and_date@1".
    """

    kind: str
    start: int
    end: int
    value: Any
    rule: str
