"""Names compared: the grade, every difference named, and the nearest innocent of each."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.match.identity.comparing import GRADES, closest, compare


def features(printed: str, known: str, country: str) -> list[str]:
    return [feature.name for feature in compare(printed, known, frozenset((country,))).features]


@pytest.mark.parametrize(
    ("printed", "known", "country", "grade"),
    [
        # the very words, marks and letter case aside
        ("Tarō Kōno", "Taro Kono", "JP", "exact"),
        ("ahn gyu back", "Ahn Gyu-Back", "KR", "exact"),
        ("안규백", "안규백", "KR", "exact"),
        # order, spacing, particles
        ("Nakatani Gen", "Gen Nakatani", "JP", "same"),
        ("Jeong Kyeongdoo", "Jeong Kyeong-doo", "KR", "same"),
        ("Ursula Leyen", "Ursula von der Leyen", "DE", "same"),
        ("Nouri el-Maliki", "Nouri al-Maliki", "IQ", "same"),
        ("Nouri Maliki", "Nouri al-Maliki", "IQ", "same"),
        ("Prof. Dr. Purbaya Yudhi Sadewa", "Purbaya Yudhi Sadewa", "ID", "same"),
        # ways of writing
        ("Ahn Kyu-baek", "Ahn Gyu-Back", "KR", "variant"),
        ("Yi Jong-seop", "Lee Jong-sup", "KR", "variant"),
        ("Pak Chin", "Park Jin", "KR", "variant"),
        ("No Mu-hyŏn", "Roh Moo-hyun", "KR", "variant"),
        ("Syafrie Syamsuddin", "Sjafrie Sjamsoeddin", "ID", "variant"),
        ("Muhammad Hatta", "Mohammad Hatta", "ID", "variant"),
        ("William J. Clinton", "Bill Clinton", "US", "variant"),
        ("Mike Pompeo", "Michael R. Pompeo", "US", "variant"),
        ("J. Widodo", "Joko Widodo", "ID", "variant"),
        ("Jacob Zuma", "Jacob Gedleyihlekisa Zuma", "ZA", "variant"),
        ("Ferdinand Marcos", "Ferdinand Marcos Jr.", "PH", "variant"),
        ("George Bush", "George H. W. Bush", "US", "variant"),
        # one letter
        ("Yukio Hatoyma", "Yukio Hatoyama", "JP", "slip"),
        ("Cho Kyung-ho", "Choo Kyung-ho", "KR", "slip"),
        ("Nakatany", "Nakatani", "JP", "slip"),
        # one word
        ("Nakatani", "Gen Nakatani", "JP", "part"),
        ("Nakatany", "Gen Nakatani", "JP", "part"),
        ("Pak Prabowo", "Prabowo Subianto", "ID", "part"),
        # resembles only
        ("Kim Yong-un", "Kim Yong-hyun", "KR", "near"),
        # somebody else
        ("Kim Seung-kyum", "Kim Seon-ho", "KR", "different"),
        ("Park Jin", "Park Geun-hye", "KR", "different"),
        ("Park Jin-young", "Park Jin", "KR", "different"),
        ("Yoon Suk", "Yoon Suk Yeol", "KR", "different"),
        ("Mike Pence", "Mike Pompeo", "US", "different"),
        ("Bill Clinton", "Hillary Clinton", "US", "different"),
        ("Gedleyihlekisa Zuma", "Jacob Mkhize Zuma", "ZA", "different"),
        ("K. Widodo", "Joko Widodo", "ID", "different"),
        ("Ferdinand Marcos Jr.", "Ferdinand Marcos", "PH", "different"),
        ("Benigno Aquino Jr.", "Benigno Aquino III", "PH", "different"),
        ("Yukyo Hatoyma", "Yukio Hatoyama", "JP", "different"),
        ("Mohammed bin Salman", "Salman bin Abdulaziz", "SA", "different"),
        ("Lee", "Leo", "US", "different"),
        # another script is data, never read out
        ("안규백", "Ahn Gyu-back", "KR", "different"),
        ("Zhong Gu Yuan", "中谷元", "JP", "different"),
        ("안 규백", "안규백", "KR", "same"),
        ("안규벽", "안규백", "KR", "different"),
        ("Андрей Иванов", "Андрий Иванов", "RU", "different"),
    ],
)
def test_the_grade_is_that_of_the_worst_difference(
    printed: str, known: str, country: str, grade: str
) -> None:
    assert compare(printed, known, frozenset((country,))).grade == grade


@pytest.mark.parametrize(
    ("printed", "known", "country", "named"),
    [
        ("Gen Nakatani", "Gen Nakatani", "JP", ["exact_alias"]),
        ("Nakatani Gen", "Gen Nakatani", "JP", ["same_words", "order"]),
        ("Jeong Kyeongdoo", "Jeong Kyeong-doo", "KR", ["same_words", "spacing"]),
        ("Nouri Maliki", "Nouri al-Maliki", "IQ", ["same_words", "particle"]),
        ("Nouri el-Maliki", "Nouri al-Maliki", "IQ", ["same_words", "particle"]),
        ("J. Widodo", "Joko Widodo", "ID", ["same_words", "initial"]),
        ("Bill Clinton", "William Clinton", "US", ["same_words", "short_name"]),
        ("Kyu Ahn", "Gyu Ahn", "KR", ["same_words", "sound"]),
        ("Yi Jong", "Lee Jong", "KR", ["same_words", "surname"]),
        ("Muhammad Hatta", "Mohammad Hatta", "ID", ["same_words", "given_name"]),
        ("Jacob Zuma", "Jacob Gedleyihlekisa Zuma", "ZA", ["same_words", "left_out"]),
        ("Nakatani", "Gen Nakatani", "JP", ["same_words", "one_word"]),
        ("Park Jin-young", "Park Jin", "KR", ["part_of_given_name"]),
        ("Marcos Ferdinand", "Ferdinand Marcos Jr.", "PH", ["namesake", "same_words", "order"]),
        ("Donald Trump Jr.", "Donald Trump", "US", ["namesake"]),
        ("Yukio Hatoyma", "Yukio Hatoyama", "JP", ["same_words", "slip"]),
        ("Kim Yong-un", "Kim Yong-hyun", "KR", ["same_words", "resembles"]),
        ("Mike Pence", "Mike Power", "US", ["nothing_answers"]),
        ("안규백", "Ahn Gyu-back", "KR", ["script"]),
        ("Lee", "Leo", "US", ["too_short"]),
    ],
)
def test_every_difference_is_named(printed: str, known: str, country: str, named: list[str]) -> None:
    assert features(printed, known, country) == named


def test_features_say_what_they_are_about() -> None:
    told = [f.words for f in compare("Ahn Kyu-baek", "Ahn Gyu-Back", frozenset(("KR",))).features]
    assert told == [
        "same words: ahn",
        "sound variant kyu/gyu: k/g (korean)",
        "sound variant baek/back (korean)",
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ahn Gyu-Back", "Ahn Kyu-baek"), ("Gen Nakatani", "Nakatani Gen"), ("Kim Yong-hyun", "Kim Yong-un"),
     ("Jacob Zuma", "Jacob Gedleyihlekisa Zuma"), ("Park Jin", "Park Jin-young"),
     # Which of two equal words is left out is open.
     ("Lee Gyu-back Gyu", "Lee Gyu Al"), ("Back Gyu-back", "Gyu-back Back Back")],
)  # fmt: skip
def test_two_names_compare_alike_both_ways(one: str, other: str) -> None:
    assert compare(one, other).grade == compare(other, one).grade


def test_without_a_country_the_name_decides_which_table_explains() -> None:
    assert compare("Ahn Kyu-baek", "Ahn Gyu-Back").grade == "variant"
    assert compare("Ahn Kyu-baek", "Ahn Gyu-Back", frozenset(("US",))).grade == "different"


def test_the_closest_of_several_names_counts() -> None:
    found = closest("Nakatani Gen", ["Gen Nakatani", "Nakatani Gen", "Nakatani"])
    assert found is not None
    assert (found.grade, found.name) == ("exact", "Nakatani Gen")
    assert closest("Nakatani Gen", []) is None


def test_nonsense_is_compared_without_failing() -> None:
    for printed in ("", "-", "...", "Jr.", "a" * 5_000, "x " * 2_000, "\u0301"):
        assert compare(printed, "Gen Nakatani").grade in GRADES


WORDS = (
    *("kim", "gim", "lee", "yi", "no", "pak", "al", "bin", "j", "bill", "william", "gyu-back", "Gyubaek"),
    *(
        "young",
        "hyun",
        "Muhammad",
        "Mohamed",
        "h",
        "Dr.",
        "안규백",
        "o",
        "oh",
        "jin",
        "Jin-young",
        "nakatany",
    ),
)
NAMES = st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join)


@settings(deadline=None)
@given(NAMES, NAMES)
def test_any_words_compare_alike_both_ways(one: str, other: str) -> None:
    assert compare(one, other).grade == compare(other, one).grade


@settings(deadline=None)
@given(NAMES, st.data())
def test_a_name_with_a_word_twice_compares_alike_both_ways(name: str, data: st.DataObject) -> None:
    words = name.split() or ["kim"]
    more = data.draw(st.lists(st.sampled_from(words), max_size=2))
    other = " ".join((*data.draw(st.permutations(words)), *more))
    assert compare(name, other).grade == compare(other, name).grade
