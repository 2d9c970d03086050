"""Firsts and lasts drawn with their scope."""


def test_a_last_carries_the_time_it_is_said_to_have_been(draw):
    (claim,) = draw(
        "Menhan Jepang terakhir kali berkunjung ke Korea Selatan pada Oktober 2015.", "first_last"
    )
    assert (claim.comparator.kind, claim.comparator.since.edtf) == ("last", "2015-10")
    assert (claim.details["event"], claim.place.country) == ("visit", "KR")


def test_a_first_in_ten_years_carries_its_window(draw):
    (claim,) = draw(
        "Menhan Korea Selatan dan Jepang menggelar dialog di Seoul, pertama kali dalam sepuluh tahun.",
        "first_last",
    )
    assert (claim.comparator.kind, claim.comparator.window_years) == ("first", 10)
    assert [party.office for party in claim.subject] == ["office:kr-mnd", "office:jp-mod"]


def test_a_first_since_is_about_the_event_told_before(draw):
    claims = draw(
        "Menteri Pertahanan Jepang dan Korea Selatan mengatur pertemuan di Singapura pada 2-4 Juni. "
        "Hal itu akan menjadi pertemuan pertama kedua pihak sejak November 2019.",
        "first_last",
        published="2023-05-09",
    )
    (claim,) = claims
    assert (claim.comparator.since.edtf, claim.period.edtf) == ("2019-11", "2023-06-02/2023-06-04")
    assert [party.office for party in claim.subject] == ["office:jp-mod", "office:kr-mnd"]


def test_a_last_within_a_time_is_no_comparator(draw):
    text = "Japanese Defence Minister Gen Nakatani visited Seoul last week."
    assert [claim.type for claim in draw(text, language="en") if claim.type in ("visit", "first_last")] == [
        "visit"
    ]


def test_the_visit_a_last_counts_is_not_drawn_a_second_time(draw):
    text = "Menhan Jepang terakhir kali berkunjung ke Korea Selatan pada Oktober 2015."
    assert [claim.type for claim in draw(text)] == ["first_last"]


def test_ordinals_and_firsts_without_a_limit_are_no_comparators(draw):
    for text in (
        "Babak pertama berakhir imbang saat Menhan Jepang bertemu wartawan.",
        "Menhan Jepang melakukan kunjungan pertamanya ke Korea Selatan.",
    ):
        assert draw(text, "first_last") == []


def test_an_english_first_in_years(draw):
    (claim,) = draw(
        "It was the first visit to South Korea by a Japanese defence minister in ten years.",
        "first_last",
        language="en",
    )
    assert (claim.comparator.window_years, claim.place.country) == (10, "KR")
    assert [party.office for party in claim.subject] == ["office:jp-mod"]
