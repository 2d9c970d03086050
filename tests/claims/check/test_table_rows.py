"""A row of a pasted table against all others."""

import pytest

CHECK = "table_rows"
MEDALS = """Tabel medali:
1. Amerika Serikat 40-44-42-126
2. China 40-27-24-91
3. Jepang 20-12-13-45
4. Australia 18-19-16-53"""
LEAGUE = """Table
Rovers 26 16 6 4 45 22 54
United 26 16 5 5 48 25 53
City 25 13 7 5 39 26 46
Albion 26 11 8 7 40 33 41"""
BRACKETS = """Klasemen:
1. Ganesha FC 14-10-2-2 (31-12) 32
2. Satria 14-9-4-1 (28-11) 31
3. Kujang 14-7-4-3 (22-15) 25
4. Galuh 14-0-2-12 (6-37) 2"""


@pytest.mark.parametrize(
    ("text", "old", "new", "language", "first"),
    [
        (MEDALS, "24-91", "24-81", "id", "91"),
        (LEAGUE, "22 54", "22 55", "en", "54"),
        (LEAGUE, "26 16 5 5", "25 16 5 5", "en", "26"),
        (BRACKETS, "14-7-4-3", "14-7-4-4", "id", "15"),
        (BRACKETS, ") 31", ") 13", "id", "31"),
    ],
)
def test_the_odd_row_is_shown(ask, mend, text, old, new, language, first):
    slip = text.replace(old, new)
    found = [each for each in ask(slip, CHECK, language=language) if each.is_flag]
    assert [(each.reason, each.repairs[0].replacement) for each in found] == [("row-differs", first)]
    again = mend(slip, found[0].repairs[0], CHECK, language=language)
    assert [each for each in again if each.is_flag] == []


@pytest.mark.parametrize(("text", "language"), [(MEDALS, "id"), (LEAGUE, "en"), (BRACKETS, "id")])
def test_tables_that_add_up_hold(ask, text, language):
    assert {found.outcome for found in ask(text, CHECK, language=language)} == {"holds"}


def test_a_row_that_the_article_calls_wrong_is_unknown(ask):
    text = MEDALS.replace("18-19-16-53", "18-19-16-54") + "\n\nRalat"
    assert [found.is_flag for found in ask(text, CHECK)] == [True]
    text = MEDALS.replace("16-53", "16-54; yang benar 53")
    assert [found.outcome for found in ask(text, CHECK) if found.is_flag] == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (MEDALS.replace("24-91", "24-81").replace("13-45", "13-54"), "id"),  # two rows: other columns perhaps
        (LEAGUE.replace("22 54", "22 51") + "\nRovers were docked three points.", "en"),
        ("Jadwal\nSatu 10-11-12-13\nDua 11-12-13-14\nTiga 12-13-14-15", "id"),
        ("Nomor\nKantor 0812-345-678-90\nRumah 0813-456-789-01\nToko 0814-567-890-12", "id"),
    ],
)
def test_other_lines_of_numbers_are_left_alone(ask, text, language):
    assert [found for found in ask(text, CHECK, language=language) if found.is_flag] == []
