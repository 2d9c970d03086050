"""Markdown: the same report for a ticket or a wiki, with every word of the article escaped."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import groupby

from claims.model import SEVERITIES, AcrossFinding, Dossier, Language, Tracks, Unread, World
from claims.report.across import across_views
from claims.report.card import Card
from claims.report.catalogue import wording
from claims.report.checked_before import BeforeView
from claims.report.grounds import GroundView, SourceView
from claims.report.marks import Paragraph, paragraphs
from claims.report.shown import line
from claims.report.spoken import day_words, number_words, shown_words
from claims.report.track import track_words
from claims.report.unread import reason_words
from claims.report.view import QUIET, ArticleView, view

# What means something to CommonMark, its tables and its autolinks anywhere in a line.
_MARKUP = str.maketrans({char: f"\\{char}" for char in "\\`*_[]{}|~^$#@"} | {"<": "&lt;", ">": "&gt;"})


def escaped(text: str) -> str:
    """Text that Markdown shows as it is: no markup, no HTML, no table cell, no address made a link."""
    return _escaped(line(text))


def _escaped(shown: str) -> str:
    plain = shown.replace("&", "&amp;").translate(_MARKUP)
    plain = plain.replace("://", "\\://").replace("www.", "www\\.")
    head, mark, tail = plain.partition(" ")
    if head[:1] in ("-", "+", "=") or (head[:-1].isdecimal() and head[-1] in ".)"):
        # At the start of a line these would open a list, a heading or a rule.
        head = f"{head[:-1]}\\{head[-1]}" if head[0].isdecimal() else f"\\{head}"
    return head + mark + tail


def render_markdown(
    dossiers: Sequence[Dossier],
    unread: Sequence[Unread],
    world: World,
    language: Language,
    *,
    tracks: Tracks | None = None,
    across: Sequence[AcrossFinding] = (),
    whole: int | None = None,
) -> str:
    """The report as Markdown: a summary, each article's flags, then what else was checked.

    `whole` is the number of articles where only some of them are shown.
    """
    known = tracks if tracks is not None else {}
    views = [view(dossier, world, language, number) for number, dossier in enumerate(dossiers, start=1)]
    blocks = [f"# {_ui(language, 'title')}", _summary(views, len(unread), language)]
    if whole is not None:
        blocks.append(escaped(shown_words(len(views), whole, language)))
    if unread:
        told = ((item.source_id, reason_words(item.reason, language)) for item in unread)
        listed = "\n".join(f"- {escaped(source_id)}: {escaped(reason)}" for source_id, reason in told)
        blocks += [f"## {_ui(language, 'unread')}", listed]
    blocks += _across(across, language)
    for article in views:
        blocks += _article(article, language, known)
    if views:
        blocks += ["---", _versions(views[0].dossier, language)]
    return "\n\n".join(blocks) + "\n"


def _across(findings: Sequence[AcrossFinding], language: Language) -> list[str]:
    """What articles do not say alike: a heading, and under each finding one item an article."""
    blocks = [f"## {_ui(language, 'across')}", _ui(language, "across_note")] if findings else []
    for told in across_views(findings, language):
        items = []
        for passage in told.passages:
            item = f"- “{escaped(passage.quote)}” · {escaped(passage.source_id)}"
            item += f", {escaped(passage.printed)}" if passage.printed else ""
            if passage.after:
                item += f" · ~~{escaped(passage.before)}~~ → **{escaped(passage.after)}**"
            items.append(item)
        head = f"### {told.label}: {told.check}"
        blocks += [head, f"**{escaped(told.message)}**", "\n".join(items)]
    return blocks


def _ui(language: Language, key: str) -> str:
    return wording(language, "ui", key)


def _summary(views: Sequence[ArticleView], unread: int, language: Language) -> str:
    flags = [card.finding.severity for article in views for card in article.flags]
    head = [_ui(language, "article_count"), *(wording(language, "severity", s) for s in SEVERITIES)]
    counts = [len(views), *(flags.count(severity) for severity in SEVERITIES), unread]
    head.append(_ui(language, "unread"))
    rows = [head, ["---:"] * len(head), [number_words(count, language) for count in counts]]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _article(article: ArticleView, language: Language, tracks: Tracks) -> list[str]:
    facts = [f"{_ui(language, 'source_id')}: {escaped(article.source_id)}"]
    if article.dossier.article.publisher is not None:
        facts.append(f"{_ui(language, 'publisher')}: {escaped(article.dossier.article.publisher)}")
    facts.append(f"{_ui(language, 'published')}: {escaped(article.published)}")
    facts += [article.undated] if article.undated is not None else []
    blocks = [f"## {escaped(article.title)}", "\n".join(f"- {fact}" for fact in facts)]
    blocks.append("\n>\n".join(f"> {_paragraph(p)}" for p in paragraphs(article, "text")))
    if article.faults:
        listed = "\n".join(f"- {escaped(fault)}" for fault in article.faults)
        blocks += [f"### {_ui(language, 'faults')}", listed]
    if not article.flags:
        blocks.append(_ui(language, "no_flags"))
    for card in article.flags:
        blocks += _flag(card, language)
        record = track_words(card.finding, tracks, language)
        blocks += [record] if record else []
    if article.before:
        blocks += [f"### {_ui(language, 'checked_before')}", _ui(language, "checked_before_note")]
        blocks.append("\n".join(_before(sentence) for sentence in article.before))
    for outcome in QUIET:
        cards = article.quiet[outcome]
        if cards:
            blocks += [f"### {wording(language, 'outcome', outcome)} ({len(cards)})", _quiet(cards, language)]
    if article.unchecked:
        listed = "\n".join(
            f"- “{escaped(quote)}” ({kind}){_worth(worth, language)}"
            for quote, kind, worth in article.unchecked
        )
        blocks += [f"### {_ui(language, 'unchecked')} ({len(article.unchecked)})", listed]
    return blocks


def _before(sentence: BeforeView) -> str:
    """One item for the sentence, with one a checked claim below it."""
    items = [f"- “{escaped(sentence.quote)}”"]
    for one in sentence.found:
        name = f"“{escaped(one.words)}”"
        if one.url is not None:
            address = one.url.replace("(", "%28").replace(")", "%29")
            name = f"[{name}](<{address}>)"
        items.append(f"  - {one.sure}: {name} – **{escaped(one.verdict)}** ({escaped(one.told)})")
        items += [f"    - {escaped(words)}" for words in one.differs]
    return "\n".join(items)


def _paragraph(pieces: Paragraph) -> str:
    """A paragraph with its flagged words underlined and the number of each flag where it ends."""
    said = ""
    for is_flag, run in groupby(pieces, key=lambda piece: any(mark.is_flag for mark in piece.marks)):
        for ending, same in groupby(run, key=lambda piece: piece.ending):
            words = _escaped("".join(piece.words for piece in same).replace("\t", " "))
            numbers = ", ".join(str(card.number) for card in ending)
            said += f"<ins>{words}</ins>" if is_flag else words
            said += f"<sup>{numbers}</sup>" if numbers else ""
    return said.strip()


def _flag(card: Card, language: Language) -> list[str]:
    finding = card.finding
    place = f"{_ui(language, finding.span.field + '_field')} {finding.span.start}–{finding.span.end}"
    blocks = [
        f"### {card.number}. {card.label}: {card.check}",
        f"> {escaped(card.context)}",
        f"**{escaped(card.message)}**",
    ]
    if card.understood:
        blocks.append("\n".join(f"- {label}: {escaped(words)}" for label, words in card.understood))
    if card.repairs:
        head = [_ui(language, key) for key in ("original", "replacement", "status", "reason")]
        rows = [head, ["---"] * 4]
        for repair in card.repairs:
            after = f"**{escaped(repair.after)}**" if repair.after else _ui(language, "remove")
            rows.append([f"~~{escaped(repair.before)}~~", after, repair.status_words, escaped(repair.reason)])
        blocks.append("\n".join(f"| {' | '.join(row)} |" for row in rows))
    if card.grounds:
        listed = "\n".join(f"- {_ground(ground)}" for ground in card.grounds)
        blocks += [f"{_ui(language, 'grounds')}:", listed]
    if card.lacking:
        listed = "\n".join(f"- {escaped(words)}" for words in card.lacking)
        blocks += [f"{_ui(language, 'lacking')}:", listed]
    version = f"{_ui(language, 'version')} {finding.version}"
    trail = [f"{_ui(language, 'check')} {escaped(finding.check)}, {version}", finding.id[:12], place]
    trail += [f"{_ui(language, 'rule')} {escaped(rule)}" for rule in card.rules]
    trail += [escaped(statement) for statement in card.statements]
    return [*blocks, f"<sub>{' · '.join(trail)}</sub>"]


def _ground(ground: GroundView) -> str:
    parts = [f"{escaped(ground.words)} ({ground.stance_words})"]
    if ground.confidence is not None:
        parts.append(escaped(ground.confidence))
    head = " · ".join(parts)
    return "\n".join([head, *(f"  - {_source(source)}" for source in ground.sources)])


def _source(source: SourceView) -> str:
    name = escaped(source.publisher)
    if source.url is not None:
        address = source.url.replace("(", "%28").replace(")", "%29")
        name = f"[{name}](<{address}>)"
    head = f"{name}, {escaped(source.headline)}" if source.headline else name
    return f"{head} ({escaped(source.details)})" if source.details else head


def _worth(worth: str, language: Language) -> str:
    return f" · {_ui(language, 'worth')}: {escaped(worth)}" if worth else ""


def _quiet(cards: Sequence[Card], language: Language) -> str:
    """One item for the words, with what each check says of them."""
    items = []
    for span, group in groupby(cards, key=lambda card: card.finding.span):
        said = list(group)
        messages = " ".join(f"{escaped(card.message)} ({card.check})" for card in said)
        worth = max(said, key=lambda card: card.score)
        why = _worth(worth.worth, language) if worth.finding.outcome == "unknown" else ""
        items.append(f"- “{escaped(said[0].quote)}” [{span.start}–{span.end}]: {messages}{why}")
        missed = dict.fromkeys(words for card in said for words in card.lacking)
        items += [f"  - {escaped(words)}" for words in missed]
    return "\n".join(items)


def _versions(dossier: Dossier, language: Language) -> str:
    checks = ", ".join(f"{name} {version}" for name, version in sorted(dossier.checks.items()))
    libraries = ", ".join(f"{name} {version}" for name, version in sorted(dossier.libraries.items()))
    parts = [
        f"{_ui(language, 'ruleset')}: {dossier.ruleset}",
        f"{_ui(language, 'facts')}: {dossier.facts.id} ({dossier.facts.count})",
    ]
    if dossier.facts.as_known_at is not None:
        known = dossier.facts.as_known_at
        day = day_words(known, language)
        if isinstance(known, datetime):
            day += f", {known.astimezone(UTC).time().isoformat('seconds')} UTC"
        parts[-1] += f", {_ui(language, 'as_known_at').replace('{day}', day)}"
    parts += [f"{_ui(language, key)}: {v}" for key, v in (("checks", checks), ("libraries", libraries)) if v]
    return "\n".join(f"- {escaped(part)}" for part in parts)
