"""What each code about a list as a whole means: its identifier, marks, dates, and its own count and total."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Meaning, meaning

LIST_ABOUT_MEAN: Final[dict[str, Meaning]] = {
    "list-one-row": meaning(
        "Mỗi gói chỉ giữ một danh sách",
        "One package holds one list",
        "Bảng list.csv cho người đọc biết danh sách của ai, chốt ngày nào, hiện đến khi nào. Không có dòng nào thì "
        "các tên không có ngày và nguồn; có hai dòng thì không rõ tên nào thuộc danh sách nào.",
        "The table list.csv tells the reader whose list it is, of which day, and how long it is shown. Without a row "
        "the names have no date and no source; with two, nobody can tell which name belongs to which list.",
    ),
    "list-id-differs": meaning(
        "Mã danh sách không theo tỉnh và ngày",
        "The list's identifier doesn't follow its place and day",
        "Mã danh sách cho biết ngay là của tỉnh nào, chốt nợ ngày nào, và nhờ mã mà các danh sách nối tiếp nhau được "
        "nhận ra là một loạt. Lỗi này thường gặp khi chép một gói cũ để làm danh sách tháng mới.",
        "The identifier tells at once which province and which day a list is of, and by it lists that follow one "
        "another are known as a series. It often differs when an old package was copied for the list of a new month.",
    ),
    "list-id-folder": meaning(
        "Mã danh sách khác tên thư mục",
        "Identifier and folder name differ",
        "Muốn gỡ cả một danh sách thì xóa thư mục của nó, nên tên thư mục phải nói đúng đó là danh sách nào. Hai tên "
        "thường lệch nhau khi thư mục được chép lại hoặc chỉ một bên được đổi tên.",
        "To take a whole list down its folder is deleted, so the folder's name must say which list it is. The two "
        "often differ after a folder was copied, or when only one of them was renamed.",
    ),
    "list-id-repeated": meaning(
        "Hai gói cùng một mã danh sách",
        "Two packages share one identifier",
        "Trang và tệp của một danh sách mang tên theo mã. Trùng mã thì hai danh sách lẫn vào nhau, và khi cần xóa một "
        "tên thì không chắc đã xóa hết. Thường do chép gói cũ, hoặc một tỉnh có hai danh sách trong cùng một ngày.",
        "The pages and files of a list are named by its identifier. Under a shared one two lists run together, and a "
        "name that has to be erased may survive in one of them. The cause is mostly a copied package, or two lists of "
        "one day.",
    ),
    "list-repeated": meaning(
        "Nhập lại danh sách của kỳ khác",
        "The list of another date once more",
        "Qua một kỳ thì thế nào cũng có đơn vị đóng bớt hoặc nợ thêm. Hai danh sách từ năm đơn vị trở lên mà giống "
        "nhau từng đồng thường là một tệp được nhập hai lần; ai đã đóng tiền sẽ bị nêu tên oan ở kỳ sau.",
        "Between two dates some unit pays or owes more. Two lists of five units or more that agree in every amount "
        "are mostly one file imported twice; whoever has paid since would be named wrongly at the later date.",
    ),
    "list-real-in-tree": meaning(
        "Danh sách thật nằm trong kho chung",
        "A real list in the public repository",
        "Kho này giữ lại mọi phiên bản cũ và ai cũng chép về được. Một tên đã vào đây thì không thể xóa hẳn, dù sau "
        "đó đơn vị đã đóng đủ hay bị nêu nhầm. Vì vậy danh sách có tên thật được giữ ở một nơi riêng.",
        "This repository keeps every old version, and anyone may copy it. A name that came in can't be fully erased, "
        "even when the unit has paid since or was listed by mistake. So lists with real names are kept in a place of "
        "their own.",
    ),
    "list-marks-differ": meaning(
        "Không rõ danh sách thật hay minh họa",
        "Real or illustrative: the list says both",
        "Danh sách minh họa chỉ gồm tên bịa, để thử và để làm ví dụ. Hai cột cùng nói về điều đó mà trái nhau thì tên "
        "bịa có thể bị đọc như thật, hoặc tên thật bị coi là bịa và được giữ mãi.",
        "An illustrative list holds invented names only, for trials and examples. Where two columns disagree about "
        "it, invented names may be read as real ones, or real names be kept for ever as if they were invented.",
    ),
    "list-mark-missing": meaning(
        "Danh sách minh họa trông như thật",
        "An illustrative list that looks real",
        "Tên bịa phải nhìn là biết bịa, ở từng dòng, kể cả khi một dòng bị chụp màn hình riêng. Tên bịa mà không ghi "
        "rõ là bịa có thể trùng một đơn vị có thật và làm đơn vị đó mang tiếng oan.",
        "Invented names must be seen to be invented in every row, even when one row is passed on as a picture. A name "
        "without its mark may happen to be that of an existing unit and harm it without cause.",
    ),
    "list-mark-unexpected": meaning(
        "Danh sách thật mang dấu minh họa",
        "A real list with marks of an illustrative one",
        "Người đọc thấy dấu minh họa sẽ tưởng cả danh sách là bịa. Dấu này thường còn sót lại khi lấy gói minh họa "
        "làm mẫu; cũng có khi một dòng ví dụ lẫn vào danh sách thật.",
        "A reader who sees such a mark takes the whole list for invented. It is often left over from an illustrative "
        "package used as a pattern; sometimes a row of an example slipped into the real list.",
    ),
    "list-source-address": meaning(
        "Danh sách không từ trang của cơ quan",
        "A list that is not from the office's site",
        "Điều 35 Luật Bảo hiểm xã hội 41/2024/QH15 giao cơ quan bảo hiểm xã hội công khai đơn vị chậm đóng, trốn đóng "
        "trên cổng của mình; ở đây chỉ đăng lại từ đó. Bản trên báo, mạng xã hội hay thư có thể đã bị sửa, bị cắt, và "
        "người đọc không đối chiếu được.",
        "Article 35 of the Law on Social Insurance 41/2024/QH15 has the agency publish late and evading units on its "
        "own portal; this site only republishes from there. A copy in a newspaper, on social media or in a letter may "
        "be changed or cut, and readers can't compare it.",
    ),
    "list-payments-through": meaning(
        "Ngày ghi nhận tiền nộp không có thật",
        "The day payments count until is no day",
        "Ngày này cho biết danh sách đã tính tiền nộp đến khi nào: đơn vị đóng sau ngày đó vẫn còn tên. Thiếu nó, "
        "người đọc dễ nghĩ oan cho đơn vị đã đóng. Lỗi thường do gõ nhầm, do Excel đổi cách viết ngày, hoặc do viết "
        "tự do khi danh sách không nêu ngày.",
        "This day tells until when payments were counted: a unit that paid later is still named. Without it a reader "
        "may think ill of a unit that has paid. Mostly it was mistyped, rewritten by Excel, or filled in loosely "
        "where the list doesn't state it.",
    ),
    "list-payments-before": meaning(
        "Tiền nộp tính đến trước ngày chốt nợ",
        "Payments counted only until before the as-of day",
        "Cơ quan chốt số nợ trước, rồi trừ tiền nộp thêm cho đến hôm đó hoặc muộn hơn. Thứ tự ngược lại thường là hai "
        "ngày bị chép đổi chỗ, hoặc ngày và tháng bị đảo.",
        "An office first counts the debt and then takes off what was paid until that day or a later one. The reverse "
        "order mostly means that the two days were swapped, or a day and a month.",
    ),
    "list-payments-after": meaning(
        "Tiền nộp tính đến sau ngày công bố",
        "Payments counted beyond the day of publication",
        "Danh sách không thể biết khoản tiền nộp sau khi nó đã được công bố. Nếu ngày này sai, người đọc sẽ tưởng "
        "danh sách mới hơn thực tế và nghĩ rằng đơn vị có tên vẫn chưa đóng.",
        "A list can't know of payments made after it was published. With a wrong day readers take it for newer than "
        "it is, and believe that a named unit has still not paid.",
    ),
    "list-published-before": meaning(
        "Công bố trước cả ngày chốt nợ",
        "Published before the debt was counted",
        "Số nợ phải được chốt rồi mới công bố được. Hai ngày ngược nhau thường do chép đổi chỗ, hoặc do đảo ngày và "
        "tháng.",
        "A debt is counted first and published afterwards. Days in the wrong order were mostly swapped when copied, "
        "or their day and month were.",
    ),
    "list-published-after": meaning(
        "Gói được lập trước ngày công bố",
        "The package is older than its list",
        "Gói chép lại một danh sách đã công bố, nên không thể có trước danh sách. Thường là ngày công bố bị gõ nhầm "
        "năm hoặc tháng, hoặc phần mô tả được chép từ gói cũ.",
        "A package copies a list that has been published, so it can't be older than the list. Mostly the year or "
        "month of publication was mistyped, or the description was copied from an older package.",
    ),
    "list-valid-until-missing": meaning(
        "Danh sách thật chưa có ngày hết hiện",
        "A real list without an end",
        "Tên của một đơn vị không được treo trên trang mãi. Đến ngày này trang tự thôi hiện các tên, dù không ai nhớ "
        "gỡ xuống.",
        "A unit's name must not stay on the site for ever. On this day the site stops showing the names by itself, "
        "even if nobody remembers to take them down.",
    ),
    "list-valid-until": meaning(
        "Ngày hết hiện quá xa hoặc quá sớm",
        "Names shown too long or too short",
        "Nhiều đơn vị đóng đủ không lâu sau ngày chốt nợ; để tên họ quá một năm là không công bằng. Còn ngày quá sớm "
        "thì danh sách hết hạn trước khi có ai đọc. Lỗi thường do gõ nhầm năm.",
        "Many units pay soon after the debt was counted; to name them for more than a year would be unfair. With a "
        "day too early the list expires before anyone can read it. Mostly the year was mistyped.",
    ),
    "list-valid-until-order": meaning(
        "Danh sách mới hết hiện trước danh sách cũ",
        "The newer list ends before the older one",
        "Danh sách mới thay danh sách cũ trong cùng loạt. Nếu nó hết hạn trước, danh sách cũ lại thành danh sách mới "
        "nhất còn tên, và đơn vị đã ra khỏi danh sách bị nêu trở lại.",
        "In a series the newer list takes the place of the older one. If it expires first, the older one becomes the "
        "newest that still names units, and a unit that is no longer listed is named again.",
    ),
    "list-held-back": meaning(
        "Có tiền giữ lại mà không có đơn vị",
        "An amount held back, but no unit",
        "Hộ kinh doanh, cá nhân và những trường hợp chưa chắc chỉ được tính vào số đơn vị và số tiền giữ lại, không "
        "nêu tên. Hai số này đi đôi với nhau để người đọc biết phần nào của danh sách không hiện trên trang.",
        "Household businesses, persons and cases in doubt are counted as units and money held back, and not named. "
        "The two figures go together, so that readers know which part of a list the site doesn't show.",
    ),
    "list-count": meaning(
        "Đếm không ra số đơn vị đã nêu",
        "The units don't come to the stated number",
        "Bản chép phải khớp với con số mà danh sách tự nêu; lệch dù một dòng cũng có thể là một đơn vị bị bỏ sót hoặc "
        "bị nêu hai lần. Thường do lọc, dòng ẩn, dòng cộng bị đọc như đơn vị, hoặc quên ghi số giữ lại.",
        "The copy must fit the number that the list states; one row too few or too many may be a unit left out or "
        "named twice. Filters, hidden rows, a total read as a unit, or units held back but not counted are the usual "
        "causes.",
    ),
    "list-total": meaning(
        "Cộng không ra tổng số tiền đã nêu",
        "The amounts don't come to the stated total",
        "Tổng lệch nghĩa là có số tiền bị sót hoặc bị chép sai, mà mỗi số đứng cạnh tên một đơn vị. Thường do sót "
        "dòng, do nhầm đồng với nghìn hay triệu đồng, hoặc do bảng tính đổi dấu chấm, dấu phẩy.",
        "When the total differs, an amount is missing or was copied wrongly, and each stands beside the name of a "
        "unit. Rows left out, dong taken for thousands or millions, or dots and commas changed by a spreadsheet are "
        "the usual causes.",
    ),
}
