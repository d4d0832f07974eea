"""Words for faults of lists of late units. None quotes a cell: ``portal.contract.withholding`` says why."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Wording, wording

_HOLD_VI: Final = (
    "Bỏ dòng này khỏi units.csv và cộng vào held_back_units, held_back_total_vnd; không chắc thì cũng làm vậy."
)
_HOLD_EN: Final = (
    "Take the row out of units.csv and count it in held_back_units and held_back_total_vnd; also in doubt."
)
_DATES_VI: Final = "Xem lại các ngày trên chính danh sách; không nêu ngày ghi nhận tiền nộp thì viết not_stated."
_DATES_EN: Final = (
    "Check the dates on the list itself; write not_stated where it doesn't say until when payments count."
)
_DELETE_VI: Final = "Xóa nội dung này ở mọi dòng; danh sách trên trang không có và không cần nó."
_DELETE_EN: Final = "Delete it in every row; lists on the site neither hold nor need it."
_SUM_VI: Final = "Xem lại có dòng nào bị sót, bị lặp hay đọc sai; số danh sách tự nêu thì chép đúng như danh sách."
_SUM_EN: Final = "Look for rows left out, doubled or misread; copy what the list states as the list states it."
_MARKS_VI: Final = (
    "Danh sách minh họa: province_id minh-hoa, cơ quan có “(minh họa)”, địa chỉ .example, tên kết thúc bằng "
    "“Minh Họa”, mã số thuế bắt đầu bằng 00, valid_until trống. Danh sách thật không có dấu nào trong số đó."
)
_MARKS_EN: Final = (
    "An illustrative list: province_id minh-hoa, an office with “(minh họa)”, a host ending in .example, names ending "
    "in “Minh Họa”, tax codes beginning with 00, no valid_until. A real list has none of these marks."
)

LISTS: Final[dict[str, Wording]] = {
    "list-one-row": wording(
        "Bảng list.csv phải có đúng một dòng dữ liệu.",
        "The table list.csv must have exactly one row.",
        "Ghi một dòng cho danh sách của gói này; danh sách khác thì lập gói khác.",
        "Write one row for the list of this package; another list is another package.",
    ),
    "list-id-differs": wording(
        "Mã danh sách không phải province_id nối với as_of (có thể thêm một phần phân biệt ở cuối).",
        "The list_id is not province_id and as_of joined by a hyphen (a distinguishing ending may follow).",
        "Viết mã như tinh-2025-10-31 hoặc tinh-2025-10-31-m3.",
        "Write it like tinh-2025-10-31 or tinh-2025-10-31-m3.",
    ),
    "list-id-folder": wording(
        "Mã danh sách khác tên thư mục của gói.",
        "The list_id is not the name of the package's folder.",
        "Đổi tên thư mục {place}, hoặc sửa mã, để hai bên giống nhau.",
        "Rename the folder {place}, or mend the list_id, so that both agree.",
    ),
    "list-id-repeated": wording(
        "Mã danh sách này đã có ở gói khác: {other}.",
        "Another package already has this list_id: {other}.",
        "Giữ một gói; hai danh sách cùng ngày thì thêm phần phân biệt vào cuối mã.",
        "Keep one package; give two lists of one day different endings.",
    ),
    "list-repeated": wording(
        "Danh sách này có đúng các đơn vị, số tháng và số tiền của một danh sách khác: {other}.",
        "This list has exactly the units, months and amounts of another one: {other}.",
        "Mở tệp gốc của ngày chốt này; có thể tệp của kỳ khác đã được nhập lại. Nhập đúng tệp, hoặc bỏ gói thừa.",
        "Open the office's file of this as-of date; that of another date may have been imported again. Import the"
        " right one, or remove the copy.",
    ),
    "list-real-in-tree": wording(
        "Danh sách thật không được nằm trong kho dữ liệu này: tên đã vào lịch sử kho thì không xóa được.",
        "A real list must not lie in this tree: a name in the history of a repository can't be erased.",
        "Chuyển thư mục ra ngoài và dựng trang với --lists; trong kho chỉ có danh sách minh họa.",
        "Move the folder elsewhere and build with --lists; only illustrative lists stay here.",
    ),
    "list-marks-differ": wording(
        "Cột illustrative không khớp với province_id: tỉnh minh-hoa chỉ dành cho danh sách minh họa.",
        "The column illustrative doesn't fit province_id: minh-hoa is for illustrative lists and only for them.",
        _MARKS_VI,
        _MARKS_EN,
    ),
    "list-mark-missing": wording(
        "Danh sách minh họa nhưng cột {column} có nội dung như của danh sách thật.",
        "The list is illustrative, but {column} looks like that of a real one.",
        _MARKS_VI,
        _MARKS_EN,
    ),
    "list-mark-unexpected": wording(
        "Danh sách thật nhưng cột {column} mang dấu của danh sách minh họa.",
        "The list is real, but {column} carries a mark of an illustrative one.",
        _MARKS_VI,
        _MARKS_EN,
    ),
    "list-source-address": wording(
        "Địa chỉ của danh sách không nằm trên trang của cơ quan BHXH tỉnh này.",
        "The list's address is not on the own site of this province's social security office.",
        "Chỉ nhận danh sách từ trang của cơ quan; tên miền chính thức ghi ở registry/offices.csv, kèm căn cứ.",
        "Only lists from an office's own site; official hosts stand in registry/offices.csv, added with evidence.",
    ),
    "list-payments-through": wording(
        "Ngày ghi nhận tiền nộp không phải một ngày có thật và cũng không phải not_stated.",
        "payments_through is neither a real day nor not_stated.",
        _DATES_VI,
        _DATES_EN,
    ),
    "list-payments-before": wording(
        "Ngày ghi nhận tiền nộp ở trước ngày tính nợ.",
        "payments_through is before the as-of day.",
        _DATES_VI,
        _DATES_EN,
    ),
    "list-payments-after": wording(
        "Ngày ghi nhận tiền nộp ở sau ngày công bố.",
        "payments_through is after the day of publication.",
        _DATES_VI,
        _DATES_EN,
    ),
    "list-published-before": wording(
        "Ngày công bố ở trước ngày tính nợ.",
        "The list was published before its as-of day.",
        _DATES_VI,
        _DATES_EN,
    ),
    "list-published-after": wording(
        "Ngày công bố ở sau ngày lập gói (“created” trong datapackage.json).",
        "The day of publication is after the package was made (“created” in datapackage.json).",
        "Xem lại ngày công bố; nếu đúng thì sửa “created”.",
        "Check the day; if it is right, mend “created”.",
    ),
    "list-valid-until-missing": wording(
        "Danh sách thật phải có ngày hết hiện.",
        "A real list needs the day until which it is shown.",
        "Ghi valid_until, muộn nhất 12 tháng sau ngày tính nợ.",
        "Write valid_until, at most 12 months after the as-of day.",
    ),
    "list-valid-until": wording(
        "Ngày hết hiện phải sau ngày tính nợ, không trước ngày công bố, và không quá 12 tháng sau ngày tính nợ.",
        "valid_until must be after the as-of day, not before publication, and within 12 months of the as-of day.",
        "Sửa valid_until; danh sách cũ hơn 12 tháng thì không hiện tên nữa.",
        "Mend valid_until; names on a list older than 12 months are no longer shown.",
    ),
    "list-valid-until-order": wording(
        "Danh sách mới hơn trong cùng loạt lại hết hiện sớm hơn danh sách cũ ({other}).",
        "A newer list of the same series ends before an older one does ({other}).",
        "Lùi valid_until của danh sách mới, hoặc rút ngắn của danh sách cũ.",
        "Move the new list's valid_until back, or shorten the old one's.",
    ),
    "list-held-back": wording(
        "Không có đơn vị nào được giữ lại nhưng lại có số tiền giữ lại.",
        "No unit is held back, but an amount is.",
        "Ghi số đơn vị vào held_back_units, hoặc ghi 0 vào held_back_total_vnd.",
        "Write the number in held_back_units, or 0 in held_back_total_vnd.",
    ),
    "list-count": wording(
        "Số đơn vị không khớp: {count} dòng, cộng số giữ lại và {withdrawn} đã rút, ra {result}, khác số đã nêu.",
        "The count differs: {count} rows with those held back and {withdrawn} withdrawn are {result}, not as stated.",
        _SUM_VI,
        _SUM_EN,
    ),
    "list-total": wording(
        "Tổng số tiền không khớp: các dòng cộng số giữ lại ra {result} đồng, khác số đã nêu.",
        "The total doesn't fit: the rows and what is held back come to VND {result}, not as stated.",
        _SUM_VI,
        _SUM_EN,
    ),
    "list-tax-code": wording(
        "Mã số thuế sai: phải có 10 chữ số, hoặc 10 chữ số, gạch nối và 3 chữ số, với chữ số kiểm tra đúng.",
        "The tax code is wrong: 10 digits, or 10 digits, a hyphen and 3 digits, with the right check digit.",
        "Xem lại ở danh sách, cả số 0 ở đầu; danh sách in sai hoặc không in thì để trống.",
        "Look it up in the list, leading noughts included; leave it empty when the list has none or a wrong one.",
    ),
    "list-personal-number": wording(
        "Ô này có dãy 12 chữ số, dạng số định danh của cá nhân.",
        "The cell holds twelve digits, the form of a citizen's number.",
        "Không đưa số của cá nhân vào gói; nếu đơn vị dùng số này làm mã thì giữ lại cả dòng, không đưa lên.",
        "No number of a person may stand here; a unit that has one for its code is held back with its whole row.",
    ),
    "list-phone-number": wording(
        "Ô này có vẻ chứa số điện thoại hoặc số giấy tờ.",
        "The cell seems to hold a telephone number or the number of a document.",
        _DELETE_VI,
        _DELETE_EN,
    ),
    "list-street-address": wording(
        "Ô này có vẻ chứa địa chỉ đến số nhà, ngõ, đường.",
        "The cell seems to hold a street address.",
        "Xóa phần địa chỉ; chỉ xã, phường được ghi, ở cột commune.",
        "Delete it; only the commune may be named, in its own column.",
    ),
    "list-column-forbidden": wording(
        "Cột số {column} theo tiêu đề là địa chỉ, điện thoại, người đại diện hoặc giấy tờ cá nhân.",
        "By its header, column {column} is an address, a telephone, a representative or a personal document.",
        "Xóa cả cột khỏi tệp, cả trong bản sao và lịch sử nếu tệp đã được lưu.",
        "Delete the whole column, also from copies and from history if the file was kept.",
    ),
    "list-name-letters": wording(
        "Tên đơn vị không có chữ cái nào.",
        "The unit's name holds no letter.",
        "Xem lại cột tên; mã đơn vị hay số thứ tự có thể đã lẫn vào.",
        "Check the column: a code or a running number may have slipped in.",
    ),
    "list-name-household": wording(
        "Tên đơn vị có chữ của hộ kinh doanh hoặc cá nhân; trang chỉ nêu tên tổ chức.",
        "The name has a word of a household business or of a person; only organisations are named.",
        _HOLD_VI,
        _HOLD_EN,
    ),
    "list-name-person": wording(
        "Tên đơn vị có thể là hoặc chứa họ tên một người.",
        "The unit's name may be, or hold, the name of a person.",
        _HOLD_VI,
        _HOLD_EN,
    ),
    "list-name-unclear": wording(
        "Tên đơn vị không có chữ nào cho thấy đây là một tổ chức.",
        "No word of the unit's name shows that it is an organisation.",
        _HOLD_VI,
        _HOLD_EN,
    ),
    "list-unit-repeated": wording(
        "Mã số thuế và tên này đã có ở {other} với mã đơn vị khác.",
        "This tax code and name already stand at {other} under another unit code.",
        "Giữ một dòng; nếu là hai đơn vị thì xem lại mã số thuế của từng đơn vị.",
        "Keep one row; if they are two units, check the tax code of each.",
    ),
    "list-months": wording(
        "Số tháng chậm đóng là số âm hoặc lớn hơn {limit}.",
        "The months late are below nought or above {limit}.",
        "Xem lại con số; có thể là số ngày, số tiền hay năm.",
        "Check the figure; it may be days, an amount or a year.",
    ),
    "list-interest": wording(
        "Tiền lãi lớn hơn cả số tiền chậm đóng, trong khi lãi là một phần của số đó.",
        "The interest is more than the amount late, of which it is a part.",
        "Xem lại hai cột; nếu danh sách ghi gốc và lãi riêng thì amount_vnd là tổng của hai số.",
        "Check both columns; where the list gives principal and interest apart, amount_vnd is their sum.",
    ),
    "list-evading": wording(
        "Đơn vị bị ghi là trốn đóng nhưng không có sự việc decided nào của đơn vị này.",
        "The unit is called evading, but no event decided stands for it.",
        "Ghi late; chỉ ghi evading khi events.csv có quyết định của cơ quan có thẩm quyền, kèm số.",
        "Write late; evading only with an authority's decision in events.csv, cited by its number.",
    ),
    "list-evading-words": wording(
        "Ô này nói đến trốn đóng mà không có quyết định nào được dẫn; chậm đóng không phải trốn đóng.",
        "The text speaks of evading without a cited decision; to be late is not to evade.",
        "Viết “chậm đóng”, hoặc ghi quyết định vào events.csv (sự việc decided).",
        "Write “late”, or cite the decision in events.csv (event decided).",
    ),
    "list-event-number": wording(
        "Số của sự việc không nối tiếp: phải là E0001, E0002, … không bỏ số nào.",
        "The events aren't numbered E0001, E0002, … without a gap.",
        "Sự việc mới lấy số tiếp theo; không xóa và không chèn sự việc cũ.",
        "A new event takes the next number; none is deleted or put in between.",
    ),
    "list-event-date": wording(
        "Ngày của sự việc ở trước ngày của một sự việc có số nhỏ hơn.",
        "The event's day is before that of an event with a smaller number.",
        "Sự việc được ghi thêm theo thứ tự ngày; xem lại ngày.",
        "Events are added in the order of their days; check the day.",
    ),
    "list-event-unit-missing": wording(
        "Sự việc này phải có mã đơn vị; chỉ withdrawn để trống.",
        "The event needs a unit code; only withdrawn has none.",
        "Ghi mã của đơn vị trong units.csv.",
        "Write the unit's code as in units.csv.",
    ),
    "list-event-unit-unknown": wording(
        "Không có đơn vị nào mang mã này trong units.csv.",
        "No unit of units.csv has this code.",
        "Sửa mã; đơn vị đã rút thì không có dòng và không được nêu lại.",
        "Mend the code; a withdrawn unit has no row and is not named again.",
    ),
    "list-withdrawn-named": wording(
        "Sự việc withdrawn không được nhắc lại đơn vị đã rút, cả bằng mã, số hay tên.",
        "An event withdrawn must not name the unit again, by code, number or name.",
        "Để trống unit_code và ghi chú; căn cứ chỉ ghi loại văn bản, số và ngày.",
        "Leave unit_code and notes empty; as evidence give only the kind of paper, its number and its day.",
    ),
    "list-decision-number": wording(
        "Quyết định được dẫn mà không có số.",
        "The decision is cited without its number.",
        "Ghi số, ngày và cơ quan ra quyết định.",
        "Give number, day and authority.",
    ),
}
