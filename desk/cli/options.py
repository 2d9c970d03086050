"""Options and arguments that several commands share."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeVar

import click

from claims.model import SEVERITIES, Severity
from desk.cli.stderr import tell

Decorated = TypeVar("Decorated", bound=Callable[..., Any])
# Newspapers are printed since 1605; checks count some hundred years from the day of printing either way.
_PRESS, _AHEAD = 1600, 2999
_BARE = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}")


def padded(words: str) -> str:
    """A day without its noughts ("2025-9-8", as TimeML files have it) as ISO 8601 writes it."""
    return "-".join(part.zfill(2) for part in words.split("-")) if _BARE.fullmatch(words) else words


class Day(click.ParamType[date]):
    """A calendar day written YYYY-MM-DD; the noughts of its month and day may be left out."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day; a usage error (exit 2) that shows the expected form otherwise."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(padded(value))
        except ValueError:
            self.fail(f"'{value}' is no date; write it as 2025-09-08", param, ctx)


class PrintingDay(Day):
    """A day on which a newspaper can have been printed; more than a year ahead is wondered at on stderr."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day; a usage error (exit 2) for one that no newspaper bears, where counting days would end."""
        day = super().convert(value, param, ctx)
        if not _PRESS <= day.year <= _AHEAD:
            self.fail(f"'{value}' is no day of printing; write a year from {_PRESS} to {_AHEAD}", param, ctx)
        if day > datetime.now(UTC).date() + timedelta(days=366):
            tell(
                f"--published {day.isoformat()} lies more than a year ahead: look whether it is right",
                context=ctx,
            )
        return day


class DayOrMoment(click.ParamType[date]):
    """A calendar day written YYYY-MM-DD, or a moment with its zone, 2025-09-08T10:30:00Z."""

    name = "date or moment"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> date | datetime:
        """The day, or the moment in UTC; a usage error (exit 2) that shows the expected form otherwise."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            self.fail(f"'{value}' is no day; write it as 2025-09-08 or 2025-09-08T10:30:00Z", param, ctx)
        if moment.tzinfo is None:
            self.fail(f"'{value}' has no time zone; write it as {value}Z or {value}+07:00", param, ctx)
        try:
            return moment.astimezone(UTC)
        except OverflowError:
            self.fail(f"'{value}' lies outside the calendar", param, ctx)


def reading_options(command: Decorated) -> Decorated:
    """PATH…, --published and --lang: how articles are given to `check`, `read` and `run`."""
    for option in (
        click.option(
            "--lang",
            type=click.Choice(["id", "en", "auto"]),
            default="auto",
            show_default=True,
            help="Language of the articles.",
        ),
        click.option(
            "--published",
            type=PrintingDay(),
            help="Day of printing of all articles given; wins over what they say.",
        ),
        click.argument("paths", nargs=-1, required=True, metavar="PATH..."),
    ):
        command = option(command)
    return command


def _wording(name: str, help: str) -> Callable[[Decorated], Decorated]:
    """An option for the language of what is printed; where it is not given TILIK_LANGUAGE says it."""
    return click.option(
        name,
        type=click.Choice(["id", "en"]),
        default="id",
        show_default=True,
        is_eager=True,  # before --help, which is told in that language
        envvar="TILIK_LANGUAGE",
        show_envvar=True,
        help=help,
    )


report_language = _wording("--report-lang", "Language of the report's wording.")
told_in = _wording("--lang", "Language of the words.")

fail_on_choices = click.Choice([*SEVERITIES, "never"])


def reaches(worst: Severity | None, threshold: str) -> bool:
    """The flag is at or above the threshold, one of `fail_on_choices`; "never" means no flag counts."""
    if worst is None or threshold == "never":
        return False
    named = [str(name) for name in SEVERITIES]
    return named.index(worst) <= named.index(threshold)
