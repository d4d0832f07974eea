"""Every code that a check can raise, by family: its words, and what it means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from portal.issues.meanings_cells import CELLS_MEAN
from portal.issues.meanings_corrections import CORRECTIONS_MEAN
from portal.issues.meanings_doubts import DOUBTS_MEAN
from portal.issues.meanings_files import FILES_MEAN
from portal.issues.meanings_import import IMPORT_MEAN
from portal.issues.meanings_list_texts import LIST_TEXTS_MEAN
from portal.issues.meanings_lists import LISTS_MEAN
from portal.issues.meanings_new import NEW_MEAN
from portal.issues.meanings_pull_request import PULL_REQUESTS_MEAN
from portal.issues.meanings_release import RELEASES_MEAN
from portal.issues.meanings_rows import ROWS_MEAN
from portal.issues.meanings_site import SITE_MEAN
from portal.issues.meanings_tidy import TIDY_MEAN
from portal.issues.meanings_trees import TREES_MEAN
from portal.issues.wording import Meaning, Wording
from portal.issues.words_cells import CELLS
from portal.issues.words_corrections import CORRECTIONS
from portal.issues.words_doubts import DOUBTS
from portal.issues.words_files import FILES
from portal.issues.words_import import IMPORT
from portal.issues.words_list_texts import LIST_TEXTS
from portal.issues.words_lists import LISTS
from portal.issues.words_new import NEW
from portal.issues.words_pull_request import PULL_REQUESTS
from portal.issues.words_release import RELEASES
from portal.issues.words_rows import ROWS
from portal.issues.words_site import SITE
from portal.issues.words_tidy import TIDY
from portal.issues.words_trees import TREES
from portal.model.issue import Severity
from portal.text.bilingual import Bilingual


@dataclass(frozen=True)
class Family:
    """Codes that belong together. ``name`` is its anchor, ``command`` what prints them, ``about`` whom they concern.

    ``reminders`` are codes that stop nothing and become no flag: validate.py prints them.
    """

    name: str
    title: Bilingual
    about: Bilingual
    command: str
    words: Mapping[str, Wording]
    meanings: Mapping[str, Meaning]
    severity: Severity = "error"
    reminders: frozenset[str] = frozenset()


FAMILIES: Final = (
    Family(
        "o",
        Bilingual("Ô và cách viết", "Cells and how they are written"),
        Bilingual(
            "Từng ô của tệp CSV: số, ngày, mã, địa chỉ, chữ.",
            "Single cells of a CSV file: numbers, dates, codes, addresses, text.",
        ),
        "scripts/validate.py",
        CELLS,
        CELLS_MEAN,
    ),
    Family(
        "dong",
        Bilingual("Con số, dòng và danh mục", "Figures, rows and the registry"),
        Bilingual(
            "Ô nọ với ô kia, dòng nọ với dòng kia, và với danh mục chung: nguyên văn, đơn vị, ngày, nguồn, cờ.",
            "Cells against cells, rows against rows and the registry: wording, units, dates, sources, flags.",
        ),
        "scripts/validate.py",
        ROWS,
        ROWS_MEAN,
    ),
    Family(
        "tep",
        Bilingual("Tệp và mô tả gói", "Files and descriptors"),
        Bilingual(
            "Tệp không đọc được, thiếu cột, sai dạng chuẩn, hoặc datapackage.json không đúng quy ước.",
            "A file that can't be read, lacks a column or its canonical form, or a datapackage.json off the contract.",
        ),
        "scripts/validate.py",
        {**FILES, **TREES},
        {**FILES_MEAN, **TREES_MEAN},
    ),
    Family(
        "nghi-van",
        Bilingual("Nghi vấn: không chặn, thành cờ trên trang", "Doubts: they stop nothing and become flags"),
        Bilingual(
            "Con số đúng quy ước nhưng khó tin hoặc không khớp số khác. Nguồn in đúng như vậy thì cứ để nguyên.",
            "A figure in good form that is hard to believe or does not fit another. If printed so, leave it as it is.",
        ),
        "scripts/validate.py",
        DOUBTS,
        DOUBTS_MEAN,
        "warning",
    ),
    Family(
        "dinh-chinh",
        Bilingual("Sổ đính chính", "The log of corrections"),
        Bilingual(
            "Các dòng của corrections.csv: số nào đã sửa hay rút, từ bao nhiêu thành bao nhiêu.",
            "Rows of corrections.csv: which figure was mended or withdrawn, from what to what.",
        ),
        "scripts/validate.py",
        CORRECTIONS,
        CORRECTIONS_MEAN,
    ),
    Family(
        "danh-sach",
        Bilingual("Danh sách đơn vị chậm đóng", "Lists of late employers"),
        Bilingual(
            "Hai ngày, cơ quan, tổng số, chỉ tổ chức, không dữ liệu cá nhân. Lời nhắn không nhắc tên ai.",
            "The two dates, the office, totals, organisations only, no personal data. No message names anybody.",
        ),
        "scripts/validate.py",
        {**LISTS, **LIST_TEXTS},
        {**LISTS_MEAN, **LIST_TEXTS_MEAN},
    ),
    Family(
        "bang-tinh",
        Bilingual("Tệp lưu từ bảng tính", "Files saved by a spreadsheet"),
        Bilingual(
            "Điều tidy.py không tự sửa được vì có hai cách hiểu hoặc đã mất; cả tệp được để yên.",
            "What tidy.py can't mend, since it may mean two things or is lost; the file is left alone.",
        ),
        "scripts/tidy.py",
        TIDY,
        TIDY_MEAN,
    ),
    Family(
        "them",
        Bilingual("Thêm con số, thêm gói", "Adding a figure or a package"),
        Bilingual(
            "Câu trả lời chưa ghi được thành một dòng đúng; chưa có gì được ghi ra.",
            "Answers that do not make a sound row yet; nothing was written.",
        ),
        "scripts/new_figure.py",
        NEW,
        NEW_MEAN,
    ),
    Family(
        "nhap",
        Bilingual("Nhập danh sách từ bảng tính", "Importing a list from a spreadsheet"),
        Bilingual(
            "Tệp của cơ quan không đọc được chắc chắn thì không nhập; không có gì được ghi ra.",
            "An office's file that can't be read with certainty is not imported; nothing is written.",
        ),
        "scripts/import_list.py",
        IMPORT,
        IMPORT_MEAN,
    ),
    Family(
        "phat-hanh",
        Bilingual("Phát hành", "Releases"),
        Bilingual(
            "Bản đã phát hành bị sửa, hoặc một số đã phát hành đổi mà sổ đính chính không ghi.",
            "A release that was edited, or a released figure that changed without a word in the log.",
        ),
        "scripts/release.py",
        RELEASES,
        RELEASES_MEAN,
        reminders=frozenset({"row-gone"}),
    ),
    Family(
        "de-nghi",
        Bilingual("Đề nghị sửa đổi (pull request)", "Pull requests"),
        Bilingual(
            "Số liệu và mã do hai nhóm người khác nhau xem; bản đã phát hành thì không ai sửa.",
            "Figures and code are looked at by different people; what was released is edited by nobody.",
        ),
        "scripts/path_guard.py",
        PULL_REQUESTS,
        PULL_REQUESTS_MEAN,
    ),
    Family(
        "trang",
        Bilingual("Trang web", "The site"),
        Bilingual(
            "Dành cho người sửa trang viết tay, mẫu trang hoặc mã: liên kết, cặp ngôn ngữ, tệp thiếu.",
            "For whoever changes written pages, templates or code: links, pairs of languages, missing files.",
        ),
        "scripts/build.py",
        SITE,
        SITE_MEAN,
    ),
)


def families() -> Iterator[tuple[Family, str]]:
    """Each code with its family, in the order of the families and of their tables."""
    for family in FAMILIES:
        for code in family.words:
            yield family, code
