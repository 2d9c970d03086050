"""Ages and births of one person, in articles printed on Monday 12 May 2025."""

import pytest

CASES = [
    ("Siti Aminah (40) lahir 12 Mei 1985.", "holds", None),
    ("Siti Aminah (39) lahir 12 Juni 1985.", "holds", None),  # her birthday is to come
    ("Siti Aminah (40) lahir 12 Juni 1985.", "contradicted", "notice"),  # one year off
    ("Siti Aminah (34) lahir 12 Mei 1985.", "contradicted", "error"),
    ("Siti Aminah (34) hadir. Siti Aminah lahir pada 12 Mei 1985.", "contradicted", "warning"),
    ("Siti Aminah (40) hadir. Siti Aminah lahir pada 1985.", "holds", None),
    ("Siti Aminah (39) hadir. Siti Aminah lahir pada 1985.", "holds", None),
    ("Siti Aminah (30) hadir. Siti Aminah lahir pada 1985.", "contradicted", "warning"),
    (
        "Siti Aminah meninggal dunia pada 3 Mei 2019 di usia 33 tahun. Siti Aminah lahir pada 12 Mei 1985.",
        "holds",
        None,
    ),
    (
        "Siti Aminah meninggal dunia pada 3 Mei 2019 di usia 44 tahun. Siti Aminah lahir pada 12 Mei 1985.",
        "contradicted",
        "warning",
    ),
]


@pytest.mark.parametrize(("text", "outcome", "severity"), CASES)
def test_an_age_fits_the_birth(ask, text, outcome, severity):
    (finding,) = ask(text, "age_fits_birth")
    assert (finding.outcome, finding.severity) == (outcome, severity)


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Siti Aminah (34) hadir. Siti Aminah (43) pulang.", ["43"]),
        ("Siti Aminah (34) hadir. Siti Aminah (43) pulang. Siti Aminah (34) tidur.", ["43"]),
        ("Siti Aminah (34) hadir. Siti Aminah (34) pulang.", []),
        ("Siti Aminah (34) hadir. Siti Rahma (43) pulang.", []),
    ],
)
def test_one_person_has_one_age(ask, text, quotes):
    flags = [finding for finding in ask(text, "age_fits_birth") if finding.is_flag]
    assert [(flag.quote, flag.reason) for flag in flags] == [(quote, "two-ages") for quote in quotes]


@pytest.mark.parametrize(
    "text",
    [
        "Siti Aminah menikah pada usia 20 tahun. Siti Aminah lahir pada 1985.",  # an age of then
        "Pada 2019 Siti Aminah (34) menang. Siti Aminah lahir pada 1985.",  # then
        "Siti Aminah (34) hadir. Anak Siti Aminah lahir pada 2015.",  # somebody else's birth
        "AR (37) ditangkap. AR (21) buron.",  # initials
        "Siti Aminah berusia sekitar 34 tahun. Siti Aminah lahir pada 1985.",
        '"Siti Aminah (34) hadir," kata Budi. Siti Aminah lahir pada 1985.',
        "Siti Aminah (34) hadir. Partai itu lahir pada 1945.",
    ],
)
def test_ages_of_others_and_of_other_times_are_left_alone(ask, text):
    assert [finding for finding in ask(text, "age_fits_birth") if finding.is_flag] == []


def test_english_ages_fit_alike(ask):
    (finding,) = ask("Jane Doe (34) spoke. Jane Doe was born in 1985.", "age_fits_birth", language="en")
    assert (finding.outcome, finding.severity) == ("contradicted", "warning")


def test_without_a_given_day_of_printing_nothing_is_known(ask):
    (finding,) = ask("Siti Aminah (34) lahir 12 Mei 1985.", "age_fits_birth", published=None)
    assert (finding.outcome, finding.reason) == ("unknown", "no-publication-day")


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("Siti Aminah (34) lahir 12 Mei 1985.", ["40", "1991"]),
        (
            "Siti Aminah (34) hadir. Siti Aminah (34) pulang. Siti Aminah lahir pada 12 Mei 1985.",
            ["1991", "40"],
        ),
        ("Siti Aminah (34) hadir. Siti Aminah (43) pulang.", ["34", "43"]),
    ],
)
def test_the_age_and_the_birth_are_offered(ask, text, offered):
    finding = next(finding for finding in ask(text, "age_fits_birth") if finding.is_flag)
    assert [repair.replacement for repair in finding.repairs] == offered


