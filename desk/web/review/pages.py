"""The pages: the list of what is to be decided, and an article's report with a form at each flag."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import orjson

from claims.model import Language
from claims.report.catalogue import wording
from claims.report.html import SIGNS, TEMPLATES, Deciding, environment, render_html
from claims.report.shown import CLIP, line
from claims.report.spoken import day_words, number_words
from claims.report.view import in_order
from db.carrying import counting
from db.decisions import decisions, tracks
from db.dossiers import read_dossiers, read_lines
from db.open_flags import OpenFlag, open_flags, quote_of
from db.session import Engine, Session, transaction
from db.world import SqlWorld
from desk.web.review.words import say

FOLDER = Path(__file__).parent / "templates"
PAGE = 50
"""Flags on one page of the list."""


@dataclass(frozen=True, slots=True)
class Now:
    """What counts of the decisions on a flag, in words."""

    verdict: str
    words: str


def list_page(
    engine: Engine, found: Sequence[OpenFlag], language: Language, home: str, start: int, told: str
) -> str:
    """The list from the flag of that number on; `home` is the address of its first page."""
    start = min(max(start, 0), max(len(found) - 1, 0)) // PAGE * PAGE
    part = found[start : start + PAGE]
    with transaction(engine) as session:
        said, anchors = _messages(session, part, language), _anchors(session, part)
    number = partial(number_words, language=language)
    several = partial(say, language, "several", count=number(len(found)))
    return (
        environment(FOLDER, TEMPLATES)
        .get_template("list.html.j2")
        .render(
            language=language,
            say=partial(say, language),
            signs=SIGNS,
            total=say(language, "one") if len(found) == 1 else several() if found else "",
            shown=say(language, "shown", first=number(start + 1), last=number(start + len(part)))
            if len(part) < len(found)
            else "",
            told=told,
            first=start + 1,
            earlier=f"{home}?from={start - PAGE}" if start else "",
            later=f"{home}?from={start + PAGE}" if start + PAGE < len(found) else "",
            rows=[
                {
                    "severity": flag.severity,
                    "label": wording(language, "severity", flag.severity),
                    "href": f"{home}article/{flag.dossier}#{anchors[flag.finding]}",
                    "quote": line(flag.quote, CLIP),
                    "message": line(said[flag.finding], CLIP),
                    "from": line(flag.title or flag.source_id, CLIP),
                }
                for flag in part
            ],
        )
    )


def article_page(engine: Engine, dossier: str, language: Language, home: str, by: str, told: str) -> str:
    """The report of one article, with a form at each flag. LookupError for an unknown dossier."""
    with transaction(engine) as session:
        ((found, _),) = read_dossiers(session, [dossier])
        known = decided(session, [flag.id for flag in found.flags], language)
        track = tracks(session)
    left = sum(flag.id not in known for flag in found.flags)
    given = {"dossier": dossier, "home": home, "by": by, "told": told, "known": known, "left": left}
    template = environment(FOLDER, TEMPLATES).get_template("parts.html.j2")
    parts: Any = template.make_module({"say": partial(say, language), **given})
    deciding = Deciding(parts.above, parts.card, parts.style)
    with SqlWorld(engine) as world:
        return render_html([found], [], world, language, tracks=track, deciding=deciding)


def refused_page(told: str, language: Language, home: str) -> str:
    """A page that says why nothing was kept, or what is not there."""
    template = environment(FOLDER, TEMPLATES).get_template("refused.html.j2")
    return template.render(language=language, say=partial(say, language), home=home, told=told)


def refusal(error: Exception, language: Language) -> str:
    """Why a decision was not kept, in the language."""
    from desk.cli.stderr import in_words

    return in_words(" ".join(str(error.args[0]).split()), language)


def next_place(engine: Engine, dossier: str, finding: str, home: str) -> str:
    """Where to go on after a decision: the article's next flag that is open, its first one, or the list."""
    with transaction(engine) as session:
        try:
            ((found, _),) = read_dossiers(session, [dossier])
        except LookupError:
            return home
        ids = [flag.id for flag in in_order(found.flags)]
        known = counting(session, ids)
    at = ids.index(finding) if finding in ids else -1
    left = [number for number, id in enumerate(ids) if id not in known]
    if not left:
        return f"{home}?kept={finding}"
    number = next((each for each in left if each > at), left[0])
    return f"{home}article/{dossier}?kept={finding}#a1-f{number + 1}"


def decided(session: Session, findings: Sequence[str], language: Language) -> Mapping[str, Now]:
    """What counts of the decisions on each of these flags that has one."""
    told: dict[str, Now] = {}
    for finding, counts in counting(session, findings).items():
        row = next(one for one in reversed(decisions(session, counts.finding)) if one.at == counts.at)
        values = {"by": line(row.by, CLIP), "day": day_words(row.at.date(), language)}
        reason = {"reason": line(row.reason, CLIP)} if row.reason else {}
        told[finding] = Now(row.verdict, say(language, f"was_{row.verdict}", **values, **reason))
    return told


def kept_of(engine: Engine, finding: str, language: Language) -> str:
    """What was kept last of a flag, in words; empty where nothing was."""
    if not finding:
        return ""
    with transaction(engine) as session:
        own = decisions(session, finding)
        quote = line(quote_of(session, finding), CLIP)
    if not own:
        return ""
    by = line(own[-1].by, CLIP)
    return say(language, f"kept_{own[-1].verdict}", quote=quote, by=by)


def messages(engine: Engine, found: Sequence[OpenFlag], language: Language) -> Mapping[str, str]:
    """What each flag says, in the language, by its id."""
    with transaction(engine) as session:
        return _messages(session, found, language)


def waiting(engine: Engine, **asked: Any) -> list[OpenFlag]:
    """The flags to be decided on now."""
    with transaction(engine) as session:
        return open_flags(session, **asked)


def _messages(session: Session, found: Sequence[OpenFlag], language: Language) -> dict[str, str]:
    said: dict[str, str] = {}
    wanted = {flag.finding for flag in found}
    ids = sorted({flag.dossier for flag in found})
    for start in range(0, len(ids), PAGE):
        for kept in read_lines(session, ids[start : start + PAGE]):
            for one in orjson.loads(kept)["findings"]:
                if one["id"] in wanted:
                    said[one["id"]] = one.get("messages", {}).get(language) or one.get("message", "")
    return {flag.finding: said.get(flag.finding, "") for flag in found}


def _anchors(session: Session, found: Sequence[OpenFlag]) -> dict[str, str]:
    """Where each flag's card is on the page of its article, which has that article alone."""
    ids = sorted({flag.dossier for flag in found})
    ordered = [in_order(dossier.flags) for dossier, _ in read_dossiers(session, ids)]
    return {flag.id: f"a1-f{number}" for flags in ordered for number, flag in enumerate(flags, start=1)}
