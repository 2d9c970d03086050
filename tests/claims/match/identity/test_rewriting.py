"""Ways of writing a name under which it is looked up."""

from claims.match.identity.rewriting import rewritten, with_other_given


def test_a_family_name_in_its_other_spellings_at_either_end() -> None:
    assert {"lee jong seop", "rhee jong seop"} <= set(rewritten("Yi Jong-seop", "KR"))
    assert "syngman lee" in rewritten("Syngman Rhee", "KR")


def test_names_of_other_countries_and_of_one_word_stay_as_they_are() -> None:
    assert rewritten("Yi Jong-seop", "JP") == ()
    assert rewritten("Lee", "KR") == ()
    assert rewritten("Gen Nakatani", None) == ()


def test_there_are_never_many() -> None:
    ways = rewritten("Lee Jung", None)
    assert len(set(ways)) == len(ways) <= 16
    assert "lee jung" not in ways


def test_short_given_names_are_made_whole_and_whole_ones_short() -> None:
    assert with_other_given("Bill J. Clinton") == ("william j clinton",)
    assert with_other_given("William Clinton") == ("bill clinton", "billy clinton")
    assert with_other_given("Hillary Clinton") == ()
