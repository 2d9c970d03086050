"""The runs of a text: whatever a name may be printed as is among them, folded."""

import pytest

from claims.match.names import fold
from claims.match.runs import folded_runs
from claims.match.scan import bounded

TEXTS = (
    "Menteri Ma'ruf Amin, H. Agus (49) bertemu Ahn Gyu-Back di Seoul.",
    "Sjafrie’s visit: “Dwayne ‘The Rock’ Johnson” met José Á. Núñez-Ruiz™ and O'Neill's ½ crew",
    "e\u0301lan vital, 安 圭伯 with ⑴ Müller/Straße; al-Sisi -- X",
    "ŉ İstanbul ﬁne ﾞx Đoković",
)


@pytest.mark.parametrize("text", TEXTS)
def test_every_bounded_part_of_a_text_folds_to_one_of_its_runs(text: str) -> None:
    runs = folded_runs(text, 50)
    for start in range(len(text)):
        for end in range(start + 1, len(text) + 1):
            if bounded(text, start, end) and fold(text[start:end]):
                assert fold(text[start:end]) in runs, text[start:end]


def test_runs_are_no_longer_than_asked_for() -> None:
    assert folded_runs("Ani Budi Cipta", 2) == {"ani", "budi", "cipta", "ani budi", "budi cipta"}


def test_runs_span_no_lines_and_no_long_gaps() -> None:
    assert folded_runs("Ani\nBudi ------ Cipta", 2) == {"ani", "budi", "cipta"}
