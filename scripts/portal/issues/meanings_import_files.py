"""What each reason means for which the file of a list can't be read, in the order of ``words_import_files``."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Meaning, meaning

IMPORT_FILES_MEAN: Final[dict[str, Meaning]] = {
    "import-file-missing": meaning(
        "Không tìm thấy tệp cần nhập",
        "The file to import isn't there",
        "Lệnh nhập bắt đầu từ đúng tệp mà cơ quan đã công bố. Thường do gõ thiếu đuôi .xlsx, do tên có dấu cách mà "
        "không đặt trong ngoặc kép, hoặc do tệp nằm ở thư mục khác.",
        "The import starts from the very file that the office published. Mostly the ending .xlsx was left out, a name "
        "with spaces was not quoted, or the file is in another folder.",
    ),
    "import-file-empty": meaning(
        "Tệp cần nhập không có gì",
        "The file to import is empty",
        "Tệp không có nội dung thì không phải là danh sách trống: một danh sách không có ai vẫn có tiêu đề. Thường do "
        "tải về bị đứt giữa chừng.",
        "A file without content is not a list without units, which would still have a heading. Mostly the download "
        "broke off.",
    ),
    "import-file-too-large": meaning(
        "Tệp quá lớn để đọc an toàn",
        "A file too large to read safely",
        "Một danh sách đơn vị hiếm khi nặng đến vậy, và một tệp nén nhỏ có thể bung ra rất lớn, làm treo máy. Thường "
        "do định dạng kéo xuống cả triệu dòng trống, hoặc do tệp có ảnh và nhiều bảng khác.",
        "A list of units is hardly ever as heavy, and a small packed file may unfold into a huge one and freeze the "
        "computer. Mostly formats run down a million empty rows, or the file also holds pictures and other tables.",
    ),
    "import-too-many-rows": meaning(
        "Quá nhiều dòng cho một danh sách",
        "Too many rows for one list",
        "Không tỉnh nào có danh sách dài đến vậy. Một bảng như thế có thể là danh sách người lao động hay người tham "
        "gia, tức là thông tin cá nhân, và không được đưa vào đây.",
        "No province has a list as long. Such a table may be one of workers or insured people, that is, of personal "
        "data, which must not come in here.",
    ),
    "import-file-encrypted": meaning(
        "Tệp đã được đặt mật khẩu",
        "A file locked with a password",
        "Tệp có mật khẩu thì không đọc được, và cũng không chắc là bản cơ quan muốn công khai. Một danh sách đã công "
        "bố thì ai cũng phải mở được.",
        "A locked file can't be read, nor is it certain that the office meant it for the public. A published list is "
        "one that anybody can open.",
    ),
    "import-file-old-workbook": meaning(
        "Tệp Excel theo kiểu cũ",
        "An Excel file of an old kind",
        "Chỉ kiểu .xlsx cho biết rõ ô nào là số, ô nào là chữ, dòng nào bị ẩn, nên chỉ kiểu đó được đọc. Nhiều máy ở "
        "cơ quan vẫn lưu theo kiểu cũ.",
        "Only .xlsx tells plainly which cell is a number, which is text and which row is hidden, so only that is "
        "read. Many computers in offices still save the old kind.",
    ),
    "import-file-pdf": meaning(
        "Danh sách chỉ có bản PDF",
        "The list is a PDF file",
        "PDF giữ hình của bảng chứ không giữ bảng: đọc bằng máy dễ lệch dòng, và số nợ của đơn vị này rơi sang tên "
        "đơn vị khác. Sai một dòng ở đây là làm mang tiếng một đơn vị.",
        "A PDF file holds the picture of a table, not the table: read by machine its rows easily shift, and one "
        "unit's debt lands beside another's name. One wrong row does harm to somebody.",
    ),
    "import-file-web-page": meaning(
        "Trang web mang đuôi tệp bảng tính",
        "A web page instead of a workbook",
        "Nhiều cổng thông tin đặt tên .xls cho một trang web, và Excel vẫn mở được nên khó nhận ra. Trong đó không có "
        "kiểu ô, nên số và mã có thể bị hiểu sai.",
        "Many portals give a web page the ending .xls, and Excel opens it, so it is hard to notice. Its cells have no "
        "kinds, so that numbers and codes may be misread.",
    ),
    "import-file-unknown": meaning(
        "Không nhận ra loại tệp",
        "A file of an unknown kind",
        "Máy xem nội dung chứ không xem đuôi tệp, vì đuôi có thể bị đổi. Thường là tệp Word, tệp nén, hoặc tệp tải về "
        "bị hỏng.",
        "The check looks at what the file holds and not at its ending, which may be changed. Mostly it is a Word "
        "file, an archive or a damaged download.",
    ),
    "import-workbook-broken": meaning(
        "Bảng tính bị hỏng",
        "A damaged Excel workbook",
        "Đọc được nửa chừng thì không biết còn thiếu đơn vị nào, nên cả tệp bị từ chối. Thường do tải về hoặc chép "
        "chưa xong.",
        "If only half of it can be read nobody knows which units are missing, so the whole file is refused. Mostly a "
        "download or a copy did not finish.",
    ),
    "import-sheet-unknown": meaning(
        "Trang tính được gọi không có",
        "The named sheet doesn't exist",
        "Một bảng tính có nhiều trang và tên trang thường có dấu cách thừa hoặc dấu tiếng Việt viết theo cách khác, "
        "nhìn giống mà không trùng.",
        "A workbook has several sheets, and their names often hold spare spaces or Vietnamese marks written in "
        "another way, which look the same and are not.",
    ),
    "import-csv-encoding": meaning(
        "Chữ Việt lưu bằng bảng mã cũ",
        "Vietnamese letters in an old encoding",
        "Tên đơn vị phải đúng từng dấu, vì sai dấu có thể thành tên khác. Excel trên Windows tiếng Việt lưu “CSV” "
        "thường bằng bảng mã cũ, và đoán bảng mã thì có lúc đoán sai.",
        "A unit's name must be right to the last mark, for another mark may make it another name. Excel on Vietnamese "
        "Windows saves plain “CSV” in an old encoding, and a guess at it may go wrong.",
    ),
    "import-csv-tcvn3": meaning(
        "Chữ Việt theo phông .VnTime",
        "Vietnamese letters for old .VnTime fonts",
        "Văn bản soạn bằng phông cũ chỉ đọc được khi máy có đúng phông đó; nơi khác chỉ thấy ký tự lạ thay cho tên "
        "đơn vị. Nhiều cơ quan vẫn giữ biểu mẫu từ thời đó.",
        "Text made for these fonts can be read only where they are installed; elsewhere strange signs stand in place "
        "of names. Many offices still keep forms from that time.",
    ),
    "import-csv-broken": meaning(
        "Dấu ngoặc kép trong CSV không khớp",
        "Quotation marks that don't pair up",
        "Trong tệp CSV, ngoặc kép cho biết một ô bắt đầu và hết ở đâu. Thiếu một dấu thì nhiều dòng dính thành một ô "
        "và đơn vị biến mất. Thường do sửa tệp bằng tay, hoặc tên đơn vị có ngoặc kép.",
        "In a CSV file quotation marks tell where a cell begins and ends. With one missing many rows run into one "
        "cell and units vanish. Mostly the file was edited by hand, or a unit's name holds such marks.",
    ),
}
