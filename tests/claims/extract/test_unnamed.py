"""Whoever says something without a name of ours is kept beside the figures, and ends what "ia" meant."""

import pytest


def said_by(claim):
    return [party.words for party in claim.attribution.speakers] if claim.attribution is not None else []


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("id", "Penyelenggara mengatakan sebanyak 7.000 orang mengikuti lomba di Solo.", ["Penyelenggara"]),
        ("id", "Dikutip AFP, Senin (8/9/2025), panitia mengatakan 7.000 orang ikut lomba.", ["panitia"]),
        ("id", "Manajer Riset dan Data Kreasi Ratna Wulandari menjelaskan, 7.000 orang sudah mengisi survei.",
         ["Manajer Riset dan Data Kreasi Ratna Wulandari"]),
        ("en", "A ferry sank off the coast, killing at least seven people, the coast guard said.",
         ["the coast guard"]),
        ("en", "Some 7,000 people took part in the race, according to the audit office.",
         ["the audit office"]),
        # neighbours
        ("id", "Hal itu menunjukkan 7.000 orang mengikuti lomba di Solo.", []),
        ("id", "Pihaknya mengatakan 7.000 orang mengikuti lomba di Solo.", []),
        ("en", "It said 7,000 people took part in the race.", []),
        ("id", "Joko Wiraga mengumumkan lomba baru, dan pada Senin 7.000 orang datang.", []),
    ],
)  # fmt: skip
def test_whose_figures_they_are(draw, language, text, who):
    claims = draw(text, "quantity", language=language)
    assert [said_by(claim) for claim in claims] == [who] * len(claims)
    assert claims


def test_a_name_we_do_not_know_ends_what_he_meant(draw):
    first = "Gen Nakatani arrived early. "
    quoted = '"We want to reach six billion by then," he told reporters.'
    (known,) = draw(first + quoted, "quotation", language="en")
    (open_,) = draw(
        first + "Montenegro said trade rose by 8% last year. " + quoted, "quotation", language="en"
    )
    assert (said_by(known), said_by(open_)) == (["he"], [])


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Golkar menilai penerimaan pajak itu masih terlalu rendah tahun ini.", ["Golkar"]),
        ("Politikus Golkar itu menilai penerimaan pajak itu masih terlalu rendah tahun ini.", None),
        ('"Kami siap menanam bakau lagi," kata Hesti Larasati. '
         "Politikus Golkar itu menilai penerimaan pajak itu masih terlalu rendah.", ["Politikus Golkar"]),
    ],
)  # fmt: skip
def test_one_of_a_party_is_not_the_party(draw, text, who):
    found = [said_by(claim) for claim in draw(text, "quotation") if claim.details["manner"] == "paraphrase"]
    assert found == ([] if who is None else [who])


@pytest.mark.parametrize(
    ("named", "who"),
    [
        ("Bupati Sumenep Achmad Fauzi menerima tamu.", "achmad-fauzi"),
        ("Wakil Bupati Sumenep Achmad Fauzi menerima tamu.", None),
        ("Bupati Sumenep Achmad Fauzi menerima Bupati Lamongan Yuhronur Efendi.", None),
    ],
)
def test_a_post_alone_is_its_one_holder(draw, named, who):
    (claim,) = draw(f'{named} "Kami siap memasok garam lagi," kata Bupati.', "quotation")
    assert [(party.words, party.key) for party in claim.subject] == [("Bupati", who)]


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Gen Nakatani mengklarifikasi kabar yang beredar yang menyebutkan tarif itu naik bulan ini.", 0),
        ("Gen Nakatani menyebutkan tarif itu naik lagi bulan ini di sana.", 1),
    ],
)
def test_what_a_rumour_says_nobody_named_before_it_says(draw, text, drawn):
    assert len(draw(text, "quotation")) == drawn


def test_a_post_with_one_name_of_somebody_told_before_speaks(draw):
    text = 'Bupati Sumenep Achmad Fauzi tiba. "Kami siap memasok garam lagi," kata Bupati Fauzi.'
    (claim,) = draw(text, "quotation")
    assert [party.key for party in claim.subject] == ["achmad-fauzi"]


def test_what_another_wants_may_be_told_by_who_spoke_before(draw):
    spoke = '"Kami siap menanam bakau lagi," kata Hesti Larasati. '
    wants = 'Presiden Prabowo Subianto ingin semua cepat. "Tahun depan lebih banyak lagi," harapnya.'
    alone, after = draw(wants, "quotation")[-1], draw(spoke + wants, "quotation")[-1]
    assert (said_by(alone), said_by(after)) == (["harapnya"], [])


def test_words_that_name_somebody_do_not_go_on_with_what_another_said(draw):
    text = (
        '"We will present a budget soon," Gen Nakatani told reporters. '
        'Opposition senator Pablo Diaz called it "a mistake that will cost us dearly".'
    )
    assert len(draw(text, "quotation", language="en")) == 1


def test_english_sets_the_speaker_off_by_commas(draw):
    text = "The rate was kept at 5.75% this month, Gen Nakatani said, after prices rose for a year."
    (claim,) = draw(text, "quotation", language="en")
    assert claim.quote == text
    (figure,) = draw(text, "quantity", language="en")
    assert said_by(figure) == ["Gen Nakatani"]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("kata Kapolres, Selasa (21/10/2025).", ["Kapolres"]),
        ("ujar Kadis Pendidikan Kota Cirebon.", ["Kadis Pendidikan Kota Cirebon"]),
        ("kata Kapolres di kantor Polres yang baru, Selasa (21/10/2025).", ["Kapolres"]),
        ("kata polisi.", ["polisi"]),
        # neighbours
        ("kata seseorang yang tidak mau disebut namanya.", []),
        ("kata dia.", []),
    ],
)  # fmt: skip
def test_a_quotation_is_told_by_words_where_no_name_is_known(draw, words, who):
    (claim,) = draw(f'"Kami menjaga keamanan bersama semua warga," {words}', "quotation")
    assert said_by(claim) == who


def test_whoever_was_told_by_a_post_alone_goes_on(draw):
    text = '"Kami menjaga keamanan bersama warga," kata Kapolres.\n\n"Besok kami kembali ke sana," lanjutnya.'
    assert [said_by(claim) for claim in draw(text, "quotation")] == [["Kapolres"], ["lanjutnya"]]


def test_the_preposition_of_a_day_is_no_word_of_a_body(draw):
    text = "Badan Pertahanan Sipil Wadaka pada Minggu (11/5/2025) melaporkan, gempa menewaskan 20 orang."
    (claim,) = draw(text, "quantity")
    assert [party.words for party in claim.attribution.speakers] == ["Badan Pertahanan Sipil Wadaka"]
