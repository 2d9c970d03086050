"""Quotation marks without a partner, and where the partner most likely stood."""

from claims.extract.scene import Scene
from claims.model import Field
from claims.model.check import StrayMark

# The mark that opens or closes beside each kind of mark.
_PARTNER = {"“": "”", "”": "“", "„": "“", "«": "»", "»": "«"}
# What stands for what a wrong encoding has lost: any of it may have been a quotation mark.
_LOST = "\ufffd"
_BEFORE_MARK = ",.!?…"


def stray_marks(scene: Scene) -> tuple[StrayMark, ...]:
    """Every mark that is certainly odd, with its missing partner's place where one is likely."""
    found = []
    for field, marks in sorted(scene.marks.items()):
        if marks.unpaired and _LOST in scene.texts[field].clean:
            continue
        for at in marks.unpaired:
            before = scene.words(field, at - 1, at) if at else ""
            closing = bool(before) and not before.isspace() and before not in "([“\"'"
            mark = scene.words(field, at, at + 1)
            place = _opening(scene, field, at) if closing else _closing(scene, field, at)
            found.append(
                StrayMark(
                    scene.span(field, at, at + 1),
                    "closing-without-opening" if closing else "opening-without-closing",
                    None if place is None else scene.span(field, place, place + 1),
                    _PARTNER.get(mark, mark),
                )
            )
    return tuple(found)


def _paragraph(scene: Scene, field: Field, at: int) -> tuple[int, int]:
    clean = scene.texts[field].clean
    end = clean.find("\n", at)
    return clean.rfind("\n", 0, at) + 1, len(clean) if end < 0 else end


def _closing(scene: Scene, field: Field, at: int) -> int | None:
    """The character behind which the closing mark stood: before "kata X", else the paragraph's last.

    Newspapers put it behind the comma or stop that ends the quoted words.
    """
    _, end = _paragraph(scene, field, at)
    words = scene.words(field, at, end)
    for group in ("saying", "tagging"):
        for said in scene.lexicon.find(group, words):
            gap = words[: said.start].rstrip(" ")
            if len(gap) > 1 and gap[-1] in _BEFORE_MARK and len(gap) == said.start - 1:
                return at + len(gap) - 1
    last = at + len(words.rstrip()) - 1
    return last if last > at and scene.words(field, last, last + 1) in _BEFORE_MARK else None


def _opening(scene: Scene, field: Field, at: int) -> int | None:
    """The character before which the opening mark stood: its paragraph's first, if none is quoted before."""
    start, _ = _paragraph(scene, field, at)
    pairs = [pair.end for pair in scene.marks[field].pairs if start <= pair.start and pair.end <= at]
    if pairs:
        return None
    return start if scene.words(field, start, start + 1).isalnum() else None
