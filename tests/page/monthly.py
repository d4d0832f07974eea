"""A province that reports 30 indicators a month for ten years."""

from __future__ import annotations

from collections.abc import Iterator

from tests.small_tree import Row

INDICATORS = (
    *(
        ("collections_total", "total", "si-hi-ui", "VND", ""),
        ("collections_plan_pct", "", "si-hi-ui", "percent", "plan"),
    ),
    *(("late_payment", variant, "si-hi-ui", "VND", "") for variant in ("total", "interest_bearing")),
    *(("late_payment_pct", variant, "si-hi-ui", "percent", "receivable") for variant in ("total", "interest_bearing")),
    *(("debtor_units", "total", funds, "units", "") for funds in ("si", "si-hi", "si-hi-ui")),
    *(("debtor_workers", "total", funds, "persons", "") for funds in ("si", "si-hi", "si-hi-ui")),
    *(("participants_si", variant, "si", "persons", "") for variant in ("total", "compulsory", "voluntary")),
    *(("participants_hi", "", "hi", "persons", ""), ("participants_ui", "", "ui", "persons", "")),
    *(
        ("coverage_si_labour_pct", name, "si", "percent", "labour_force")
        for name in ("total", "compulsory", "voluntary")
    ),
    *(("coverage_hi_population_pct", "", "hi", "percent", "population"),),
    *(("coverage_ui_labour_pct", "", "ui", "percent", "labour_force"), ("pensioners_monthly", "", "si", "persons", "")),
    *(("hi_visits", "", "hi", "visits", ""), ("sick_maternity_cases", "", "si", "cases", "")),
    *(
        ("participants_plan_pct", name, "si", "percent", "plan")
        for name in ("si_total", "si_compulsory", "si_voluntary")
    ),
    *(("benefits_paid", "", "si", "VND", ""), ("collections_total", "total", "si", "VND", "")),
    *(("late_payment", "total", "si", "VND", ""), ("late_payment_pct", "total", "si", "percent", "receivable")),
)
YEARS = range(2016, 2026)
ONE_IN = {
    "participants_hi": 8,
    "participants_si": 40,
    "participants_ui": 60,
    "voluntary": 400,
    "pensioners_monthly": 100,
    "hi_visits": 5,
    "sick_maternity_cases": 100,
    "debtor_workers": 300,
    "debtor_units": 3_000,
}
"""By class or indicator: of ten million, how many there are."""


def monthly() -> Iterator[Row]:
    """30 indicators a month for ten years, each month from a report of its own."""
    for year in YEARS:
        for month in range(1, 13):
            last = 28 if month == 2 else 30 if month in (4, 6, 9, 11) else 31
            for number, (indicator, variant, funds, unit, denominator) in enumerate(INDICATORS):
                day = f"{year}-{month:02}-{last}"
                # Growing from month to month, as sums and people do, and of the size that a province of 1.4 million
                # has them; else every row would bear flags.
                step = (year - 2015) * 12 + month
                amount = 5000 + number * 137 + step * 7 if unit == "percent" else (9000 + number * 61) * 1009
                grown = amount * (month if unit == "VND" else 1) + step * 13 * (unit != "percent")
                sized = grown * 10_000 if unit == "VND" else grown // ONE_IN.get(variant, ONE_IN.get(indicator, 1))
                value = f"{amount / 100:.2f}" if unit == "percent" else f"{sized}"
                yield {
                    "obs_id": f"quang-ninh-{day}-{indicator}-{variant or 'x'}-{funds}-t{year}{month:02}",
                    "boundary": "34" if day >= "2025-07-01" else "63",
                    "indicator": indicator,
                    "variant": variant,
                    "funds": funds,
                    "denominator": denominator,
                    "unit": unit,
                    "value": value,
                    "as_printed": value.replace(".", ",") + ("%" if unit == "percent" else ""),
                    "as_of": day,
                    "period_start": f"{year}-01-01",
                    "source_id": f"T{year}{month:02}",
                    "locator": f"paragraph {number % 9 + 1}",
                }
