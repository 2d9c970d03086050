"""Telling what a finding stands on: facts in their versions, other words, the calendar; and corrections."""

from claims.model.finding import Evidence, Repair
from claims.model.span import Span
from claims.report.arithmetic import arithmetic_words
from claims.report.catalogue import capital
from claims.report.message import repair_words
from claims.report.shown import line
from desk.cli.teller import Json, Teller, at, shown


def grounds(given: list[Json], known: list[Json], by: Teller) -> list[str]:
    """Each ground once; other words of the article are quoted where a claim or finding holds them."""
    rows: list[str] = []
    seen: set[tuple[str, int | None]] = set()
    for ground in given:
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
            words = arithmetic_words(by.voice, ground["ref"])
            told = by.say("line", "ground_calendar", stance=stance, words=words)
            rows += [] if told in rows else [told]
        elif (ground["ref"], ground["version"]) not in seen:
            seen.add((ground["ref"], ground["version"]))
            rows += _statement(ground, stance, by)
    return rows


def _quoted(span: Json, known: list[Json]) -> str | None:
    """The words at a span, out of the quote of a claim or finding that holds them; None where none does."""
    field, start, end = at(span)
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
    recorded = by.say("line", "recorded", day=by.day(fact["recorded"]), by=shown(fact["recorded_by"]))
    if fact["newest_version"] == fact["version"] and fact["superseded"] is None:
        now = by.say("line", "newest")
    else:
        key = "withdrawn" if fact["newest_review"] == "retracted" else "superseded"
        now = by.say(
            "line",
            key,
            day=by.day(fact["superseded"]),
            version=fact["newest_version"],
            reason=shown(fact["newest_reason"]),
        )
    rows.append(f"  {recorded}; {now}")
    for cited in fact["sources"]:
        source = cited["source"]
        told = by.say(
            "line",
            "source",
            publisher=line(source["publisher"]),
            url=line(source["url"]),
            licence=line(source["licence"]),
            published=None
            if source["published"] is None
            else by.voice.value("published", source["published"]),
            day=by.day(source["retrieved"]),
            stance=by.say("stance", cited["stance"]),
            locator=shown(cited["locator"]),
        )
        rows.append(f"  {told}")
    return rows


def repairs(finding: Json, known: list[Json], by: Teller) -> list[str]:
    """The corrections proposed, and the grounds that speak for and against them only."""
    said = [(each["ref"], each["version"]) for each in finding["evidence"]]
    further = [each for each in finding["repair_evidence"] if (each["ref"], each["version"]) not in said]
    return [*(_repair(repair, by) for repair in finding["repairs"]), *grounds(further, known, by)]


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
        reason=repair_words(by.voice, noun, by.fact_of),
    )
