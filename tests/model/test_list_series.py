from __future__ import annotations

from portal.model.list_series import series_of

OFFICE = "BHXH tỉnh Quảng Ninh"


def test_lists_of_one_office_and_kind_follow_one_another() -> None:
    october = series_of("quang-ninh-2025-10-31-ha-long", "quang-ninh", OFFICE, "2025-10-31")
    assert october == series_of("quang-ninh-2025-11-30-ha-long", "quang-ninh", OFFICE, "2025-11-30")
    assert october != series_of("quang-ninh-2025-10-31-mong-cai", "quang-ninh", OFFICE, "2025-10-31")
    assert october != series_of("quang-ninh-2025-10-31-ha-long", "quang-ninh", "BHXH Hạ Long", "2025-10-31")
    assert october != series_of("quang-ninh-2025-10-31", "quang-ninh", OFFICE, "2025-10-31")
