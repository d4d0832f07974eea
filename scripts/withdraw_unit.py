"""Withdraw a unit: withdraw_unit.py LISTS_DIR --province ID --unit-code CODE --date YYYY-MM-DD --evidence TEXT."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from portal.contract.report import format_issues
from portal.intake.list_import.arguments import day_of
from portal.intake.withdraw import WithdrawalRefused, describe_withdrawal, withdraw_unit
from portal.site.command import end
from portal.site.failure import DATA_ERROR


def main() -> int:
    """Read the arguments and withdraw; 0 done, 1 the code stands nowhere or a package is in the way, 2 wrong use."""
    parser = argparse.ArgumentParser(description="Rút một đơn vị khỏi mọi danh sách của một tỉnh · Withdraw a unit.")
    parser.add_argument("lists", type=Path, help="thư mục chứa các gói · folder of the packages")
    parser.add_argument("--province", required=True, help="mã tỉnh · province_id")
    parser.add_argument("--unit-code", required=True, help="mã đơn vị · unit code")
    parser.add_argument("--date", required=True, type=day_of, help="ngày rút · day of the withdrawal")
    parser.add_argument("--evidence", required=True, help="số và ngày của văn bản · number and day of the paper")
    said = parser.parse_args()
    if not said.lists.is_dir():
        parser.error("LISTS_DIR không phải thư mục · LISTS_DIR is no folder")
    try:
        done = withdraw_unit(said.lists, said.province, said.unit_code, said.date, said.evidence)
    except WithdrawalRefused as refusal:
        print(refusal.reason.vi, refusal.reason.en, sep="\n")
        print(format_issues(list(refusal.issues), "text") if refusal.issues else "", end="")
        print("Chưa đổi gì cả.\nNothing was changed.")
        return DATA_ERROR
    print(describe_withdrawal(done), end="")
    return 0 if done else DATA_ERROR


if __name__ == "__main__":
    sys.exit(end(main))
