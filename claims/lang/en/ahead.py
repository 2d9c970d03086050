"""What tells that a day without its year, or a weekday, is still to come, or over, in English."""

from claims.lang.found import Found
from claims.lang.matcher import Matcher
from claims.lang.small_words import words_around

_ANY = words_around("en", "ahead")
_ON = r"\s+(?:on\s+)?$"
_AHEAD = (
    rf"\b{_ANY['planning']}\b",
    rf"\b(?:{_ANY['opens']}|polls (?:open|close)(?: at [^;]{{1,25}} and close)?|"
    rf"(?:was|were) (?:to|due to|expected to|scheduled to|set to)(?: \pL+)?)"
    rf"(?: (?:in|at|for|with|the|a|on|his|her|its|their) ?(?:\pL+)?){{0,3}}{_ON}",
    rf"\b{_ANY['leads_to']}{_ON}",
    # What is demanded by a day is not done yet, nor is what may be by then; "could not be found by" is.
    rf"\b(?:{_ANY['demanded']}\b|(?:could|may|might|can) (?:[a-mo-z]|n[a-np-z])\pL*)[^.;]{{0,60}} by\s+$",
    rf", to be (?:\pL+ly )?\pL+{_ON}",
    r"\bexpected (?:\S+ ){1,5}to be\b",
)
_FUTURE = Matcher(f"(?i){'|'.join(_AHEAD)}")  # one pass for all: every date asks
_PAST = Matcher(rf"(?i)\b{_ANY['reporting']}{_ON}")
_SAID = Matcher(rf"(?i)\b{_ANY['tells']}\b")
_DID = Matcher(rf"(?i)\b{_ANY['did']}{_ON}")
"""What somebody did on a day is over ("a bill the House passed Tuesday"); what is to be done need not be."""
_PASSIVE = Matcher(
    rf"(?i)\b(?:be|been|being|is|are|get|gets|and|or|to|not|never|yet|newly|until)\s+(?:\pL+ly\s+)?\pL+{_ON}"
)
_HAD_BEEN = Matcher(
    r"(?i)\b(?:had been|(?:was|were) (?:originally|initially|earlier|previously)) (?:\pL+ly )?"
    rf"{_ANY['due']}\b[^.;]{{0,60}} $"
)
_CLAUSE = r"\b(?:after|since|which|that|who)\b"
_WAS_DONE = Matcher(
    rf"(?i){_CLAUSE} (?:[\pL’'-]+ ){{0,5}}?(?:\pL{{2,}}ed|{_ANY['was_done']})\b(?: [\pL’'-]+){{0,6}}{_ON}"
)
"""What a plant lost in a fire "that hit it on Monday" is over, whatever it expects."""
_IS_YET = Matcher(
    rf"(?i){_CLAUSE}[^.;]{{0,60}}\b(?:will|would|to|be|is|are|can|could|may|might|should|must|has|have)\b[^.;]{{0,60}}$"
)
_TO_BE = Matcher(
    r"(?i)\b(?:will|to|shall|would|must|should|may|can|could|might|is|are) (?:also |now |then )?(?:be|being) "
    rf"(?:\pL+ly )?\pL+{_ON}"
)
"""What is to be held or announced on a day is to come: "will be held Saturday"."""
_LASTED = Matcher(
    rf"(?i)\b(?:{_ANY['lasted']}|(?:did|could) not|didn['’]t|couldn['’]t)\b[^.;]{{0,50}} until{_ON}"
)
"""What lasted until a day, or did not happen before it, is over."""
_BEHIND = Matcher(rf"^['’]s {_ANY['to_come']}")
_SOMEBODY_WILL = Matcher(r"^, (?:the |a |an |its )?(?:\S+ ){1,3}will ")
_TELLS = Matcher(
    rf"^[^.]{{0,60}}\b(?:{_ANY['tells']}|who|which|that|as|whether|how|when) [^.]{{0,40}}\bwill "
)
"""On Tuesday, the council will vote: but not so "on Tuesday, officials said they will"."""
_WILL = Matcher(rf"^{_ANY['will']}")


def points_to_future(found: Found) -> bool:
    """A word of planning stands before it in its sentence, and none of reporting right before it.

    Behind who said it (`"It will be hard," she said at a meeting Monday`) it is the day of saying.
    """
    sentence = found.before.rpartition(". ")[2]
    if not _FUTURE.fits(sentence) or (_PAST.fits(found.before) and not _TO_BE.fits(sentence)):
        return False
    if _WAS_DONE.fits(sentence) and not _IS_YET.fits(sentence):
        return False
    if (
        _LASTED.fits(sentence)
        or _HAD_BEEN.fits(sentence)
        or (_DID.fits(sentence) and not _PASSIVE.fits(sentence))
    ):
        return False
    _, mark, teller = sentence.replace("”", '"').rpartition('," ')
    return not (mark and _SAID.fits(teller)) or _FUTURE.fits(teller)


def had_been_due(found: Found) -> bool:
    """The words before tell what had been planned for the day."""
    return _HAD_BEEN.fits(found.before)


def is_scheduled(found: Found) -> bool:
    """The words behind tell of what is scheduled for the day or month."""
    return _BEHIND.fits(found.after)


def is_ahead(found: Found) -> bool:
    """The words point to the future, or those behind do; or the day stands behind "for"."""
    if points_to_future(found) or is_scheduled(found):
        return True
    behind = found.after.lstrip()
    if behind.startswith(", ") and _SOMEBODY_WILL.fits(behind) and not _TELLS.fits(behind):
        return True
    return _WILL.fits(behind) or (found.before.endswith("for ") and not behind.startswith(("'s", "’s")))
