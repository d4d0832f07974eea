"""All published observations in one table, each row with everything that is needed to read it alone."""

from __future__ import annotations

from typing import Final

from portal.contract.field import Field, Resource
from portal.contract.schema import OBSERVATIONS, PROVINCES, SOURCES
from portal.derive.facts import Facts
from portal.model.vocabulary import SOURCE_KINDS
from portal.publish.edition import Edition
from portal.publish.table import PublishedTable, published_table
from portal.review.review import Review

SHOWN: Final = "shown"
ALSO_REPORTED: Final = "also_reported"
_STATUSES: Final = (SHOWN, ALSO_REPORTED)

_PATTERNS: Final = {
    field.name: field.pattern for resource in (OBSERVATIONS, PROVINCES, SOURCES) for field in resource.fields
}
RESOURCE: Final = Resource(
    "observations",
    "observations.csv",
    "Mọi số liệu đã công bố",
    ("obs_id",),
    (
        *OBSERVATIONS.fields,
        Field("province_name", "string", "Tên tỉnh, thành", required=True),
        Field("province_name_en", "string", "Tên tỉnh, thành bằng tiếng Anh", required=True),
        Field("province_code", "string", "Mã số tỉnh, thành (chữ, giữ số 0 đầu)", pattern=_PATTERNS["code"]),
        Field("indicator_name", "string", "Tên chỉ số", required=True),
        Field("indicator_name_en", "string", "Tên chỉ số bằng tiếng Anh", required=True),
        Field("source_publisher", "string", "Nơi đăng của nguồn", required=True),
        Field("source_url", "string", "Địa chỉ của nguồn; trống là không có địa chỉ công khai"),
        Field("source_published", "string", "Ngày đăng của nguồn", pattern=_PATTERNS["published"]),
        Field("source_kind", "string", "Loại nguồn", required=True, choices=SOURCE_KINDS),
        Field("status", "string", "Số chính, hay số mà nguồn khác cũng nêu", required=True, choices=_STATUSES),
        Field("shown_obs_id", "string", "Số chính của chuỗi ở ngày chốt này", pattern=_PATTERNS["obs_id"]),
        Field("review_flags", "string", "Mọi cờ, do người đọc đặt hoặc do máy tính ra"),
        Field("package", "string", "Gói dữ liệu", required=True),
        Field("package_version", "string", "Phiên bản của gói", required=True),
        Field("since_release", "string", "Bản dữ liệu từ đó con số như hiện nay; trống là chưa phát hành"),
        Field("since_released", "date", "Ngày phát hành bản đó"),
    ),
    (("source_id", "sources", "source_id"),),
)


def observation_table(facts: Facts, review: Review, edition: Edition) -> PublishedTable:
    """Every published observation, sorted by ``obs_id``: contract columns first, then context.

    ``edition`` tells the versions of the packages and the releases. Raises ``KeyError`` for a row whose
    province, indicator, source or package is not in the registry; checked data has none.
    """
    rows = facts.observations.sort_index(kind="stable")
    columns = {"obs_id": [str(obs_id) for obs_id in rows.index]}
    columns |= {name: rows[name].tolist() for name in OBSERVATIONS.columns if name != "obs_id"}

    province_keys = list(zip(columns["province_id"], columns["boundary"], strict=True))
    provinces = {(str(row["province_id"]), str(row["boundary"])): row for _, row in facts.provinces.iterrows()}
    columns["province_name"] = [provinces[key]["name_vi"] for key in province_keys]
    columns["province_name_en"] = [provinces[key]["name_en"] for key in province_keys]
    columns["province_code"] = [provinces[key]["code"] for key in province_keys]
    for name, origin in (("indicator_name", "name_vi"), ("indicator_name_en", "name_en")):
        names = facts.indicators[origin].to_dict()
        columns[name] = [names[indicator] for indicator in columns["indicator"]]
    for name, origin in (
        ("source_publisher", "publisher"),
        ("source_url", "url"),
        ("source_published", "published"),
        ("source_kind", "kind"),
    ):
        cells = facts.sources[origin].to_dict()
        columns[name] = [cells[source_id] for source_id in columns["source_id"]]
    columns["status"] = [SHOWN if shown else ALSO_REPORTED for shown in rows["shown"]]
    columns["shown_obs_id"] = rows["shown_obs_id"].tolist()
    flags = flag_names(review)
    columns["review_flags"] = [";".join(flags.get(obs_id, [])) for obs_id in columns["obs_id"]]
    columns["package"] = rows["package"].tolist()
    columns["package_version"] = [edition.versions[package] for package in columns["package"]]
    history = edition.history
    columns["since_release"] = [history.since.get(obs_id, "") for obs_id in columns["obs_id"]]
    columns["since_released"] = [history.day_of(version) for version in columns["since_release"]]
    return published_table(RESOURCE, columns)


def flag_names(review: Review) -> dict[str, list[str]]:
    """The names of the flags of each observation, curated and computed, sorted and without repeats."""
    names: dict[str, list[str]] = {}
    pairs = zip(review.flags["obs_id"].tolist(), review.flags["flag"].tolist(), strict=True)
    for obs_id, flag in sorted(set(pairs)):
        names.setdefault(obs_id, []).append(flag)
    return names
