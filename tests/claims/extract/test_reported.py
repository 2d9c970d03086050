"""Reported speech: who says it, where what is told stands, and what is none."""

import pytest

from tests.claims.extract.said_by import speakers


def test_reported_speech_is_a_paraphrase(draw):
    (claim,) = draw("Gen Nakatani mengatakan kedua negara dapat memperkuat kerja sama industri.", "quotation")
    assert claim.attribution.manner == "paraphrase"


def test_a_medium_is_named_as_the_way(draw):
    (claim,) = draw("Dilansir dari Reuters, sejumlah pihak menyebut rencana itu masih dibahas.", "quotation")
    assert (speakers(claim), claim.attribution.manner) == (["org:reuters"], "via")


def test_what_somebody_did_not_say_is_denied(draw):
    (claim,) = draw("Gen Nakatani tidak mengatakan bahwa kapal itu sudah berlabuh di sana.", "quotation")
    assert claim.modality == "denied"


def test_the_telling_is_done_though_what_is_told_is_planned(draw):
    (claim,) = draw("Kapal itu akan berlabuh di sana bulan depan, kata Gen Nakatani.", "quotation")
    assert (claim.modality, claim.period.known) == ("done", False)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Di buku karya Gen Nakatani, beberapa penelitian menyebut daun itu terbukti manjur.", 0),
        ("Gen Nakatani, dalam buku itu, menyebut daun itu terbukti manjur untuk siapa saja yang sakit.", 1),
    ],
)
def test_whoever_is_only_the_author_says_nothing(draw, text, quoted):
    assert len(draw(text, "quotation")) == quoted


def test_what_was_reported_before_names_no_medium_behind_a_comma(draw):
    text = "Seperti diberitakan, Reuters sebagai pemilik proyek akan menambah petugas di sana."
    assert [claim for claim in draw(text, "quotation") if claim.details["manner"] == "via"] == []
    told = "Seperti diberitakan Reuters, proyek itu akan menambah petugas di sana."
    assert [claim.details["manner"] for claim in draw(told, "quotation")] == ["via"]


def test_the_country_behind_a_name_opens_what_is_told(draw):
    (claim,) = draw("Menurut Darto Indonesia tidak punya pilihan lain selain menanam lagi.", "quotation")
    assert [party.words for party in claim.subject] == ["Darto"]


def test_what_is_said_elsewhere_has_no_figures_here(draw):
    text = "Budi Hartono menyampaikan pernyataan itu dalam acara pelantikan 1.400 hakim di Jakarta."
    (claim,) = draw(text, "quantity")
    assert claim.attribution is None


def test_figures_told_by_way_of_a_medium_are_attributed_to_it(draw):
    (claim,) = draw("Dilansir dari Reuters, pabrik itu memecat 1.200 pekerja pada Juli.", "quantity")
    assert (claim.attribution.manner, speakers(claim)) == ("via", ["org:reuters"])


@pytest.mark.parametrize("who", ["pengkritik", "penentang", "pendukung", "relawan"])
def test_whoever_is_for_or_against_somebody_is_somebody_else(draw, who):
    said = "Gen Nakatani mengatakan kedua negara dapat memperkuat kerja sama industri."
    assert draw(f"Para {who} {said}", "quotation") == []
    (claim,) = draw(said, "quotation")
    assert speakers(claim) == ["person:nakatani-gen"]


def test_who_tells_it_by_the_way_does_not_say_it(draw):
    text = "Dalam rapat, kata Rukmini Salma, Gen Nakatani juga mengatakan kedua negara dapat bekerja sama."
    (claim,) = draw(text, "quotation")
    assert speakers(claim) == ["person:nakatani-gen"]
    text = "Dalam rapat, Ahn Gyu-back dan Gen Nakatani juga mengatakan kedua negara dapat bekerja sama."
    (claim,) = draw(text, "quotation")
    assert speakers(claim) == ["person:ahn-gyu-back", "person:nakatani-gen"]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("The crew found somebody lying in the road, minister Gen Nakatani said at a news conference.", True),
        ("The crew found somebody lying in the road, minister Gen Nakatani told reporters on Monday.", True),
        ("After the long talks with the farmers, Gen Nakatani said in a speech the tax would go.", False),
    ],
)
def test_what_is_told_stands_before_a_teller_who_ends_the_sentence(draw, text, whole):
    (claim,) = draw(text, "quotation", language="en")
    assert speakers(claim) == ["person:nakatani-gen"]
    assert (claim.quote == text) is whole


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Menurut Menperin, Yuli Santoso siap membangun pabrik pupuk yang baru.", "Menperin"),
        ("Menurut Menperin, Yuli Santoso, pabrik pupuk yang baru siap dibangun.", "Menperin, Yuli Santoso"),
    ],
)
def test_behind_the_post_by_which_it_is_told_another_may_open_what_is_told(draw, text, said):
    (claim,) = draw(text, "quotation")
    assert [party.words for party in claim.subject] == [said]


def test_who_was_reported_on_by_others_reports_nothing(draw):
    words = (
        "Dan Norwick, whose trip was widely reported by local media, also defied calls by friends to resign."
    )
    assert not draw(words, "quotation", "2025-05-12", "en")


@pytest.mark.parametrize(
    ("words", "speakers"),
    [
        (
            "President Donald Trump was away. The Trump administration said the army is not ready for war.",
            [],
        ),
        ("According to a Reuters/Ipsos poll, only 20 percent approved of it.", []),
        ("According to Breaking the Silence, prizes were offered to all units for pictures.", []),
        ("According to Standard & Poor’s, the rise in wages helps the economy of the country.", []),
        ("The minister said Aldo Renwick’s rule was “gone to dross in his hands” and said he was late.", []),
        ("President Aldo Renwick’s eldest son asked for help. “We want the truth,” he said.", []),
        ("President Aldo Renwick’s speech was short. “We want the truth,” he said.", ["he"]),
    ],
)
def test_those_around_somebody_and_half_a_title_are_nobody(draw, words, speakers):
    found = draw(words, "quotation", "2025-05-12", "en")
    assert [party.words for claim in found for party in claim.subject] == speakers
