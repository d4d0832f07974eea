"""What each code about the units of a list means. Late is not evading, and only organisations are named."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Meaning, meaning

LIST_UNITS_MEAN: Final[dict[str, Meaning]] = {
    "list-tax-code": meaning(
        "Mã số thuế của đơn vị chưa đúng",
        "A tax code that can't be right",
        "Mã số thuế phân biệt đơn vị này với đơn vị cùng tên, nên sai một chữ số có thể làm mang tiếng một đơn vị "
        "khác. Chữ số thứ mười được tính từ chín chữ số trước, nhờ vậy phần lớn lỗi gõ bị phát hiện. Excel hay làm "
        "mất số 0 ở đầu.",
        "The tax code tells a unit from another of the same name, so one wrong digit may harm somebody else. The "
        "tenth digit follows from the first nine, which uncovers most slips. Excel often drops a leading nought.",
    ),
    "list-personal-number": meaning(
        "Có số định danh của cá nhân",
        "A citizen's number stands in the list",
        "Hộ kinh doanh dùng số định danh 12 chữ số của chủ hộ làm mã số thuế, nên số như vậy chỉ đến một con người. "
        "Trang chỉ nêu tổ chức; số của cá nhân không được đưa lên dù danh sách gốc có in.",
        "A household business uses the twelve-digit personal number of its owner as tax code, so such a number points "
        "to a person. Only organisations are named here; personal numbers stay out even where the original prints "
        "them.",
    ),
    "list-phone-number": meaning(
        "Có số điện thoại hoặc số giấy tờ",
        "A telephone or document number",
        "Bảng gốc của cơ quan đôi khi có số điện thoại liên hệ hay số giấy tờ, và chúng đi theo khi chép. Số đó "
        "thường của một con người, và người đọc không cần đến nó để hiểu danh sách.",
        "An office's own table sometimes has a number to call or the number of a paper, and it comes along when "
        "copied. It mostly belongs to a person, and no reader needs it to understand the list.",
    ),
    "list-street-address": meaning(
        "Có địa chỉ đến số nhà, ngõ, đường",
        "A street address in the list",
        "Trụ sở của nhiều doanh nghiệp nhỏ cũng là nhà riêng, nên địa chỉ có thể dẫn người lạ đến cửa một gia đình. "
        "Để biết đơn vị ở đâu thì xã, phường là đủ. Địa chỉ thường nằm lẫn trong cột tên hoặc cột địa bàn của bảng "
        "gốc.",
        "The seat of many small firms is also a home, so an address may lead strangers to a family's door. The "
        "commune is enough to know where a unit is. Addresses often come mixed into the column of names or of places.",
    ),
    "list-column-forbidden": meaning(
        "Có cột thông tin cá nhân hoặc địa chỉ",
        "A column of personal details or addresses",
        "Bảng mà cơ quan dùng để đôn đốc thường có cột địa chỉ, điện thoại, người đại diện, số giấy tờ. Những cột đó "
        "phục vụ việc thu của cơ quan, không phải để đăng, và có thể làm lộ một con người.",
        "The table an office works with often has columns for address, telephone, representative or papers. They "
        "serve its collecting, are not meant for publication here, and may expose a person.",
    ),
    "list-name-letters": meaning(
        "Tên đơn vị không có chữ cái",
        "A unit's name without a letter",
        "Một dãy số hay dấu không cho người đọc biết đó là đơn vị nào. Thường do các cột bị lệch khi chép, nên những "
        "ô khác cùng dòng cũng cần được xem lại.",
        "Digits or signs alone tell nobody which unit is meant. Mostly the columns moved when the list was copied, so "
        "the other cells of the row deserve a look too.",
    ),
    "list-name-household": meaning(
        "Tên của hộ kinh doanh hoặc cá nhân",
        "A household business or a person",
        "Hộ kinh doanh gắn với chính chủ hộ, nên nêu tên hộ là nêu tên một con người. Trang chỉ nêu tổ chức; hộ được "
        "tính vào số đơn vị và số tiền giữ lại, nên tổng vẫn đủ.",
        "A household business is tied to its owner, so naming it names a person. Only organisations are named here; "
        "the household is counted among those held back, so the totals stay complete.",
    ),
    "list-name-person": meaning(
        "Tên giống họ tên một người",
        "A name that may be a person's",
        "Máy so tên với danh mục họ của người Việt, chức danh và cách xưng hô. Doanh nghiệp tư nhân, phòng khám, nhà "
        "thuốc mang tên chủ cũng được giữ lại. Có khi một tổ chức bị giữ nhầm: thiếu một tên ít hại hơn làm lộ một "
        "người.",
        "The check looks for Vietnamese surnames, job titles and forms of address. Private enterprises, clinics and "
        "pharmacies named after their owner are held back too. Some organisation may be held back needlessly: that "
        "does less harm than exposing a person.",
    ),
    "list-name-unclear": meaning(
        "Tên không cho biết là tổ chức",
        "A name that shows no organisation",
        "Chỉ nêu đơn vị khi tên có chữ của một tổ chức, như công ty, hợp tác xã, trường, ủy ban. Tên viết tắt hay bị "
        "cắt có thể là của hộ hoặc cá nhân, nên chưa chắc thì không nêu.",
        "A unit is named only when its name has a word of an organisation, such as company, co-operative, school or "
        "committee. A name that is short or cut off may be a household's or a person's, so in doubt it is not shown.",
    ),
    "list-unit-repeated": meaning(
        "Một đơn vị đứng ở hai dòng",
        "One unit stands in two rows",
        "Cùng tên, cùng mã số thuế thì gần như chắc là một đơn vị. Nêu hai lần làm số nợ của đơn vị trông lớn gấp "
        "đôi. Thường do ghép hai bảng, hoặc do ô của dòng trên bị kéo xuống trong Excel.",
        "The same name and tax code almost surely mean one unit. Named twice, it seems to owe twice as much. The "
        "cause is mostly that two tables were joined, or cells of the row above were dragged down in Excel.",
    ),
    "list-months": meaning(
        "Số tháng chậm đóng khó có thật",
        "Months late that can't be true",
        "Số tháng cho biết đơn vị chậm đóng bao lâu; con số vô lý làm người đọc hiểu sai về đơn vị. Thường do các cột "
        "bị lệch khi chép.",
        "The months tell how long a unit has been late; an impossible number gives a false picture of it. Mostly the "
        "columns moved when the list was copied.",
    ),
    "list-interest": meaning(
        "Tiền lãi lớn hơn số chậm đóng",
        "Interest above the amount late",
        "Trong gói này, số tiền chậm đóng đã gồm lãi chậm đóng, nên phần không thể lớn hơn tổng. Có danh sách ghi gốc "
        "và lãi ở hai cột riêng, có danh sách ghi gộp; lẫn hai cách thì số nợ bên cạnh tên đơn vị sẽ sai.",
        "Here the amount late includes the interest, so the part can't exceed the whole. Some lists give principal "
        "and interest apart, others together; mixing the two puts a wrong debt beside a unit's name.",
    ),
    "list-evading": meaning(
        "Ghi trốn đóng mà không có quyết định",
        "Called evading without a decision",
        "Chậm đóng là chưa đóng đủ khi đến hạn. Trốn đóng là hành vi vi phạm phải do cơ quan có thẩm quyền xác định. "
        "Trang không thay ai phán xét: chưa có quyết định thì chỉ nói chậm đóng, kể cả khi báo chí hay bảng gốc gọi "
        "khác đi.",
        "To be late is not to have paid in full when it was due. Evading is a breach that only a competent authority "
        "can find. The site judges nobody: without a decision it says late, whatever a newspaper or a heading says.",
    ),
    "list-evading-words": meaning(
        "Nói trốn đóng ở nơi chưa có căn cứ",
        "The word evading without grounds",
        "Một chữ trong ghi chú, tên cơ quan hay tiêu đề gói cũng làm người đọc hiểu là đơn vị cố ý vi phạm. Chữ này "
        "hay đến từ tiêu đề chung “chậm đóng, trốn đóng” của văn bản, dù danh sách chỉ gồm đơn vị chậm đóng.",
        "A single word in a note or a title makes readers believe that a unit broke the law on purpose. It often "
        "comes from a paper's general heading, “late and evading”, though the list holds late units only.",
    ),
    "list-event-number": meaning(
        "Số của các sự việc không liền nhau",
        "Events are not numbered in a row",
        "Sự việc là nhật ký của danh sách: chỉ ghi thêm, không sửa lại chuyện cũ. Số liền nhau cho thấy không có gì "
        "bị bỏ đi hay chèn vào; riêng khi một đơn vị được rút thì sự việc của đơn vị đó đi theo.",
        "Events are the journal of a list: added to, never rewritten. Numbers in a row show that nothing was taken "
        "out or put in between; only the events of a withdrawn unit leave together with it.",
    ),
    "list-event-date": meaning(
        "Ngày của sự việc đi ngược",
        "The days of events run backwards",
        "Người đọc theo dõi một đơn vị qua các sự việc theo thứ tự thời gian. Ngày đi ngược thường do đảo ngày và "
        "tháng, hoặc do chèn một sự việc cũ vào sau.",
        "Readers follow a unit through its events in the order of time. Days run backwards when day and month were "
        "swapped, or when an older event was added late.",
    ),
    "list-event-unit-missing": meaning(
        "Sự việc không cho biết về đơn vị nào",
        "An event that concerns no unit",
        "Đã đóng, bị khiếu nại hay có quyết định đều là chuyện của một đơn vị cụ thể; thiếu mã thì tin đó không đến "
        "được với đơn vị. Riêng việc rút tên phải để trống, để không ai biết đơn vị nào đã được rút.",
        "A payment, a complaint or a decision concerns one unit; without its code the news never reaches it. Only a "
        "withdrawal has none, so that nobody learns which unit it was.",
    ),
    "list-event-unit-unknown": meaning(
        "Sự việc nhắc đến đơn vị không có",
        "An event about a unit that isn't listed",
        "Sự việc được gắn vào đơn vị bằng mã, nên mã sai thì tin đã đóng hay đã đính chính của một đơn vị bị mất. "
        "Thường do mất số 0 ở đầu mã, hoặc do dòng của đơn vị đã bị xóa bằng tay.",
        "Events are tied to units by code, so under a wrong code a unit's payment or correction is lost. Mostly a "
        "leading nought was dropped, or the unit's row was deleted by hand.",
    ),
    "list-withdrawn-named": meaning(
        "Việc rút tên lại làm lộ đơn vị",
        "A withdrawal that gives the unit away",
        "Đơn vị được rút vì bị nêu nhầm, nên không có lý do gì để nhắc lại tên. Chỉ một chi tiết trong căn cứ hay ghi "
        "chú cũng đủ để đoán ra đơn vị; xóa là xóa hẳn.",
        "A unit is withdrawn because it was listed by mistake, so nothing may bring its name back. One detail in a "
        "note or in the evidence is enough to guess it; erased means erased.",
    ),
    "list-decision-number": meaning(
        "Quyết định được dẫn không có số",
        "A decision cited without its number",
        "Nói rằng cơ quan có thẩm quyền đã có quyết định về một đơn vị là điều nặng nề, nên ai cũng phải tra lại "
        "được. Không có số thì không tìm được văn bản.",
        "To say that an authority has decided about a unit weighs heavily, so anyone must be able to look it up. "
        "Without its number the paper can't be found.",
    ),
}
