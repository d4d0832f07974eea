"""Words for releases: folders that were edited after the fact, and figures that changed without a word in the log."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Wording, wording

_BACK_VI: Final = (
    "Lấy lại tệp cũ từ lịch sử (git checkout); muốn sửa số thì sửa trong datapackages/ rồi phát hành bản mới."
)
_BACK_EN: Final = (
    "Take the old file back from the history (git checkout); to correct a figure, mend datapackages/ and release anew."
)

RELEASES: Final[dict[str, Wording]] = {
    "release-name": wording(
        "Thư mục “{found}” trong releases/ không phải một số phiên bản như 1.4.0.",
        "The folder “{found}” in releases/ is no version such as 1.4.0.",
        _BACK_VI,
        _BACK_EN,
    ),
    "release-day": wording(
        "Bản mới mang ngày {found}, trước bản {version} ({expected}).",
        "The new release is dated {found}, before {version} ({expected}).",
        "Phát hành với ngày của hôm nay.",
        "Release with the day of today.",
    ),
    "release-file-missing": wording(
        "Thiếu tệp {found}; {named} đòi có tệp này.",
        "{found} is missing; {named} asks for it.",
        _BACK_VI,
        _BACK_EN,
    ),
    "release-file-unknown": wording(
        "Tệp {found} không có trong {named}.",
        "{found} is not in {named}.",
        _BACK_VI,
        _BACK_EN,
    ),
    "release-edited": wording(
        "Tệp {found} đã bị sửa sau khi phát hành.",
        "{found} was edited after it was released.",
        _BACK_VI,
        _BACK_EN,
    ),
    "release-chain": wording(
        "release.json không khớp với thư mục hoặc với bản trước: {found}.",
        "release.json does not fit its folder or the release before: {found}.",
        _BACK_VI,
        _BACK_EN,
    ),
    "correction-missing": wording(
        "Số đã phát hành {obs_id} {done_vi} mà sổ đính chính không ghi.",
        "The released figure {obs_id} {done_en}, which the log of corrections does not tell.",
        "Thêm dòng này vào sổ, điền ngày và lý do: {row}",
        "Add this row to the log, with the day and the reason: {row}",
    ),
    "correction-untrue": wording(
        "Sổ đính chính nói sai về {obs_id}: {said_vi}.",
        "The log of corrections is wrong about {obs_id}: {said_en}.",
        "Chỉ ghi vào sổ những số đã phát hành; chép giá trị cũ từ bản trước.",
        "The log holds released figures only; copy the old value from the release before.",
    ),
    "correction-date": wording(
        "Ngày đính chính {found} của {obs_id} nằm ngoài khoảng từ bản trước đến ngày phát hành.",
        "The day {found} of the correction of {obs_id} does not lie between the release before and this one.",
        "Ghi ngày đã sửa con số.",
        "Write the day on which the figure was mended.",
    ),
    "correction-edited": wording(
        "Dòng đính chính ngày {found} của {obs_id} đã phát hành, nay bị sửa hoặc bị xóa.",
        "The correction of {obs_id} of {found} was released and has now been edited or deleted.",
        "Trả dòng đó về như cũ; nếu nó sai thì thêm một dòng mới, ngày khác.",
        "Put the row back as it was; when it is wrong, add a new one of another day.",
    ),
    "row-gone": wording(
        "Bản {version} có dòng {found}, nay không còn ở đây.",
        "Release {version} has the row {found}, which is here no more.",
        "Nếu tệp bị cắt cụt hoặc xóa nhầm thì lấy lại dòng từ lịch sử (git); nếu cố ý bỏ thì để nguyên, bản phát hành"
        " sau sẽ ghi dòng này là đã rút.",
        "If the file was cut off or the row deleted by mistake, take it back from the history (git); if it was left out"
        " on purpose, leave it: the next release tells it as withdrawn.",
    ),
}
"""By code; found by ``make release`` and, beside the releases, by ``validate.py``; the first six by every build too."""
