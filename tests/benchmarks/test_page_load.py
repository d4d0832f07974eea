"""Measuring how a page loads, in a real browser on pages made for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.benchmarks.page_load import is_shown
from tests.benchmarks.zipped_server import served_zipped

_POLICY = "default-src 'self'; style-src 'unsafe-inline'"
_WRITES = "setTimeout(() => document.querySelector('.chart').append('55,81%'), 400);"


@pytest.mark.parametrize(("script", "shown"), [(_WRITES, True), ("", False)])
def test_a_paint_that_comes_late_is_waited_for_under_the_site_s_policy(
    browser: Browser, tmp_path: Path, script: str, shown: bool
) -> None:
    (tmp_path / "late.js").write_text(script, encoding="utf-8")
    (tmp_path / "index.html").write_text(
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<div class="chart" style="width: 90px; height: 20px"></div><script src="late.js" async></script>',
        encoding="utf-8",
    )
    with served_zipped(tmp_path) as address:
        page = browser.new_page()
        page.goto(address, wait_until="commit")
        assert is_shown(page, ".chart") is shown
        page.close()
