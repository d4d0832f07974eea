"""Whether a unit of a list may be shown by name: organisations only, and in doubt it is held back.

The rule. A unit is shown only when **all** of this holds for its name (capitals, Unicode form and punctuation don't
count; marks may be missing, but a word with other marks is another word, so “Công Tý” is not “công ty”):

1. It holds a word of an organisation from a closed list (``portal.contract.organisation_words``): first in the name;
   a company's word or legal form may also come later, when nothing like a person's name stands before it.
   Words that a person's name can hold too (trường and Trương, quỹ and Quý, phòng and Phong) count only as part of
   a longer phrase (trường tiểu học).
2. It holds no word of a household business (hộ kinh doanh, cá nhân, nhóm trẻ, ...) and doesn't begin with one (tiệm,
   sạp, cơ sở, ...), names no representative (giám đốc, ...) and nobody by title (ông, bà, bác sĩ + surname).
3. If it is a private enterprise (doanh nghiệp tư nhân, tư thục) or a practice (notary, law office, clinic, pharmacy,
   ...), what follows, without lines of business, holds no surname with one word or more after it. A centre is held
   back where a surname and ``văn`` or ``thị`` follow one another.

Surnames are compared without marks and the list of them is long, which holds back some firms that could be shown:
that is the side on which the rule errs. A company that carries a person's name (công ty TNHH) is a legal person and
may be shown.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from portal.contract import organisation_words as words
from portal.text.search_words import search_words

HOLDING_REASONS: Final = (
    "household",
    "person",
    "private_enterprise_person",
    "practice_person",
    "no_organisation_word",
)
"""What ``holding_reason`` can say."""

_TOKEN: Final = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
_MARKED: Final = "~"


def holding_reason(name: str) -> str:
    """Why a unit of this name is not shown, a code of ``HOLDING_REASONS``; "" when it may be shown."""
    text = _encoded(name)
    if _HOUSEHOLD.search(text) or _STALL.match(text):
        return "household"
    if _REPRESENTATIVE.search(text) or _names_by_title(_LEGAL_FORM.sub("", text)):
        return "person"
    first = _FIRST.match(text)
    later = None if first else _LATER.search(text)
    if first is None and later is None:
        return "person" if _starts_like_a_person(text) else "no_organisation_word"
    if later is not None and _stands_behind_a_person(text, later.start()):
        return "person"
    for pattern, reason in ((_PRIVATE, "private_enterprise_person"), (_PRACTICE, "practice_person")):
        carrier = pattern.search(text)
        if carrier is not None and _may_be_the_owners(text[carrier.end() :]):
            return reason
    if _FULL_NAME.search(_core(text)) and (_adds_a_person(name) or not _is_named_after_somebody(text)):
        return "person"
    return ""


def names_organisation(text: str) -> bool:
    """True when a company's word or legal form stands anywhere in the text: it may name a unit."""
    return _LATER.search(_encoded(text)) is not None


def names_somebody(text: str) -> bool:
    """True when free text holds a word of a household business, somebody by title, or a full personal name.

    Unlike a unit's name, free text has words of every kind, so capitals count: “do thị trường” is nobody.
    """
    written = unicodedata.normalize("NFC", text)
    encoded = _encoded(written)
    if _HOUSEHOLD.search(encoded) or _names_by_title(encoded):
        return True
    if any(title["after"].isupper() for title in _TITLE_IN_TEXT.finditer(_PLACES_LIKE_TITLES.sub("", written))):
        return True
    if any(_is_full_name(match.group()) for match in _CAPITALISED_NAME.finditer(written)):
        return True
    return _FULL_NAME.search(_NO_NAMES.sub("", encoded)) is not None


def _is_full_name(text: str) -> bool:
    if not all(word[0].isupper() for word in text.split()):
        return False
    first, middle, *_ = search_words(text)
    return first in words.SURNAMES and middle in ("van", "thi") and (first, middle) != ("cong", "van")


def entity_type_of(name: str) -> str:
    """The kind of organisation that the name tells, one of ``ENTITY_TYPES``; "" when it doesn't tell.

    A school, hospital or centre may be public or private: it is called public only where the name says so.
    """
    text = _encoded(name)
    if _BRANCH.search(text):
        return "branch"
    for pattern, kind in _KINDS:
        if pattern.match(text):
            return kind
    return "enterprise" if _LATER.search(text) else ""


