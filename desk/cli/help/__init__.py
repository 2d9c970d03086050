"""Commands whose help is told in the language of the rest: English in the code, Indonesian in this folder.

The words are TOML, one file a command: `tilik --help` has nothing else to import, and Python reads it itself.
"""

import copy
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import click

from desk.cli.stderr import language_of

WORDS = Path(__file__).parent
_BRACKET = re.compile(r"  \[[^\[\]]*\]$")


class Command(click.Command):
    """A command whose help is told in the language of the command line."""

    def get_help(self, ctx: click.Context) -> str:
        """What `--help` prints."""
        return _worded(self, ctx) or super().get_help(ctx)


class Group(click.Group):
    """A group of such commands."""

    command_class = Command
    shorts: Mapping[str, str] | None = None
    """The lines of its list, where they are told in another language than the code's."""

    def get_help(self, ctx: click.Context) -> str:
        """What `--help` prints."""
        return _worded(self, ctx) or super().get_help(ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of its commands."""
        if self.shorts is None:
            super().format_commands(ctx, formatter)
            return
        with formatter.section("Commands"):
            formatter.write_dl([(name, self.shorts[name]) for name in self.list_commands(ctx)])


def words_of(path: str, language: str) -> Mapping[str, Any]:
    """The words of a command, by the words it is called by; those of the group above where it has no file.

    Empty where the language has none.
    """
    _, *names = path.split()
    found = _file(language, names[0] if names else "tilik")
    for name in names[1:]:
        found = found.get("sub", {}).get(name, {})
    return found


@cache
def _file(language: str, name: str) -> Mapping[str, Any]:
    import tomllib

    try:
        return tomllib.loads((WORDS / language / f"{name}.toml").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}


def _worded(command: Command | Group, ctx: click.Context) -> str | None:
    """The help in the language asked for; None where that is the code's, or has no words for the command."""
    language = language_of(ctx)
    words = words_of(ctx.command_path, language)
    if language == "en" or not words:
        return None
    shown = copy.copy(command)
    shown.help = words["text"]
    shown.params = [_parameter(each, words.get("options", {})) for each in command.params]
    if isinstance(shown, Group):
        shown.shorts = words.get("commands") or {
            name: below.get("short", "") for name, below in words.get("sub", {}).items()
        }
    formatter = _Formatter(
        _file(language, "tilik")["frame"], width=ctx.terminal_width, max_width=ctx.max_content_width
    )
    shown.format_help(ctx, formatter)
    return formatter.getvalue().rstrip("\n")


def _parameter(parameter: click.Parameter, words: Mapping[str, str]) -> click.Parameter:
    told = next((words[name] for name in parameter.opts if name in words), None)
    if told is None or not isinstance(parameter, click.Option):
        return parameter
    shown = copy.copy(parameter)
    shown.help = told
    return shown


class _Formatter(click.HelpFormatter):
    """Click's own words ("Usage", "Options", "default") in those of `frame`."""

    def __init__(self, frame: Mapping[str, str], *, width: int | None, max_width: int | None) -> None:
        super().__init__(width=width, max_width=max_width)
        self._frame = frame

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The line of usage."""
        for words in ("[OPTIONS]", "[COMMAND] [ARGS]...", "COMMAND [ARGS]..."):
            args = args.replace(words, self._frame[words])
        super().write_usage(prog, args, self._frame["Usage: "])

    def write_heading(self, heading: str) -> None:
        """The heading of a section."""
        super().write_heading(self._frame.get(heading, heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Options or commands, each with its line."""
        super().write_dl([(name, self._told(words)) for name, words in rows], col_max, col_spacing)

    def _told(self, words: str) -> str:
        words = self._frame.get(words, words)
        bracket = _BRACKET.search(words)
        if bracket is None:
            return words
        extra = bracket[0]
        for said in ("default: ", "env var: ", "required"):
            extra = extra.replace(said, self._frame[said])
        return words[: bracket.start()] + extra
