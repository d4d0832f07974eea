"""Collection plans implied by an amount and its share of the plan, against each other and against what came in."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pandas as pd

from portal.derive.records import records_of
from portal.review.pairs import SAME_TEXT, rows_of
from portal.review.raised import Doubt, raised
from portal.review.wording import Row, Words, money, percent, sentence
from portal.text.bilingual import Bilingual

FLAG: Final = "implied_plan_differs"
SAME_YEAR: Final = 0.05
"""Plans are revised, and the receivable differs from the plan by some percent; 5% needs another explanation."""
YEARS_APART: Final = 3
FROM_YEAR_TO_YEAR: Final = 1.5
"""Plans grow by 5 to 15% a year, so that even three years stay within a factor of 1.5."""
HIGHEST_EXECUTION: Final = 1.10
"""No printed collection is more than 6% above its plan; beyond a tenth the plan itself is wrong."""

_PRINTED, _COLLECTED, _LATE = 0, 1, 2
"""How far a plan is to be trusted: printed; implied by collections; implied by late payment."""
_MONEY_FUNDS: Final = ("si-hi", "si-hi-ui")
"""Fund sets whose plans are of one size: unemployment insurance is some 5% of them."""

_YEAR: Final = Bilingual(
    "Nếu {amount} là {rate} thì {base} năm {year} là {implied}, còn {other_base} theo số khác cùng năm là {other}"
    " (lệch {gap}).",
    "If {amount} is {rate}, the {base} of {year} is {implied}, while another figure of that year gives a {other_base}"
    " of {other} ({gap} apart).",
)
_OTHER_YEARS: Final = Bilingual(
    "Nếu {amount} là {rate} thì {base} năm {year} là {implied}, còn {others}.",
    "If {amount} is {rate}, the {base} of {year} is {implied}, while {others}.",
)
_OTHER_YEAR: Final = Bilingual("kế hoạch năm {year} là {plan}", "the plan of {year} is {plan}")
_AND: Final = Bilingual(" và ", " and ")
_COLLECTED_MORE: Final = Bilingual(
    "Nếu {amount} là {rate} thì {base} năm {year} là {implied}, trong khi năm đó đã thu {other}.",
    "If {amount} is {rate}, the {base} of {year} is {implied}, while {other} was collected in that year.",
)


def review_plan(figures: pd.DataFrame, bases: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Raises ``implied_plan_differs`` on a rate whose implied plan or receivable is more than 5% off a better founded
    one of the year, 1.5 times off those of the years around it, or a tenth below what was collected in the year.

    ``bases`` are ``portal.review.base.implied_bases``. Better founded is a printed plan, then one implied by
    collections, then one implied by late payment. Intervals of the print must not meet.
    """
    plans = _plans(figures, bases)
    tested = plans[plans["tier"] > _PRINTED]
    rows = rows_of(figures, [*plans["obs_id"], *plans["amount_obs_id"]])
    doubts = [*_same_year(tested, plans, rows, words), *_other_years(tested, plans, rows, words)]
    return raised([*doubts, *_below_collected(tested, figures, rows, words)])


def _plans(figures: pd.DataFrame, bases: pd.DataFrame) -> pd.DataFrame:
    columns = ["obs_id", "amount_obs_id", "place", "year", "day", "funds", "tier", "denominator", "plan", "low", "high"]
    printed = figures[(figures["indicator"] == "collections_plan") & (figures["amount"] > 0)]
    printed = printed.assign(
        tier=_PRINTED, amount_obs_id=printed["obs_id"], plan=printed["amount"], denominator="plan",
        low=printed["near_low"], high=printed["near_high"],
    )  # fmt: skip
    of_money = bases[bases["indicator"].isin(["collections_plan_pct", "late_payment_pct"])]
    implied = of_money.assign(
        tier=np.where(of_money["indicator"] == "collections_plan_pct", _COLLECTED, _LATE),
        amount_obs_id=of_money["numerator_obs_id"],
        plan=of_money["implied"],
        low=of_money["implied_low"],
        high=of_money["implied_high"],
    )
    return pd.concat([printed[columns], implied[columns]], ignore_index=True).astype({"tier": "int64", "year": "int64"})


def _same_year(tested: pd.DataFrame, plans: pd.DataFrame, rows: dict[str, Any], words: Words) -> list[Doubt]:
    pairs = tested.merge(plans, on=["place", "year", "funds"], suffixes=("", "_other"))
    # Of two plans of one rank the later one is doubted; a share's own printed plan is the matter of recomputation.
    recomputed = (pairs["tier"] == _COLLECTED) & (pairs["tier_other"] == _PRINTED)
    better = (pairs["tier_other"] < pairs["tier"]) & ~recomputed
    first_of_day = (pairs["day_other"] == pairs["day"]) & (pairs["obs_id_other"] < pairs["obs_id"])
    later = (pairs["tier_other"] == pairs["tier"]) & ((pairs["day_other"] < pairs["day"]) | first_of_day)
    same_base = (pairs["denominator"] == pairs["denominator_other"]) | (pairs["tier_other"] < pairs["tier"])
    far = _apart(pairs) & ((pairs["plan"] / pairs["plan_other"] - 1).abs() > SAME_YEAR)
    found = pairs[(better | later) & same_base & far].sort_values(["obs_id", "tier_other", "obs_id_other"])
    found = found.drop_duplicates("obs_id")
    return [
        Doubt(
            pair["obs_id"],
            FLAG,
            (pair["amount_obs_id"], pair["obs_id_other"]),
            sentence(
                _YEAR,
                **_implied_words(pair, rows, words),
                other_base=_base(pair["denominator_other"], words),
                other=money(pair["plan_other"]),
                gap=percent(abs(pair["plan"] / pair["plan_other"] - 1) * 100, 1),
            ),
        )
        for pair in records_of(found)
    ]