def _encoded(name: str) -> str:
    """The words of the name as ``cong~... ty tnhh``: plain letters, then the marks that the word carries.

    Marks count as a set, so both ways to place a tone (``ủy`` and ``uỷ``) are one word.
    """
    decomposed = unicodedata.normalize("NFKD", name).lower()
    return "".join(map(_encoded_word, _TOKEN.findall(decomposed)))


@lru_cache(maxsize=65536)
def _encoded_word(word: str) -> str:
    plain = "".join(search_words(word))
    marks = "".join(sorted(f"{ord(sign):x}." for sign in word if sign == "đ" or unicodedata.combining(sign)))
    return f"{plain}{_MARKED}{marks} " if marks else f"{plain} "


@cache
def _any_of(phrases: tuple[str, ...], lead: str = r"(?<!\S)") -> re.Pattern[str]:
    """A pattern for encoded text: each word as it is written, or without any mark."""
    written = [
        "".join(rf"{_pattern_of(word)} " for word in _encoded(phrase).split())
        for phrase in sorted(phrases, key=len, reverse=True)
    ]
    return re.compile(f"{lead}(?:{'|'.join(written)})")


def _pattern_of(word: str) -> str:
    plain, _, marks = word.partition(_MARKED)
    return f"{plain}(?:{_MARKED}{re.escape(marks)})?" if marks else plain


def _plain_words(text: str) -> list[str]:
    return [word.partition(_MARKED)[0] for word in text.split()]


def _holds_person(text: str) -> bool:
    """True when a surname with a word after it stands in what is left without lines of business."""
    return _with_surname(_plain_words(_LINES.sub("", text)))


def _may_be_the_owners(text: str) -> bool:
    """Whether what follows a private enterprise or a practice may name its owner, by a part of the name too."""
    if _ADDRESSED.search(text):
        return True
    plain = _plain_words(_LINES.sub("", text))
    if _holds_person(text) or any(len(word) == 1 and word.isalpha() for word in plain):
        return True
    if any(word.startswith("nguyen") for word in plain):
        return True
    return 1 <= len(plain) <= 3 and words.GIVEN.union(words.SURNAMES).issuperset(plain)


def _is_named_after_somebody(text: str) -> bool:
    """Whether a full name is all that a company with a legal form, a school or a hospital is called by."""
    if _LEGAL_FORM.search(text) is None and _SCHOOL.match(text) is None:
        return False
    return _FULL_NAME.match(_core(text)) is not None


def _core(text: str) -> str:
    """What is left of a name without the organisation's own words: “cổ phần vận tải” is no Phan Văn Tải."""
    return _LINES.sub("", _LEGAL_FORM.sub("", _FIRST.sub("", text)))


def _adds_a_person(name: str) -> bool:
    """Whether a full name begins a part of the name that a dash, a comma or a bracket sets apart."""
    return any(_FULL_NAME.match(_core(_encoded(part))) for part in _PARTS.split(name)[1:])


def _stands_behind_a_person(text: str, start: int) -> bool:
    """Whether a person's name may stand before the company's word at ``start``, or hold it (NGUYEN CONG TY)."""
    return _holds_person(text[:start]) or (
        _LEGAL_FORM.search(text) is None and text.split()[0].partition(_MARKED)[0] in words.SURNAMES
    )


def _with_surname(plain: Iterable[str]) -> bool:
    listed = list(plain)
    return any(word in words.SURNAMES and not after.isdigit() for word, after in pairwise(listed))


def _starts_like_a_person(text: str) -> bool:
    plain = _plain_words(text)
    return 2 <= len(plain) <= 6 and plain[0] in words.SURNAMES


def _names_by_title(text: str) -> bool:
    """A title and then a surname with a word after it; in a name with marks the title has to carry its own."""
    has_marks = _MARKED in text
    for title in _ADDRESSED.finditer(text):
        if has_marks and title.group().strip() not in _TITLES:
            continue
        if _with_surname(_plain_words(text[title.end() :])[:2]):
            return True
    return False


