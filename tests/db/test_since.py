"""What became of flags since: the decision that counts wherever it was made, and flags that went."""

from collections.abc import Callable

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from claims.model import Dossier
from db.since import Since, since
from tests.db.test_versions import FIRST, OPENING, SHARES, Desk, flag_of

MENDED = FIRST.replace("Senin, 31 September 2025", "Selasa, 30 September 2025")
LONGER = f"{FIRST} Harga turun."
BY = "Sekar Anindita"


@pytest.fixture
def desk(engine: Engine) -> Desk:
    return Desk(engine)


@pytest.fixture
def told(engine: Engine) -> Callable[[Dossier, str], Since | None]:
    def told(dossier: Dossier, check: str) -> Since | None:
        flag = flag_of(dossier, check)
        with Session(engine) as session:
            return since(session, [flag, *(each.id for each in dossier.flags)]).get(flag)

    return told


Told = Callable[[Dossier, str], Since | None]


def test_of_a_flag_nobody_touched_there_is_nothing_to_tell(desk: Desk, told: Told) -> None:
    assert told(desk.prints(FIRST), "impossible_date") is None


def test_the_newest_decision_counts(desk: Desk, told: Told) -> None:
    first = desk.prints(FIRST)
    desk.decides(first, "impossible_date", "dismissed", hours=1)
    assert told(first, "impossible_date") == Since("dismissed", BY)
    desk.decides(first, "impossible_date", "accepted", hours=2)
    assert told(first, "impossible_date") == Since("accepted", BY)
    assert told(first, "parts_and_whole") is None


def test_a_decision_on_the_same_flag_of_a_later_version_counts_too(desk: Desk, told: Told) -> None:
    first, second = desk.prints(FIRST), desk.prints(LONGER)
    assert told(first, "impossible_date") is None
    desk.decides(second, "impossible_date", "dismissed", hours=30)
    assert told(first, "impossible_date") == Since("dismissed", BY)
    desk.decides(first, "impossible_date", "accepted", hours=31)
    assert told(second, "impossible_date") == Since("accepted", BY)


def test_what_changed_and_is_flagged_still_is_open_again(desk: Desk, told: Told) -> None:
    first = desk.prints(FIRST)
    desk.decides(first, "parts_and_whole", "dismissed")
    desk.prints(FIRST.replace("16 pedagang sayur", "17 pedagang sayur"))
    assert told(first, "parts_and_whole") is None


def test_a_flag_that_went_says_how(desk: Desk, told: Told) -> None:
    first = desk.prints(FIRST)
    desk.decides(first, "impossible_date")
    desk.prints(MENDED.replace(f"{SHARES}\n\n", ""))
    assert told(first, "impossible_date") == Since("accepted", BY, "mended")
    assert told(first, "parts_and_whole") == Since(gone="removed")


def test_a_flag_whose_words_came_back_has_not_gone(desk: Desk, told: Told) -> None:
    first = desk.prints(FIRST)
    desk.prints(MENDED)
    assert told(first, "impossible_date") == Since(gone="mended")
    desk.prints(FIRST)
    assert told(first, "impossible_date") is None
    desk.prints(FIRST.replace(f"{OPENING}\n\n", ""))
    assert told(first, "impossible_date") == Since(gone="removed")
