"""Event words stand as whole words, the longer of two that start together, in whatever case."""

from pathlib import Path

import pytest

from claims.extract.lexicon import Lexicon, lexicon
from claims.model import Language


@pytest.mark.parametrize(
    ("language", "group", "text", "words"),
    [
        ("id", "meeting", "Menteri A bertemu Menteri B", ["bertemu"]),
        ("id", "meeting", "MENTERI A BERTEMU MENTERI B", ["BERTEMU"]),
        ("id", "meeting", "A menggelar dialog resmi dengan B", ["menggelar dialog resmi"]),
        ("id", "meeting", "A menggelar pertemuannya, lalu bertemu B", ["menggelar pertemuannya", "bertemu"]),
        ("id", "meeting", "İa bertemu B", ["bertemu"]),  # one character that is two in small letters
        ("id", "saying", "kata dia, tambah kata", ["kata", "tambah", "kata"]),
        ("en", "denial", "They didn't meet and won't", ["didn't", "won't"]),
        # neighbours
        ("id", "meeting", "A menggelar dialog2", []),
        ("id", "meeting", "pembertemuan", []),
        ("id", "saying", "perkataan dan berkata-kata", []),
        ("id", "saying", "kata-kata", []),
        ("id", "saying", "kata_kata dan 2kata", []),
        ("id", "meeting", "A menggelar pertemuan2", []),
        ("id", "both", "", []),
    ],
)
def test_words_of_a_group(language: Language, group: str, text: str, words: list[str]) -> None:
    found = lexicon(language).find(group, text)
    assert [item.words for item in found] == words
    assert [text[item.start : item.end] for item in found] == words
    assert (group in lexicon(language).groups(text)) == bool(words)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (0, 9, ["tidak"]),  # "tidak lam": the longer word does not fit, and is no denial anyway
        (0, 5, ["tidak"]),
        (1, 30, ["belum"]),
        (6, 22, ["belum"]),
        (6, 19, []),
    ],
)
def test_a_piece_is_read_on_its_own(start: int, end: int, words: list[str]) -> None:
    text = "tidak lama dan belum bertemu"
    found = lexicon("id").find("denial", text, start, min(end, len(text)))
    assert [item.words for item in found] == words
    assert all(text[item.start : item.end] == item.words for item in found)


def test_a_word_that_a_piece_cuts_stands_as_a_whole_one_there() -> None:
    text = "perkata, dan sudah lama kata mereka"
    assert [item.start for item in lexicon("id").find("saying", text, 3, 8)] == [3]
    assert [item.start for item in lexicon("id").find("saying", text, 3)] == [3, 24]
    assert [item.start for item in lexicon("id").find("saying", text)] == [24]


def test_words_of_two_groups_may_overlap() -> None:
    found = lexicon("id")
    assert found.first("saying", "A menegaskan kembali janji") is not None
    assert found.first("agreement", "A menegaskan kembali janji") is not None
    last = found.last("turn", "bukan X tetapi Y, melainkan Z")
    assert last is not None
    assert last.words == "melainkan"


def test_a_word_that_is_none_to_yaml_is_named_with_its_file_and_group(tmp_path: Path) -> None:
    (tmp_path / "events.yml").write_text("meeting: [met, on]\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"/events\.yml: meeting: needs a list of words in quotes"):
        Lexicon._read(tmp_path / "events.yml")


def test_topics_are_named_once_and_in_order() -> None:
    words = lexicon("id")
    text = "Keduanya membahas denuklirisasi dan mempererat kerja sama, lalu denuklirisasi lagi."
    assert words.topics(text) == ("cooperation", "denuclearisation")
    assert words.topics("Keduanya makan siang.") == ()


def test_the_month_of_may_is_no_doubt():
    assert not lexicon("en").has("hedge", "In May the army moved")
    assert lexicon("en").has("hedge", "The army may move")
