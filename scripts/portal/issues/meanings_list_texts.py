"""What each code about the texts of a list means, beside names and numbers."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Meaning, meaning

LIST_TEXTS_MEAN: Final[dict[str, Meaning]] = {
    "list-text-names": meaning(
        "Có tên hay mã ở chỗ không nên",
        "A name or code where none belongs",
        "Tên nào cũng phải xóa được, nên tên đơn vị chỉ đứng ở một chỗ. Một tên lẫn trong ghi chú, căn cứ hay mô tả "
        "của gói sẽ còn lại sau khi dòng của đơn vị đã bị xóa; tên người thì không được có ở đâu cả.",
        "Every name must be erasable, so units are named in one place only. A name in a note, a piece of evidence or "
        "the package's description would outlive the unit's own row; persons are named nowhere.",
    ),
    "list-office": meaning(
        "Cơ quan công bố chưa viết rõ",
        "The office isn't named as one",
        "Người đọc cần biết cơ quan nào đã nêu tên đơn vị, để hỏi lại hoặc khiếu nại đúng nơi. Cách viết cố định cũng "
        "giữ cho ô này không chứa tên người ký hay tên một đơn vị.",
        "Readers must know which office named a unit, to ask or complain in the right place. The fixed wording also "
        "keeps signatories and units out of this cell.",
    ),
    "list-commune": meaning(
        "Địa bàn không phải tên một nơi",
        "The commune isn't the name of a place",
        "Cột này chỉ dành cho xã, phường hay cấp hành chính khác, đủ để phân biệt hai đơn vị cùng tên. Bảng gốc hay "
        "có địa chỉ đầy đủ, tên cán bộ phụ trách hoặc ghi chú ở đây, và những thứ đó không được đăng.",
        "This column is for a commune or another administrative place, enough to tell two units of one name apart. "
        "Originals often have a full address, an officer's name or a remark here, which must not be published.",
    ),
    "list-formula": meaning(
        "Bảng tính sẽ hiểu là công thức",
        "Text that a spreadsheet would run",
        "Nhiều người tải danh sách về và mở bằng Excel. Ô bắt đầu bằng những dấu này có thể bị chạy như công thức: "
        "nhẹ thì hiện lỗi thay cho tên, nặng thì gửi dữ liệu từ máy người đọc đi nơi khác.",
        "Many readers download a list and open it in Excel. A cell that begins with such a sign may run as a formula: "
        "at best it shows an error in place of a name, at worst it sends data from the reader's computer elsewhere.",
    ),
    "list-number-too-large": meaning(
        "Con số quá lớn để có thật",
        "A number too large to be true",
        "Không đơn vị nào, cũng không danh sách nào có số tiền hay số người lớn đến vậy. Hơn nữa, trình duyệt có thể "
        "hiện sai những con số quá dài. Thường do hai ô dính vào nhau, hoặc do nhân sai đơn vị tính.",
        "No amount and no number of people is as large, and browsers may show very long numbers wrongly. Mostly two "
        "cells ran together, or an amount was multiplied by the wrong unit of money.",
    ),
}
