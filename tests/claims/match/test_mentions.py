"""Who and where an article names, read in the small world."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.match import Gazetteer, mentions
from claims.match.everybody import find_series
from tests.claims.match.found import one
from tests.claims.match.small_world import small_world

_GAZETTEER = Gazetteer(small_world(), "id")
_WORDS = (
    *(
        "Menteri",
        "Pertahanan",
        "Menhan",
        "Wakil",
        "Presiden",
        "mantan",
        "Kedua",
        "ketiga negara",
        "ke-7",
        "(Menhan)",
    ),
    *(
        "Jepang",
        "Korea",
        "Korea Utara",
        "AS",
        "(AS)",
        "dari",
        "dan",
        ",",
        ".",
        "\n",
        "-",
        "(",
        ")",
        '"',
        "RI",
        "é",
    ),
    *(
        "Gen",
        "Nakatani",
        "Gen Nakatani",
        "Kim",
        "Kim Yong-hyun",
        "Prabowo",
        "Seoul",
        "Kota",
        "Kemenhan",
        "bin",
        "X.",
    ),
)


@pytest.mark.parametrize(
    ("text", "name", "country", "person"),
    [
        ("King Abdullah II of Jordan spoke.", "Abdullah II", "JO", None),
        ("Queen Margrethe II of Denmark left.", "Margrethe II", "DK", None),
        ("President Joko Widodo III of Indonesia spoke.", "Joko Widodo III", "ID", None),
        ("President Ferdinand Marcos Jr. of the Philippines spoke.", "Ferdinand Marcos Jr.", "PH", None),
        ("U.S. President Donald J. Trump spoke.", "Donald J. Trump", "US", "person:donald-trump"),
    ],
)
def test_numbers_and_initials_belong_to_the_name(
    text: str, name: str, country: str, person: str | None, english: Gazetteer
) -> None:
    (found,) = (mention for mention in mentions(text, english) if mention.kind == "holder")
    assert (found.name, found.country, found.person) == (name, country, person)


def test_an_ordinal_president_is_a_person_and_no_claim_about_today(indonesian: Gazetteer) -> None:
    (found,) = mentions("Presiden ke-7 RI Joko Widodo hadir.", indonesian)
    assert (found.kind, found.person, found.office) == ("person", "person:joko-widodo", None)


def test_a_place_with_its_container_is_the_nearer_place(indonesian: Gazetteer) -> None:
    found = one("di Yongsan-gu, Kota Seoul.", "Yongsan-gu, Kota Seoul", indonesian)
    assert (found.kind, found.place, found.country) == ("place", "place:kr-seoul-yongsan", "KR")


def test_the_ministry_is_the_one_the_article_names_in_full(indonesian: Gazetteer) -> None:
    text = "Kementerian Pertahanan Nasional menjawab. Kemenhan menambahkan."
    assert one(text, "Kemenhan", indonesian).org == "org:kr-mnd"


def test_the_ministry_of_an_article_that_names_none_is_the_papers_own(indonesian: Gazetteer) -> None:
    assert one("Kemenhan menambahkan.", "Kemenhan", indonesian).org == "org:id-mod"
    assert one("Menhan Jepang hadir. Kemenhan menambahkan.", "Kemenhan", indonesian).org is None


def test_a_person_named_again_by_one_word(indonesian: Gazetteer) -> None:
    text = "Menhan Jepang Gen Nakatani tiba. Nakatani lalu berpidato."
    found = one(text, "Nakatani", indonesian)
    assert (found.kind, found.person) == ("person", "person:nakatani-gen")


def test_a_family_name_two_people_of_the_article_share_is_ambiguous(indonesian: Gazetteer) -> None:
    text = "Kim Yong-hyun menemui Kim Seon-ho. Lalu Kim pulang."
    found = one(text, "Kim", indonesian)
    assert found.person is None
    assert found.ambiguous == ("person:kim-seon-ho", "person:kim-yong-hyun")


def test_a_family_name_alone_names_nobody_at_first(indonesian: Gazetteer) -> None:
    assert mentions("Lalu Nakatani pulang.", indonesian) == ()


@pytest.mark.parametrize(
    "text", ["Angga Raka Prabowo hadir.", "Seorang warga, Sugiono, hadir.", "Park Jin-young hadir."]
)
def test_part_of_another_name_is_not_the_person(text: str, indonesian: Gazetteer) -> None:
    assert [m.person for m in mentions(text, indonesian) if m.person is not None] == []


def test_a_post_alone_belongs_to_the_country_named_with_it_before(indonesian: Gazetteer) -> None:
    text = "Menhan Jepang tiba. Menteri Pertahanan lalu berpidato."
    assert one(text, "Menteri Pertahanan", indonesian).office == "office:jp-mod"


def test_a_post_alone_after_two_countries_is_ambiguous(indonesian: Gazetteer) -> None:
    text = "Menhan Jepang menemui Menhan Korsel. Menteri Pertahanan lalu berpidato."
    found = one(text, "Menteri Pertahanan", indonesian)
    assert (found.office, found.ambiguous) == (None, ("office:jp-mod", "office:kr-mnd"))


def test_a_president_alone_is_indonesias_once_he_was_named(indonesian: Gazetteer) -> None:
    text = 'Presiden Prabowo Subianto menyambut Presiden Korea Selatan. "Ya," kata Presiden.'
    assert [m.country for m in mentions(text, indonesian) if m.level == "head"] == ["ID", "KR", "ID"]
    text = 'Presiden Korea Selatan tiba di Seoul. "Ya," kata Presiden.'
    assert [m.country for m in mentions(text, indonesian) if m.level == "head"] == ["KR", "KR"]


def test_a_post_alone_is_the_publishers_and_in_indonesian_indonesias(
    indonesian: Gazetteer, english: Gazetteer
) -> None:
    assert one("Menhan berpidato.", "Menhan", indonesian, "KR").office == "office:kr-mnd"
    assert one("Menhan berpidato.", "Menhan", indonesian).office == "office:id-mod"
    assert one("The defense minister spoke.", "defense minister", english).office is None


def test_words_of_one_office_only_need_its_country_somewhere(indonesian: Gazetteer) -> None:
    text = "Menteri Pertahanan Nasional berpidato di Seoul."
    assert one(text, "Menteri Pertahanan Nasional", indonesian).office == "office:kr-mnd"


def test_a_stranger_after_a_bare_post_gives_it_no_country(indonesian: Gazetteer) -> None:
    (found,) = mentions("Presiden Emmanuel Macron berpidato.", indonesian)
    assert (found.name, found.person, found.office, found.country) == ("Emmanuel Macron", None, None, None)


def test_series_swallow_the_posts_in_their_names(english: Gazetteer) -> None:
    text = "at the ASEAN Defence Ministers' Meeting-Plus in Tokyo"
    assert [m.words for m in mentions(text, english)] == ["Tokyo"]
    assert [row[2] for row in find_series(english.hits(text))] == ["event_series:admm-plus"]


def test_every_mention_stands_at_its_offsets_in_order(indonesian: Gazetteer) -> None:
    text = (
        "Menhan Jepang Gen Nakatani dan Menhan Korsel Ahn Gyu-back di Seoul. Nakatani senang, ujar Reuters."
    )
    found = mentions(text, indonesian)
    assert [m.start for m in found] == sorted(m.start for m in found)
    assert all(text[m.start : m.end] == m.words for m in found)
    assert len(found) == 5


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "Menteri", "Menteri ", "Menteri Pertahanan,", "AS", "(", "Menhan Jepang ("]
)
def test_the_edges_of_a_text_are_no_trouble(text: str, indonesian: Gazetteer) -> None:
    assert all(text[m.start : m.end] == m.words for m in mentions(text, indonesian))


def test_a_stranger_named_in_full_before_keeps_country_and_post(indonesian: Gazetteer) -> None:
    text = "Menlu AS Marco Rubio tiba. Menlu Rubio berpidato. Marco Rubio lalu pulang."
    found = mentions(text, indonesian)
    assert [(m.kind, m.country, m.name) for m in found] == [
        ("holder", "US", "Marco Rubio"),
        ("holder", "US", "Rubio"),
        ("person", None, "Marco Rubio"),
    ]


def test_a_heading_is_no_strangers_name(indonesian: Gazetteer) -> None:
    found = mentions("Menhan Jepang Tinjau Latihan Besar Pasukan Gabungan", indonesian)
    assert [(m.kind, m.words) for m in found] == [("office", "Menhan Jepang")]


def test_a_heading_still_names_a_known_holder(indonesian: Gazetteer) -> None:
    (found,) = mentions("Menkeu Purbaya Tinjau Gudang Beras Besar", indonesian)
    assert (found.words, found.person) == ("Menkeu Purbaya", "person:purbaya")


def test_a_city_that_begins_another_name_is_no_place(indonesian: Gazetteer) -> None:
    found = mentions("Ia lulus dari Bangkok University di Bangkok.", indonesian)
    assert [(m.kind, m.words, m.country) for m in found] == [
        ("org", "Bangkok University", None),
        ("place", "Bangkok", "TH"),
    ]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(_WORDS), max_size=30), st.sampled_from([" ", "", "  "]))
def test_any_text_has_its_mentions_at_their_offsets(words: list[str], gap: str) -> None:
    text = gap.join(words)
    found = mentions(text, _GAZETTEER)
    assert found == mentions(text, _GAZETTEER)
    assert [m.start for m in found] == sorted(m.start for m in found)
    for mention in found:
        assert text[mention.start : mention.end] == mention.words != ""
        if mention.name is not None and mention.kind in ("person", "holder"):
            assert text[mention.name_start : mention.name_end] == mention.name
        assert mention.person is None or len(mention.ambiguous) != 1
