"""Words for what should not lie in a tree of packages, and for files that are not read because of what they are."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Wording, wording

TREES: Final[dict[str, Wording]] = {
    "file-not-plain": wording(
        "Đây không phải tệp thường: là thư mục, đường ống hay thiết bị, nên không được mở.",
        "This is no plain file but a folder, a pipe or a device, and was not opened.",
        "Xóa nó đi; bảng số liệu phải là một tệp CSV thật.",
        "Delete it; a table has to be a real CSV file.",
    ),
    "file-unreadable": wording(
        "Máy không cho đọc tệp này ({found}).",
        "This file may not be read here ({found}).",
        "Xem lại quyền đọc của tệp và ổ đĩa, rồi kiểm tra lại.",
        "Look at the file's permissions and the disk, then check again.",
    ),
    "file-name-unfit": wording(
        "Tên “{found}” không dùng được trên mọi máy.",
        "The name “{found}” can't be used on every computer.",
        "Đổi sang chữ thường không dấu, chữ số và gạch nối; không dùng tên dành riêng của Windows như con, nul, aux.",
        "Use plain small letters, digits and hyphens; no name that Windows keeps for itself, such as con, nul or aux.",
    ),
    "file-name-collides": wording(
        "Tên “{found}” chỉ khác “{other}” ở chữ hoa, chữ thường hoặc cách ghép dấu.",
        "The name “{found}” differs from “{other}” only in capitals or in how its marks are put together.",
        "Giữ một, xóa hoặc đổi tên cái kia.",
        "Keep one; delete or rename the other.",
    ),
    "file-unread": wording(
        "“{found}” nằm ở đây nhưng không được đọc và không được đăng.",
        "“{found}” lies here but is neither read nor published.",
        "Đưa nội dung vào đúng bảng của gói rồi xóa nó, hoặc đặt gói vào thư mục provinces.",
        "Move what it says into the package's own tables and delete it, or put the package below provinces.",
    ),
    "descriptor-yaml": wording(
        "“{found}” là mô tả gói viết bằng YAML; cổng này không đọc YAML.",
        "“{found}” is a descriptor in YAML, which is never read here.",
        "Chỉ giữ datapackage.json và xóa tệp này.",
        "Keep datapackage.json alone and delete this file.",
    ),
    "conflict-marker": wording(
        "Dòng này là dấu xung đột mà git để lại; hai bản của tệp chưa được gộp xong.",
        "This line is a conflict mark that git left; two versions of the file were never joined.",
        "Chọn bản đúng cho từng chỗ, xóa các dòng <<<<<<<, =======, >>>>>>>, rồi kiểm tra lại.",
        "Choose the right version at each place, delete the lines <<<<<<<, =======, >>>>>>>, and check again.",
    ),
    "delimiter-other": wording(
        "Các cột ngăn nhau bằng một dấu khác dấu phẩy, ví dụ gạch đứng, nên tệp không được đọc.",
        "The columns are parted by another sign than the comma, such as a bar, so the file was not read.",
        "Xuất lại tệp dạng CSV, chọn dấu phẩy làm dấu ngăn cột.",
        "Export the file as CSV again, with the comma between the columns.",
    ),
    "too-many-rows": wording(
        "Bảng có hơn {limit} dòng nên không được đọc.",
        "The table has more than {limit} lines and was not read.",
        "Xóa các dòng trống ở cuối, hoặc xem lại có nhầm tệp không.",
        "Delete the empty rows at its end, or check that it is the right file.",
    ),
    "too-many-columns": wording(
        "Dòng tiêu đề có {found} cột, nhiều hơn {limit}, nên bảng không được đọc.",
        "The header has {found} columns, more than {limit}, and the table was not read.",
        "Xóa các cột trống bên phải, hoặc xem lại có nhầm tệp không.",
        "Delete the empty columns on the right, or check that it is the right file.",
    ),
    "table-without-rows": wording(
        "Bảng này chỉ có dòng tiêu đề, mà các trang cần số liệu của nó.",
        "This table holds its header alone, and pages can't be made without its rows.",
        "Lấy lại các dòng từ bản trước của tệp; với sources.csv, thêm nguồn của từng con số.",
        "Bring the rows back from the previous version of the file; in sources.csv, add the source of each figure.",
    ),
    "more-of-the-same": wording(
        "Tệp này còn {count} chỗ nữa có lỗi “{code}”; chỉ những chỗ đầu được kể ra.",
        "This file has {count} more places with the error “{code}”; only the first are told.",
        "Thường chỉ do một nguyên nhân, như một cột bị lệch. Sửa những chỗ đã kể rồi kiểm tra lại.",
        "Mostly there is one cause, such as a shifted column. Mend the places that are told and check again.",
    ),
    "descriptor-text": wording(
        "“{column}” trong datapackage.json phải là chữ đọc được bình thường: “{found}”.",
        "“{column}” in datapackage.json has to be plain, readable text: “{found}”.",
        "Viết lại không quá {limit} ký tự, không có ký tự ẩn, chữ vỡ hay chữ giống chữ Latinh; "
        "chỉ description được xuống dòng, keywords là danh sách các chữ trong [ ].",
        "Write it anew in at most {limit} characters, without hidden or broken letters or ones that only look Latin; "
        "only description may have several lines, keywords are a list of texts in [ ].",
    ),
}
