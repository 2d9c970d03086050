"""Quotations and who said them."""


def speakers(claim):
    return [party.person or party.office or party.org for party in claim.attribution.speakers]


def test_the_speaker_stands_behind_the_verb(draw):
    (claim,) = draw(
        '"Kami siap bekerja sama lebih erat," kata Menteri Pertahanan Jepang Gen Nakatani.', "quotation"
    )
    assert speakers(claim) == ["person:nakatani-gen"]
    assert claim.quote == '"Kami siap bekerja sama lebih erat,"'
    assert claim.attribution.manner == "quotation"


def test_the_speaker_stands_before_the_verb(draw):
    (claim,) = draw('Gen Nakatani berkata, "Kami siap bekerja sama lebih erat."', "quotation")
    assert speakers(claim) == ["person:nakatani-gen"]


def test_a_ministry_may_speak(draw):
    (claim,) = draw(
        'Kementerian Pertahanan Korea Selatan mengungkapkan, "Latihan itu tetap berlangsung."', "quotation"
    )
    assert speakers(claim) == ["org:kr-mnd"]


def test_reported_speech_is_a_paraphrase(draw):
    (claim,) = draw("Gen Nakatani mengatakan kedua negara dapat memperkuat kerja sama industri.", "quotation")
    assert claim.attribution.manner == "paraphrase"


def test_a_medium_is_named_as_the_way(draw):
    (claim,) = draw("Dilansir dari Reuters, sejumlah pihak menyebut rencana itu masih dibahas.", "quotation")
    assert (speakers(claim), claim.attribution.manner) == (["org:reuters"], "via")


def test_nobody_is_made_a_speaker(draw):
    (claim,) = draw('"Kami siap bekerja sama lebih erat," kata seorang warga.', "quotation")
    assert claim.attribution.speakers == ()


def test_a_speaker_nobody_knows_is_named_with_a_key(draw):
    (claim,) = draw('"Kami siap menanam lebih banyak bakau," kata Hesti Larasati.', "quotation")
    (speaker,) = claim.attribution.speakers
    assert (speaker.words, speaker.person, speaker.key) == ("Hesti Larasati", None, "hesti-larasati")
    assert claim.subject == claim.attribution.speakers


def test_she_is_the_unknown_person_who_was_named_before(draw):
    first, second = draw(
        '"Kami siap menanam lebih banyak bakau," kata Hesti Larasati. '
        'Ia menambahkan, "Bibitnya sudah datang dari desa sebelah."',
        "quotation",
    )
    assert [party.key for party in second.attribution.speakers] == ["hesti-larasati"]
    assert first.attribution.speakers[0].key == second.attribution.speakers[0].key


def test_a_second_mention_by_one_name_is_the_same_speaker(draw):
    first, second = draw(
        '"Kami siap menanam lebih banyak bakau," kata Hesti Larasati. '
        '"Bibitnya sudah datang dari desa sebelah," ujar Hesti.',
        "quotation",
    )
    assert first.attribution.speakers[0].key == second.attribution.speakers[0].key
