"""The words of each reason for which a file is not imported: what is wrong, and what to do."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Wording, wording
from portal.issues.words_import_files import IMPORT_FILES

_ROWS_VI: Final = "Dòng {rows} (tất cả {count})"
_ROWS_EN: Final = "Rows {rows} ({count} in all)"

IMPORT: Final[dict[str, Wording]] = {
    **IMPORT_FILES,
    "import-header-missing": wording(
        "Không thấy dòng tiêu đề của bảng: cần tên đơn vị, số tiền và mã đơn vị hoặc mã số thuế. Chưa thấy: {missing}.",
        "No header of a table was found: it needs unit names, amounts and unit codes or tax codes. Missing: {missing}.",
        "Kiểm tra chữ ở dòng tiêu đề, hoặc chỉ cột bằng --column, ví dụ --column amount_vnd=F.",
        "Check the words of the header, or name the columns with --column, e.g. --column amount_vnd=F.",
    ),
    "import-sheet-ambiguous": wording(
        "Nhiều trang tính có bảng: {sheets}.",
        "Several sheets hold a table: {sheets}.",
        "Chọn một trang bằng số của trang, ví dụ --sheet 2.",
        "Choose one by its number, e.g. --sheet 2.",
    ),
    "import-column-ambiguous": wording(
        "Nhiều cột có thể là {meaning}: {columns}.",
        "Several columns can be {meaning}: {columns}.",
        "Chọn một cột, ví dụ --column {meaning}={letter}.",
        "Choose one, e.g. --column {meaning}={letter}.",
    ),
    "import-column-unknown": wording(
        "Bảng không có cột {letter} mà --column chỉ tới.",
        "The table has no column {letter}, which --column names.",
        "Dùng chữ cái của cột trong bảng tính (A, B, …).",
        "Use the letter of the column in the spreadsheet (A, B, ...).",
    ),
    "import-column-forbidden": wording(
        "Cột {letter} chứa thông tin không được giữ (địa chỉ, điện thoại, người đại diện, giấy tờ cá nhân).",
        "Column {letter} holds what must not be kept (address, telephone, representative, personal papers).",
        "Chọn cột khác cho --column.",
        "Choose another column for --column.",
    ),
    "import-no-units": wording(
        "Dưới dòng tiêu đề không có dòng đơn vị nào.",
        "There is no row of a unit below the header.",
        "Kiểm tra trang tính, các dòng bị ẩn, hoặc chọn trang khác bằng --sheet.",
        "Check the sheet and its hidden rows, or choose another one with --sheet.",
    ),
    "import-hidden-rows": wording(
        f"{_ROWS_VI} có đơn vị nhưng đang bị ẩn; không rõ danh sách có tính những dòng này không.",
        f"{_ROWS_EN} hold units but are hidden; whether the list counts them is unclear.",
        "Thêm --hidden-rows skip để bỏ, hoặc --hidden-rows read để đọc.",
        "Add --hidden-rows skip to leave them out, or --hidden-rows read to read them.",
    ),
    "import-second-table": wording(
        "Dưới bảng còn một bảng khác với cột khác (tiêu đề ở dòng {rows}).",
        "Another table with other columns stands below (its header in row {rows}).",
        "Tách mỗi bảng ra một tệp rồi nhập riêng, mỗi bảng một --suffix.",
        "Put each table into a file of its own and import them one by one, each with its --suffix.",
    ),
    "import-row-unclear": wording(
        f"{_ROWS_VI} có số tiền nhưng không có mã, số thứ tự hay chữ “Cộng”: không rõ là đơn vị hay tổng.",
        f"{_ROWS_EN} have an amount but no code, number or word for a total: a unit or a sum, that is unclear.",
        "Đề nghị cơ quan công bố ghi rõ dòng này, hoặc dùng bản khác của danh sách.",
        "Ask the office to label these rows, or use another form of the list.",
    ),
    "import-row-too-long": wording(
        f"{_ROWS_VI} có nhiều ô hơn dòng tiêu đề, nên có thể các ô đã lệch cột.",
        f"{_ROWS_EN} have more cells than the header, so their cells may stand in wrong columns.",
        "Lưu lại tệp CSV với dấu ngăn cách khác (dấu chấm phẩy hoặc tab), hoặc dùng tệp XLSX.",
        "Save the CSV file with another delimiter (semicolon or tab), or use the XLSX file.",
    ),
    "import-formula-uncalculated": wording(
        f"{_ROWS_VI} có công thức chưa được tính sẵn ở cột {{letter}}.",
        f"{_ROWS_EN} hold formulas without a stored result in column {{letter}}.",
        "Mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi nhập.",
        "Open the file in Excel or LibreOffice, save it and import it again.",
    ),
    "import-name-missing": wording(
        f"{_ROWS_VI} không có tên đơn vị.",
        f"{_ROWS_EN} have no unit name.",
        "Bổ sung tên theo danh sách gốc, hoặc đề nghị cơ quan công bố sửa.",
        "Complete the names from the original list, or ask the office to mend it.",
    ),
    "import-letters-broken": wording(
        f"{_ROWS_VI} có chữ Việt bị hỏng (phông TCVN3/VNI hoặc sai bảng mã).",
        f"{_ROWS_EN} hold broken Vietnamese letters (TCVN3/VNI fonts or a wrong encoding).",
        "Chuyển tệp sang Unicode bằng công cụ chuyển mã, kiểm tra lại rồi nhập.",
        "Convert the file to Unicode with a converter, check it and import it again.",
    ),
    "import-amount-missing": wording(
        f"{_ROWS_VI} không có số tiền.",
        f"{_ROWS_EN} have no amount.",
        "Bổ sung số tiền theo danh sách gốc, hoặc đề nghị cơ quan công bố sửa.",
        "Complete the amounts from the original list, or ask the office to mend it.",
    ),
    "import-amount-unreadable": wording(
        f"{_ROWS_VI} có ô tiền không đọc được thành số.",
        f"{_ROWS_EN} hold amounts that can't be read as numbers.",
        "Sửa ô thành số, theo cùng một cách viết với cả cột.",
        "Make the cells numbers, written like the rest of the column.",
    ),
    "import-amount-too-large": wording(
        f"{_ROWS_VI} có số tiền trên 1 triệu tỷ đồng.",
        f"{_ROWS_EN} hold amounts above 10^15 VND.",
        "Kiểm tra ô và đơn vị tính (--amount-unit).",
        "Check the cells and the unit of money (--amount-unit).",
    ),
    "import-amount-shrunk": wording(
        f"{_ROWS_VI} có số lẻ dưới 1.000 ở cột tính bằng đồng: có thể dấu chấm hàng nghìn đã bị hiểu là dấu thập phân.",
        f"{_ROWS_EN} hold fractions below 1,000 in a column of đồng: dots of thousands may have been read as decimals.",
        "So lại với danh sách gốc; nếu tệp bị đổi số khi lưu, hãy dùng bản gốc.",
        "Compare with the original list; if saving changed the numbers, use the original.",
    ),
    "import-number-form-unclear": wording(
        "Không rõ dấu chấm, dấu phẩy trong cột số là ngăn hàng nghìn hay phần thập phân ({count} dòng: {rows}).",
        "Whether a dot or comma groups thousands or begins decimals can't be told ({count} rows: {rows}).",
        "Thêm --numbers vi (1.234,5) hoặc --numbers en (1,234.5).",
        "Add --numbers vi (1.234,5) or --numbers en (1,234.5).",
    ),
    "import-number-form-mixed": wording(
        "Cột số viết theo hai cách trái nhau (1.234,5 và 1,234.5).",
        "The column writes numbers in two ways that contradict each other (1.234,5 and 1,234.5).",
        "Sửa các ô về một cách viết theo danh sách gốc.",
        "Bring the cells to one form, as in the original list.",
    ),
    "import-unit-missing": wording(
        "Không nơi nào nêu đơn vị tính của số tiền.",
        "The unit of the amounts is stated nowhere.",
        "Xem danh sách gốc rồi thêm --amount-unit dong, nghin, trieu hoặc ty.",
        "Look at the original list, then add --amount-unit dong, nghin, trieu or ty.",
    ),
    "import-unit-contradiction": wording(
        "Tiêu đề cột và dòng phía trên bảng nêu hai đơn vị tính khác nhau (dòng {rows}).",
        "The heading and a line above the table state different units of money (rows {rows}).",
        "Xem danh sách gốc rồi thêm --amount-unit.",
        "Look at the original list, then add --amount-unit.",
    ),
    "import-unit-contradicts-option": wording(
        "Tệp nêu đơn vị tính khác với --amount-unit.",
        "The file states another unit of money than --amount-unit.",
        "Bỏ --amount-unit, hoặc kiểm tra lại tệp.",
        "Leave --amount-unit out, or check the file.",
    ),
    "import-unit-code-zeros": wording(
        "Mã đơn vị là ô số, dài ngắn khác nhau ({count} dòng): có thể đã mất số 0 ở đầu.",
        "Unit codes are number cells of different lengths ({count} rows): leading zeros may be lost.",
        "Thêm --code-width và số chữ số của mã (ví dụ --code-width 7), hoặc --code-width 0 nếu mã đúng như vậy.",
        "Add --code-width and the length of the codes (e.g. --code-width 7), or --code-width 0 if they are right.",
    ),
    "import-unit-repeated": wording(
        f"{_ROWS_VI}: {{codes}} mã đứng ở nhiều dòng với nội dung khác nhau.",
        f"{_ROWS_EN}: {{codes}} codes stand in several rows that differ.",
        "Đề nghị cơ quan công bố cho biết dòng nào đúng.",
        "Ask the office which row is right.",
    ),
    "import-unit-twice": wording(
        f"{_ROWS_VI}: cùng tên và mã số thuế nhưng khác mã đơn vị.",
        f"{_ROWS_EN}: the same name and tax code under different unit codes.",
        "Đề nghị cơ quan công bố cho biết đây là một hay nhiều đơn vị.",
        "Ask the office whether these are one unit or several.",
    ),
    "import-totals-contradict": wording(
        "Các dòng tổng cộng của bảng (dòng {rows}) không giống nhau.",
        "The rows of totals (rows {rows}) contradict each other.",
        "Xem danh sách gốc rồi thêm --stated-units hoặc --stated-total-vnd.",
        "Look at the original list, then add --stated-units or --stated-total-vnd.",
    ),
    "import-units-differ": wording(
        "Danh sách tự nêu {stated} đơn vị, đếm được {counted} (lệch {difference}).",
        "The list states {stated} units, {counted} were counted (difference {difference}).",
        "Xem các dòng đã bỏ, nhất là dòng trùng và dòng ẩn; hỏi cơ quan công bố nếu danh sách tự mâu thuẫn.",
        "Look at the rows left out, above all repeated and hidden ones; ask the office if the list contradicts itself.",
    ),
    "import-total-differs": wording(
        "Danh sách tự nêu tổng {stated} đồng, cộng các dòng được {counted} đồng (lệch {difference}).",
        "The list states a total of {stated} VND, its rows add up to {counted} VND (difference {difference}).",
        "Xem các dòng đã bỏ và đơn vị tính; hỏi cơ quan công bố nếu danh sách tự mâu thuẫn.",
        "Look at the rows left out and at the unit of money; ask the office if the list contradicts itself.",
    ),
    "import-existing-broken": wording(
        "Ở {place} đã có gói dữ liệu nhưng gói có lỗi, nên không rõ đơn vị nào đã được rút.",
        "A package stands at {place} but has errors, so which units were withdrawn is unclear.",
        "Chạy .venv/bin/python scripts/validate.py với thư mục đó, sửa lỗi rồi nhập lại.",
        "Run .venv/bin/python scripts/validate.py on that folder, mend the errors and import again.",
    ),
    "import-withdrawn-unclear": wording(
        "Danh sách này đã rút {withdrawn} đơn vị. Tệp có {more} đơn vị ngoài gói và thiếu {gone} đơn vị trong gói, "
        "nên không rõ đơn vị nào đã được rút.",
        "{withdrawn} units were withdrawn from this list. The file holds {more} units that the package lacks and "
        "lacks {gone} that it has, so which ones were withdrawn is unclear.",
        "Nhập đúng tệp đã nhập lần trước, hoặc sửa tay các dòng của units.csv.",
        "Import the same file as before, or edit units.csv by hand.",
    ),
    "import-published-missing": wording(
        "Chưa có ngày công bố danh sách.",
        "The day on which the list was published is missing.",
        "Thêm --published NGÀY.",
        "Add --published DATE.",
    ),
    "import-out-unwritable": wording(
        "Không ghi được vào {place}.",
        "Nothing can be written into {place}.",
        "Kiểm tra thư mục của --out và quyền ghi.",
        "Check the folder of --out and the permission to write.",
    ),
    "import-source-again": wording(
        "Tệp này đã được nhập dưới mã danh sách {list_id}.",
        "This file was imported already, as the list {list_id}.",
        "Dùng đúng ngày và hậu tố của danh sách đó: một đơn vị đã rút không được trở lại dưới mã khác.",
        "Use the date and suffix of that list: a withdrawn unit must not come back under another name.",
    ),
}
