"""Words for pull requests that mix what different people answer for."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Wording, wording

PULL_REQUESTS: Final[dict[str, Wording]] = {
    "data-with-code": wording(
        "Đề nghị này đổi dữ liệu ({data}) và cùng lúc đổi mã nguồn hay luồng việc ({running}): {found}.",
        "This pull request changes data ({data}) and at once code or workflows ({running}): {found}.",
        "Tách làm hai đề nghị; hoặc nhờ một người giữ mã duyệt (Approve) đúng lần đẩy mới nhất này.",
        "Split it in two; or ask a code owner to approve exactly this latest commit.",
    ),
    "release-touched": wording(
        "Tệp của một bản đã phát hành bị thêm, sửa hay xóa.",
        "A file of a release was added, edited or deleted.",
        "Tệp thêm vào thì bỏ (git rm {found}); tệp bị sửa hay xóa thì trả lại (git checkout main -- {found}). Muốn sửa"
        " số thì sửa ở datapackages/ và ghi sổ đính chính.",
        "Take an added file out (git rm {found}); put an edited or deleted one back (git checkout main -- {found}). To"
        " correct a figure, mend datapackages/ and the log.",
    ),
}
"""By code; found by ``scripts/path_guard.py``."""
