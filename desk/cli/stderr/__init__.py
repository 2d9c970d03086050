"""Lines on stderr: written in English in the code, told in the language of the reports."""

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from claims.model import Language
    from claims.report.phrases import Phrases

WORDS = Path(__file__).parent
PRINTED = WORDS.parent / "printed"
SETTING = "TILIK_LANGUAGE"
# Their lines stand in desk/cli/printed, and are looked for there first.
OPERATORS = frozenset({"audit", "doctor", "metrics", "notify", "ops", "serve"})


def tell(words: str, *, before: str = "", context: click.Context | None = None) -> None:
    """Says one line on stderr, in the language of the command at work; `before` goes out as it is."""
    click.echo(f"{before}tilik: {_said(words, context)}", err=True)


def tell_of(name: str, reason: str, *, before: str = "") -> None:
    """Says on stderr what was the matter with a file, an address, a source; its name goes out as it is."""
    click.echo(f"{before}tilik: {' '.join(name.split())}: {_said(reason)}", err=True)


def _said(words: str, context: click.Context | None = None) -> str:
    context = context if context is not None else click.get_current_context(silent=True)
    path = [] if context is None else context.command_path.split()
    told = in_words_of_operators if OPERATORS.intersection(path[1:2]) else in_words
    return " ".join(told(words, language_of(context)).split())


def in_words(words: str, language: "Language") -> str:
    """The line in that language; as it is where there are no words for it."""
    if language == "en":
        return words
    from flows.sources.reasons import split_address

    here, printed = _phrases(language)
    address, words = split_address(words)
    said = here.told(words)
    return address + (said if said != words else printed.told(words))


def in_words_of_operators(words: str, language: "Language") -> str:
    """The same of a line that is printed for operators and auditors: desk/cli/printed comes first."""
    return words if language == "en" else _phrases(language)[1].told(words)


@cache
def _phrases(language: "Language") -> "tuple[Phrases, Phrases]":
    from claims.report.phrases import Phrases  # a command that has nothing to say needs neither
    from flows.sources.reasons import reasons

    here = Phrases(WORDS / f"{language}.yml", below=reasons(language))
    return here, Phrases(PRINTED / f"{language}.yml", below=here)


def language_of(context: click.Context | None) -> "Language":
    """The language asked for by an option of the command, else by TILIK_LANGUAGE, else Indonesian."""
    context = context if context is not None else click.get_current_context(silent=True)
    asked = os.environ.get(SETTING)
    if context is not None:
        for option in context.command.params:
            if option.envvar == SETTING:
                asked = context.params.get(option.name or "") or asked
    return "en" if asked == "en" else "id"
