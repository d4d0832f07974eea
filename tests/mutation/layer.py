"""The layers whose checks are tried by mutation, each with the tests that must notice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Layer:
    """A folder of ``scripts/portal`` and the tests that are run on each of its mutants."""

    name: str
    tests: tuple[str, ...]
    without: tuple[str, ...] = ()
    """Tests among them that start a program of the project: its folder is another one in the copy."""


LEAST_SCORE: Final = 85.0
"""Percent of the mutants of a layer that its tests must notice."""

LAYERS: Final = (
    Layer("text", ("tests/text",)),
    Layer("review", ("tests/review",)),
    Layer(
        "contract",
        (
            "tests/contract/test_cells.py",
            "tests/contract/test_check.py",
            "tests/contract/test_commune.py",
            "tests/contract/test_false_alarms.py",
            "tests/contract/test_list_rules.py",
            "tests/contract/test_list_texts.py",
            "tests/contract/test_organisation.py",
            "tests/contract/test_packages.py",
            "tests/contract/test_printed_figures.py",
            "tests/contract/test_registry_rows.py",
            "tests/contract/test_report.py",
            "tests/contract/test_rules.py",
            "tests/contract/test_tax_code.py",
            "tests/contract/test_withholding.py",
        ),
        (
            "tests/contract/test_packages.py::test_the_command_as_a_program_ends_with_one_and_names_every_place",
            "tests/contract/test_withholding.py::test_tidying_mends_a_list",
        ),
    ),
)
