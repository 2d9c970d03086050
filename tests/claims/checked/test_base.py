"""Suggestions: found where alike, confirmed only where nothing differs, and silent on words too few."""

from datetime import date

import pytest

from claims.checked import CheckedBase
from claims.model import Suggestion
from tests.claims.checked.rows import ONE, OTHERS, checked

DAY = date(2025, 3, 24)
BASE = CheckedBase([ONE, *OTHERS])


def first(text: str, base: CheckedBase = BASE) -> Suggestion:
    found = base.suggest(text, "id", DAY)
    assert found, text
    return found[0]


def test_the_same_claim_is_confirmed_with_what_was_found() -> None:
    one = first("Harga beras naik 20 persen di Bandung pada Maret 2025.")
    assert (one.checked, one.confirmed, one.differs) == (ONE, True, ())
    assert one.chance > 0.9


@pytest.mark.parametrize(
    ("text", "kind", "asked", "there"),
    [
        ("Harga beras naik 30 persen di Bandung pada Maret 2025.", "number", "30 persen", "20 persen"),
        ("Harga beras naik 20 persen di Bandung pada Maret 2024.", "year", "2024", "2025"),
        ("Harga beras tidak naik 20 persen di Bandung pada Maret 2025.", "negation", "tidak", ""),
    ],
)
def test_what_differs_is_told_and_never_confirmed(text: str, kind: str, asked: str, there: str) -> None:
    one = first(text)
    assert [(d.kind, d.asked, d.checked) for d in one.differs] == [(kind, asked, there)]
    assert not one.confirmed


def test_another_country_differs() -> None:
    base = CheckedBase([checked(words="Jepang melarang impor ikan dari pulau itu mulai Juni"), *OTHERS])
    one = first("Malaysia melarang impor ikan dari pulau itu mulai Juni", base)
    assert [(d.kind, d.asked, d.checked) for d in one.differs] == [("country", "Malaysia", "Jepang")]
    assert not one.confirmed


@pytest.mark.parametrize("text", ["", "Harga beras", "di dan ke yang", "naik 20 persen"])
def test_words_too_few_are_not_asked_about(text: str) -> None:
    assert BASE.suggest(text, "id", DAY) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Presiden membuka pameran lukisan di kota lama kemarin.",
        "Harga saham perusahaan itu ditutup melemah pada akhir pekan.",
        "Kereta cepat berangkat tepat waktu dari stasiun utama.",
    ],
)
def test_other_sentences_are_suggested_nothing(text: str) -> None:
    assert BASE.suggest(text, "id", DAY) == ()


def test_a_claim_in_another_language_is_not_looked_at() -> None:
    assert BASE.suggest("Harga beras naik 20 persen di Bandung pada Maret 2025.", "en", DAY) == ()


def test_nothing_is_loaded_where_there_is_nothing() -> None:
    empty = CheckedBase()
    assert (empty.identity, empty.suggest("apa saja yang panjang sekali", "id", DAY)) == (None, ())


def test_the_identity_is_of_what_the_claims_say_in_any_order() -> None:
    assert CheckedBase([*OTHERS, ONE]).identity == BASE.identity
    changed = CheckedBase([*OTHERS, checked(verdict="Benar")]).identity
    assert changed is not None
    assert BASE.identity is not None
    assert changed.id != BASE.identity.id
    assert changed.count == BASE.identity.count == 6
