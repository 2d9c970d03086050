"""The sentence model: switched on by TILIK_MEANING, its vectors of claims kept in a file, each reckoned once.

Imports no Prefect: the service and the processes of a pool build their checked claims here.
"""

import hashlib
import logging
import os
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from platformdirs import user_cache_path

from claims.checked import CheckedBase
from claims.model import CheckedClaim
from claims.text.counts import counted

if TYPE_CHECKING:
    from claims.match.checked.meaning import Meaning, Vectors

CHUNK = 2_048
"""Claims after which what was reckoned is kept: an interruption costs 40 seconds at most."""
_KEY = 32

_log = logging.getLogger(__name__)


def read_switch(value: str) -> bool:
    """Whether the model is switched on; raises ValueError for a word that says neither."""
    if value in ("on", "off"):
        return value == "on"
    raise ValueError("give on or off")


def asked(environ: Mapping[str, str] | None = None) -> str:
    """What TILIK_MEANING says, off where it says nothing."""
    return (os.environ if environ is None else environ).get("TILIK_MEANING", "").strip() or "off"


def base_of(claims: Iterable[CheckedClaim], environ: Mapping[str, str] | None = None) -> CheckedBase:
    """The checked claims, to be searched with the sentence model where TILIK_MEANING is on.

    Claims not seen before are read by the model at once, 0.02 seconds each. Raises SettingsError where it is
    switched on and not installed.
    """
    claims = tuple(claims)
    model = meaning(environ)
    if model is not None:
        from claims.match.checked.meaning import LONGEST
        from claims.match.checked.weights import meant_in

        # Before any other process needs them, and before an article waits for them.
        model.of_claims([one.words[:LONGEST] for one in claims if meant_in(one.language)])
    return CheckedBase(claims, model)


def meaning(environ: Mapping[str, str] | None = None) -> "Meaning | None":
    """The sentence model with its file of vectors; None where it is switched off. Raises SettingsError."""
    given = asked(environ)
    if given == "off":
        return None
    from claims.match.checked.e5 import NoMeaning, SmallE5
    from flows.settings import SettingsError

    try:
        read_switch(given)
        return KeptVectors(SmallE5(), user_cache_path("tilik", appauthor=False) / "meaning")
    except NoMeaning as error:
        raise SettingsError(str(error)) from None
    except ValueError as error:
        raise SettingsError(f"TILIK_MEANING is {given!r}: {error}") from None


class KeptVectors:
    """A sentence model that keeps the vectors of claims in one file, and reckons each text once.

    The file may be deleted at any time. Two processes that write it at once both go on; one of them keeps
    what it reckoned, and the rest is reckoned again.
    """

    def __init__(self, model: "Meaning", folder: Path) -> None:
        self._model = model
        self.file = folder / ("-".join(model.name.split()) + ".npz")

    @property
    def name(self) -> str:
        """The name of the model."""
        return self._model.name

    def of_question(self, text: str) -> "Vectors":
        """The vector of a question; none is kept."""
        return self._model.of_question(text)

    def of_claims(self, texts: Sequence[str]) -> "Vectors":
        """One vector a claim: from the file where it is there, else by the model."""
        import numpy as np

        keys = [hashlib.sha256(text.encode("utf-8", "replace")).digest() for text in texts]
        known = self._read()
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        if missing:
            _log.info("the sentence model reads %s, once", counted(len(missing), "checked claim"))
        left = list(missing.items())
        for at in range(0, len(left), CHUNK):
            some = left[at : at + CHUNK]
            vectors = self._model.of_claims([text for _, text in some])
            known.update(zip((key for key, _ in some), vectors, strict=True))
            self._write(known)
        return np.stack([known[key] for key in keys]) if keys else self._model.of_claims([])

    def _read(self) -> "dict[bytes, Vectors]":
        """What the file holds; nothing where it cannot be used."""
        import numpy as np

        try:
            with np.load(self.file, allow_pickle=False) as kept:
                keys, vectors = kept["keys"], kept["vectors"]
        except (OSError, EOFError, ValueError, KeyError, BadZipFile):
            return {}
        told = keys.tobytes()
        if vectors.ndim != 2 or vectors.dtype != np.float32 or len(told) != _KEY * len(vectors):
            return {}
        return {told[at * _KEY : (at + 1) * _KEY]: vector for at, vector in enumerate(vectors)}

    def _write(self, known: "dict[bytes, Vectors]") -> None:
        """Keeps all of it, in place of what was there; a disk that refuses costs the keeping only."""
        import numpy as np

        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self.file.parent, suffix=".part", delete=False) as part:
                try:
                    keys = np.frombuffer(b"".join(known), np.uint8)
                    np.savez(part, keys=keys, vectors=np.stack(list(known.values())))
                    part.close()
                    Path(part.name).replace(self.file)
                finally:
                    Path(part.name).unlink(missing_ok=True)
        except OSError as error:
            _log.warning("vectors of checked claims cannot be kept in %s: %s", self.file, error)