@pytest.mark.parametrize(
    "text", ["Siti Aminah (34) lahir 12 Mei 1985.", "Siti Aminah (34) hadir. Siti Aminah (43) pulang."]
)
def test_each_repair_ends_the_contradiction(ask, mend, text):
    finding = next(finding for finding in ask(text, "age_fits_birth") if finding.is_flag)
    assert len(finding.repairs) == 2
    for repair in finding.repairs:
        assert [after for after in mend(text, repair, "age_fits_birth") if after.is_flag] == []


def test_a_father_and_a_son_of_one_name_are_two(ask):
    text = "Smith, 40, and his father, John Smith, 70, who was born in 1954, run the shop."
    found = ask(text, "age_fits_birth", language="en")
    assert [finding for finding in found if finding.is_flag] == []
    (finding,) = [
        f for f in ask("John Smith, 40, was born in 1954.", "age_fits_birth", language="en") if f.is_flag
    ]
    assert finding.severity == "error"


OTHER_YEAR = [
    ("Budi Santoso lahir pada 1980. Pada 2004, saat banjir, Budi Santoso berusia 34 tahun.", "id", "24"),
    ("Budi Santoso lahir pada 1950 dan pada 1998 sudah berusia 38 tahun.", "id", "48"),
    ("Budi Santoso, lahir 1960, memenangi medali pada 1985 saat berusia 35 tahun.", "id", "25"),
    ("Budi Santoso, lahir 1980, wafat pada 2020 dalam usia 50 tahun.", "id", "40"),
    ("John Smith was born in 1980. In 2004, when the flood came, John Smith was 34 years old.", "en", "24"),
]


@pytest.mark.parametrize(("text", "language", "age"), OTHER_YEAR)
def test_an_age_is_held_against_the_birth_in_the_other_year_told(ask, mend, text, language, age):
    (finding,) = [finding for finding in ask(text, "age_fits_birth", language=language) if finding.is_flag]
    assert finding.repairs[0].replacement == age
    for repair in finding.repairs:
        assert [
            again for again in mend(text, repair, "age_fits_birth", language=language) if again.is_flag
        ] == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Budi Santoso lahir pada 1980. Pada 2004, saat banjir, Budi Santoso berusia 24 tahun.", "id"),
        ("Budi Santoso lahir pada 1980. Sejak 2004 Budi Santoso, berusia 45 tahun, mengajar.", "id"),  # now
        ("Budi Santoso lahir pada 1980. Pada 2004 Budi Santoso, 45 tahun, mulai mengajar.", "id"),
        ("Budi Santoso lahir pada 1980. Pada 2004 ia pindah dan sepuluh tahun kemudian Budi Santoso, "
         "dalam usia 34 tahun, menikah.", "id"),  # counted on
        ("Budi Santoso lahir pada 1980. Antara 2004 dan 2014 Budi Santoso, berusia 34 tahun, menikah.", "id"),
        ("Budi Santoso, lahir 1960, pada 1985 punya anak berusia 3 tahun.", "id"),  # the child's
        ("Budi Santoso, lahir 1960, pada 1985 bertemu Ani Lestari yang berusia 35 tahun.", "id"),
        ("John Smith was born in 1980. In 2004 his brother was 34 years old.", "en"),
    ],
)  # fmt: skip
def test_an_age_that_may_be_of_another_year_or_person_is_left_alone(ask, text, language):
    assert [finding for finding in ask(text, "age_fits_birth", language=language) if finding.is_flag] == []


