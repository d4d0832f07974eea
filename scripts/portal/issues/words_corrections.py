"""Words for faults of the log of corrections."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Wording, wording

CORRECTIONS: Final[dict[str, Wording]] = {
    "correction-column": wording(
        "Ô column ghi “{found}”: dòng sửa số phải nêu đúng một cột của observations.csv, dòng rút số thì để trống.",
        "The column is “{found}”: a correction names one column of observations.csv, a withdrawal none.",
        "Ghi một trong các cột: {expected}; hoặc để trống nếu action là withdrawn.",
        "Write one of these columns: {expected}; or leave it empty when the action is withdrawn.",
    ),
    "correction-new": wording(
        "Ô new “{found}” không hợp: dòng sửa số phải có giá trị mới khác giá trị cũ, dòng rút số không có giá trị mới.",
        "“{found}” can't be the new value: a correction changes the old one, a withdrawal has no new one.",
        "Sửa ô old hoặc new; bỏ dòng này nếu không có gì thay đổi.",
        "Mend old or new; delete the row when nothing changed.",
    ),
    "correction-value": wording(
        "“{found}” không phải giá trị mà cột {of} nhận.",
        "“{found}” is no value of the column {of}.",
        "Chép đúng như trong observations.csv: số viết liền với dấu chấm thập phân, ngày dạng 2026-01-31.",
        "Copy it as observations.csv writes it: plain numbers with a decimal point, dates like 2026-01-31.",
    ),
    "correction-about": wording(
        "Tỉnh, địa giới, chỉ số hoặc ngày chốt ở dòng này không phải của số “{found}”.",
        "Place, boundary, indicator or as-of date of this row are not those of the figure “{found}”.",
        "Chép bốn ô province_id, boundary, indicator, as_of từ dòng của con số trong observations.csv.",
        "Copy province_id, boundary, indicator and as_of from the figure's row in observations.csv.",
    ),
    "correction-unknown": wording(
        "Không có số liệu nào mang mã “{found}”, và cũng không có dòng rút nó.",
        "No figure has the id “{found}”, and no row withdraws it.",
        "Chép lại obs_id từ tệp observations.csv; nếu đã rút con số thì thêm một dòng withdrawn.",
        "Copy the obs_id from observations.csv; when the figure was withdrawn, add a row that says withdrawn.",
    ),
    "correction-withdrawn": wording(
        "Số “{found}” đã rút nhưng vẫn nằm trong observations.csv.",
        "“{found}” is withdrawn but still stands in observations.csv.",
        "Xóa dòng đó khỏi observations.csv (có thể chuyển sang unpublished.csv); số đã rút không dùng lại mã cũ.",
        "Delete it from observations.csv (it may move to unpublished.csv); a withdrawn id is not used again.",
    ),
    "correction-chain": wording(
        "Giá trị cũ “{found}” không nối với lần sửa trước, lần đó ghi “{expected}”.",
        "The old value “{found}” doesn't continue the correction before, which ended at “{expected}”.",
        "Ghi old đúng bằng new của lần sửa trước cùng mã và cùng cột.",
        "Write as old what the earlier correction of the same id and column wrote as new.",
    ),
    "correction-differs": wording(
        "Sổ đính chính ghi giá trị mới là “{found}”, nhưng dữ liệu đang ghi “{expected}”.",
        "The log says that the new value is “{found}”, but the data says “{expected}”.",
        "Dòng chưa phát hành thì sửa ô new cho khớp; dòng đã phát hành thì giữ nguyên và thêm một dòng của ngày sau.",
        "Make new what the data says; when the row was released, leave it and add a row of a later day.",
    ),
}
