"""Two words of two names: what explains the difference, or that nothing does."""

import pytest

from claims.match.identity.words import joined, pair

ANYBODY: frozenset[str] = frozenset()
KOREAN = frozenset(("KR",))
BRITISH = frozenset(("GB",))


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("smith", "smith", "same"),
        ("al", "el", "particle"),
        ("bin", "ibn", "particle"),
        ("bin", "van", "other"),
        ("j", "joko", "initial"),
        ("k", "joko", "other"),
        ("bill", "william", "short_name"),
        ("mike", "michael", "short_name"),
        ("bill", "robert", "other"),
        ("hatoyma", "hatoyama", "slip"),
        ("trumpp", "trump", "slip"),
        ("razka", "razak", "slip"),
        ("jin", "jun", "resembles"),
        ("park", "clark", "resembles"),
        ("kyum", "ho", "other"),
    ],
)
def test_each_kind_of_difference(one: str, other: str, kind: str) -> None:
    assert pair(one, other, BRITISH, False).kind == kind
    assert pair(other, one, BRITISH, False).kind == kind


def test_the_words_and_the_table_are_told() -> None:
    found = pair("kyubaek", "gyubaek", KOREAN, False)
    assert (found.kind, found.words, found.table) == ("sound", "kyubaek/gyubaek: k/g", "korean")


def test_one_letter_between_two_families_is_said_so() -> None:
    found = pair("cho", "choo", KOREAN, True)
    assert (found.kind, found.words) == ("slip", "cho/choo, two family names")
    assert pair("jang", "kim", KOREAN, True).kind == "other"


def test_words_written_together() -> None:
    found = joined("kyeongdoo", "kyeongdoo", KOREAN)
    assert found is not None
    assert found.kind == "spacing"
    other = joined("kyeongdoo", "kyungdu", KOREAN)
    assert other is not None
    assert other.kind == "sound"
    assert joined("kyeongdoo", "kyeonghwan", KOREAN) is None
