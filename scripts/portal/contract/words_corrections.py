"""Words for faults of the log of corrections."""

from __future__ import annotations

from typing import Final

from portal.contract.wording import Wording, wording

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
        "Sửa ô new cho khớp dữ liệu, hoặc sửa dữ liệu; mỗi lần sửa thêm là một dòng mới.",
        "Make new what the data says, or mend the data; every further correction is a row of its own.",
    ),
}
