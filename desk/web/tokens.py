"""Tokens: who may ask. A file holds names and hashes; a token itself is shown once and kept nowhere."""

import hashlib
import hmac
import logging
import re
import secrets
from pathlib import Path

from claims.text.counts import counted
from desk.web.serving import ServingError

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_HASH = re.compile(r"[0-9a-f]{64}")
_MOST = 1_000
_log = logging.getLogger(__name__)


def new_token(name: str) -> tuple[str, str]:
    """A new token and its line for the file. Raises ServingError for a name that would not read back."""
    if _NAME.fullmatch(name) is None:
        raise ServingError(f"{name[:70]!r} is no name for a token: up to 64 letters, digits, '.', '_', '-'")
    token = f"tilik_{secrets.token_urlsafe(32)}"
    return token, f"{name} {_hashed(token)}"


class Tokens:
    """The tokens of a file, read again when the file changes, so that one is withdrawn without a restart."""

    def __init__(self, file: Path) -> None:
        """Raises ServingError, naming the line, where the file cannot be used."""
        self._file = file
        self._seen: tuple[int, int] | None = None
        self._hashes: dict[str, str] = {}
        self._stamp_and_read()

    def name_of(self, token: str) -> str | None:
        """The name of a token; None where no line is its. As long for a wrong one as for a right one."""
        self._refresh()
        offered = _hashed(token)
        found = None
        for name, hashed in self._hashes.items():
            if hmac.compare_digest(hashed, offered):
                found = name
        return found

    def _refresh(self) -> None:
        """A file that has become unusable lets in whom the last good one let in, and says so."""
        try:
            stamp = self._stamp()
            if stamp != self._seen:
                self._seen = stamp
                self._hashes = self._read()
        except (ServingError, OSError) as error:
            _log.error("the tokens stay as they were: %s", error)

    def _stamp_and_read(self) -> None:
        try:
            self._seen = self._stamp()
            self._hashes = self._read()
        except OSError as error:
            raise ServingError(f"{self._file}: cannot be read ({error.strerror}); check --tokens") from None

    def _stamp(self) -> tuple[int, int]:
        found = self._file.stat()
        return found.st_mtime_ns, found.st_size

    def _read(self) -> dict[str, str]:
        try:
            lines = self._file.read_text("utf-8").splitlines()
        except UnicodeDecodeError:
            raise ServingError(f"{self._file}: is no text; write one `NAME SHA256` a line") from None
        found: dict[str, str] = {}
        for number, line in enumerate(lines, 1):
            words = line.split()
            if not words or words[0].startswith("#"):
                continue
            if len(words) != 2 or not _NAME.fullmatch(words[0]) or not _HASH.fullmatch(words[1]):
                raise ServingError(
                    f"{self._file}:{number}: is no `NAME SHA256`; `tilik serve --new-token NAME` prints one"
                )
            if words[0] in found:
                raise ServingError(f"{self._file}:{number}: a second token of that name; give it another")
            found[words[0]] = words[1]
        if not found or len(found) > _MOST:
            tokens = counted(len(found), "token")
            raise ServingError(f"{self._file}: holds {tokens}; between 1 and {_MOST:,} are wanted")
        return found


def _hashed(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogateescape")).hexdigest()
