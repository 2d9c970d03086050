"""Telling what was read: a claim's words, who, where, when, and by which rule."""

from datetime import date

from claims.model import Period
from claims.report.catalogue import capital
from claims.report.manner import modality_words
from claims.report.shown import line
from desk.cli.teller import Json, Teller, place


def claim(read: Json, by: Teller) -> list[str]:
    """What was read: kind, words, who, where, when, and by which rule."""
    kind = by.voice.say("claim", read["type"])
    modality = modality_words(by.voice, read["type"], read["modality"]) or None
    spoken = read["attribution"]
    meant = (
        ("who", _parties(read["subject"], by)),
        ("with_whom", _parties(read["object"], by)),
        ("where", _where(read["place"], by)),
        ("when", by.voice.period(_period(read["period"])) or by.say("label", "when_open")),
        ("said_by", _parties(spoken["speakers"], by) if spoken is not None else ""),
    )
    return [
        by.say("line", "claim", type=capital(kind), modality=modality, id=read["id"]),
        f"  {place(read, by)}",
        *(
            f"  {by.say('line', 'meant', label=by.say('label', key), words=said)}"
            for key, said in meant
            if said
        ),
        f"  {by.say('line', 'rule', rule=read['rule'], ruleset=read['ruleset'])}",
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
