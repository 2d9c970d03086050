"""Lines that commands for operators and auditors print: in English in the code, told as on stderr."""

from pathlib import Path

import click

from desk.cli.stderr import in_words_of_operators, language_of

WORDS = Path(__file__).parent


def told(words: str) -> str:
    """The line in the language of the command at work; as it is where there are no words for it."""
    return in_words_of_operators(words, language_of(None))


def printed(words: str, *, before: str = "") -> None:
    """Prints one line on stdout in the language of the command at work; `before` goes out as it is."""
    click.echo(f"{before}{told(words)}")
