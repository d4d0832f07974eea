"""What each code about a tree of packages, or about a file that is not read, means and why it is checked."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Meaning, meaning

TREES_MEAN: Final[dict[str, Meaning]] = {
    "file-not-plain": meaning(
        "Không phải tệp thường",
        "Not a plain file",
        "Đường ống hay thiết bị có thể làm máy chờ mãi, hoặc tuôn ra dữ liệu không dứt. Vì thế mọi thứ trong gói "
        "được nhìn trước khi mở, và chỉ tệp thường mới được đọc.",
        "A pipe or a device can make the check wait for ever, or pour out data without end. So everything in a "
        "package is looked at before it is opened, and only plain files are read.",
    ),
    "file-unreadable": meaning(
        "Không được phép đọc",
        "Reading was refused",
        "Một tệp không đọc được thì không biết là đúng hay sai, nên không thể coi là đúng. Thường do quyền của tệp "
        "khi chép từ máy khác, hoặc ổ đĩa có trục trặc.",
        "Of a file that can't be read nobody knows whether it is right, so it can't count as right. Usually it was "
        "copied from another computer with narrow permissions, or the disk is failing.",
    ),
    "file-name-unfit": meaning(
        "Tên tệp không dùng được mọi nơi",
        "A name some computers refuse",
        "Windows không tạo được tệp tên như con hay aux, hoặc có dấu chấm ở cuối; ký tự ẩn trong tên thì không ai "
        "thấy. Kho có tên như vậy, người khác sẽ không tải về trọn vẹn được.",
        "Windows can't make a file called con or aux, or with a point at its end, and a hidden letter in a name is "
        "seen by nobody. With such a name in it, the collection can't be copied whole by others.",
    ),
    "file-name-collides": meaning(
        "Hai tên trùng nhau trên máy khác",
        "Two names that become one elsewhere",
        "Windows và macOS coi chữ hoa và chữ thường trong tên là một, nên tệp sau sẽ đè lên tệp trước mà không báo. "
        "Cùng một kho mà mỗi máy lại thấy một số liệu khác.",
        "Windows and macOS take capitals and small letters in names for the same, so one file silently replaces the "
        "other. The same collection would hold other figures on another computer.",
    ),
    "file-unread": meaning(
        "Tệp để đó mà không ai đọc",
        "A table that nobody reads",
        "Tên như “observations (1).csv” thường là bản sửa lưu nhầm chỗ: người sửa tưởng đã xong, còn trang vẫn đăng "
        "bản cũ. Tệp chữ như README thì để ở đâu cũng được.",
        "A name such as “observations (1).csv” is mostly a correction saved in the wrong place: whoever made it "
        "believes it is done, while the site goes on with the old one. Texts such as a README may lie anywhere.",
    ),
    "descriptor-yaml": meaning(
        "Mô tả gói viết bằng YAML",
        "A descriptor written in YAML",
        "Có công cụ đọc bản YAML, có công cụ đọc bản JSON, nên cùng một gói mà mỗi nơi hiểu một khác. YAML còn cho "
        "phép chạy lệnh và lặp vô tận; vì vậy ở đây chỉ có một bản, bằng JSON.",
        "Some tools would read the YAML and others the JSON, so that one package means two things. YAML can also "
        "call commands and repeat itself without end; so there is one descriptor here, in JSON.",
    ),
    "conflict-marker": meaning(
        "Hai bản chưa gộp xong",
        "Two versions never joined",
        "Khi hai người cùng sửa một chỗ, git giữ cả hai bản giữa các dòng dấu và đợi người chọn. Đăng tệp lúc đó là "
        "đăng cả số cũ lẫn số mới, nên tệp không được đọc tiếp.",
        "When two people change the same place, git keeps both between lines of marks and waits for a person to "
        "choose. Published like that, both the old and the new figure would stand, so the file is read no further.",
    ),
    "delimiter-other": meaning(
        "Dấu ngăn cột lạ",
        "An unusual sign between columns",
        "Đọc bằng dấu phẩy thì cả dòng thành một ô và cột nào cũng thiếu. Máy không đoán dấu ngăn, vì đoán sai thì "
        "các ô trượt sang cột khác mà không ai hay.",
        "Read with commas, a whole row would be one cell and every column missing. The sign is not guessed, since a "
        "wrong guess moves cells into other columns and nobody sees it.",
    ),
    "too-many-rows": meaning(
        "Bảng dài khác thường",
        "A table beyond any length",
        "Mười năm số liệu của một tỉnh chưa tới một phần mười mức này. Bảng dài hơn thường do bảng tính xuất cả "
        "những dòng trống, và đọc hết sẽ bắt mọi người phải chờ.",
        "Ten years of a province's figures are not a tenth of this. A longer table usually comes from a spreadsheet "
        "that exported its empty rows, and reading it would keep everybody waiting.",
    ),
    "too-many-columns": meaning(
        "Bảng rộng khác thường",
        "A table beyond any width",
        "Bảng rộng nhất theo quy ước có hơn hai mươi cột. Rộng hơn nhiều thường là nhầm tệp, hoặc bảng tính xuất cả "
        "những cột trống; đọc hết chỉ để kể hàng nghìn cột thừa thì không giúp ai.",
        "The widest table of the contract has some twenty columns. One far wider is usually the wrong file, or a "
        "spreadsheet exported its empty columns; a report on thousands of them would help nobody.",
    ),
    "table-without-rows": meaning(
        "Bảng danh mục trống",
        "A register without any entry",
        "Trang cần danh mục này để gọi tên, giải thích và sắp xếp các con số. Gói của một tỉnh thì được phép chưa "
        "có con số nào; danh mục chung mà trống thường là do lỡ xóa.",
        "Pages need this register to name, explain and order the figures. The package of a province may well hold "
        "none yet; an empty register usually means that its rows were deleted by mistake.",
    ),
    "more-of-the-same": meaning(
        "Còn nhiều lỗi cùng loại",
        "Many more errors alike",
        "Một cột lệch làm sai cả nghìn dòng; kể hết ra thì không ai đọc nổi và các lỗi khác bị che khuất. Vì vậy "
        "chỉ kể những chỗ đầu, kèm số chỗ còn lại.",
        "One shifted column spoils a thousand rows; told one by one, nobody could read them and other errors would "
        "drown. So the first are told, with the number of the others.",
    ),
    "descriptor-text": meaning(
        "Chữ mô tả gói không đọc được",
        "Unreadable words about a package",
        "Tên gọi của gói hiện trong danh mục dữ liệu và ở công cụ của người dùng. Ký tự ẩn hay ký tự đảo chiều có "
        "thể làm người đọc thấy một câu khác với câu thật sự được ghi.",
        "The title of a package is shown in the catalogue and in the tools of those who use it. A hidden or turning "
        "character can make a reader see other words than those that are written.",
    ),
}
