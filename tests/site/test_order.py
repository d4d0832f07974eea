from __future__ import annotations

from pathlib import Path

import pytest

from portal.site.order import Order, order_from_line


@pytest.mark.parametrize(
    "order",
    [
        Order(Path("/a"), None, Path("/b"), "", Path("/c")),
        Order(Path("/một nơi/\n"), Path("/x"), Path("/b"), "2026-01-31", Path("/c"), ("ha-noi", "hue")),
    ],
)
def test_an_order_is_one_line(order: Order) -> None:
    line = order.as_line()
    assert line.count("\n") == 1
    assert order_from_line(line) == order
