"""What each code about a file, a table as a whole or a descriptor means, and why it is checked."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Meaning, meaning

FILES_MEAN: Final[dict[str, Meaning]] = {
    "path-unknown": meaning(
        "Đường dẫn không dẫn tới đâu",
        "A path that leads nowhere",
        "Nếu máy lặng lẽ bỏ qua, người chạy lệnh sẽ tưởng rằng dữ liệu đã được kiểm tra. Thường là gõ sai tên thư mục, "
        "hoặc chạy lệnh khi đang đứng ở một thư mục khác.",
        "If this were passed over in silence, you would believe that the data had been checked. Usually the name of a "
        "folder was mistyped, or the command was run from another folder.",
    ),
    "path-not-package": meaning(
        "Thư mục không phải gói dữ liệu",
        "A folder that is no package",
        "Máy cần biết đây là gói của một tỉnh, sổ danh sách hay cả kho thì mới biết phải kiểm tra những gì. Thường là "
        "đường dẫn cao hơn hoặc sâu hơn một bậc so với thư mục cần chỉ.",
        "Only when it is known whether this is a province, the register or the whole collection can it be checked. "
        "Usually the path is one level too high or too deep.",
    ),
    "file-is-link": meaning(
        "Liên kết thay cho tệp thật",
        "A link instead of the file",
        "Liên kết có thể dẫn ra ngoài kho, tới nội dung mà chưa ai xem. Vì vậy máy không đi theo; chỉ tệp thật nằm "
        "trong gói mới được đọc và công bố.",
        "A link may lead out of the repository, to content that nobody has looked at. So it is not followed: only real "
        "files inside the package are read and published.",
    ),
    "file-missing": meaning(
        "Thiếu tệp đã khai báo",
        "A declared file is missing",
        "Phần mô tả của gói hứa với người tải về rằng tệp này có ở đó. Thường thì tệp đã bị đổi tên, bị xóa, hoặc quên "
        "chưa gửi kèm.",
        "The descriptor promises whoever downloads the package that this file is in it. Usually it was renamed, "
        "deleted or left out when the change was sent.",
    ),
    "file-too-large": meaning(
        "Tệp lớn khác thường",
        "An unusually large file",
        "Dữ liệu thật nhỏ hơn mức này rất nhiều, nên tệp lớn thường là chọn nhầm tệp, hoặc bảng tính đã xuất cả triệu "
        "dòng trống. Có giới hạn thì một tệp không làm nghẽn việc kiểm tra của mọi người.",
        "Real data are far smaller, so a file of this size is usually the wrong one, or a spreadsheet exported a "
        "million empty rows. The limit keeps one file from holding up the checks for everybody.",
    ),
    "byte-order-mark": meaning(
        "Ký tự ẩn ở đầu tệp",
        "A hidden mark at the start",
        "Excel thêm dấu này khi lưu dạng “CSV UTF-8”, mắt thường không thấy. Nó có thể dính vào tên cột đầu tiên, "
        "khiến phần mềm của người dùng dữ liệu không tìm ra cột đó.",
        "Excel adds it when saving as “CSV UTF-8”, and nobody sees it. It can stick to the name of the first column, "
        "so that the software of those who use the data no longer finds that column.",
    ),
    "nul-byte": meaning(
        "Tệp không phải văn bản thuần",
        "Not a plain text file",
        "Tệp CSV chỉ gồm chữ và số nên không có byte NUL. Có byte này thường vì tệp Excel được đổi đuôi thành .csv, "
        "hoặc được lưu dạng “Unicode Text”; đọc tiếp thì chữ và số đều hỏng.",
        "A CSV file is made of letters and digits and never holds this byte. Usually an Excel file was renamed to .csv "
        "or saved as “Unicode Text”; reading on would spoil both words and figures.",
    ),
    "encoding": meaning(
        "Tệp không dùng mã UTF-8",
        "Not saved as UTF-8",
        "Mọi tệp ở đây dùng UTF-8 để chữ tiếng Việt hiện đúng trên máy nào cũng vậy. Lỗi thường gặp khi Excel lưu dạng "
        "“CSV” thường, hoặc khi tệp còn dùng bảng mã cũ như TCVN3, VNI.",
        "Every file here is UTF-8, so that Vietnamese letters look right on any machine. The usual cause is Excel's "
        "plain “CSV” format, or an old Vietnamese encoding such as TCVN3 or VNI.",
    ),
    "file-empty": meaning(
        "Tệp trống hoàn toàn",
        "A completely empty file",
        "Dòng tiêu đề cho biết mỗi cột là gì, nên tệp chưa có số liệu vẫn cần dòng này. Tệp trống thường là dấu hiệu "
        "của một lần lưu hỏng hoặc gửi nhầm.",
        "The header says what each column is, so a file without figures needs it too. An empty file is usually the "
        "trace of saving that failed, or of a wrong file sent.",
    ),
    "blank-line": meaning(
        "Dòng trống trong bảng",
        "A blank line in the table",
        "Có phần mềm coi dòng trống là hết bảng và bỏ mất phần sau. Dòng trống thường sinh ra khi gõ thêm phím Enter "
        "hoặc khi chép nối hai tệp.",
        "Some software takes a blank line for the end of the table and loses what follows. It usually comes from "
        "pressing Enter once more, or from joining two files.",
    ),
    "delimiter": meaning(
        "Tệp lưu từ Excel theo lối Việt Nam",
        "A file saved by a Vietnamese spreadsheet",
        "Excel cài vùng Việt Nam dùng dấu phẩy cho số lẻ nên ngăn cột bằng dấu chấm phẩy, và thường đổi luôn cả "
        "ngày lẫn số. Máy không đọc tệp theo lối ấy để khỏi hiểu nhầm một con số nào.",
        "With Vietnamese settings a comma belongs to numbers, so Excel parts columns by semicolons, and mostly "
        "rewrites dates and numbers too. The check does not read such a file, lest a figure be misunderstood.",
    ),
    "ragged-row": meaning(
        "Số ô không bằng số cột",
        "Cells and columns don't match",
        "Thừa hay thiếu một ô thì các ô phía sau lệch sang cột khác, và một ngày có thể rơi vào cột giá trị. Thường do "
        "một dấu phẩy trong ghi chú, trong tên bài, hoặc trong một số kiểu 74,43.",
        "With one cell too many or too few all that follow slip into another column, and a date may end up as a value. "
        "Usually a comma in a note, in a title, or in a number such as 74,43 is behind it.",
    ),
    "broken-quoting": meaning(
        "Dấu ngoặc kép không khép",
        "Quotation marks left open",
        "Dấu ngoặc kép cho biết một ô bắt đầu và kết thúc ở đâu. Lạc mất một dấu thì máy không biết phần còn lại của "
        "tệp thuộc ô nào nên dừng đọc; hay gặp khi tên bài hoặc ghi chú vốn có ngoặc kép.",
        "Quotes say where a cell begins and ends. When one is lost, nobody can tell which cell the rest of the file "
        "belongs to, and reading stops. Titles and notes with quotes of their own are the usual cause.",
    ),
    "duplicate-column": meaning(
        "Hai cột trùng tên",
        "Two columns share a name",
        "Khi hai cột cùng tên, không thể biết cột nào là cột đúng, nên cả bảng chưa được đọc. Thường do chép thêm một "
        "cột trong bảng tính rồi quên đổi tên.",
        "With one name for two columns nobody can know which of them is meant, so the table is not read at all. "
        "Usually a column was copied in the spreadsheet and its name stayed as it was.",
    ),
    "column-missing": meaning(
        "Bảng thiếu một cột",
        "A column is missing",
        "Mọi tỉnh có cùng các cột, nhờ vậy số liệu ghép và so được với nhau. Cột thường mất khi tên cột bị gõ sửa, "
        "hoặc bị xóa vì thấy toàn ô trống.",
        "All provinces have the same columns, so that their figures can be put together and compared. A column is "
        "usually lost when its name was retyped, or deleted because all its cells were empty.",
    ),
    "column-extra": meaning(
        "Cột ngoài quy ước",
        "A column not agreed on",
        "Cột lạ không có định nghĩa chung nên người đọc không biết hiểu thế nào, và có thể vô tình đưa ra điều không "
        "nên công bố. Thường là tên cột gõ sai, hoặc một cột ghi nháp còn sót.",
        "Nobody has agreed what such a column means, and it may publish something by accident. Usually it is a "
        "mistyped name, or a column for rough work that was left in.",
    ),
    "column-order": meaning(
        "Các cột sai thứ tự",
        "Columns out of order",
        "Thứ tự cố định giúp người xem so bản mới với bản cũ và chỉ thấy những gì thật sự đổi. Thứ tự thường xáo trộn "
        "khi một cột bị kéo sang chỗ khác trong bảng tính.",
        "With a fixed order whoever compares the new version with the old one sees only what really changed. It is "
        "usually lost when a column was dragged in the spreadsheet.",
    ),
    "canonical-line-ends": meaning(
        "Kiểu xuống dòng của máy Windows",
        "Line ends of another system",
        "Máy Windows và Excel đánh dấu cuối dòng theo cách riêng. Con số không sai, nhưng khi so với bản trước thì "
        "dòng nào cũng như đã đổi, và khó thấy số nào thật sự được sửa.",
        "Windows and Excel mark the end of a line in their own way. The figures are right, but against the earlier "
        "version every line looks changed, and the one that really was is hard to find.",
    ),
    "canonical-end": meaning(
        "Dòng cuối tệp chưa khép",
        "The last line left open",
        "Con số không sai. Nhưng khi có người thêm dòng vào cuối tệp, dòng mới có thể dính liền vào dòng cũ, và dòng "
        "cũ cũng bị tính là đã sửa. Một số trình soạn thảo không tự thêm dấu này.",
        "The figures are right. But when somebody adds a row at the end, it may run into the last one, which then "
        "counts as changed as well. Some editors leave the mark out.",
    ),
    "canonical-letters": meaning(
        "Chữ có dấu ghép rời",
        "Letters built from loose marks",
        "Một chữ có dấu lưu được theo hai cách trông giống hệt nhau. Máy coi đó là hai chữ khác nhau, nên tìm kiếm và "
        "đối chiếu tên sẽ trượt; hay gặp khi chép từ PDF hoặc từ máy Mac.",
        "A letter with marks can be stored in two ways that look the same. To a machine they are different letters, so "
        "that searching and matching names fail. Text copied from a PDF or a Mac is the usual cause.",
    ),
    "canonical-quoting": meaning(
        "Ngoặc kép chưa theo cách chung",
        "Quotes used in another way",
        "Ở đây chỉ ô nào cần, chẳng hạn ô có dấu phẩy, mới đặt trong ngoặc kép. Mỗi phần mềm có thói quen riêng khi "
        "lưu; viết theo một cách thì hai bản khác nhau ở đâu là thấy ngay.",
        "Here only a cell that needs quotes, such as one with a comma, stands in them. Each program saves in its own "
        "habit; with one way for all, the difference between two versions is easy to see.",
    ),
    "canonical-order": meaning(
        "Các dòng chưa xếp thứ tự",
        "Rows not in their order",
        "Các dòng xếp theo mã để dễ tìm và để bản sửa của hai người ít vướng nhau. Thứ tự thường lệch khi dòng mới "
        "được thêm vào cuối tệp, hoặc khi bảng tính tự sắp lại; con số không sai.",
        "Rows are sorted by their code, so that they are easy to find and two people's edits seldom meet. Usually a "
        "new row was added at the end, or a spreadsheet sorted the table; no figure is wrong.",
    ),
    "descriptor-missing": meaning(
        "Gói chưa có tệp mô tả",
        "A package without its descriptor",
        "datapackage.json cho biết gói này là của tỉnh nào, gồm những bảng nào, dùng theo giấy phép nào. Không có tệp "
        "này thì các bảng chưa được đọc; thường là quên chép khi lập gói mới.",
        "datapackage.json says whose package this is, which tables it has and under which licence. Without it the "
        "tables are not read. It is usually forgotten when a new package is made.",
    ),
    "descriptor-too-deep": meaning(
        "Tệp mô tả lồng quá sâu",
        "A descriptor nested too deep",
        "Một tệp mô tả thật chỉ có vài tầng ngoặc. Lồng sâu hơn nhiều thường do một công cụ ghi hỏng tệp; máy dừng sớm "
        "để việc kiểm tra không bị treo.",
        "A real descriptor has a few levels of brackets. Many more are usually the work of a tool that wrote the file "
        "badly; stopping early keeps the checks from hanging.",
    ),
    "descriptor-not-json": meaning(
        "Tệp mô tả sai cú pháp",
        "The descriptor is not JSON",
        "JSON rất chặt: thừa một dấu phẩy hay thiếu một dấu ngoặc thì cả tệp không đọc được, và chưa bảng nào trong "
        "gói được kiểm tra. Lỗi hay đến khi sửa tay, hoặc khi trình soạn thảo tự đổi ngoặc kép thẳng thành cong.",
        "JSON is strict: with one comma too many or one bracket too few nothing can be read, and no table of the "
        "package is checked. It usually happens in editing by hand, or when an editor turns straight quotes into curly "
        "ones.",
    ),
    "descriptor-duplicate-key": meaning(
        "Một khóa ghi hai lần",
        "One key written twice",
        "Mỗi phần mềm chọn một trong hai giá trị theo cách riêng, nên hai người có thể đọc ra hai điều khác nhau từ "
        "cùng một tệp. Thường do chép một đoạn rồi quên xóa đoạn cũ.",
        "Each program picks one of the two values in its own way, so two people may read two things from one file. "
        "Usually a passage was copied and the old one left standing.",
    ),
    "resource-path": meaning(
        "Bảng nằm ngoài thư mục gói",
        "A table outside its package",
        "Gói phải tự đủ, để ai tải về cũng có đúng những tệp đã được xem. Một đường dẫn ra ngoài có thể đọc nhầm tệp "
        "khác trên máy hoặc lấy nội dung lạ từ mạng, nên máy không đi theo.",
        "A package is complete in itself, so that whoever downloads it gets what was looked at. A path that leads out "
        "may read another file of the machine or fetch something strange from the web, and is not followed.",
    ),
    "descriptor-unknown-key": meaning(
        "Khóa lạ trong tệp mô tả",
        "An unknown key in the descriptor",
        "Chỉ những khóa đã quy ước mới được hiểu. Khóa lạ thường là một tên gõ sai, và điều bạn muốn ghi khi đó không "
        "có tác dụng mà không ai hay.",
        "Only the keys agreed on are understood. An unknown one is usually a mistyped name, and then what you meant to "
        "say has no effect without anybody noticing.",
    ),
    "descriptor-profile": meaning(
        "Sai phiên bản chuẩn mô tả",
        "Another version of the standard",
        "Dòng này cho phần mềm biết gói theo phiên bản nào của chuẩn Data Package; ghi khác đi thì công cụ của người "
        "dùng có thể hiểu sai cả gói. Thường do chép từ một gói cũ.",
        "This line tells software which version of the Data Package standard is used; with another one the tools of "
        "readers may misunderstand the whole package. Usually it was copied from an old package.",
    ),
    "descriptor-name": meaning(
        "Tên gói khác tên thư mục",
        "Package and folder names differ",
        "Tên gói cho biết số liệu bên trong thuộc về đâu. Hai tên khác nhau thì số liệu có thể bị ghi cho nơi khác; "
        "thường do chép một gói có sẵn mà quên sửa tên.",
        "The name of a package says where its figures belong. When the two differ, figures may be put down to another "
        "place. Usually an existing package was copied and its name forgotten.",
    ),
    "descriptor-province": meaning(
        "Tên gói không phải mã tỉnh",
        "A package of no known province",
        "Nhờ mã tỉnh trong danh mục, trang biết số liệu thuộc về trang tỉnh nào. Thường là gõ sai, viết có dấu, hoặc "
        "dùng tên một huyện, một thành phố thuộc tỉnh.",
        "By the code in the registry the site knows to which province's page figures belong. Usually it is mistyped, "
        "written with accents, or the name of a district or town.",
    ),
    "descriptor-title": meaning(
        "Gói chưa có tên gọi",
        "A package without a title",
        "Người tải gói về đọc tên gọi trước tiên để biết bên trong có gì. Mã ngắn như quang-ninh chưa đủ cho người mới "
        "gặp lần đầu.",
        "The title is what people read first after a download, to know what is inside. A code such as quang-ninh is "
        "not enough for somebody who meets it for the first time.",
    ),
    "descriptor-version": meaning(
        "Số phiên bản sai dạng",
        "A version number out of form",
        "Người đã tải dữ liệu nhìn số phiên bản để biết gói có gì mới. Ghi kiểu khác, như “v2” hay một ngày tháng, thì "
        "máy không so được bản nào mới hơn.",
        "Whoever has the data already looks at the version to see whether anything is new. Written in another way, "
        "such as “v2” or a date, it can't tell which of two is the newer.",
    ),
    "descriptor-created": meaning(
        "Thời điểm lập gói chưa rõ",
        "No clear time of making",
        "Đây là mốc để kiểm tra các con số: ngày chốt không thể sau lúc gói được lập. Lỗi thường do sửa tay mà thiếu "
        "giờ, thiếu múi giờ, hoặc ghi ngày trước năm.",
        "Figures are checked against this time: none can be of a later day than its package. Usually it was edited by "
        "hand, without the hour or the time zone, or with the day before the year.",
    ),
    "descriptor-licenses": meaning(
        "Giấy phép ghi khác quy ước",
        "Another licence than agreed",
        "Giấy phép cho người đọc biết được dùng lại số liệu thế nào và ghi nguồn ra sao. Mọi gói dùng chung một giấy "
        "phép, để ghép số liệu các tỉnh không vướng điều khoản khác nhau.",
        "The licence tells readers how they may use the figures and name their origin. All packages share one, so that "
        "figures of several provinces can be put together without clashing terms.",
    ),
    "descriptor-contributors": meaning(
        "Chưa ghi ai đóng góp",
        "No contributors are named",
        "Người lập dữ liệu cần được ghi công, và người dùng dữ liệu cần biết ai đứng sau. Tên của nhóm hay cơ quan "
        "cũng được, không nhất thiết là tên người.",
        "Whoever put the data together deserves credit, and its users want to know who stands behind it. The name of a "
        "group or an office will do; it need not be a person's.",
    ),
    "descriptor-resources": meaning(
        "Danh sách bảng chưa đúng",
        "The wrong list of tables",
        "Các gói cùng loại có cùng những bảng như nhau, để một phần mềm đọc được mọi tỉnh theo một cách. Thường do "
        "thêm hoặc bớt một bảng, hay chép từ gói của loại khác.",
        "Packages of one kind have the same tables, so that one program can read every province alike. Usually a table "
        "was added or taken out, or the descriptor comes from a package of another kind.",
    ),
    "descriptor-drift": meaning(
        "Mô tả cột khác quy ước",
        "Column descriptions that have drifted",
        "Phần này nói mỗi cột chứa gì và viết thế nào; công cụ bên ngoài dựa vào đó để kiểm tra gói. Nó thường lệch "
        "khi quy ước chung đã đổi mà gói chưa ghi lại, hoặc khi có người sửa tay.",
        "This part says what each column holds and how it is written, and tools from elsewhere check the package by "
        "it. Usually the contract changed and the package was not written anew, or somebody edited it by hand.",
    ),
}
