"""What adding a figure comes to, in words: the row, what was written, what to do next."""

from __future__ import annotations

from collections.abc import Iterable

from portal.contract.quoting import show_cell
from portal.intake.new_figure.plan import Plan
from portal.model.vocabulary import LANGUAGES
from portal.text.date import format_date


def describe_row(plan: Plan) -> str:
    """The figure and its source, cell by cell, empty cells left out."""
    shown = [f"  {name}: {show_cell(cell, 200)}" for name, cell in plan.row.items() if cell]
    if plan.row["period_start"]:
        vi, en = (tuple(format_date(plan.row[name], one) for name in ("period_start", "as_of")) for one in LANGUAGES)
        shown.append(f"  tính từ {vi[0]} đến {vi[1]} · counted from {en[0]} to {en[1]}")
    names = ("source_id", "title", "publisher", "published", "url")
    source = [f"  {name}: {show_cell(plan.source[name], 200)}" for name in names if plan.source.get(name)]
    return "\n".join(["Con số · The figure", *shown, "Nguồn · The source", *source, ""])


def describe_present(plan: Plan) -> str:
    """The figure stands there already."""
    name = plan.row["obs_id"]
    return f"{name}: đã có, không đổi gì.\n{name}: there already, nothing changed.\n"


def describe_written(plan: Plan, written: Iterable[str]) -> str:
    """What was written, and what comes next."""
    files = ", ".join(f"{plan.place}/{name}" for name in written)
    lines = [f"Đã ghi: {files}", f"Written: {files}"]
    if plan.created:
        lines += [
            f"Ngày “created” của gói chuyển sang {plan.created}, vì con số mới hơn ngày cũ.",
            f"“created” of the package moves to {plan.created}, since the figure is newer than the old day.",
        ]
    lines += [
        "Tiếp theo: make validate, xem lại bằng git diff, commit rồi mở pull request.",
        "Next: make validate, look at git diff, commit, and open a pull request.",
        "Số phiên bản (version) của gói do lệnh phát hành nâng; không cần sửa tay.",
        "The release command raises the version of the package; leave it as it is.",
    ]
    return "\n".join([*lines, ""])
