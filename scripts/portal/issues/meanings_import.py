"""What each reason means for which a list is not imported, in the order of ``words_import.IMPORT``."""

from __future__ import annotations

from typing import Final

from portal.issues.meanings_import_files import IMPORT_FILES_MEAN
from portal.issues.meanings_import_table import IMPORT_TABLE_MEAN
from portal.issues.wording import Meaning, meaning

IMPORT_MEAN: Final[dict[str, Meaning]] = {
    **IMPORT_FILES_MEAN,
    **IMPORT_TABLE_MEAN,
    "import-amount-missing": meaning(
        "Đơn vị không có số tiền",
        "A unit without an amount",
        "Ô trống có thể là không nợ, cũng có thể là quên ghi, và hai điều đó khác hẳn nhau với đơn vị có tên. Thường "
        "do ô gộp, hoặc do cột tiền được điền sót.",
        "An empty cell may mean no debt or a slip, and for a named unit the two are worlds apart. Mostly cells were "
        "merged, or the column was not filled in to its end.",
    ),
    "import-amount-unreadable": meaning(
        "Ô tiền không phải là số",
        "An amount that isn't a number",
        "Trong ô có chữ, dấu lạ hoặc lỗi của bảng tính. Máy không đoán vì một số đoán sẽ đứng cạnh tên thật. Thường "
        "do viết kèm ghi chú, do chữ O thay số 0, hoặc do công thức bị lỗi như #REF!.",
        "The cell holds words, strange signs or a spreadsheet's error. Nothing is guessed, since a guess would stand "
        "beside a real name. Mostly a remark was added, an O stands for a nought, or a formula failed with #REF!.",
    ),
    "import-amount-too-large": meaning(
        "Số tiền lớn quá mức có thể",
        "An amount beyond anything possible",
        "Không đơn vị nào nợ đến vậy; cả nước thu một năm còn ít hơn thế. Thường do bảng ghi bằng đồng mà được nhập "
        "như triệu đồng, hoặc do hai ô dính liền.",
        "No unit owes as much; the whole country collects less in a year. Mostly amounts in dong were imported as "
        "millions, or two cells ran together.",
    ),
    "import-amount-shrunk": meaning(
        "Số tiền có thể đã nhỏ đi nghìn lần",
        "Amounts perhaps a thousand times too small",
        "Số nợ tính bằng đồng không có phần lẻ, nên một số như 12,345 rất có thể là 12.345 đồng. Thường do tệp viết "
        "theo lối Việt Nam được mở trên máy đặt theo lối Anh, rồi lưu lại.",
        "A debt in dong has no fraction, so a number such as 12.345 is very likely 12,345 dong. Mostly a file in the "
        "Vietnamese style was opened on a computer with English settings, and saved.",
    ),
    "import-number-form-unclear": meaning(
        "Dấu chấm, dấu phẩy hiểu được hai cách",
        "Dots and commas with two readings",
        "Người Việt viết 1.234,5 còn người Anh viết 1,234.5. Cột chỉ có những số như 1.234 thì đọc cách nào cũng "
        "được, mà hai cách chênh nhau một nghìn lần. Chỉ danh sách gốc cho biết cách nào đúng.",
        "Vietnamese write 1.234,5 and English 1,234.5. A column that only has numbers like 1.234 can be read both "
        "ways, and one is a thousand times the other. Only the original list tells which is right.",
    ),
    "import-number-form-mixed": meaning(
        "Một cột viết số theo hai lối",
        "One column, two ways of writing numbers",
        "Đọc theo lối nào cũng sẽ sai một phần của cột, mỗi số sai cả nghìn lần. Thường do ghép bảng của nhiều nơi, "
        "mỗi nơi cài đặt máy một khác.",
        "Read either way a part of the column is wrong, each number by a thousand times. Mostly tables of several "
        "offices were joined, whose computers have different settings.",
    ),
    "import-unit-missing": meaning(
        "Không rõ tính bằng đồng hay triệu đồng",
        "Dong, thousands or millions: not stated",
        "Con số không có đơn vị tính thì chưa nói được gì: 35 có thể là 35 nghìn, 35 triệu hay 35 tỷ đồng. Dòng “Đơn "
        "vị tính” hay bị mất khi chép riêng phần bảng.",
        "A number without its unit says nothing yet: 35 may be 35 thousand, 35 million or 35 billion dong. The line "
        "that states it is often lost when only the table was copied.",
    ),
    "import-unit-contradiction": meaning(
        "Tệp ghi hai đơn vị tính trái nhau",
        "A file with two units of money",
        "Chọn nhầm thì mọi số nợ sai cả nghìn, cả triệu lần. Thường do cơ quan dùng lại biểu mẫu cũ và chỉ sửa một "
        "trong hai chỗ.",
        "The wrong choice makes every debt wrong by a thousand or a million times. Mostly an office used an old form "
        "again and changed one of the two places only.",
    ),
    "import-unit-contradicts-option": meaning(
        "Đơn vị tính khác điều tệp đã ghi",
        "Another unit of money than the file's",
        "Điều gõ vào lệnh không được lấn điều cơ quan đã viết, vì người đọc đối chiếu với bản gốc. Thường do gọi lại "
        "lệnh của danh sách trước mà quên đổi.",
        "What was typed must not overrule what the office wrote, since readers compare with the original. Mostly the "
        "command for an earlier list was used again unchanged.",
    ),
    "import-unit-code-zeros": meaning(
        "Mã đơn vị có thể mất số 0 đầu",
        "Unit codes that may lack leading noughts",
        "Excel coi mã toàn chữ số là con số và bỏ các số 0 ở đầu, nên mã thành mã của đơn vị khác hoặc không của ai. "
        "Mã sai thì không theo dõi được đơn vị từ danh sách này sang danh sách sau.",
        "Excel takes a code of digits for a number and drops its leading noughts, so that it becomes another's code "
        "or nobody's. With a wrong code a unit can't be followed from one list to the next.",
    ),
    "import-unit-repeated": meaning(
        "Một mã, nhiều dòng khác nhau",
        "One code in rows that differ",
        "Một mã là một đơn vị; hai dòng khác nhau thì không rõ số nợ nào đúng, hay mã bị ghi nhầm. Dòng trùng hoàn "
        "toàn chỉ được tính một lần, nên không bị nhắc ở đây.",
        "One code is one unit; where two rows differ nobody can tell which debt is right, or whether a code is wrong. "
        "Rows that are equal throughout are counted once and not told here.",
    ),
    "import-unit-twice": meaning(
        "Một đơn vị mang hai mã khác nhau",
        "One unit under two different codes",
        "Tên và mã số thuế giống nhau gần như chắc là một đơn vị, nhưng cũng có đơn vị tham gia ở hai nơi. Chỉ cơ "
        "quan công bố mới biết nên cộng lại hay để riêng.",
        "The same name and tax code almost surely mean one unit, but some are registered in two places. Only the "
        "office knows whether to add them up or keep them apart.",
    ),
    "import-totals-contradict": meaning(
        "Các dòng tổng cộng khác nhau",
        "Totals that contradict each other",
        "Danh sách có tổng ở cả trên và dưới mà hai số không bằng nhau, nên chưa biết lấy số nào để kiểm các dòng. "
        "Thường do cơ quan thêm bớt đơn vị rồi chỉ tính lại một chỗ.",
        "The list has a total above and one below, and they differ, so neither can be used to check the rows. Mostly "
        "the office added or removed units and worked out only one of them again.",
    ),
    "import-units-differ": meaning(
        "Số đơn vị đếm được khác danh sách",
        "Not as many units as the list says",
        "So số đã đếm với số cơ quan tự nêu là cách chắc nhất để biết không sót và không thừa đơn vị nào. Thường do "
        "dòng ẩn, dòng trùng, hoặc do cơ quan chưa sửa con số khi bớt đơn vị.",
        "To hold the count against the office's own number is the surest way to see that no unit is missing or too "
        "many. Hidden or repeated rows, or a number that the office did not mend, are the usual causes.",
    ),
    "import-total-differs": meaning(
        "Tổng tiền cộng được khác danh sách",
        "Not the total that the list states",
        "Tổng khớp cho thấy các số tiền đã được đọc đúng và đủ; phần lệch do làm tròn thì được chấp nhận. Thường do "
        "sót dòng, nhầm đơn vị tính, hoặc tổng của cơ quan chưa được tính lại.",
        "A total that fits shows that the amounts were read rightly and in full; what rounding makes is allowed for. "
        "Rows left out, a wrong unit of money, or a total not worked out again are the usual causes.",
    ),
    "import-existing-broken": meaning(
        "Gói của lần nhập trước đang có lỗi",
        "The package imported before has errors",
        "Nhập lại phải giữ nguyên việc rút tên đã làm, để đơn vị bị nêu nhầm không bị nêu lại. Gói cũ có lỗi thì "
        "không biết chắc điều đó. Thường do gói đã được sửa tay.",
        "Importing again must keep what was withdrawn, so that a unit listed by mistake isn't named once more. A "
        "package with errors can't tell that for certain. Mostly it was edited by hand.",
    ),
    "import-withdrawn-unclear": meaning(
        "Chưa rõ đơn vị nào đã được rút",
        "Which units were withdrawn is unclear",
        "Việc rút tên không lưu lại tên hay mã, để xóa là xóa hẳn. Vì thế khi tệp mới khác tệp cũ, không phân biệt "
        "được đơn vị mới với đơn vị đã rút, và nhập vào có thể nêu lại đơn vị bị nêu nhầm.",
        "A withdrawal keeps neither name nor code, so that erased means erased. When the new file differs from the "
        "old one, a new unit can't be told from a withdrawn one, and importing it may name again a unit that was "
        "listed by mistake.",
    ),
    "import-published-missing": meaning(
        "Chưa cho biết ngày cơ quan công bố",
        "When the office published isn't known",
        "Ngày công bố cho người đọc biết danh sách có từ bao giờ và đơn vị đã có thể khiếu nại từ lúc nào. Ngày này "
        "không có trong tệp một cách chắc chắn, nên phải xem ở trang của cơ quan.",
        "The day tells readers how old a list is, and a unit since when it could object. A file doesn't state it "
        "reliably, so it has to be looked up on the office's site.",
    ),
    "import-out-unwritable": meaning(
        "Không ghi được gói đã nhập",
        "The package can't be written",
        "Việc nhập đã xong nhưng chưa lưu được gì; gói cũ, nếu có, vẫn còn nguyên. Thường do thư mục không có, ổ đĩa "
        "đầy, hoặc tài khoản không có quyền ghi.",
        "The import was done but nothing could be saved; an older package is still as it was. Mostly the folder "
        "doesn't exist, the disk is full, or the account may not write there.",
    ),
    "import-source-again": meaning(
        "Tệp này đã nhập dưới mã khác",
        "A file already imported as another list",
        "Nhập một tệp hai lần thì mỗi đơn vị bị nêu hai lần, và đơn vị đã được rút ở danh sách kia sẽ trở lại. Máy "
        "nhận ra nhờ mã kiểm tra của tệp; thường do gõ nhầm ngày chốt nợ.",
        "Imported twice, each unit is named twice, and one that was withdrawn from the other list comes back. The "
        "file is known by its checksum; mostly the as-of day was mistyped.",
    ),
}
