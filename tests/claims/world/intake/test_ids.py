"""Ids of imported rows: the same from run to run, short enough, and of letters the schemas take."""

import re
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from claims.world.intake import ids


def test_an_id_is_the_same_in_every_process() -> None:
    """A stored id that changed would make every later import double the table."""
    assert ids.statement_id("office_term", "SRC-a", "person:x", "office:jp-a", "2012") == (
        "T-a-1c484ddbce62a440b083"
    )
    code = "from claims.world.intake import ids; print(ids.person_id('SRC-a', 'Dewi Sari', 'ID'))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ids.person_id("SRC-a", "Dewi Sari", "ID")


def test_parts_of_a_key_do_not_run_together() -> None:
    assert ids.statement_id("event", "SRC-a", "ab", "c") != ids.statement_id("event", "SRC-a", "a", "bc")
    assert ids.statement_id("event", "SRC-ab", "c") != ids.statement_id("event", "SRC-a", "bc")


@given(st.text(max_size=80), st.text(max_size=80))
def test_ids_fit_the_schemas_whatever_they_are_made_of(name: str, origin: str) -> None:
    origin = "SRC-" + (re.sub(r"[^A-Za-z0-9-]", "", origin) or "x")[:76]
    person = ids.person_id(origin, name, "ID")
    assert re.fullmatch(r"person:[a-z0-9-]{1,73}", person)
    term = ids.statement_id("office_term", origin, name)
    assert re.fullmatch(r"T-[A-Za-z0-9-]{1,76}", term)
    assert len(person) <= 80
    assert len(term) <= 80
