"""A figure against its targets, said only as far as class, funds and denominator allow."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import Any, Final

from portal.chart.inputs import Tone
from portal.derive.facts import Facts
from portal.derive.records import records_of
from portal.model.vocabulary import Language
from portal.page.views import StatusView
from portal.review.doubted import doubted_figures
from portal.review.review import Review
from portal.text.bilingual import Bilingual
from portal.text.date import format_date
from portal.text.number import format_number, format_percent

_REASONS: Final = {
    "class_not_stated": Bilingual("chỉ tiêu không nêu nhóm", "the target does not state its group"),
    "class_differs": Bilingual("chỉ tiêu dành cho nhóm khác", "the target is for another group"),
    "funds_differ": Bilingual("chỉ tiêu tính cho quỹ khác", "the target covers other funds"),
    "denominator_differs": Bilingual("chỉ tiêu dùng mẫu số khác", "the target uses another base"),
    "denominator_not_stated": Bilingual("không nêu mẫu số", "the base is not stated"),
    "target_ambiguous": Bilingual("chỉ tiêu có thể hiểu nhiều cách", "the target can be read in several ways"),
    "ambiguous": Bilingual("số có thể hiểu nhiều cách", "the figure can be read in several ways"),
    "disputed": Bilingual("các nguồn không khớp", "sources disagree"),
    "implausible": Bilingual("số khó tin", "the figure is implausible"),
    "doubtful": Bilingual("số còn nghi vấn", "the figure is in doubt"),
    "hedged": Bilingual("số nêu không chính xác", "the figure is not exact"),
}
_NO_GAP: Final = 0.005  # what two decimals can't show
_DISPUTING: Final = frozenset({"sources_disagree", "contradicts"})


def status_views(facts: Facts, review: Review, language: Language) -> dict[str, tuple[StatusView, ...]]:
    """For each figure with a target its statuses, in the order of ``facts.targets``.

    A figure that the review disputes or doubts is ``unknown``, whatever the arithmetic says. Before its deadline a
    target decides nothing (``open``); a plan is told against the calendar then (``pace``, ``ahead``).
    """
    disputed = _disputed(facts, review)
    doubted = doubted_figures(facts, review)
    pace = {str(row["obs_id"]): (row["elapsed_pct"], row["gap"]) for row in records_of(facts.pace)}
    result: defaultdict[str, list[StatusView]] = defaultdict(list)
    for row in records_of(facts.targets):
        obs_id = str(row["obs_id"])
        verdict, reason = str(row["verdict"]), str(row["reason"])
        own_plan = not row["target_obs_id"]
        if obs_id in disputed and not own_plan:
            verdict, reason = "unknown", "disputed"
        elif obs_id in doubted and verdict != "unknown":
            verdict, reason = "unknown", "doubtful"
        gap = _gap(float(row["distance"]), language)
        target = _target_words(facts, row, language)
        lower_is_better = str(facts.observations["direction"].at[obs_id]) == "down"
        if own_plan and obs_id in pace and verdict == "open":
            result[obs_id].append(
                StatusView("pace" if pace[obs_id][1] <= -_NO_GAP else "ahead", _pace_words(*pace[obs_id], language))
            )
            continue
        if verdict == "open":
            words = _still_open(float(row["distance"]), gap, target, language, lower_is_better=lower_is_better)
        elif lower_is_better and verdict in {"met", "behind"} and gap != "0":
            words = _beside_ceiling(verdict, gap, target, language)
        else:
            words = _words(verdict, reason, gap, target, language, own_plan=own_plan)
        why = _reason(reason, language) if verdict == "unknown" else ""
        result[obs_id].append(StatusView(verdict, words, why))
    return {obs_id: tuple(views) for obs_id, views in result.items()}


def _disputed(facts: Facts, review: Review) -> set[str]:
    """Figures that another source contradicts; a text that doesn't fit itself has reasons of its own."""
    sources = {**facts.unpublished["source_id"], **facts.observations["source_id"]}
    rows = review.flags[review.flags["flag"].isin(_DISPUTING)]
    return {
        str(obs_id)
        for obs_id, related in zip(rows["obs_id"], rows["related_obs_id"], strict=True)
        if any(sources.get(other) != sources.get(obs_id) for other in str(related).split(";"))
    }


def progress_tone(statuses: tuple[StatusView, ...]) -> Tone | None:
    """The tone of a progress bar where no status compares; ``None`` leaves it to ``facts.targets``."""
    verdicts = {status.verdict for status in statuses}
    return "unknown" if verdicts == {"unknown"} else None


