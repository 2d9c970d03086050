"""Who is kept in mind from sentence to sentence: "katanya" is whoever was named as the one who acts."""

import pytest

SAID = ' "Kami siap bekerja lebih keras lagi," katanya.'


@pytest.mark.parametrize(
    ("first", "known"),
    [
        ("Di Sleman, wakil ketua panitia Hesti Larasati tersenyum.", True),
        ("Dalam rapat di Kota Klaten, anggota dewan Hesti Larasati tersenyum.", True),
        # Behind a verb the name is whom somebody acts upon, and a bare word tells no role.
        ("Di Sleman, wakil ketua panitia menemui Hesti Larasati.", False),
        ("Dalam rapat di Kota Klaten, anggota dewan memarahi Hesti Larasati.", False),
        ("Di Sleman, tetangga Hesti Larasati tersenyum.", False),
    ],
)
def test_who_is_named_by_a_role_may_speak_next(draw, first, known):
    (claim,) = draw(first + SAID, "quotation")
    assert [party.words for party in claim.subject] == (["katanya"] if known else [])


@pytest.mark.parametrize(
    ("told", "known"),
    [
        ("Hal itu diungkapkan oleh Bayu Wicaksono dalam rapat.", True),
        ("Sebagaimana diungkapkan oleh Bayu Wicaksono, baru 19 persen laut yang dipetakan.", False),
    ],
)
def test_who_is_only_referred_to_need_not_go_on(draw, told, known):
    first = "Hesti Larasati mengatakan pelayaran itu dimulai bulan depan. "
    last = draw(first + told + SAID, "quotation")[-1]
    assert bool(last.subject) is known


@pytest.mark.parametrize(
    ("first", "known"),
    [
        ("Bayu Wicaksono mengoreksi Hesti Larasati yang menyebut ada 20 persen data yang salah.", False),
        ("Hesti Larasati menyebut ada 20 persen data yang salah dalam daftar itu.", True),
    ],
)
def test_who_says_so_in_a_clause_about_somebody_else_need_not_go_on(draw, first, known):
    last = draw(first + SAID, "quotation")[-1]
    assert bool(last.subject) is known
