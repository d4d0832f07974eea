"""The words of each reason for which a new figure or a new package is not written."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Wording, wording

NEW: Final[dict[str, Wording]] = {
    "new-province-unknown": wording(
        "Không có tỉnh, thành nào mã “{found}” trong danh mục.",
        "No province of the registry has the id “{found}”.",
        "Mã gần giống: {expected}. Mọi mã nằm ở registry/provinces.csv.",
        "Ids that come near: {expected}. All ids are in registry/provinces.csv.",
    ),
    "new-package-in-the-way": wording(
        "Thư mục đã có nhưng không phải gói đầy đủ của tỉnh này.",
        "The folder is there but is no whole package of this province.",
        "Xem trong thư mục có gì; chuyển đi hoặc xóa rồi chạy lại.",
        "See what is in it; move it away or delete it, and run again.",
    ),
    "new-package-missing": wording(
        "Tỉnh này chưa có gói dữ liệu.",
        "This province has no package yet.",
        "Chạy trước: .venv/bin/python scripts/new_package.py {found}",
        "Run first: .venv/bin/python scripts/new_package.py {found}",
    ),
    "new-province-ended": wording(
        "Vào ngày đó không còn hoặc chưa có tỉnh, thành mã “{found}” theo địa giới {expected} tỉnh.",
        "On that day there was no province “{found}” among the {expected}.",
        "Trước 1/7/2025 dùng tên 63 tỉnh, từ ngày đó dùng tên 34 tỉnh; xem registry/provinces.csv.",
        "Before 1 July 2025 use the 63 provinces, from that day the 34; see registry/provinces.csv.",
    ),
    "new-indicator-unknown": wording(
        "Không có chỉ số nào mã “{found}”.",
        "There is no indicator “{found}”.",
        "Mã gần giống: {expected}. Mọi mã nằm ở registry/indicators.csv.",
        "Codes that come near: {expected}. All codes are in registry/indicators.csv.",
    ),
    "new-printed-unreadable": wording(
        "Không đọc được con số nào từ “{found}” theo cách viết của nguồn ({expected}).",
        "No number can be read from “{found}” in the writing of the source ({expected}).",
        "Chép đúng cụm từ có con số, ví dụ “gần 1.000 tỷ đồng”; xem lại ngôn ngữ của nguồn.",
        "Copy the words that hold the number, such as “gần 1.000 tỷ đồng”; check the language of the source.",
    ),
    "new-printed-several": wording(
        "Trong “{found}” có nhiều con số, nên không biết con số nào là số liệu (số đầu tiên là {expected}).",
        "“{found}” holds several numbers, so it can't be told which is the figure (the first is {expected}).",
        "Chỉ chép cụm từ có một con số, ví dụ “94,2%”. Hai số liệu thì thêm hai lần; một khoảng (từ 5% đến 7%) thì mở"
        " một issue, vì lệnh này chưa ghi được.",
        "Copy only the words with one number, such as “94,2%”. Add two figures one after the other; for a range (5% to"
        " 7%) open an issue, since this command can't write it.",
    ),
    "new-source-incomplete": wording(
        "Nguồn mới còn thiếu: {expected}.",
        "The new source lacks: {expected}.",
        "Cho đủ, hoặc dùng mã, địa chỉ hay tên bài của một nguồn đã có (--source).",
        "Give them, or the id, address or title of a source that is there already (--source).",
    ),
    "new-source-unclear": wording(
        "“{found}” là tên bài của nhiều nguồn: {expected}.",
        "“{found}” is the title of several sources: {expected}.",
        "Dùng mã của nguồn, ví dụ --source P001.",
        "Give the id of the source, such as --source P001.",
    ),
    "new-source-differs": wording(
        "Nguồn ở địa chỉ này đã có với mã {expected}, nhưng được ghi khác.",
        "The source at this address is there as {expected}, but is described otherwise.",
        "Dùng --source {expected}, hoặc sửa dòng của nguồn trong sources.csv.",
        "Use --source {expected}, or mend its row in sources.csv.",
    ),
    "new-figure-differs": wording(
        "Con số “{found}” đã có trong tệp nhưng nội dung khác ở cột: {expected}.",
        "The figure “{found}” is in the file already, with other content in: {expected}.",
        "Sửa dòng đó trong observations.csv; số đã phát hành thì thêm một dòng vào registry/corrections.csv.",
        "Mend that row in observations.csv; for a released figure add a row to registry/corrections.csv.",
    ),
}
