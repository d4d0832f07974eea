"""What each computed flag means for whoever keeps the data, and what to do about it: one table of codes."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Wording, wording

_KEEP_VI: Final = "Nếu nguồn in đúng như vậy thì giữ nguyên: trang sẽ hiện cảnh báo này cạnh con số."
_KEEP_EN: Final = "If the source prints it so, leave it: the page shows this warning beside the figure."


def _doubt(vi: str, en: str, remedy_vi: str, remedy_en: str) -> Wording:
    return wording(vi + ": {detail}", en + ": {detail}", f"{remedy_vi} {_KEEP_VI}", f"{remedy_en} {_KEEP_EN}")


DOUBTS: Final[dict[str, Wording]] = {
    "out-of-range": _doubt(
        "Ngoài khoảng hợp lý",
        "Outside the plausible range",
        "Mở nguồn, so lại con số, đơn vị tính, kỳ số liệu và tên tỉnh.",
        "Open the source and compare the figure, its unit, its period and its province.",
    ),
    "amount-per-case": _doubt(
        "Bình quân mỗi lượt khó tin",
        "Implausible amount per case",
        "Mở nguồn, so lại số tiền và số lượt; xem hai số có cùng chế độ và cùng kỳ không.",
        "Open the source and compare the amount and the cases; see that both are of one benefit and one period.",
    ),
    "amount-per-resident": _doubt(
        "Bình quân đầu người khó tin",
        "Implausible amount per resident",
        "Mở nguồn, xem đơn vị tính là nghìn, triệu hay tỷ, dấu phân cách, tên tỉnh và nhóm của con số.",
        "Open the source and see whether it says thousands, millions or billions; compare the number marks, the"
        " province and the group.",
    ),
    "cumulative-fall": _doubt(
        "Số cộng dồn giảm trong năm",
        "Running total falls within the year",
        "So lại ngày chốt, đầu kỳ và loại quỹ của hai số.",
        "Compare the as-of date, the start of the period and the funds of the two figures.",
    ),
    "parts-differ": _doubt(
        "Các phần không khớp với tổng",
        "Parts do not match the whole",
        "So lại từng phần và tổng trong nguồn; xem có sót một phần hoặc nhầm nhóm, loại quỹ không.",
        "Compare each part and the total with the source; look for a missing part or a wrong variant or fund.",
    ),
    "jump": _doubt(
        "Nhảy vọt cỡ nghìn lần",
        "Thousand-fold jump",
        "Xem nguồn in nghìn, triệu hay tỷ. Nếu chép nhầm thì sửa value; nếu nguồn nhầm thì sửa value và thêm cờ"
        " unit_error_in_source.",
        "See whether the source prints thousands, millions or billions. Correct the value; if the slip is in the"
        " source, add the flag unit_error_in_source too.",
    ),
    "ratio-differs": _doubt(
        "Tỷ lệ in khác tỷ lệ tính lại",
        "Printed ratio differs from the recomputed one",
        "So lại tỷ lệ và hai con số; xem mẫu số ghi trong cột denominator có đúng là mẫu số của nguồn không.",
        "Compare the ratio and the two figures; see that the column denominator names the base that the source uses.",
    ),
    "growth-differs": _doubt(
        "Mức tăng, giảm in khác mức tính lại",
        "Printed growth differs from the recomputed one",
        "So lại số liệu của hai năm; xem chúng có cùng loại quỹ, cùng kỳ và cùng địa giới không.",
        "Compare the figures of the two years; see that they are of the same funds, period and boundary.",
    ),
    "sources-disagree": _doubt(
        "Hai số không thể cùng đúng",
        "Two figures that cannot both be right",
        "Mở cả hai nguồn; xem chúng có cùng nhóm, loại quỹ, mẫu số và ngày chốt không.",
        "Open both sources; see that they are of the same variant, funds, base and date.",
    ),
    "implied-plan-differs": _doubt(
        "Kế hoạch suy ra không khớp",
        "Implied plan does not fit",
        "So lại số tiền và tỷ lệ; xem tỷ lệ tính trên kế hoạch hay số phải thu và số tiền gồm những quỹ nào.",
        "Compare the amount and the rate; see if the base is the plan or contributions due, and which funds it has.",
    ),
    "implied-base-differs": _doubt(
        "Mẫu số suy ra không khớp",
        "Implied base does not fit",
        "So lại số người và tỷ lệ; xem nguồn có nêu tỷ lệ tính trên tổng nào không.",
        "Compare the count and the rate; see whether the source says what the rate is a share of.",
    ),
    "target-already-missed": _doubt(
        "Chỉ tiêu cách xa mức hiện có",
        "Target far from what is reached",
        "So lại chỉ tiêu, thời hạn và mức hiện có; xem nguồn yêu cầu đạt hay duy trì mức đó.",
        "Compare the target, its deadline and the present level; see whether the text asks to reach it or to keep it.",
    ),
    "identical-figure": _doubt(
        "Trùng số giữa hai chỉ số",
        "Same figure for two indicators",
        "Mở nguồn, xem có thật hai chỉ số được in cùng một con số không.",
        "Open the source and see whether it really prints the same figure for both.",
    ),
    "repeated-figure": _doubt(
        "Lặp lại con số cũ hoặc của nơi khác",
        "A figure repeated from another date or place",
        "Mở nguồn của cả hai số; xem ngày chốt và tên tỉnh của từng số.",
        "Open the sources of both figures; compare the date and the province of each.",
    ),
}
"""By issue code: the name of the flag with hyphens. ``{detail}`` is the sentence of the check."""
