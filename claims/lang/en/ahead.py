"""What tells that a day without its year, or a weekday, is still to come, or over, in English."""

from claims.lang.en.pack import FUTURE, PAST
from claims.lang.found import Found
from claims.lang.matcher import Matcher

SCHEDULED = (
    r"\b(?:plays|hosts|faces|visits|comes|falls due|"
    r"begins?|starts|opens|ends|closes|arrives|leaves|departs|expires|resumes?|returns|reopens?|"
    r"kicks off|takes (?:effect|place|office)|goes (?:on sale|on trial|to trial|into effect)|"
    r"go(?:es)? to the polls|polls (?:open|close)(?: at [^;]{1,25} and close)?|"
    r"(?:was|were) (?:to|due to|expected to|scheduled to|set to)(?: \pL+)?)"
    r"(?: (?:in|at|for|with|the|a|on|his|her|its|their) ?(?:\pL+)?){0,3}\s+(?:on\s+)?$"
)
"""What opens or begins, by a verb in the present, does so on a day to come."""
AHEAD = (
    r"\b(?:as (?:early|soon|late) as|ahead of|ready for|prepar\pL+ for|in preparation for|run-up to|"
    r"(?:go|goes|going|head|heads|heading) into|(?:place|spot|berth) in|qualif\pL+ for|favou?rites? for)"
    r"\s+(?:on\s+)?$"
)
"""As early as that day, or ahead of it, it is still to come whatever stands before."""
DEMANDED = (
    r"\b(?:(?:demand\pL*|urged?|order(?:s|ed)|must|should|needs?|ultimatum)\b|"
    r"(?:could|may|might|can) (?:[a-mo-z]|n[a-np-z])\pL*)[^.;]{0,60} by\s+$"
)
"""What is demanded by a day is not done yet, nor is what may be by then; "could not be found by" is."""
TO_BE_DONE = r", to be (?:\pL+ly )?\pL+\s+(?:on\s+)?$"
_FUTURE = Matcher(
    f"(?i){FUTURE}|{SCHEDULED}|{AHEAD}|{DEMANDED}|{TO_BE_DONE}"
)  # one pass for all: every date asks
_PAST = Matcher(f"(?i){PAST}")
_SAID = Matcher(r"(?i)\b(?:said|told|added|wrote|announced|warned)\b")
_DID = Matcher(
    r"(?i)\b(?:passed|signed|approved|released|issued|introduced|unveiled|filed|launched|published|rejected|endorsed|"
    r"adopted|submitted|delivered|posted|arrived|returned|began|resigned|died|took|gave|won|lost|beat)\s+(?:on\s+)?$"
)
_PASSIVE = Matcher(
    r"(?i)\b(?:be|been|being|is|are|get|gets|and|or|to|not|never|yet|newly|until)\s+"
    r"(?:\pL+ly\s+)?\pL+\s+(?:on\s+)?$"
)
"""What somebody did on a day is over ("a bill the House passed Tuesday"); what is to be done need not be."""
_HAD_BEEN = Matcher(
    r"(?i)\b(?:had been|(?:was|were) (?:originally|initially|earlier|previously)) (?:\pL+ly )?"
    r"(?:planned|scheduled|due|expected|set|slated|supposed)\b[^.;]{0,60} $"
)
"""What had been due on a day need not be still to come."""
_CLAUSE = r"\b(?:after|since|which|that|who)\b"
_WAS_DONE = Matcher(
    rf"(?i){_CLAUSE} (?:[\pL’'-]+ ){{0,5}}?(?:\pL{{2,}}ed|hit|struck|took|began|broke|"
    r"fell|was|were|left|lost|won|"
    r"shot|cut|met|came|went|sank|shut)\b(?: [\pL’'-]+){0,6}\s+(?:on\s+)?$"
)
_IS_YET = Matcher(
    rf"(?i){_CLAUSE}[^.;]{{0,60}}\b(?:will|would|to|be|is|are|can|could|may|might|should|must|has|have)\b[^.;]{{0,60}}$"
)
"""What a plant lost in a fire "that hit it on Monday" is over, whatever it expects."""
_TO_BE = Matcher(
    r"(?i)\b(?:will|to|shall|would|must|should|may|can|could|might|is|are) (?:also |now |then )?(?:be|being) "
    r"(?:\pL+ly )?\pL+\s+(?:on\s+)?$"
)
"""What is to be held or announced on a day is to come: "will be held Saturday"."""
_LASTED = Matcher(
    r"(?i)\b(?:kept|remained|stayed|lasted|worked|waited|fought|searched|survived|stood|(?:did|could) not|"
    r"didn['’]t|couldn['’]t)\b[^.;]{0,50} until\s+(?:on\s+)?$"
)
"""What lasted until a day, or did not happen before it, is over."""
_BEHIND = ("'s scheduled", "’s scheduled", "'s planned", "’s planned", "'s upcoming", "’s upcoming")
"""Right behind a day, or a month, of what is still to come."""
_SOMEBODY_WILL = Matcher(r"^, (?:the |a |an |its )?(?:\S+ ){1,3}will ")
_TELLS = Matcher(
    r"^[^.]{0,60}\b(?:said|told|added|announced|warned|who|which|that|as|whether|how|when) [^.]{0,40}\bwill "
)
"""On Tuesday, the council will vote: but not so "on Tuesday, officials said they will"."""
_WILL = (
    "will ",
    "is expected",
    "is due",
    "is set",
    "is scheduled",
    "is likely",
    "could be",
    "is at ",
)
"""Right behind a day that is still to come."""


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
    return found.after.startswith(_BEHIND)


def is_ahead(found: Found) -> bool:
    """The words point to the future, or those behind do; or the day stands behind "for"."""
    if points_to_future(found) or is_scheduled(found):
        return True
    behind = found.after.lstrip()
    if behind.startswith(", ") and _SOMEBODY_WILL.fits(behind) and not _TELLS.fits(behind):
        return True
    return behind.startswith(_WILL) or (found.before.endswith("for ") and not behind.startswith(("'s", "’s")))
