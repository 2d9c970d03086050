"""First and last, against the table and against the article itself."""

import pytest

MET = "Menhan Korea Selatan dan Jepang menggelar dialog resmi di Korea Selatan pada 8 September 2025"
CASES = [
    (f"{MET}, untuk pertama kalinya dalam sepuluh tahun.", "holds", "gap-agrees"),
    (f"{MET}, untuk pertama kalinya dalam lima belas tahun.", "contradicted", "earlier-event-inside-window"),
    (
        "Menhan Jepang terakhir kali berkunjung ke Korea Selatan pada Oktober 2015.",
        "holds",
        "previous-agrees",
    ),
    (
        "Menhan Jepang terakhir kali berkunjung ke Korea Selatan pada Januari 2011.",
        "contradicted",
        "last-time-differs",
    ),
    ("Menhan Jepang terakhir kali berkunjung ke Vietnam pada Mei 2016.", "unknown", "no-previous-known"),
    (
        "Menhan Korea Selatan berkunjung ke Jepang pada 28 Juli 2024, pertama kali dalam lima belas tahun.",
        "unknown",
        "no-previous-known",
    ),
]


@pytest.mark.parametrize(("text", "outcome", "reason"), CASES)
def test_a_first_or_last_is_held_against_the_table(ask, text, outcome, reason):
    (finding,) = ask(text, "first_last_fits", published="2025-09-08")
    assert (finding.outcome, finding.reason) == (outcome, reason)
    assert finding.severity == ("error" if outcome == "contradicted" else None)


def test_ten_years_is_nine_years_and_ten_months(ask):
    (finding,) = ask(
        f"{MET}, untuk pertama kalinya dalam sepuluh tahun.", "first_last_fits", published="2025-09-08"
    )
    assert finding.facts["years"] == "9.89"
    assert [ground.ref for ground in finding.evidence] == ["E-2015-10-20", "COV-jp-mod-visits-kr"]


def test_the_article_is_held_against_itself(ask):
    text = (
        "Menhan Jepang berkunjung ke Vietnam pada 5 September 2025, pertama kalinya dalam sepuluh tahun. "
        "Menhan Jepang terakhir kali berkunjung ke Vietnam pada November 2019."
    )
    flags = [f for f in ask(text, "first_last_fits", published="2025-09-08") if f.is_flag]
    assert [(flag.reason, flag.severity) for flag in flags] == [("article-gives-other-last-time", "warning")]


@pytest.mark.parametrize(
    "text",
    [
        # scopes differ: a visit to Korea, and a meeting anywhere
        "Menhan Jepang terakhir kali berkunjung ke Korea Selatan pada Oktober 2015. "
        "Menteri Pertahanan Jepang dan Korea Selatan bertemu di Singapura pada 4 Juni 2023.",
        # coverage that nobody has declared complete decides nothing
        "Menteri Pertahanan Jepang dan Vietnam bertemu pada 8 September 2025, pertemuan pertama sejak 2024.",
        "Babak pertama berakhir saat Menhan Jepang bertemu wartawan.",  # an ordinal, no comparator
        "Ini kunjungan pertama sang menteri.",  # no limit is named
    ],
)
def test_the_nearest_innocent_sentences_are_left_alone(ask, text):
    flags = [finding for finding in ask(text, "first_last_fits", published="2025-09-08") if finding.is_flag]
    assert flags == []


@pytest.mark.parametrize(
    ("text", "replacement", "outcome"),
    [
        (f"{MET}, untuk pertama kalinya dalam lima belas tahun.", "sepuluh", "holds"),
        (f"{MET}, untuk pertama kalinya dalam 15 tahun.", "10", "holds"),
        (f"{MET}, pertemuan pertama sejak Januari 2011.", "November 2024", None),
        (
            "Menhan Jepang terakhir kali berkunjung ke Korea Selatan pada Januari 2011.",
            "Oktober 2015",
            "holds",
        ),
    ],
)
def test_what_would_hold_is_offered(ask, mend, text, replacement, outcome):
    (finding,) = [f for f in ask(text, "first_last_fits", published="2025-09-08") if f.is_flag]
    first = finding.repairs[0]
    assert first.replacement == replacement
    (after,) = mend(text, first, "first_last_fits", published="2025-09-08")
    assert after.outcome == (outcome or after.outcome) != "contradicted"


def test_where_the_article_contradicts_itself_both_times_are_offered(ask, mend):
    text = (
        "Menhan Jepang berkunjung ke Vietnam pada 5 September 2025, pertama kalinya dalam sepuluh tahun. "
        "Menhan Jepang terakhir kali berkunjung ke Vietnam pada November 2019."
    )
    (flag,) = [f for f in ask(text, "first_last_fits", published="2025-09-08") if f.is_flag]
    assert [repair.replacement for repair in flag.repairs] == ["enam", "November 2015"]
    for repair in flag.repairs:
        after = mend(text, repair, "first_last_fits", published="2025-09-08")
        assert [f for f in after if f.is_flag] == []
