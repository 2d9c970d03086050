"""Asking what was checked before against plain bm25s over the same claims, tokens and all."""

from bench.house import shared
from bench.quality.claims import TOP, asked, claims_of, folder
from bench.speed.row import Row, least
from claims.checked import CheckedBase, day_said

QUESTIONS = 200


def rows() -> list[Row]:
    """A question asked, in English, of some fourteen thousand claims; both indexes stand ready."""
    import bm25s  # type: ignore[import-untyped,unused-ignore]

    place = folder(shared(), "en")
    claims = claims_of(place)
    questions = [words for _, words in asked(place)[:QUESTIONS]]
    base, peer = CheckedBase(claims), bm25s.BM25()
    texts = [f"{one.words} {one.title or ''}" for one in claims]
    peer.index(bm25s.tokenize(texts, show_progress=False), show_progress=False)
    base.nearest(questions[0], "en", None, TOP)

    def with_bm25s() -> None:
        tokens = bm25s.tokenize(questions, show_progress=False)
        peer.retrieve(tokens, k=TOP, show_progress=False)

    ours, theirs = least(
        lambda: [base.nearest(words, "en", day_said(words, "en"), TOP) for words in questions], with_bm25s
    )
    count = len(questions)
    return [
        Row(
            "checked claims asked against plain bm25s, a question",
            count,
            1000 * ours / count,
            1000 * theirs / count,
            "ms",
            f"{len(claims)} claims; ours reads the day, weighs letters and order of 100 candidates too",
        )
    ]
