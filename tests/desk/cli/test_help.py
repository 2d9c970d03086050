"""`--help` in Indonesian: every command and option has its words, of what is there and of nothing else."""

import re
from collections.abc import Iterator
from typing import Any

import click
import pytest

from desk.cli.help import WORDS, Command, Group, words_of
from desk.cli.main import COMMANDS, tilik
from tests.desk.cli.conftest import Tilik
from tests.test_documents import commands

ALL = list(commands(tilik))
CODES = re.compile(r"\b([0-9]+)(?= [a-z])")


def _options(command: click.Command) -> Iterator[str]:
    for parameter in command.params:
        if isinstance(parameter, click.Option) and parameter.help:
            yield parameter.opts[0]


@pytest.mark.parametrize(("path", "command"), ALL, ids=[path for path, _ in ALL])
def test_a_command_has_its_words_and_no_others(path: str, command: click.Command) -> None:
    assert isinstance(command, Command | Group)
    words = words_of(path, "id")
    assert sorted(words.get("options", {})) == sorted(_options(command))
    text, told = command.help or "", words["text"]
    assert told[0].isupper()
    assert told.strip().endswith(".")
    if not isinstance(command, click.Group):
        said, meant = (
            part.partition(split)[2] for part, split in ((told, "ode keluar:"), (text, "xit codes:"))
        )
        assert CODES.findall(" " + " ".join(said.split())) == CODES.findall(" " + " ".join(meant.split()))
    for word in re.findall(r"--[a-z-]+|TILIK_[A-Z_]+|PREFECT_[A-Z_]+", text):
        assert word in told, f"{path}: {word}"


def test_every_list_has_a_line_for_each_of_its_commands() -> None:
    assert list(words_of("tilik", "id")["commands"]) == list(COMMANDS)
    assert {path.stem for path in (WORDS / "id").glob("*.toml")} == {"tilik", *COMMANDS}
    for path, command in ALL:
        if isinstance(command, click.Group) and path != "tilik":
            below = words_of(path, "id")["sub"]
            assert set(below) == set(command.list_commands(click.Context(command)))
            assert all(each["short"] for each in below.values())


def test_options_keep_what_they_name_and_their_defaults() -> None:
    for path, command in ALL:
        words: dict[str, Any] = words_of(path, "id").get("options", {})
        for parameter in command.params:
            if isinstance(parameter, click.Option) and parameter.help:
                told, english = words[parameter.opts[0]], parameter.help
                assert ("[bawaan: " in told) == ("[default: " in english), f"{path} {parameter.opts}"
                for word in re.findall(r"--[a-z-]+|TILIK_[A-Z_]+|\d{4}-\d\d-\d\d", english):
                    assert word in told, f"{path} {parameter.opts}: {word}"


def test_an_option_before_help_tells_the_language_and_wins_over_the_setting(
    tilik: Tilik, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert tilik("check", "--help").out.startswith("Cara pakai: tilik check [PILIHAN] PATH...")
    assert tilik("check", "--report-lang", "en", "--help").out.startswith("Usage: tilik check [OPTIONS]")
    monkeypatch.setenv("TILIK_LANGUAGE", "en")
    assert tilik("audit", "show", "--help").out.startswith("Usage: tilik audit show [OPTIONS] ID")
    assert tilik("audit", "show", "--lang", "id", "--help").out.startswith("Cara pakai:")


def test_nothing_of_clicks_own_words_is_left(tilik: Tilik) -> None:
    for path, _ in ALL:
        out = tilik(*path.split()[1:], "--help").out
        for word in ("Usage:", "Options:", "Commands:", "[OPTIONS]", "default:", "env var:", "Show this"):
            assert word not in out, f"{path}: {word}"
        long = [line for line in out.splitlines() if len(line) > 80 and not re.search("  --|  tilik ", line)]
        assert long == [], path
