"""What each code of ``tidy.py`` means, in the order of ``words_tidy.TIDY``."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Meaning, meaning

TIDY_MEAN: Final[dict[str, Meaning]] = {
    "tidy-number-ambiguous": meaning(
        "Con số đọc được theo hai cách",
        "A mark that can be read two ways",
        "1.234 là hơn một nghìn ở Việt Nam và hơn một ở Mỹ. Lệnh chỉ tự sửa khi nguyên văn, đơn vị hoặc bản trước"
        " của tệp cho biết chắc là số nào; đoán sai ở đây là sai đi nghìn lần.",
        "1.234 is over a thousand in Viet Nam and just over one in America. The command mends it only where the printed"
        " words, the unit or the version before settle it; a wrong guess would be wrong by a thousand.",
    ),
    "tidy-number-unreadable": meaning(
        "Ô số chứa thứ không phải số",
        "No number in a cell for numbers",
        "Cột này chỉ nhận số, mà ô lại có chữ, hai số dính nhau hoặc dấu lạ. Hay gặp khi chép cả cụm “7.091 tỷ” vào"
        " cột giá trị thay vì vào cột nguyên văn.",
        "The column takes numbers only, and the cell holds words, two numbers run together or odd signs. It happens"
        " when a whole expression such as “7,091 billion” lands here and not in the column of the printed words.",
    ),
    "tidy-number-is-date": meaning(
        "Con số bị đổi thành ngày",
        "A number that became a date",
        "Bảng tính thấy 3.10 hay 5-12 là tưởng ngày, rồi lưu thành ngày. Con số ban đầu không lấy lại được từ ô này,"
        " nên lệnh không thử.",
        "A spreadsheet takes 3.10 or 5-12 for a day and saves it so. The number can't be had back from the cell, so the"
        " command does not try.",
    ),
    "tidy-number-scientific": meaning(
        "Số lớn bị rút thành dạng E+",
        "A large number shortened with E+",
        "Số tiền nhiều chữ số bị bảng tính viết gọn như 7,09E+12, và những chữ số sau không còn trong tệp. Chỉ khi bản"
        " trước hoặc nguyên văn còn đủ chữ số thì mới lấy lại được.",
        "A spreadsheet shortens long amounts to something like 7.09E+12, and the digits behind are no longer in the"
        " file. Only the version before, or the printed words, can give them back.",
    ),
    "tidy-number-noise": meaning(
        "Đuôi số lẻ do máy tính sinh ra",
        "A tail of digits made by a computer",
        "74,43 lưu qua bảng tính có thể thành 74,430000000001. Phần đuôi không có trong nguồn, nhưng lệnh không tự làm"
        " tròn vì không biết nguồn in bao nhiêu chữ số.",
        "74.43 may leave a spreadsheet as 74.430000000001. The tail is not in the source, yet the command does not"
        " round by itself, since it can't know how many digits the source prints.",
    ),
    "tidy-value-regrouped": meaning(
        "Số mới, hay số cũ bị đọc lệch?",
        "A new number, or the old one misread?",
        "Giá trị khác bản trước đúng bằng việc hiểu nhầm dấu thập phân thành dấu nhóm, hoặc bớt số lẻ. Có thể bạn sửa"
        " thật, cũng có thể bảng tính đã nhân lên hay làm tròn; hai việc ấy trông giống hệt nhau.",
        "The value differs from the version before by just what a misread decimal mark, or fewer decimals, would do."
        " You may have corrected it, or the spreadsheet may have multiplied or rounded it; both look the same.",
    ),
    "tidy-printed-contradicts": meaning(
        "Giá trị không khớp nguyên văn cùng dòng",
        "Value and printed words tell different numbers",
        "Nguyên văn là bằng chứng của con số. Khi hai ô nói hai điều sau khi tệp qua bảng tính, không biết ô nào đã bị"
        " đổi, nên cả tệp được để yên.",
        "The printed words are the evidence of a figure. Where the two cells disagree after a spreadsheet had the file,"
        " nobody can tell which one was changed, and the file is left alone.",
    ),
    "tidy-column-shifted": meaning(
        "Cả cột giá trị lệch khỏi nguyên văn",
        "A whole column off its printed words",
        "Khi hầu hết giá trị không khớp nguyên văn cùng dòng, thường là một cột đã bị sắp xếp, lọc hay dịch lên xuống"
        " một mình. Sửa từng ô là vô ích; cần lấy lại cả cột.",
        "Where nearly all values disagree with the printed words beside them, one column was most likely sorted,"
        " filtered or moved by itself. Mending cell by cell is no use; the column has to be taken back.",
    ),
    "tidy-printed-rewritten": meaning(
        "Nguyên văn có thể đã bị viết lại",
        "Printed words that may have been rewritten",
        "Bảng tính có khi đổi cả nguyên văn: “55,8%” thành “55,80%”, “137.599” thành “137599”. Nguyên văn là bằng"
        " chứng, phải giữ từng dấu, từng chữ số.",
        "A spreadsheet may change even the printed words: “55.8%” into “55.80%”, “137,599” into “137599”. They are the"
        " evidence, and every mark and digit of them has to stay.",
    ),
    "tidy-date-ambiguous": meaning(
        "Ngày hay tháng đứng trước?",
        "Which comes first, day or month?",
        "3/4/2025 là ngày 3 tháng 4 ở Việt Nam và ngày 4 tháng 3 ở Mỹ. Lệnh tìm chứng cứ trong cả tệp, trong mã dòng và"
        " ở bản trước; không thấy thì hỏi chứ không chọn thay.",
        "3/4/2025 is the third of April in Viet Nam and the fourth of March in America. The command looks for evidence"
        " in the whole file, in the row's id and in the version before; where there is none it asks.",
    ),
    "tidy-date-order-mixed": meaning(
        "Trong một tệp có hai lối viết ngày",
        "Two ways of writing dates in one file",
        "Có ô chắc chắn viết ngày trước, có ô chắc chắn viết tháng trước. Thường do hai máy cài vùng khác nhau cùng mở"
        " tệp; những ô còn lại vì thế không biết theo lối nào.",
        "Some cells surely put the day first, others surely the month. Two computers with different regional settings"
        " often did it, so the remaining cells can't be told.",
    ),
    "tidy-date-precision": meaning(
        "Cả tháng hay đúng một ngày?",
        "A whole month, or one day of it?",
        "Ô ghi 2025-10 (chỉ biết tháng) bị bảng tính đổi thành ngày 1/10. Người đọc cần biết ngày chốt chắc đến đâu,"
        " nên lệnh không tự thêm hay bỏ ngày.",
        "A cell that said 2025-10, a month and no more, became the first of October in a spreadsheet. Readers need to"
        " know how exact a date is, so the command neither adds a day nor drops one.",
    ),
    "tidy-date-short-year": meaning(
        "Năm chỉ có hai chữ số",
        "A year of two digits",
        "Số 25 có thể là 2025 hay 1925, và bảng tính của mỗi máy đoán một kiểu. Số liệu ở đây trải nhiều năm, nên năm"
        " phải viết đủ.",
        "25 may be 2025 or 1925, and each spreadsheet guesses in its own way. These data cover many years, so years are"
        " written in full.",
    ),
    "tidy-date-unreadable": meaning(
        "Ô ngày không đọc được",
        "A date that can't be read",
        "Cột này chỉ nhận ngày. Ô có thể bị gõ nhầm, hoặc là một số thứ tự mà bảng tính dùng để giữ ngày.",
        "The column takes dates only. The cell may hold a slip of the keyboard, or the running number by which a"
        " spreadsheet keeps days.",
    ),
    "tidy-date-contradicts": meaning(
        "Ngày khác với ngày trong mã dòng",
        "A date unlike the one in the id",
        "Mã của dòng có sẵn ngày chốt. Khi ô ngày đọc ra ngày khác, một trong hai đã bị đổi, thường là ngày và tháng"
        " đổi chỗ.",
        "The id of a row holds its as-of date. Where the cell reads otherwise, one of the two was changed, most often"
        " by swapping day and month.",
    ),
    "tidy-code-zeros": meaning(
        "Mã mất số 0 ở đầu",
        "A code without its leading noughts",
        "Bảng tính coi mã 0012334889 là số và bỏ số 0. Mã số thuế có mười chữ số: lệnh tự trả lại khi"
        " chữ số kiểm tra khớp, và dừng khi không khớp. Mã đơn vị dài ngắn tùy nơi nên không chắc thiếu mấy số.",
        "A spreadsheet takes 0012334889 for a number and drops the nought. A tax code has ten digits: it is given"
        " them back where its check digit fits, and the command stops where it does not. Unit codes vary in length.",
    ),
    "tidy-code-scientific": meaning(
        "Mã bị biến thành số viết gọn",
        "A code turned into a shortened number",
        "Mã dài bị lưu thành dạng như 1E+12, phần còn lại của mã không còn trong tệp. Chỉ bản trước mới có đủ.",
        "A long code was saved as something like 1E+12, and the rest of it is no longer in the file. Only the version"
        " before has it.",
    ),
    "tidy-text-is-date": meaning(
        "Chữ bị đổi thành ngày",
        "Text that became a date",
        "Bảng tính đoán chữ như “3-4” hay “thg 10” là ngày và lưu thành ngày. Chữ ban đầu không suy ra được từ đó.",
        "A spreadsheet takes text such as “3-4” or “Oct” for a day and saves it so. What the text was can't be told"
        " from it.",
    ),
    "tidy-spreadsheet-error": meaning(
        "Ô mang lỗi của bảng tính",
        "A cell with a spreadsheet's error",
        "#N/A, #REF! hay ##### là lời của bảng tính, không phải của nguồn. Để lọt thì người đọc sẽ thấy chúng thay cho"
        " con số.",
        "#N/A, #REF! and ##### are the spreadsheet's words, not the source's. Let through, they would stand where"
        " readers look for a figure.",
    ),
    "tidy-formula": meaning(
        "Ô chứa công thức",
        "A formula in a cell",
        "Tệp dữ liệu giữ con số đã in, không giữ phép tính. Công thức còn có thể chạy trên máy của người mở tệp, nên"
        " không được nằm trong dữ liệu công khai.",
        "The files keep printed figures, not sums. A formula may even run on the computer of whoever opens the file, so"
        " it has no place in public data.",
    ),
    "tidy-letters-lost": meaning(
        "Chữ tiếng Việt thành dấu hỏi",
        "Vietnamese letters turned into question marks",
        "Tệp đã được lưu bằng bảng mã không có chữ Việt. Chữ mất rồi thì không có cách tính lại, chỉ có thể lấy từ bản"
        " trước.",
        "The file was saved in an encoding without Vietnamese letters. What is lost can't be computed; it can only be"
        " taken from the version before.",
    ),
    "tidy-letters-old": meaning(
        "Tệp dùng phông chữ kiểu cũ",
        "A file for old Vietnamese fonts",
        "Trước Unicode, chữ Việt được lưu bằng mã riêng của phông .VnTime. Máy khác đọc ra chữ vô nghĩa, và đổi tự động"
        " dễ sai vì cùng một mã có hai nghĩa.",
        "Before Unicode, Vietnamese was kept in the codes of fonts such as .VnTime. Other computers read nonsense, and"
        " one code may stand for two letters, so converting without looking is risky.",
    ),
}
"""By code: a short heading, and why the check is made."""
