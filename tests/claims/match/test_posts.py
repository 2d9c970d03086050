"""Posts and their holders, read in the small world: of which country, and whether now."""

import pytest

from claims.match import Gazetteer, mentions
from tests.claims.match.found import one


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
    found = one(text, words, indonesian)
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
    found = one(text, words, english)
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
    found = one("Presiden terpilih Korea Selatan tiba.", "Presiden terpilih Korea Selatan", indonesian)
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


def test_a_country_after_the_name_is_the_posts(english: Gazetteer) -> None:
    (found,) = mentions("Then President Prabowo Subianto of Indonesia spoke.", english)
    assert (found.words, found.office) == ("President Prabowo Subianto", "office:id-president")


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


def test_two_posts_of_one_person_share_the_country(indonesian: Gazetteer) -> None:
    text = "Wakil Perdana Menteri sekaligus Menteri Keuangan Korea Selatan Choo Kyung-ho hadir."
    assert [(m.portfolio, m.country) for m in mentions(text, indonesian)] == [
        ("deputy_head_of_government", "KR"),
        ("finance", "KR"),
    ]


def test_a_family_name_between_commas_is_the_holders(indonesian: Gazetteer) -> None:
    (found,) = mentions("Menteri Pertahanan Jepang, Nakatani, tiba.", indonesian)
    assert (found.kind, found.person) == ("holder", "person:nakatani-gen")


def test_a_portfolio_goes_on_behind_its_commas(indonesian: Gazetteer) -> None:
    text = "Menteri Koordinator Bidang Politik, Hukum, dan Keamanan Budi Santoso tiba, Menteri Hukum pulang."
    found = [m for m in mentions(text, indonesian) if m.level == "minister"]
    assert [(m.name, m.portfolio) for m in found] == [
        ("Budi Santoso", "koordinator-bidang-politik-hukum-keamanan"),
        (None, "hukum"),
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
