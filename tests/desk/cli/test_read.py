"""`tilik read`: one JSON line a reading, with the exact words at its offsets."""

import json
from collections.abc import Callable
from pathlib import Path

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


def test_what_cannot_be_read_is_exit_code_two(tilik: Tilik, write: Callable[..., Path]) -> None:
    ran = tilik("read", write("a.txt", TEXT), write("b.txt", ""))
    assert ran.code == 2
    assert "b.txt: is empty" in ran.one_line
    assert ran.out
