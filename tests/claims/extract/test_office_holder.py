"""Posts with names, and words that are no names."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Aturan itu tertuang dalam Surat Edaran Gubernur Jawa Timur Nomor 12 Tahun 2025.",
        "Aturan itu tertuang dalam Telegram Panglima TNI No TR/12/2025.",
        "Aturan itu tertuang dalam Keputusan Wali Kota Surabaya Tentang Jam Malam.",
    ],
)
def test_words_of_laws_name_nobody(draw, text):
    assert draw(text, "office_holder") == []


def test_a_verb_in_a_heading_names_nobody(draw):
    text = "Gubernur Jawa Timur Perluas Layanan\n\nGubernur Jawa Timur Khofifah Indar Parawansa hadir."
    assert [claim.details["name"] for claim in draw(text, "office_holder")] == ["Khofifah Indar Parawansa"]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        (
            "Rupiah lebih kuat dibandingkan saat Presiden AS Donald Trump berpidato pada April 2025.",
            "2025-04",
        ),
        ("Rupiah lebih kuat dibandingkan saat Presiden AS Donald Trump berpidato.", ""),
        ("Rupiah menguat ketika Presiden AS Donald Trump berpidato.", "2025-09-09"),
        ("Kementerian itu terpisah usai Presiden Prabowo Subianto membentuknya.", ""),
        ("Gubernur Jawa Timur Basofi Sudirman saat itu membuka pasar seni.", ""),
    ],
)
def test_a_clause_of_its_own_borrows_no_day(draw, text, period):
    (claim,) = draw(text, "office_holder")
    assert claim.period.edtf == period


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hadir pula Wakil Panglima TNI Jenderal Budi Revia.", []),
        ("Hadir pula Panglima TNI Jenderal Budi Revia.", ["Budi Revia"]),
    ],
)
def test_a_deputy_holds_another_post(draw, text, names):
    assert [claim.details["name"] for claim in draw(text, "office_holder")] == names


def test_a_digest_has_no_day_of_its_own():
    from claims.dossier import check_article
    from claims.world import SeedWorld, read_seeds
    from tests.factory import article

    world = SeedWorld(read_seeds())
    text = "Banjir terjadi Senin (12/5/2025).\n\nKapolres Pangandaran AKBP Andri Kurniawan datang."
    for title, known in (("Priangan Sepekan: Banjir di Mana-mana", False), ("Banjir Sepekan di Garut", True)):
        claims = check_article(article(text, title=title), world).claims
        assert [claim.period.known for claim in claims if claim.type == "office_holder"] == [known]


def test_the_name_behind_the_wife_of_a_post_may_be_hers(draw):
    assert draw("Istri Gubernur Jawa Timur Arumi Bachsin hadir.", "office_holder") == []
    assert len(draw("Gubernur Jawa Timur Khofifah Indar Parawansa hadir.", "office_holder")) == 1


def test_a_vice_president_of_a_firm_holds_no_post_of_a_state(draw):
    text = "Wakil Presiden Komunikasi Korporat PT Pertamina (Persero) Ali Mundakir datang."
    assert draw(text, "office_holder") == []


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Mantan KSAD dan Menteri Pertahanan Gen Nakatani hadir.", "former"),
        ("Mantan KSAD sudah pulang dan Menteri Pertahanan Gen Nakatani hadir.", "current"),
        ("Mantan istri dan Menteri Pertahanan Gen Nakatani hadir.", "current"),
    ],
)
def test_former_is_said_of_both_posts(draw, text, standing):
    (claim,) = draw(text, "office_holder")
    assert claim.details["standing"] == standing


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sebanyak 7 Menteri Pertahanan Gen Nakatani hadir.", []),
        ("Sebanyak tujuh Menteri Pertahanan Gen Nakatani hadir.", []),
        ("Pada 2024 Menteri Pertahanan Gen Nakatani hadir.", ["Gen Nakatani"]),
        ("Menteri Pertahanan Gen Nakatani hadir.", ["Gen Nakatani"]),
    ],
)
def test_of_several_holders_the_name_is_no_holders(draw, text, names):
    assert [claim.details["name"] for claim in draw(text, "office_holder")] == names


@pytest.mark.parametrize(
    ("text", "period"),
    [
        (
            "Gubernur terpilih dalam Pilkada serentak 27 Juni 2024 bertemu Presiden Prabowo Subianto.",
            "2025-09-09",
        ),
        ("Gubernur pada 27 Juni 2025 bertemu Presiden Prabowo Subianto.", "2025-06-27"),
    ],
)
def test_the_day_of_the_vote_somebody_won_is_not_that_of_what_follows(draw, text, period):
    (claim,) = draw(text, "office_holder")
    assert claim.period.edtf == period


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Presiden RI Joko “Jokowi” Widodo hadir.", "Joko “Jokowi” Widodo"),
        ("Presiden Joko Widodo hadir.", "Joko Widodo"),
        ("Presiden Prabowo “menolak” hadir.", "Prabowo"),
    ],
)
def test_a_nickname_in_marks_does_not_end_the_name(draw, text, name):
    (claim,) = draw(text, "office_holder")
    assert claim.details["name"] == name


def test_president_behind_another_post_of_a_firm_presides_over_the_firm(draw):
    firm = "“Orders fell,” Chief Executive and President John Miller said."
    assert draw(firm, "office_holder", language="en") == []
    for firm in (
        "“Orders fell,” union President John Miller said.",
        "Orders fell, John Miller, president of the union's branch, said in an interview.",
    ):
        assert draw(firm, "office_holder", language="en") == []
    state = "“Orders fell,” President John Miller said."
    assert len(draw(state, "office_holder", language="en")) == 1


@pytest.mark.parametrize(
    "name",
    ["George H.W. Barlow", "Helen Clark", "Fernando de la Rosa", "Theresa May", "George W. Barlow"],
)
def test_the_whole_name_behind_a_post_is_read(draw, name):
    (claim,) = draw(f"Prime Minister {name} arrived in Paris on Monday.", "office_holder", "2025-05-12", "en")
    assert claim.details["name"] == name


def test_the_day_behind_a_name_is_no_part_of_it(draw):
    words = "They met Prime Minister Renwick May 5 in Paris."
    assert [claim.details["name"] for claim in draw(words, "office_holder", "2025-05-12", "en")] == [
        "Renwick"
    ]


def test_a_son_is_not_his_father(draw):
    (claim,) = draw("Donald Trump Jr. said on Monday that he would go.", "quotation", "2025-05-12", "en")
    assert [party.person for party in claim.subject] == [None]


def test_both_who_share_a_title_speak(draw):
    words = "On Monday Senators Mark Burren and Tom Tellis said they would not support the plan."
    (claim,) = draw(words, "quotation", "2025-05-12", "en")
    assert [party.words for party in claim.subject] == ["Mark Burren", "Tom Tellis"]


@pytest.mark.parametrize(
    ("language", "text", "periods"),
    [
        (
            "id",
            "Presiden Joko Widodo datang pada 2016, Presiden Prabowo Subianto pada 2024.",
            ["2016", "2024"],
        ),
        (
            "en",
            "President Obama came in 2010, President Donald Trump in 2017 and President Joe Biden in 2022.",
            ["2010", "2017", "2022"],
        ),
    ],
)
def test_the_time_right_behind_a_post_is_its_own(draw, language, text, periods):
    assert [claim.period.edtf for claim in draw(text, "office_holder", language=language)] == periods


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Votes for a President Renwick would be noticed.", []),
        ("The previous government, led by President Roland Hale, cut it.", [""]),
        ("The government, led by President Roland Hale, cut it.", ["2025-05-12"]),
        ("Ann Reed, vice president of Orlin, told the paper.", []),
        ("Land held by President Roland Hale, who was deposed last year, is farmed.", [""]),
        ("Ann Reed, vice president of the Orlin Commission, told the paper.", []),
        ("Roland Hale, president of France, arrived on Friday.", ["2025-05-09"]),
        ("Voters met President Roland Hale, who was cheered.", ["2025-05-12"]),
    ],
)
def test_a_post_that_nobody_holds_or_that_was_lost_is_none_of_the_day(draw, words, days):
    assert [claim.period.edtf for claim in draw(words, "office_holder", "2025-05-12", "en")] == days
