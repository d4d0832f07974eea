"""What the system answers when it can't read or write, in words for the person who ran the command."""

from __future__ import annotations

import errno
import os
import re
from typing import Final

from portal.text.bilingual import Bilingual

_FULL: Final = Bilingual(
    "Hết chỗ ghi: đĩa, hoặc nơi nhận kết quả in ra, đã đầy. Hãy giải phóng chỗ rồi chạy lại.",
    "No space to write: the disk, or what takes the printed output, is full. Free some space, then run this again.",
)
_REFUSED: Final = Bilingual(
    "Không có quyền đọc hay ghi ở đó. Hãy chọn nơi khác, hoặc xin quyền với người quản máy.",
    "Reading or writing there is not allowed. Choose another place, or ask whoever keeps the machine.",
)
_GONE: Final = Bilingual(
    "Thư mục hay tệp đó không có, hoặc bị xóa giữa chừng. Hãy kiểm tra đường dẫn rồi chạy lại.",
    "That folder or file is not there, or was removed meanwhile. Check the path, then run this again.",
)
_KIND: Final = Bilingual(
    "Ở đó có thư mục thay vì tệp, hoặc tệp thay vì thư mục. Hãy kiểm tra đường dẫn.",
    "There is a folder in place of a file, or a file in place of a folder. Check the path.",
)
_WORDS: Final[dict[int, Bilingual]] = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: Bilingual(
        "Một tệp lớn hơn mức máy cho phép ghi (ulimit -f). Hãy nâng mức ấy rồi chạy lại.",
        "A file is larger than the machine allows (ulimit -f). Raise that limit, then run this again.",
    ),
    errno.EROFS: Bilingual(
        "Đĩa ấy chỉ cho đọc. Hãy chọn một nơi ghi được.",
        "That disk is read-only. Choose a place that can be written.",
    ),
    errno.EACCES: _REFUSED,
    errno.EPERM: _REFUSED,
    errno.ENOENT: _GONE,
    errno.ENOTDIR: _KIND,
    errno.EISDIR: _KIND,
    errno.EEXIST: Bilingual("Ở đó đã có tệp hay thư mục.", "A file or folder is there already."),
    errno.EBUSY: Bilingual(
        "Thư mục ấy đang được dùng, hay là gốc của một ổ đĩa. Hãy chọn một thư mục nằm trong đó.",
        "That folder is in use, or is the root of a disk. Choose a folder in it.",
    ),
    errno.EIO: Bilingual(
        "Ổ đĩa báo lỗi phần cứng. Hãy chép dữ liệu ra nơi khác trước khi làm tiếp.",
        "The disk reports a fault of its own. Copy your data elsewhere before you go on.",
    ),
    errno.EMFILE: Bilingual(
        "Mở quá nhiều tệp cùng lúc (ulimit -n). Hãy nâng mức ấy rồi chạy lại.",
        "Too many files are open at once (ulimit -n). Raise that limit, then run this again.",
    ),
    errno.ENAMETOOLONG: Bilingual(
        "Tên hay đường dẫn dài quá mức máy cho phép. Hãy chọn nơi có đường dẫn ngắn hơn.",
        "A name or path is longer than the machine allows. Choose a place with a shorter path.",
    ),
    errno.ENOMEM: Bilingual("Hết bộ nhớ.", "The machine has no memory left."),
}
_ELSE: Final = Bilingual("Máy không đọc hay ghi được.", "The machine could not read or write.")

_IN_A_LOG: Final = re.compile(r"\[Errno (\d+)\][^\n]*?(?:: '([^'\n]+)')?$|\(os error (\d+)\)", re.MULTILINE)
_OF_A_DISK: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EIO, errno.EMFILE})


def describe_fault(fault: OSError) -> str:
    """Vietnamese, English, then the file where it is known and what the system calls it."""
    words = _WORDS.get(fault.errno or 0, _ELSE)
    called = os.strerror(fault.errno) if fault.errno else str(fault) or type(fault).__name__
    named = " → ".join(os.fsdecode(name) for name in (fault.filename, fault.filename2) if isinstance(name, str | bytes))
    return f"{words.vi}\n{words.en}\n{f'{named}: ' if named else ''}{called}"


def fault_in(log: str) -> OSError | None:
    """The fault of a disk that another program printed (Python's or Rust's form); None where it tells of none."""
    for found in _IN_A_LOG.finditer(log):
        number = int(found[1] or found[3])
        if number in _OF_A_DISK:
            return OSError(number, os.strerror(number), *([found[2]] if found[2] else []))
    return None