def _gap(distance: float, language: Language) -> str:
    """Percentage points without a sign; "" where no distance can be told."""
    if math.isnan(distance):
        return ""
    return format_number(f"{abs(distance):.4f}".rstrip("0").rstrip("."), language)


def _rounded(number: float, decimals: int) -> str:
    """Plain digits without needless noughts at the end."""
    text = f"{number:.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _pace_words(elapsed_pct: float, gap: float, language: Language) -> str:
    """Before the year ends a plan is told against the calendar, which is a yardstick and no target."""
    elapsed = format_percent(_rounded(elapsed_pct, 1), language)
    points = format_number(_rounded(abs(gap), 2 if abs(gap) < 1 else 1), language)
    if abs(gap) < _NO_GAP:
        return f"đúng nhịp bình quân ({elapsed})" if language == "vi" else f"on the even pace ({elapsed})"
    if language == "vi":
        side = "nhanh hơn" if gap > 0 else "chậm hơn"
        return f"{side} nhịp bình quân {points} điểm (nhịp bình quân: {elapsed})"
    side = "ahead of" if gap > 0 else "behind"
    return f"{points} points {side} the even pace ({elapsed})"


def _target_words(facts: Facts, row: dict[str, Any], language: Language) -> str:
    if not row["target_obs_id"]:
        return "kế hoạch năm" if language == "vi" else "the annual plan"
    target_obs_id = str(row["target_obs_id"])
    qualifier, value, as_of = (
        str(facts.observations[name].at[target_obs_id]) for name in ("qualifier", "value", "as_of")
    )
    hedge = facts.labels.text("qualifier", qualifier, language) if qualifier != "exact" else ""
    number = f"{hedge} {format_percent(value, language)}".strip()
    setter = facts.labels.text("set_by", str(row["set_by"]), language)
    if row["set_by"] == "not_stated":
        setter = "không nêu nơi giao" if language == "vi" else "set by: not stated"
    deadline = format_date(as_of, language)
    if language == "vi":
        return f"{number} ({setter}, hạn {deadline})"
    return f"{number} ({setter}, by {deadline})"


def _beside_ceiling(verdict: str, gap: str, target: str, language: Language) -> str:
    """A rate that is the better the lower it is: "higher" and "lower" can't be misread, "better by" can."""
    if verdict == "met":
        return f"đạt {target}, thấp hơn {gap} điểm" if language == "vi" else f"meets {target}, {_points(gap)} lower"
    return f"cao hơn {target} {gap} điểm" if language == "vi" else f"{_points(gap)} above {target}"


def _still_open(distance: float, gap: str, target: str, language: Language, *, lower_is_better: bool) -> str:
    """Before the deadline the distance is told and nobody judged."""
    vietnamese = language == "vi"
    if gap == "0":
        return f"đang đúng mức {target}" if vietnamese else f"now at {target}"
    higher = (distance > 0) != lower_is_better
    if distance < 0 and not lower_is_better:
        return f"còn cách {target} {gap} điểm" if vietnamese else f"{_points(gap)} to go to {target}"
    side = ("cao hơn", "above") if higher else ("thấp hơn", "below")
    return f"đang {side[0]} {gap} điểm so với mức {target}" if vietnamese else f"now {_points(gap)} {side[1]} {target}"


def _points(gap: str) -> str:
    return f"{gap} point" if gap == "1" else f"{gap} points"


def _reason(reason: str, language: Language) -> str:
    return _REASONS.get(reason, Bilingual(reason, reason)).in_language(language)


def _words(verdict: str, reason: str, gap: str, target: str, language: Language, *, own_plan: bool) -> str:
    vietnamese = language == "vi"
    if verdict == "unknown":
        why = _reason(reason, language)
        return f"chưa so được với {target}: {why}" if vietnamese else f"not comparable with {target}: {why}"
    if verdict == "met":
        if gap == "0":
            return f"đạt đúng {target}" if vietnamese else f"exactly {target}"
        if own_plan:
            return f"vượt {target} {gap} điểm" if vietnamese else f"{_points(gap)} above {target}"
        return f"đạt {target}, hơn {gap} điểm" if vietnamese else f"meets {target}, better by {_points(gap)}"
    return f"thiếu {gap} điểm so với {target}" if vietnamese else f"{_points(gap)} short of {target}"
