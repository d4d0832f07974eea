#!/bin/sh
# Pins the newest fitting libraries with their hashes, for every system and every Python from 3.11 on.
# No header and no index address: a lock says what is installed, not where this machine gets it from.
set -eu
cd "$(dirname "$0")/.."
sh scripts/setup.sh develop
if [ ! -x build/lock/bin/uv ]; then
    .venv/bin/python -m venv build/lock
    build/lock/bin/python -m pip install --quiet --disable-pip-version-check uv
fi
for name in requirements requirements-dev requirements-depth; do
    build/lock/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-header "$name.in" -o "$name.lock"
done
