"""A small judged article: two claims, three findings, grounds of every kind."""

import hashlib
from dataclasses import replace
from typing import Any

from claims.contracts import canonical, to_json
from claims.model import Article, Dossier, Evidence, FactSet, Finding, Repair, Span
from tests.factory import article, claim, finding

TITLE = "Budi datang"
TEXT = "Menteri Budi bertemu Ani di Portville. Ia pulang.\nTanda kutip ini tidak ditutup."
FACTS = FactSet("f" * 64, 7)


def raw(text: str = TEXT) -> bytes:
    """The bytes the article was read from."""
    return f"{TITLE}\n\n{text}".encode()


def judged_article(text: str = TEXT, **more: Any) -> Article:
    """The article, read from `raw`."""
    return article(text, title=TITLE, raw_sha256=hashlib.sha256(raw(text)).hexdigest(), **more)


def judged(text: str = TEXT, *, facts: FactSet = FACTS, ruleset: str = "rules", **more: Any) -> Dossier:
    """The article's dossier."""
    read = judged_article(text, **more)
    meeting = claim(read, "Budi bertemu Ani", ruleset=ruleset, sentence=Span("text", 0, 38))
    place = claim(read, "di Portville", "visit", ruleset=ruleset, sentence=Span("text", 0, 38))
    statement = Evidence("statement", "contradicts", "T-aa-2", 1, sources=("SRC-gazette",))
    repair = Repair(
        Span("text", 8, 12), "Ani", "supported", "fits", (Evidence("statement", "supports", "E-1", 1),)
    )
    wrong = finding(
        meeting,
        "office_holder_at_date",
        evidence=(statement, Evidence("span", "contradicts", span=Span("text", 39, 41))),
        repairs=(repair,),
        facts={"day": "2025-05-12"},
    )
    right = finding(
        place, "visit_on_record", "holds", evidence=(Evidence("statement", "supports", "E-9", 3),)
    )
    both = replace(finding(meeting, "first_last_fits", "unknown"), claims=(place.id, meeting.id))
    last = Span("text", text.rindex("\n") + 1, text.rindex("\n") + 6)
    quotes = Finding("quotation_marks_pair", 1, "unknown", "open", last, read.quote(last))
    return Dossier(
        read, (meeting, place), (wrong, right, both, quotes), ruleset, facts, {"self_visit": 1}, {"re2": "1"}
    )


def printed(dossier: Dossier) -> str:
    """The dossier as one line."""
    return canonical(to_json(dossier))
