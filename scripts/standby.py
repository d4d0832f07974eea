"""A build that stands by for serve.py: everything is imported, and an order on standard input starts it."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime

from portal.model.vocabulary import LANGUAGES
from portal.site.build import build_site
from portal.site.command import PROJECT, build_date, end, site_url_from
from portal.site.first_pages import FirstPages
from portal.site.order import await_order
from portal.site.progress import Progress
from portal.site.workshop import workshop_for


def main() -> int:
    """Wait for one order and build; without one, when the input ends, do nothing."""
    order = await_order(sys.stdin)
    if order is None:
        return 0
    return build_site(
        order.data,
        order.out,
        workshop_for(PROJECT, order.out),
        LANGUAGES,
        build_date(order.day or None, os.environ, datetime.now(UTC)),
        site_url_from(os.environ),
        Progress(sys.stdout),
        order.lists,
        first=FirstPages(order.places, order.first) if order.places else None,
    )


if __name__ == "__main__":
    sys.exit(end(main))
