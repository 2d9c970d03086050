"""Checked claims for tests, in our own words."""

from dataclasses import replace
from datetime import date
from typing import Any

from claims.model import CheckedClaim

ONE = CheckedClaim(
    id="checked:one",
    words="Harga beras naik 20 persen di Bandung pada Maret 2025",
    language="id",
    verdict="Salah",
    verdict_class="false",
    by="Periksa Contoh",
    origin="SRC-periksa-contoh",
    licence="CC BY 4.0",
    day=date(2025, 3, 22),
)
OTHERS = tuple(
    replace(ONE, id=f"checked:{number}", words=words)
    for number, words in enumerate(
        [
            "Jembatan Contoh ditutup selama sepuluh tahun",
            "Gubernur melarang wisatawan asing masuk ke pulau itu",
            "Sekolah negeri libur dua bulan mulai Juni",
            "Minyak goreng tidak boleh dijual di pasar desa",
            "Kapal ferry tenggelam di Selat Contoh",
        ]
    )
)


def checked(**changes: Any) -> CheckedClaim:
    """A checked claim with some fields changed."""
    return replace(ONE, **changes)
