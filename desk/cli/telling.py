"""Telling: the story of a finding, claim, dossier or run in plain words, for people who audit."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from claims.model import Facts, Language, Period
from claims.model.finding import Evidence, Repair
from claims.model.span import Span
from claims.report.catalogue import capital
from claims.report.message import repair_words
from claims.report.shown import line
from claims.report.spoken import day_words
from claims.report.voice import Fact, Voice
from claims.world import SeedWorld, fact_set
from desk.cli.words import say

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Teller:
    """Who tells: a voice, the facts in every version, and where they come from (database or seeds)."""

    voice: Voice
    facts: Mapping[tuple[str, int], Fact]
    sets: Facts
    where: str

    def say(self, section: str, key: str, /, **values: object) -> str:
        """The desk's words in this language."""
        return say(self.voice.language, section, key, **values)

    def day(self, words: str | None) -> str | None:
        """An ISO day, or the day of an ISO time, in words."""
        return None if words is None else day_words(date.fromisoformat(words[:10]), self.voice.language)

    def time(self, words: str | None) -> str | None:
        """An ISO time in UTC to the second: people compare it with logs."""
        return None if words is None else f"{words[:19].replace('T', ' ')} UTC"


def teller(facts: Facts, language: Language, where: str) -> Teller:
    """A teller who knows those facts; `where` is "database" or "seeds"."""
    rows: tuple[Fact, ...] = (
        *facts.terms,
        *facts.events,
        *facts.coverage,
        *facts.locations,
        *facts.agreements,
    )
    versions = {(row.statement.id, row.statement.version): row for row in rows}
    return Teller(Voice(language, SeedWorld(facts)), versions, facts, where)


def tell(story: Json, by: Teller) -> str:
    """The story as lines: a heading, then what belongs under it set in."""
    blocks = [[by.say("heading", story["kind"], id=story["id"])]]
    if story["kind"] == "run":
        blocks += [
            _block(by, "made", _run(story["run"], by)),
            _block(
                by,
                "articles",
                [
                    by.say("line", "kept", source=line(each["source_id"]), id=each["id"])
                    for each in story["dossiers"]
                ],
            ),
            _block(
                by,
                "unread",
                [
                    by.say("line", "unread", source=line(each["source_id"]), reason=line(each["reason"]))
                    for each in story["unread"]
                ],
            ),
        ]
        return _joined(blocks)
    findings = story["findings"]
    told = [each for each in findings if each["severity"]] if story["kind"] == "dossier" else findings
    if story["kind"] == "finding":
        blocks[0] += _judged(findings[0], by)
    if "words" in story:
        blocks.append(_block(by, "words", _words(story, by)))
    blocks.append(_block(by, "article", _article(story["article"], by)))
    if story["kind"] != "dossier":
        blocks.append(_block(by, "claims", [row for claim in story["claims"] for row in _claim(claim, by)]))
    known = [*story["claims"], *findings]
    for finding in told:
        if story["kind"] != "finding":
            blocks.append(
                _block(
                    by,
                    "judged",
                    [
                        f"{by.say('heading', 'finding', id=finding['id'])}",
                        *_judged(finding, by),
                        _place(finding, by),
                    ],
                )
            )
        blocks.append(
            _block(by, "grounds", _grounds(finding["evidence"], known, by) or [by.say("line", "no_grounds")])
        )
        blocks.append(_block(by, "repairs", _repairs(finding, known, by)))
    blocks.append(_block(by, "others", [_other(each, by) for each in findings if each not in told]))
    blocks.append(_block(by, "made", _made(story, by)))
    return _joined(blocks)


def _joined(blocks: list[list[str]]) -> str:
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _block(by: Teller, heading: str, rows: list[str]) -> list[str]:
    """A heading with its rows set in; nothing where there are no rows."""
    return [by.say("heading", heading), *(f"  {row}" for row in rows)] if rows else []


def _judged(finding: Json, by: Teller) -> list[str]:
    """What the check said, and in which words an editor reads it."""
    values = {
        "check": finding["check"],
        "title": by.voice.say("check", finding["check"]),
        "version": finding["version"],
    }
    if finding["severity"]:
        head = by.say("line", "judged", severity=by.voice.say("severity", finding["severity"]), **values)
    else:
        head = by.say("line", "judged_quietly", outcome=by.voice.say("outcome", finding["outcome"]), **values)
    message = finding["messages"].get(by.voice.language)
    return [head, *([line(message)] if message else [])]


def _place(of: Json, by: Teller) -> str:
    return by.say(
        "line",
        "at",
        field=by.say("label", of["field"]),
        start=of["start"],
        end=of["end"],
        quote=line(of["quote"]),
    )


