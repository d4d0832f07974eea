#!/bin/sh
# Sets up what the Makefile's targets need; POSIX sh, safe to run again and again.
#   setup.sh run      .venv with what builds and serves the site
#   setup.sh develop  the same, and what tests and checks need
#   setup.sh depth    the same, and what mutation, coverage and the bench need
#   setup.sh browser  what develop sets up, and a browser for the browser tests
set -eu
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$@" >&2; }

find_python() {
    for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        if command -v "$candidate" >/dev/null 2>&1 &&
            "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            printf '%s\n' "$candidate"
            return
        fi
    done
    say "Cần Python 3.11 trở lên, nhưng không tìm thấy. Hãy cài rồi chạy lại lệnh này." \
        "Python 3.11 or newer is needed and was not found. Install it, then run this again." \
        "  Debian, Ubuntu:  sudo apt install python3 python3-venv" \
        "  macOS:           brew install python@3.13"
    exit 2
}

# Debian and Ubuntu keep ensurepip, which `python -m venv` needs, in a package of its own.
make_venv() {
    python=$(find_python)
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        version=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
        if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
            say "Cài $version · Installing $version"
            export DEBIAN_FRONTEND=noninteractive
            apt-get update -qq >&2
            apt-get install -y -qq --no-install-recommends "$version" >&2
        else
            say "Python này chưa có ensurepip. Hãy chạy lệnh sau, rồi chạy lại:" \
                "This Python has no ensurepip. Run this command, then try again:" \
                "  sudo apt install $version"
            exit 2
        fi
    fi
    # --clear: what is there is broken or was made by an older Python.
    "$python" -m venv --clear .venv
}

# Installs a lock unless it is what was installed last.
install_lock() {
    stamp=".venv/installed-$1"
    wanted=$(cat requirements.lock "$1" | cksum)
    if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ]; then
        return
    fi
    say "Cài đặt $1 (chỉ lần đầu) · Installing $1 (only the first time)"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$1" >&2 || {
        say "" "Không cài được thư viện. Hãy xem lỗi trên, kiểm tra mạng, rồi chạy lại." \
            "The libraries could not be installed. See the error above, check the network, then run this again."
        exit 2
    }
    printf '%s\n' "$wanted" >"$stamp"
}

set_up() {
    if ! .venv/bin/python -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        make_venv
    fi
    install_lock requirements.lock
}

find_browser() { .venv/bin/python tests/browser/find_browser.py; }

get_browser() {
    if find_browser >/dev/null; then
        return
    fi
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
        say "Cài Chromium cho các phép thử trên trình duyệt · Installing Chromium for the browser tests"
        export DEBIAN_FRONTEND=noninteractive
        { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium; } >&2 || true
    fi
    # Also where apt-get ended well: Ubuntu's chromium is a snap, which is no browser inside a container.
    if ! find_browser >/dev/null; then
        if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
            .venv/bin/python -m playwright install --with-deps chromium >&2 || true
        else
            .venv/bin/python -m playwright install chromium >&2 || true
        fi
    fi
    if ! find_browser >/dev/null; then
        say "Không có trình duyệt cho các phép thử. Hãy cài Chromium hoặc Chrome, ví dụ:" \
            "There is no browser for the tests. Install Chromium or Chrome, for example:" \
            "  Debian:  sudo apt install chromium" \
            "  macOS:   brew install --cask chromium" \
            "Hoặc chỉ ra tệp chạy: · Or name the program:  CHROMIUM=/path/to/chrome make test"
        exit 2
    fi
}

# The site is drawn with the letters of the reader's system. A Linux machine with none of those that it asks for
# draws with much wider ones, in which the words of a chart may lie over each other.
get_letters() {
    case "$(fc-list : family 2>/dev/null || true)" in
    *"Segoe UI"* | *Roboto* | *"Noto Sans"* | *"Liberation Sans"* | *Arial*) return ;;
    esac
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
        say "Cài bộ chữ Liberation cho các phép thử trên trình duyệt · Installing the Liberation fonts for the browser tests"
        export DEBIAN_FRONTEND=noninteractive
        { apt-get update -qq && apt-get install -y -qq --no-install-recommends fonts-liberation; } >&2 || true
    elif command -v fc-list >/dev/null 2>&1; then
        say "Máy này thiếu bộ chữ thường gặp; vài phép thử trên trình duyệt sẽ không qua. Hãy cài một bộ, ví dụ:" \
            "This machine has no common letters; some browser tests will fail. Install some, for example:" \
            "  Debian:  sudo apt install fonts-liberation"
    fi
}

case "${1:-}" in
run) set_up ;;
develop) set_up && install_lock requirements-dev.lock ;;
depth) set_up && install_lock requirements-dev.lock && install_lock requirements-depth.lock ;;
browser) set_up && install_lock requirements-dev.lock && get_browser && get_letters ;;
*)
    say "usage: scripts/setup.sh run|develop|depth|browser"
    exit 2
    ;;
esac
