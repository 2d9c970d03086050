"""What `tilik doctor` says of notices: what may or may not have been sent, what was given up, what waits."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claims.report.shown import line
from desk.cli.looks import Look

if TYPE_CHECKING:
    from db.session import Engine


def notices(engine: "Engine") -> Iterator[Look]:
    """One look a channel and kind of trouble; one that says so where there is none."""
    from db.notices import count_by_state, last_error
    from db.session import transaction

    with transaction(engine) as session:
        counts = count_by_state(session)
        errors = {name: line(last_error(session, name)) for name in counts}
    troubles = 0
    for name, known in counts.items():
        settle = f"tilik notify settle {line(name)}"
        unsure, given_up = known.get("unsure", 0), known.get("given_up", 0)
        if unsure:
            troubles += 1
            words = f"notices: {unsure} to {line(name)} may have been sent, or not: {errors[name]}"
            yield Look("bad", words, f"{settle}   (with --again: send them once more)")
        if given_up:
            troubles += 1
            words = f"notices: {given_up} to {line(name)} were given up: {errors[name]}"
            mend = f"tilik notify test {line(name)}; when that works, {settle} --again"
            yield Look("bad", words, mend)
        if known.get("waiting"):
            yield Look("note", f"notices: {known['waiting']} to {line(name)} wait for the next run")
    if counts and not troubles:
        yield Look("good", "notices: all that were due were sent, or wait")
