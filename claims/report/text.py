"""Plain text for a terminal: one block a flag, what else was checked as counts, a closing line."""

from collections.abc import Sequence
from functools import cache

from claims.model import SEVERITIES, Dossier, Language, Outcome, Unread, World
from claims.report.card import Card
from claims.report.catalogue import wording
from claims.report.shown import line
from claims.report.spoken import number_words
from claims.report.unread import reason_words
from claims.report.view import QUIET, ArticleView, view

_COLOURS = {"error": "31;1", "warning": "33;1", "notice": "36;1"}
_NARROWEST = 8


def render_text(
    dossiers: Sequence[Dossier],
    unread: Sequence[Unread],
    world: World,
    language: Language,
    *,
    color: bool = False,
    explain: bool = False,
) -> str:
    """The report as lines. ANSI colour codes stand in it only where `color` asks for them.

    `explain` also lists what was checked and is no flag, what is unknown, pending, and holds; and
    under each finding what it stands on, from which sources, and what the table does not hold.
    """
    views = [view(dossier, world, language, number) for number, dossier in enumerate(dossiers, start=1)]
    blocks = [block for article in views for block in _article(article, language, color, explain)]
    label, indent = _label(language, "ui", "unread_label"), _indent(language)
    blocks += [
        f"{label}{line(item.source_id)}\n{indent}{line(reason_words(item.reason, language))}"
        for item in unread
    ]
    return "\n\n".join([*blocks, _closing(views, len(unread), language)]) + "\n"


def _article(article: ArticleView, language: Language, color: bool, explain: bool) -> list[str]:
    blocks = [_flag(article, card, color, language, explain) for card in article.flags]
    counts = [
        f"{wording(language, 'outcome', outcome)}: {number_words(len(article.quiet[outcome]), language)}"
        for outcome in QUIET
        if article.quiet[outcome]
    ]
    failed, indent = _label(language, "ui", "failed_label"), _indent(language)
    blocks += [f"{failed}{article.source_id}  {fault}" for fault in article.faults]
    if explain:
        quiet = (_quiet(article, outcome, language) for outcome in QUIET if article.quiet[outcome])
        blocks.extend(quiet)
    blocks += [_before(article, language)] if article.before else []
    if article.undated is not None:
        head = wording(language, "ui", "published")
        blocks.append(
            f"{indent}{article.source_id}  {head}: {article.published}; {article.undated} (--published)"
        )
    if counts:
        blocks.append(f"{indent}{article.source_id}  {' · '.join(counts)}")
    return blocks


def _before(article: ArticleView, language: Language) -> str:
    """What was checked before: each sentence, and under it what others found of claims like it."""
    lines, indent = [f"{wording(language, 'ui', 'checked_before')}:"], _indent(language)
    for sentence in article.before:
        lines.append(f"{indent}“{shortened(sentence.quote)}”")
        for one in sentence.found:
            lines.append(f"{indent}  {one.sure}: “{shortened(one.words)}” – {one.verdict} ({one.told})")
            lines += [f"{indent}    {words}" for words in one.differs]
            lines += [f"{indent}    {one.url}"] if one.url is not None else []
    return "\n".join(lines)


def _quiet(article: ArticleView, outcome: Outcome, language: Language) -> str:
    """The findings of one outcome that are no flags, two lines each, with the statements they stand on."""
    lines, indent = [f"{wording(language, 'outcome', outcome)}:"], _indent(language)
    for card in article.quiet[outcome]:
        span = card.finding.span
        grounds = f"  [{', '.join(card.statements)}]" if card.statements else ""
        lines.append(f"{indent}{card.finding.check}  {span.start}-{span.end}  “{shortened(card.quote)}”")
        lines.append(f"{indent}  {card.message}{grounds}")
        lines += _explained(card, language, f"{indent}  ")
    return "\n".join(lines)


def _explained(card: Card, language: Language, indent: str) -> list[str]:
    """The grounds, each with a line a source, then what the table does not hold."""
    lines = []
    for ground in card.grounds:
        sure = f" ({ground.confidence})" if ground.confidence is not None else ""
        lines.append(f"{indent}{ground.stance_words}: {ground.words}{sure}")
        for source in ground.sources:
            said = "; ".join(words for words in (source.headline, source.details, source.url or "") if words)
            lines.append(f"{indent}  {source.publisher}{', ' if said else ''}{said}")
    missing = wording(language, "ui", "lacking").lower()
    return [*lines, *(f"{indent}{missing}: {words}" for words in card.lacking)]


def shortened(quote: str, most: int = 80) -> str:
    """The quote on one line, cut after so many characters."""
    whole = line(quote)
    return whole if len(whole) <= most else whole[: most - 1].rstrip() + "…"


def _label(language: Language, section: str, key: str) -> str:
    """A word in capitals that begins a block, with blanks behind it up to where all blocks go on."""
    return f"{wording(language, section, key).upper():<{_width(language)}} "


def _indent(language: Language) -> str:
    """The blanks that stand where there is no such word."""
    return " " * (_width(language) + 1)


@cache
def _width(language: Language) -> int:
    words = [wording(language, "severity", severity) for severity in SEVERITIES]
    words += [wording(language, "ui", key) for key in ("unread_label", "failed_label")]
    return max(_NARROWEST, *map(len, words))


def _flag(article: ArticleView, card: Card, color: bool, language: Language, explain: bool) -> str:
    finding, indent = card.finding, _indent(language)
    severity = str(finding.severity)
    label = _label(language, "severity", severity)
    if color:
        label = f"\x1b[{_COLOURS[severity]}m{label[:-1]}\x1b[0m "
    place = f"{article.source_id}:{finding.span.start}-{finding.span.end}"
    if finding.span.field == "title":
        place += f" ({wording(language, 'ui', 'title_field').lower()})"
    lines = [f"{label}{finding.check}  {place}", f"{indent}“{card.context}”", f"{indent}{card.message}"]
    for repair in card.repairs:
        after = f"“{repair.after}”" if repair.after else "∅"
        lines.append(f"{indent}? “{repair.before}” → {after}  [{repair.status_words}] {repair.reason}")
    if explain:
        lines += _explained(card, language, indent)
    return "\n".join(lines)


def _closing(views: Sequence[ArticleView], unread: int, language: Language) -> str:
    """How many articles, and how many flags of each severity; what could not be read is never left out."""
    flags = [card.finding.severity for article in views for card in article.flags]
    parts = [f"{wording(language, 'ui', 'article_count')}: {number_words(len(views), language)}"]
    parts += [
        f"{wording(language, 'severity', severity)}: {number_words(flags.count(severity), language)}"
        for severity in SEVERITIES
    ]
    if unread:
        parts.append(f"{wording(language, 'ui', 'unread')}: {number_words(unread, language)}")
    return " · ".join(parts)
