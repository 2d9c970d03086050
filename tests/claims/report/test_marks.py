"""claims/report/marks.py: overlapping spans are cut and nested, and the words stay as they were."""

from hypothesis import given
from hypothesis import strategies as st

from claims.model import Dossier, Finding, Span
from claims.report.marks import Piece, paragraphs
from claims.report.view import view
from tests.claims.report.sample_world import FACTS, WORLD
from tests.factory import article


def cut(text: str, spans: list[tuple[int, int, str]]) -> tuple[tuple[Piece, ...], ...]:
    """The text's paragraphs with one finding a span; severity "holds" stands for a finding that holds."""
    findings = []
    for number, (start, end, kind) in enumerate(spans):
        findings.append(
            Finding(
                f"check_{number:02}",
                1,
                "unknown" if kind == "unknown" else "contradicted",
                "why",
                Span("text", start, end),
                text[start:end],
                severity=None if kind == "unknown" else kind,  # type: ignore[arg-type]
            )
        )
    dossier = Dossier(article(text), (), tuple(findings), "r", FACTS, {}, {})
    return paragraphs(view(dossier, WORLD, "id"), "text")


def drawn(pieces: tuple[Piece, ...]) -> str:
    """Each piece as depth, words and the numbers of the flags that end there."""
    return "|".join(
        f"{len(p.marks)}{p.words}{''.join(f'^{card.number}' for card in p.ending)}" for p in pieces
    )


def test_overlapping_spans_are_split_where_they_cross() -> None:
    (pieces,) = cut("abcdef", [(0, 4, "error"), (2, 6, "notice")])
    assert drawn(pieces) == "1ab|2cd^1|1ef^2"
    assert [piece.link.kind for piece in pieces if piece.link] == ["error", "error", "notice"]


def test_nested_spans_keep_the_longer_one_outside() -> None:
    (pieces,) = cut("abcdef", [(2, 4, "warning"), (0, 6, "notice")])
    assert drawn(pieces) == "1ab|2cd^2|1ef^1"
    assert [mark.kind for mark in pieces[1].marks] == ["notice", "warning"]


def test_two_findings_on_the_same_words_share_one_mark() -> None:
    (pieces,) = cut("abc", [(0, 2, "notice"), (0, 2, "error"), (0, 2, "unknown")])
    assert drawn(pieces) == "1ab^1^2|0c"
    assert pieces[0].marks[0].kind == "error"


def test_a_flag_wins_the_link_over_what_was_only_checked() -> None:
    (pieces,) = cut("abcd", [(0, 4, "notice"), (1, 2, "unknown")])
    assert [piece.link.kind for piece in pieces if piece.link] == ["notice"] * 3


def test_paragraphs_are_lines_that_hold_words_and_a_span_may_cross_them() -> None:
    found = cut("ab\n\n \ncd", [(1, 7, "error")])
    assert [drawn(pieces) for pieces in found] == ["0a|1b", "1c^1|0d"]
    anchors = [mark.id for pieces in found for piece in pieces for mark in piece.marks]
    assert anchors == ["a1-text-1-7", ""]


SPANS = st.tuples(
    st.integers(0, 11), st.integers(1, 6), st.sampled_from(["error", "warning", "notice", "unknown"])
)


@given(st.text("ab c", min_size=12, max_size=12), st.lists(SPANS, max_size=6))
def test_the_words_are_whole_and_each_span_covers_its_own(
    text: str, drawn_spans: list[tuple[int, int, str]]
) -> None:
    spans = [(start, min(start + length, 12), kind) for start, length, kind in drawn_spans]
    found = cut(text, spans)
    assert "".join(piece.words for pieces in found for piece in pieces) == (text if text.strip() else "")
    at = 0
    for piece in (piece for pieces in found for piece in pieces):
        covering = {(s, e) for s, e, _ in spans if s <= at and at + len(piece.words) <= e}
        assert len(piece.marks) == len(covering)
        at += len(piece.words)
    ids = [mark.id for pieces in found for piece in pieces for mark in piece.marks if mark.id]
    assert len(ids) == len(set(ids))
