"""What each code about releases and their corrections means, in the order of ``words_release.RELEASES``."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Meaning, meaning

RELEASES_MEAN: Final[dict[str, Meaning]] = {
    "release-name": meaning(
        "Thư mục lạ giữa các bản phát hành",
        "A strange folder among the releases",
        "Mỗi bản phát hành nằm trong một thư mục mang số phiên bản, để bài viết hay chương trình đã dẫn một bản luôn "
        "tìm lại được đúng bản đó. Tên khác thường là một bản chép để thử hay một thư mục bị đổi tên.",
        "Each release stands in a folder named by its version, so that an article or a program that cites one always "
        "finds it again. Another name mostly belongs to a trial copy or a renamed folder.",
    ),
    "release-day": meaning(
        "Bản mới mang ngày cũ hơn",
        "A new release with an older day",
        "Người đọc dựa vào ngày để biết bản nào mới nhất và số nào đã thay số nào. Ngày đi lùi thường do đồng hồ của "
        "máy sai, hoặc do ngày được gõ tay khi phát hành.",
        "Readers go by the day to see which release is newest and which figure replaced which. Days run backwards "
        "when a computer's clock is wrong or a day was typed by hand.",
    ),
    "release-file-missing": meaning(
        "Bản đã phát hành bị thiếu tệp",
        "A release lacks one of its files",
        "Ai đã tải và dẫn một bản phải luôn lấy lại được đủ các tệp của bản đó. Máy so thư mục với bảng kê lập lúc "
        "phát hành; tệp thường mất khi dọn thư mục hoặc khi gộp hai nhánh.",
        "Whoever has downloaded and cited a release must always find all of its files again. The folder is held "
        "against the list made on its day; files go missing when folders are tidied or branches merged.",
    ),
    "release-file-unknown": meaning(
        "Bản đã phát hành có thêm tệp lạ",
        "A file was added to a release",
        "Bản đã phát hành thì không thêm, không bớt. Tệp đến sau không có trong bảng kê nên không ai biết nó có đúng "
        "hay không; thường là tệp do Excel hoặc máy tính tự sinh, hoặc tệp chép nhầm chỗ.",
        "Nothing is added to a release and nothing taken away. A later file is in no list, so nobody can vouch for "
        "it; mostly Excel or the computer made it, or it was copied into the wrong place.",
    ),
    "release-edited": meaning(
        "Bản đã phát hành bị sửa",
        "A release was edited afterwards",
        "Ai đã dẫn một bản phải thấy đúng những con số đã dẫn, kể cả khi số đó sai. Mỗi tệp có một mã kiểm tra, đổi "
        "một dấu cũng bị phát hiện. Thường do mở tệp bằng Excel rồi lưu lại, hoặc do sửa nhầm vào bản cũ thay vì dữ "
        "liệu đang dùng.",
        "Whoever cited a release must find the very figures that were cited, even wrong ones. Each file has a "
        "checksum, which shows the change of a single sign. Mostly it was opened and saved in Excel, or mended in "
        "place of the current data.",
    ),
    "release-chain": meaning(
        "Bản phát hành không nối với bản trước",
        "A release that doesn't follow the one before",
        "Mỗi bản ghi mã kiểm tra của bản trước, nhờ đó thấy ngay nếu một bản cũ bị thay hay bị bỏ. Chuỗi này đứt khi "
        "tệp mô tả bị sửa tay, hoặc khi hai người cùng phát hành một lúc.",
        "Each release holds the checksum of the one before, so that an old one can't be replaced or dropped unseen. "
        "The chain breaks when the description was edited by hand, or when two people released at once.",
    ),
    "correction-missing": meaning(
        "Số đã phát hành đổi mà không giải thích",
        "A released figure changed without a word",
        "Người đã dùng số cũ có quyền biết số đã đổi, đổi ra sao và vì sao. Vì thế số nào đã phát hành mà sửa hay rút "
        "đều phải có trong sổ đính chính. Có khi không ai định sửa: Excel đã đổi số khi lưu.",
        "People who used the old figure may expect to learn that it changed, how and why. So every released figure "
        "that is corrected or withdrawn stands in the log. Sometimes nobody meant to change it: Excel did when "
        "saving.",
    ),
    "correction-untrue": meaning(
        "Sổ đính chính không khớp bản trước",
        "The log tells what didn't happen",
        "Sổ đính chính phải bắt đầu từ đúng con số mà người đọc đã thấy ở bản trước, nếu không thì nó tự làm rối "
        "thêm. Thường do chép số cũ từ một bản nháp chưa phát hành, hoặc do nhầm mã của con số.",
        "The log must start from the very figure that readers saw in the last release, else it adds to the confusion. "
        "Mostly the old value came from a draft that was never released, or the identifier is another figure's.",
    ),
    "correction-date": meaning(
        "Ngày đính chính không hợp với bản này",
        "A correction's day outside its release",
        "Người đọc theo ngày để biết con số mình đang giữ là trước hay sau khi sửa. Việc sửa phải nằm sau bản trước "
        "và không muộn hơn bản mang nó; ngày khác thường là gõ nhầm tháng hoặc năm.",
        "By the day readers know whether their figure is from before or after the correction. It falls after the last "
        "release and no later than the one that carries it; another day is mostly a wrong month or year.",
    ),
    "correction-edited": meaning(
        "Dòng đính chính cũ bị sửa hoặc xóa",
        "An old correction was changed or deleted",
        "Sổ đính chính chỉ được ghi thêm. Sửa một dòng cũ là làm mất dấu điều đã nói với người đọc. Thường do sắp xếp "
        "hay lọc sổ trong Excel, hoặc do muốn viết lại lý do cho rõ hơn.",
        "The log of corrections is only ever added to. To change an old row is to wipe out what readers were told. "
        "Mostly the log was sorted or filtered in Excel, or somebody wanted to word a reason better.",
    ),
    "row-gone": meaning(
        "Dòng đã phát hành nay vắng mặt",
        "A released row that is missing now",
        "Mỗi bảng được so với bản phát hành gần nhất: sổ danh sách, số chưa công bố, nguồn, danh mục. Dòng biến mất "
        "thường do tệp bị cắt cụt khi tải, bị lọc trong Excel hay bị chép đè; bỏ có chủ ý thì không sao.",
        "Each table is held against the latest release: the register of lists, figures held back, sources, the "
        "registry. Rows mostly vanish because a file was cut off, filtered in Excel or overwritten; what is left out "
        "on purpose does no harm.",
    ),
}
