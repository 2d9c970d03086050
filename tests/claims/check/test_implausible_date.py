"""Dates after the day of printing that are told as past."""

import pytest

SAID = '"Kami siap," kata Budi Santoso di Bogor, '
CASES = [
    (SAID + "Senin (12/5/2025).", "holds", "not-after-printing", None),
    (SAID + "Selasa (13/5/2025).", "holds", "not-after-printing", None),
    (SAID + "Senin (12/5/2026).", "contradicted", "said-after-printing", "error"),
    (SAID + "Senin (12/5/3025).", "contradicted", "said-after-printing", "error"),
    (SAID + "Senin (12/6/2025).", "contradicted", "said-after-printing", "warning"),
    (SAID + "Senin, 12 Mei 2028.", "contradicted", "said-after-printing", "error"),
    (SAID + "Selasa (12/5/2026).", "contradicted", "said-after-printing", "notice"),  # the weekday fits
    (SAID + "pada 12 Mei 2026.", "contradicted", "said-after-printing", "warning"),  # no weekday
    ("Hal itu tertulis dalam laporan yang dikutip Senin (12/5/2026).", "contradicted", None, "error"),
    ("Kebakaran itu terjadi pada 3 Mei 2028 di Bogor.", "contradicted", "far-future", "warning"),
    ("Ia ditangkap di Bogor, Sabtu (3/5/2028).", "contradicted", "far-future", "warning"),
    ("Rapat digelar di Bogor, Senin (12/5/1025).", "contradicted", "far-past", "error"),
    ("Kebakaran itu terjadi pada 3 Mei 2025 di Bogor.", "holds", "not-after-printing", None),
]


@pytest.mark.parametrize(("text", "outcome", "reason", "severity"), CASES)
def test_what_is_told_as_past_is_not_after_printing(ask, text, outcome, reason, severity):
    (finding,) = ask(text, "implausible_date")
    assert (finding.outcome, finding.severity) == (outcome, severity)
    assert reason is None or finding.reason == reason


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Aturan itu berlaku mulai 18 Oktober 2026.", "id"),  # comes into force
        ("Diskon diberikan hingga 31 Desember 2025.", "id"),  # a term
        ("Pemerintah menargetkan jalan itu rampung pada 1 Juni 2028.", "id"),  # an aim
        (SAID + "acara akan digelar Senin (1/12/2025).", "id"),  # what is said is a plan
        (
            '"Kami siap," ujar Budi, Kepala Dinas.Kemudian, pada 30 Juni 2026, akan digelar lomba.',
            "id",
        ),  # pasted together
        ('"Kebakaran itu terjadi 3 Mei 2028," kata Budi.', "id"),  # the speaker's own words
        ("Konser digelar di Bogor, Sabtu (3/1/2026).", "id"),  # the weekday fits: a plan told plainly
        ("Presiden menutup sidang, Rabu (14/5/2025).", "id"),  # stamped two days early, the weekday fits
        ("Rapat digelar hari ini, Senin (12/5/2026).", "id"),  # beside a day word: another check's matter
        ("Perang itu pecah pada Minggu, 18 Juni 1815.", "id"),  # history, and no digit away from today
        ("The law takes effect on 18 October 2026.", "en"),
        ("The minister will speak in Bogor on May 12, 2026.", "en"),
    ],
)
def test_plans_terms_and_quotations_are_left_alone(ask, text, language):
    assert [finding for finding in ask(text, "implausible_date", language=language) if finding.is_flag] == []


def test_english_reports_are_read_alike(ask):
    text = '"We are ready," Budi Santoso said on Monday, May 12, 2026.'
    (finding,) = ask(text, "implausible_date", language="en")
    assert (finding.outcome, finding.severity) == ("contradicted", "error")
    assert finding.repairs[0].replacement == "2025"


def test_without_a_given_day_of_printing_nothing_is_known(ask):
    (finding,) = ask(SAID + "Senin (12/5/2026).", "implausible_date", published=None)
    assert (finding.outcome, finding.reason) == ("unknown", "no-publication-day")


def test_where_several_days_lie_after_printing_the_stamp_may_be_wrong(ask):
    text = SAID + 'Senin (12/5/2026). "Semua siap," ujar Siti, Selasa (13/5/2026).'
    found = ask(text, "implausible_date")
    assert {(finding.outcome, finding.reason) for finding in found} == {("unknown", "printing-day-doubtful")}


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (SAID + "Senin (12/5/2026).", "2025"),
        (SAID + "Senin (12/5/3025).", "2025"),
        (SAID + "Senin (12/6/2025).", "5"),
        (SAID + "Senin, 12 Juni 2025.", "Mei"),
        (SAID + "Senin (12/11/2028).", "2018"),  # the one year a digit away whose weekday fits
    ],
)
def test_the_likeliest_repair_comes_first_and_each_ends_the_contradiction(ask, mend, text, first):
    (finding,) = ask(text, "implausible_date")
    assert finding.repairs[0].replacement == first
    for repair in finding.repairs:
        (after,) = mend(text, repair, "implausible_date")
        assert after.outcome == "holds"
