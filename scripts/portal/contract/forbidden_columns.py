"""Columns that a list of units must not have: street address, telephone, representative, personal numbers."""

from __future__ import annotations

import re
from typing import Final

from portal.text.search_words import search_words

_MEANINGS: Final = {
    "identity": (
        r"cccd|cmnd|cmt|cmtnd|can cuoc|chung minh|dinh danh|ho chieu|passport|citizen|identity|id card|id number"
        r"|so so bhxh|ma so bhxh|ngay sinh|nam sinh|gioi tinh|birth|gender|so tai khoan|bank account"
    ),
    "representative": (
        r"nguoi dai dien|dai dien phap luat|dai dien theo phap luat|ho dai dien|giam doc|chu doanh nghiep|chu so huu"
        r"|chu ho|chu dn|ho ten|ho va ten|ke toan|lien he|thu truong|nguoi nop thue|nguoi dung dau|representative"
        r"|director|owner|full name|first name|last name|contact|manager"
    ),
    "phone": (
        r"sdt|dtdd|dt|dien thoai|di dong|hotline|phone|telephone|mobile|tel|fax|zalo|email|e mail|mail|thu dien tu"
    ),
    "address": r"dia chi|tru so|so nha|duong pho|ten duong|duong|ngo|hem|address|street|dc",
}
_PATTERNS: Final = {
    meaning: re.compile(rf"(?<![a-z0-9])(?:{words})(?![a-z0-9])") for meaning, words in _MEANINGS.items()
}


def forbidden_meaning(header: str) -> str:
    """``address``, ``phone``, ``representative`` or ``identity`` when the header means that; else ""."""
    # In ``phone_number`` and ``SoNha`` the parts are words too.
    text = " ".join(search_words(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", header)))
    return next((meaning for meaning, pattern in _PATTERNS.items() if pattern.search(text)), "")
