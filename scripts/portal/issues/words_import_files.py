"""The words of each reason for which a file can't even be read."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Wording, wording

_RESAVE_VI: Final = "Mở tệp bằng Excel hoặc LibreOffice, lưu thành .xlsx rồi nhập."
_RESAVE_EN: Final = "Open it in Excel or LibreOffice, save it as .xlsx and import that."

IMPORT_FILES: Final[dict[str, Wording]] = {
    "import-file-missing": wording(
        "Không có tệp này, hoặc đây không phải là một tệp.",
        "There is no such file, or it is not a file.",
        "Kiểm tra đường dẫn.",
        "Check the path.",
    ),
    "import-file-empty": wording("Tệp trống.", "The file is empty.", "Tải lại danh sách.", "Download the list again."),
    "import-file-too-large": wording(
        "Tệp quá lớn: chỉ đọc đến {limit} MB nội dung.",
        "The file is too large: at most {limit} MB of content are read.",
        "Xóa định dạng thừa ở các dòng, cột trống rồi lưu lại, hoặc xuất riêng trang có bảng ra CSV UTF-8.",
        "Clear the formats of empty rows and columns and save it, or export the table's sheet as CSV UTF-8.",
    ),
    "import-too-many-rows": wording(
        "Bảng có hơn {limit} dòng.",
        "The table has more than {limit} rows.",
        "Kiểm tra xem đây có đúng là danh sách không.",
        "Check whether this is the list at all.",
    ),
    "import-file-encrypted": wording(
        "Tệp có mật khẩu.",
        "The file is protected by a password.",
        "Mở bằng mật khẩu, bỏ mật khẩu, lưu lại rồi nhập.",
        "Open it with the password, remove the password, save it and import again.",
    ),
    "import-file-old-workbook": wording(
        "Đây là tệp Excel kiểu cũ (.xls, .xlsb).",
        "This is an old or binary Excel file (.xls, .xlsb).",
        _RESAVE_VI,
        _RESAVE_EN,
    ),
    "import-file-pdf": wording(
        "Đây là tệp PDF; nhập từ PDF không đủ tin cậy.",
        "This is a PDF file; importing from PDF is not reliable enough.",
        "Xin cơ quan công bố bản Excel; nếu phải gõ lại, hãy có hai người đối chiếu.",
        "Ask the office for the Excel file; if it has to be typed, let two people compare it.",
    ),
    "import-file-web-page": wording(
        "Đây là trang web (HTML, XML) chứ không phải bảng tính.",
        "This is a web page (HTML, XML), not a workbook.",
        _RESAVE_VI,
        _RESAVE_EN,
    ),
    "import-file-unknown": wording(
        "Tệp không phải là bảng tính XLSX hay tệp CSV.",
        "The file is neither an XLSX workbook nor a CSV file.",
        _RESAVE_VI,
        _RESAVE_EN,
    ),
    "import-workbook-broken": wording(
        "Bảng tính bị hỏng, không đọc được.", "The workbook is damaged and can't be read.", _RESAVE_VI, _RESAVE_EN
    ),
    "import-sheet-unknown": wording(
        "Không có trang tính như --sheet nêu. Các trang: {sheets}.",
        "There is no sheet as --sheet names it. The sheets: {sheets}.",
        "Ghi số của trang, ví dụ --sheet 2, hoặc chép đúng tên.",
        "Give the number of the sheet, e.g. --sheet 2, or copy its name exactly.",
    ),
    "import-csv-encoding": wording(
        "Tệp CSV không viết bằng UTF-8 (có thể là Windows-1258).",
        "The CSV file is not UTF-8 (it may be Windows-1258).",
        "Trong Excel chọn “CSV UTF-8” khi lưu, hoặc nhập thẳng tệp .xlsx.",
        "Choose “CSV UTF-8” when saving in Excel, or import the .xlsx file itself.",
    ),
    "import-csv-tcvn3": wording(
        "Tệp CSV viết bằng bảng mã TCVN3 (phông .VnTime).",
        "The CSV file is written in TCVN3 (fonts such as .VnTime).",
        "Chuyển tệp sang Unicode bằng công cụ chuyển mã rồi lưu “CSV UTF-8”.",
        "Convert the file to Unicode with a converter and save it as “CSV UTF-8”.",
    ),
    "import-csv-broken": wording(
        "Dấu ngoặc kép trong tệp CSV không khớp (dòng {rows}).",
        "Quotes in the CSV file don't match (row {rows}).",
        "Lưu lại từ Excel bằng “CSV UTF-8”, hoặc nhập tệp .xlsx.",
        "Save it again from Excel as “CSV UTF-8”, or import the .xlsx file.",
    ),
}
