"""The packages that are sound and doubtful: ``doubt-<code>`` holds the few figures that raise the warning ``code``.

All of them are invented. Each is the package of Bắc Kạn with other figures.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from tests.packages.edits import Edit, read_records, write_records
from tests.packages.fault import Fault, Place

_OBS: Final = "observations.csv"
_LACKING: Final = {
    "province_id": "bac-kan",
    "boundary": "63",
    "qualifier": "exact",
    "source_id": "S004",
    "locator": "paragraph 1",
    "confidence": "high",
}
Figure = dict[str, str]


def _figure(indicator: str, as_of: str, value: str, unit: str, printed: str, **more: str) -> Figure:
    figure = {"indicator": indicator, "as_of": as_of, "value": value, "unit": unit, "as_printed": printed, **more}
    parts = ["bac-kan", as_of, indicator, *(figure[name] for name in ("variant", "funds") if figure.get(name)), "s004"]
    return {**_LACKING, "obs_id": "-".join(parts).replace("si-hi-ui", "si.hi.ui"), **figure}


def _money(indicator: str, as_of: str, millions: int, printed: str, **more: str) -> Figure:
    return _figure(indicator, as_of, f"{millions}000000", "VND", printed, **{"funds": "si-hi-ui", **more})


def _share(indicator: str, as_of: str, percent: str, **more: str) -> Figure:
    return _figure(indicator, as_of, percent, "percent", f"{percent.replace('.', ',')}%", **more)


def _people(indicator: str, as_of: str, persons: int, **more: str) -> Figure:
    return _figure(indicator, as_of, str(persons), "persons", f"{persons:,}".replace(",", ".") + " người", **more)


def _with_figures(*figures: Figure) -> Edit:
    def edit(folder: Path) -> None:
        header = read_records(folder / _OBS)[0]
        rows = sorted([figure.get(column, "") for column in header] for figure in figures)
        write_records(folder / _OBS, [header, *rows])

    return edit


def _doubt(code: str, rows: tuple[int, ...], *figures: Figure) -> Fault:
    expected: tuple[Place, ...] = tuple((code, _OBS, row, "value") for row in rows)
    return Fault(code, ("provinces/bac-kan",), _with_figures(*figures), expected)


_JUNE: Final = "2017-06-30"
_JULY: Final = "2017-07-31"
_YEAR: Final = {"period_start": "2017-01-01"}
_PLAN: Final = {"denominator": "plan", **_YEAR, "funds": "si-hi-ui"}
_HEALTH: Final = {"denominator": "population", "funds": "hi"}
_TOTAL: Final = {"variant": "total"}
_COMPULSORY: Final = {"variant": "compulsory", "funds": "si"}
_VOLUNTARY: Final = {"variant": "voluntary", "funds": "si"}

DOUBTS: Final = (
    _doubt("out-of-range", (2,), _share("collections_plan_pct", _JULY, "558", **_PLAN)),
    _doubt(
        "amount-per-case",
        (2, 3),
        _money("benefits_paid", _JUNE, 912_000, "912 tỷ đồng", variant="sick_maternity", funds="si", **_YEAR),
        _figure("sick_maternity_cases", _JUNE, "22750", "cases", "22.750 lượt người", funds="si", **_YEAR),
    ),
    _doubt("amount-per-resident", (2,), _money("late_payment", _JULY, 9_500_000, "9.500 tỷ đồng", **_TOTAL)),
    _doubt(
        "cumulative-fall",
        (3,),
        _money("collections_total", _JUNE, 303_842, "303.842 triệu đồng", **_TOTAL, **_YEAR),
        _money("collections_total", _JULY, 280_100, "280.100 triệu đồng", **_TOTAL, **_YEAR),
    ),
    _doubt(
        "parts-differ",
        (3,),
        _people("participants_si", _JULY, 22_766, **_COMPULSORY),
        _people("participants_si", _JULY, 29_659, variant="total", funds="si"),
        _people("participants_si", _JULY, 893, **_VOLUNTARY),
    ),
    _doubt(
        "jump",
        (3,),
        _money("late_payment", "2017-01-31", 450_000, "450 tỷ đồng", **_TOTAL),
        _money("late_payment", "2017-04-30", 451, "451 triệu đồng", **_TOTAL),
        _money("late_payment", _JULY, 460_000, "460 tỷ đồng", **_TOTAL),
    ),
    _doubt(
        "ratio-differs",
        (2,),
        _money("collections_plan", "2017-12-31", 644_460, "644.460 triệu đồng", set_by="vss", **_YEAR),
        _share("collections_plan_pct", _JULY, "55.8", **_PLAN),
        _money("collections_total", _JULY, 303_842, "303.842 triệu đồng", **_TOTAL, **_YEAR),
    ),
    _doubt(
        "growth-differs",
        (4,),
        _money("collections_total", "2016-07-31", 265_164, "265.164 triệu đồng", period_start="2016-01-01", **_TOTAL),
        _money("collections_total", _JULY, 303_842, "303.842 triệu đồng", **_TOTAL, **_YEAR),
        _share("collections_yoy_pct", _JULY, "24.6", funds="si-hi-ui", denominator="prior_year_same_period", **_YEAR),
    ),
    _doubt(
        "sources-disagree",
        (2, 3),
        _share("coverage_hi_population_pct", _JUNE, "91.4", **_HEALTH),
        _share("coverage_hi_population_pct", _JULY, "95.16", **_HEALTH),
    ),
    _doubt(
        "implied-plan-differs",
        (4,),
        _money("collections_total", "2016-12-31", 530_000, "530 tỷ đồng", period_start="2016-01-01", **_TOTAL),
        _money("late_payment", "2016-12-31", 45_000, "45 tỷ đồng", **_TOTAL),
        _share("late_payment_pct", "2016-12-31", "14.1", denominator="plan", funds="si-hi-ui", **_TOTAL),
    ),
    _doubt(
        "implied-base-differs",
        (2, 3),
        _share("coverage_si_labour_pct", _JULY, "10", **_COMPULSORY, denominator="labour_force"),
        _share("coverage_si_labour_pct", _JULY, "5", **_VOLUNTARY, denominator="labour_force"),
        _people("participants_si", _JULY, 22_766, **_COMPULSORY),
        _people("participants_si", _JULY, 8_930, **_VOLUNTARY),
    ),
    _doubt(
        "target-already-missed",
        (3,),
        _share("coverage_hi_population_pct", _JULY, "88", **_HEALTH),
        _share("coverage_target", "2017-12-31", "95", variant="hi", set_by="provincial_people_council", **_HEALTH),
    ),
    _doubt(
        "identical-figure",
        (2, 3),
        _share("collections_plan_pct", _JULY, "81.3", **_PLAN),
        _share("coverage_hi_population_pct", _JULY, "81.3", **_HEALTH),
    ),
    _doubt(
        "repeated-figure",
        (3,),
        _money("late_payment", _JUNE, 45_137, "45.137 triệu đồng", **_TOTAL),
        _money("late_payment", _JULY, 45_137, "45.137 triệu đồng", **_TOTAL),
    ),
)
