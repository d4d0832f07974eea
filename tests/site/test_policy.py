from __future__ import annotations

from portal.site.policy import CONTENT_POLICY, EMBED_POLICY, headers_file

ROOT = "https://example.org/"
FILES = (
    "index.html",
    "404.html",
    "tinh/index.html",
    "tinh/quang-ninh/index.html",
    "embed/vi/quang-ninh/x/index.html",
    "embed/1.0.0/en/quang-ninh/x/index.html",
    "en/index.html",
    "en/data/index.html",
    "assets/stylesheets/bhxh-mo.1234.css",
    "assets/javascripts/5678/scheme.js",
    "assets/images/favicon.svg",
    "data/packages/quang-ninh/observations.csv",
    "data/lists/minh-hoa/units.csv",
    "data/lookup/real/root.json",
    "feed.xml",
)


def sent(file: str, site_url: str = ROOT) -> dict[str, list[str]]:
    """The headers that a host sends with a file, as Cloudflare Pages and Netlify say they read the rules."""
    address = "/" + site_url.split("/", 3)[3] + file.removesuffix("index.html")
    headers: dict[str, list[str]] = {}
    pattern = ""
    for line in headers_file(FILES, site_url).decode().splitlines():
        if line.startswith("/"):
            pattern = line
        elif line and (address.startswith(pattern[:-1]) if pattern.endswith("*") else address == pattern):
            name, value = line.strip().split(": ", 1)
            headers.setdefault(name, []).append(value)
    return headers


def test_no_file_gets_one_header_twice() -> None:
    for site_url in (ROOT, "https://example.org/bhxh-mo/"):
        for file in FILES:
            twice = {name: values for name, values in sent(file, site_url).items() if len(values) != 1}
            assert twice == {}, file


def test_every_page_has_the_policy_and_only_embedded_ones_may_be_framed() -> None:
    for file in (name for name in FILES if name.endswith(".html")):
        embedded = f"{EMBED_POLICY}; frame-ancestors *"
        policy = embedded if file.startswith("embed/") else f"{CONTENT_POLICY}; frame-ancestors 'none'"
        assert sent(file)["Content-Security-Policy"] == [policy], file
        assert sent(file)["Cache-Control"] == ["public, max-age=0, must-revalidate"]


def test_files_with_names_are_kept_out_of_search_engines_and_no_others() -> None:
    marked = {file for file in FILES if "X-Robots-Tag" in sent(file)}
    assert marked == {"data/lists/minh-hoa/units.csv", "data/lookup/real/root.json"}
    assert sent("data/lookup/real/root.json")["X-Robots-Tag"] == ["noindex"]


def test_only_names_with_a_hash_are_kept_for_ever() -> None:
    lasting = {file for file in FILES if "immutable" in sent(file).get("Cache-Control", [""])[0]}
    assert lasting == {"assets/stylesheets/bhxh-mo.1234.css", "assets/javascripts/5678/scheme.js"}
    assert sent("data/packages/quang-ninh/observations.csv")["Cache-Control"] == ["public, max-age=0, must-revalidate"]


def test_every_file_is_taken_for_what_it_says_it_is() -> None:
    for file in FILES:
        assert sent(file)["X-Content-Type-Options"] == ["nosniff"]
        assert sent(file)["Referrer-Policy"] == ["strict-origin-when-cross-origin"]
        assert "camera=()" in sent(file)["Permissions-Policy"][0]


def test_the_policy_needs_no_hash_and_allows_no_inline_code() -> None:
    assert "unsafe-inline" not in CONTENT_POLICY
    assert "'unsafe-eval'" not in CONTENT_POLICY
    assert "sha256" not in CONTENT_POLICY
    # It stands in an attribute of every page as it is.
    assert not set('"<>&\n') & set(CONTENT_POLICY)


def test_the_hosts_limits_are_kept() -> None:
    lines = headers_file(FILES, ROOT).decode().splitlines()
    assert max(map(len, lines)) < 2000
    assert sum(line.startswith("/") for line in lines) < 100
