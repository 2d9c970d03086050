"""The `tilik` command; a subcommand is imported only when called, so that `tilik check` starts fast."""

import errno
import gc
import importlib
import os
import sys
import traceback
from typing import NoReturn

import click

from desk.cli.files import drop_output, refuse
from desk.cli.help import Group
from desk.cli.stderr import tell

# Name, module, and the line shown in the list of commands: the list itself needs no import.
COMMANDS: dict[str, tuple[str, str]] = {
    "check": ("desk.cli.check", "Check articles and list what does not add up."),
    "dry-run": ("desk.cli.dry_run", "Show how often a check would have fired on an archive."),
    "read": ("desk.cli.read", "Print what was read in articles, as JSON lines."),
    "compare": ("desk.cli.compare", "Tell what two versions of one article tell otherwise."),
    "run": ("desk.cli.run", "Check articles through the Prefect flow; keep the result."),
    "sources": ("desk.cli.sources", "Newspapers to read: list them, check their files, try one."),
    "facts": ("desk.cli.facts", "Load the reference facts; look up what they hold and lack."),
    "audit": ("desk.cli.audit", "Show why something was flagged: words, rules, facts, runs."),
    "recheck": ("desk.cli.recheck", "Judge again what changed facts, rules or days may touch."),
    "versions": ("desk.cli.versions", "Tell how an article changed and what became of its flags."),
    "corrections": ("desk.cli.versions", "List which flags were mended later, when, and how."),
    "review": ("desk.cli.review", "Decide on flags in the browser; list those that wait."),
    "decide": ("desk.cli.decide", "Accept or dismiss a flag; the decision is kept."),
    "notify": ("desk.cli.notify", "Try a channel for notices; see what was told where."),
    "ops": ("desk.cli.ops", "Deploy what runs on a schedule; see how it is doing."),
    "serve": ("desk.cli.serve", "Take articles over HTTP and answer with their dossiers."),
    "metrics": ("desk.cli.metrics", "Print figures of the database for Prometheus."),
    "doctor": ("desk.cli.doctor", "Say what is missing, stale or stuck, and what mends it."),
}
DEBUG = "TILIK_DEBUG"


class Lazy(Group):
    """A group that imports a subcommand's module when the subcommand is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the list above."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name; None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        # Nothing is lost in circles while modules and word lists are read, and what they hold stays to the
        # end: without the collector's walks through it `tilik check` starts a tenth of a second sooner.
        gc.disable()
        try:
            module = importlib.import_module(COMMANDS[cmd_name][0])
        finally:
            gc.freeze()
            gc.enable()
        command: click.Command = getattr(module, cmd_name.replace("-", "_"))
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, without importing any of them."""
        lines = self.shorts or {name: line for name, (_, line) in COMMANDS.items()}
        with formatter.section("Commands"):
            formatter.write_dl([(name, lines[name]) for name in COMMANDS])


def _print_version(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:
    if not wanted or ctx.resilient_parsing:
        return
    from importlib.metadata import PackageNotFoundError, version

    try:
        click.echo(f"tilik {version('tilik')}")
    except PackageNotFoundError:
        click.echo("tilik, run from its folder and not installed (`make setup` installs it)")
    ctx.exit()


@click.group(cls=Lazy, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Show the version and exit.",
)
@click.pass_context
def tilik(ctx: click.Context) -> None:
    """Tilik looks closely: it checks the facts in a news article before its readers do.

    \b
    tilik check ARTICLE.txt --published 2025-09-08
    tilik check FOLDER --format html --out report.html

    Exit codes: 0 nothing at or above the threshold, 1 flags, 2 could not do it.
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def main(arguments: list[str] | None = None) -> NoReturn:
    """Runs the command line and ends the process; whatever goes wrong is one line on stderr.

    No traceback reaches the user unless TILIK_DEBUG is set. A closed pipe ends it quietly,
    Ctrl-C with exit code 130, everything that could not be done with 2.
    """
    try:
        sys.exit(_run(arguments))
    except BrokenPipeError:
        # The reader of our output has gone (`tilik check … | head`): nothing is left to say.
        drop_output()
        sys.exit(0)


def _run(arguments: list[str] | None) -> int:
    """The exit code of the command. Click's own `main` would make words and codes of its own of these."""
    try:
        given = sys.argv[1:] if arguments is None else list(arguments)
        with tilik.make_context("tilik", given) as context:
            tilik.invoke(context)
        return 0
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        error.show(sys.stdout)
        return 0
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx is not None else "tilik"
        told = error.format_message().removesuffix(".")
        refuse(f"{told}{'' if told.endswith('?') else ';'} see `{command} --help`", error.ctx)
    except click.ClickException as error:
        refuse(error.format_message())
    except (click.Abort, KeyboardInterrupt):
        # Where Ctrl-C comes while a text is being run, as for each dataclass, Python notes it, and would end
        # by the signal although it was caught. Another text that is run takes the note back.
        exec("")  # noqa: S102
        tell("stopped")
        return 130
    except BrokenPipeError:
        raise
    except Exception as error:
        if isinstance(error, OSError) and error.errno == errno.ENOSPC:
            place = error.filename if error.filename is not None else "what is printed"
            if error.filename is None:
                drop_output()
            refuse(f"cannot write {place}: {error.strerror}; make room, or choose another place")
        if os.environ.get(DEBUG):
            traceback.print_exc()
        refuse(unforeseen(error))


def unforeseen(error: BaseException) -> str:
    """The line for a fault of Tilik: what it was, and how to report it so that it can be mended."""
    told = " ".join(str(error).split())[:200]
    return (
        f"this should not have happened ({type(error).__name__}{': ' if told else ''}{told}): please "
        f"report it with your command and what it prints when {DEBUG}=1 is set"
    )


if __name__ == "__main__":
    main()
