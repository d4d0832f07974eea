"""Figures for one thing at one time, or nearly so, that cannot both be right."""

from __future__ import annotations

from typing import Final

import pandas as pd

from portal.review.pairs import pair_figures, rows_of
from portal.review.raised import Doubt, mutual, raised
from portal.review.wording import Row, Words, amount_in, day, points, sentence, times
from portal.text.bilingual import Bilingual

FLAG: Final = "sources_disagree"
NEARBY_DAYS: Final = 31
COVERAGE_POINTS: Final = {
    "coverage_hi_population_pct": 3.0,
    "coverage_si_labour_pct": 2.0,
    "coverage_ui_labour_pct": 2.0,
}
"""How far coverage can move in a month. Cards lapse at the turn of the year: health insurance may lose 3 points."""
TIMES: Final = {"late_payment": 2.0, "debtor_units": 2.0, "debtor_workers": 2.0}
"""Late payment swings with the quarter, but does not double or halve within a month."""
PERSONS_TIMES: Final = 1.2
"""Numbers of participants and pensioners move by a few percent in a month."""
_PERSONS: Final = ("participants_si", "participants_hi", "participants_ui", "participants_all", "pensioners_monthly")
_SLACK: Final = 1e-9

_SAME_DAY: Final = Bilingual(
    "Cùng ngày {day}, một nguồn in {first} và một nguồn in {second} cho cùng một chỉ số; hai số không thể cùng đúng.",
    "For {day} one source prints {first} and another {second} for the same thing; both cannot be right.",
)
_NEARBY: Final = Bilingual(
    "{first} ngày {first_day} và {second} ngày {second_day} chênh nhau {gap} trong vòng một tháng;"
    " hai số khó cùng đúng.",
    "{first} on {first_day} and {second} on {second_day} differ by {gap} within a month; both can hardly be right.",
)
_GAP_POINTS: Final = Bilingual("{points} điểm phần trăm", "{points} percentage points")
_GAP_TIMES: Final = Bilingual("{times} lần", "a factor of {times}")


def review_disagreement(figures: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Raises ``sources_disagree`` on both of two figures: of one series and date whose widest intervals don't meet, or
    of one chain within 31 days that are further apart than a month can bring about. Coverage rates are also compared
    across the bases that sources name for them, since those names are used loosely."""
    held = figures[(figures["kind"] != "target") & (figures["kind"] != "change")]
    return raised([*_same_day(figures, words), *_nearby(held, words)])


def _same_day(figures: pd.DataFrame, words: Words) -> list[Doubt]:
    doubled = figures[figures.duplicated(["series_id", "as_of"], keep=False)]
    pairs = pair_figures(doubled, doubled, ["series_id", "as_of"])
    slack = _SLACK * pairs[["amount_1", "amount_2"]].abs().max(axis=1)
    apart = (pairs["low_1"] > pairs["high_2"] + slack) | (pairs["low_2"] > pairs["high_1"] + slack)
    found = pairs[apart & (pairs["obs_id_1"] < pairs["obs_id_2"])]
    rows = rows_of(figures, [*found["obs_id_1"], *found["obs_id_2"]])
    doubts: list[Doubt] = []
    for first, second in zip(found["obs_id_1"], found["obs_id_2"], strict=True):
        one, other = rows[first], rows[second]
        detail = sentence(_SAME_DAY, day=day(one), first=words.figure(one), second=words.figure(other))
        doubts.extend(mutual(FLAG, first, second, detail))
    return doubts


def _nearby(figures: pd.DataFrame, words: Words) -> list[Doubt]:
    coverage = figures[figures["indicator"].isin(COVERAGE_POINTS)]
    coverage = coverage.assign(subject=coverage["place"] + "/" + coverage["indicator"] + "/" + coverage["variant"])
    stocks = figures[figures["indicator"].isin([*TIMES, *_PERSONS])]
    stocks = stocks.assign(subject=stocks["chain"])
    pairs = pd.concat([_adjacent(coverage), _adjacent(stocks)], ignore_index=True)
    indicator = pairs["obs_id_1"].map(figures.set_index("obs_id")["indicator"])
    gap = pairs[["low_1", "low_2"]].max(axis=1) - pairs[["high_1", "high_2"]].min(axis=1)
    lower, upper = pairs[["high_1", "high_2"]].min(axis=1), pairs[["low_1", "low_2"]].max(axis=1)
    allowed = indicator.map(TIMES).astype("float64").fillna(PERSONS_TIMES)
    allowed_points = indicator.map(COVERAGE_POINTS).astype("float64")
    far = (gap > allowed_points).where(indicator.isin(COVERAGE_POINTS), upper > lower * allowed)
    found = pairs[far.astype(bool)]
    rows = rows_of(figures, [*found["obs_id_1"], *found["obs_id_2"]])
    doubts: list[Doubt] = []
    for first, second in zip(found["obs_id_1"], found["obs_id_2"], strict=True):
        one, other = rows[first], rows[second]
        detail = sentence(
            _NEARBY,
            first=_with_base(one, other, words),
            first_day=day(one),
            second=_with_base(other, one, words),
            second_day=day(other),
            gap=_gap(one["unit"], one["amount"], other["amount"]),
        )
        doubts.extend(mutual(FLAG, first, second, detail))
    return doubts


def _adjacent(figures: pd.DataFrame) -> pd.DataFrame:
    """Pairs of figures of one subject with 1 to 31 days between them, the earlier one first.

    Each date is paired with the next dates only through a bucket of 31 days and its neighbour, so that a long series
    makes few pairs.
    """
    bucket = (figures["day"].dt.as_unit("s").astype("int64") // (86_400 * NEARBY_DAYS)).astype("int64")
    here = figures.assign(bucket=bucket)
    ahead = figures.assign(bucket=bucket - 1)
    pairs = pd.concat(
        [pair_figures(here, here, ["subject", "bucket"]), pair_figures(here, ahead, ["subject", "bucket"])],
        ignore_index=True,
    )
    days = (pairs["day_2"] - pairs["day_1"]).dt.days
    pairs = pairs[(days >= 1) & (days <= NEARBY_DAYS)]
    return pairs.sort_values(["obs_id_1", "obs_id_2"], ignore_index=True)


def _with_base(row: Row, other: Row, words: Words) -> Bilingual:
    """The figure, with its base where the two name different ones."""
    figure = words.figure(row)
    if row["denominator"] == other["denominator"]:
        return figure
    base = words.code("denominator", row["denominator"])
    return Bilingual(f"{figure.vi} ({base.vi})", f"{figure.en} ({base.en})")


def _gap(unit: str, first: float, second: float) -> Bilingual:
    if unit == "percent":
        told = points(first - second)
        return Bilingual(_GAP_POINTS.vi.format(points=told.vi), _GAP_POINTS.en.format(points=told.en))
    if min(first, second) <= 0:
        return amount_in(unit, abs(first - second))
    told = times(max(first, second) / min(first, second))
    return Bilingual(_GAP_TIMES.vi.format(times=told.vi), _GAP_TIMES.en.format(times=told.en))
