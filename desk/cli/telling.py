"""Telling: the story of a finding, claim, dossier or run in plain words, for people who audit."""

from datetime import date

from claims.model import Facts
from claims.report.catalogue import capital
from claims.report.shown import line
from claims.report.unread import reason_words
from claims.report.versions import fate_words
from claims.world import fact_set
from desk.cli.teller import Json, Teller, at, listed, place, shown
from desk.cli.telling_claims import claim
from desk.cli.telling_grounds import grounds, repairs


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
                    by.say(
                        "line",
                        "unread",
                        source=line(each["source_id"]),
                        reason=line(reason_words(each["reason"], by.voice.language)),
                    )
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
        blocks.append(_block(by, "claims", [row for each in story["claims"] for row in claim(each, by)]))
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
                        place(finding, by),
                    ],
                )
            )
        blocks.append(
            _block(by, "grounds", grounds(finding["evidence"], known, by) or [by.say("line", "no_grounds")])
        )
        blocks.append(_block(by, "repairs", repairs(finding, known, by)))
    blocks.append(_block(by, "decisions", _decided(story, by)))
    blocks.append(_block(by, "became", [_became(each, by) for each in story["became"]]))
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


def _words(story: Json, by: Teller) -> list[str]:
    rows = [place(story["words"], by)]
    sentence = story["sentence"]
    if sentence is not None and at(sentence) != at(story["words"]):
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
    title, publisher, url = (shown(article[name]) for name in ("title", "publisher", "url"))
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


def _decided(story: Json, by: Teller) -> list[str]:
    """What editors decided on a flag, or that nobody has, or that only the database would know."""
    if story["decisions"] or story["kind"] != "finding" or not story["findings"][0]["severity"]:
        return [_decision(each, by) for each in story["decisions"]]
    return [by.say("line", "undecided" if by.where == "database" else "decisions_missing")]


def _became(fate: Json, by: Teller) -> str:
    words = "; ".join(fate_words(fate, by.voice.language))
    found = fate["found"][:12] if fate["found"] else None
    newer = fate["dossier"][:12]
    return by.say("line", "became", at=by.time(fate["at"]), words=words, dossier=newer, found=found)


def _decision(decision: Json, by: Teller) -> str:
    return by.say(
        "line",
        "accepted" if decision["verdict"] == "accepted" else "dismissed",
        by=line(decision["by"]),
        at=by.time(decision["at"]),
        reason=line(decision["reason"]) or None,
        carried=decision["carried_from"][:12] if decision.get("carried_from") else None,
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
        where, revision = capital(by.say("label", by.where)), facts.get("revision")
        key = "facts_differ" if revision is None else "facts_then"
        rows.append(by.say("line", key, where=where, revision=revision))
    rows.append(by.say("line", "libraries", list=listed(dossier["libraries"])))
    rows.append(by.say("line", "dossier", id=dossier["id"], sha=dossier["line_sha256"]))
    rows += [by.say("line", "also_in", id=id) for id in story["also_in"]]
    return rows


def _same_facts(used: Json, now: Facts) -> bool:
    known = used["as_known_at"]
    if known is not None and len(known) > len("2025-09-08"):
        return False  # what stood at a moment cannot be told from versions, which know days
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
    rows = [told, by.say("line", "parameters", list=listed(run["parameters"]))]
    if run["counts"]:
        rows.append(by.say("line", "counts", list=listed(run["counts"])))
    if run["libraries"]:
        rows.append(by.say("line", "run_libraries", list=listed(run["libraries"])))
    return rows


def _state(state: str, by: Teller) -> str:
    try:
        return by.say("state", state)
    except KeyError:
        return line(state)
