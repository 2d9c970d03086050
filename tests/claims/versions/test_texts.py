"""What changed in the words of an article, sentence by sentence."""

from claims.model import TextChange
from claims.versions import text_changes
from tests.factory import article

RAIN, NOON, END = "Hujan turun sejak pagi.", "Pasar ramai pada siang hari.", "Warga pulang sebelum magrib."


def kinds(old: str, new: str, **more: str) -> list[tuple[str, list[tuple[str, str]]]]:
    changes: tuple[TextChange, ...] = text_changes(article(old, **more), article(new))
    return [
        (each.kind, [(piece.kind, piece.words) for piece in each.pieces if piece.kind != "kept"])
        for each in changes
    ]


def test_nothing_changed() -> None:
    assert kinds(f"{RAIN} {NOON}", f"{RAIN}  {NOON}\n") == []


def test_changed_added_and_removed_sentences() -> None:
    assert kinds(f"{RAIN} {NOON}", f"{RAIN} {NOON.replace('siang', 'sore')} {END}") == [
        ("changed", [("removed", "siang"), ("added", "sore")]),
        ("added", [("added", END)]),
    ]
    assert kinds(f"{RAIN} {NOON}", RAIN) == [("removed", [("removed", NOON)])]


def test_a_moved_sentence_is_told_once() -> None:
    assert kinds(f"{RAIN}\n\n{NOON}\n\n{END}", f"{NOON}\n\n{END}\n\n{RAIN}") == [("moved", [])]


def test_a_title_that_went_is_removed() -> None:
    assert kinds(RAIN, RAIN, title="Hujan di pagi hari") == [("removed", [("removed", "Hujan di pagi hari")])]
