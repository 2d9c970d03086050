"""Margins beside two shares, two counts or a score."""

import pytest

CHECK = "margin_fits"

SLIPS = [
    ("Ia menang 57 persen berbanding 43 persen, selisih 12 poin persentase.", "id", "14"),
    ("Ia menang dengan selisih 12 persen, yakni 57 persen berbanding 43 persen.", "id", "14"),
    ("Ia unggul 90 suara, 1.214 berbanding 1.114.", "id", "100"),
    ("Banteng FC menang selisih tiga gol, 4-2, di kandang.", "id", "dua"),
    ("Tim putri menang 78-71, selisih sembilan poin.", "id", "tujuh"),
    ("Vale won by 12 points, 57 percent to 43 percent.", "en", "14"),
    ("She won 57 percent to 43 percent, a margin of 12 points.", "en", "14"),
    ("The Hawks won by 9 points, 88-81, on Friday.", "en", "7"),
    ("The motion passed by 90 votes, 1,214 to 1,114.", "en", "100"),
    ("Ia menang dengan 53 persen suara berbanding 47 persen, selisih 16 poin.", "id", "6"),
    ("The bill passed 218-205, a margin of 23 votes.", "en", "13"),
    ("The bill passed by 9 votes, 218-205.", "en", "13"),
    ("Usulan itu disetujui dengan selisih 23 suara, 218-205.", "id", "13"),
]


@pytest.mark.parametrize(("text", "language", "margin"), SLIPS)
def test_another_margin_is_shown(ask, mend, text, language, margin):
    (finding,) = ask(text, CHECK, language=language)
    assert (finding.outcome, finding.reason, finding.severity) == (
        "contradicted",
        "margin-differs",
        "warning",
    )
    (repair,) = finding.repairs
    assert repair.replacement == margin
    assert [again.outcome for again in mend(text, repair, CHECK, language=language)] == ["holds"]


INNOCENT = [
    ("Ia menang 57 persen berbanding 43 persen, selisih 14 poin persentase.", "id"),
    ("Ia menang 56,6 persen berbanding 43,4 persen, selisih 13 poin.", "id"),  # rounded
    ("Ia menang 57 persen berbanding 44 persen, selisih 12 poin.", "id"),  # all three may be rounded
    ("Pekan lalu selisihnya 12 poin, dan kini 57 persen berbanding 43 persen.", "id"),
    ("Persada unggul lima poin, menang 3-1 atas Banteng FC.", "id"),
    ("Mereka unggul selisih dua gol setelah menang 4-1 atas Banteng FC.", "id"),
    ("Mereka menang selisih satu gol, 4-2, dengan agregat 5-4.", "id"),
    ("Ia menang 57 persen berbanding 43 persen, selisih sekitar 12 poin.", "id"),
    ("The Hawks won by 9 points, 90-81, after losing 88-81 on Friday.", "en"),
    ("He won by 12 points in the state, where polls had him ahead 48 percent to 45 percent.", "en"),
    ("Rovers lead by five points, 3-1 winners over Vale.", "en"),
    ("She won by two sets, 6-1, 6-3.", "en"),
    ("Prices rose by 12 points, 57 percent of them in May.", "en"),
    ("She won by 3 strokes, 66 to 70 in the last round.", "en"),
    ("Mereka menang selisih lima poin, 21-18, 21-19.", "id"),
    ("It rose by 12 percent, 50 percent to 56 percent.", "en"),
    ("Vale beat Rovers by 3 goals to 1.", "en"),
    ("The bill fell short by three votes, 57-43.", "en"),  # of what it needed
    ("The bill passed by 57-43, and he won 55 percent to 45 percent, by 90,000 votes.", "en"),
]


def test_other_numbers_are_left_alone(ask):
    found = [(text, one.reason) for text, lang in INNOCENT for one in ask(text, CHECK, language=lang)]
    assert [one for one in found if one[1] != "margin-fits"] == []
