"""What each warning that becomes a published flag means: what is compared, and what usually lies behind it."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Meaning, meaning

DOUBTS_MEAN: Final[dict[str, Meaning]] = {
    "out-of-range": meaning(
        "Ngoài khoảng thường gặp",
        "Outside the usual range",
        "Danh mục ghi cho mỗi chỉ số khoảng thường gặp ở một tỉnh, thành; số tuyệt đối của cả nước không so theo "
        "khoảng này. Thường do nhầm đơn vị, mất dấu thập phân hoặc nhầm chỉ số, nhưng cũng có tỉnh thật sự khác "
        "thường.",
        "The registry holds for each indicator the range that is usual in one province; amounts and counts of the "
        "whole country are left out. Usually a unit, a decimal mark or the indicator was mixed up, though a province "
        "may be truly unusual.",
    ),
    "amount-per-case": meaning(
        "Bình quân mỗi lượt khó tin",
        "Average per case hard to believe",
        "Máy chia số tiền chi trả cho số lượt ốm đau, thai sản hoặc khám chữa bệnh BHYT, đã tính tới việc nguồn làm "
        "tròn. Mức bình quân quá cao hay quá thấp cho thấy một trong hai số có thể sai, hoặc hai số không cùng kỳ.",
        "Benefits paid are divided by the cases of sickness and maternity, or by visits with a health insurance card, "
        "with allowance for rounding. An average far too high or low shows that one of the two may be wrong, or of "
        "another period.",
    ),
    "amount-per-resident": meaning(
        "Bình quân đầu người khó tin",
        "Amount per resident hard to believe",
        "Số tiền, số người hay số đơn vị được chia cho số dân của tỉnh, thành rồi so với khoảng rất rộng mà con số "
        "thuộc nhóm ấy có thể đạt. Ra ngoài khoảng này thường là nhầm triệu với tỷ, sai dấu phân cách, sai tỉnh hoặc "
        "sai nhóm.",
        "Money, people and units are divided by the residents of the province and held against a very wide range for "
        "a figure of that group. Outside of it usually millions and billions, the number marks, the province or the "
        "group were mixed up.",
    ),
    "cumulative-fall": meaning(
        "Số cộng dồn lại giảm",
        "A running total that falls",
        "Số tiền hay số lượt cộng từ đầu năm chỉ có thể tăng. Khi số sau thấp hơn số trước, thường là một trong hai "
        "chỉ tính cho một phần, như thiếu một quỹ hay chỉ một quý, hoặc cơ quan đã điều chỉnh số cũ.",
        "Money or cases counted from the start of the year can only grow. When a later figure is lower, usually one of "
        "the two covers only a part, such as fewer funds or a single quarter, or the office revised the earlier one.",
    ),
    "parts-differ": meaning(
        "Phần và tổng không khớp",
        "Parts and whole don't match",
        "Khi có đủ mọi phần, máy cộng lại rồi so với tổng, và xem có phần nào lớn hơn tổng không; sai khác do làm tròn "
        "được bỏ qua. Thường do hai số không tính cùng một nhóm, một quỹ, hoặc một số bị in nhầm.",
        "Where all parts are printed they are added up and held against the total, and no part may exceed its whole; "
        "rounding is allowed for. Usually the figures don't count the same group or funds, or one of them is a "
        "misprint.",
    ),
    "jump": meaning(
        "Nhảy vọt khoảng nghìn lần",
        "A jump of about a thousand times",
        "Con số được so với các số khác cùng chuỗi, và với nguồn khác về cùng một ngày. Lệch khoảng nghìn lần gần như "
        "luôn là nhầm giữa nghìn, triệu và tỷ; sai như vậy làm hỏng cả biểu đồ.",
        "A figure is compared with the others of its series, and with another source for the same day. About a "
        "thousand times more or less is nearly always thousands, millions and billions mixed up; it spoils the whole "
        "chart.",
    ),
    "ratio-differs": meaning(
        "Tỷ lệ tính lại ra khác",
        "A ratio that recomputes differently",
        "Có đủ hai con số đứng sau một tỷ lệ thì máy tính lại, và sai khác do làm tròn được bỏ qua. Lệch nhiều thường "
        "vì nguồn dùng mẫu số khác, chẳng hạn số phải thu thay cho kế hoạch, hoặc hai số không cùng ngày hay cùng quỹ.",
        "When both figures behind a ratio are held it is worked out again, with allowance for rounding. A difference "
        "usually means that the source used another base, such as contributions due instead of the plan, or other "
        "dates or funds.",
    ),
    "growth-differs": meaning(
        "Mức tăng giảm tính lại khác",
        "Growth that recomputes differently",
        "Mức tăng, giảm so với năm trước được tính lại từ số của hai năm. Lệch thường vì hai số thật ra không cùng "
        "loại quỹ hay cùng kỳ, số năm trước được điều chỉnh, hoặc nguồn làm tròn quá tay.",
        "A rise or fall on the year before is worked out again from the figures behind it. Usually the two don't "
        "really cover the same funds or months, last year's figure was revised, or the print was rounded too freely.",
    ),
    "sources-disagree": meaning(
        "Hai con số trái ngược nhau",
        "Two figures that clash",
        "Máy so những số về cùng một việc trong cùng ngày, cách nhau không quá một tháng, hoặc của tỉnh mới với tỉnh "
        "cũ trước sắp xếp. Trang giữ cả hai và báo cho người đọc; thường thì một nguồn tính theo nhóm hay mẫu số khác "
        "mà không nói.",
        "Compared are figures for one thing of one day, within a month, or of a merged province and its former parts. "
        "The site keeps both and tells the reader. Usually one source counts another group or uses another base "
        "without saying so.",
    ),
    "implied-plan-differs": meaning(
        "Kế hoạch suy ra lệch nhau",
        "Implied plans that disagree",
        "Từ một số tiền và tỷ lệ của nó suy ra được kế hoạch hay số phải thu của năm, rồi so với số khác của tỉnh và "
        "với số đã thu. Lệch nhiều thường vì tỷ lệ được tính trên một mẫu số khác, hoặc số tiền gồm những quỹ khác.",
        "An amount and its rate imply the plan, or what was due, for the year; this is held against other figures of "
        "the province and what was collected. Usually the rate has another base, or the amount covers other funds.",
    ),
    "implied-base-differs": meaning(
        "Mẫu số suy ra lệch nhau",
        "Implied bases that disagree",
        "Số người tham gia và tỷ lệ bao phủ cho biết nguồn đã chia cho bao nhiêu dân hay lao động. Con số ấy được so "
        "trong cùng bài, với dân số chính thức, và qua thời gian; lệch thường vì nguồn dùng một tổng khác mà không nói "
        "rõ.",
        "A count and its coverage rate tell how many people the source divided by. That base is compared within one "
        "text, with the official population, and over time. Usually another total was used without saying so.",
    ),
    "target-already-missed": meaning(
        "Chỉ tiêu xa mức hiện có",
        "A target far from today's level",
        "Máy so chỉ tiêu với mức mà chính bài đó cho biết, khi thời hạn còn không quá nửa năm. Chênh trên 5 điểm phần "
        "trăm thường vì hai số tính theo hai cách, hay bài nói về mức phải giữ; đây là lưu ý, không phải lời chê tỉnh "
        "nào.",
        "A target is held against the level that the same text reports at most half a year before the deadline. Over 5 "
        "percentage points usually means two ways of counting, or a level to be kept. It is a note to readers, no "
        "verdict on a province.",
    ),
    "identical-figure": meaning(
        "Hai chỉ số cùng một số",
        "Two indicators, one and the same figure",
        "Hai việc khác nhau hiếm khi ra đúng cùng một con số lẻ. Khi một bài in như vậy và khó là tình cờ, có thể một "
        "số đã bị chép nhầm sang số kia, ở nguồn hoặc lúc nhập; số tròn thì không xét.",
        "Two different things seldom come to exactly the same odd figure. Where one text prints them so, and chance "
        "hardly explains it, one may have been copied into the other, by the source or on entry; round figures are "
        "passed over.",
    ),
    "repeated-figure": meaning(
        "Trùng số kỳ trước hay nơi khác",
        "The figure of another date or place",
        "Con số chính xác nhiều chữ số mà lặp lại y hệt ở kỳ sau, hoặc ở tỉnh khác trong cùng ngày, thường là do chép "
        "từ bản cũ hay sang nhầm tỉnh, ở nguồn hoặc lúc nhập. Số tròn và chỉ tiêu thì không xét.",
        "An exact figure of many digits that comes again unchanged at the next date, or in another province on the "
        "same day, was often copied from an old page or into the wrong province, by the source or on entry. Round "
        "figures and targets are passed over.",
    ),
}
