"""What every downloaded file says about itself: title, licence, how to read it."""

from __future__ import annotations

from typing import Final

from portal.text.bilingual import Bilingual

TITLE: Final = Bilingual(
    "BHXH Mở: số liệu đã công bố về BHXH, BHYT, BHTN ở các tỉnh, thành",
    "BHXH Mở: published figures on social, health and unemployment insurance in Viet Nam's provinces",
)
INDEPENDENCE: Final = Bilingual(
    "Trang độc lập, không phải trang của Bảo hiểm xã hội Việt Nam.",
    "An independent site; not a site of Vietnam Social Security.",
)
LICENCE_NAME: Final = "CC-BY-4.0"
LICENCE_URL: Final = "https://creativecommons.org/licenses/by/4.0/"
ATTRIBUTION: Final = Bilingual(
    "BHXH Mở, CC BY 4.0, kèm nơi công bố và ngày của từng con số.",
    "BHXH Mở, CC BY 4.0, together with the publisher and date of each figure.",
)
READING_RULES: Final = (
    Bilingual(
        "Mỗi dòng là một con số mà một nguồn đã in. Cột value tính theo đơn vị gốc ở cột unit: đồng, người, phần trăm. "
        "Cột as_printed giữ cách nguồn viết.",
        "Each row is one figure that one source printed. The column value is in the base unit of the column unit: "
        "VND, persons, percent. The column as_printed keeps the wording of the source.",
    ),
    Bilingual(
        "Đừng bỏ cột qualifier: “gần 1.000 tỷ” không phải đúng 1.000 tỷ.",
        "Keep the column qualifier: “nearly 1,000 billion” is not exactly 1,000 billion.",
    ),
    Bilingual(
        "Cột as_of là ngày chốt, với chỉ tiêu là hạn phải đạt. Các tỉnh thường có ngày chốt khác nhau; "
        "đừng xếp hạng nếu chưa so ngày.",
        "The column as_of is the date that the figure is true for; for a target it is the deadline. Provinces usually "
        "report for different dates: don't rank them without a look at the dates.",
    ),
    Bilingual(
        "variant, funds, denominator là một phần của ý nghĩa. Chỉ so các số có cùng cả ba.",
        "variant, funds and denominator are part of the meaning. Compare only figures that share all three.",
    ),
    Bilingual(
        "boundary 63 là địa giới đến 30/6/2025, 34 là từ 1/7/2025. Một tỉnh là cặp (province_id, boundary); "
        "mã số province_code đã được dùng lại với nghĩa khác.",
        "boundary 63 is the map until 30 June 2025, 34 the one since 1 July 2025. A province is the pair "
        "(province_id, boundary); some official codes in province_code were re-used with another meaning.",
    ),
    Bilingual(
        "Khi nhiều nguồn nêu cùng một số cho cùng ngày, dòng có status = shown được chọn để hiển thị; "
        "các dòng also_reported vẫn ở đây. Lọc status = shown để không đếm hai lần.",
        "Where several sources report the same thing for the same date, the row with status = shown is the one on the "
        "pages; the also_reported rows stay here. Filter on status = shown to count nothing twice.",
    ),
    Bilingual(
        "Cột review_flags nêu chỗ đáng ngờ; chi tiết ở bảng cờ (flags.csv). "
        "Số có cờ implausible không nên dùng để so sánh.",
        "The column review_flags names what is doubtful; details are in the table of flags (flags.csv). "
        "A figure flagged implausible should not be compared.",
    ),
    Bilingual(
        "Ô trống nghĩa là nguồn không nêu, không phải số 0.",
        "An empty cell means that the source doesn't say; it is not zero.",
    ),
)
