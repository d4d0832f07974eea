"""The two pages of progress: coverage and late payment, each an answer across places with its caveats."""

from __future__ import annotations

from dataclasses import dataclass

from portal.chart.figure import Figure
from portal.page.catalogue import Catalogue
from portal.page.indicators import grouped_by_boundary
from portal.page.register import list_views
from portal.page.rendered import RenderedPage
from portal.page.scene import Scene
from portal.page.views import FigureView


@dataclass(frozen=True)
class Panel:
    """One indicator (and variant) on a progress page."""

    anchor: str
    indicator: str
    heading: str
    note: str
    chart: Figure | None
    groups: list[tuple[str, list[FigureView]]]


def _panel(catalogue: Catalogue, anchor: str, indicator: str, variant: str, heading: str, note: str) -> Panel:
    rows = catalogue.facts.observations
    here = rows[(rows["indicator"] == indicator) & (rows["variant"] == variant) & rows["shown"]]
    # The chart prefers a figure that was not translated; the table has it, and a newer translated one as well.
    ordered = here.sort_values("day", kind="stable")
    series = ["province_id", "boundary", "funds", "denominator", "set_by"]
    newest = [rows.drop_duplicates(series, keep="last").index for rows in (ordered[~ordered["translated"]], ordered)]
    chosen = here[here.index.isin(newest[0].union(newest[1]))]
    # Targets of unequal deadlines and setters are a table, not a comparison.
    is_target = catalogue.facts.indicators["kind"].at[indicator] == "target"
    chart = None if is_target else catalogue.comparison(indicator, variant)
    return Panel(anchor, indicator, heading, note, chart, grouped_by_boundary(catalogue, chosen))


def _figures(panels: list[Panel]) -> list[str]:
    return [view.obs_id for panel in panels for _, views in panel.groups for view in views]


def render_coverage(catalogue: Catalogue) -> RenderedPage:
    """``/bao-phu/``: who is covered by health, social and unemployment insurance, against targets."""
    scene = Scene(catalogue, "coverage")
    panels = [
        _panel(
            catalogue,
            "bhyt",
            "coverage_hi_population_pct",
            "",
            scene.t("Bảo hiểm y tế", "Health insurance"),
            scene.t(
                "Chia cho dân số. Dân số mà ngành dùng có nơi lệch xa dân số thống kê.",
                "Divided by population. The population used can be far from the statistics office’s.",
            ),
        ),
        _panel(
            catalogue,
            "bhxh",
            "coverage_si_labour_pct",
            "total",
            scene.t("Bảo hiểm xã hội", "Social insurance"),
            scene.t(
                "Chia cho lực lượng lao động hoặc dân số trong độ tuổi: hai mẫu số khác nhau.",
                "Divided by the labour force or the working-age population: two different bases.",
            ),
        ),
        _panel(
            catalogue,
            "bhtn",
            "coverage_ui_labour_pct",
            "",
            scene.t("Bảo hiểm thất nghiệp", "Unemployment insurance"),
            "",
        ),
        _panel(
            catalogue,
            "chi-tieu-bhyt",
            "coverage_target",
            "hi",
            scene.t("Chỉ tiêu bảo hiểm y tế", "Health insurance targets"),
            scene.t(
                "Có thể có nhiều mức cùng lúc: của Thủ tướng, của BHXH Việt Nam, của tỉnh.",
                "Several can exist at once: the Prime Minister’s, VSS’s, the province’s.",
            ),
        ),
        _panel(
            catalogue,
            "chi-tieu-bhxh",
            "coverage_target",
            "si_total",
            scene.t("Chỉ tiêu bảo hiểm xã hội", "Social insurance targets"),
            "",
        ),
    ]
    return scene.render(
        "progress.html",
        title=scene.t("Bao phủ", "Coverage"),
        description=scene.t(
            "Tỷ lệ người có bảo hiểm y tế, bảo hiểm xã hội, bảo hiểm thất nghiệp ở từng tỉnh, so với chỉ tiêu.",
            "Share of people with health, social and unemployment insurance by province, against targets.",
        ),
        short=scene.t("Bao phủ", "Coverage"),
        heading=scene.t("Bao nhiêu người được bảo hiểm?", "How many people are covered?"),
        lede=scene.t(
            "Số mới nhất của từng nơi, kèm ngày chốt. Chỉ nói đạt hay chưa đạt khi chỉ tiêu cùng nhóm và cùng mẫu số.",
            "The newest figure of each place with its as-of date. Met or not is said only where group and base match.",
        ),
        figures=_figures(panels),
        panels=panels,
        lists_note=False,
        lists=[],
    )


def render_late_payment(catalogue: Catalogue) -> RenderedPage:
    """``/cham-dong/``: rates, amounts and units late in paying, each class on its own."""
    scene = Scene(catalogue, "late-payment")
    panels = [
        _panel(
            catalogue,
            "ty-le",
            "late_payment_pct",
            "total",
            scene.t("Tỷ lệ chậm đóng, tổng", "Late payment rate, total"),
            scene.t(
                "Mẫu số là số phải thu hoặc kế hoạch thu; hai mẫu số lệch nhau vài phần trăm.",
                "The base is contributions due or the plan; the two differ by several percent.",
            ),
        ),
        _panel(
            catalogue,
            "ty-le-tinh-lai",
            "late_payment_pct",
            "interest_bearing",
            scene.t("Tỷ lệ chậm đóng phải tính lãi", "Rate of interest-bearing late payment"),
            scene.t(
                "Không gồm phần dưới một tháng và phần khó thu, nên luôn nhỏ hơn tổng.",
                "Without the part under one month and the part hard to collect, so always below the total.",
            ),
        ),
        _panel(
            catalogue,
            "so-tien",
            "late_payment",
            "total",
            scene.t("Số tiền chậm đóng, tổng", "Amount paid late, total"),
            "",
        ),
        _panel(
            catalogue,
            "so-tien-tinh-lai",
            "late_payment",
            "interest_bearing",
            scene.t("Số tiền chậm đóng phải tính lãi", "Interest-bearing amount"),
            "",
        ),
        _panel(
            catalogue,
            "don-vi",
            "debtor_units",
            "m3_plus",
            scene.t("Đơn vị chậm đóng từ 3 tháng", "Units three months late or more"),
            "",
        ),
        _panel(
            catalogue,
            "chi-tieu",
            "late_payment_pct_target",
            "unspecified",
            scene.t("Chỉ tiêu không nêu nhóm nợ", "Targets that don’t state the group"),
            scene.t(
                "Vì không rõ nhóm, chúng tôi không nói đạt hay chưa đạt.",
                "As the group is unclear, we don’t say met or not met.",
            ),
        ),
    ]
    return scene.render(
        "progress.html",
        title=scene.t("Chậm đóng", "Late payment"),
        description=scene.t(
            "Tiền chậm đóng bảo hiểm xã hội ở từng tỉnh: tỷ lệ, số tiền, số đơn vị, theo từng nhóm và mẫu số.",
            "Late social insurance contributions by province: rates, amounts and units, by group and base.",
        ),
        short=scene.t("Chậm đóng", "Late payment"),
        heading=scene.t("Còn bao nhiêu tiền chậm đóng?", "How much is paid late?"),
        lede=scene.t(
            "Tổng, phần phải tính lãi, theo số tháng, trong danh sách: những số khác nhau, không thay nhau được.",
            "Total, interest-bearing, by months, on a list: different figures that are never added or swapped.",
        ),
        figures=_figures(panels),
        panels=panels,
        lists_note=True,
        lists=list_views(catalogue),
    )