_HOUSEHOLD: Final = _any_of(words.HOUSEHOLD)
_STALL: Final = _any_of(words.STALL, "")
_REPRESENTATIVE: Final = _any_of(words.REPRESENTATIVE)
_ADDRESSED: Final = _any_of(words.ADDRESSED)
_TITLES: Final = frozenset(_encoded(title).strip() for title in words.ADDRESSED)
_PRIVATE: Final = _any_of(words.PRIVATE)
_PRACTICE: Final = _any_of(words.PRACTICE)
_LINES: Final = _any_of(words.LINES_OF_WORK)
_LEGAL_FORM: Final = _any_of(words.LEGAL_FORM)
_SCHOOL: Final = _any_of((*words.SCHOOL, *words.HEALTH), "")
_PARTS: Final = re.compile(r"[-–—(),;:/]| do ")
_BRANCH: Final = _any_of(words.BRANCH)
_LATER: Final = _any_of((*words.COMPANY, *words.LEGAL_FORM, "hợp tác xã", "htx", "ubnd", "dntn"))
_FIRST: Final = _any_of(
    (
        *words.COMPANY,
        *words.LEGAL_FORM,
        *words.COOPERATIVE,
        *words.BRANCH,
        *words.ENTERPRISE_PART,
        *words.SCHOOL,
        *words.HEALTH,
        *words.PUBLIC,
        *words.CENTRE,
        *words.ASSOCIATION,
        *words.PRACTICE,
        *words.PRIVATE,
    ),
    "",
)
_FULL_NAME: Final = re.compile(
    rf"(?<!\S)(?:{'|'.join(sorted(words.SURNAMES))})(?:~\S+)? {_any_of(('văn', 'thị'), '').pattern}\S"
)
_CAPITALISED_NAME: Final = re.compile(
    r"(?<!\w)[^\W\d_a-z]\w+ +(?:[Vv](?:ăn|an|ĂN|AN|Ăn)|T(?:hị|hi|HỊ|HI)) +[^\W\d_a-z]"
)
_NO_NAMES: Final = _any_of(
    (
        "công văn",
        *("văn bản", "văn phòng", "văn thư", "văn hóa", "văn kiện", "thị xã", "thị trấn", "thị trường"),
    )
)
"""Words of offices and papers that begin like a middle name: “do văn phòng” is no Đỗ Văn Phòng."""
_TITLE_IN_TEXT: Final = re.compile(
    r"(?<!\w)(?:[ÔôÔ](?:ng|NG)|[Bb]à|BÀ|[Cc]hị|CHỊ|[Cc]ô|CÔ|[Cc]hú|CHÚ|[Tt]hầy|THẦY|[Bb]ác sĩ|[Ll]uật sư|[Dd]ược sĩ"
    r"|[Mm]rs?|MRS?|[Mm]s|MS|[Mm]iss|[Dd]r|DR)\.? +(?P<after>[^\W\d_])"
)
_PLACES_LIKE_TITLES: Final = re.compile(r"(?<!\w)(?:bà rịa|bà điểm|bà nà|cô tô)(?!\w)", re.IGNORECASE)
"""Places whose first word is also a title."""
_PRIVATE_SCHOOL: Final = re.compile(
    rf"(?:{_any_of(words.SCHOOL, '').pattern}).*{_any_of(('tư thục', 'dân lập', 'tư nhân', 'quốc tế')).pattern}"
)
_KINDS: Final = (
    (_any_of(words.COOPERATIVE, ""), "cooperative"),
    (_any_of(words.ASSOCIATION, ""), "association"),
    (
        _any_of(("trung tâm y tế", "trung tâm giáo dục thường xuyên", "trung tâm khuyến nông", "ttyt", "ttgdtx"), ""),
        "public_unit",
    ),
    (_any_of(("ban quản lý chung cư", "ban quản lý tòa nhà", "bql chung cư", "bql tòa nhà"), ""), "other"),
    (_any_of(words.PUBLIC, ""), "public_unit"),
    (_PRIVATE_SCHOOL, "other"),
    (_any_of(("trường tiểu học", "trường thcs", "trường thpt", "trường trung học", "trường ptdt"), ""), "public_unit"),
    (_any_of((*words.COMPANY, *words.LEGAL_FORM, *words.ENTERPRISE_PART, *words.PRIVATE), ""), "enterprise"),
    (_any_of(words.PRACTICE, ""), "other"),
)
