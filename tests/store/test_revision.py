"""Reading a revision: only plain tables and descriptors, wherever a hostile tree would have them written."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from portal.store import revision
from portal.store.revision import NoPackages, packages_at, read_revision

PERSON = ["-c", "user.name=Thử", "-c", "user.email=thu@example.org"]


def git(folder: Path, *arguments: str, given: bytes = b"") -> str:
    mine = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    told = subprocess.run(
        ["git", *PERSON, *arguments], cwd=folder, check=True, capture_output=True, input=given, env=os.environ | mine
    )
    return told.stdout.decode().strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository whose data hold a table, a descriptor, a note, a link, attributes that would change an archive."""
    folder = tmp_path / "repository"
    data = folder / "datapackages" / "registry"
    data.mkdir(parents=True)
    git(folder, "init", "-q", "-b", "main")
    (data / "a.csv").write_bytes(b"x\r\n$Format:%H$\n")
    (data / "datapackage.json").write_bytes(b"{}")
    (data / "README.txt").write_bytes(b"no table")
    (data / "link.csv").symlink_to("/etc/passwd")
    (folder / ".gitattributes").write_bytes(b"*.csv -text export-subst\na.csv export-ignore\n")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "Một")
    return folder


def test_tables_and_descriptors_come_byte_by_byte_and_links_do_not(repository: Path) -> None:
    found = dict(read_revision("main", repository / "datapackages"))
    assert found == {"registry/a.csv": b"x\r\n$Format:%H$\n", "registry/datapackage.json": b"{}"}


def test_a_revision_stands_in_a_folder_that_is_gone_afterwards(repository: Path) -> None:
    with packages_at("HEAD", repository) as folder:
        assert (folder / "registry/a.csv").read_bytes() == b"x\r\n$Format:%H$\n"
        assert not (folder / "registry/link.csv").exists()
    assert not folder.exists()


def test_a_folder_wins_over_a_branch_of_its_name(repository: Path) -> None:
    git(repository, "branch", "datapackages")
    with packages_at("datapackages", repository) as folder:
        assert folder == repository / "datapackages"
    with packages_at(str(repository), repository) as folder:
        assert folder == repository / "datapackages"


def test_a_path_that_leaves_the_folder_is_passed_over(repository: Path) -> None:
    blob = git(repository, "hash-object", "-w", "--stdin", given=b"out")
    tree = git(repository, "mktree", given=f"100644 blob {blob}\tb.csv\n".encode())
    # mktree refuses such a name itself, so the object is written as it is.
    entry = b"40000 ..\0" + bytes.fromhex(tree) + b"100644 good.csv\0" + bytes.fromhex(blob)
    data = git(repository, "hash-object", "-w", "-t", "tree", "--literally", "--stdin", given=entry)
    root = git(repository, "mktree", given=f"040000 tree {data}\tdatapackages\n".encode())
    commit = git(repository, "commit-tree", root, "-m", "Xấu")
    assert dict(read_revision(commit, repository)) == {"good.csv": b"out"}


@pytest.mark.parametrize("name", ["", "-h", "--help", "khong-co", "main:datapackages", "main\nHEAD", "HEAD~9", "@{1"])
def test_what_is_no_revision_is_refused_in_words(repository: Path, name: str) -> None:
    with pytest.raises(NoPackages, match="git fetch"):
        dict(read_revision(name, repository))


def test_a_revision_without_data_a_folder_without_git_and_too_much_are_refused(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(NoPackages, match="not run in a git repository"), packages_at("main", tmp_path):
        pass
    (tmp_path / "empty").mkdir()
    with pytest.raises(NoPackages, match="holds no packages"), packages_at("empty", tmp_path):
        pass
    monkeypatch.setattr(revision, "MAXIMUM_TOTAL", 3)
    with pytest.raises(NoPackages, match="larger than"):
        dict(read_revision("main", repository))
    git(repository, "rm", "-rq", "datapackages")
    git(repository, "commit", "-q", "-m", "Hết")
    with pytest.raises(NoPackages, match="Choose a commit"):
        dict(read_revision("main", repository))
