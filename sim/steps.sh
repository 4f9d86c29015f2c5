# shellcheck shell=sh
# shellcheck disable=SC2154
# Shell functions that sim/run.sh and tests/run.sh share. Sourced; expects `root`, the project's
# folder. All messages go to stderr.

say()
{
    printf 'loket: %s\n' "$*" >&2
}

# log_tail LOG: the end of a log, indented, to tell it from our own words.
log_tail()
{
    tail -n 40 "$1" | sed 's/^/    /' >&2
    say "the whole log is in $1"
}

# must LOG WHAT COMMAND...: runs COMMAND quietly; if it fails, says so and ends the script.
must()
{
    must_log=$1
    must_what=$2
    shift 2
    if "$@" > "$must_log" 2>&1 < /dev/null; then
        return 0
    else
        must_status=$?
    fi
    say "$must_what failed (status $must_status); the last lines of its log:"
    log_tail "$must_log"
    exit 1
}

# The packages among the arguments that are not installed.
missing_packages()
{
    dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2> /dev/null |
        sed -n 's/^installed //p' | {
        installed=" $(tr '\n' ' ')"
        for package in "$@"; do
            case $installed in
                *" $package "*) ;;
                *) printf '%s ' "$package" ;;
            esac
        done
    }
}

# Runs a command as root; sudo may ask for a password only where somebody can type one.
as_root()
{
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif [ -t 0 ]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

# need_packages LOG PACKAGE...: installs the Debian packages that are missing. Where it may not
# (no root, no sudo, another system) it says what is missing and goes on: the tools may be there
# by other means, and if not, the step that needs them fails and says so.
need_packages()
{
    need_log=$1
    shift
    if ! command -v dpkg-query > /dev/null || ! command -v apt-get > /dev/null; then
        return 0
    fi
    need=$(missing_packages "$@")
    if [ -z "$need" ]; then
        return 0
    fi
    if [ "$(id -u)" != 0 ] && ! command -v sudo > /dev/null; then
        say "these packages are missing; as root: apt-get install $need"
        return 0
    fi
    say "installing $need"
    # A failing update (one of several sources may be out of reach) need not hinder the install.
    {
        as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 update ||
            true
        # shellcheck disable=SC2086 # a list of words
        as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 \
            install -y --no-install-recommends $need
    } > "$need_log" 2>&1 || {
        say "installing failed: $need; the last lines of its log:"
        log_tail "$need_log"
        exit 1
    }
}

# prepare_build FOLDER MESON-OPTION...: sets up a build folder, from nothing if it was made with
# other options or in another place (a project folder that was moved, say). Also after this
# script has been stopped halfway.
prepare_build()
{
    prepare_folder=$1
    shift
    prepare_stamp="$root $*"
    if [ -f "$prepare_folder/build.ninja" ] &&
        [ "$(cat "$prepare_folder/setup.stamp" 2> /dev/null)" = "$prepare_stamp" ]; then
        return 0
    fi
    rm -rf "$prepare_folder"
    meson setup "$@" "$prepare_folder" "$root" || return
    printf '%s\n' "$prepare_stamp" > "$prepare_folder/setup.stamp"
}
