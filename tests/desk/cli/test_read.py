"""`tilik read`: one JSON line a reading, with the exact words at its offsets."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from claims.lang import pack
from tests.desk.cli.conftest import Tilik

TEXT = "JAKARTA - Menteri Pertahanan Jepang Gen Nakatani datang pada Senin (12/5/2025)."


def test_a_reading_has_its_words_and_its_rule(tilik: Tilik, write: Callable[..., Path]) -> None:
    path = write("a.txt", TEXT)
    ran = tilik("read", path, "--published", "2025-05-12")
    assert (ran.code, ran.err) == (0, "")
    readings = [json.loads(line) for line in ran.out.splitlines()]
    for reading in readings:
        assert {"path", "field", "start", "end", "text", "kind", "value", "rule"} <= reading.keys()
        assert TEXT[reading["start"] : reading["end"]] == reading["text"]
        assert reading["path"] == str(path)
    (time,) = (reading for reading in readings if reading["kind"] == "time")
    assert (time["timex_type"], time["timex_value"]) == ("DATE", "2025-05-12")


def test_the_noughts_of_a_day_may_be_left_out(tilik: Tilik, write: Callable[..., Path]) -> None:
    path = write("a.txt", "Rapat digelar kemarin.")
    short, whole = (tilik("read", path, "--published", day) for day in ("2025-5-2", "2025-05-02"))
    assert (short.code, short.err) == (0, "")
    assert '"timex_value": "2025-05-01"' in short.out
    assert short.out == whole.out


def test_what_cannot_be_read_is_exit_code_two(tilik: Tilik, write: Callable[..., Path]) -> None:
    ran = tilik("read", write("a.txt", TEXT), write("b.txt", ""))
    assert ran.code == 2
    assert "b.txt: is empty" in ran.one_line
    assert ran.out


@pytest.mark.parametrize(("language", "words"), [("id", "Yang terbaca"), ("en", "What was read")])
def test_as_a_page(
    tilik: Tilik, write: Callable[..., Path], tmp_path: Path, language: str, words: str
) -> None:
    out = tmp_path / "read.html"
    path = write("a.txt", TEXT)
    ran = tilik("read", path, "--format", "html", "--report-lang", language, "--out", out)
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    page = out.read_text(encoding="utf-8")
    assert f"<h1>{words}</h1>" in page
    assert "Gen Nakatani" in page


def test_a_rule_that_does_not_work_is_named(
    tilik: Tilik, write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pack("id"), "switched_off", {"id.broken@1": "no word list"})
    ran = tilik("read", write("a.txt", TEXT))
    assert ran.code == 0
    assert ran.one_line == "tilik: rule id.broken@1 is switched off: no word list; mend its pattern"


def test_as_text_it_is_in_words_article_by_article(tilik: Tilik, write: Callable[..., Path]) -> None:
    one, two = write("a.txt", TEXT), write("b.txt", "Pasar itu ramai.")
    ran = tilik("read", one, two, "--published", "2025-05-12", "--format", "text")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.index(str(one)) < ran.out.index(str(two))
    assert "Gen Nakatani, Menteri Pertahanan Jepang" in ran.out
    assert "Minister of Defense" in tilik("read", one, "--format", "text", "--report-lang", "en").out
