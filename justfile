# Multaqa's tasks. Where `just` is not installed: `npx --yes rust-just TASK`.
set shell := ["bash", "-euo", "pipefail", "-c"]

just := quote(just_executable())
need := "tests/tools/need"
# A developer may be changing what is depended on; a submitted change has its lockfile with it.
locked := if env("CI", "") == "" { "" } else { "--locked" }

# Lists the tasks.
_default:
    @{{ just }} --list

# Builds everything and starts the Lyon evening on this machine. Its data stay in ./data.
demo *ARGS:
    @{{ need }} cc
    @echo "1/3 Styles and scripts of the pages"
    @{{ just }} _web
    @echo "2/3 The program (the first time takes several minutes)"
    @{{ just }} _cargo build --release --bin multaqa
    @echo "3/3 Start"
    @exec target/release/multaqa demo {{ ARGS }}

# Runs the demo from a debug build, and again after each change of a source file.
dev *ARGS:
    #!/usr/bin/env bash
    set -euo pipefail
    {{ need }} cc
    server=
    trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true' EXIT
    sources() { find Cargo.toml crates migrations web -type f -not -path '*/node_modules/*' -not -path '*/dist/*' -printf '%p %T@\n' | sort | cksum; }
    built=
    while true; do
        now=$(sources)
        if [ "$now" != "$built" ]; then
            built=$now
            # A build that fails leaves the last good server running.
            if {{ just }} _web && {{ just }} _cargo build --workspace --bins; then
                [ -z "$server" ] || { kill "$server" 2>/dev/null && wait "$server" || true; }
                target/debug/multaqa demo {{ ARGS }} &
                server=$!
            fi
        fi
        sleep 1
    done

# Format, lints and types of the Rust and of the web part; changes nothing.
check: _web _browser-packages
    cargo fmt --all --check
    @{{ just }} _cargo clippy --workspace --all-targets -- --deny warnings
    npm --prefix web run --silent check
    npm --prefix tests/browser run --silent check

# Puts right what formatters and linters can put right by themselves.
fix: _web-packages
    cargo clippy --workspace --all-targets --fix --allow-dirty --allow-staged
    cargo fmt --all
    npm --prefix web run --silent fix

# Installs what the tests need, then runs all of them on SQLite and on a PostgreSQL of their own.
test:
    @echo "1/5 Tools"
    @{{ need }} cc chromium postgres pdftotext mutool qpdf ffmpeg openssl fonts
    @echo "2/5 Styles and scripts of the pages, with their tests"
    @{{ just }} _web _browser-packages
    @npm --prefix web run --silent test
    @echo "3/5 Build (the first time takes several minutes)"
    @{{ just }} _cargo build --workspace --bins --tests
    @echo "4/5 Tests in Rust, on SQLite and PostgreSQL"
    @tests/tools/with-postgres {{ just }} _cargo test --workspace --tests --no-fail-fast
    @echo "5/5 Tests in a browser"
    @npm --prefix tests/browser run --silent test

# Measures a release build against its limits; the figures are left in target/bench/latest.jsonl.
bench *ARGS: _web
    @{{ need }} cc postgres
    @{{ just }} _cargo build --release --workspace --bins
    @tests/tools/with-postgres --durable target/release/multaqa-bench {{ ARGS }}

# cargo, with what it needs fetched quietly first.
_cargo *ARGS:
    @cargo fetch --quiet {{ locked }} --target "$(rustc -vV | sed -n 's/^host: //p')"
    @cargo {{ ARGS }}

# The pages' styles and scripts, built when one of their sources changed.
_web: (_npm "web")
    #!/usr/bin/env bash
    set -euo pipefail
    sources=$(find web -type f -not -path '*/node_modules/*' -not -path 'web/dist/*' -not -path 'web/templates/*' \
        -not -path 'web/locales/*' -print0 | sort -z | xargs -0 cksum)
    if [ ! -d web/dist ] || [ "$sources" != "$(cat target/web-sources 2>/dev/null)" ]; then
        npm --prefix web run --silent build
        mkdir -p target
        echo "$sources" >target/web-sources
    fi

_web-packages: (_npm "web")

_browser-packages: (_npm "tests/browser")

# The npm packages of a folder, installed when its lockfile changed. npm leaves out without a word an optional package
# that it could not fetch, and the Node 22 of the browser tests is one: so it is asked for, and sought again.
_npm FOLDER:
    #!/usr/bin/env bash
    set -euo pipefail
    command -v npm >/dev/null || { echo "Node.js 20 or newer, with npm, is needed." >&2; exit 1; }
    installed={{ FOLDER }}/node_modules/.lockfile-installed
    if ! cmp -s {{ FOLDER }}/package-lock.json "$installed"; then
        for pause in 5 20 0; do
            if npm --prefix {{ FOLDER }} ci --no-audit --no-fund --loglevel=error \
                && npm --prefix {{ FOLDER }} run --silent --if-present installed; then
                cp {{ FOLDER }}/package-lock.json "$installed"
                exit
            fi
            [ "$pause" = 0 ] || { echo "Packages of {{ FOLDER }}: tried again in $pause s." >&2; sleep "$pause"; }
        done
        echo "The npm packages of {{ FOLDER }} could not all be installed. Is the registry reached, is the disk full?" >&2
        exit 1
    fi
