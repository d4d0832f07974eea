"""What each code about a single cell means, and why it is checked."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Meaning, meaning

CELLS_MEAN: Final[dict[str, Meaning]] = {
    "line-break": meaning(
        "Xuống dòng trong một ô",
        "A line break in a cell",
        "Một ô có xuống dòng làm dòng số liệu trải ra nhiều dòng của tệp, nên khó tìm chỗ và khó so hai bản. Thường do "
        "nhấn Alt+Enter trong Excel, hoặc chép từ trang web hay tệp PDF.",
        "Such a cell spreads one row over several lines of the file, so that places are hard to find and versions hard "
        "to compare. Usually it comes from Alt+Enter in Excel, or from copying out of a web page or a PDF.",
    ),
    "character-hidden": meaning(
        "Ký tự không nhìn thấy",
        "Characters that nobody sees",
        "Dấu cách lạ, ký tự rỗng hay ký tự đảo chiều chữ làm hai ô trông giống nhau mà máy coi là khác, hoặc làm người "
        "xem thấy khác với điều được ghi. Chúng thường theo vào khi chép từ Word, PDF hay trang web.",
        "Odd spaces, empty characters and those that turn the writing make two cells look alike that are not, or show "
        "something else than what stands there. They usually come along when text is copied from Word, a PDF or a web "
        "page.",
    ),
    "mojibake": meaning(
        "Chữ tiếng Việt bị vỡ",
        "Garbled Vietnamese letters",
        "Khi tệp được mở bằng sai bảng mã, mỗi chữ có dấu hóa thành hai, ba ký tự lạ và người đọc không nhận ra tên "
        "nguồn hay ghi chú. Hay gặp khi nhấp đúp để mở tệp CSV bằng Excel rồi lưu lại.",
        "When a file is opened in the wrong encoding, each letter with marks becomes two or three strange ones, and "
        "nobody can read the note or the name of the source. The usual cause is opening a CSV in Excel by a double "
        "click and saving it.",
    ),
    "letters-alike": meaning(
        "Chữ giả dạng chữ Latinh",
        "Letters in the guise of others",
        "Chữ “о” của tiếng Nga trông y hệt chữ “o”, nhưng tìm kiếm và so sánh thì không ra: một tên có thể bị giấu, "
        "hoặc giả làm tên khác. Thường do chép từ trang mạng hay tệp PDF; cũng có khi là cố ý. Chữ ấy được ghi thành "
        "[U+...] trong báo lỗi, trừ với danh sách, nơi báo lỗi không chép nội dung ô.",
        "A Russian “о” looks just like an “o”, yet searching and comparing miss it: a name can be hidden, or pass for "
        "another. Mostly it was copied from a web page or a PDF; sometimes somebody meant it. Reports show such a "
        "letter as [U+...], but for lists, of whose cells they repeat nothing.",
    ),
    "outer-space": meaning(
        "Dấu cách thừa ở hai đầu",
        "Spaces around the text",
        "Mắt không thấy, nhưng máy coi ô có dấu cách thừa là một giá trị khác, nên tìm kiếm và đối chiếu sẽ trượt. Dấu "
        "cách thường dính theo khi chép và dán.",
        "Nobody sees it, but to a machine a cell with such a space is another value, so that searching and matching "
        "fail. It usually comes along with copying and pasting.",
    ),
    "text-too-long": meaning(
        "Ô dài hơn mức cần",
        "A cell longer than needed",
        "Trang chỉ đăng con số và điều cần để hiểu con số; câu chữ của nguồn thuộc về nguồn. Ô quá dài thường là cả "
        "một đoạn văn được chép vào ghi chú.",
        "The site publishes figures and what is needed to understand them; the sentences of a source belong to the "
        "source. Usually a whole paragraph was copied into a note.",
    ),
    "printed-too-long": meaning(
        "Nguyên văn con số quá dài",
        "Printed wording that runs on",
        "Cột as_printed giữ cụm từ ngắn mà nguồn dùng, để ai cũng so được với giá trị. Chép cả câu thì lấy luôn câu "
        "chữ của người khác, và dễ lẫn nhiều con số khiến máy đọc nhầm.",
        "The column as_printed keeps the short expression of the source, so that anyone can hold the value against it. "
        "A whole sentence takes over somebody's words, and with several numbers in it the wrong one may be read.",
    ),
    "required-empty": meaning(
        "Ô bắt buộc còn trống",
        "A required cell is empty",
        "Thiếu ô này thì dòng không còn rõ nghĩa, chẳng hạn không biết con số của ngày nào hay lấy từ đâu. Chưa đăng "
        "vẫn hơn là để người đọc phải đoán.",
        "Without this cell the row loses its meaning: nobody can tell, say, of which day a figure is or where it comes "
        "from. Not publishing it yet is better than making readers guess.",
    ),
    "number-syntax": meaning(
        "Số viết theo lối bảng tính",
        "A number written the spreadsheet way",
        "Ở Việt Nam 1.234 là hơn một nghìn, ở nhiều nước lại chỉ hơn một. Chỉ có một cách viết thì không ai đọc lệch "
        "đi nghìn lần; Excel cài tiếng Việt thường lưu thành 1.234,5 hoặc 7,09E+12.",
        "In Viet Nam 1.234 is more than a thousand, elsewhere it is a little over one. With a single way of writing "
        "nobody is a thousand times off. Excel with Vietnamese settings usually saves 1.234,5 or 7,09E+12.",
    ),
    "integer-syntax": meaning(
        "Số nguyên có dấu thừa",
        "Whole number with extra marks",
        "Cột này đếm hoặc xếp thứ tự, như số người, số đơn vị, số tiền tròn đồng, nên không có phần lẻ. Bảng tính hay "
        "thêm dấu ngăn nghìn hoặc đuôi “,0” khi lưu, và số có dấu dễ bị đọc lệch.",
        "This column counts or orders, such as people, units or whole dong, and knows no fractions. Spreadsheets like "
        "to add thousands marks or an ending “,0” on saving, and marks are easily misread.",
    ),
    "number-too-long": meaning(
        "Số dài khác thường",
        "An unusually long number",
        "Ngay cả số tiền của cả nước tính bằng đồng cũng chưa tới hai chục chữ số. Số dài hơn thế thường do gõ lặp, "
        "hoặc do chép một kết quả phép chia với hàng chục số lẻ.",
        "Even the money of the whole country, in dong, has fewer than twenty digits. A longer one has usually been "
        "typed twice, or copied from a division with dozens of decimals.",
    ),
    "date-syntax": meaning(
        "Ngày viết chưa đúng dạng",
        "A date written another way",
        "3/9/2025 có nơi đọc là 3 tháng 9, có nơi đọc là 9 tháng 3. Một dạng duy nhất tránh được nhầm lẫn và xếp được "
        "theo thời gian; Excel thường tự đổi dạng ngày khi mở tệp.",
        "Some read 3/9/2025 as 3 September, others as 9 March. A single form can't be mistaken and sorts by time; "
        "Excel often changes dates by itself when it opens a file.",
    ),
    "partial-date-syntax": meaning(
        "Ngày chỉ biết một phần",
        "A date only partly known",
        "Có nguồn chỉ cho biết năm, hoặc tháng và năm. Cột này cho phép ghi đúng bấy nhiêu để không ai phải đoán ra "
        "một ngày; lỗi thường đến từ dạng 10/2025, hoặc từ Excel tự thêm ngày.",
        "Some sources tell only the year, or month and year. This column takes just that much, so that nobody has to "
        "invent a day. The usual cause is a form such as 10/2025, or Excel adding a day by itself.",
    ),
    "date-unreal": meaning(
        "Ngày không có trên lịch",
        "A day not in the calendar",
        "Tính kỳ, tính hạn và xếp trước sau đều cần ngày có thật. Hay gặp là ngày 31 của tháng chỉ có 30 ngày, ngày "
        "29/2 của năm không nhuận, hoặc ngày và tháng đổi chỗ; nếu chính nguồn in như vậy thì có cờ "
        "invalid_date_printed.",
        "Periods, deadlines and the order of figures need real days. Usual cases are the 31st of a month of 30 days, "
        "29 February of a common year, or day and month changed over; where the source itself printed such a day there "
        "is the flag invalid_date_printed.",
    ),
    "not-in-list": meaning(
        "Giá trị ngoài danh sách",
        "A value not on the list",
        "Cột này chỉ nhận vài mã đã định, nhờ vậy số liệu mọi tỉnh lọc và so được với nhau. Thường do ghi lời tiếng "
        "Việt thay cho mã, hoặc lẫn chữ hoa với chữ thường.",
        "This column takes a few agreed codes, so that figures of all provinces can be filtered and compared. Usually "
        "words were written instead of the code, or capitals and small letters were mixed.",
    ),
    "pattern": meaning(
        "Mã viết chưa đúng mẫu",
        "A code out of its pattern",
        "Mã dùng để nối các bảng và đặt tên trang, nên phải viết theo một kiểu. Nguyên nhân hay gặp là chữ có dấu, dấu "
        "cách, hoặc số 0 ở đầu bị Excel bỏ mất.",
        "Codes join the tables and name the pages, so they are written in one way. Usual causes are letters with "
        "marks, spaces, or a leading nought that Excel took away.",
    ),
    "url-form": meaning(
        "Địa chỉ web chưa dùng được",
        "A web address out of form",
        "Người đọc bấm vào đây để tự đối chiếu con số với nguồn, nên địa chỉ phải mở được và an toàn. Thường là thiếu "
        "phần https:// ở đầu, có dấu cách, hoặc kèm tên đăng nhập.",
        "Readers follow this address to hold the figure against its source, so it must open and be safe. Usually "
        "https:// is missing at the start, there is a space in it, or a login.",
    ),
    "url-number-host": meaning(
        "Địa chỉ không có tên miền",
        "An address without domain name",
        "Địa chỉ bằng số hoặc bằng tên máy thường chỉ mở được trong mạng của một cơ quan, và người đọc không biết ai "
        "đứng sau. Hay gặp khi chép từ một hệ thống nội bộ.",
        "An address of numbers, or of a machine's name, usually opens only inside one office's network, and readers "
        "can't tell who stands behind it. It is often copied from an internal system.",
    ),
}
