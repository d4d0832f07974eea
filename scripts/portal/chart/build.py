"""The charts that pages ask for, from the facts."""

from portal.chart.comparison_figure import comparison_figure
from portal.chart.history_figure import history_figure
from portal.chart.progress_figure import progress_figure

__all__ = ["comparison_figure", "history_figure", "progress_figure"]
