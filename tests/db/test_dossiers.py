"""db/dossiers.py: dossiers and their lines come back as they were kept, in the order they are asked for."""

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from db.dossiers import read_dossiers, read_lines
from db.store import keep_article, keep_dossiers
from tests.db.judged import TEXT, judged, printed, raw
from tests.db.test_store import RUN, begin

TEXTS = (TEXT, f"{TEXT} Hujan turun.")


def test_lines_come_with_and_without_their_dossiers(engine: Engine) -> None:
    dossiers = [judged(text) for text in TEXTS]
    with Session(engine) as session:
        begin(session)
        for dossier in dossiers:
            keep_article(session, dossier.article, raw(dossier.article.text), RUN)
        first, second = keep_dossiers(session, [(one, printed(one)) for one in dossiers], RUN).ids
        lines = [printed(one) for one in dossiers]
        assert read_lines(session, [second, first]) == [lines[1], lines[0]]
        assert read_dossiers(session, [first, second]) == list(zip(dossiers, lines, strict=True))
        assert read_lines(session, []) == []
        for read in (read_lines, read_dossiers):
            with pytest.raises(LookupError, match="there is no dossier nowhere"):
                read(session, [first, "nowhere"])
