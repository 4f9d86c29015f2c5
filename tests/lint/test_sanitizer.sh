#!/bin/sh
# Shows that a leak in a test is written to the sanitizer's log, where tests/run.sh sees it.
# Usage: test_sanitizer.sh PLANTED-LEAK-PROGRAM
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

ASAN_OPTIONS="detect_leaks=1:abort_on_error=1:log_path=$work/log" "$1" || true
grep -q 'LeakSanitizer: detected memory leaks' "$work"/log.*
