"""Ages: whose they are, and the years told beside them."""

import pytest


def test_an_age_belongs_to_whoever_is_named_before_it(draw):
    (claim,) = draw("Gen Nakatani (67) hadir di Tokyo.", "age")
    assert claim.quote == "67"
    assert [party.words for party in claim.subject] == ["Gen Nakatani"]


def test_a_name_before_brackets_has_the_age_though_nobody_knows_it(draw):
    (claim,) = draw('"Motornya mogok di tengah jalan," kata Vatikan (27), warga desa itu.', "age")
    assert [party.words for party in claim.subject] == ["Vatikan"]
    (claim,) = draw("Polisi mencari pelaku pencurian yang berusia 27 tahun.", "age")
    assert claim.subject == ()


def test_a_conjunction_is_no_part_of_the_name_before_an_age(draw):
    (claim,) = draw("Sementara Lorvandu Mesik (33) pulang.", "age")
    assert [party.words for party in claim.subject] == ["Lorvandu Mesik"]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Pada 2019 Siti Aminah (34) menjadi lurah.", [2019]),
        ("Siti Aminah (34), lahir 12 Mei 1991, menjadi lurah.", []),
        ("Pada 2019 Siti Aminah (34), lahir 12 Mei 1991, menjadi lurah.", [2019]),
    ],
)
def test_the_years_beside_an_age_are_those_of_no_birth(draw, text, years):
    (age,) = draw(text, "age")
    assert age.details["years"] == years


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Jaksa menuntut terdakwa Hendra Wijaya (51) delapan tahun penjara."),
        ("id", "Polisi meminta Hendra Wijaya, 51 tahun, menyerahkan diri."),
        ("id", "Jika Hendra Wijaya (51) datang, rapat dimulai."),
        ("en", "Prosecutors want Henry Wills, 51, to be jailed."),
    ],
)
def test_an_age_beside_a_name_stands_whatever_is_asked_of_its_bearer(draw, language, text):
    (claim,) = draw(text, "age", language=language)
    assert (claim.details["low"], claim.modality) == ("51", "done")


def test_an_age_has_no_time_of_the_verb_behind_it(draw):
    (claim,) = draw("The club for kids ages 5 to 12 opens in May.", "age", "2025-05-12", "en")
    assert not claim.period.known
