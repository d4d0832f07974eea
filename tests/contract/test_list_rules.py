"""Rules of a list: what it says of itself, its sums, its units, its events, and lists among each other."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from portal.contract.forbidden_columns import forbidden_meaning
from portal.contract.list_about import check_about
from portal.contract.list_events import check_events
from portal.contract.list_sheets import ListSheets
from portal.contract.list_sums import check_sums
from portal.contract.list_units import check_units
from portal.contract.lists_together import check_together
from portal.model.issue import Finding
from tests.contract.frames import told
from tests.contract.lists import EVENT, HOSTS, PACKAGE, REGISTRY, UNIT, list_of


def judged(values: dict[str, str] | None = None, *, in_tree: bool = False) -> list[tuple[str, int, str]]:
    return told(check_about(list_of(about=values), REGISTRY, HOSTS, in_tree=in_tree))


def test_a_good_list_has_no_fault() -> None:
    sheets = list_of(events=[{}])
    assert judged() == []
    assert [*check_units(sheets), *check_events(sheets), *check_sums(sheets), *check_together([sheets])] == []


@pytest.mark.parametrize(
    "address",
    [
        "https://vss.gov.vn",
        "https://quangninh.vss.gov.vn/x",
        "http://VSS.gov.vn./x",
        "https://bhxh.example.vn/x",
        "https://www.bhxh.example.vn:8443/x",
    ],
)
def test_an_offices_own_address_or_one_below_it(address: str) -> None:
    assert judged({"source_url": address}) == []


@pytest.mark.parametrize(
    "address",
    [
        "https://evilvss.gov.vn/x",
        "https://vss.gov.vn.evil.org/x",
        "https://example.org/vss.gov.vn",
        "https://gov.vn/x",
        "https://example.vn/x",
    ],
)
def test_another_address_is_refused(address: str) -> None:
    assert judged({"source_url": address}) == [("list-source-address", 2, "source_url")]


def test_another_provinces_address_is_refused() -> None:
    moved = {"province_id": "ha-noi", "source_url": "https://bhxh.example.vn/x"}
    sheets = list_of(about=moved | {"list_id": "ha-noi-2025-10-31"})
    found = told(check_about(sheets, REGISTRY, HOSTS, in_tree=False))
    assert ("list-source-address", 2, "source_url") in found


def test_without_offices_every_real_list_is_refused() -> None:
    assert told(check_about(list_of(), REGISTRY, {}, in_tree=False)) == [("list-source-address", 2, "source_url")]


@pytest.mark.parametrize(
    ("values", "column"),
    [
        ({"payments_through": "2025-10-30"}, "payments_through"),
        ({"payments_through": "2025-11-21"}, "payments_through"),
        ({"payments_through": "không nêu"}, "payments_through"),
        ({"payments_through": "2025-11"}, "payments_through"),
        ({"published": "2025-11-22"}, "published"),
        ({"published": "2025-10-30", "payments_through": "not_stated"}, "published"),
        ({"valid_until": "2025-10-31"}, "valid_until"),
        ({"valid_until": "2025-11-19"}, "valid_until"),
        ({"valid_until": "2026-11-01"}, "valid_until"),
        ({"valid_until": ""}, "valid_until"),
    ],
)
def test_days_that_break_the_order(values: dict[str, str], column: str) -> None:
    assert [(row, name) for _, row, name in judged(values)] == [(2, column)]


@pytest.mark.parametrize(
    "values",
    [
        {"payments_through": "not_stated"},
        {"payments_through": "2025-10-31"},
        {"payments_through": "2025-11-20"},
        {"published": "2025-11-21"},
        {"published": "2025-10-31", "payments_through": "2025-10-31"},
        {"valid_until": "2025-11-20"},
        {"valid_until": "2026-10-31"},
    ],
)
def test_days_that_keep_it(values: dict[str, str]) -> None:
    assert judged(values) == []


def test_a_year_after_the_last_day_of_february() -> None:
    leap = {
        "list_id": "quang-ninh-2028-02-29",
        "as_of": "2028-02-29",
        "published": "2028-03-10",
        "payments_through": "2028-03-05",
    }
    package = replace(PACKAGE, folder=Path("/lists/quang-ninh-2028-02-29"), descriptor={})

    def codes(until: str) -> list[tuple[str, int, str]]:
        sheets = replace(list_of(about=leap | {"valid_until": until}), package=package)
        return told(check_about(sheets, REGISTRY, HOSTS, in_tree=False))

    assert codes("2029-02-28") == []
    assert codes("2029-03-01") == [("list-valid-until", 2, "valid_until")]


@pytest.mark.parametrize("list_id", ["quang-ninh-2025-10-31-m3", "quang-ninh-2025-10-31-lan-2"])
def test_an_ending_tells_two_lists_of_one_day_apart(list_id: str) -> None:
    package = replace(PACKAGE, folder=Path("/lists") / list_id)
    sheets = replace(list_of(about={"list_id": list_id}), package=package)
    assert check_about(sheets, REGISTRY, HOSTS, in_tree=False) == []
    assert judged({"list_id": list_id}) == [("list-id-folder", 2, "list_id")]


@pytest.mark.parametrize("list_id", ["quang-ninh-2025-10-31-", "ha-noi-2025-10-31", "quang-ninh-2025-10-311", "x"])
def test_an_identifier_says_province_and_day(list_id: str) -> None:
    assert judged({"list_id": list_id}) == [("list-id-differs", 2, "list_id")]


def test_a_real_list_in_a_tree_is_an_error() -> None:
    assert judged(in_tree=True) == [("list-real-in-tree", 2, "illustrative")]


@pytest.mark.parametrize(
    ("stated", "held", "withdrawn", "fits"),
    [("1", "0", 0, True), ("3", "2", 0, True), ("4", "2", 1, True), ("2", "0", 0, False), ("3", "2", 1, False)],
)
def test_the_count(stated: str, held: str, withdrawn: int, fits: bool) -> None:
    events = [{"event": "withdrawn", "unit_code": "", "event_id": f"E{n:04d}"} for n in range(1, withdrawn + 1)]
    about_row = {"stated_units": stated, "held_back_units": held, "stated_total_vnd": ""}
    assert told(check_sums(list_of(events=events, about=about_row))) == (
        [] if fits else [("list-count", 2, "stated_units")]
    )


@pytest.mark.parametrize(
    ("stated", "withdrawn", "fits"),
    [("1000", False, True), ("", False, True), ("1001", False, False), ("999", True, False), ("1500", True, True)],
)
def test_the_total(stated: str, withdrawn: bool, fits: bool) -> None:
    events = [{"event": "withdrawn", "unit_code": ""}] if withdrawn else []
    about = {"stated_units": str(1 + withdrawn), "stated_total_vnd": stated}
    found = told(check_sums(list_of(events=events, about=about)))
    assert found == ([] if fits else [("list-total", 2, "stated_total_vnd")])


def test_a_total_may_be_longer_than_a_machine_number() -> None:
    amount = "9" * 24
    assert check_sums(list_of([{"amount_vnd": amount}], about={"stated_total_vnd": amount})) == []


def test_sums_are_not_asked_of_a_table_that_was_not_read_whole() -> None:
    sheets = replace(list_of(about={"stated_units": "9"}), whole=frozenset({"list.csv", "events.csv"}))
    assert check_sums(sheets) == []


@pytest.mark.parametrize(
    ("interest", "amount", "fits"),
    [("0", "0", True), ("5", "5", True), ("6", "5", False), ("10", "9", False), ("9", "10", True), ("", "5", True)],
)
def test_interest_is_a_part_of_the_amount(interest: str, amount: str, fits: bool) -> None:
    found = told(check_units(list_of([{"interest_vnd": interest, "amount_vnd": amount}])))
    assert found == ([] if fits else [("list-interest", 2, "interest_vnd")])


def test_evading_needs_a_decision_on_the_unit() -> None:
    units = [{"legal_status": "evading"}]
    assert told(check_units(list_of(units))) == [("list-evading", 2, "legal_status")]
    assert check_units(list_of(units, [{"event": "decided"}])) == []
    other = [{"event": "decided", "unit_code": "YN0009Z"}]
    assert told(check_units(list_of(units, other))) == [("list-evading", 2, "legal_status")]


def test_one_tax_code_may_have_two_names_but_no_name_twice() -> None:
    second = {"unit_code": "YN0002B", "unit_name": "Công ty TNHH Mây Trắng - Chi nhánh 2"}
    assert check_units(list_of([{}, second])) == []
    again = second | {"unit_name": "CONG TY TNHH, MAY TRANG."}
    found = check_units(list_of([{}, again]))
    assert told(found) == [("list-unit-repeated", 3, "tax_code")]
    assert found[0].values["other"] == "f.csv:2"
    assert check_units(list_of([{"tax_code": ""}, again | {"tax_code": ""}])) == []


def test_events_are_numbered_beyond_four_digits() -> None:
    many = [{"event_id": f"E{number:04d}"} for number in range(1, 10002)]
    in_file_order = sorted(many, key=lambda event: event["event_id"])
    assert check_events(list_of(events=in_file_order)) == []


@pytest.mark.parametrize("numbers", [["E0002"], ["E0001", "E0003"], ["E0001", "E00002"], ["E0000", "E0001"]])
def test_a_gap_is_told_once(numbers: list[str]) -> None:
    found = told(check_events(list_of(events=[{"event_id": number} for number in numbers])))
    assert [(code, column) for code, _, column in found] == [("list-event-number", "event_id")]


def test_days_of_events_never_go_back() -> None:
    days = ["2025-12-01", "2025-12-03", "2025-12-02", "2025-12-03", "2025-12-01"]
    events = [{"event_id": f"E{place:04d}", "date": day} for place, day in enumerate(days, start=1)]
    assert told(check_events(list_of(events=events))) == [("list-event-date", row, "date") for row in (4, 6)]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"unit_code": ""}, "list-event-unit-missing"),
        ({"unit_code": "YN0009Z"}, "list-event-unit-unknown"),
        ({"event": "withdrawn"}, "list-withdrawn-named"),
        ({"event": "withdrawn", "unit_code": "", "note": "Rút CTY TNHH Mây Trắng"}, "list-withdrawn-named"),
        ({"event": "withdrawn", "unit_code": "", "note_en": "Cong ty TNHH May Trang"}, "list-withdrawn-named"),
        ({"event": "withdrawn", "unit_code": "", "evidence": "Mã 9900053106"}, "list-withdrawn-named"),
        ({"event": "decided", "evidence": "Quyết định của tòa"}, "list-decision-number"),
    ],
)
def test_an_event_that_is_told_wrongly(change: dict[str, str], code: str) -> None:
    assert [one for one, _, _ in told(check_events(list_of(events=[change])))] == [code]


def lists(*days: tuple[str, str]) -> list[ListSheets]:
    """Lists of one office by as-of day and the day until which they are shown."""
    made = []
    for as_of, until in days:
        list_id = f"quang-ninh-{as_of}"
        package = replace(PACKAGE, folder=Path("/lists") / list_id, place=f"/lists/{list_id}")
        made.append(replace(list_of(about={"list_id": list_id, "as_of": as_of, "valid_until": until}), package=package))
    return made


def test_a_newer_list_is_never_shown_for_a_shorter_time() -> None:
    good = lists(("2025-11-30", "2026-11-30"), ("2025-10-31", "2026-10-31"), ("2025-12-31", "2026-11-30"))
    assert check_together(good) == []
    bad = lists(("2025-12-31", "2026-10-30"), ("2025-10-31", "2026-10-31"), ("2025-11-30", "2026-09-30"))
    found = check_together(bad)
    assert [(finding.code, finding.values["other"]) for finding in found] == [
        ("list-valid-until-order", "/lists/quang-ninh-2025-10-31")
    ] * 2


def test_one_identifier_stands_once() -> None:
    found = check_together(lists(("2025-10-31", "2026-10-31"), ("2025-10-31", "2026-10-31")))
    assert told(found) == [("list-id-repeated", 2, "list_id")]


def copies(office: str = "BHXH tỉnh Quảng Ninh", as_of: str = "2025-11-30", **of_first: str) -> list[Finding]:
    """What is told of a list of five units and of its copy with another identifier, office, day or first unit."""
    units = [UNIT | {"unit_code": f"YN000{n}A", "tax_code": "", "amount_vnd": f"{n}000"} for n in range(1, 6)]
    first = list_of(units=units, about={"valid_until": "2026-11-30"})
    about = {"list_id": "quang-ninh-copy", "issuing_office": office, "as_of": as_of, "valid_until": "2026-11-30"}
    second = list_of(units=[units[0] | of_first, *units[1:]], about=about)
    package = replace(PACKAGE, folder=Path("/lists/copy"), place="/lists/copy")
    return check_together([replace(second, package=package), first])


def test_a_list_entered_again_for_another_day() -> None:
    found = copies()
    assert told(found) == [("list-repeated", 2, "as_of")]
    assert found[0].values["other"] == PACKAGE.place


@pytest.mark.parametrize("change", [{"amount_vnd": "1001"}, {"months_late": "4"}, {"unit_code": "YN0009Z"}])
def test_one_unit_that_differs_makes_another_list(change: dict[str, str]) -> None:
    assert copies(**change) == []


def test_two_offices_may_publish_one_list_for_one_day() -> None:
    assert copies("BHXH cơ sở Hạ Long", "2025-10-31") == []
    assert told(copies(as_of="2025-10-31")) == [("list-repeated", 2, "as_of")]


def test_few_units_may_owe_the_same_again() -> None:
    assert check_together(lists(("2025-10-31", "2026-10-31"), ("2025-11-30", "2026-10-31"))) == []


def test_an_event_row_as_it_should_be() -> None:
    assert check_events(list_of(events=[EVENT])) == []


@pytest.mark.parametrize(
    ("header", "meaning"),
    [
        ("Địa chỉ", "address"),
        ("dia_chi", "address"),
        ("ĐỊA CHỈ TRỤ SỞ", "address"),
        ("Street", "address"),
        ("SĐT", "phone"),
        ("Số điện thoại", "phone"),
        ("phoneNumber", "phone"),
        ("E-mail", "phone"),
        ("Người đại diện", "representative"),
        ("Họ và tên giám đốc", "representative"),
        ("Contact person", "representative"),
        ("CCCD", "identity"),
        ("Số CMND", "identity"),
        ("Số định danh cá nhân", "identity"),
        ("ID card", "identity"),
        ("Ngày sinh", "identity"),
        ("Mã đơn vị", ""),
        ("Tên đơn vị", ""),
        ("Số tháng chậm đóng", ""),
        ("Số lao động", ""),
        ("Xã, phường", ""),
        ("Ghi chú", ""),
        ("Trong đó: tiền lãi", ""),
        ("Mã số thuế", ""),
        ("Cơ quan BHXH quản lý", ""),
        ("STT", ""),
        ("", ""),
    ],
)
def test_what_a_header_means(header: str, meaning: str) -> None:
    assert forbidden_meaning(header) == meaning
