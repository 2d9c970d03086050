"""Why a source was not read is told in the language of the report, as why an article was not."""

import re

import pytest
import yaml

from flows.sources.reasons import WORDS, source_reason

SLOT = re.compile(r"\{([a-z]+)\}")


def test_every_reason_keeps_its_values() -> None:
    reasons = yaml.safe_load((WORDS / "id.yml").read_text(encoding="utf-8"))["reasons"]
    for reason, words in reasons.items():
        assert sorted(SLOT.findall(reason)) == sorted(SLOT.findall(words)), reason


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("www.example.id refuses connections", "www.example.id menolak sambungan"),
        (
            "is not there (410): look for its new address",
            "tidak ada (410): cari alamatnya yang baru",
        ),
        (
            "a.example.id answered 503; it is asked for again after 2026-11-27 10:00 UTC",
            "a.example.id menjawab 503; akan ditanyakan lagi sesudah 2026-11-27 10:00 UTC",
        ),
        ("the answer is longer than 5,000,000 bytes", "jawabannya lebih panjang dari 5.000.000 bita"),
        ("is empty: there is nothing to read", "kosong: tidak ada yang dapat dibaca"),
        ("has eaten nothing", "has eaten nothing"),
    ],
)
def test_what_an_editor_reads(reason: str, said: str) -> None:
    assert source_reason(reason, "id") == said
    assert source_reason(reason, "en") == reason
