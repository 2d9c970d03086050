"""Who and where an article names, read in the small world."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.match import Gazetteer, mentions
from claims.match.everybody import find_series
from claims.model import Mention
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


def _one(text: str, words: str, gazetteer: Gazetteer, publisher: str | None = None) -> Mention:
    found = [m for m in mentions(text, gazetteer, publisher_country=publisher) if m.words == words]
    assert len(found) == 1, [m.words for m in mentions(text, gazetteer, publisher_country=publisher)]
    return found[0]


def _all(text: str, gazetteer: Gazetteer, publisher: str | None = None) -> list[tuple[str, str | None]]:
    return [(m.words, m.country) for m in mentions(text, gazetteer, publisher_country=publisher)]


@pytest.mark.parametrize(
    ("text", "words", "person", "office"),
    [
        (
            "Menteri Pertahanan Jepang, Gen Nakatani, tiba.",
            "Menteri Pertahanan Jepang, Gen Nakatani",
            "person:nakatani-gen",
            "office:jp-mod",
        ),
        (
            "Perdana Menteri Jepang Fumio Kishida tiba.",
            "Perdana Menteri Jepang Fumio Kishida",
            "person:kishida-fumio",
            "office:jp-pm",
        ),
        (
            "Menteri Keuangan (Menkeu) Purbaya Yudhi Sadewa hadir.",
            "Menteri Keuangan (Menkeu) Purbaya Yudhi Sadewa",
            "person:purbaya",
            "office:id-finance",
        ),
        (
            "Menhan Korsel Kim Yong-hyun bicara.",
            "Menhan Korsel Kim Yong-hyun",
            "person:kim-yong-hyun",
            "office:kr-mnd",
        ),
        (
            "Menteri Ekonomi dan Keuangan Korea Selatan Choo Kyung-ho hadir.",
            "Menteri Ekonomi dan Keuangan Korea Selatan Choo Kyung-ho",
            "person:choo-kyung-ho",
            "office:kr-finance",
        ),
        ("Menlu Sugiono terbang.", "Menlu Sugiono", "person:sugiono", "office:id-foreign"),
        (
            "Presiden AS (Amerika Serikat) Donald Trump pergi.",
            "Presiden AS (Amerika Serikat) Donald Trump",
            "person:donald-trump",
            "office:us-president",
        ),
        (
            "Presiden Donald Trump pergi.",
            "Presiden Donald Trump",
            "person:donald-trump",
            "office:us-president",
        ),
    ],
)
def test_a_post_and_its_name_are_one_mention(
    text: str, words: str, person: str, office: str, indonesian: Gazetteer
) -> None:
    found = _one(text, words, indonesian)
    assert (found.kind, found.person, found.office) == ("holder", person, office)
    assert found.name is not None
    assert text[found.name_start : found.name_end] == found.name


@pytest.mark.parametrize(
    ("text", "words", "person", "office"),
    [
        (
            "Japanese Defense Minister Gen Nakatani arrived.",
            "Japanese Defense Minister Gen Nakatani",
            "person:nakatani-gen",
            "office:jp-mod",
        ),
        (
            "Gen Nakatani, Japan's defense minister, arrived.",
            "Gen Nakatani, Japan's defense minister",
            "person:nakatani-gen",
            "office:jp-mod",
        ),
        (
            "Minister of Defense of Japan Gen Nakatani arrived.",
            "Minister of Defense of Japan Gen Nakatani",
            "person:nakatani-gen",
            "office:jp-mod",
        ),
        (
            "U.S. Defense Secretary Pete Hegseth arrived.",
            "U.S. Defense Secretary Pete Hegseth",
            "person:pete-hegseth",
            "office:us-secdef",
        ),
        (
            "South Korean President Yoon Suk-yeol spoke.",
            "South Korean President Yoon Suk-yeol",
            "person:yoon-suk-yeol",
            "office:kr-president",
        ),
        (
            "President Prabowo Subianto spoke.",
            "President Prabowo Subianto",
            "person:prabowo-subianto",
            "office:id-president",
        ),
    ],
)
def test_an_english_post_takes_its_country_from_either_side(
    text: str, words: str, person: str, office: str, english: Gazetteer
) -> None:
    found = _one(text, words, english)
    assert (found.kind, found.person, found.office) == ("holder", person, office)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Menteri pertahanan nasional Korea dan Jepang bertemu.",
            "Menteri pertahanan nasional Korea dan Jepang",
        ),
        ("Dialog menhan Korea dan Jepang digelar.", "menhan Korea dan Jepang"),
        (
            "Menteri Pertahanan dari Korea Selatan dan Jepang bertemu.",
            "Menteri Pertahanan dari Korea Selatan dan Jepang",
        ),
    ],
)
def test_coordinated_posts_are_several_mentions_in_printed_order(
    text: str, words: str, indonesian: Gazetteer
) -> None:
    found = mentions(text, indonesian)
    assert [(m.words, m.kind, m.office) for m in found] == [
        (words, "office", "office:kr-mnd"),
        (words, "office", "office:jp-mod"),
    ]


@pytest.mark.parametrize(
    "text",
    ["the defense ministers of Japan and South Korea met", "Japanese and South Korean defense ministers met"],
)
def test_coordinated_english_posts(text: str, english: Gazetteer) -> None:
    assert [m.office for m in mentions(text, english)] == ["office:jp-mod", "office:kr-mnd"]


def test_a_list_of_three_countries_is_one_post_each(indonesian: Gazetteer) -> None:
    found = mentions("Menhan Jepang, Korea Selatan, dan AS bertemu.", indonesian)
    assert [m.country for m in found] == ["JP", "KR", "US"]
    assert {m.kind for m in found} == {"office"}


def test_a_comma_without_an_and_ends_the_posts_countries(indonesian: Gazetteer) -> None:
    found = mentions("Bersama Menhan Jepang, Korea Selatan menolak.", indonesian)
    assert [(m.kind, m.words) for m in found] == [("office", "Menhan Jepang"), ("country", "Korea Selatan")]


@pytest.mark.parametrize("text", ["Menteri pertahanan ketiga negara sepakat.", "Kedua menhan sepakat."])
def test_a_group_of_holders_has_no_country(text: str, indonesian: Gazetteer) -> None:
    (found,) = mentions(text, indonesian, publisher_country="ID")
    assert (found.kind, found.portfolio, found.country, found.office) == ("office", "defence", None, None)


@pytest.mark.parametrize(
    ("text", "portfolio", "level"),
    [
        ("Wakil Menteri Pertahanan Jepang tiba.", "defence", "vice_minister"),
        ("Wamenhan Jepang tiba.", "defence", "vice_minister"),
        ("Wakil Presiden Jepang tiba.", "vice_president", "other"),
        ("Duta Besar Jepang untuk Indonesia tiba.", "ambassador", "official"),
        ("Menteri Pertahanan Keamanan Jepang tiba.", "pertahanan-keamanan", "minister"),
        ("Menteri Koordinator Bidang Pangan tiba.", "koordinator-bidang-pangan", "minister"),
        ("Menko Polkam tiba.", "koordinator-polkam", "minister"),
    ],
)
def test_another_portfolio_or_level_is_never_the_minister(
    text: str, portfolio: str, level: str, indonesian: Gazetteer
) -> None:
    (found,) = mentions(text, indonesian)
    assert (found.portfolio, found.level, found.office) == (portfolio, level, None)


@pytest.mark.parametrize(
    "text",
    [
        "the State Minister of Defense of Japan came",
        "Japan's deputy defense minister came",
        "Japanese Vice Defense Minister came",
    ],
)
def test_an_english_deputy_is_a_vice_minister(text: str, english: Gazetteer) -> None:
    (found,) = mentions(text, english)
    assert (found.portfolio, found.level, found.office, found.country) == (
        "defence",
        "vice_minister",
        None,
        "JP",
    )


def test_a_post_to_come_is_that_of_the_country_behind_it(indonesian: Gazetteer) -> None:
    found = _one("Presiden terpilih Korea Selatan tiba.", "Presiden terpilih Korea Selatan", indonesian)
    assert (found.country, found.standing) == ("KR", "elect")


def test_an_unknown_holder_of_a_generic_post_keeps_only_the_name(indonesian: Gazetteer) -> None:
    (found,) = mentions("Menteri Koordinator Bidang Pangan Zulkifli Hasan hadir.", indonesian)
    assert (found.kind, found.name, found.person, found.office) == ("holder", "Zulkifli Hasan", None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Juru bicara Presiden mengatakan hal itu.",
        "Staf Khusus Menteri Pertahanan hadir.",
        "Ia menjabat Presiden Direktur perusahaan itu.",
        "Presiden Komisaris itu mundur.",
        "Peraturan Presiden Nomor 44 berlaku.",
        "Calon presiden itu kalah.",
        "Presiden FIFA Gianni Infantino hadir.",
        "Presiden Bank Dunia hadir.",
        "Raja Ampat indah.",
        "Aturan itu tertuang dalam Permenhub PM 13/2021.",
        "para menteri hadir.",
    ],
)
def test_words_that_only_look_like_a_post_are_none(text: str, indonesian: Gazetteer) -> None:
    # A body the post is of ("FIFA") is named; nobody holds a post of a state.
    # So is a place that only begins as a post does ("Raja Ampat").
    found = mentions(text, indonesian)
    assert [mention for mention in found if mention.kind not in ("org", "place")] == []


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Mantan Menteri Pertahanan Jepang Gen Nakatani hadir.", "former"),
        ("Eks Menhan Jepang Gen Nakatani hadir.", "former"),
        ("Plt. Menteri Pertahanan Jepang Gen Nakatani hadir.", "acting"),
        ("Presiden terpilih Prabowo Subianto hadir.", "elect"),
        ("Menteri Pertahanan Jepang Gen Nakatani hadir.", "current"),
    ],
)
def test_standing_is_read_from_the_words_around_the_post(
    text: str, standing: str, indonesian: Gazetteer
) -> None:
    (found,) = mentions(text, indonesian)
    assert (found.kind, found.standing) == ("holder", standing)


@pytest.mark.parametrize(
    "text",
    [
        "The spokesman for the president declined.",
        "The president of Toyota spoke.",
        "The vice president of sales spoke.",
        "He scored in the Premier League.",
        "European Council President Donald Tusk spoke.",
        "FIFA President Gianni Infantino spoke.",
        "World Bank President David Malpass spoke.",
        "He is a former president of Japan's National Assembly.",
        "He is a former president of the Galicia region.",
    ],
)
def test_english_words_that_only_look_like_a_post(text: str, english: Gazetteer) -> None:
    assert [m.country for m in mentions(text, english) if m.level == "head"] == []


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Former President Prabowo Subianto spoke.", "ID"),
        ("Premier Li Keqiang of China spoke.", "CN"),
        ("US President Joe Biden spoke.", "US"),
        ("The president of the United States spoke.", "US"),
        ("Japan's Prime Minister spoke.", "JP"),
        ("As President Prabowo Subianto spoke, they left.", "ID"),
    ],
)
def test_english_posts_behind_other_words_are_of_a_state(text: str, country: str, english: Gazetteer) -> None:
    assert [m.country for m in mentions(text, english) if m.level == "head"] == [country]


def test_a_country_that_is_a_given_name_before_a_surname_is_none(english: Gazetteer) -> None:
    text = "Producer Jordan Horowitz stopped. They met in Jordan, near the Jordan River, and Jordan said no."
    assert [m.start for m in mentions(text, english) if m.country == "JO"] == [
        at for at in range(len(text)) if text.startswith(("Jordan,", "Jordan River", "Jordan said"), at)
    ]


def test_a_country_after_the_name_is_the_posts(english: Gazetteer) -> None:
    (found,) = mentions("Then President Prabowo Subianto of Indonesia spoke.", english)
    assert (found.words, found.office) == ("President Prabowo Subianto", "office:id-president")


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


@pytest.mark.parametrize(
    "text",
    [
        "Burger King Store of Japan opened.",
        "Queen Street of Britain is long.",
        "Martin Luther King Day of Japan begins.",
        "Vitamin IV of Japan sells.",
    ],
)
def test_a_king_of_no_country_is_no_post(text: str, english: Gazetteer) -> None:
    assert [m for m in mentions(text, english) if m.kind == "holder"] == []


def test_a_vice_premier_is_not_the_premier(english: Gazetteer) -> None:
    found = mentions("Japanese Vice Premier Fumio Kishida met Japanese Premier Fumio Kishida.", english)
    assert [m.portfolio for m in found] == ["deputy_head_of_government", "head_of_government"]


def test_three_english_countries_share_one_post(english: Gazetteer) -> None:
    found = mentions("the defense ministers of South Korea, Japan and the United States met", english)
    assert [m.office for m in found] == ["office:kr-mnd", "office:jp-mod", "office:us-secdef"]


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("then-Defense Minister Gen Nakatani spoke.", "former"),
        ("Japan's former defense minister Gen Nakatani spoke.", "former"),
        ("Former Japanese Defense Minister Gen Nakatani spoke.", "former"),
        ("acting South Korean Defense Minister Kim Seon-ho spoke.", "acting"),
        ("President-elect Prabowo Subianto spoke.", "elect"),
    ],
)
def test_english_standing(text: str, standing: str, english: Gazetteer) -> None:
    (found,) = mentions(text, english)
    assert (found.kind, found.standing) == ("holder", standing)


def test_an_ordinal_president_is_a_person_and_no_claim_about_today(indonesian: Gazetteer) -> None:
    (found,) = mentions("Presiden ke-7 RI Joko Widodo hadir.", indonesian)
    assert (found.kind, found.person, found.office) == ("person", "person:joko-widodo", None)


@pytest.mark.parametrize(
    "words",
    [
        "Semenanjung Korea",
        "Laut Jepang",
        "Laut Cina Selatan",
        "Bank Indonesia",
        "Universitas Indonesia",
        "Timnas Indonesia",
        "Garuda Indonesia",
        "CNN Indonesia",
        "Jalan Jepang",
        "as",
        "Kapten Amerika",
        "bahasa Jepang",
    ],
)
def test_words_that_hold_a_countrys_name_and_name_no_state(words: str, indonesian: Gazetteer) -> None:
    found = mentions(f"Kapal itu melihat {words} kemarin.", indonesian)
    assert [mention for mention in found if mention.kind != "org" and mention.level != "site"] == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("AS", "US"),
        ("Korea Utara", "KP"),
        ("Korut", "KP"),
        ("Korsel", "KR"),
        ("Tiongkok", "CN"),
        ("Inggris", "GB"),
        ("RI", "ID"),
    ],
)
def test_a_country_by_each_of_its_names(words: str, code: str, indonesian: Gazetteer) -> None:
    assert _all(f"Pemerintah {words} menolak.", indonesian) == [(words, code)]


def test_pm_is_a_post_and_no_territory_and_indonesia_has_none(indonesian: Gazetteer) -> None:
    (found,) = mentions("Lalu PM berpidato.", indonesian)
    assert (found.kind, found.portfolio, found.country) == ("office", "head_of_government", None)


def test_us_and_uk_are_countries_in_english_only_in_capitals(english: Gazetteer) -> None:
    assert _all("They told us that the US and the U.K. agreed.", english) == [("US", "US"), ("U.K.", "GB")]


@pytest.mark.parametrize("words", ["Korean Peninsula", "Sea of Japan", "Bank of Japan", "Japan Airlines"])
def test_english_names_that_name_no_state(words: str, english: Gazetteer) -> None:
    found = mentions(f"They saw the {words} there.", english)
    assert [mention for mention in found if mention.kind != "org"] == []


@pytest.mark.parametrize(
    ("text", "publisher", "code"),
    [
        ("Musik Korea disukai.", None, "KR"),
        ("Rudal Korea Utara jatuh. Pemerintah Korea diam.", None, None),
        ("Rudal Korut jatuh. Pemerintah Korea diam.", "KR", "KR"),
        ("Rudal Korea Utara jatuh. Korea Selatan protes. Pemerintah Korea diam.", None, "KR"),
    ],
)
def test_korea_alone_is_the_south_unless_only_the_north_is_spoken_of(
    text: str, publisher: str | None, code: str | None, indonesian: Gazetteer
) -> None:
    found = _one(text, "Korea", indonesian, publisher)
    assert found.country == code
    assert found.ambiguous == (() if code else ("country:KP", "country:KR"))


def test_a_place_with_its_container_is_the_nearer_place(indonesian: Gazetteer) -> None:
    found = _one("di Yongsan-gu, Kota Seoul.", "Yongsan-gu, Kota Seoul", indonesian)
    assert (found.kind, found.place, found.country) == ("place", "place:kr-seoul-yongsan", "KR")


def test_a_country_after_its_city_is_no_party(indonesian: Gazetteer) -> None:
    assert _all("Mereka bertemu di Tokyo, Jepang.", indonesian) == [("Tokyo, Jepang", "JP")]


def test_a_country_in_brackets_after_its_city_is_no_party(indonesian: Gazetteer) -> None:
    assert _all("Mereka bertemu di Tokyo (Jepang).", indonesian) == [("Tokyo (Jepang)", "JP")]


def test_two_posts_of_one_person_share_the_country(indonesian: Gazetteer) -> None:
    text = "Wakil Perdana Menteri sekaligus Menteri Keuangan Korea Selatan Choo Kyung-ho hadir."
    assert [(m.portfolio, m.country) for m in mentions(text, indonesian)] == [
        ("deputy_head_of_government", "KR"),
        ("finance", "KR"),
    ]


def test_a_family_name_between_commas_is_the_holders(indonesian: Gazetteer) -> None:
    (found,) = mentions("Menteri Pertahanan Jepang, Nakatani, tiba.", indonesian)
    assert (found.kind, found.person) == ("holder", "person:nakatani-gen")


def test_a_city_that_is_a_country_is_both(indonesian: Gazetteer) -> None:
    found = _one("Mereka bertemu di Singapura.", "Singapura", indonesian)
    assert (found.kind, found.country, found.place) == ("country", "SG", "place:sg")


def test_the_ministry_is_the_one_the_article_names_in_full(indonesian: Gazetteer) -> None:
    text = "Kementerian Pertahanan Nasional menjawab. Kemenhan menambahkan."
    assert _one(text, "Kemenhan", indonesian).org == "org:kr-mnd"


def test_the_ministry_of_an_article_that_names_none_is_the_papers_own(indonesian: Gazetteer) -> None:
    assert _one("Kemenhan menambahkan.", "Kemenhan", indonesian).org == "org:id-mod"
    assert _one("Menhan Jepang hadir. Kemenhan menambahkan.", "Kemenhan", indonesian).org is None


def test_a_person_named_again_by_one_word(indonesian: Gazetteer) -> None:
    text = "Menhan Jepang Gen Nakatani tiba. Nakatani lalu berpidato."
    found = _one(text, "Nakatani", indonesian)
    assert (found.kind, found.person) == ("person", "person:nakatani-gen")


def test_a_family_name_two_people_of_the_article_share_is_ambiguous(indonesian: Gazetteer) -> None:
    text = "Kim Yong-hyun menemui Kim Seon-ho. Lalu Kim pulang."
    found = _one(text, "Kim", indonesian)
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
    assert _one(text, "Menteri Pertahanan", indonesian).office == "office:jp-mod"


def test_a_post_alone_after_two_countries_is_ambiguous(indonesian: Gazetteer) -> None:
    text = "Menhan Jepang menemui Menhan Korsel. Menteri Pertahanan lalu berpidato."
    found = _one(text, "Menteri Pertahanan", indonesian)
    assert (found.office, found.ambiguous) == (None, ("office:jp-mod", "office:kr-mnd"))


def test_a_president_alone_is_indonesias_once_he_was_named(indonesian: Gazetteer) -> None:
    text = 'Presiden Prabowo Subianto menyambut Presiden Korea Selatan. "Ya," kata Presiden.'
    assert [m.country for m in mentions(text, indonesian) if m.level == "head"] == ["ID", "KR", "ID"]
    text = 'Presiden Korea Selatan tiba di Seoul. "Ya," kata Presiden.'
    assert [m.country for m in mentions(text, indonesian) if m.level == "head"] == ["KR", "KR"]


def test_a_portfolio_goes_on_behind_its_commas(indonesian: Gazetteer) -> None:
    text = "Menteri Koordinator Bidang Politik, Hukum, dan Keamanan Budi Santoso tiba, Menteri Hukum pulang."
    found = [m for m in mentions(text, indonesian) if m.level == "minister"]
    assert [(m.name, m.portfolio) for m in found] == [
        ("Budi Santoso", "koordinator-bidang-politik-hukum-keamanan"),
        (None, "hukum"),
    ]


def test_a_post_alone_is_the_publishers_and_in_indonesian_indonesias(
    indonesian: Gazetteer, english: Gazetteer
) -> None:
    assert _one("Menhan berpidato.", "Menhan", indonesian, "KR").office == "office:kr-mnd"
    assert _one("Menhan berpidato.", "Menhan", indonesian).office == "office:id-mod"
    assert _one("The defense minister spoke.", "defense minister", english).office is None


def test_words_of_one_office_only_need_its_country_somewhere(indonesian: Gazetteer) -> None:
    text = "Menteri Pertahanan Nasional berpidato di Seoul."
    assert _one(text, "Menteri Pertahanan Nasional", indonesian).office == "office:kr-mnd"


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


def test_a_holder_at_the_time_told_of_is_not_todays(indonesian: Gazetteer) -> None:
    (found,) = mentions("PM Jepang saat itu, Fumio Kishida, menolak.", indonesian)
    assert (found.person, found.standing) == ("person:kishida-fumio", "former")


def test_two_people_after_one_post_are_not_its_holder(indonesian: Gazetteer) -> None:
    found = mentions("Presiden dan Wakil Presiden Prabowo-Gibran hadir.", indonesian)
    assert [(m.kind, m.words) for m in found] == [
        ("office", "Presiden"),
        ("office", "Wakil Presiden"),
        ("person", "Prabowo"),
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
