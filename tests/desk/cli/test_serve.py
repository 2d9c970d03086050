"""`tilik serve`: what cannot be served is refused in one line, and a token is shown once."""

from pathlib import Path

import pytest

from desk.web.tokens import Tokens
from tests.desk.cli.conftest import Tilik

pytestmark = pytest.mark.usefixtures("logging_as_before")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--host", "0.0.0.0"], "give --tokens FILE"),
        (["--host", "192.0.2.1"], "give --tokens FILE"),
        (["--keep"], "give --database too"),
        (["--tokens", "nowhere"], "nowhere: cannot be read"),
        (["--database"], "there is no database at"),
        (["--port", "70000"], "not in the range"),
        (["--new-token", "a b"], "no name for a token"),
        (["--jobs", "0"], "not in the range"),
    ],
)
def test_what_cannot_be_served_is_one_line(options: list[str], words: str, tilik: Tilik) -> None:
    ran = tilik("serve", "--port", "0", *options)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.one_line


def test_a_new_token_is_printed_with_its_line(tilik: Tilik, tmp_path: Path) -> None:
    ran = tilik("serve", "--new-token", "cms")
    assert ran.code == 0
    token, line = ran.out.splitlines()
    file = tmp_path / "tokens"
    file.write_text(line, encoding="utf-8")
    assert Tokens(file).name_of(token) == "cms"
    assert token not in ran.err


def test_a_wrong_form_of_log_is_one_line(tilik: Tilik, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TILIK_LOG", "xml")
    assert "give text or json" in tilik("serve").one_line
