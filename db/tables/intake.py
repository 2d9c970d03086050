"""Imports: which file was taken in, under which licence, and how far that came."""

from datetime import datetime
from typing import Any

from sqlalchemy import Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class ImportJobRow(Base):
    """A row is one import of one file, open until `finished_at` is set; at most one is open.

    `sha256` is that of the whole file, empty while a pipe is still being read; `head` holds what was
    said of the file as a whole: publisher, address, licence, day of retrieval. `revision` is the
    revision its rows carry, empty where nothing was new; `counts` what became of the rows.
    """

    __tablename__ = "import_job"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    origin: Mapped[str] = mapped_column(String(200), index=True)
    kind: Mapped[str] = mapped_column(String(40))
    file: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str] = mapped_column(String(64))
    mapping_sha256: Mapped[str] = mapped_column(String(64))
    head: Mapped[dict[str, Any]]
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    revision: Mapped[int | None] = mapped_column(Integer)
    counts: Mapped[dict[str, Any]]
