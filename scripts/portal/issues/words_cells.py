"""Words for faults that one cell shows by itself."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Wording, wording

CELLS: Final[dict[str, Wording]] = {
    "line-break": wording(
        "Ô này chứa dấu xuống dòng: “{found}”.",
        "The cell holds a line break: “{found}”.",
        "Viết nội dung trên một dòng.",
        "Write it on one line.",
    ),
    "character-hidden": wording(
        "Ô này chứa ký tự không nhìn thấy hoặc làm đảo chiều chữ: “{found}”.",
        "The cell holds an invisible character, or one that turns the writing around: “{found}”.",
        "Xóa ký tự được ghi dạng [U+...]; dùng dấu cách thường.",
        "Delete what is shown as [U+...]; use plain spaces.",
    ),
    "mojibake": wording(
        "Chữ trong ô bị vỡ do đọc sai bảng mã: “{found}”.",
        "The letters were broken by a wrong encoding: “{found}”.",
        "Gõ lại chữ, hoặc nhập lại tệp và chọn mã UTF-8.",
        "Type the text again, or import the file again as UTF-8.",
    ),
    "letters-alike": wording(
        "Ô này có chữ cái của bảng chữ khác trông giống chữ Latinh: “{found}”.",
        "The cell holds letters that only look like plain Latin ones: “{found}”.",
        "Xóa từ ấy và gõ lại bằng bàn phím tiếng Việt.",
        "Delete the word and type it again on a Vietnamese or English keyboard.",
    ),
    "outer-space": wording(
        "Ô có dấu cách thừa ở đầu hoặc cuối: “{found}”.",
        "There is a space at the start or the end: “{found}”.",
        "Xóa dấu cách thừa.",
        "Delete it.",
    ),
    "text-too-long": wording(
        "Ô dài hơn {limit} ký tự: “{found}”.",
        "The cell is longer than {limit} characters: “{found}”.",
        "Rút gọn; chỉ ghi điều cần để hiểu con số, không chép câu văn của nguồn.",
        "Shorten it to what is needed to understand the figure; copy no sentences of the source.",
    ),
    "printed-too-long": wording(
        "Nguyên văn con số dài hơn {limit} ký tự: “{found}”.",
        "The figure as printed is longer than {limit} characters: “{found}”.",
        "Chỉ chép phần có con số, chữ kèm số và đơn vị, ví dụ “gần 1.000 tỷ đồng”.",
        "Copy only the number, its hedge and its unit, such as “gần 1.000 tỷ đồng”.",
    ),
    "required-empty": wording(
        "Ô “{column}” bắt buộc nhưng đang để trống.",
        "“{column}” is required and empty.",
        "Điền ô này; chưa rõ thì đừng đưa dòng này vào.",
        "Fill it in; when it is not known, leave the row out.",
    ),
    "number-syntax": wording(
        "“{found}” không phải số viết đúng quy ước.",
        "“{found}” is not written as the contract wants a number.",
        "Chỉ dùng chữ số, dấu trừ nếu âm và dấu chấm thập phân, không thừa số 0: 1234.5 thay cho 1.234,5.",
        "Digits, a minus if negative, a decimal point, no needless noughts: 1234.5 and not 1.234,5.",
    ),
    "integer-syntax": wording(
        "“{found}” không phải số nguyên viết đúng quy ước.",
        "“{found}” is not a whole number as the contract wants it.",
        "Chỉ dùng chữ số, không dấu phân cách: 12345.",
        "Digits only, without marks between: 12345.",
    ),
    "number-too-long": wording(
        "Số dài hơn {limit} ký tự: “{found}”.",
        "The number is longer than {limit} characters: “{found}”.",
        "Xem lại con số và đơn vị; tiền ghi bằng đồng.",
        "Check the figure and its unit; money is in VND.",
    ),
    "date-syntax": wording(
        "“{found}” không phải ngày dạng năm-tháng-ngày.",
        "“{found}” is not a date in the form year-month-day.",
        "Viết năm trước, đủ hai chữ số cho tháng và ngày: 2025-12-31 thay cho 31/12/2025.",
        "Year first, two digits for month and day: 2025-12-31 and not 31/12/2025.",
    ),
    "partial-date-syntax": wording(
        "“{found}” không phải năm, năm-tháng hay năm-tháng-ngày.",
        "“{found}” is not a year, a year and month, or a full date.",
        "Viết 2025, 2025-10 hoặc 2025-10-31, tùy theo điều đã biết.",
        "Write 2025, 2025-10 or 2025-10-31, as much as is known.",
    ),
    "date-unreal": wording(
        "“{found}” không phải ngày có thật trên lịch.",
        "There is no such day as “{found}”.",
        "Xem lại ngày ở nguồn.",
        "Look the date up in the source.",
    ),
    "not-in-list": wording(
        "“{found}” không phải một giá trị được phép của cột “{column}”.",
        "“{found}” is not one of the values of “{column}”.",
        "Chọn một trong: {expected}.",
        "Choose one of: {expected}.",
    ),
    "pattern": wording(
        "“{found}” không đúng cách viết của cột “{column}”.",
        "“{found}” is not how “{column}” is written.",
        "Viết theo mẫu {expected}; thường là chữ không dấu, chữ số và gạch nối.",
        "Follow the pattern {expected}: plain letters, digits and hyphens.",
    ),
    "url-form": wording(
        "“{found}” không phải địa chỉ web http(s) đầy đủ, không kèm mật khẩu.",
        "“{found}” is not a full http(s) address without a password.",
        "Chép địa chỉ từ trình duyệt; nguồn không có địa chỉ công khai thì để trống.",
        "Copy the address from the browser; leave it empty when there is no public one.",
    ),
    "url-number-host": wording(
        "Địa chỉ “{found}” trỏ tới một máy, không phải tên miền công khai.",
        "“{found}” points to a machine, not to a public domain name.",
        "Dùng địa chỉ có tên miền của nơi đăng.",
        "Use an address with the publisher's domain name.",
    ),
}