def _words(story: Json, by: Teller) -> list[str]:
    rows = [_place(story["words"], by)]
    sentence = story["sentence"]
    if sentence is not None and _at(sentence) != _at(story["words"]):
        text = line(sentence["text"]) if sentence.get("text") else None
        rows.append(by.say("line", "sentence", start=sentence["start"], end=sentence["end"], text=text))
    return rows


def _article(article: Json, by: Teller) -> list[str]:
    published = article["published"]
    span = published["span"]
    if published["day"] is None:
        printed = by.say("line", "printed_unknown")
    else:
        printed = by.say(
            "line",
            "printed",
            day=by.day(published["day"]),
            origin=by.voice.say("origin", published["origin"]),
            field=by.say("label", span["field"]) if span else None,
            start=span["start"] if span else None,
            end=span["end"] if span else None,
        )
    title, publisher, url = (_shown(article[name]) for name in ("title", "publisher", "url"))
    return [
        by.say("line", "article", source=line(article["source_id"]), title=title),
        by.say(
            "line",
            "origin",
            publisher=publisher,
            url=url,
            language=article["language"],
            characters=article["characters"],
        ),
        printed,
        by.say("line", "raw", sha=article["raw_sha256"]),
        by.say("line", "text", sha=article["text_sha256"]),
    ]


def _claim(claim: Json, by: Teller) -> list[str]:
    """What was read: kind, words, who, where, when, and by which rule."""
    kind, modality = by.voice.say("claim", claim["type"]), by.voice.say("modality", claim["modality"])
    spoken = claim["attribution"]
    meant = (
        ("who", _parties(claim["subject"], by)),
        ("with_whom", _parties(claim["object"], by)),
        ("where", _where(claim["place"], by)),
        ("when", by.voice.period(_period(claim["period"])) or by.say("label", "when_open")),
        ("said_by", _parties(spoken["speakers"], by) if spoken is not None else ""),
    )
    return [
        by.say("line", "claim", type=capital(kind), modality=modality, id=claim["id"]),
        f"  {_place(claim, by)}",
        *(
            f"  {by.say('line', 'meant', label=by.say('label', key), words=said)}"
            for key, said in meant
            if said
        ),
        f"  {by.say('line', 'rule', rule=claim['rule'], ruleset=claim['ruleset'])}",
    ]


def _period(period: Json) -> Period:
    lo, hi = (None if period[end] is None else date.fromisoformat(period[end]) for end in ("lo", "hi"))
    return Period(period["edtf"], lo, hi, period["basis"])


def _parties(parties: list[Json], by: Teller) -> str:
    said = []
    for party in parties:
        names = [by.voice.entity(party[name]) for name in ("person", "office", "org") if party[name]]
        if not names and party["country"]:
            names = [by.voice.country(party["country"])]
        said.append(", ".join(names) or f"“{line(party['words'])}”")
    return "; ".join(dict.fromkeys(said))


def _where(place: Json | None, by: Teller) -> str:
    if place is None:
        return ""
    return by.voice.entity(place["entity"]) if place["entity"] else f"“{line(place['words'])}”"


def _grounds(grounds: list[Json], known: list[Json], by: Teller) -> list[str]:
    """Each ground once; other words of the article are quoted where a claim or finding holds them."""
    rows: list[str] = []
    seen: set[tuple[str, int | None]] = set()
    for ground in grounds:
        stance = capital(by.voice.say("stance", ground["stance"]))
        if ground["kind"] == "span":
            quote = _quoted(ground, known)
            field = by.say("label", ground["field"]).lower()
            rows.append(
                by.say(
                    "line",
                    "ground_span",
                    stance=stance,
                    field=field,
                    start=ground["start"],
                    end=ground["end"],
                    quote=None if quote is None else line(quote),
                )
            )
        elif ground["kind"] == "calendar":
            rows.append(by.say("line", "ground_calendar", stance=stance, words=line(ground["ref"])))
        elif (ground["ref"], ground["version"]) not in seen:
            seen.add((ground["ref"], ground["version"]))
            rows += _statement(ground, stance, by)
    return rows


def _quoted(span: Json, known: list[Json]) -> str | None:
    """The words at a span, out of the quote of a claim or finding that holds them; None where none does."""
    field, start, end = _at(span)
    for each in known:
        if each["field"] == field and each["start"] <= start and end <= each["end"]:
            quote: str = each["quote"][start - each["start"] : end - each["start"]]
            return quote
    return None


