"""Numbers made to be expensive are read as words, or not at all: the whole trade answers, and soon."""

import pytest

from claims.dossier import check_article
from claims.world import SeedWorld, read_seeds
from tests.factory import article

WORLD = SeedWorld(read_seeds())


@pytest.mark.parametrize(
    "words",
    [
        "9" * 5_000,
        "Rp" + "9" * 5_000,
        "naik 1E+999999 persen",
        "naik 1e999999999 persen menjadi 1E-999999999 dolar",
        "sebanyak " + "1." * 3_000 + "000 orang",
        "sebanyak " + "1," * 3_000 + "5 juta orang",
        "pada " + "9" * 400 + "/" + "9" * 400 + "/" + "9" * 400,
        "pada 99 Mei 99999999",
        "sekitar ²³ orang, ٣ orang, ३ orang dan ①⑨ orang",
        "satu " + "juta " * 500,
        "ke-" + "9" * 1_000 + " kalinya",
        "setelah " + "9" * 50 + " tahun, pada usia " + "9" * 50 + " tahun",
        "1" + "0" * 400 + " dari 1" + "0" * 400 + " pemilih (50 persen)",
    ],
)
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_number_of_any_size_is_survived(words: str, language: str) -> None:
    dossier = check_article(article(f"Menteri itu berkata {words}.", language=language), WORLD)
    assert not dossier.faults
    for claim in dossier.claims:
        assert claim.quote == dossier.article.quote(claim.span)
