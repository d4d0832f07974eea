"""Slips of a unit: figures about a thousand times larger or smaller than what stands beside them."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from portal.derive.records import records_of
from portal.model.vocabulary import WHOLE_NUMBER_UNITS
from portal.review.figures import Floats
from portal.review.pairs import pair_figures, rows_of
from portal.review.raised import Doubt, mutual, raised
from portal.review.wording import Words, amount_in, sentence, times
from portal.text.bilingual import Bilingual

FLAG: Final = "jump"
UNIT_SLIP: Final = 1000.0
TOLERANCE: Final = 4.0
"""A slip of "triệu" for "tỷ" is a factor of 1,000; within a series figures themselves differ by up to 4."""
FEWEST_OTHERS: Final = 2
"""With fewer other figures nothing tells which of the two slipped."""

_LARGER: Final = Bilingual(
    "{figure} gấp khoảng {times} lần mức trung vị {median} của chuỗi; có thể nhầm đơn vị tính.",
    "{figure} is about {times} times the series' median of {median}; the unit may be wrong.",
)
_SMALLER: Final = Bilingual(
    "{figure} chỉ bằng khoảng một phần {times} mức trung vị {median} của chuỗi; có thể nhầm đơn vị tính.",
    "{figure} is about one {times}th of the series' median of {median}; the unit may be wrong.",
)
_BETWEEN_SOURCES: Final = Bilingual(
    "Hai nguồn in {first} và {second} cho cùng một ngày, chênh nhau khoảng {times} lần; có thể nhầm đơn vị tính.",
    "Two sources print {first} and {second} for one date, about {times} times apart; the unit may be wrong.",
)


def review_jump(figures: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Raises ``jump``: a shown amount or count whose ratio to the median of the other shown figures of its chain lies
    within a factor of ``TOLERANCE`` of 1,000 or 1/1,000; and both of two such figures for one series and date."""
    sized = figures[figures["unit"].isin(WHOLE_NUMBER_UNITS) & (figures["kind"] != "change") & (figures["amount"] > 0)]
    return raised([*_off_series(sized, words), *_off_source(sized, words)])


def median_of_others(chains: pd.Series, amounts: pd.Series) -> Floats:
    """For each amount the median of the other amounts of its chain; NaN where it has fewer than ``FEWEST_OTHERS``.

    Between two middle amounts it takes their geometric mean, so that of three figures only the odd one is far from it.
    """
    frame = pd.DataFrame({"chain": chains.to_numpy(), "amount": amounts.to_numpy(dtype=np.float64)})
    frame = frame.sort_values(["chain", "amount"], kind="stable")
    ordered = frame["amount"].to_numpy()
    rank = frame.groupby("chain", sort=False).cumcount().to_numpy()
    others = frame.groupby("chain", sort=False)["amount"].transform("size").to_numpy() - 1
    start = np.arange(len(frame)) - rank
    enough = others >= FEWEST_OTHERS
    # The k-th of the others stands at place k of the sorted chain, or one further when the left-out one is before it.
    lower, upper = np.where(enough, (others - 1) // 2, 0), np.where(enough, others // 2, 0)
    middle = [ordered[start + np.where(enough, k + (rank <= k), 0)] for k in (lower, upper)]
    result = np.full(len(frame), np.nan)
    result[frame.index.to_numpy()] = np.where(enough, np.sqrt(middle[0]) * np.sqrt(middle[1]), np.nan)
    return result


def _is_slip(ratios: Floats) -> np.typing.NDArray[np.bool_]:
    with np.errstate(invalid="ignore", divide="ignore"):
        distance = np.abs(np.abs(np.log10(ratios)) - np.log10(UNIT_SLIP))
        return np.asarray(distance <= np.log10(TOLERANCE))


def _off_series(sized: pd.DataFrame, words: Words) -> list[Doubt]:
    shown = sized[sized["shown"]]
    medians = median_of_others(shown["chain"], shown["amount"])
    slips = _is_slip(shown["amount"].to_numpy(dtype=np.float64) / medians)
    doubts = []
    for row in records_of(shown.assign(median=medians)[slips]):
        ratio = row["amount"] / row["median"]
        detail = sentence(
            _LARGER if ratio > 1 else _SMALLER,
            figure=words.figure(row),
            times=times(max(ratio, 1 / ratio)),
            median=amount_in(row["unit"], row["median"]),
        )
        doubts.append(Doubt(row["obs_id"], FLAG, (), detail))
    return doubts


def _off_source(sized: pd.DataFrame, words: Words) -> list[Doubt]:
    doubled = sized[sized.duplicated(["series_id", "as_of"], keep=False)]
    pairs = pair_figures(doubled, doubled, ["series_id", "as_of"])
    pairs = pairs[pairs["obs_id_1"] < pairs["obs_id_2"]]
    pairs = pairs[_is_slip((pairs["amount_1"] / pairs["amount_2"]).to_numpy(dtype=np.float64))]
    rows = rows_of(sized, [*pairs["obs_id_1"], *pairs["obs_id_2"]])
    doubts: list[Doubt] = []
    for first, second in zip(pairs["obs_id_1"], pairs["obs_id_2"], strict=True):
        one, other = rows[first], rows[second]
        ratio = one["amount"] / other["amount"]
        detail = sentence(
            _BETWEEN_SOURCES,
            first=words.figure(one),
            second=words.figure(other),
            times=times(max(ratio, 1 / ratio)),
        )
        doubts.extend(mutual(FLAG, first, second, detail))
    return doubts
