"""`tilik dry-run`: how often a check or reading rule would have fired on an archive, before it goes live."""

import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from datetime import date

import click

from claims.check import every
from claims.dossier import check_article
from claims.model import SEVERITIES, Dossier, Finding, Language, World
from claims.model.check import ArticleCheck, Check
from claims.report import message
from claims.report.catalogue import wording
from claims.report.shown import line
from claims.report.spoken import number_words
from desk.cli.articles import Reading, progress
from desk.cli.dry_run_rule import Fired, pack_of
from desk.cli.files import refuse
from desk.cli.help import Command
from desk.cli.options import reading_options, report_language
from desk.cli.words import say
from desk.cli.world import seed_world
from flows.patience import patience

QUOTE = 160
"""Characters of the flagged words that a sample shows."""


@dataclass(slots=True)
class Tried:
    """What one check said of an archive: answers by outcome or severity, articles flagged, a few samples."""

    check: Check | ArticleCheck
    answers: Counter[str] = field(default_factory=Counter)
    articles: int = 0
    faults: int = 0
    samples: list[tuple[str, Finding, str]] = field(default_factory=list)

    def add(self, dossier: Dossier, world: World, language: Language, most: int) -> None:
        """One more article."""
        own = [finding for finding in dossier.findings if finding.check == self.check.id]
        flags = [finding for finding in own if finding.is_flag]
        self.answers.update(finding.severity or finding.outcome for finding in own)
        self.articles += bool(flags)
        self.faults += sum(fault.check == self.check.id for fault in dossier.faults)
        for flag in flags[: max(0, most - len(self.samples))]:
            words = message(flag, language, dossier, world)
            self.samples.append((dossier.article.source_id, flag, words))


@click.command("dry-run", cls=Command)
@click.option("--check", "ids", multiple=True, metavar="ID", help="The check; may be given repeatedly.")
@click.option(
    "--rule",
    "rules",
    multiple=True,
    metavar="ID",
    help="The reading rule, with its version (id.clock@3); may be given repeatedly.",
)
@click.option(
    "--samples",
    type=click.IntRange(0, 1000),
    default=10,
    show_default=True,
    metavar="N",
    help="Show so many of its flags or readings.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "jsonl"]),
    default="text",
    show_default=True,
    help="Lines to read, or one JSON line a check.",
)
@reading_options
@report_language
def dry_run(
    ids: tuple[str, ...],
    rules: tuple[str, ...],
    samples: int,
    form: str,
    paths: tuple[str, ...],
    published: date | None,
    lang: str,
    report_lang: Language,
) -> None:
    """Show on an archive how often a check or a reading rule would have fired; nothing is kept.

    It may have any status: a draft is tried here before it goes live. A rule is tried among all live
    rules of its language, so that what a longer reading wins is not counted. PATH is what `tilik
    check` takes.

    Exit codes: 0 done, whatever it would have flagged; 2 something could not be read or done.
    """
    known = {check.id: check for check in every()}
    for id in ids:
        if id not in known:
            refuse(f"there is no check {line(id)!r}; the checks are {', '.join(sorted(known))}")
    if not ids and not rules:
        refuse("nothing to try: give --check ID or --rule ID")
    packs = [(pack_of(id), id) for id in dict.fromkeys(rules)]
    world = seed_world()
    reading = Reading(paths, published, lang)
    wanted = [known[id] for id in dict.fromkeys(ids)]
    tried = [Tried(check) for check in wanted]
    fired = [Fired(pack, id) for pack, id in packs]
    articles = 0
    for article in progress(reading, "articles tried"):
        dossier = check_article(article, world, checks=wanted, guard=patience)
        articles += 1
        for one in tried:
            one.add(dossier, world, report_lang, samples)
        for rule in fired:
            rule.add(dossier.article, samples)
    for one in tried:
        click.echo(_record(one, articles) if form == "jsonl" else _told(one, articles, report_lang))
    for rule in fired:
        click.echo(rule.record(articles) if form == "jsonl" else rule.told(articles, report_lang))
    sys.exit(2 if reading.unread else 0)


def _flags(tried: Tried) -> int:
    return sum(tried.answers[severity] for severity in SEVERITIES)


def _told(tried: Tried, articles: int, language: Language) -> str:
    def told(key: str, **values: object) -> str:
        return say(language, "dry_run", key, **values)

    flags = _flags(tried)
    rate = number_words(f"{1000 * tried.articles / articles:.1f}", language) if articles else None
    status = told(f"status_{tried.check.status}")
    names: list[tuple[str, str]] = [("severity", name) for name in SEVERITIES]
    names += [("outcome", name) for name in ("unknown", "pending", "holds", "not_applicable")]
    answers = " · ".join(
        f"{wording(language, kind, name).lower()}: {tried.answers[name]}"
        for kind, name in names
        if tried.answers[name]
    )
    lines = [
        told("check", check=tried.check.id, version=tried.check.version, status=status),
        told("counts", articles=articles, flagged=tried.articles, rate=rate, flags=flags),
        told("answers", answers=answers or told("none")),
    ]
    if tried.faults:
        lines.append(told("faults", count=tried.faults))
    width = max(8, *(len(wording(language, "severity", severity)) for severity in SEVERITIES))
    indent = " " * (width + 3)
    for source, flag, words in tried.samples:
        place = f"{line(source)}:{flag.span.field}:{flag.span.start}-{flag.span.end}"
        severity = wording(language, "severity", str(flag.severity)).upper()
        lines += [
            "",
            f"  {severity:<{width}} {place}",
            f"{indent}“{line(flag.quote, QUOTE)}”",
            f"{indent}{line(words)}",
        ]
    if flags > len(tried.samples):
        lines += ["", told("more", count=flags - len(tried.samples))]
    return "\n".join(lines) + "\n"


def _record(tried: Tried, articles: int) -> str:
    record = {
        "check": tried.check.id,
        "version": tried.check.version,
        "status": tried.check.status,
        "articles": articles,
        "flagged": tried.articles,
        "answers": dict(tried.answers),
        "faults": tried.faults,
        "samples": [
            {
                "source_id": source,
                "severity": flag.severity,
                "field": flag.span.field,
                "start": flag.span.start,
                "end": flag.span.end,
                "quote": flag.quote,
                "message": words,
            }
            for source, flag, words in tried.samples
        ],
    }
    return json.dumps(record, ensure_ascii=False, sort_keys=True)
