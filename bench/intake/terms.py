"""A table of office terms that never were, as large as wanted; the same number gives the same file."""

import random
from collections.abc import Iterator
from pathlib import Path

FIRST = ("Agus", "Budi", "Citra", "Dewi", "Eko", "Fitri", "Gilang", "Hana", "Indra", "Joko", "Kartika", "Lia")
LAST = ("Halim", "Lestari", "Nasution", "Pratama", "Santoso", "Siregar", "Utomo", "Wijaya", "Wulandari")
OFFICES = 1_000
TERMS_OF_ONE = 5
"""So many terms a person has, one after another, each in another office."""
MAPPING = "mapping.yml"


def write(folder: Path, rows: int, changed: int = 0) -> Path:
    """The file of so many terms, and its mapping beside it; the first `changed` terms end a year later."""
    path = folder / f"terms-{rows}{'-changed' if changed else ''}.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        stream.write("number,name,person,office,start,end\n")
        stream.writelines(_lines(rows, changed))
    (folder / MAPPING).write_text(_mapping(), encoding="utf-8")
    return path


def _lines(rows: int, changed: int) -> Iterator[str]:
    chance = random.Random(2026)
    name = ""
    for n in range(rows):
        person, turn = divmod(n, TERMS_OF_ONE)
        if turn == 0:
            name = f"{chance.choice(FIRST)} {chance.choice(LAST)} {chance.choice(LAST)}"
            year = chance.randrange(1950, 2000)
        start = f"{year + 3 * turn}-{n % 12 + 1:02}-{n % 28 + 1:02}"
        end = f"{year + 3 * turn + (3 if n < changed else 2)}-{n % 12 + 1:02}"
        yield f"{n},{name},Q{900_000_000 + person},Post {(n * 7) % OFFICES},{start},{end}\n"


def _mapping() -> str:
    offices = "".join(
        f"  Post {n}: {{portfolio: portfolio_{n}, level: minister, label: Minister no. {n}}}\n"
        for n in range(OFFICES)
    )
    return (
        "kind: terms\n"
        "source:\n  publisher: A made-up list\n  url: https://list.example/terms.csv\n  licence: CC0-1.0\n"
        "country: ID\n"
        "columns: {statement: number, person: name, person_id: person, office: office, "
        "start: start, end: end}\n"
        f"offices:\n{offices}"
    )
