"""A build that stands by: everything is imported, and an order on standard input starts it.

``python -m portal.site.standby``. Half of the time until a changed page shows would else be spent on imports.
"""

from __future__ import annotations

import os
import signal
import sys
from datetime import UTC, datetime

from portal.site.build import build_site
from portal.site.command import PROJECT, build_date, end, site_url_from
from portal.site.first_pages import FirstPages
from portal.site.merge import languages_named
from portal.site.order import order_from_line
from portal.site.progress import Progress
from portal.site.workshop import workshop_for


def main() -> int:
    """Wait for one order and build; without one, when the input ends, do nothing."""
    # Who waits has nothing to give up: Ctrl-C is answered by whoever was to give the order.
    answer = signal.signal(signal.SIGINT, signal.SIG_IGN)
    line = sys.stdin.readline()
    signal.signal(signal.SIGINT, answer)
    if not line:
        return 0
    order = order_from_line(line)
    return build_site(
        order.data,
        order.out,
        workshop_for(PROJECT, order.out),
        languages_named("all"),
        build_date(order.day or None, os.environ, datetime.now(UTC)),
        site_url_from(os.environ),
        Progress(sys.stdout),
        order.lists,
        first=FirstPages(order.places, order.first) if order.places else None,
    )


if __name__ == "__main__":
    sys.exit(end(main))
