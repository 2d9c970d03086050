"""`tilik ops`: Prefect's server, prefect.yaml held to its rules and installed on it, and how it is."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claims.model import Language
from claims.report.shown import line
from desk.cli.files import refuse
from desk.cli.help import Group
from desk.cli.options import told_in
from desk.cli.printed import printed, told
from desk.cli.stderr import tell_of

if TYPE_CHECKING:
    from flows.ops.status import Deployed, Pool

FILE = Path(__file__).parents[2] / "prefect.yaml"

_file = click.option(
    "--file",
    type=click.Path(path_type=Path),
    default=FILE,
    help="The file of deployments.  [default: Tilik's own prefect.yaml]",
)


@click.group(cls=Group)
def ops() -> None:
    """Deploy what runs on a schedule, and see how it is doing."""


@ops.command(short_help="Name every fault of prefect.yaml with its line.")
@_file
@told_in
def lint(file: Path, lang: Language) -> None:
    """Name every fault of prefect.yaml with its line; Prefect itself passes over most of them.

    No server is asked. Exit codes: 0 the file holds, 1 it has faults, 2 it could not be read.
    """
    from flows import prefect_home

    with _one_line():
        prefect_home.prepare()
        from flows.ops.lint import lint_file

        faults = lint_file(file)
    for fault in faults:
        printed(str(fault), before=f"{file}: ")
    if not faults:
        printed(f"{file} holds")
    sys.exit(1 if faults else 0)


@ops.command(short_help="Put all of prefect.yaml on the server.")
@_file
@told_in
def install(file: Path, lang: Language) -> None:
    """Put all of prefect.yaml on the server of PREFECT_API_URL: pool, deployments, automations.

    Whatever is there already stays as it is and is called unchanged; what the file says otherwise is
    updated, a schedule it no longer has is removed. Nothing else on the server is touched.

    Exit codes: 0 done, 2 the file has faults, or there is no server.
    """
    from flows import prefect_home

    with _one_line():
        prefect_home.prepare()
        from flows.ops.alerts import NoSuchBlock
        from flows.ops.install import FileFaults, read_config
        from flows.ops.install import install as put
        from flows.settings import Settings, SettingsError

        try:
            for outcome in put(read_config(file), Settings.from_environment().alerts):
                printed(line(outcome.what), before=f"{told(outcome.became):<9} ")
        except (NoSuchBlock, SettingsError) as error:
            refuse(str(error))
        except FileFaults as error:
            for fault in error.faults:
                tell_of(str(file), str(fault))
            refuse(f"{file}: nothing was installed: {error}")


@ops.command(short_help="How workers and deployments are doing.")
@told_in
def status(lang: Language) -> None:
    """Tell how the server of PREFECT_API_URL is: its workers, and each deployment's next and last run.

    Exit codes: 0 all is well, 1 no worker is alive, a run waits for one, or nothing is deployed, 2 there
    is no server.
    """
    from flows import prefect_home

    with _one_line():
        prefect_home.prepare()
        from flows.ops.status import status as look

        found = look()
    printed(f"server: {found.url}, Prefect {found.version}")
    for pool in found.pools:
        click.echo(_pool(pool))
    if not found.deployments:
        printed("deployments: none; install them with `tilik ops install`")
    for one in found.deployments:
        click.echo(_deployed(one))
    sys.exit(0 if found.well else 1)


@ops.command(
    short_help="Start Prefect's server.",
    context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False},
)
@click.argument("options", nargs=-1, type=click.UNPROCESSED)
def server(options: tuple[str, ...]) -> None:
    """Start Prefect's server in this terminal, with the OPTIONS and settings of `prefect server start`.

    On SQLite that one stands still for a minute now and then when it is busy, where Tilik is not installed
    beside it; this one never does. `prefect server start --help` lists the options.

    Exit codes: 0 ended with Ctrl-C, 1 it could not begin, 2 an option it does not take.
    """
    if {"--background", "-b"} & set(options):
        refuse("the server runs in the foreground only: leave out --background and put `nohup … &` around it")
    from flows.ops.serving import serve

    serve(options)


@contextmanager
def _one_line() -> Iterator[None]:
    """Whatever is not there or cannot be read is one line on stderr and exit code 2."""
    from flows.prefect_home import PrefectUnreachable

    try:
        yield
    except PrefectUnreachable as error:
        refuse(str(error))
    except BrokenPipeError:
        raise  # whoever reads what is printed has gone: no file is the matter
    except OSError as error:
        name = error.filename if error.filename is not None else "the file"
        refuse(f"{name}: cannot be read ({(error.strerror or str(error)).lower()}); name another with --file")


def _pool(pool: "Pool") -> str:
    names = f"{len(pool.alive)} ({', '.join(line(name) for name in pool.alive)})"
    start = f"start one with `prefect worker start --pool {pool.name} --limit 4`"
    parts = [told(f"workers alive: {names}")] if pool.alive else [told("no worker is alive")]
    parts += [told(f"silent: {len(pool.silent)}")] if pool.silent else []
    parts += [] if pool.alive else [told(start)]
    return f"{told(f'pool {pool.name}')}{_paused(pool.paused)}: {'; '.join(parts)}"


def _deployed(one: "Deployed") -> str:
    coming = f"next {_when(one.next_at)}" if one.next_at is not None else "no next run"
    last = f"last {line(one.last_state)} {_when(one.last_at)}" if one.last_state else "never run"
    late = [told(f"{one.late} late")] if one.late else []
    return f"{one.name}{_paused(one.paused)}: {', '.join([told(coming), told(last), *late])}"


def _paused(paused: bool) -> str:
    return f", {told('paused')}" if paused else ""


def _when(moment: datetime | None) -> str:
    """The moment in the zone of this machine."""
    return "" if moment is None else moment.astimezone().strftime("%Y-%m-%d %H:%M %Z")
