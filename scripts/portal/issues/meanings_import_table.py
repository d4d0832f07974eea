"""What each reason means for which the table in a file is not imported: header, columns, rows and names."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Meaning, meaning

IMPORT_TABLE_MEAN: Final[dict[str, Meaning]] = {
    "import-header-missing": meaning(
        "Không tìm thấy dòng tiêu đề",
        "The table's header isn't found",
        "Tiêu đề cho biết cột nào là tên, cột nào là số tiền; đoán cột theo vị trí thì có thể lấy nhầm số lao động "
        "làm số nợ. Mỗi cơ quan đặt tên cột một khác, và đôi khi tiêu đề nằm dưới nhiều dòng quốc hiệu, tên văn bản.",
        "The header tells which column holds names and which amounts; guessed by position, a number of workers may be "
        "taken for a debt. Offices word their headings in many ways, sometimes below many lines of titles.",
    ),
    "import-sheet-ambiguous": meaning(
        "Nhiều trang tính cùng có bảng",
        "Several sheets hold a table",
        "Mỗi trang có thể là một tháng, một địa bàn hay một bản nháp; lấy nhầm trang là nêu nhầm đơn vị. Chỉ người đã "
        "xem danh sách gốc mới biết trang nào đúng.",
        "Each sheet may be a month, a district or a draft; the wrong sheet would name the wrong units. Only somebody "
        "who has seen the original knows which one is meant.",
    ),
    "import-column-ambiguous": meaning(
        "Hai cột cùng một ý nghĩa",
        "Two columns that mean the same",
        "Danh sách hay có hai cột tiền, chẳng hạn nợ kỳ trước và nợ kỳ này, hay tổng và phần trên một tháng. Chọn "
        "thay cơ quan có thể làm đơn vị mang số nợ không phải của mình.",
        "Lists often have two columns of money, such as last period and this one, or the whole and the part above a "
        "month. To choose in the office's place may give a unit a debt that isn't its own.",
    ),
    "import-column-unknown": meaning(
        "Cột được chỉ định không có",
        "The named column doesn't exist",
        "Chữ cái của cột tính theo bảng tính, kể cả cột trống ở đầu. Cột đang ẩn và cột không có tiêu đề không được "
        "đọc, vì không rõ cơ quan có công bố chúng không.",
        "The letters are those of the spreadsheet, empty columns at its left included. Hidden columns and those "
        "without a heading aren't read, since the office may not have meant to publish them.",
    ),
    "import-column-forbidden": meaning(
        "Cột được chọn chứa thông tin cá nhân",
        "The chosen column holds personal details",
        "Địa chỉ, điện thoại, người đại diện và giấy tờ cá nhân không được giữ dù ở dạng nào, nên các cột đó luôn bị "
        "bỏ khi nhập. Thường do đếm nhầm chữ cái của cột.",
        "Addresses, telephones, representatives and personal papers are never kept in any form, so such columns are "
        "always left out. Mostly a column's letter was miscounted.",
    ),
    "import-no-units": meaning(
        "Bảng có tiêu đề mà không có đơn vị",
        "A header without any unit below",
        "Nhập một bảng trống sẽ xóa mất các đơn vị của lần nhập trước mà không ai hay. Thường do nhầm trang mẫu chưa "
        "điền, hoặc do mọi dòng đang bị ẩn.",
        "To import an empty table would silently drop the units imported before. Mostly the sheet is a blank form, or "
        "all of its rows are hidden.",
    ),
    "import-hidden-rows": meaning(
        "Có đơn vị ở dòng bị ẩn",
        "Units in hidden rows",
        "Dòng ẩn có thể là đơn vị mà cơ quan đã bỏ ra khỏi danh sách, cũng có thể chỉ bị che vì đang lọc. Đọc hay bỏ "
        "đều có thể sai, mà sai thì một đơn vị bị nêu oan hoặc danh sách bị thiếu.",
        "A hidden row may be a unit that the office took off the list, or one that a filter just conceals. Reading "
        "and skipping may both be wrong: a unit is named unfairly, or the list is not whole.",
    ),
    "import-second-table": meaning(
        "Còn một bảng khác ở phía dưới",
        "A second table stands below",
        "Bảng thứ hai có cột khác, nên đọc theo tiêu đề của bảng đầu thì số đứng sai cột. Cơ quan hay ghép bảng cho "
        "từng địa bàn hay từng mức chậm đóng vào một trang.",
        "The second table has other columns, so under the first header its figures would stand in the wrong ones. "
        "Offices often put tables for several districts or degrees of delay on one sheet.",
    ),
    "import-row-unclear": meaning(
        "Dòng không rõ là đơn vị hay tổng",
        "A row that may be a sum",
        "Lấy một dòng cộng làm đơn vị thì nhóm đó bị tính hai lần; lấy một đơn vị làm dòng cộng thì đơn vị bị sót. "
        "Thường là dòng cộng của một địa bàn mà không ghi chữ cộng.",
        "A sum taken for a unit counts its group twice; a unit taken for a sum is left out. Mostly it is the sum of a "
        "district without a word that says so.",
    ),
    "import-row-too-long": meaning(
        "Dòng dài hơn dòng tiêu đề",
        "A row longer than the header",
        "Khi các ô bị đẩy sang phải, số tiền có thể rơi vào cột số tháng hoặc cột khác. Thường do tên đơn vị hay số "
        "tiền có dấu phẩy, mà tệp CSV cũng ngăn ô bằng dấu phẩy.",
        "When cells are pushed to the right, an amount may land among the months or elsewhere. Mostly a name or an "
        "amount holds a comma, and the CSV file parts its cells by commas too.",
    ),
    "import-formula-uncalculated": meaning(
        "Công thức chưa có kết quả",
        "A formula without its result",
        "Ô hiện ra là số, nhưng trong tệp chỉ có phép tính. Máy đọc kết quả đã lưu chứ không tự tính, để số đúng như "
        "cơ quan đã thấy. Thường do tệp được một phần mềm khác xuất ra mà chưa ai mở lưu lại.",
        "The cell shows a number, but the file holds a sum to be worked out. Stored results are read and nothing is "
        "calculated, so that a figure is what the office saw. Mostly another program made the file and nobody has "
        "opened and saved it since.",
    ),
    "import-name-missing": meaning(
        "Dòng có số tiền mà thiếu tên",
        "A row with an amount and no name",
        "Không có tên thì người đọc không biết số tiền là của ai, và bỏ dòng này thì tổng không khớp. Hay gặp khi ô "
        "tên bị gộp cho nhiều dòng, hoặc tên bị xóa nhầm khi lọc.",
        "Without a name nobody knows whose amount it is, and without the row the total doesn't fit. It happens where "
        "one name was merged over several rows, or was deleted while filtering.",
    ),
    "import-letters-broken": meaning(
        "Tên đơn vị có chữ Việt bị hỏng",
        "Unit names with broken letters",
        "Tên hỏng chữ thì không tra được, và có thể bị hiểu thành tên đơn vị khác. Thường do tài liệu soạn bằng phông "
        "cũ, hoặc do tệp từng được mở và lưu bằng sai bảng mã.",
        "A name with broken letters can't be looked up and may be read as another unit's. Mostly the document was "
        "made with old fonts, or the file was once opened and saved in a wrong encoding.",
    ),
}
