"""`tilik check` of one article as a whole process, against a Python that does nothing."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.house import ROOT
from bench.speed.corpus import one_file
from bench.speed.row import Row, seconds

TIMES = 5
NEVER = ("prefect", "sqlalchemy")

CHECK = "import sys; from desk.cli.main import main; sys.exit(main())"
# Says, when the process ends, how much memory it held at most and what it had imported. VmHWM is
# asked of Linux because the peak of getrusage also counts the process it was forked from.
PROBE = """
import atexit, sys
def report():
    modules = sorted({name.partition(".")[0] for name in sys.modules})
    try:
        with open("/proc/self/status") as status:
            kib = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
    except OSError:
        import resource
        kib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "darwin" else 1)
    import json
    print(json.dumps([kib, modules]), file=sys.stderr)
atexit.register(report)
"""


def rows() -> list[Row]:
    """Wall time and peak memory, each against `python -c pass`; the note says what was not imported."""
    with tempfile.TemporaryDirectory() as folder:
        arguments = ("check", str(one_file(Path(folder))), "--fail-on", "never")
        ours = seconds(lambda: _run(CHECK, *arguments), TIMES)
        peer = seconds(lambda: _run("pass"), TIMES)
        kib, modules = json.loads(_run(PROBE + CHECK, *arguments).splitlines()[-1])
        idle, _ = json.loads(_run(PROBE).splitlines()[-1])
    wrong = [name for name in NEVER if name in modules]
    said = (
        f"IMPORTED, AGAINST THE RULE: {', '.join(wrong)}" if wrong else f"{' and '.join(NEVER)} not imported"
    )
    note = f"{said}; best of {TIMES}; {len(modules)} top-level modules"
    what = "tilik check of one article against python -c pass"
    return [
        Row(f"{what}, wall", TIMES, 1000 * ours, 1000 * peer, "ms", note),
        Row(f"{what}, peak", 1, kib / 1024, idle / 1024, "MiB"),
    ]


def _run(code: str, *arguments: str) -> str:
    """What a fresh Python with this code says on stderr; raises RuntimeError with it where it fails."""
    done = subprocess.run([sys.executable, "-c", code, *arguments], cwd=ROOT, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(
            done.stderr.strip().splitlines()[-1] if done.stderr.strip() else "no word on stderr"
        )
    return done.stderr
