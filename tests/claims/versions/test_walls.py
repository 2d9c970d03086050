"""Walls are told from articles that changed: what was written anew, corrected or cut down is no wall."""

import pytest

from claims.versions.walls import MOST_WORDS, sign_of_wall, words_sha256

STORY = (
    "Menteri Luar Negeri tiba di Kali Asri pada Senin pagi untuk membuka pasar baru. Ia disambut ratusan "
    "warga di halaman balai desa. Pasar itu dibangun selama dua tahun dengan dana kabupaten. Kepala desa "
    "berharap pedagang dari lereng gunung pindah ke sana sebelum musim hujan. Kunjungan berakhir pada sore."
)
PLANE = "The ferry left the old harbour at noon. Forty people were on board, and all came home that night."
WALLS = [
    "Halaman tidak ditemukan",
    "404\nHalaman yang Anda cari tidak ada di situs ini.",
    "Silakan masuk untuk melanjutkan membaca. Belum punya akun? Daftar gratis.",
    "Kami menghargai privasi Anda.\nDengan menekan tombol Setuju, Anda mengizinkan kami menyimpan cookie di "
    "perangkat ini. Pilihan dapat diubah kapan saja.",
    "Berlangganan untuk membaca artikel ini selengkapnya. Sudah berlangganan? Masuk di sini.",
    # What is shown of the article stood in the version before, if only to the middle of a sentence.
    "Menteri Luar Negeri tiba di Kali Asri pada Senin pagi untuk membuka…\nKonten ini khusus pelanggan, ayo "
    "berlangganan agar dapat membaca selengkapnya.",
    "Please sign in to continue reading. Already a subscriber? Log in to your account.",
    "We value your privacy. We and our partners use cookies on this device. You can manage your preferences "
    "at any time.",
    "Sorry, the page you are looking for has wandered off. Page not found.",
    "Please enable JavaScript and confirm that you are human. I am not a robot.",
]
ARTICLES = [
    STORY.replace("Senin", "Selasa"),
    "Koreksi: kunjungan menteri ke Kali Asri dibatalkan. Redaksi memohon maaf.",
    "Artikel ini dicabut karena memuat keterangan yang keliru. Redaksi memohon maaf kepada pembaca.",
    "Pencarian dihentikan. Korban tidak ditemukan di halaman rumah.",
    "Warga harus masuk lewat pintu utara untuk melanjutkan perjalanan, kata polisi.",
    # The article with what its page says at its foot.
    f"{STORY}\nBerlangganan untuk membaca artikel kami tanpa batas.",
    "Menteri tiba di Kali Asri pada Senin pagi, lalu pulang tanpa membuka pasar karena hujan deras dan jalan "
    "yang putus di dua tempat. Berlangganan untuk membaca artikel kami.",
    "Article 5 does not exist in the treaty, the minister said. They sign the deal in Paris on Monday.",
    "The village sold four hundred cookies at its fair on Sunday. The page boy was not a robot, it seems.",
]


@pytest.mark.parametrize("text", WALLS)
def test_a_wall_is_told_by_its_words(text: str) -> None:
    assert sign_of_wall(text, STORY) == "words"
    assert sign_of_wall(f"{text}\n", f"{STORY} {STORY}") == "words"


@pytest.mark.parametrize("text", ARTICLES)
def test_an_article_that_changed_is_no_wall_by_its_words(text: str) -> None:
    assert sign_of_wall(text, STORY) != "words"


def test_what_is_written_anew_is_apart_and_what_kept_a_tenth_is_not() -> None:
    assert sign_of_wall(PLANE, STORY) == "apart"
    assert sign_of_wall(f"{STORY[:60]} {PLANE}", STORY) is None
    assert sign_of_wall(STORY.replace("Senin", "Selasa"), STORY) is None
    assert sign_of_wall(f"{STORY.upper()}\n\n", STORY) is None, "the same words"
    assert sign_of_wall("…", STORY) is None, "no words at all"
    assert sign_of_wall("Hujan.", STORY) == "apart"


def test_words_of_walls_in_a_long_text_say_nothing() -> None:
    long = "Silakan masuk untuk membaca. " * (MOST_WORDS // 4 + 1)
    assert sign_of_wall(long, STORY) == "apart"
    assert sign_of_wall("Silakan masuk untuk membaca. " * 3, STORY) == "words"


def test_words_are_the_same_whatever_is_between_them() -> None:
    assert words_sha256("Silakan masuk.\n\nTerima kasih") == words_sha256("SILAKAN  masuk – terima kasih!")
    assert words_sha256("Silakan masuk") != words_sha256("Silakan keluar")
