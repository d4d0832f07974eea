"""What a tree on disk changed since the last release that lies beside it."""

from __future__ import annotations

from pathlib import Path

from portal.model.issue import Issue
from portal.release.follows import check_follows
from portal.release.issue import release_issue
from portal.store.releases import FOLDER, read_releases
from portal.store.tree import Tree, is_tree


def issues_since_release(path: Path, tree: Tree) -> list[Issue]:
    """The issues of ``check_follows`` against ``releases/`` beside the tree at ``path``, a tree without errors.

    None for a package by itself, which can't tell what went elsewhere, and where no releases lie beside the tree.
    """
    beside = path.resolve().parent / FOLDER
    if not is_tree(path) or not beside.is_dir():
        return []
    if beside.is_symlink():
        return [release_issue("release-edited", FOLDER, found=FOLDER)]
    return check_follows(tree, read_releases(beside))
