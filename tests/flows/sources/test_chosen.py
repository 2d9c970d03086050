"""Which sources a run reads, and whose inbox is made."""

from dataclasses import replace
from pathlib import Path

import pytest

from flows.settings import Settings, own_inbox
from flows.sources import chosen as module
from flows.sources.chosen import chosen


@pytest.fixture
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Settings:
    monkeypatch.setattr(module, "own_inbox", lambda: tmp_path / "data/inbox")
    return replace(Settings.from_environment({}), inbox=tmp_path / "data/inbox")


def test_the_inbox_nobody_named_is_made(settings: Settings) -> None:
    assert [source.id for source in chosen(settings, None).sources] == ["inbox"]
    assert settings.inbox.is_dir()


def test_an_inbox_that_was_named_is_left_to_who_named_it(settings: Settings, tmp_path: Path) -> None:
    named = replace(settings, inbox=tmp_path / "disk/inbox")
    assert chosen(named, None).sources[0].folder == named.inbox
    assert not named.inbox.exists()


def test_an_inbox_that_cannot_be_made_is_told_when_it_is_read(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file", encoding="utf-8")
    assert chosen(settings, None).sources[0].folder == settings.inbox


def test_it_is_the_inbox_that_settings_have_unless_told_otherwise() -> None:
    assert Settings.from_environment({}).inbox == own_inbox()


def test_what_has_to_be_piped_in_is_read_only_when_it_is_named(settings: Settings, tmp_path: Path) -> None:
    """A worker's standard input is left open by Prefect: whoever read it would wait for ever."""
    (tmp_path / "pipa.yml").write_text("id: pipa\nname: Pipa\nkind: stdin\n", encoding="utf-8")
    (tmp_path / "laci.yml").write_text(f"id: laci\nname: Laci\nkind: folder\nfolder: {tmp_path}\n")
    here = replace(settings, sources=tmp_path)
    assert [source.id for source in chosen(here, None).sources] == ["laci"]
    assert [source.id for source in chosen(here, ["pipa"]).sources] == ["pipa"]
