"""Names by their keys."""

import pytest

from claims.match.likeness import nearly, words_of


def test_the_words_of_a_key_and_of_an_id() -> None:
    assert words_of("sri-wahyuni") == {"sri", "wahyuni"}
    assert words_of("person:gen-nakatani") == {"gen", "nakatani"}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("helen-marsh", "helen-march", True),
        ("abdul-muhari", "abdul-muhary", True),
        ("person:gen-nakatani", "gen-nakatnai", True),  # two neighbours changed places
        ("helen-marsh", "helen-marsh", False),
        ("person:gen-nakatani", "gen-nakatani", False),
        ("helen-marsh", "ellen-march", False),
        ("ani", "adi", True),
        ("ani", "budi", False),
    ],
)
def test_names_that_differ_by_a_slip(one: str, other: str, expected: bool) -> None:
    assert nearly(one, other) is expected
    assert nearly(other, one) is expected
