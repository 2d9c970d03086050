"""The scorers of time readings, on a small gold and a small case of our own."""

import json
from pathlib import Path

import pytest

from bench.quality import recognizers_time, timex

SCORER = """
import json, pathlib, subprocess
def main(folder, lang, *command):
    hits = 0
    for path in sorted(pathlib.Path(folder).glob("*.txt")):
        run = subprocess.run([*command, str(path), "--published", "2025-05-12", "--lang", lang])
        hits += len([json.loads(line) for line in run.stdout.splitlines()])
    print(f"gold 2 found {hits} strict 0.5000 relaxed 1.0000 value 0.2500")
"""


def test_the_shared_scorer_is_answered_in_this_process(tmp_path: Path) -> None:
    (tmp_path / "tools").mkdir()
    (tmp_path / timex.SCORER).write_text(SCORER, encoding="utf-8")
    for language, text in (("id", "Rapat Senin (12/5/2025) dan kemarin."), ("en", "On May 8, 2025.")):
        folder = tmp_path / timex.GOLD.format(language)
        folder.mkdir(parents=True)
        (folder / "one.txt").write_text(text, encoding="utf-8")
    table, figures = timex.timex(tmp_path)
    assert figures["timex-id"] == {"strict": 0.5, "relaxed": 1.0, "value": 0.25}
    assert [line.split()[2] for line in table.splitlines()[2:]] == ["2", "1"]


def test_without_the_shared_folder_the_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as missing:
        timex.timex(tmp_path)
    assert str(missing.value.filename).endswith("timex_score.py")


CASES = {
    "DateParser": [
        {
            "Input": "they met on 15 june 2016",
            "Results": [{"Text": "15 june 2016", "Value": {"Timex": "2016-06-15"}}],
        },
        {"Input": "they met on 4/22", "Results": [{"Text": "4/22"}]},
        {
            "Input": "they met on 15 june 2016",
            "Results": [{"Text": "15 june 2016", "Value": {"Timex": "2016-06-16"}}],
        },
    ],
    "DatePeriodExtractor": [{"Input": "nothing here", "Results": []}],
}


def test_cases_are_right_wrong_or_left_out_for_a_reason(tmp_path: Path) -> None:
    folder = tmp_path / recognizers_time.FOLDER
    folder.mkdir(parents=True)
    for name in recognizers_time.FILES:
        (folder / f"{name}.json").write_text(json.dumps(CASES.get(name, [])), encoding="utf-8")
    tally = recognizers_time.measure_recognizers(tmp_path)
    assert (tally.applicable.total(), tally.right.total(), tally.left_out.total()) == (3, 2, 1)
    assert "figures without a year" in recognizers_time.recognizers_table(tally)
    assert [row[0] for row in tally.wrong] == ["DateParser"]
