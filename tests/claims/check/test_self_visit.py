"""A visit to one's own country."""

import pytest

LAST = "Menhan Jepang terakhir kali melakukan kunjungan resmi ke {place} pada Oktober 2015."
STORY = "Menteri Pertahanan Korea Selatan dan Jepang menggelar dialog di Seoul pada 8 September 2025. "


def test_the_founding_slip_is_an_error_with_its_repairs_ranked(ask):
    (finding,) = ask(STORY + LAST.format(place="Jepang"), "self_visit", published="2025-09-09")
    assert (finding.outcome, finding.reason, finding.severity) == (
        "contradicted",
        "visits-own-country",
        "error",
    )
    assert [(repair.replacement, repair.status) for repair in finding.repairs] == [
        ("Korea Selatan", "supported"),
        ("Menhan Korea Selatan", "refuted"),
    ]
    assert finding.repairs[0].evidence[0].ref == "E-2015-10-20"
    assert [ground.ref for ground in finding.repairs[1].evidence] == ["E-2024-07-28"]


def test_a_visit_to_another_country_holds(ask):
    (finding,) = ask(STORY + LAST.format(place="Korea Selatan"), "self_visit", published="2025-09-09")
    assert finding.outcome == "holds"


def test_an_english_self_visit_is_an_error(ask):
    text = "Japanese Defense Minister Gen Nakatani paid an official visit to Japan in October 2015."
    (finding,) = ask(text, "self_visit", published="2025-09-09", language="en")
    assert (finding.outcome, finding.severity) == ("contradicted", "error")


@pytest.mark.parametrize(
    "text",
    [
        "Menhan Jepang kembali ke Jepang usai kunjungan resmi ke Korea Selatan.",  # going home
        "Menhan Jepang memimpin latihan di Jepang pada Senin (12/5/2025).",  # no visit
        "Presiden Prabowo Subianto melakukan kunjungan kerja ke Bali.",  # a tour of one's own country
        "Menhan Jepang tidak melakukan kunjungan resmi ke Jepang.",  # denied
        "Menhan Jepang Gen Nakatani melakukan kunjungan ke Jepang bagian utara.",  # a part of the country
        "Menhan Jepang disambut Menhan Korea Selatan di Jepang.",
        # Others come; who says or hopes so does not.
        "Presiden Prabowo Subianto mengatakan, para pemimpin dunia akan berkunjung ke Indonesia pada Mei.",
        "Presiden Prabowo Subianto menyebut investor asing akan mengunjungi Indonesia.",
        "Menhan Jepang mengundang mahasiswa Indonesia berkunjung ke Jepang.",
        "Menhan Jepang menyambut Wolodimir yang berkunjung ke Jepang.",
    ],
)
def test_the_nearest_innocent_sentences_are_left_alone(ask, text):
    assert [finding for finding in ask(text, "self_visit") if finding.is_flag] == []


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("U.S. President Donald Trump said leaders would visit the United States in July.", 0),
        ("Japanese Prime Minister Shigeru Ishiba expects 30 million people to visit Japan.", 0),
        ("U.S. President Donald Trump said he would visit Japan in July.", 0),
        ("Japanese Prime Minister Shigeru Ishiba is expected to visit Japan.", 1),
        ("Japanese Prime Minister Shigeru Ishiba welcomed Wolodymir on his second visit to Japan.", 0),
        ("U.S. President Donald Trump met Rashi Sunek, who had visited the United States in March.", 0),
        ("Japanese Prime Minister Shigeru Ishiba described Xu's visit to Japan as a success.", 0),
        ("Japanese Prime Minister Shigeru Ishiba began his second visit to Japan.", 1),
    ],
)
def test_who_says_that_others_come_is_no_english_visitor(ask, text, flags):
    found = [finding for finding in ask(text, "self_visit", language="en") if finding.is_flag]
    assert len(found) == flags


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("British Defence Secretary John Healey visited UK forces in Estonia.", 0),
        ("U.S. Defense Secretary Pete Hegseth paid a visit to the U.S. airfield at Morrow.", 0),
        ("Japanese Defense Minister Gen Nakatani visited Japanese sailors in Djibouti.", 0),
        ("Japanese Prime Minister Shigeru Ishiba visited Japan House in London.", 0),
        ("Japanese Prime Minister Shigeru Ishiba visited Japan's embassy in Cairo.", 0),
        ("U.S. Defense Secretary Pete Hegseth paid a visit to the U.S. in May.", 1),
        ("British Defence Secretary John Healey visited the UK, his office said.", 1),
        ("Japanese Prime Minister Shigeru Ishiba will visit Japan Monday.", 1),
    ],
)
def test_a_country_that_only_describes_is_not_where_a_visit_goes(ask, text, flags):
    found = [finding for finding in ask(text, "self_visit", language="en") if finding.is_flag]
    assert len(found) == flags


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("Menteri Luar Negeri RI Sugiono mengunjungi Indonesia Week di Paris.", 0),
        ("Presiden Prabowo Subianto berkunjung ke Indonesia Craft Center di Doha.", 0),
        ("Menhan Jepang Gen Nakatani berkunjung ke Jepang Senin (12/5/2025).", 1),
    ],
)
def test_a_country_whose_name_goes_on_is_not_where_a_visit_goes(ask, text, flags):
    assert len([finding for finding in ask(text, "self_visit") if finding.is_flag]) == flags


def test_who_says_that_he_comes_is_the_visitor(ask):
    (finding,) = ask("Menhan Jepang mengatakan pada Senin dirinya akan berkunjung ke Jepang.", "self_visit")
    assert finding.is_flag


def test_an_unknown_destination_is_unknown(ask):
    findings = ask("Menhan Jepang melakukan kunjungan resmi ke Antah Berantah.", "self_visit")
    assert [finding for finding in findings if finding.outcome in ("holds", "contradicted")] == []


def test_an_envoy_posted_abroad_may_visit_the_own_country(ask):
    text = "Duta Besar Jepang untuk Indonesia mengunjungi Jepang bersama 20 pengusaha."
    assert [found for found in ask(text, "self_visit") if found.outcome == "contradicted"] == []
    text = "Menteri Luar Negeri Jepang mengunjungi Jepang bersama Duta Besar Jepang untuk Indonesia."
    assert [found.outcome for found in ask(text, "self_visit")] == ["contradicted"]


def test_a_country_that_only_describes_what_is_seen_is_no_destination(ask):
    text = "Perdana Menteri India Narendra Modi mengunjungi {} India, Senin (12/5/2025)."
    assert ask(text.format("pameran"), "self_visit") == []
    assert [one.is_flag for one in ask(text.format("negara"), "self_visit")] == [True]