def _other_years(tested: pd.DataFrame, plans: pd.DataFrame, rows: dict[str, Any], words: Words) -> list[Doubt]:
    """Plans implied by late payment that are off the nearest better founded plan before and after."""
    late = tested[(tested["tier"] == _LATE) & tested["funds"].isin(_MONEY_FUNDS)]
    known = plans[(plans["tier"] < _LATE) & plans["funds"].isin(_MONEY_FUNDS)]
    pairs = late.merge(known, on="place", suffixes=("", "_other"))
    distance = pairs["year_other"] - pairs["year"]
    pairs = pairs.assign(before=distance < 0, distance=distance.abs())
    pairs = pairs[(pairs["distance"] > 0) & (pairs["distance"] <= YEARS_APART)]
    pairs = pairs.sort_values(["obs_id", "before", "distance", "tier_other", "day_other", "obs_id_other"])
    pairs = pairs.drop_duplicates(["obs_id", "before"])
    ratio = pairs["plan"] / pairs["plan_other"]
    far = _apart(pairs) & ((ratio > FROM_YEAR_TO_YEAR) | (ratio < 1 / FROM_YEAR_TO_YEAR))
    pairs = pairs[far.groupby(pairs["obs_id"]).transform("all")]
    doubts = []
    for obs_id, group in pairs.sort_values(["obs_id", "distance", "before"]).groupby("obs_id"):
        near = records_of(group)
        others = [_other_year(pair) for pair in near]
        told = Bilingual(_AND.vi.join(other.vi for other in others), _AND.en.join(other.en for other in others))
        detail = sentence(_OTHER_YEARS, **_implied_words(near[0], rows, words), others=told)
        related = (near[0]["amount_obs_id"], *(pair["obs_id_other"] for pair in near))
        doubts.append(Doubt(str(obs_id), FLAG, related, detail))
    return doubts


def _other_year(pair: Row) -> Bilingual:
    plan = money(pair["plan_other"])
    year = pair["year_other"]
    return Bilingual(_OTHER_YEAR.vi.format(year=year, plan=plan.vi), _OTHER_YEAR.en.format(year=year, plan=plan.en))


def _below_collected(tested: pd.DataFrame, figures: pd.DataFrame, rows: dict[str, Any], words: Words) -> list[Doubt]:
    pairs = tested[tested["tier"] == _LATE].merge(_collected(figures), on=["place", "year", "funds"])
    found = pairs[pairs["high"] * HIGHEST_EXECUTION < pairs["collected_low"]]
    found = found.sort_values(["obs_id", "collected_low"], ascending=[True, False]).drop_duplicates("obs_id")
    return [
        Doubt(
            pair["obs_id"],
            FLAG,
            (pair["amount_obs_id"], *pair["collected_obs_ids"]),
            sentence(_COLLECTED_MORE, **_implied_words(pair, rows, words), other=money(pair["collected"])),
        )
        for pair in records_of(found)
    ]


def _collected(figures: pd.DataFrame) -> pd.DataFrame:
    """What was collected in each year: printed totals, and totals of the next year less the printed change."""
    totals = figures[(figures["indicator"] == "collections_total") & (figures["variant"] == "total")]
    direct = totals.assign(
        collected=totals["amount"],
        collected_low=totals["near_low"],
        collected_obs_ids=pd.Series([(obs_id,) for obs_id in totals["obs_id"]], index=totals.index, dtype="object"),
    )
    changes = figures[figures["indicator"] == "collections_yoy_change"]
    both = totals.merge(changes, on=[*SAME_TEXT, "funds"], suffixes=("", "_change"))
    earlier = both.assign(
        year=both["year"] - 1,
        collected=both["amount"] - both["amount_change"],
        collected_low=both["near_low"] - both["near_high_change"],
        collected_obs_ids=pd.Series(
            list(zip(both["obs_id"], both["obs_id_change"], strict=True)), index=both.index, dtype="object"
        ),
    )
    columns = ["place", "year", "funds", "collected", "collected_low", "collected_obs_ids"]
    return pd.concat([direct[columns], earlier[columns]], ignore_index=True)


def _apart(pairs: pd.DataFrame) -> pd.Series:
    return (pairs["low"] > pairs["high_other"]) | (pairs["low_other"] > pairs["high"])


def _implied_words(pair: Row, rows: dict[str, Any], words: Words) -> dict[str, Bilingual]:
    return {
        "amount": words.figure(rows[pair["amount_obs_id"]]),
        "rate": words.figure(rows[pair["obs_id"]]),
        "base": _base(pair["denominator"], words),
        "implied": money(pair["plan"]),
        "year": _year(pair["year"]),
    }


def _base(denominator: str, words: Words) -> Bilingual:
    return words.code("denominator", denominator if denominator != "not_stated" else "plan")


def _year(year: int) -> Bilingual:
    return Bilingual(str(year), str(year))
