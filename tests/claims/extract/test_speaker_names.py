"""Verbs that tell who speaks, and whose name stands beside them."""

import pytest

BEHIND = ["admitted", "claimed", "lamented", "countered", "reiterated", "conceded", "predicted"]
THAT = ["warned", "conceded", "predicted", "acknowledged"]


def keys(claims):
    return [[party.key for party in claim.attribution.speakers] for claim in claims]


@pytest.mark.parametrize("verb", BEHIND)
def test_a_verb_behind_a_quotation_names_its_speaker(draw, verb):
    text = f'"Prices will rise again next week," {verb} Tolvane Brisk, a baker.'
    assert keys(draw(text, "quotation", language="en")) == [["tolvane-brisk"]]


@pytest.mark.parametrize("verb", ["stressed", "claimed", "concluded", "lamented"])
def test_a_name_between_quotation_and_verb_speaks(draw, verb):
    text = f'"Prices will rise again next week," Tolvane Brisk {verb} on Monday.'
    assert keys(draw(text, "quotation", language="en")) == [["tolvane-brisk"]]


@pytest.mark.parametrize("verb", THAT)
def test_what_a_verb_with_that_tells_is_its_subjects(draw, verb):
    text = f"Tolvane Brisk {verb} that prices would rise 5 percent next week."
    assert keys(draw(text, "quotation", language="en")) == [["tolvane-brisk"]]


@pytest.mark.parametrize(
    "text",
    [
        "Tolvane Brisk was warned that prices would rise 5 percent next week.",
        "Tolvane Brisk warned of prices 5 percent higher next week.",
    ],
)
def test_who_is_warned_or_warns_of_something_reports_nothing(draw, text):
    assert draw(text, "quotation", language="en") == []


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("ujar ketua tim, Dr. Hesti Larasati, M.Si., kepada wartawan.", ["hesti-larasati"]),
        ("kata ayah korban, Hesti Larasati.", ["hesti-larasati"]),
        ("kata juru bicara tim, Hesti Larasati, Senin (12/5).", ["hesti-larasati"]),
        # neighbours: a clause goes on behind the name; with no comma the name tells whose
        ("kata polisi, Hesti Larasati lalu diantar pulang oleh warga.", [None]),
        ("kata ayah Hesti Larasati.", []),
    ],
)
def test_what_somebody_is_stands_before_a_comma(draw, words, who):
    (claim,) = draw(f'"Kami sudah mengambil banyak contoh tanah," {words}', "quotation")
    assert [party.key for party in claim.subject] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Setelah menjenguk Bayu Wicaksono, Hesti Larasati menilai keadaannya kini lebih baik.",
            ["hesti-larasati"],
        ),
        ("Usai bertemu Bayu Wicaksono, Hesti Larasati menilai harga beras segera turun.", ["hesti-larasati"]),
        # neighbours: who is named together, and a name that opens the sentence
        (
            "Bayu Wicaksono dan Hesti Larasati mengatakan harga naik pekan depan.",
            ["bayu-wicaksono", "hesti-larasati"],
        ),
        ("Menurut Bayu Wicaksono, Hesti Larasati mengatakan harga naik.", ["bayu-wicaksono"]),
    ],
)
def test_whom_an_opening_clause_ends_with_does_not_speak(draw, text, who):
    assert keys(draw(text, "quotation")) == [who]


@pytest.mark.parametrize("verb", ["lanjut", "kata", "ujar"])
def test_who_is_told_by_the_way_says_what_stands_in_marks_behind(draw, verb):
    text = f'Warga tahu, {verb} Hesti Larasati, namun soal harga "mereka belum diajak bicara sama sekali."'
    assert keys(draw(text, "quotation")) == [["hesti-larasati"]]
