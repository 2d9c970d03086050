"""Ways of writing a sound: each table explains its spellings, and leaves their nearest neighbours apart."""

import pytest

from claims.match.identity.sounds import romanisations, two_surnames, variant


@pytest.mark.parametrize(
    ("one", "other", "country", "table"),
    [
        ("gyu", "kyu", "KR", "korean"),
        ("baek", "back", "KR", "korean"),
        ("jongsup", "jongseop", "KR", "korean"),
        ("kyung", "gyeong", "KR", "korean"),
        ("hyeon", "hyun", "KR", "korean"),
        ("chang", "jang", "KR", "korean"),
        ("tarou", "taro", "JP", "japanese"),
        ("ohno", "ono", "JP", "japanese"),
        ("syunichi", "shunichi", "JP", "japanese"),
        ("hukuda", "fukuda", "JP", "japanese"),
        ("homma", "honma", "JP", "japanese"),
        ("sjamsoeddin", "syamsudin", "ID", "indonesian"),
        ("djojohadikusumo", "joyohadikusumo", "ID", "indonesian"),
        ("tjokroaminoto", "cokroaminoto", "ID", "indonesian"),
        ("yudhoyono", "yudoyono", "ID", "indonesian"),
        ("qaddur", "kaddur", "DZ", "arabic"),
        ("rashid", "rasheed", "AE", "arabic"),
        ("fattah", "fatah", "EG", "arabic"),
        ("dmitriy", "dmitry", "RU", "russian"),
        ("zelenskyy", "zelensky", "UA", "russian"),
        ("shoygu", "shoigu", "RU", "russian"),
        ("hsiaoping", "xiaoping", "CN", "chinese"),
        ("tsetung", "zedong", "CN", "chinese"),
        ("mueller", "muller", "DE", "germanic"),
        ("chaudhry", "chaudry", "IN", "indic"),
        ("yitshak", "yitzhak", "IL", "hebrew"),
    ],
)
def test_two_ways_of_writing_the_same_sounds(one: str, other: str, country: str, table: str) -> None:
    for mine, yours in ((one, other), (other, one)):
        found = variant(mine, yours, frozenset((country,)), False)
        assert found is not None
        assert (found.table, found.kind in ("sound", "given_name")) == (table, True)


@pytest.mark.parametrize(
    ("one", "other", "country"),
    [
        ("hyun", "un", "KR"),
        ("cho", "choo", "KR"),
        ("kyung", "kyum", "KR"),
        ("min", "moon", "KR"),
        ("taro", "jiro", "JP"),
        ("kishi", "kishida", "JP"),
        ("sukarno", "sumarno", "ID"),
        ("putra", "putri", "ID"),
        ("hassan", "hussein", "EG"),
        ("bashar", "basil", "SY"),
        ("ivanov", "ivanenko", "RU"),
        ("yi", "yang", "CN"),
        ("loong", "yang", "SG"),
        ("gyu", "kyu", "US"),
        ("tarou", "taro", "US"),
    ],
)
def test_other_words_and_other_languages_are_not_explained(one: str, other: str, country: str) -> None:
    assert variant(one, other, frozenset((country,)), True) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [("lee", "yi"), ("lee", "rhee"), ("ahn", "an"), ("park", "pak"), ("choi", "choe"), ("roh", "no"),
     ("jung", "chung"), ("jeong", "chung"), ("baek", "paik"), ("kang", "gang")],
)  # fmt: skip
def test_a_family_name_in_two_spellings_counts_only_where_a_family_name_stands(one: str, other: str) -> None:
    found = variant(one, other, frozenset(("KR",)), True)
    assert found is not None
    assert (found.kind, found.table) == ("surname", "korean")
    given = variant(one, other, frozenset(("KR",)), False)
    assert given is None or given.kind == "sound"


def test_two_families_are_two_families_however_they_sound() -> None:
    assert two_surnames("cho", "choo", frozenset(("KR",))) == "korean"
    assert two_surnames("lee", "yi", frozenset(("KR",))) is None
    assert two_surnames("cho", "choo", frozenset(("JP",))) is None


def test_a_variant_says_which_sounds_differ() -> None:
    found = variant("kyungdoo", "gyeongdu", frozenset(("KR",)), False)
    assert found is not None
    assert found.differing == (("k", "g"), ("yu", "yeo"), ("oo", "u"))


def test_without_a_country_every_table_may_explain() -> None:
    assert variant("gyu", "kyu", frozenset(), False) is not None
    assert variant("hyun", "un", frozenset(), False) is None


def test_words_too_long_for_a_name_are_not_walked_through() -> None:
    assert variant("o" * 40, "oh" * 20, frozenset(("KR",)), False) is None
    assert variant("o" * 20, "oh" * 20, frozenset(("KR",)), False) is not None
    assert variant("o" * 21, "oh" * 21, frozenset(("KR",)), False) is None


def test_every_table_is_made_of_words_in_small_letters() -> None:
    for table in romanisations():
        assert table.countries, table.name
        words = [*table.units, *table.surnames, *table.names]
        assert all(isinstance(word, str) and word.isascii() and word.islower() for word in words), table.name
