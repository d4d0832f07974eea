"""Words for faults between cells, rows and packages."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Wording, wording

_SUM_VI: Final = "Ghi phép tính ở đầu ghi chú, số viết liền, dấu phẩy thập phân: “Tính: 100 + 5,9 = 105,9.”"
_SUM_EN: Final = "Start the note with the sum, in plain numbers, with a decimal point: “Derived: 100 + 5.9 = 105.9.”"

ROWS: Final[dict[str, Wording]] = {
    "key-repeated": wording(
        "Khóa “{found}” đã có ở {other} (không kể chữ hoa, chữ thường).",
        "The key “{found}” already stands at {other} (capitals don't count).",
        "Giữ một dòng, hoặc đặt mã khác cho dòng mới.",
        "Keep one row, or give the new one another key.",
    ),
    "figure-repeated": wording(
        "Cùng một nguồn đã cho con số này (cùng chỉ số, nhóm, quỹ, ngày chốt) ở {other}.",
        "The same source already gives this figure (same indicator, variant, funds, date) at {other}.",
        "Giữ một dòng; nếu là hai con số khác nhau thì ghi rõ nhóm hoặc quỹ.",
        "Keep one row; if they are two figures, tell them apart by variant or funds.",
    ),
    "source-differs": wording(
        "Nguồn này ở gói khác ({other}) ghi “{expected}”, ở đây ghi “{found}”.",
        "In another package ({other}) this source says “{expected}”, here “{found}”.",
        "Sửa để các dòng của cùng một nguồn giống nhau ở mọi gói.",
        "Make the rows of one source equal in every package.",
    ),
    "province-differs": wording(
        "“{found}” không phải tỉnh của gói này ({expected}).",
        "“{found}” is not the province of this package ({expected}).",
        "Chuyển dòng sang gói của tỉnh đó, hoặc sửa mã tỉnh.",
        "Move the row to that province's package, or mend the province_id.",
    ),
    "province-unknown": wording(
        "Danh mục không có “{found}” với địa giới {boundary}.",
        "The registry has no “{found}” with boundary {boundary}.",
        "Dùng province_id và boundary có trong registry/provinces.csv.",
        "Use a province_id and boundary of registry/provinces.csv.",
    ),
    "indicator-unknown": wording(
        "Chỉ số “{found}” không có trong registry/indicators.csv.",
        "The indicator “{found}” is not in registry/indicators.csv.",
        "Chọn một chỉ số đã có, hoặc đề nghị thêm chỉ số mới.",
        "Choose one that exists, or propose a new one.",
    ),
    "variant-unknown": wording(
        "Chỉ số {indicator} không có nhóm “{found}”.",
        "The indicator {indicator} has no variant “{found}”.",
        "Chọn một trong: {expected}; hoặc để trống nếu không có nhóm.",
        "Choose one of: {expected}; or leave it empty when there is none.",
    ),
    "denominator-unknown": wording(
        "Chỉ số {indicator} không dùng mẫu số “{found}”.",
        "The indicator {indicator} has no denominator “{found}”.",
        "Chọn một trong: {expected}; nếu danh sách trống thì để ô trống.",
        "Choose one of: {expected}; leave it empty when the list is empty.",
    ),
    "denominator-missing": wording(
        "{indicator} là tỷ lệ nên phải ghi mẫu số.",
        "{indicator} is a ratio and needs its denominator.",
        "Chọn một trong: {expected}; nguồn không nói thì ghi not_stated.",
        "Choose one of: {expected}; not_stated when the source doesn't say.",
    ),
    "set-by-missing": wording(
        "{indicator} là chỉ tiêu nên phải ghi nơi giao (set_by).",
        "{indicator} is a target and needs set_by: who set it.",
        "Ghi nơi giao chỉ tiêu; nguồn không nói thì ghi not_stated.",
        "Say who set it; not_stated when the source doesn't say.",
    ),
    "source-unknown": wording(
        "Nguồn “{found}” không có trong sources.csv của gói này.",
        "The source “{found}” is not in sources.csv of this package.",
        "Thêm nguồn vào sources.csv, hoặc sửa mã nguồn.",
        "Add it to sources.csv, or mend the source_id.",
    ),
    "label-missing": wording(
        "Mã “{found}” (loại {kind}) chưa có tên gọi trong registry/labels.csv.",
        "The code “{found}” (kind {kind}) has no words in registry/labels.csv.",
        "Thêm một dòng vào labels.csv với tên tiếng Việt và tiếng Anh, hoặc sửa mã.",
        "Add a row to labels.csv in Vietnamese and English, or mend the code.",
    ),
    "flag-unknown": wording(
        "Cờ “{found}” không có trong registry/flags.csv, hoặc viết sai dạng.",
        "The flag “{found}” is not in registry/flags.csv, or not in the right form.",
        "Dùng cờ có trong danh mục, cách nhau bằng dấu chấm phẩy; mâu thuẫn viết contradicts:<obs_id>.",
        "Use flags of the registry with semicolons between; a contradiction is contradicts:<obs_id>.",
    ),
    "flag-not-curated": wording(
        "Cờ “{found}” do máy tính toán đặt, không ghi tay vào dữ liệu.",
        "The flag “{found}” is computed and not set by hand.",
        "Xóa cờ này; trang sẽ tự tính.",
        "Delete it; the site works it out.",
    ),
    "flag-repeated": wording(
        "Cờ “{found}” được ghi hai lần.",
        "The flag “{found}” is set twice.",
        "Giữ lại một cờ.",
        "Keep one.",
    ),
    "contradicts-unknown": wording(
        "Không có quan sát “{found}” để mâu thuẫn, hoặc đó là chính dòng này.",
        "There is no other observation “{found}” to contradict.",
        "Ghi đúng obs_id của dòng kia.",
        "Give the obs_id of the other row.",
    ),
    "contradicts-one-sided": wording(
        "Dòng “{found}” không ghi lại là mâu thuẫn với dòng này.",
        "The row “{found}” doesn't say that it contradicts this one.",
        "Thêm cờ contradicts trỏ về dòng này ở dòng kia.",
        "Add the flag contradicts, naming this row, to the other row.",
    ),
    "unit-differs": wording(
        "Đơn vị “{found}” không phải đơn vị của {indicator} ({expected}).",
        "“{found}” is not the unit of {indicator} ({expected}).",
        "Ghi đơn vị {expected} và đổi giá trị theo đơn vị đó.",
        "Use {expected} and give the value in it.",
    ),
    "value-negative": wording(
        "“{found}” là số âm, nhưng {indicator} không thể âm.",
        "“{found}” is below nought, which {indicator} can't be.",
        "Xem lại con số; phần tăng, giảm có chỉ số riêng.",
        "Check the figure; rises and falls have indicators of their own.",
    ),
    "value-not-whole": wording(
        "“{found}” có phần thập phân, nhưng đơn vị {expected} chỉ có số nguyên.",
        "“{found}” has decimals, but {expected} come as whole numbers.",
        "Ghi số nguyên; tiền ghi bằng đồng, không ghi bằng tỷ.",
        "Write a whole number; money in VND, not in billions.",
    ),
    "percent-range": wording(
        "“{found}” vượt 100%, điều {indicator} không thể có.",
        "“{found}” is over 100%, which {indicator} can't be.",
        "Xem lại con số và dấu thập phân.",
        "Check the figure and its decimal mark.",
    ),
    "printed-no-digit": wording(
        "Nguyên văn “{found}” không có chữ số nào.",
        "“{found}” as printed holds no digit.",
        "Chép đúng phần có con số trong nguồn.",
        "Copy the part of the source that has the number.",
    ),
    "printed-unreadable": wording(
        "Không đọc được con số từ nguyên văn “{found}” (ngôn ngữ nguồn: {language}).",
        "No number can be read from “{found}” (language of the source: {language}).",
        "Xem lại nguyên văn và cột language của nguồn; dấu phân cách lẫn lộn thì đặt cờ separator_mixed.",
        "Check the wording and the source's language; for mixed number marks set the flag separator_mixed.",
    ),
    "printed-value": wording(
        "Giá trị “{found}” khác nguyên văn “{printed}”, đọc ra {expected}.",
        "The value “{found}” differs from “{printed}” as printed, which reads {expected}.",
        "Sửa giá trị theo nguồn; nếu chính nguồn in sai đơn vị thì đặt cờ unit_error_in_source.",
        "Follow the source; if the source itself has the wrong unit, set the flag unit_error_in_source.",
    ),
    "printed-unit": wording(
        "Nguyên văn “{found}” không phải số đo bằng {expected}.",
        "“{found}” as printed is not a figure in {expected}.",
        "Xem lại chỉ số, đơn vị và nguyên văn; nguồn thiếu dấu % thì đặt cờ percent_sign_missing.",
        "Check indicator, unit and wording; if the source left out the % sign, set percent_sign_missing.",
    ),
    "printed-qualifier": wording(
        "Chữ kèm số là “{found}”, nhưng nguyên văn “{printed}” cho thấy “{expected}”.",
        "The qualifier is “{found}”, but “{printed}” says “{expected}”.",
        "Sửa cột qualifier thành {expected}, hoặc chép đủ nguyên văn.",
        "Set qualifier to {expected}, or copy the whole wording.",
    ),
    "printed-sign": wording(
        "Dấu của “{found}” không khớp nguyên văn “{printed}”: giảm thì giá trị phải âm, tăng thì dương.",
        "The sign of “{found}” doesn't fit “{printed}”: a fall is negative, a rise is not.",
        "Sửa dấu, hoặc chép cả chữ “tăng”, “giảm” vào nguyên văn.",
        "Mend the sign, or copy the word for rise or fall as well.",
    ),
    "derived-note": wording(
        "Số có cờ derived nhưng ghi chú “{found}” không cho thấy phép tính.",
        "The figure has the flag derived, but the note “{found}” doesn't show the sum.",
        _SUM_VI,
        _SUM_EN,
    ),
    "derived-sum": wording(
        "Phép tính “{found}” ra {result}, không ra giá trị {expected}.",
        "“{found}” comes to {result} and not to the value {expected}.",
        _SUM_VI,
        _SUM_EN,
    ),
    "derived-printed": wording(
        "Con số in “{printed}” không có trong phép tính “{found}”.",
        "The printed “{printed}” is not part of “{found}”.",
        _SUM_VI,
        _SUM_EN,
    ),
    "date-after-created": wording(
        "Ngày chốt {found} sau ngày lập gói {expected}.",
        "The as-of date {found} is after the package was made ({expected}).",
        "Xem lại ngày chốt; nếu đúng thì sửa “created” và “version” trong datapackage.json.",
        "Check the date; if it is right, bring “created” and “version” in datapackage.json up to date.",
    ),
    "date-after-publication": wording(
        "Ngày chốt {found} sau ngày nguồn được đăng ({expected}).",
        "The as-of date {found} is after the source was published ({expected}).",
        "Xem lại ngày; nếu số là ước tính hay tạm tính thì đặt cờ estimate hoặc provisional.",
        "Check the date; for an estimate or a provisional figure set the flag estimate or provisional.",
    ),
    "boundary-date": wording(
        "Địa giới {found} không hợp với ngày {date}: 34 tỉnh, thành có từ 1/7/2025.",
        "Boundary {found} doesn't fit {date}: the 34 provinces exist since 1 July 2025.",
        "Ghi địa giới {expected}, hoặc xem lại ngày.",
        "Use boundary {expected}, or check the date.",
    ),
    "period-missing": wording(
        "{indicator} cộng dồn trong năm nên phải ghi ngày đầu kỳ.",
        "{indicator} adds up over the year and needs period_start.",
        "Ghi {expected}.",
        "Write {expected}.",
    ),
    "period-unexpected": wording(
        "{indicator} là số tại một ngày nên không có ngày đầu kỳ (“{found}”).",
        "{indicator} is true on one day and has no period_start (“{found}”).",
        "Để trống ô period_start.",
        "Leave period_start empty.",
    ),
    "period-start": wording(
        "Ngày đầu kỳ “{found}” không phải ngày 1 tháng 1 của năm chốt số liệu.",
        "period_start “{found}” is not 1 January of the as-of year.",
        "Ghi {expected}; số của một quý hay một tháng không dùng được ở đây.",
        "Write {expected}; figures of one quarter or month can't stand here.",
    ),
    "code-missing": wording(
        "Tỉnh chưa có mã số hai chữ số.",
        "The province has no two-digit code.",
        "Ghi mã theo danh mục hành chính, giữ số 0 ở đầu.",
        "Write the official code with its leading nought.",
    ),
    "code-repeated": wording(
        "Mã “{found}” đã dùng cho tỉnh khác của địa giới {boundary}.",
        "The code “{found}” already belongs to another province of boundary {boundary}.",
        "Xem lại mã ở danh mục hành chính.",
        "Look the code up in the official list.",
    ),
    "code-differs": wording(
        "Mã “{found}” không phải mã chính thức của {province} (“{expected}”).",
        "“{found}” is not the official code of {province} (“{expected}”).",
        "Ghi “{expected}”; nếu mã đã đổi theo văn bản mới, sửa cả scripts/portal/contract/official_codes.py.",
        "Write “{expected}”; if a new decision changed the code, mend scripts/portal/contract/official_codes.py too.",
    ),
    "name-english": wording(
        "Tên tiếng Anh “{found}” không phải tên tiếng Việt bỏ dấu (“{expected}”).",
        "The English name “{found}” is not the Vietnamese one without its marks (“{expected}”).",
        "Ghi “{expected}”.",
        "Write “{expected}”.",
    ),
    "name-identifier": wording(
        "Mã tỉnh “{found}” không khớp tên tỉnh (“{expected}”).",
        "The province_id “{found}” doesn't fit the name (“{expected}”).",
        "Sửa tên hoặc mã tỉnh.",
        "Mend the name or the province_id.",
    ),
    "validity-dates": wording(
        "Thời gian có hiệu lực không hợp: 63 tỉnh hết hiệu lực trước 1/7/2025, 34 tỉnh có từ ngày đó (“{found}”).",
        "The validity doesn't fit: the 63 end before 1 July 2025, the 34 begin on it (“{found}”).",
        "Sửa valid_from, valid_to.",
        "Mend valid_from or valid_to.",
    ),
    "successor-unknown": wording(
        "“{found}” không phải tỉnh sau sắp xếp hợp lệ.",
        "“{found}” is not a province that this one can have become.",
        "Tỉnh của địa giới 63 ghi một tỉnh của địa giới 34; tỉnh của địa giới 34 để trống.",
        "A province of the 63 names one of the 34; one of the 34 leaves it empty.",
    ),
    "predecessors-differ": wording(
        "Các tỉnh trước sắp xếp “{found}” không khớp cột successor_id (“{expected}”).",
        "predecessor_ids “{found}” doesn't agree with successor_id (“{expected}”).",
        "Ghi “{expected}”, hoặc sửa successor_id của các tỉnh cũ.",
        "Write “{expected}”, or mend successor_id of the former provinces.",
    ),
    "tile-missing": wording(
        "Tỉnh chưa có ô trên bản đồ.",
        "The province has no tile on the map.",
        "Ghi tile_col và tile_row.",
        "Give it a tile_col and a tile_row.",
    ),
    "tile-repeated": wording(
        "Ô bản đồ {found} đã có tỉnh khác.",
        "Tile {found} is already taken.",
        "Chọn ô còn trống.",
        "Choose a free one.",
    ),
    "bounds-order": wording(
        "Mức thấp nhất {found} không nhỏ hơn mức cao nhất {expected}.",
        "The lowest value {found} is not below the highest, {expected}.",
        "Sửa plausible_min hoặc plausible_max.",
        "Mend plausible_min or plausible_max.",
    ),
}
