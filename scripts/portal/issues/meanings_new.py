"""What each code of ``new_figure.py`` and ``new_package.py`` means, in the order of ``words_new.NEW``."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Meaning, meaning

NEW_MEAN: Final[dict[str, Meaning]] = {
    "new-province-unknown": meaning(
        "Mã tỉnh không có trong danh mục",
        "A province that the registry does not know",
        "Mỗi tỉnh có một mã không dấu, như quang-ninh, dùng ở mọi tệp và địa chỉ. Gõ lệch một chữ là thành nơi khác,"
        " nên lệnh chỉ nhận mã đã có và gợi ý những mã gần giống.",
        "Each province has one id in plain letters, such as quang-ninh, used in all files and addresses. One letter off"
        " would be another place, so the command takes known ids only and names those that come near.",
    ),
    "new-package-in-the-way": meaning(
        "Thư mục đã có nhưng dở dang",
        "A folder that is there, but incomplete",
        "Lệnh không ghi đè lên thứ người khác đã đặt vào. Thường là một lần tạo dở, hoặc một gói chép tay thiếu tệp.",
        "The command does not write over what somebody else has put there. Most often it is an attempt that was broken"
        " off, or a package copied by hand without all of its files.",
    ),
    "new-package-missing": meaning(
        "Tỉnh chưa có gói dữ liệu",
        "A province without a package",
        "Con số phải nằm trong gói của tỉnh mình. Tỉnh nào chưa từng có số thì cần tạo gói một lần, bằng một lệnh.",
        "A figure belongs to the package of its province. One that never had a figure needs its package made once, by"
        " one command.",
    ),
    "new-province-ended": meaning(
        "Tỉnh không tồn tại vào ngày đó",
        "A province that did not exist that day",
        "Ngày 1/7/2025 cả nước từ 63 tỉnh còn 34. Một con số phải thuộc về tỉnh có thật vào ngày chốt, kẻo số của tỉnh"
        " cũ bị đọc như của tỉnh mới, rộng hơn nhiều.",
        "On 1 July 2025 the country went from 63 provinces to 34. A figure belongs to a province that existed on its"
        " as-of date, or it would be read as that of a much larger one.",
    ),
    "new-indicator-unknown": meaning(
        "Mã chỉ số không có trong danh mục",
        "An indicator that the registry does not know",
        "Chỉ số phải có tên, định nghĩa và đơn vị chung thì số của các tỉnh mới đứng cạnh nhau được. Điều chưa có trong"
        " danh mục thì đề nghị thêm, đừng mượn mã gần giống.",
        "Figures of several provinces can stand side by side only under one name, definition and unit. Propose what is"
        " missing from the registry; do not borrow a code that comes near.",
    ),
    "new-printed-unreadable": meaning(
        "Nguyên văn không có con số đọc được",
        "Printed words without a number",
        "Lệnh lấy giá trị từ chính nguyên văn, để hai bên không bao giờ lệch. Muốn vậy cụm từ phải có con số viết theo"
        " lối của ngôn ngữ nguồn.",
        "The command takes the value from the printed words themselves, so that the two never part. For that they must"
        " hold a number, written as the language of the source writes it.",
    ),
    "new-printed-several": meaning(
        "Nguyên văn có nhiều con số",
        "Printed words with several numbers",
        "“Tăng từ 93,1% lên 94,2%” có hai con số, và chỉ một là số liệu ở ngày chốt. Máy mà tự chọn thì có thể chọn sai"
        " mà không ai hay, nên lệnh không chọn thay bạn.",
        "“Up from 93.1% to 94.2%” holds two numbers, of which one is the figure on the as-of date. A program that chose"
        " could choose wrongly without anybody noticing, so this one does not choose for you.",
    ),
    "new-source-incomplete": meaning(
        "Nguồn mới chưa đủ thông tin",
        "A new source that is not fully described",
        "Người đọc phải tìm lại được nơi con số được in: ai đăng, tên bài, ngày. Thiếu những điều ấy, con số không"
        " chứng minh được.",
        "Readers must be able to find where a figure was printed: who published it, under which title, when. Without"
        " these it can't be proved.",
    ),
    "new-source-unclear": meaning(
        "Nhiều nguồn có cùng tên bài",
        "Several sources with one title",
        "Tên bài không đủ để chỉ một nguồn. Chọn nhầm thì con số được gán cho bài không hề in nó.",
        "The title does not tell which source is meant. A wrong choice would credit an article that never printed the"
        " figure.",
    ),
    "new-source-differs": meaning(
        "Nguồn đã có, nhưng ghi khác",
        "A known source, described otherwise",
        "Cùng một địa chỉ mà hai cách ghi thì trang sẽ tưởng là hai bài. Nguồn cũ được giữ, và bạn chọn dùng lại hay"
        " sửa.",
        "Two descriptions of one address would look like two articles. The old one is kept, and it is for you to use it"
        " or to mend it.",
    ),
    "new-figure-differs": meaning(
        "Con số này đã có, với nội dung khác",
        "The figure is there, and says something else",
        "Cùng nơi, ngày, chỉ số và nguồn thì là cùng một con số. Đổi nó là đính chính, không phải thêm số mới: bản đã"
        " phát hành cần một dòng trong sổ.",
        "One place, date, indicator and source make one figure. To change it is a correction, not an addition: what was"
        " released needs a row in the log.",
    ),
}
"""By code: a short heading, and why the check is made."""
