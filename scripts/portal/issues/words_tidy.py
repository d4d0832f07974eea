"""The words of each reason for which ``tidy.py`` leaves a file alone: what can't be told, and what to do."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Wording, wording

_RESTORE_VI: Final = "Lấy lại tệp từ bản trước (git restore, hoặc tải lại), rồi nhập các cột dưới dạng văn bản khi mở."
_RESTORE_EN: Final = "Take the file back from before (git restore, or download it again); open its columns as text."
_WRITE_DATE_VI: Final = "Viết ngày dạng năm-tháng-ngày, ví dụ 2025-04-03; hoặc chạy tidy.py --ask để chọn."
_WRITE_DATE_EN: Final = "Write the date year-month-day, such as 2025-04-03; or run tidy.py --ask and choose."
_WRITE_NUMBER_VI: Final = (
    "Viết con số bằng chữ số, dấu chấm thập phân, không dấu nhóm: 1234.5; hoặc chạy tidy.py --ask."
)
_WRITE_NUMBER_EN: Final = "Write digits with a decimal point and no grouping: 1234.5; or run tidy.py --ask."

TIDY: Final[dict[str, Wording]] = {
    "tidy-number-ambiguous": wording(
        "“{found}” có thể là nhiều số: {expected}.",
        "“{found}” may be several numbers: {expected}.",
        _WRITE_NUMBER_VI,
        _WRITE_NUMBER_EN,
    ),
    "tidy-number-unreadable": wording(
        "“{found}” không đọc được thành số.",
        "“{found}” can't be read as a number.",
        _WRITE_NUMBER_VI,
        _WRITE_NUMBER_EN,
    ),
    "tidy-number-is-date": wording(
        "Cột này chứa số, nhưng ô là ngày “{found}”: phần mềm bảng tính đã đổi số thành ngày.",
        "The column holds numbers, but the cell is the date “{found}”: the spreadsheet turned a number into a date.",
        "Xem lại con số ở nguồn và gõ lại.",
        "Look the number up in the source and type it again.",
    ),
    "tidy-number-scientific": wording(
        "“{found}” là số viết gọn kiểu khoa học; các chữ số sau đã có thể mất.",
        "“{found}” is in scientific form; digits may be lost.",
        "Xem lại con số ở nguồn và gõ đủ mọi chữ số, ví dụ 7091000000000.",
        "Look the number up in the source and type every digit, such as 7091000000000.",
    ),
    "tidy-number-noise": wording(
        "“{found}” có phần đuôi thừa do máy tính làm tròn nhị phân.",
        "“{found}” ends in the rest of a binary fraction.",
        "Gõ lại con số như nguồn in.",
        "Type the number again as the source prints it.",
    ),
    "tidy-value-regrouped": wording(
        "“{found}” có thể là số mới, cũng có thể là số cũ bị mất dấu thập phân hay bị làm tròn: {expected}.",
        "“{found}” may be a new number, or the old one without its decimal mark or rounded: {expected}.",
        "Chép đúng chữ của nguồn vào as_printed, hoặc chạy tidy.py --ask để chọn.",
        "Copy the words of the source into as_printed, or run tidy.py --ask and choose.",
    ),
    "tidy-printed-contradicts": wording(
        "Giá trị là “{found}”, nhưng as_printed của cùng dòng là “{printed}”, đọc ra {expected}.",
        "The value is “{found}”, but as_printed of its row is “{printed}”, which reads {expected}.",
        "Xem nguồn rồi sửa ô sai; phần mềm bảng tính có thể đã đổi một trong hai.",
        "Look at the source and mend the wrong cell; the spreadsheet may have changed either.",
    ),
    "tidy-column-shifted": wording(
        "{found} trong {expected} giá trị không khớp với as_printed của cùng dòng.",
        "{found} of {expected} values do not fit as_printed of their rows.",
        "Một cột có thể đã bị sắp xếp hoặc dịch chuyển riêng: lấy lại tệp từ bản trước (git restore, hoặc tải lại), rồi"
        " luôn chọn cả bảng trước khi sắp xếp.",
        "One column may have been sorted or shifted by itself: take the file back from before (git restore, or download"
        " it again), and always choose the whole table before sorting.",
    ),
    "tidy-printed-rewritten": wording(
        "Nguyên văn “{found}” có thể đã bị phần mềm bảng tính viết lại (thêm, bớt số 0 hay bỏ dấu nhóm).",
        "The printed “{found}” may have been rewritten by the spreadsheet (noughts added or dropped, grouping gone).",
        "Xem nguồn in thế nào; chạy tidy.py với --before (bản trước), hoặc sửa tệp bằng trình soạn văn bản.",
        "See how the source prints it; run tidy.py with --before (the version before), or edit the file as plain text.",
    ),
    "tidy-date-ambiguous": wording(
        "“{found}” có thể là nhiều ngày: {expected}; không có gì trong tệp cho biết ngày hay tháng đứng trước.",
        "“{found}” may be several days: {expected}; nothing in the file tells whether day or month comes first.",
        _WRITE_DATE_VI,
        _WRITE_DATE_EN,
    ),
    "tidy-date-order-mixed": wording(
        "“{found}” có thể là nhiều ngày: {expected}; trong tệp có ô viết ngày trước, có ô viết tháng trước.",
        "“{found}” may be several days: {expected}; the file writes the day first here and the month first there.",
        _WRITE_DATE_VI,
        _WRITE_DATE_EN,
    ),
    "tidy-date-precision": wording(
        "“{found}” có thể là cả tháng hoặc chỉ ngày đầu tháng: {expected}.",
        "“{found}” may be the whole month or its first day: {expected}.",
        "Viết 2025-10 nếu chỉ biết tháng, 2025-10-01 nếu biết đúng ngày đó; hoặc chạy tidy.py --ask.",
        "Write 2025-10 where only the month is known, 2025-10-01 for that very day; or run tidy.py --ask.",
    ),
    "tidy-date-short-year": wording(
        "“{found}” không ghi đủ năm: có thể là {expected}.",
        "“{found}” lacks the full year: it may be {expected}.",
        _WRITE_DATE_VI,
        _WRITE_DATE_EN,
    ),
    "tidy-date-unreadable": wording(
        "“{found}” không đọc được thành ngày.",
        "“{found}” can't be read as a date.",
        "Viết ngày dạng năm-tháng-ngày, ví dụ 2025-12-31.",
        "Write the date year-month-day, such as 2025-12-31.",
    ),
    "tidy-date-contradicts": wording(
        "“{found}” (đọc được: {expected}) khác ngày ghi trong obs_id của dòng.",
        "“{found}” (it reads: {expected}) differs from the day in the row's obs_id.",
        "Xem nguồn rồi sửa as_of hoặc obs_id.",
        "Look at the source and mend as_of or obs_id.",
    ),
    "tidy-code-zeros": wording(
        "Mã “{found}” có thể đã mất số 0 ở đầu; không rõ mã đầy đủ.",
        "The code “{found}” may have lost noughts at its start; the whole code can't be told.",
        "Gõ lại mã đủ chữ số; hoặc chạy tidy.py với --before (bản trước), hoặc nhập lại danh sách.",
        "Type the whole code; or run tidy.py with --before (the version before), or import the list again.",
    ),
    "tidy-code-scientific": wording(
        "“{found}” là mã hoặc chữ bị đổi thành số viết gọn; các chữ số sau đã mất.",
        "“{found}” is a code or text that became a number in scientific form; digits are lost.",
        _RESTORE_VI,
        _RESTORE_EN,
    ),
    "tidy-text-is-date": wording(
        "Cột này chứa chữ, nhưng ô là ngày “{found}”: phần mềm bảng tính có thể đã đổi chữ thành ngày.",
        "The column holds text, but the cell is the date “{found}”: the spreadsheet may have turned text into a date.",
        _RESTORE_VI,
        _RESTORE_EN,
    ),
    "tidy-spreadsheet-error": wording(
        "“{found}” là lỗi của phần mềm bảng tính, không phải dữ liệu.",
        "“{found}” is an error of the spreadsheet, no data.",
        "Gõ lại ô này; nếu là ##### thì nới rộng cột rồi lưu lại.",
        "Type the cell again; for ##### widen the column and save again.",
    ),
    "tidy-formula": wording(
        "Ô bắt đầu bằng dấu “=” như một công thức: “{found}”.",
        "The cell begins with “=” like a formula: “{found}”.",
        "Ghi chữ hoặc số, không ghi công thức.",
        "Write text or a number, no formula.",
    ),
    "tidy-letters-lost": wording(
        "Chữ có dấu đã mất, thay bằng dấu hỏi: “{found}”.",
        "Letters are lost, question marks stand in their place: “{found}”.",
        "Lấy lại tệp từ bản trước và lưu dạng “CSV UTF-8”.",
        "Take the file back from before and save it as “CSV UTF-8”.",
    ),
    "tidy-letters-old": wording(
        "Tệp viết bằng phông chữ kiểu cũ (TCVN3, .VnTime).",
        "The file is written for an old font (TCVN3, .VnTime).",
        "Đổi sang Unicode bằng phần mềm gõ tiếng Việt, rồi lưu dạng “CSV UTF-8”.",
        "Convert it to Unicode with a Vietnamese keyboard program, then save it as “CSV UTF-8”.",
    ),
}
