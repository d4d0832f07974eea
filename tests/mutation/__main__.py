"""``make mutation``: change the checks one operator at a time and count how many changes the tests notice.

``python -m tests.mutation [LAYER ...] [--tenth DIGIT]``; exit code 1 where a layer's score is below ``LEAST_SCORE``.
What survived is written to ``build/mutation/<layer>/survivors.txt``, each as the change that no test noticed. All of it
takes hours; with ``--tenth`` only the mutants are tried whose number ends with that digit, a tenth of each function's.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

from tests.mutation.layer import LAYERS, LEAST_SCORE, Layer
from tests.mutation.score import Score, score_of
from tests.mutation.working_copy import make_working_copy

PROJECT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Read the arguments and try the named layers, or all of them."""
    known = {layer.name: layer for layer in LAYERS}
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("layer", nargs="*", choices=[*known, []], default=[], help=", ".join(known))
    parser.add_argument("--tenth", choices=tuple("0123456789"), default="", help="a digit: only every tenth mutant")
    chosen = parser.parse_args()
    names = chosen.layer or list(known)
    scores = {name: _try(known[name], PROJECT / "build" / "mutation" / name, chosen.tenth) for name in names}
    for name, score in scores.items():
        mark = "✓" if score.percent >= LEAST_SCORE else "✗"
        print(f"{mark} {name}: {score.percent:.1f} % ({score.noticed}/{score.tried}; ≥ {LEAST_SCORE:.0f} %)")
    return 0 if all(score.percent >= LEAST_SCORE for score in scores.values()) else 1


def _try(layer: Layer, folder: Path, tenth: str) -> Score:
    make_working_copy(PROJECT, layer, folder)
    program = Path(sys.executable).with_name("mutmut")
    environment = os.environ | {"PYTHONPATH": ""}
    run = [str(program), "run", "--max-children", str(os.cpu_count() or 1), *([f"*__mutmut_*{tenth}"] if tenth else [])]
    if (ended := subprocess.run(run, cwd=folder, env=environment, check=False)).returncode != 0:
        print(f"mutmut không chạy được, mã {ended.returncode} · mutmut failed, exit code {ended.returncode}")
        raise SystemExit(2)
    endings = _endings(program, folder)
    survivors = [name for name, ending in endings.items() if score_of([ending]) == Score(0, 1)]
    shown = (
        f"{name}: {endings[name]}\n"
        + subprocess.run([str(program), "show", name], cwd=folder, capture_output=True, text=True, check=False).stdout
        for name in survivors
    )
    (folder / "survivors.txt").write_text("\n".join(shown), encoding="utf-8")
    return score_of(endings.values())


def _endings(program: Path, folder: Path) -> dict[str, str]:
    """Every mutant and how it ended."""
    told = subprocess.run(
        [str(program), "results", "--all", "true"], cwd=folder, capture_output=True, text=True, check=True
    )
    lines = (line.strip().rpartition(": ") for line in told.stdout.splitlines() if ": " in line)
    return {name: ending for name, _, ending in lines}


if __name__ == "__main__":
    sys.exit(main())
