"""Judging as usual, in a process that an article of a certain kind ends."""

import os
from collections.abc import Sequence
from pathlib import Path

from db.arrived import articles
from db.engine import open_engine
from db.session import transaction
from flows.by_ids import Counted, Facts, judge_ids
from flows.spool import Spool


def judge_or_die(
    database_url: str, ids: Sequence[str], run_id: str, facts: Facts, spool: Spool | None
) -> Counted:
    """Ends the process where one of the articles has the word "maut"."""
    engine = open_engine(database_url)
    with transaction(engine) as session:
        deadly = any("maut" in article.text for article in articles(session, ids))
    engine.dispose()
    if deadly:
        os._exit(11)
    return judge_ids(database_url, ids, run_id, facts, spool)


def write_and_say(path: Path) -> int:
    """Something a process of a pool does: how many characters it wrote."""
    return path.write_text("all")
