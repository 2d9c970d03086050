"""What `tilik doctor` says of an import without an end: the command that goes on with it, or drops it."""

import hashlib
import shlex
from typing import TYPE_CHECKING

from claims.report.shown import line
from desk.cli.looks import Look

if TYPE_CHECKING:
    from db.health import OpenImport

SAID = ("publisher", "url", "licence", "retrieved", "confidence")
"""What the command line can say of a file as a whole."""


def interrupted(job: "OpenImport") -> Look:
    """The import, and what to do about it."""
    began = job.started_at.strftime("%Y-%m-%d %H:%M UTC")
    words = (
        f"import of {line(job.file)} began {began} and has no end: it was interrupted, or is still running"
    )
    return Look("bad", words, f"{go_on(job)}   (with --anew: drop what it had read, and begin anew)")


def go_on(job: "OpenImport") -> str:
    """The command that goes on where the import was interrupted; a pipe can only be read anew."""
    words = ["tilik", "facts", "import", line(job.file), "--as", job.kind]
    mapping = _mapping(job.mapping_sha256)
    if mapping is not None:
        words += ["--map", mapping]
    words += ["--origin", job.origin]
    of_mapping = _said_by(mapping)
    for name in SAID:
        if name in job.head and of_mapping.get(name) != job.head[name]:
            words += [f"--{name}", line(str(job.head[name]))]
    if not job.sha256:
        words.append("--anew")
    return shlex.join(words)


def _mapping(sha256: str) -> str | None:
    """The name of a mapping that comes with Tilik; of another only its place in the command is known."""
    from claims.world.intake import shipped

    if not sha256:
        return None
    same = (name for name, data in shipped().items() if hashlib.sha256(data).hexdigest() == sha256)
    return next(same, "ITS-MAPPING.yml")


def _said_by(mapping: str | None) -> dict[str, str]:
    """What a mapping that comes with Tilik says of its file."""
    from claims.world.intake import read_mapping, shipped

    data = shipped().get(mapping) if mapping is not None else None
    return dict(read_mapping(data).source) if data is not None else {}
