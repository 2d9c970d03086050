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
SETTING = "TILIK_LANGUAGE"
# Their pages and all they print are in English; so is what they say of a fault.
OPERATORS = frozenset({"doctor", "metrics", "notify", "ops", "serve"})


def tell(words: str, *, before: str = "", context: click.Context | None = None) -> None:
    """Says one line on stderr, in the language of the command at work; `before` goes out as it is."""
    click.echo(f"{before}tilik: {_said(words, context)}", err=True)


def tell_of(name: str, reason: str, *, before: str = "") -> None:
    """Says on stderr what was the matter with a file, an address, a source; its name goes out as it is."""
    click.echo(f"{before}tilik: {' '.join(name.split())}: {_said(reason)}", err=True)


def _said(words: str, context: click.Context | None = None) -> str:
    return " ".join(in_words(words, language_of(context)).split())


def in_words(words: str, language: "Language") -> str:
    """The line in that language; as it is where there are no words for it."""
    if language == "en":
        return words
    return _phrases(language).told(words)


@cache
def _phrases(language: "Language") -> "Phrases":
    from claims.report.phrases import Phrases  # a command that has nothing to say needs neither
    from flows.sources.reasons import reasons

    return Phrases(WORDS / f"{language}.yml", below=reasons(language))


def language_of(context: click.Context | None) -> "Language":
    """The language asked for by an option of the command, else by TILIK_LANGUAGE; English for operators."""
    context = context if context is not None else click.get_current_context(silent=True)
    asked = os.environ.get(SETTING)
    if context is not None:
        if OPERATORS.intersection(context.command_path.split()[1:2]):
            return "en"
        for option in context.command.params:
            if option.envvar == SETTING:
                asked = context.params.get(option.name or "") or asked
    return "en" if asked == "en" else "id"
