"""Words for faults of files, tables as a whole, and descriptors."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Wording, wording

_TIDY_VI: Final = "Chạy `.venv/bin/python scripts/tidy.py {place}`; lệnh này không đổi giá trị nào."
_TIDY_EN: Final = "Run `.venv/bin/python scripts/tidy.py {place}`; it changes no value."

FILES: Final[dict[str, Wording]] = {
    "path-unknown": wording(
        "Không có tệp hay thư mục nào ở đường dẫn này.",
        "There is nothing at this path.",
        "Xem lại đường dẫn; ví dụ datapackages/provinces/quang-ninh.",
        "Check the path; for example datapackages/provinces/quang-ninh.",
    ),
    "path-not-package": wording(
        "Thư mục này không phải gói dữ liệu: không có datapackage.json, cũng không có thư mục registry hay provinces.",
        "This is no data package: no datapackage.json, and no folder registry or provinces.",
        "Chỉ tới thư mục của một gói, hoặc tới thư mục datapackages chứa tất cả các gói.",
        "Name the folder of one package, or the datapackages folder that holds them all.",
    ),
    "file-is-link": wording(
        "Đây là một liên kết tới nơi khác, không phải tệp hay thư mục thật.",
        "This is a link to somewhere else, not a real file or folder.",
        "Chép tệp thật vào đây thay cho liên kết.",
        "Put the real file here instead of the link.",
    ),
    "file-missing": wording(
        "Không thấy tệp mà datapackage.json đã khai báo.",
        "The file that datapackage.json declares is not there.",
        "Thêm tệp; nếu chưa có số liệu thì tệp chỉ có dòng tiêu đề.",
        "Add the file; without figures it holds only the header line.",
    ),
    "file-too-large": wording(
        "Tệp lớn hơn {limit} byte nên không được đọc.",
        "The file is larger than {limit} bytes and was not read.",
        "Chia tệp nhỏ hơn, hoặc xem lại có nhầm tệp không.",
        "Make the file smaller, or check that it is the right one.",
    ),
    "byte-order-mark": wording(
        "Tệp bắt đầu bằng dấu BOM không nhìn thấy.",
        "The file starts with an invisible byte order mark.",
        "Lưu lại dạng “UTF-8” không BOM, hoặc chạy `.venv/bin/python scripts/tidy.py {place}`.",
        "Save it as UTF-8 without BOM, or run `.venv/bin/python scripts/tidy.py {place}`.",
    ),
    "nul-byte": wording(
        "Dòng này chứa byte NUL; tệp không phải văn bản thuần.",
        "This line holds a NUL byte; the file is no plain text.",
        "Xuất lại tệp CSV từ bảng tính, chọn mã UTF-8.",
        "Export the CSV from the spreadsheet again, as UTF-8.",
    ),
    "encoding": wording(
        "Từ dòng này, tệp không đọc được theo mã UTF-8.",
        "From this line on the file can't be read as UTF-8.",
        "Mở tệp bằng đúng bảng mã cũ rồi lưu lại dạng “CSV UTF-8”.",
        "Open the file in its old encoding and save it as “CSV UTF-8”.",
    ),
    "file-empty": wording(
        "Tệp không có nội dung, kể cả dòng tiêu đề.",
        "The file is empty, without even a header line.",
        "Ghi dòng tiêu đề có đủ các cột theo thứ tự quy định.",
        "Write the header line with all columns in their order.",
    ),
    "blank-line": wording(
        "Có một dòng trống giữa các dòng số liệu.",
        "There is a blank line among the records.",
        "Xóa dòng trống.",
        "Delete the blank line.",
    ),
    "delimiter": wording(
        "Các cột ngăn nhau bằng dấu chấm phẩy hoặc tab, không phải dấu phẩy: tệp được lưu từ bảng tính.",
        "The columns are parted by semicolons or tabs, not by commas: a spreadsheet saved the file.",
        "Chạy `.venv/bin/python scripts/tidy.py {place}`: lệnh đưa tệp về đúng dạng, hoặc nói ô nào không chắc.",
        "Run `.venv/bin/python scripts/tidy.py {place}`: it brings the file into form, or says which cell is unsure.",
    ),
    "ragged-row": wording(
        "Dòng này có {found} ô, còn tiêu đề có {expected} cột.",
        "This record has {found} cells where the header has {expected}.",
        "Xem lại dấu phẩy: ô có dấu phẩy phải nằm trong dấu ngoặc kép.",
        "Check the commas: a cell that holds a comma stands in double quotes.",
    ),
    "broken-quoting": wording(
        "Từ dòng này, dấu ngoặc kép mở và đóng không khớp nhau.",
        "From this line on the double quotes don't match.",
        "Đóng dấu ngoặc kép; dấu ngoặc kép bên trong ô phải viết hai lần.",
        "Close the quotes; a double quote inside a cell is written twice.",
    ),
    "duplicate-column": wording(
        "Cột “{column}” xuất hiện hai lần trong dòng tiêu đề.",
        "Column “{column}” stands twice in the header.",
        "Xóa hoặc đổi tên một trong hai cột.",
        "Delete or rename one of the two.",
    ),
    "column-missing": wording(
        "Thiếu cột “{column}”.",
        "Column “{column}” is missing.",
        "Thêm cột. Các cột theo thứ tự: {expected}.",
        "Add it. The columns in their order: {expected}.",
    ),
    "column-extra": wording(
        "Cột “{column}” không có trong quy ước dữ liệu.",
        "Column “{column}” is not in the contract.",
        "Xóa cột hoặc sửa tên. Các cột theo thứ tự: {expected}.",
        "Delete it or mend its name. The columns in their order: {expected}.",
    ),
    "column-order": wording(
        "Các cột không đứng đúng thứ tự, bắt đầu từ cột “{column}”.",
        "The columns are out of order, from “{column}” on.",
        "Chạy `.venv/bin/python scripts/tidy.py {place}`. Thứ tự đúng: {expected}.",
        "Run `.venv/bin/python scripts/tidy.py {place}`. The right order: {expected}.",
    ),
    "canonical-line-ends": wording(
        "Tệp xuống dòng theo kiểu Windows (CR LF) hoặc kiểu cũ (CR).",
        "The file has Windows line ends (CR LF) or old ones (CR).",
        _TIDY_VI,
        _TIDY_EN,
    ),
    "canonical-end": wording(
        "Dòng cuối của tệp không kết thúc bằng dấu xuống dòng.",
        "The last line of the file has no line end.",
        _TIDY_VI,
        _TIDY_EN,
    ),
    "canonical-letters": wording(
        "Chữ có dấu được ghép từ nhiều ký tự rời (không phải dạng NFC), bắt đầu từ dòng này.",
        "Letters with marks are put together from loose characters (not NFC), from this line on.",
        _TIDY_VI,
        _TIDY_EN,
    ),
    "canonical-quoting": wording(
        "Dấu ngoặc kép không theo dạng chuẩn, bắt đầu từ dòng này.",
        "Quotes are not in the canonical form, from this line on.",
        _TIDY_VI,
        _TIDY_EN,
    ),
    "canonical-order": wording(
        "Các dòng không được xếp theo khóa; dòng này phải là “{expected}”.",
        "The rows are not sorted by their key; here “{expected}” should stand.",
        _TIDY_VI,
        _TIDY_EN,
    ),
    "descriptor-missing": wording(
        "Gói không có tệp datapackage.json.",
        "The package has no datapackage.json.",
        "Chép datapackage.json từ một gói tỉnh khác, sửa “name” và “title” cho đúng tỉnh.",
        "Copy the datapackage.json of another province and mend “name” and “title”.",
    ),
    "descriptor-too-deep": wording(
        "datapackage.json lồng quá {limit} tầng nên không được đọc.",
        "datapackage.json is nested deeper than {limit} levels and was not read.",
        "Chép lại datapackage.json từ một gói khác.",
        "Take the datapackage.json of another package.",
    ),
    "descriptor-not-json": wording(
        "datapackage.json không phải là một đối tượng JSON đúng cú pháp ({found}).",
        "datapackage.json is not one well-formed JSON object ({found}).",
        "Sửa cú pháp JSON ở dòng này, hoặc chép lại từ một gói khác.",
        "Mend the JSON at this line, or copy the file of another package.",
    ),
    "descriptor-duplicate-key": wording(
        "Khóa “{found}” xuất hiện hai lần trong cùng một đối tượng JSON.",
        "The key “{found}” stands twice in one JSON object.",
        "Giữ lại một khóa.",
        "Keep one of them.",
    ),
    "resource-path": wording(
        "“path” của bảng “{resource}” không phải tên một tệp bảng nằm ngay trong thư mục gói: {found}.",
        "The “path” of “{resource}” is not the name of a table's file in the package's own folder: {found}.",
        "Ghi tên tệp đơn giản, ví dụ observations.csv; không dùng địa chỉ mạng hay thư mục khác.",
        "Give a plain file name such as observations.csv; no web address, no other folder.",
    ),
    "descriptor-unknown-key": wording(
        "Khóa “{column}” không thuộc quy ước của datapackage.json.",
        "The key “{column}” is not part of the contract for datapackage.json.",
        "Xóa khóa này.",
        "Delete it.",
    ),
    "descriptor-profile": wording(
        "“$schema” là “{found}”, phải là “{expected}”.",
        "“$schema” is “{found}” and must be “{expected}”.",
        _TIDY_VI,
        _TIDY_EN,
    ),
    "descriptor-name": wording(
        "Tên gói “{found}” không đúng; phải trùng tên thư mục “{expected}”.",
        "The package's name “{found}” is not right; it must be that of its folder, “{expected}”.",
        "Sửa “name”, hoặc đổi tên thư mục.",
        "Mend “name”, or rename the folder.",
    ),
    "descriptor-province": wording(
        "“{found}” không phải mã tỉnh nào trong registry/provinces.csv.",
        "“{found}” is not a province of registry/provinces.csv.",
        "Dùng mã tỉnh có trong danh mục, ví dụ quang-ninh.",
        "Use a province_id of the registry, such as quang-ninh.",
    ),
    "descriptor-title": wording(
        "Gói chưa có tên gọi (“title”).",
        "The package has no “title”.",
        "Ghi tên gọi bằng tiếng Việt.",
        "Give it a title in Vietnamese.",
    ),
    "descriptor-version": wording(
        "“version” là “{found}”, không phải số phiên bản dạng 1.2.3.",
        "“version” is “{found}”, not a version number like 1.2.3.",
        "Viết ba số cách nhau bằng dấu chấm, ví dụ 1.0.1.",
        "Write three numbers with points between, for example 1.0.1.",
    ),
    "descriptor-created": wording(
        "“created” là “{found}”, không phải thời điểm có thật dạng 2026-11-21T00:00:00Z.",
        "“created” is “{found}”, not a real point in time like 2026-11-21T00:00:00Z.",
        "Ghi thời điểm lập gói, kèm chữ Z hoặc múi giờ.",
        "Write when the package was made, with Z or a time zone.",
    ),
    "descriptor-licenses": wording(
        "“licenses” không đúng giấy phép CC BY 4.0 của dữ liệu này.",
        "“licenses” is not the CC BY 4.0 entry of this data.",
        _TIDY_VI,
        _TIDY_EN,
    ),
    "descriptor-contributors": wording(
        "“contributors” phải là danh sách có ít nhất một tên (“title”).",
        "“contributors” must be a list with at least one “title”.",
        "Ghi tên người hoặc nhóm đóng góp, hoặc chép từ một gói khác.",
        "Name who contributed, or copy the entry of another package.",
    ),
    "descriptor-resources": wording(
        "Danh sách bảng là “{found}”; phải đúng các bảng, đúng thứ tự: {expected}.",
        "The resources are “{found}”; they must be, in this order: {expected}.",
        "Chạy `.venv/bin/python scripts/tidy.py {place}` để ghi lại danh sách bảng.",
        "Run `.venv/bin/python scripts/tidy.py {place}` to write the list of resources anew.",
    ),
    "descriptor-drift": wording(
        "Mô tả bảng khác quy ước tại {column}: “{found}”, phải là “{expected}”.",
        "The description of a table differs from the contract at {column}: “{found}” instead of “{expected}”.",
        "Chạy `.venv/bin/python scripts/tidy.py {place}` để ghi lại mô tả bảng.",
        "Run `.venv/bin/python scripts/tidy.py {place}` to write the description anew.",
    ),
}
