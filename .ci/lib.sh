# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
# Sourced by run, test and .ci/run: words, stages with their durations, and a build that shows progress.

if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then
    bold=$'\e[1m' plain=$'\e[0m'
else
    bold='' plain=''
fi

# Another clone of the same sources finds what this one compiled.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros

say() { printf '%s%s%s\n' "$bold" "$*" "$plain"; }
fail() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }

# build_preset PRESET [TARGET...]: configures when needed and builds; on a terminal ninja's own line shows progress,
# elsewhere one line each twentieth, and every warning and error.
build_preset() {
    local preset=$1
    shift
    local targets=()
    [ $# -eq 0 ] || targets=(--target "$@")
    say "Configuring ($preset)"
    local log
    log=$(mktemp)
    if ! cmake --preset "$preset" >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        return 1
    fi
    rm -f "$log"
    say "Building ($preset), on a clean tree with 2 cores this takes some minutes"
    local jobs
    jobs=${READYLINE_JOBS:-$(nproc)}
    if [ -t 1 ]; then
        NINJA_STATUS='[%f of %t, %e s] ' cmake --build --preset "$preset" -j "$jobs" "${targets[@]}"
    else
        NINJA_STATUS='[%f/%t] ' cmake --build --preset "$preset" -j "$jobs" "${targets[@]}" 2>&1 | thin_progress
    fi
}

thin_progress() {
    awk '
        match($0, /^\[[0-9]+\/[0-9]+\] /) {
            split(substr($0, 2, RLENGTH - 3), part, "/")
            share = int(20 * part[1] / part[2])
            if (share > shown && $0 !~ /FAILED/) { printf "  %3d %%  %s of %s\n", 5 * share, part[1], part[2]; fflush(); shown = share }
            next
        }
        { print; fflush() }'
}
