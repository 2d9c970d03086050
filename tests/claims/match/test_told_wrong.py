"""What the article itself calls wrong is not flagged; what merely stands near such words is."""

import pytest

from claims.check import live
from claims.dossier import check_article
from claims.model.facts import Facts
from claims.world import SeedWorld
from tests.factory import article

WORLD = SeedWorld(Facts())


def flags(text, check, language):
    checks = [each for each in live() if each.id == check]
    dossier = check_article(article(text, language=language), WORLD, checks=checks)
    assert not dossier.faults
    return [finding for finding in dossier.findings if finding.is_flag]


CORRECTED = [
    ("Undangan itu keliru menyebut nama hari, Selasa (12/5/2025).", "weekday_fits", "id"),
    ("Tertulis acara dibuka Jumat (31/5/2025). Yang benar Jumat (30/5/2025).", "weekday_fits", "id"),
    ("Koreksi: ditulis Senin (13/5/2025); yang benar Selasa (13/5/2025).", "weekday_fits", "id"),
    ("Undangan menyebut Selasa (12/5/2025), padahal 12 Mei adalah hari Senin.", "weekday_fits", "id"),
    ("Ia menyebut rapat \"Rabu, 14 Agustus 2025\". Tanggal 14 Agustus 2025 jatuh pada hari Kamis.",
     "weekday_fits", "id"),
    ("Dalam surat itu tertulis 31 April 2025, tanggal yang tidak ada.", "impossible_date", "id"),
    ("You once printed 31 September. Please do not do so again.", "impossible_date", "en"),
    ("Koran itu pernah mencetak tanggal 31 September.", "impossible_date", "id"),
    ("Tanggal 29 Februari 2025 tidak ada dalam kalender.", "impossible_date", "id"),
    ("Unggahan itu dimuat 31 April, sedangkan bulan April hanya sampai tanggal 30.", "impossible_date", "id"),
    ("Ijazah bertanggal 30 Februari 1998 itu diduga palsu.", "impossible_date", "id"),
    ("Pemerintah menganggarkan Rp 335 triliun, bukan Rp 335 miliar.", "magnitude_fits", "id"),
    ("Nama petani itu tertulis Ramli Ibrahin. Yang benar Ramli Ibrahim.", "name_spelling", "id"),
    ("Ia keliru menyebut 50 dari 200 siswa, atau 40 persen, tidak lulus.", "percentage_fits", "id"),
    ("Ralat: tertulis 50 dari 200 siswa, atau 40 persen, tidak lulus.", "percentage_fits", "id"),
    ("Selasa (12/5/2025) itu ternyata keliru.", "weekday_fits", "id"),
    ("Menurut brosur yang salah cetak, 50 dari 200 siswa, atau 40 persen, tidak lulus.",
     "percentage_fits", "id"),
    ("Angka yang keliru itu, 50 dari 200 siswa, atau 40 persen, dikutip luas.", "percentage_fits", "id"),
    ("Sebanyak 50 dari 200 siswa, atau 40 persen, tidak lulus, tulis brosur yang salah cetak.",
     "percentage_fits", "id"),
    ("Rapat Selasa (12/5/2025) keliru ditulis dalam undangan.", "weekday_fits", "id"),
    ("The correct date is Tuesday, May 13, 2025, not Monday, May 13, 2025.", "weekday_fits", "en"),
    ("The invitation said Friday, May 13, 2025, but May 13 is a Tuesday.", "weekday_fits", "en"),
    ("The letter is dated 31 April 2025, a day that does not exist.", "impossible_date", "en"),
    ("It cost $335 million, not $335 billion.", "magnitude_fits", "en"),
    ("A caption misspelled the name of Katerina Novak. She is Katarina Novak.", "name_spelling", "en"),
    ("He wrongly said that 50 of the 200 pupils, or 40 percent, had failed.", "percentage_fits", "en"),
    ("Only 50 of the 200 pupils, or 40 percent, had failed, the leaflet wrongly said.",
     "percentage_fits", "en"),
    ("The leaflet gives the wrong figure: 50 of the 200 pupils, or 40 percent, had failed.",
     "percentage_fits", "en"),
    ("Friday, May 13, 2025 was wrongly printed as the day of the fair.", "weekday_fits", "en"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "check", "language"), CORRECTED)
def test_what_the_article_corrects_is_no_flag(text, check, language):
    assert flags(text, check, language) == []


STANDS = [
    ("Acara dibuka Jumat (31/5/2025). Yang hadir 200 orang.", "weekday_fits", "id"),
    ("Undangan menyebut Selasa (12/5/2025), padahal gedung penuh pada 13 Mei.", "weekday_fits", "id"),
    ("Bukan hanya guru, siswa pun datang pada Selasa (12/5/2025).", "weekday_fits", "id"),
    ("Pada 31 April 2025 tidak ada korban.", "impossible_date", "id"),
    ("Polisi menyita uang palsu pada 30 Februari 2025.", "impossible_date", "id"),
    ("Pemerintah menganggarkan Rp 335 triliun untuk makan siang. Untuk makan siang Rp 335 miliar.",
     "magnitude_fits", "id"),
    ("Petani Ramli Ibrahin datang. Menurut Ramli Ibrahim, panennya benar.", "name_spelling", "id"),
    ("Sebanyak 50 dari 200 siswa, atau 40 persen, tidak lulus.", "percentage_fits", "id"),
    ("Wasit keliru, dan 50 dari 200 penonton, atau 40 persen, pulang.", "percentage_fits", "id"),
    ("Wasit keliru menyebut nama pemain, 50 dari 200 penonton, atau 40 persen, pulang.",
     "percentage_fits", "id"),
    ("The speaker wrongly gave the name of the coach, 50 of the 200 guests, or 40 percent, had left.",
     "percentage_fits", "en"),
    ("Wasit keliru menilai, 50 dari 200 penonton, atau 40 persen, pulang.", "percentage_fits", "id"),
    ("Ia keliru menyebut nama kota itu, sedangkan 50 dari 200 siswa, atau 40 persen, tahu.",
     "percentage_fits", "id"),
    ("Sebanyak 50 dari 200 siswa, atau 40 persen, pulang setelah guru keliru menyebut nama kepala sekolah.",
     "percentage_fits", "id"),
    ("Rapat Selasa (12/5/2025) membahas undangan yang salah cetak dan biayanya.", "weekday_fits", "id"),
    ("He was wrongly convicted, and 50 of the 200 pupils, or 40 percent, had failed.",
     "percentage_fits", "en"),
    ("The coach, mistakenly sent off, saw 50 of the 200 guests, or 40 percent, leave.",
     "percentage_fits", "en"),
    ("He wrongly said it was over, but 50 of the 200 pupils, or 40 percent, had failed.",
     "percentage_fits", "en"),
    ("The fair opened on Friday, May 13, 2025, but not for all.", "weekday_fits", "en"),
    ("On 31 April 2025 no one was there.", "impossible_date", "en"),
    ("Only 50 of the 200 pupils, or 40 percent, had not failed.", "percentage_fits", "en"),
    ("The firm once published its results on 31 September.", "impossible_date", "en"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "check", "language"), STANDS)
def test_a_slip_that_nobody_takes_back_is_flagged(text, check, language):
    assert len(flags(text, check, language)) == 1
