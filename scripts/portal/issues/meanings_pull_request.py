"""What each code about pull requests means, in the order of ``words_pull_request.PULL_REQUESTS``."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Meaning, meaning

PULL_REQUESTS_MEAN: Final[dict[str, Meaning]] = {
    "data-with-code": meaning(
        "Dữ liệu lẫn với mã nguồn",
        "Data and code in one pull request",
        "Người xem số liệu và người xem mã là hai nhóm khác nhau. Một đề nghị lẫn cả hai dễ làm một đoạn mã lọt qua"
        " giữa hàng trăm dòng số, nên cần một người giữ mã duyệt đúng commit mới nhất.",
        "Figures and code are looked at by different people. Where both come together, code could slip by between"
        " hundreds of rows, so a code owner has to approve exactly the latest commit.",
    ),
    "release-touched": meaning(
        "Sửa một bản đã phát hành",
        "A release that was published is edited",
        "Bài báo và nghiên cứu dẫn lại từng bản phát hành, nên một bản đã ra thì không đổi nữa, dù chỉ một ký tự. Con"
        " số sai được sửa ở dữ liệu, có dòng trong sổ đính chính, và nằm trong bản sau.",
        "Articles and studies cite releases, so a release never changes again, not by a single character. A wrong"
        " figure is mended in the data, told in the log of corrections, and stands in the next release.",
    ),
}
"""By code: a short heading, and why the check is made."""
