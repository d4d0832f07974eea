"""The packages as they stood in a revision of a git repository, or as they lie in a folder.

Git is only asked for objects: nothing is checked out, no hook, filter or attribute of the revision takes part, and
links in it are not followed.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Final, NamedTuple

from portal.store.place import PROVINCES, REGISTRY
from portal.store.plain_file import MAXIMUM_BYTES
from portal.store.tree import is_tree
from portal.store.write import write_files
from portal.text.bilingual import Bilingual

DATA: Final = "datapackages"
MAXIMUM_FILES: Final = 20_000
MAXIMUM_TOTAL: Final = 2 * 1024**3
_ENDINGS: Final = (".csv", ".json")
_PLAIN_FILES: Final = ("100644", "100755")
"""The modes of files; a link (120000) or a submodule (160000) is none."""
_QUIET: Final = {
    # A partial clone fetches what it lacks unless it is told not to; nothing here may ask the network or a person.
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}


class NoPackages(Exception):
    """No tree of packages stands where one was asked for; the words are for the person who asked."""

    def __init__(self, words: Bilingual) -> None:
        super().__init__(f"{words.vi}\n{words.en}")
        self.words = words


class UnfitData(NoPackages):
    """A revision that is there, and holds no packages or more than any data would have: a fault of the revision."""


class _Entry(NamedTuple):
    """A file of a revision: its path below the data, its object and its size in bytes."""

    path: str
    name: str
    size: int


@contextmanager
def packages_at(argument: str, here: Path) -> Iterator[Path]:
    """The tree of packages that ``argument`` names: a folder, which wins, or a revision of the repository of ``here``.

    The folder is a tree itself or holds one as ``datapackages``. A revision is written into a folder that is gone
    afterwards. Raises ``NoPackages``.
    """
    folder = here / argument
    if folder.is_dir():
        found = next((path for path in (folder, folder / DATA) if is_tree(path)), None)
        if found is None:
            raise NoPackages(_NO_TREE.fill(folder=argument, wanted=f"{REGISTRY}/, {PROVINCES}/"))
        yield found
        return
    with TemporaryDirectory(prefix="revision-") as temporary:
        write_files(Path(temporary), read_revision(argument, here))
        yield Path(temporary)


def read_revision(revision: str, here: Path) -> Iterator[tuple[str, bytes]]:
    """Each table and descriptor under ``datapackages`` of a revision by its path below it, in the order of git.

    Raises ``NoPackages`` for a revision that the repository of ``here`` doesn't know and for what is no repository,
    ``UnfitData`` for a revision that holds no packages, or more files or bytes than any data would have.
    """
    commit = _commit(revision, here)
    entries = _entries(revision, commit, here)
    # The requests wait in a file, so that git never waits for us to read while we wait for it to listen.
    with TemporaryDirectory(prefix="requests-") as temporary:
        requests = Path(temporary) / "names"
        write_files(Path(temporary), [("names", "".join(f"{entry.name}\n" for entry in entries).encode("ascii"))])
        with (
            requests.open("rb") as names,
            subprocess.Popen(
                _command("cat-file", "--batch"), cwd=here, env=_environment(), stdin=names, stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            ) as git,
        ):  # fmt: skip
            assert git.stdout is not None
            for entry in entries:
                yield entry.path, _content(git.stdout, entry, revision)


def _commit(revision: str, here: Path) -> str:
    """The object name of the commit that a revision names."""
    # A name that begins with a dash is an option to some command or other; no branch or tag may have one.
    if not revision or revision.startswith("-") or not revision.isprintable():
        raise NoPackages(_UNKNOWN.fill(revision=ascii(revision)))
    if _asked(here, "rev-parse", "--git-dir") is None:
        raise NoPackages(_NO_REPOSITORY.fill(revision=revision))
    # In two steps, since what is put after a name that is cut short would be read as a part of it.
    named = _asked(here, "rev-parse", "--verify", "--quiet", "--end-of-options", revision)
    found = named and _asked(here, "rev-parse", "--verify", "--quiet", f"{named.decode('ascii').strip()}^{{commit}}")
    if not found:
        raise NoPackages(_UNKNOWN.fill(revision=revision))
    return found.decode("ascii").strip()


def _entries(revision: str, commit: str, here: Path) -> list[_Entry]:
    listed = _asked(here, "ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", f"{DATA}/")
    entries = []
    for line in (listed or b"").split(b"\0"):
        about, _, place = line.partition(b"\t")
        path = place.decode("utf-8", "replace")
        if not path.endswith(_ENDINGS) or not _stays_below(path):
            continue
        mode, _, name, size = about.decode("ascii").split()
        if mode in _PLAIN_FILES:
            entries.append(_Entry(path.removeprefix(f"{DATA}/"), name, int(size)))
    if not entries:
        raise UnfitData(_EMPTY.fill(revision=revision))
    if len(entries) > MAXIMUM_FILES or sum(entry.size for entry in entries) > MAXIMUM_TOTAL:
        raise UnfitData(_TOO_LARGE.fill(revision=revision, files=MAXIMUM_FILES, bytes=MAXIMUM_TOTAL))
    return [entry for entry in entries if entry.size <= MAXIMUM_BYTES]


def _stays_below(path: str) -> bool:
    """True for a path that stays below the folder into which it is written, whatever made the tree."""
    parts = path.split("/")
    return path.isprintable() and "\\" not in path and not {"", ".", ".."} & set(parts) and len(parts) > 1


def _content(answers: IO[bytes], entry: _Entry, revision: str) -> bytes:
    head = answers.readline().split()
    if len(head) != 3 or head[1] != b"blob" or int(head[2]) != entry.size:
        raise NoPackages(_NOT_HERE.fill(revision=revision))
    content = answers.read(entry.size)
    answers.read(1)
    return content


def _asked(here: Path, *arguments: str) -> bytes | None:
    """What git answers, ``None`` when it refuses."""
    try:
        answer = subprocess.run(
            _command(*arguments), cwd=here, env=_environment(), stdin=subprocess.DEVNULL, capture_output=True,
            check=False,
        )  # fmt: skip
    except FileNotFoundError:
        return None
    return answer.stdout if answer.returncode == 0 else None


def _command(*arguments: str) -> list[str]:
    return ["git", "--no-pager", *arguments]


def _environment() -> dict[str, str]:
    return os.environ | _QUIET


_NO_TREE: Final = Bilingual(
    "Thư mục {folder} không chứa gói dữ liệu nào: cần có {wanted} ở trong, hoặc trong datapackages/.",
    "The folder {folder} holds no packages: it needs {wanted} inside, or inside datapackages/.",
)
_NO_REPOSITORY: Final = Bilingual(
    "Không có thư mục {revision}, và nơi đang chạy lệnh không phải kho git. Hãy ghi đường dẫn tới một thư mục có thật.",
    "There is no folder {revision}, and the command does not run in a git repository. Name a folder that exists.",
)
_UNKNOWN: Final = Bilingual(
    "Không có thư mục nào, cũng không có nhánh, thẻ hay commit nào tên là {revision}. Xem tên bằng git branch, git tag,"
    " git log; bản kho lấy về chưa đủ lịch sử thì chạy git fetch --unshallow.",
    "There is no folder, and no branch, tag or commit called {revision}. See git branch, git tag, git log for names;"
    " a clone without its whole history needs git fetch --unshallow.",
)
_EMPTY: Final = Bilingual(
    "Trong {revision} không có tệp nào ở datapackages/. Hãy chọn một commit có dữ liệu.",
    "There is no file under datapackages/ in {revision}. Choose a commit that has data.",
)
_TOO_LARGE: Final = Bilingual(
    "Dữ liệu trong {revision} lớn hơn mức lệnh này nhận ({files} tệp, {bytes} byte).",
    "The data in {revision} are larger than this command takes ({files} files, {bytes} bytes).",
)
_NOT_HERE: Final = Bilingual(
    "Kho trên máy không có đủ tệp của {revision}. Hãy chạy git fetch rồi thử lại.",
    "The repository on this machine lacks files of {revision}. Run git fetch and try again.",
)
