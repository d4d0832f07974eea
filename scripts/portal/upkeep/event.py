"""The event that started a workflow, as GitHub wrote it down for the job."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from portal.upkeep.github import GitHubRefused


def read_event(environment: Mapping[str, str]) -> dict[str, Any]:
    """The event's record; GitHub wrote it, but names of branches in it are an outsider's words.

    Raises ``GitHubRefused`` outside a workflow.
    """
    try:
        record = json.loads(Path(environment["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8"))
    except (KeyError, OSError, ValueError):
        record = None
    if not isinstance(record, dict):
        raise GitHubRefused(
            "Lệnh này chạy trong luồng việc của GitHub: cần GITHUB_EVENT_PATH.\n"
            "This command runs in a GitHub workflow: it needs GITHUB_EVENT_PATH."
        )
    return record
