"""`tilik sources run`: sources read and checked now, those that are piped in too."""

import logging
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import click

from claims.report.shown import line
from desk.cli.files import refuse
from desk.cli.help import Command
from desk.cli.run import busy, print_flags, told
from desk.cli.stderr import tell_of
from desk.cli.words import say

# A person at a terminal is told the same below, in fewer words.
_TOLD_HERE = ("flows.collect", "flows.found", "flows.checking_new")


@click.command("run", cls=Command, short_help="Read sources now and check what is new in them.")
@click.argument("ids", metavar="ID...", nargs=-1, required=True)
def run_sources(ids: tuple[str, ...]) -> None:
    """Read the sources ID now, active or not, and check what is new in them, as a scheduled run does.

    The flow runs on the server of PREFECT_API_URL, or on a temporary one of its own. A source of kind stdin
    is read from standard input; scheduled runs leave such sources alone, for nobody pipes anything into them.

    Exit codes: 0 done, 2 a source, or an article that was piped in, could not be read.
    """
    summary = _run_flow(list(ids))
    failed = bool(summary["unread"])
    for one in summary["sources"]:
        for each in one["told"]:
            tell_of(line(each["address"]), line(each["reason"]))
        if one["error"] is not None:
            tell_of(line(one["source"]), line(one["error"]))
        failed = failed or one["error"] is not None or (one["read"] == 0 and one["refused"] > 0)
    from flows.settings import Settings

    language = Settings.from_environment().language
    print_flags(summary["flags"], language)
    click.echo(told(summary["counts"], language))
    if "report.html" in summary["files"]:
        click.echo(say(language, "run", "report", file=summary["files"]["report.html"]))
    sys.exit(2 if failed else 0)


@contextmanager
def _quiet(names: Iterable[str]) -> Iterator[None]:
    """These loggers tell of errors only; afterwards they are as before."""
    before = [(logger, logger.level) for logger in map(logging.getLogger, names)]
    for logger, _ in before:
        logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        for logger, level in before:
            logger.setLevel(level)


def _run_flow(ids: list[str]) -> dict[str, Any]:
    """The flow's summary; ends with one line and exit code 2 where it could not run at all."""
    from db.errors import DatabaseError
    from flows import prefect_home
    from flows.settings import Settings, SettingsError
    from flows.sources.chosen import SourcesError, chosen
    from flows.sources.piped import piped

    try:
        settings = Settings.from_environment()
        chosen(settings, ids)  # what is wrong with a name is told before anything starts
        prefect_home.prepare()
        hushed = _TOLD_HERE if settings.log == "text" else ()
        with busy("starting Prefect and reading"), piped(sys.stdin.buffer), _quiet(hushed):
            from claims.world import SeedError
            from flows.check_new_articles import check_new_articles
            from flows.reporting import ReportError
            from flows.runners import RunnerError
            from flows.skipping import SKIPPED

            with prefect_home.in_process():
                try:
                    state: Any = check_new_articles(sources=ids, return_state=True)
                    if state.name == SKIPPED:
                        refuse(f"{state.message}: start it again when that has ended")
                    summary: dict[str, Any] = state.result()
                except (SeedError, ReportError, RunnerError) as error:
                    refuse(str(error))
    except (SettingsError, SourcesError, DatabaseError, prefect_home.PrefectUnreachable) as error:
        refuse(str(error))
    return summary