@pytest.mark.parametrize(
    "text",
    [
        "Tom Hale defeated Rebecca Hale on Saturday. Hale, 47, thanked voters. Ms. Hale, 44, conceded.",
        "Maria Lopez, 34, won. Her grandmother, also Maria Lopez, was born in 1930.",
    ],
)
def test_namesakes_of_one_article_have_ages_of_their_own(ask, text):
    assert [one for one in ask(text, "age_fits_birth", language="en") if one.is_flag] == []


def test_an_age_of_that_time_is_not_of_today(ask):
    text = "Pancasila lahir 80 tahun silam. {}Bung Karno, kelahiran 6 Juni 1901, berumur 43 tahun."
    assert [one for one in ask(text.format("Saat itu "), "age_fits_birth") if one.is_flag] == []
    assert [one.is_flag for one in ask(text.format(""), "age_fits_birth")] == [True]


def test_one_bearer_of_a_surname_has_one_age(ask):
    text = "Tom Hale won on Saturday. Hale, 47, thanked voters. Hale, 44, spoke for an hour."
    assert [one.reason for one in ask(text, "age_fits_birth", language="en") if one.is_flag] == ["two-ages"]


@pytest.mark.parametrize("age", ["sekitar 44 tahun", "44-46 tahun", "hampir 44 tahun", "44 bulan"])
def test_only_a_plain_age_in_whole_years_is_held_against_the_birth(ask, age):
    (finding,) = ask("Siti Aminah, 44 tahun, lahir 12 Mei 1985.", "age_fits_birth")
    assert finding.is_flag
    assert ask(f"Siti Aminah, {age}, lahir 12 Mei 1985.", "age_fits_birth") == []


def test_whoever_is_named_by_one_word_before_another_is_named_in_full_is_somebody_else(ask):
    text = "Rudi (13) menunggu.\nKerbau itu sakit, kata Ahmad Rudi Santoso (29), peternak di rawa itu."
    assert [found for found in ask(text, "age_fits_birth") if found.is_flag] == []
    text = "Ahmad Rudi Santoso (29) menunggu.\nKerbau itu sakit, kata Rudi (13), peternak di rawa itu."
    assert len([found for found in ask(text, "age_fits_birth") if found.is_flag]) == 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Budi Santoso, lahir Maret 1980, pindah ke Medan pada usia 12 tahun.", "id"),
        ("Budi Santoso lahir di Solo pada 1980 dan di usia 12 tahun sudah berdagang.", "id"),
        ("Budi Santoso lahir pada 1980 dan mulai berlari saat berusia 12 tahun.", "id"),
        ("Budi Santoso, lahir 1980, yang pada usia 12 tahun pindah ke Medan, menang, Minggu (11/5).", "id"),
        ("Budi Santoso lahir pada 1950, menikah pada usia 24 tahun, dan meninggal dunia, Minggu (11/5), "
         "pada usia 75 tahun.", "id"),
        ("John Smith was born in March 1980 and moved to Perth at the age of 12.", "en"),
        ("John Smith was born in 1980 and, aged 16, left school.", "en"),
        ("John Smith was born in 1980 and killed a man at the age of 24.", "en"),
        ("John Smith, who was born in 1980, turned pro at age 17 and won at 22 years old.", "en"),
        ("John Smith (44) won. Smith left school at 16 and joined the army at 18.", "en"),
        ("John Smith (44) won. John Smith was 35 when he retired.", "en"),
    ],
)  # fmt: skip
def test_the_milestones_of_a_life_are_left_alone(ask, text, language):
    assert [finding for finding in ask(text, "age_fits_birth", language=language) if finding.is_flag] == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Budi Santoso lahir pada 1950 dan meninggal dunia, Minggu (11/5), pada usia 78 tahun.", "id"),
        ("John Smith was born in 1950 and died on Saturday at the age of 81.", "en"),
        ("John Smith, aged 35, was born in 1980.", "en"),
        ("Budi Santoso, lahir Maret 1980, berusia 35 tahun.", "id"),
    ],
)
def test_an_age_at_death_or_of_now_is_held_against_the_birth(ask, text, language):
    (finding,) = [finding for finding in ask(text, "age_fits_birth", language=language) if finding.is_flag]
    assert finding.severity == "error"
