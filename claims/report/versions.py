"""The versions of an article and the corrections of many, in words: as lines, or as a page."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from claims.model import Language
from claims.report.catalogue import MissingWording, fill, wording
from claims.report.html import SIGNS, environment
from claims.report.shown import CLIP, line
from claims.report.spoken import day_words
from claims.text.spacing import gap

Json = Mapping[str, Any]
MOST = 40
"""So many changed sentences of one version are listed; a page that was written anew is told in one line."""
_MENDINGS = {
    "mended otherwise": "mended_otherwise",
    "removed": "gone",
    "still there": "still_there",
    "judged otherwise": "judged_otherwise",
}


def versions_in_lines(story: Json, language: Language) -> Iterator[str]:
    """All versions of an article (db.corrections.versions_of), a line for each thing."""
    say = partial(_say, language)
    yield say("title", address=line(story["source_id"]))
    for version in story["versions"]:
        yield ""
        yield heading(version, language)
        if summary(version, language):
            yield f"  {summary(version, language)}"
        for change in version["changes"][:MOST]:
            yield f"  {say(change['kind'])}: {marked(change['pieces'])}"
        if len(version["changes"]) > MOST:
            yield f"  {say('more', count=str(len(version['changes']) - MOST))}"
        for fate in version["became"]:
            yield f"  {_quote(fate)} {', '.join(fate_words(fate, language))}"
        for flag in version["flags"]:
            told = [each for each in (_new(flag, language), decision_words(flag, language)) if each]
            words = f"{_severity(flag, language)}  {_quote(flag)} {message(flag, language)}"
            yield f"  {words} ({', '.join(told)})" if told else f"  {words}"
    if last := last_words(story, language):
        yield ""
        yield last


def last_words(story: Json, language: Language) -> str:
    """That there is no article any more, or none that can be read; empty where the last version stands."""
    look = story["last_look"]
    if look is None:
        return ""
    reason = line(look["reason"], CLIP) if "reason" in look else None
    return _say(language, f"now_{look['state']}", at=moment(look["since"], language), reason=reason)


def versions_page(story: Json, language: Language) -> str:
    """All versions of an article as one self-contained page; outside words are escaped by the template."""
    return (
        environment()
        .get_template("versions.html.j2")
        .render(
            story=story,
            title=_say(language, "title", address=line(story["source_id"])),
            last=last_words(story, language),
            corrections=(),
            by_check=(),
            **_helpers(language),
        )
    )


def corrections_in_lines(rows: Sequence[Json], language: Language) -> Iterator[str]:
    """What became of flags (db.corrections.corrections), one line each, and the sums of each check."""
    if not rows:
        yield _say(language, "no_corrections")
    for row in rows:
        told = ", ".join(fate_words(row, language))
        where = f"{line(row['source_id'])}  {_severity(row, language)}"
        yield f"{where}  {_quote(row)} {told} ({when(row, language)})"
    yield from by_check(rows, language)


def corrections_page(rows: Sequence[Json], language: Language) -> str:
    """The same as one self-contained page."""
    return (
        environment()
        .get_template("versions.html.j2")
        .render(
            story=None,
            title=_say(language, "corrections"),
            corrections=rows,
            by_check=tuple(by_check(rows, language)),
            **_helpers(language),
        )
    )


def heading(version: Json, language: Language) -> str:
    """Which version it is, and when it arrived or was judged again."""
    key = "again" if version["judged_again"] else "heading"
    return _say(language, key, version=str(version["version"]), at=moment(version["at"], language))


def summary(version: Json, language: Language) -> str:
    """A line where there is nothing to compare: of the first version, or of one judged again."""
    if version["judged_again"]:
        return _say(language, "same_words")
    return _say(language, "first") if version["version"] == 1 and not version["changes"] else ""


def fate_words(fate: Json, language: Language) -> tuple[str, ...]:
    """What became of a flag, whether its sentence moved, and what that means for the decision on it."""
    if fate["mending"] == "mended as offered":
        offered = fate["repairs"][fate["repair"] - 1]
        words = f"“{line(offered, CLIP)}”" if offered else _say(language, "taken_out")
        told = [_say(language, "mended_as_offered", repair=str(fate["repair"]), words=words)]
    else:
        told = [_say(language, _MENDINGS[fate["mending"]])]
    if fate["moved"]:
        told.append(_say(language, "moved_too"))
    if fate["decision"] is not None:
        told.append(_say(language, f"decision_{fate['decision']}"))
    return tuple(told)


def decision_words(flag: Json, language: Language) -> str:
    """The decision that counts for a flag; empty where there is none."""
    decision = flag["decision"]
    if decision is None:
        return ""
    carried = None if decision["carried_from"] is None else decision["carried_from"][:12]
    return _say(language, decision["verdict"], by=line(decision["by"]), carried=carried)


def message(flag: Json, language: Language) -> str:
    """What an editor was told of a flag when it was kept; its check where no words were kept."""
    return line(flag["messages"].get(language) or _check(flag["check"], language))


def marked(pieces: Iterable[Json]) -> str:
    """A word difference on one line: [-removed-] {+added+}; what was kept of a long sentence is clipped."""
    signs = {"kept": ("", ""), "removed": ("[-", "-]"), "added": ("{+", "+}")}
    told = ""
    for blank, piece in spaced(pieces):
        before, behind = signs[piece["kind"]]
        told += f"{blank}{before}{line(piece['words'], CLIP)}{behind}"
    return told


def spaced(pieces: Iterable[Json]) -> Iterator[tuple[str, Json]]:
    """Each piece of a difference with the blank before it, as the words are read."""
    said = ""
    for piece in pieces:
        yield gap(said, piece["words"]), piece
        said = piece["words"]


def moment(iso: str, language: Language) -> str:
    """A moment as "8 September 2025, 07:30 UTC"."""
    at = datetime.fromisoformat(iso)
    return f"{day_words(at.date(), language)}, {at:%H:%M} UTC"


def when(row: Json, language: Language) -> str:
    """When a flag first stood there, and when the version came that tells what became of it."""
    return _say(
        language, "after", flagged=moment(row["flagged_at"], language), at=moment(row["at"], language)
    )


def by_check(rows: Iterable[Json], language: Language) -> Iterator[str]:
    """For each check how many of its flags were mended, and how; by its name in this language."""
    found: dict[str, Counter[str]] = {}
    for row in rows:
        found.setdefault(row["check"], Counter())[row["mending"]] += 1
    for check, sums in sorted(found.items()):
        yield _say(
            language,
            "by_check",
            check=_check(check, language),
            offered=str(sums["mended as offered"]),
            otherwise=str(sums["mended otherwise"]),
            removed=str(sums["removed"]),
            still=str(sums["still there"]),
        )


def _check(check: str, language: Language) -> str:
    try:
        return wording(language, "check", check)
    except MissingWording:
        return line(check)


def _severity(flag: Json, language: Language) -> str:
    return wording(language, "severity", flag["severity"])


def _quote(flag: Json) -> str:
    return f"“{line(flag['quote'], CLIP)}”"


def _new(flag: Json, language: Language) -> str:
    return _say(language, "new") if flag["new"] else ""


def _helpers(language: Language) -> dict[str, Any]:
    return {
        "language": language,
        "say": partial(_say, language),
        "severity": partial(wording, language, "severity"),
        "signs": SIGNS,
        "heading": partial(heading, language=language),
        "summary": partial(summary, language=language),
        "fate": partial(fate_words, language=language),
        "decision": partial(decision_words, language=language),
        "message": partial(message, language=language),
        "when": partial(when, language=language),
        "spaced": spaced,
        "line": line,
        "clip": CLIP,
        "most": MOST,
    }


def _say(language: Language, key: str, /, **values: str | None) -> str:
    return fill(wording(language, "versions", key), values.get)
