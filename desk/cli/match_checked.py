"""`tilik facts match` for checked claims: has this been checked before?"""

import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from claims.article.language import detect
from claims.checked import CheckedBase, day_said
from claims.model import Language, Suggestion
from claims.report.shown import line
from desk.cli.checked_claims import checked_base
from desk.cli.files import delivery, refuse
from desk.cli.stderr import tell

MOST_QUERY = 1_000_000
"""Bytes of one line of questions."""


def match_checked(words: str, claims: str | None, top: int, as_json: bool) -> None:
    """Prints what was checked before and may be what the words say; exit code 1 where there is nothing."""
    base = checked_base(claims)
    language = asked_in(base, words)
    found = base.suggest(words, language, day_said(words, language), top)
    if not found:
        tell(f"no checked claim found for “{line(words, 80)}”")
        sys.exit(1)
    with delivery(None) as write:
        for one in found:
            write(json.dumps(told(one), ensure_ascii=False, sort_keys=True) + "\n" if as_json else shown(one))


def match_queries(queries: str, claims: str | None, top: int) -> None:
    """Prints, for each question of a file, the ids of the nearest checked claims, best first."""
    base = checked_base(claims)
    with delivery(None) as write:
        for id, text, day in _questions(Path(queries)):
            language = asked_in(base, text)
            near = base.nearest(text, language, day or day_said(text, language), top)
            write(json.dumps({"query": id, "results": [one.id for one in near]}, ensure_ascii=False) + "\n")


def asked_in(base: CheckedBase, text: str) -> Language:
    """The language a question is taken to be in: its own where there are claims in it, else the claims'."""
    languages = base.languages()
    return languages[0] if len(languages) == 1 else detect(text)


def _questions(path: Path) -> Iterator[tuple[str, str, date | None]]:
    try:
        with path.open("rb") as file:
            for number, raw in enumerate(iter(lambda: file.readline(MOST_QUERY), b""), 1):
                if raw.strip():
                    yield _question(path, number, raw)
    except OSError as error:
        refuse(f"{path}: cannot be read ({error.strerror or error}); check the name and its rights")


def _question(path: Path, number: int, raw: bytes) -> tuple[str, str, date | None]:
    try:
        row = json.loads(raw)
        day = row.get("published")
        return str(row["id"]), str(row["query"]), None if day is None else date.fromisoformat(day)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        refuse(f'{path}:{number}: no question; write one a line as {{"id": "q1", "query": "…"}}')


def told(one: Suggestion) -> dict[str, Any]:
    """A suggestion as JSON."""
    from claims.contracts import suggestion_to_json

    return suggestion_to_json(one)


def shown(one: Suggestion) -> str:
    """A suggestion in a few lines: how sure, the claim, what was found, by whom, when, and what differs."""
    checked = one.checked
    sure = "same" if one.confirmed else "maybe"
    day = checked.day.isoformat() if checked.day is not None else "no day"
    lines = [
        f"{sure}  {one.chance:.2f}  {line(checked.words)}",
        f"      {line(checked.verdict) or 'no verdict given'} · {line(checked.by)} · {day} · {checked.id}",
    ]
    if checked.url is not None:
        lines.append(f"      {line(checked.url)}")
    for each in one.differs:
        asked, there = line(each.asked) or "–", line(each.checked) or "–"
        lines.append(f"      differs in {each.kind}: asked “{asked}”, checked “{there}”")
    return "\n".join(lines) + "\n"
