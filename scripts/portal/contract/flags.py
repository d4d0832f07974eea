"""Flags in the ``flags`` column: known, set by hand, once each, and contradictions told on both sides."""

from __future__ import annotations

import pandas as pd

from portal.contract.looking_up import look_up
from portal.contract.registry_index import RegistryIndex
from portal.contract.sheet import Sheet
from portal.model.issue import Finding

CONTRADICTS = "contradicts"


def flag_names(flags: pd.Series[str]) -> pd.Series[str]:
    """The flags of each row as ``;name;name;`` without what follows a colon, for fast search."""
    return (";" + flags + ";").str.replace(r":[^;]*", "", regex=True)


def has_flag(names: pd.Series[str], *flags: str) -> pd.Series[bool]:
    """True where one of the flags is set; ``names`` come from ``flag_names``."""
    found = pd.Series(False, index=names.index)
    for flag in flags:
        found = found | names.str.contains(f";{flag};", regex=False)
    return found


def check_flags(observations: Sheet, registry: RegistryIndex, *, whole_tree: bool) -> list[Finding]:
    """Faults of the ``flags`` column.

    Without ``whole_tree`` a contradiction with a row of another province can't be looked up and passes.
    """
    filled = observations.sound("flags") & (observations.frame["flags"] != "")
    if not bool(filled.any()):
        return []
    single = observations.frame.loc[filled, "flags"].str.split(";").explode()
    name = single.str.partition(":")[0]
    target = single.str.partition(":")[2]
    colon = single.str.contains(":", regex=False)
    origin = look_up(name, registry.flags)
    # Only a contradiction names another row, and it always does.
    unknown = (origin == "") | (colon != (name == CONTRADICTS)) | (colon & (target == ""))
    findings: list[Finding] = []
    findings += _at(observations, single, unknown, "flag-unknown")
    findings += _at(observations, single, ~unknown & (origin == "computed"), "flag-not-curated")
    again = single.reset_index().duplicated().to_numpy()
    findings += _at(observations, single, pd.Series(again, index=single.index), "flag-repeated")
    return findings + _contradictions(observations, target[~unknown & colon], whole_tree=whole_tree)


def _at(observations: Sheet, single: pd.Series[str], wrong: pd.Series[bool], code: str) -> list[Finding]:
    """One finding per row, naming its first wrong flag."""
    chosen = single[wrong]
    chosen = chosen[~chosen.index.duplicated()]
    rows = pd.Series(observations.frame.index.isin(chosen.index), index=observations.frame.index)
    return observations.findings(rows, code, "flags", found=chosen)


def _contradictions(observations: Sheet, target: pd.Series[str], *, whole_tree: bool) -> list[Finding]:
    ids = observations.frame["obs_id"]
    known = target.isin(ids)
    own = observations.frame["province_id"].loc[target.index]
    here = pd.Series(
        [f"{one}".startswith(f"{province}-") for one, province in zip(target, own, strict=True)],
        index=target.index,
        dtype=bool,
    )
    unknown = ~known & (here | whole_tree)
    back = set(ids.loc[target.index] + "\x1f" + target)
    one_sided = known & ~(target + "\x1f" + ids.loc[target.index]).isin(back)
    itself = target == ids.loc[target.index]
    return [
        *_at(observations, target, unknown | itself, "contradicts-unknown"),
        *_at(observations, target, one_sided & ~itself, "contradicts-one-sided"),
    ]
