"""What a message says to people and to programs: enough to act, and not the article."""

from claims.contracts import validate
from db.notices import Notice
from flows.notify.message import Message, for_people, for_programs
from tests.db.flagged import NIGHT

RUN = "0b5f6c1e-6b1d-4d6c-9a53-1f2f7c0a9d11"


def notice(number: int = 1, severity: str = "error", **more: object) -> Notice:
    values: dict[str, object] = {
        "id": f"{number:064x}",
        "finding": f"{number + 1000:064x}",
        "run": RUN,
        "severity": severity,
        "check": "weekday_fits",
        "source_id": "https://koran.example/a",
        "url": None,
        "title": "Rapat digelar Selasa",
        "messages": {"id": "12 Mei 2025 jatuh pada hari Senin.", "en": "12 May 2025 is a Monday."},
        "attempts": 0,
    }
    return Notice(**(values | more))  # type: ignore[arg-type]


def test_a_flag_in_words() -> None:
    message = Message("flag", NIGHT, (notice(),), RUN, "https://tilik.example/reports/a_b.html")
    assert for_people(message, "id") == (
        "Tilik: kesalahan: 1",
        "Kesalahan: Hari dan tanggal\n"
        "12 Mei 2025 jatuh pada hari Senin.\n"
        "Artikel: Rapat digelar Selasa (https［:］//koran［.］example/a)\n"
        f"tilik audit show {notice().finding[:12]}\n\n"
        "Laporan: https://tilik.example/reports/a_b.html",
    )
    subject, body = for_people(message, "en")
    assert subject == "Tilik: error: 1"
    assert "12 May 2025 is a Monday." in body


def test_a_digest_counts_all_names_the_first_and_says_what_is_in_doubt() -> None:
    many = tuple(notice(number, "error" if number < 3 else "warning") for number in range(13))
    message = Message("digest", NIGHT, many, RUN, maybe_sent=(notice(99, title="Perihal lain"),))
    subject, body = for_people(message, "id")
    assert subject == "Tilik: kesalahan: 3, peringatan: 10"
    assert body.count("Hari dan tanggal") == 10
    assert "dan 3 lagi" in body
    assert "Mungkin sudah dikirim sebelumnya, tidak dikirim ulang (1):\n- Perihal lain (" in body


def test_what_programs_get_keeps_its_contract() -> None:
    hostile = notice(2, "notice", title="<!here> " + "panjang " * 100, url="https://koran.example/b")
    for message in (
        Message("flag", NIGHT, (hostile,), RUN, "/srv/report.html"),
        Message("digest", NIGHT, tuple(notice(number) for number in range(130)), RUN, None, (notice(999),)),
        Message("test", NIGHT, ()),
    ):
        validate("notice.v1", for_programs(message))
    record = for_programs(Message("flag", NIGHT, (hostile,), RUN))
    assert len(record["notices"][0]["article"]["title"]) == 200
    full = for_programs(Message("digest", NIGHT, tuple(notice(number) for number in range(130)), RUN))
    assert (len(full["notices"]), full["more"], full["counts"]["error"]) == (100, 30, 130)


def test_the_same_told_twice_has_the_same_id_and_other_things_another() -> None:
    later = NIGHT.replace(hour=5)
    one, again = Message("flag", NIGHT, (notice(),), RUN), Message("flag", later, (notice(),))
    assert one.id == again.id
    others = {
        one.id,
        Message("flag", NIGHT, (notice(2),)).id,
        Message("digest", NIGHT, (notice(),)).id,
        Message("test", NIGHT, ()).id,
        Message("test", later, ()).id,
    }
    assert len(others) == 5


def test_a_check_nobody_worded_and_a_language_nobody_wrote_are_no_trouble() -> None:
    odd = notice(check="check_of_tomorrow", messages={"id": "Kalimat."}, title=None)
    _, body = for_people(Message("flag", NIGHT, (odd,)), "en")
    assert "check＿of＿tomorrow" in body
    assert "Kalimat." in body
