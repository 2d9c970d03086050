"""From names beside posts to people: office and country decide, a score only proposes."""

import pytest

from claims.match import Gazetteer, mentions


@pytest.mark.parametrize(
    ("text", "person", "method"),
    [
        ("Menteri Pertahanan Korea Selatan Ahn Kyu-baek hadir.", "person:ahn-gyu-back", "candidate"),
        ("Menteri Pertahanan Korea Selatan Ahn hadir.", "person:ahn-gyu-back", "holder"),
        ("Menteri Pertahanan Jepang Nakatani hadir.", "person:nakatani-gen", "holder"),
        ("Menteri Pertahanan Jepang Nakatani Gen hadir.", "person:nakatani-gen", "alias"),
        ("Menteri Keuangan Korea Selatan Cho Kyung-ho hadir.", "person:choo-kyung-ho", "candidate"),
        ("Menteri Pertahanan Jepang Park Jin hadir.", "person:park-jin", "alias"),
        ("Menteri Pertahanan Jepang Taro Yamada hadir.", None, "apposition"),
        ("Menteri Pertahanan Korea Selatan Kim Seung-kyum hadir.", None, "apposition"),
        # A way of writing, not a likeness, makes a candidate.
        ("Menteri Pertahanan Korea Selatan Gim Yong-hyeon hadir.", "person:kim-yong-hyun", "candidate"),
        ("Menteri Pertahanan Korea Selatan Kim Yong-un hadir.", None, "apposition"),
        ("Menteri Pertahanan Jepang Kisida Humio hadir.", "person:kishida-fumio", "candidate"),
        ("Menteri Pertahanan Jepang Kishida Fumihiko hadir.", None, "apposition"),
    ],
)
def test_the_office_decides_whom_a_name_means(
    text: str, person: str | None, method: str, indonesian: Gazetteer
) -> None:
    (found,) = mentions(text, indonesian)
    assert found.link is not None
    assert (found.kind, found.person, found.link.method) == ("holder", person, method)


def test_a_family_name_two_holders_share_is_ambiguous(indonesian: Gazetteer) -> None:
    (found,) = mentions("Menteri Pertahanan Korea Selatan Kim hadir.", indonesian)
    assert found.person is None
    assert found.ambiguous == ("person:kim-seon-ho", "person:kim-yong-hyun")


def test_the_holder_the_article_named_is_the_one_a_family_name_means(indonesian: Gazetteer) -> None:
    text = "Menhan Korsel Kim Yong-hyun hadir. Menteri Pertahanan Korea Selatan Kim lalu berpidato."
    assert [m.person for m in mentions(text, indonesian)] == ["person:kim-yong-hyun"] * 2


def test_a_name_alone_is_never_linked_by_likeness(indonesian: Gazetteer) -> None:
    found = mentions("Kemarin Cho Kyung-ho hadir.", indonesian)
    assert [(mention.name, mention.person, mention.ambiguous) for mention in found] == [
        ("Cho Kyung-ho", None, ())
    ]
