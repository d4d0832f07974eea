"""What each code about the log of corrections means, and why it is checked."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Meaning, meaning

CORRECTIONS_MEAN: Final[dict[str, Meaning]] = {
    "correction-column": meaning(
        "Đính chính chưa rõ cột nào",
        "A correction without a clear column",
        "Sổ đính chính cho người đã tải số liệu biết chính xác điều gì đã đổi. Một dòng chỉ nói về một cột của một con "
        "số; thường do gộp hai chỗ sửa vào một dòng, hoặc ghi tên cột bằng tiếng Việt.",
        "The log tells people who hold an earlier copy exactly what changed. A row speaks of one column of one figure. "
        "Usually two corrections were put into one row, or the column was named in Vietnamese.",
    ),
    "correction-new": meaning(
        "Giá trị mới chưa hợp lý",
        "A new value that can't be",
        "Người đọc nhìn giá trị cũ và mới cạnh nhau để hiểu con số đã đổi ra sao. Hai giá trị giống nhau thì không có "
        "gì được sửa, còn con số đã rút thì không thay bằng số nào; thường do điền nhầm ô.",
        "Readers see the old and the new value side by side. When both are equal nothing was corrected, and a "
        "withdrawn figure is replaced by none. Usually one of the two cells was filled by mistake.",
    ),
    "correction-value": meaning(
        "Giá trị viết khác tệp số liệu",
        "A value written another way",
        "Giá trị trong sổ được so từng ký tự với số liệu, và được hiện lên trang cho mọi người. Thường do ghi theo lối "
        "bài báo như 1,5 tỷ, hoặc do Excel đổi dạng ngày và số khi lưu.",
        "Values in the log are compared with the data letter by letter, and shown on the site. Usually they were "
        "written as the news does, such as 1.5 billion, or Excel changed the form of a date or number on saving.",
    ),
    "correction-about": meaning(
        "Đính chính nói về số khác",
        "A correction about another figure",
        "Mấy ô này cho biết con số của nơi nào, về việc gì, ngày nào, để khi nó đã rút thì sổ vẫn đọc được. Chúng lệch "
        "với số liệu thì người đọc sẽ hiểu nhầm; thường do chép một dòng cũ của sổ mà quên sửa.",
        "These cells say of which place, matter and day a figure is, so that the log can be read when the figure "
        "itself is gone. When they differ from the data readers are misled. Usually an older row of the log was copied "
        "and not changed.",
    ),
    "correction-unknown": meaning(
        "Đính chính chưa có con số",
        "A correction without its figure",
        "Đính chính phải chỉ tới một con số đang có, hoặc đã rút một cách công khai; không con số nào được biến mất "
        "trong im lặng. Thường là mã chép thiếu, hoặc dòng số liệu đã bị xóa mà chưa ghi vào sổ.",
        "A correction points at a figure that stands, or that was openly withdrawn: none disappears in silence. "
        "Usually the id was not copied whole, or the row was deleted without a word in the log.",
    ),
    "correction-withdrawn": meaning(
        "Số đã rút vẫn còn đăng",
        "A withdrawn figure still published",
        "Khi sổ nói con số đã rút mà trang vẫn hiện nó, người đọc không biết tin bên nào. Thường do mới ghi sổ mà chưa "
        "xóa dòng số liệu, hoặc dùng lại mã cũ cho một con số mới.",
        "When the log says that a figure is withdrawn and the page still shows it, readers don't know which to "
        "believe. Usually the log was written first and the row not yet deleted, or an old id was given to a new "
        "figure.",
    ),
    "correction-chain": meaning(
        "Các lần sửa không nối tiếp",
        "Corrections that don't follow on",
        "Một con số có thể được sửa nhiều lần, và sổ phải kể được liền mạch: lần sau bắt đầu từ chỗ lần trước dừng. "
        "Thường do có một lần sửa chưa ghi, hoặc hai người cùng sửa từ một bản cũ.",
        "A figure may be corrected several times, and the log tells it without a gap: each correction starts where the "
        "one before ended. Usually one of them was not written down, or two people started from the same old copy.",
    ),
    "correction-differs": meaning(
        "Sổ và số liệu chưa khớp",
        "Log and data don't agree",
        "Lần sửa cuối trong sổ phải dẫn đúng tới con số đang đăng; đó là điều giúp người đọc tin rằng không có gì bị "
        "sửa lặng lẽ. Thường do sửa số liệu thêm một lần nữa mà chưa ghi vào sổ.",
        "The last correction in the log must lead to the figure as it stands; by this readers can trust that nothing "
        "was changed in silence. Usually the data were edited once more and the log was not.",
    ),
}
