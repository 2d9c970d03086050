"""Tokens: shown once, kept as hashes, withdrawn without a restart."""

import hashlib
import os
from pathlib import Path

import pytest

from desk.web.serving import ServingError
from desk.web.tokens import Tokens, new_token


def test_a_new_token_opens_the_door_by_its_line(tmp_path: Path) -> None:
    file = tmp_path / "tokens"
    token, line = new_token("cms-1")
    other, other_line = new_token("web")
    file.write_text(f"{line}\n\n# another\n{other_line}\n", encoding="utf-8")
    tokens = Tokens(file)
    assert tokens.name_of(token) == "cms-1"
    assert tokens.name_of(other) == "web"
    assert token not in line
    assert line == f"cms-1 {hashlib.sha256(token.encode()).hexdigest()}"
    assert len(token) >= 40
    assert token != other


@pytest.mark.parametrize("token", ["", " ", "tilik_", "x" * 100_000, "ü", "\udcff", "a\nb"])
def test_no_other_word_does(token: str, tokens: Path) -> None:
    assert Tokens(tokens).name_of(token) is None


def test_a_token_is_withdrawn_by_taking_its_line_out(tmp_path: Path) -> None:
    file = tmp_path / "tokens"
    (one, one_line), (two, two_line) = new_token("one"), new_token("two")
    file.write_text(f"{one_line}\n{two_line}\n", encoding="utf-8")
    tokens = Tokens(file)
    assert tokens.name_of(one) == "one"
    file.write_text(f"{two_line}\n", encoding="utf-8")
    assert tokens.name_of(one) is None
    assert tokens.name_of(two) == "two"


def test_a_file_that_breaks_while_serving_changes_nobody(
    tokens: Path, caplog: pytest.LogCaptureFixture
) -> None:
    held = Tokens(tokens)
    before = tokens.read_text(encoding="utf-8")
    tokens.write_text("cms\n", encoding="utf-8")
    assert held.name_of("x") is None
    assert "stay as they were" in caplog.text
    tokens.unlink()
    assert held.name_of("x") is None
    tokens.write_text(before, encoding="utf-8")
    assert held.name_of("x") is None


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "holds 0 tokens"),
        (b"# nobody\n", "holds 0 tokens"),
        (b"cms\n", ":1: is no `NAME SHA256`"),
        (b"\ncms " + b"A" * 64, ":2: is no `NAME SHA256`"),
        (b"cms " + b"a" * 63, ":1: is no"),
        (b"c/ms " + b"a" * 64, ":1: is no"),
        (b"cms " + b"a" * 64 + b"\ncms " + b"b" * 64, ":2: a second token"),
        (b"\xff", "is no text"),
    ],
)
def test_a_file_that_cannot_be_used_is_named_by_its_line(content: bytes, words: str, tmp_path: Path) -> None:
    file = tmp_path / "tokens"
    file.write_bytes(content)
    with pytest.raises(ServingError) as told:
        Tokens(file)
    assert str(told.value).startswith(str(file))
    assert words in str(told.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ServingError, match="cannot be read"):
        Tokens(tmp_path / "nowhere")
    if hasattr(os, "mkfifo"):
        with pytest.raises(ServingError, match="cannot be read"):
            Tokens(tmp_path)


@pytest.mark.parametrize("name", ["", "a b", "-a", "a/b", "a\nb", "é", "x" * 65])
def test_a_name_that_would_not_read_back_gets_no_token(name: str) -> None:
    with pytest.raises(ServingError, match="no name for a token"):
        new_token(name)
