"""From rendered pages to a checked site that is swapped in: cache, MkDocs, merge, checks, serving."""

from portal.site.toolchain import STARTED

__all__ = ["STARTED"]
