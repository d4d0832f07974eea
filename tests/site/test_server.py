from __future__ import annotations

import shutil
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from portal.site.failure import WrongUse
from portal.site.server import make_server


@contextmanager
def served(folder: Path, prefix: str = "/", first: Path | None = None) -> Iterator[int]:
    server = make_server(folder, 0, prefix, quiet=True, first=first)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server.server_address[1]
    server.shutdown()
    server.server_close()
    thread.join()


def get(port: int, path: str, method: str = "GET") -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path)
    response = connection.getresponse()
    content = response.read()
    connection.close()
    return response, content


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    (site / "tinh").mkdir(parents=True)
    (site / "data").mkdir()
    (site / "index.html").write_text("nhà", encoding="utf-8")
    (site / "tinh" / "index.html").write_text("tỉnh", encoding="utf-8")
    (site / "404.html").write_text("không có", encoding="utf-8")
    for name in ("a.csv", "a.parquet", "a.xlsx", "a.json"):
        (site / "data" / name).write_text("x")
    return site


def test_pages_and_files_have_their_types_and_are_not_kept_by_the_browser(folder: Path) -> None:
    with served(folder) as port:
        response, content = get(port, "/")
        assert (response.status, content.decode()) == (200, "nhà")
        assert response.headers["Content-Type"] == "text/html; charset=utf-8"
        assert response.headers["Cache-Control"] == "no-store"
        types = {
            name: get(port, f"/data/{name}")[0].headers["Content-Type"] for name in ("a.csv", "a.parquet", "a.json")
        }
    assert types == {
        "a.csv": "text/csv; charset=utf-8",
        "a.parquet": "application/vnd.apache.parquet",
        "a.json": "application/json",
    }


def test_a_missing_page_gets_the_sites_own_page(folder: Path) -> None:
    with served(folder) as port:
        response, content = get(port, "/khong-co/")
        assert (response.status, content.decode()) == (404, "không có")
        assert get(port, "/khong-co/", "HEAD")[1] == b""
        # A folder without a page is not listed.
        assert get(port, "/data/")[0].status == 404


def test_nothing_outside_the_folder_is_served(folder: Path) -> None:
    (folder.parent / "secret").write_text("x")
    with served(folder) as port:
        for path in ("/../secret", "/%2e%2e/secret", "//etc/passwd"):
            assert get(port, path)[0].status == 404


def test_a_site_under_a_sub_path_is_only_there(folder: Path) -> None:
    with served(folder, "/bhxh-mo/") as port:
        assert get(port, "/bhxh-mo/tinh/")[1].decode() == "tỉnh"
        assert get(port, "/bhxh-mo/")[1].decode() == "nhà"
        assert get(port, "/tinh/")[0].status == 404
        assert get(port, "/")[0].status == 404


def test_a_page_that_was_made_first_is_served_before_the_site_with_it(folder: Path) -> None:
    first = folder.parent / "first"
    with served(folder, "/bhxh-mo/", first) as port:
        assert get(port, "/bhxh-mo/tinh/")[1].decode() == "tỉnh"
        for path, text in (("tinh", "tỉnh mới"), ("xa", "xã mới")):
            (first / path).mkdir(parents=True)
            (first / path / "index.html").write_text(text, encoding="utf-8")
        assert get(port, "/bhxh-mo/tinh/")[1].decode() == "tỉnh mới"
        assert get(port, "/bhxh-mo/xa/")[1].decode() == "xã mới"
        assert get(port, "/bhxh-mo/tinh")[0].status == 301
        # All else is the site's.
        assert get(port, "/bhxh-mo/")[1].decode() == "nhà"
        assert get(port, "/bhxh-mo/data/a.csv")[1] == b"x"
        assert get(port, "/bhxh-mo/index.html/")[0].status == 404
        assert get(port, "/tinh/")[0].status == 404
        shutil.rmtree(first)
        assert get(port, "/bhxh-mo/tinh/")[1].decode() == "tỉnh"


def test_a_swapped_site_is_served_at_once_and_a_missing_one_is_explained(folder: Path) -> None:
    with served(folder) as port:
        folder.rename(folder.with_name("old"))
        response, content = get(port, "/")
        assert response.status == 404
        assert "No site has been built yet" in content.decode()
        folder.mkdir()
        (folder / "index.html").write_text("mới", encoding="utf-8")
        assert get(port, "/")[1].decode() == "mới"


@pytest.mark.parametrize("port", ["taken", 99999, -1])
def test_a_port_that_can_not_be_used_is_wrong_use(folder: Path, port: int | str) -> None:
    with served(folder) as taken, pytest.raises(WrongUse, match="--port"):
        make_server(folder, taken if isinstance(port, str) else port)


@pytest.mark.parametrize(
    ("asked", "status", "content", "told"),
    [
        ("bytes=0-1", 206, b"ab", "bytes 0-1/5"),
        ("bytes=3-", 206, b"de", "bytes 3-4/5"),
        ("bytes=-2", 206, b"de", "bytes 3-4/5"),
        ("bytes=2-99", 206, b"cde", "bytes 2-4/5"),
        ("bytes=5-", 416, b"", "bytes */5"),
        ("bytes=3-1", 416, b"", "bytes */5"),
        ("bytes=-", 200, b"abcde", None),
        ("bytes=0-1,3-4", 200, b"abcde", None),
        ("pages=1-2", 200, b"abcde", None),
    ],
)
def test_a_part_of_a_file(folder: Path, asked: str, status: int, content: bytes, told: str | None) -> None:
    (folder / "data" / "a.parquet").write_bytes(b"abcde")
    with served(folder) as port:
        connection = HTTPConnection("127.0.0.1", port, timeout=10)
        connection.request("GET", "/data/a.parquet", headers={"Range": asked})
        response = connection.getresponse()
        assert (response.status, response.read(), response.headers["Content-Range"]) == (status, content, told)
        assert response.headers["Accept-Ranges"] == "bytes"
        # A missing file stays missing, and the connection is still good.
        connection.request("GET", "/data/none.parquet", headers={"Range": asked})
        assert connection.getresponse().status == 404
        connection.close()


def test_a_reader_who_leaves_before_the_end_is_no_fault(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    # Larger than what the two ends of a connection keep, so that the server is still writing when the reader leaves.
    (folder / "data" / "large.csv").write_bytes(b"x" * 30_000_000)
    with served(folder) as port:
        for _ in range(3):
            with socket.create_connection(("127.0.0.1", port), timeout=10) as reader:
                reader.sendall(b"GET /data/large.csv HTTP/1.1\r\nHost: x\r\n\r\n")
                assert reader.recv(100)
                # Reset, not closed: what is still to come is refused.
                reader.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        # The next answer comes after the thread of a reader who left has met the end of its connection, or beside it.
        assert get(port, "/data/a.csv")[1] == b"x"
    assert capfd.readouterr().err == ""
