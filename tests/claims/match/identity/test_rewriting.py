"""Ways of writing a family name under which a name is looked up."""

from claims.match.identity.rewriting import rewritten


def test_the_words_come_first_and_then_the_family_name_in_its_other_spellings() -> None:
    first, *others = rewritten("Yi Jong-seop", "KR")
    assert first == "Yi Jong-seop"
    assert {"lee jong seop", "rhee jong seop"} <= set(others)
    assert "syngman lee" in rewritten("Syngman Rhee", "KR")


def test_names_of_other_countries_and_of_one_word_stay_as_they_are() -> None:
    assert rewritten("Yi Jong-seop", "JP") == ("Yi Jong-seop",)
    assert rewritten("Lee", "KR") == ("Lee",)
    assert rewritten("Gen Nakatani", None) == ("Gen Nakatani",)


def test_there_are_never_many() -> None:
    assert len(rewritten("Lee Jung", None)) <= 16
    assert len(set(rewritten("Lee Jung", None))) == len(rewritten("Lee Jung", None))
