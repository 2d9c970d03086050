"""What is said of the posts in the sentences told of visits, and of some of them with a wrong holder."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bench.quality.visits.holders import office_holders
from bench.quality.visits.told import LANGUAGES, Visit, read_visits, told
from claims.dossier import check_article
from claims.model import Article, Finding, OfficeTerm, World

CORPUS = "visits-us"
CHECK = "office_holder_at_date"
JUDGED = Path(__file__).with_name("judged.yml")
# A wrong holder is one who left the post so many days before, and whom the table never knows to come back.
AWAY = 60
# Of the visits told with their true holder, each so many-th is told with a wrong one.
EACH = 10


@dataclass(frozen=True, slots=True)
class Told:
    """What came of the visits: the answers by language, outcome and reason, each flag, each planted holder.

    `visits` are rows of the list; each is told once in each language. `planted` and `caught` count
    Indonesian sentences with a wrong holder, which no courtesy title excuses.
    """

    visits: int
    answers: dict[tuple[str, str], int]
    right: tuple[str, ...]
    wrong: tuple[str, ...]
    unjudged: tuple[str, ...]
    false: int
    planted: int
    caught: int

    @property
    def held(self) -> int:
        """Sentences whose holder is found to hold the post."""
        return sum(count for (_, answer), count in self.answers.items() if answer.startswith("holds"))

    def figures(self) -> dict[str, float]:
        """The figures floors are set on. A visit is without a false flag when no sentence of it has one."""
        return {
            "visits": float(self.visits),
            "held": float(self.held),
            "right_flags": float(len(self.right)),
            "share_without_false_flag": 1 - self.false / self.visits if self.visits else 0.0,
            "wrong_holders_flagged": self.caught / self.planted if self.planted else 0.0,
        }


def measure_visits(folder: Path) -> Told:
    """Tells the visits of a folder of shared data; raises FileNotFoundError where a file is missing."""
    world = office_holders(folder / "officeholders")
    return tell(read_visits(folder / "visits-us" / "events.csv"), world, load_judged())


def load_judged(path: Path = JUDGED) -> dict[tuple[str, str], dict[str, Any]]:
    """The judgements by the id of the sentence and the check."""
    rows = yaml.safe_load(path.read_text(encoding="utf-8")) or []
    return {(row["id"], row["check"]): row for row in rows}


def tell(visits: Sequence[Visit], world: World, judged: dict[tuple[str, str], dict[str, Any]]) -> Told:
    """Checks every sentence of every visit, and sorts the flags by what was judged of them.

    A flag that nobody has judged counts as wrong.
    """
    answers: Counter[tuple[str, str]] = Counter()
    flags: dict[str, list[str]] = {"right": [], "wrong": [], "unjudged": []}
    false: set[str] = set()
    held: list[Visit] = []
    for visit in visits:
        for language, article in told(visit):
            findings = check_article(article, world).findings
            own = [finding for finding in findings if finding.check == CHECK]
            answers.update((language, f"{finding.outcome} {finding.reason}") for finding in own)
            if not own:
                answers[language, "nothing read"] += 1
            if language == "id" and any(finding.outcome == "holds" for finding in own):
                held.append(visit)
            for finding in findings:
                if finding.is_flag:
                    row = judged.get((article.source_id, finding.check))
                    verdict = row["verdict"] if row else "unjudged"
                    flags[verdict].append(_line(article, finding, world))
                    if verdict != "right":
                        false.add(visit.id)
    planted = [
        any(finding.check == CHECK and finding.is_flag for finding in check_article(article, world).findings)
        for visit in held[::EACH]
        if (name := wrong_holder(visit, world)) is not None
        for language, article in told(visit, name)
        if language == "id"
    ]
    return Told(
        len(visits),
        dict(sorted(answers.items())),
        tuple(flags["right"]),
        tuple(flags["wrong"]),
        tuple(flags["unjudged"]),
        len(false),
        len(planted),
        sum(planted),
    )


def wrong_holder(visit: Visit, world: World) -> str | None:
    """Who last left the post for good, AWAY days or more before; None where facts may not refute."""
    terms = world.terms(office=visit.office)
    if not all(term.statement.may_refute for term in terms):
        return None
    later = {
        term.person for term in terms if (left := _left(term)) is None or left > visit.day.toordinal() - AWAY
    }
    gone = [term for term in terms if term.person not in later]
    last = max(gone, key=lambda term: (_left(term) or 0, term.statement.id), default=None)
    entity = world.entity(last.person) if last is not None else None
    return entity.label if entity is not None else None


def _left(term: OfficeTerm) -> int | None:
    return term.end.hi.toordinal() if term.end is not None and term.end.hi is not None else None


def _line(article: Article, finding: Finding, world: World) -> str:
    facts = finding.facts
    who = " / ".join(
        entity.label
        for key in ("person", "holder")
        if (entity := world.entity(str(facts.get(key)))) is not None
    )
    post = facts.get("office", "-")
    return (
        f"{article.source_id} {finding.check} {finding.reason}: {who or '-'}, {post}, {facts.get('day', '-')}"
    )


def visits_table(told: Told) -> str:
    """The table: how many visits, every answer by language, every flag by judgement, and the figures."""
    sentences = told.visits * len(LANGUAGES)
    lines = [f"== {CORPUS}", "", f"{told.visits} visits since 2000, {sentences} sentences", "", "answers"]
    lines += [f"  {language} {answer:<42}{count:>6}" for (language, answer), count in told.answers.items()]
    lines.append("")
    for name, flags in (("right", told.right), ("wrong", told.wrong), ("not judged", told.unjudged)):
        lines += [f"flags {name}: {len(flags)}", *(f"  {flag}" for flag in flags)]
    each = 400 * told.false / told.visits if told.visits else 0.0
    lines += [f"visits with a false flag, in 400: {each:.2f}"]
    lines += [f"wrong holders planted: {told.planted}, flagged: {told.caught}", "", "figures"]
    lines += [f"  {name:<36}{value:.4f}" for name, value in told.figures().items()]
    return "\n".join(lines)
