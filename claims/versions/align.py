"""Aligning two dossiers of one article: what became of each flag, finding and claim."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence

from claims.model import Aligned, Dossier, Fate, Finding, Mended, Span
from claims.model.versions import Item
from claims.versions.difference import between, opcodes, pieces
from claims.versions.mending import mending
from claims.versions.pairing import Pairing, pair
from claims.versions.said import said_by_claim, said_by_finding
from claims.versions.sentences import Sentence, Sentences


class Versions:
    """Two versions of an article with their sentences paired."""

    def __init__(self, old: Dossier, new: Dossier) -> None:
        self.old, self.new = Sentences(old.article), Sentences(new.article)
        self.pairing: Pairing = pair(self.old.all, self.new.all)
        self._places: dict[int, list[int]] = {}

    def became(self, at: int) -> tuple[Sentence, ...]:
        """The sentences that took the place of an old one."""
        return tuple(self.new.all[b] for b in self.pairing.into[at])

    def place(self, at: int, span: Span) -> int:
        """Which word of the sentences that took an old one's place its words at the span would begin at."""
        if at not in self._places:
            old, new = self.old.all[at], [word for each in self.became(at) for word in each.key]
            steps = [0] * (len(old.key) + 1)
            for tag, a, b, c, d in opcodes(old.key, new):
                for word in range(a, b):
                    steps[word] = c + (word - a if tag == "equal" else 0)
                steps[b] = d
            self._places[at] = steps
        return self._places[at][_word_at(self.old.all[at], span)]


def align(old: Dossier, new: Dossier) -> Aligned:
    """What became of each flag, finding and claim of the older dossier in the newer one.

    Both are of one article. The same two give the same answer; of two findings that could be meant
    the one nearest to where the old one stood is taken, and none is taken twice.
    """
    versions = Versions(old, new)
    quiet = [finding for finding in old.findings if not finding.is_flag]
    new_quiet = tuple(finding for finding in new.findings if not finding.is_flag)
    of_flags = _fates(old.flags, new.flags, versions, _check, said_by_finding)
    of_quiet = _fates(quiet, new_quiet, versions, _check, said_by_finding)
    findings = _in_order(
        old.findings, [*zip(old.flags, of_flags, strict=True), *zip(quiet, of_quiet, strict=True)]
    )
    claims = _fates(old.claims, new.claims, versions, lambda claim: claim.type, said_by_claim)
    told = {at: _mended(fate, old, new, versions) for at, fate in enumerate(findings) if fate.item.is_flag}
    return Aligned(
        findings=findings,
        claims=tuple(claims),
        new_findings=_without(new.findings, findings),
        new_claims=_without(new.claims, claims),
        mended=told,
    )


def align_flags(old: Dossier, new: Dossier) -> tuple[tuple[Fate[Finding], Mended], ...]:
    """What `align` tells of the older dossier's flags, in less than half the time: the rest is left alone."""
    if not old.flags:
        return ()
    versions = Versions(old, new)
    fates = _fates(old.flags, new.flags, versions, _check, said_by_finding)
    return tuple((fate, _mended(fate, old, new, versions)) for fate in fates)


def _check(finding: Finding) -> Hashable:
    return finding.check


def _fates(
    old: Sequence[Item],
    new: Sequence[Item],
    versions: Versions,
    kind: Callable[[Item], Hashable],
    says: Callable[[Item], Hashable],
) -> list[Fate[Item]]:
    """The fate of each old one: the nearest new one of its kind in the sentences that took its place."""
    known: dict[int, Hashable] = {}

    def said(item: Item) -> Hashable:
        """Asked once of each, for it takes longest of all."""
        if id(item) not in known:
            known[id(item)] = says(item)
        return known[id(item)]

    standing: dict[tuple[Hashable, int], list[int]] = defaultdict(list)
    for place, item in enumerate(new):
        at = versions.new.at(item.span)
        if at is not None:
            standing[kind(item), at].append(place)
    homes = [versions.old.at(item.span) for item in old]
    scored = []
    for a, (item, home) in enumerate(zip(old, homes, strict=True)):
        if home is None:
            continue
        wanted, before = versions.place(home, item.span), 0
        for sentence in versions.pairing.into[home]:
            for b in standing[kind(item), sentence]:
                away = abs(before + _word_at(versions.new.all[sentence], new[b].span) - wanted)
                scored.append((said(item) != said(new[b]), away, a, b))
            before += len(versions.new.all[sentence].key)
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, a, b in sorted(scored):
        if a not in partner and b not in taken:
            partner[a] = b
            taken.add(b)
    return [
        _fate(item, home, new[partner[a]] if a in partner else None, versions, said)
        for a, (item, home) in enumerate(zip(old, homes, strict=True))
    ]


def _fate(
    item: Item, home: int | None, found: Item | None, versions: Versions, said: Callable[[Item], Hashable]
) -> Fate[Item]:
    if home is None:
        return Fate(item, "vanished")
    sentence, became = versions.old.all[home], versions.became(home)
    if not became:
        return Fate(item, "vanished", pieces=pieces(sentence.key, ()))
    moved = home in versions.pairing.moved
    if home not in versions.pairing.same:
        return Fate(item, "changed", found, moved, between(sentence, became))
    same = found is not None and said(found) == said(item)
    return Fate(item, "unchanged" if same else "changed", found, moved)


def _mended(fate: Fate[Finding], old: Dossier, new: Dossier, versions: Versions) -> Mended:
    home = versions.old.at(fate.item.span)
    alike = (old.ruleset, old.facts.id) == (new.ruleset, new.facts.id)
    texts = old.article.text_sha256 == new.article.text_sha256
    became: Mapping[int, tuple[Sentence, ...]] = {
        at: versions.became(at)
        for at in {home, *(versions.old.at(repair.span) for repair in fate.item.repairs)}
        if at is not None
    }
    return mending(fate, versions.old, became, judged_alike=alike, same_text=texts)


def _word_at(sentence: Sentence, span: Span) -> int:
    """The number of the word the span begins in or before."""
    return sum(word.end <= span.start for word in sentence.words)


def _in_order(
    findings: Sequence[Finding], fates: Sequence[tuple[Finding, Fate[Finding]]]
) -> tuple[Fate[Finding], ...]:
    """The fates in the order of the findings; the same finding may stand there twice."""
    waiting: dict[int, Fate[Finding]] = {id(finding): fate for finding, fate in fates}
    return tuple(waiting[id(finding)] for finding in findings)


def _without(items: Sequence[Item], fates: Sequence[Fate[Item]]) -> tuple[Item, ...]:
    """Those that took the place of none."""
    taken = {id(fate.found) for fate in fates if fate.found is not None}
    return tuple(item for item in items if id(item) not in taken)
