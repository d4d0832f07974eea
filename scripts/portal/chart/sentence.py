"""Titles: what a figure says, as a sentence in both languages."""

from __future__ import annotations

from portal.chart.words import Row, figure_text, indicator_name, pick, titled_place
from portal.derive.facts import Facts
from portal.model.vocabulary import Language


def figure_sentence(facts: Facts, row: Row, language: Language) -> str:
    """What one figure says of its place: ``Quảng Ninh thu 104% kế hoạch năm 2025``."""
    place = titled_place(facts, row["province_id"], row["boundary"], language)
    text = figure_text(facts, row, language)
    match row["indicator"]:
        case "collections_plan_pct":
            return pick(
                language,
                f"{place} thu {text} kế hoạch năm {row['year']}",
                f"{place} collected {text} of its {row['year']} plan",
            )
        case "participants_plan_pct":
            scheme = facts.labels.text("variant", f"participants_plan_pct.{row['variant']}", language)
            return pick(
                language,
                f"{place} đạt {text} kế hoạch năm {row['year']} về người tham gia {scheme}",
                f"{place} reached {text} of its {row['year']} plan for participants in {scheme}",
            )
        case "late_payment_pct":
            return f"{place}: {_late(row, text, language)}"
        case "coverage_hi_population_pct":
            return pick(
                language,
                f"{place}: {text} dân số có bảo hiểm y tế",
                f"{place}: {text} of the population has health insurance",
            )
        case "coverage_si_labour_pct" | "coverage_ui_labour_pct":
            return f"{place}: {_labour(facts, row, text, language)}"
        case _:
            return f"{place}: {lower_first(indicator_name(facts, row['indicator'], language))} {text}"


def _late(row: Row, text: str, language: Language) -> str:
    interest = row["variant"] == "interest_bearing"
    subject = pick(
        language,
        "chậm đóng phải tính lãi" if interest else "chậm đóng",
        "interest-bearing late payment" if interest else "late payment",
    )
    base = {
        "receivable": pick(language, "số phải thu", "contributions due"),
        "plan": pick(language, "kế hoạch thu", "the collection plan"),
    }.get(row["denominator"], "")
    if base:
        return pick(language, f"{subject} bằng {text} {base}", f"{subject} equals {text} of {base}")
    return pick(language, f"tỷ lệ {subject} {text}", f"{subject} rate of {text}")


def _labour(facts: Facts, row: Row, text: str, language: Language) -> str:
    if row["indicator"] == "coverage_ui_labour_pct":
        scheme = facts.labels.text("funds", "ui", language)
    else:
        scheme = {
            "compulsory": pick(language, "BHXH bắt buộc", "compulsory social insurance"),
            "voluntary": pick(language, "BHXH tự nguyện", "voluntary social insurance"),
        }.get(row["variant"], pick(language, "BHXH", "social insurance"))
    if row["denominator"] in {"", "not_stated"}:
        return pick(language, f"tỷ lệ tham gia {scheme} {text}", f"{scheme} coverage of {text}")
    base = facts.labels.text("denominator", row["denominator"], language)
    return pick(language, f"{text} {base} tham gia {scheme}", f"{text} of the {base} is in {scheme}")


def lower_first(name: str) -> str:
    """A name inside a sentence: its first letter small, unless it opens with an abbreviation (BHXH)."""
    return name if name[:2].isupper() else name[:1].lower() + name[1:]