def _statement(ground: Json, stance: str, by: Teller) -> list[str]:
    """A fact in the version that was used: what it says, since when, from whom, and what became of it."""
    fact = ground["statement"]
    where = by.say("label", by.where)
    confidence = by.voice.say("confidence", fact["confidence"]) if fact is not None else None
    rows = [
        by.say(
            "line",
            "ground",
            stance=stance,
            ref=ground["ref"],
            version=ground["version"],
            confidence=confidence,
        )
    ]
    if fact is None:
        return [*rows, f"  {by.say('line', 'fact_missing', where=where)}"]
    noun = by.facts.get((fact["id"], fact["version"]))
    if noun is not None:
        rows.append(f"  {capital(by.voice.fact(noun, long=True))}")
    recorded = by.say("line", "recorded", day=by.day(fact["recorded"]), by=_shown(fact["recorded_by"]))
    if fact["newest_version"] == fact["version"] and fact["superseded"] is None:
        now = by.say("line", "newest")
    else:
        now = by.say("line", "superseded", day=by.day(fact["superseded"]), version=fact["newest_version"])
    rows.append(f"  {recorded}; {now}")
    for cited in fact["sources"]:
        source = cited["source"]
        told = by.say(
            "line",
            "source",
            publisher=line(source["publisher"]),
            url=line(source["url"]),
            licence=line(source["licence"]),
            day=by.day(source["retrieved"]),
            stance=by.say("stance", cited["stance"]),
            locator=_shown(cited["locator"]),
        )
        rows.append(f"  {told}")
    return rows


def _repairs(finding: Json, known: list[Json], by: Teller) -> list[str]:
    """The corrections proposed, and the grounds that speak for and against them only."""
    said = [(each["ref"], each["version"]) for each in finding["evidence"]]
    further = [each for each in finding["repair_evidence"] if (each["ref"], each["version"]) not in said]
    return [*(_repair(repair, by) for repair in finding["repairs"]), *_grounds(further, known, by)]


def _repair(repair: Json, by: Teller) -> str:
    grounds = tuple(
        Evidence(each["kind"], each["stance"], each["ref"], each["version"]) for each in repair["evidence"]
    )
    span = Span(repair["field"], repair["start"], repair["end"])
    noun = Repair(span, repair["replacement"], repair["status"], repair["reason"], grounds)
    after = f"“{line(repair['replacement'])}”" if repair["replacement"] else by.say("line", "removed")
    return by.say(
        "line",
        "repair",
        before=line(repair["quote"]),
        after=after,
        status=by.voice.say("repair", repair["status"]),
        reason=repair_words(by.voice, noun),
    )


def _other(finding: Json, by: Teller) -> str:
    outcome = by.voice.say("outcome", finding["outcome"])
    return by.say(
        "line",
        "other",
        outcome=outcome,
        check=finding["check"],
        id=finding["id"],
        quote=line(finding["quote"], 60),
    )


def _made(story: Json, by: Teller) -> list[str]:
    """Which run, rules, facts and libraries; and the dossier it is kept in."""
    dossier, facts = story["dossier"], story["dossier"]["facts"]
    rows = _run(story["run"], by) if story["run"] is not None else [by.say("line", "run_missing")]
    rows.append(by.say("line", "rules", ruleset=dossier["ruleset"]))
    rows.append(
        by.say(
            "line",
            "facts",
            count=facts["count"],
            id=facts["id"],
            day=by.day(facts["as_known_at"]),
            loaded=by.time(facts.get("loaded_at")),
        )
    )
    if not _same_facts(facts, by.sets):
        rows.append(by.say("line", "facts_differ", where=capital(by.say("label", by.where))))
    rows.append(by.say("line", "libraries", list=_listed(dossier["libraries"])))
    rows.append(by.say("line", "dossier", id=dossier["id"], sha=dossier["line_sha256"]))
    rows += [by.say("line", "also_in", id=id) for id in story["also_in"]]
    return rows


def _same_facts(used: Json, now: Facts) -> bool:
    known = used["as_known_at"]
    here = fact_set(now, None if known is None else date.fromisoformat(known)).id
    used_id: str = used["id"]
    return here == used_id


def _run(run: Json, by: Teller) -> list[str]:
    told = by.say(
        "line",
        "run",
        id=run["id"],
        flow=run["flow"],
        started=by.time(run["started_at"]),
        finished=by.time(run["finished_at"]),
        state=_state(run["state"], by),
    )
    rows = [told, by.say("line", "parameters", list=_listed(run["parameters"]))]
    if run["counts"]:
        rows.append(by.say("line", "counts", list=_listed(run["counts"])))
    if run["libraries"]:
        rows.append(by.say("line", "run_libraries", list=_listed(run["libraries"])))
    return rows


def _state(state: str, by: Teller) -> str:
    try:
        return by.say("state", state)
    except KeyError:
        return line(state)


def _listed(values: Mapping[str, Any]) -> str:
    """Names with their values; what is not set is left out, a list is shown with blanks."""
    shown = {
        key: " ".join(map(str, value)) if isinstance(value, list) else str(value)
        for key, value in sorted(values.items())
        if value is not None and value is not False
    }
    return line(", ".join(f"{key} {value}" for key, value in shown.items()))


def _at(of: Json) -> tuple[str, int, int]:
    return of["field"], of["start"], of["end"]


def _shown(words: str | None) -> str | None:
    return None if words is None else line(words)
