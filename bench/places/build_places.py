"""`python -m bench.places.build_places DUMP.sql FOLDER`: places down to the district, in two small files.

DUMP.sql is db/wilayah.sql of cahyadsn/wilayah (MIT), which prints the ministry's codes; provinces, regencies
and cities go into one file, districts into the other. Villages are left out.
"""

import gzip
import re
import sys
from pathlib import Path

_ROW = re.compile(r"\('(\d\d(?:\.\d\d){0,2})','((?:[^'\\]|\\.|'')*)'\)")
UPPER, DISTRICTS = "id-upper.txt.gz", "id-districts.txt.gz"


def rows(dump: str) -> list[tuple[str, str]]:
    """Code and name of every place of the first three levels, in the order of their codes."""
    found = {code: name.replace("\\'", "'").replace("''", "'").strip() for code, name in _ROW.findall(dump)}
    return sorted(found.items())


def packed(places: list[tuple[str, str]]) -> bytes:
    """Lines of "code|name|level", compressed; the same rows always give the same bytes."""
    text = "".join(f"{code}|{name}|{code.count('.') + 1}\n" for code, name in places)
    return gzip.compress(text.encode(), 9, mtime=0)


def main(arguments: list[str]) -> int:
    """Writes both files. 2: wrong arguments."""
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    places = rows(Path(arguments[0]).read_text(encoding="utf-8"))
    folder = Path(arguments[1])
    (folder / UPPER).write_bytes(packed([place for place in places if place[0].count(".") < 2]))
    (folder / DISTRICTS).write_bytes(packed([place for place in places if place[0].count(".") == 2]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
