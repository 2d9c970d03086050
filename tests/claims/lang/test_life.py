"""The life of rules: every version after the first says when and why it came; only live rules read."""

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

import claims.extract
import claims.lang
from claims.lang import LANGUAGES, ruleset_parts
from claims.lang.rules import Pack

READING = yaml.safe_load((Path(claims.lang.__file__).parent / "life.yml").read_text("utf-8"))
DRAWING = yaml.safe_load((Path(claims.extract.__file__).parent / "life.yml").read_text("utf-8"))


def read_versions() -> dict[str, int]:
    """The versions of all reading rules by id."""
    ids = [id.rsplit("@", 1) for language in LANGUAGES for id in ruleset_parts(language)]
    return {name: int(version) for name, version in ids}


def drawn_versions() -> dict[str, int]:
    """The versions of the rules that draw claims, as the code of claims/extract names them."""
    found: dict[str, int] = {}
    for path in Path(claims.extract.__file__).parent.glob("*.py"):
        for name, version in re.findall(r'rule=f?"(?:\{name\}_)?([a-z_]+)@(\d+)', path.read_text("utf-8")):
            found[name] = max(int(version), found.get(name, 0))
    return found


@pytest.mark.parametrize(("life", "versions"), [(READING, read_versions), (DRAWING, drawn_versions)])
def test_every_version_after_the_first_says_why_it_came(life, versions):
    code = versions()
    later = {name: version for name, version in code.items() if version > 1}
    live = {name: rows[-1]["version"] for name, rows in life.items() if rows[-1]["status"] == "live"}
    assert live == later


@pytest.mark.parametrize("life", [READING, DRAWING])
def test_entries_are_whole_and_in_order(life):
    for rows in life.values():
        assert [row["version"] for row in rows] == sorted({row["version"] for row in rows})
        assert [row["date"] for row in rows] == sorted(row["date"] for row in rows)
        for row in rows:
            assert set(row) == {"version", "status", "date", "reason"}
            assert isinstance(row["date"], date)
            assert row["status"] in ("draft", "live", "retired")
            assert len(row["reason"]) > 10


def words(tmp_path: Path) -> Pack:
    folder = tmp_path / "id"
    folder.mkdir()
    (folder / "words.yml").write_text("day: {1: [satu]}\n", encoding="utf-8")
    pack = Pack(folder)
    for name, status in (("live_one", "live"), ("draft_one", "draft"), ("old_one", "retired")):

        def read(found, today, name=name):
            return name

        read.__name__ = name
        pack.rule(rf"{name.split('_')[0]} word", reads={}, ignores=[], status=status)(read)
    return pack


def test_only_live_rules_read_and_a_draft_can_be_tried(tmp_path):
    pack = words(tmp_path)
    text = "live word, draft word, retired word, old word"
    assert [one.rule for one in pack.read(text, None)] == ["id.live_one@1"]
    tried = pack.trying("id.draft_one@1")
    assert [one.rule for one in tried.read(text, None)] == ["id.live_one@1", "id.draft_one@1"]
    assert [one.rule for one in pack.read(text, None)] == ["id.live_one@1"]
    assert pack.trying("id.live_one@1") is pack
    with pytest.raises(KeyError):
        pack.trying("id.none@1")
