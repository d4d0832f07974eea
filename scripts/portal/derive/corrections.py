"""Words for the columns of a figure, as pages and feeds tell which of its cells was corrected."""

from __future__ import annotations

from typing import Final

from portal.text.bilingual import Bilingual

COLUMN_WORDS: Final = {
    "province_id": Bilingual("nơi", "place"),
    "boundary": Bilingual("địa giới", "boundary"),
    "indicator": Bilingual("chỉ số", "indicator"),
    "variant": Bilingual("nhóm", "group"),
    "funds": Bilingual("quỹ", "funds"),
    "period_start": Bilingual("đầu kỳ", "start of the period"),
    "as_of": Bilingual("ngày chốt", "as-of date"),
    "value": Bilingual("giá trị", "value"),
    "unit": Bilingual("đơn vị", "unit"),
    "qualifier": Bilingual("chữ kèm số", "qualifier"),
    "as_printed": Bilingual("nguyên văn", "wording as printed"),
    "denominator": Bilingual("mẫu số", "base"),
    "set_by": Bilingual("nơi giao chỉ tiêu", "who set the target"),
    "source_id": Bilingual("nguồn", "source"),
    "locator": Bilingual("vị trí trong nguồn", "place in the source"),
    "flags": Bilingual("cờ", "flags"),
    "note": Bilingual("ghi chú", "note"),
    "note_en": Bilingual("ghi chú tiếng Anh", "English note"),
    "confidence": Bilingual("độ tin cậy", "confidence"),
}
