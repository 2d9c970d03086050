"""The `tilik` command; a subcommand is imported only when called, so that `tilik check` starts fast."""

import importlib
import os
import sys

import click

# Name, module, and the line shown in the list of commands: the list itself needs no import.
COMMANDS: dict[str, tuple[str, str]] = {
    "check": ("desk.cli.check", "Check articles and list what does not add up. No server, no database."),
    "read": ("desk.cli.read", "Print what was read in articles, one JSON line a reading."),
    "run": ("desk.cli.run", "Check articles through the Prefect flow and keep the result in the database."),
    "facts": ("desk.cli.facts", "Load the reference facts, or look words up in them."),
    "audit": ("desk.cli.audit", "Show why a claim was flagged: words, rules, facts, sources, runs."),
    "doctor": ("desk.cli.doctor", "Say what is installed, reachable, stale or stuck, and what mends it."),
}


class Lazy(click.Group):
    """A group that imports a subcommand's module when the subcommand is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the list above."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name; None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(COMMANDS[cmd_name][0])
        command: click.Command = getattr(module, cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="tilik", message="tilik %(version)s")
def tilik() -> None:
    """Tilik looks closely: it checks the facts in a news article before its readers do.

    Exit codes: 0 nothing at or above the threshold, 1 flags, 2 could not do it.
    """


def main() -> None:
    """Runs the command line; a closed pipe ends it quietly."""
    try:
        tilik(prog_name="tilik")
    except BrokenPipeError:
        # The reader of our output has gone (`tilik check … | head`): nothing is left to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


if __name__ == "__main__":
    main()
