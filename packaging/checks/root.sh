# What is installed in a root: a job on the sandbox, the man pages, a completion in each shell.

# Runs rexctl in the root, which gets no more of this machine than /proc.
inside() { # ROOT ARGUMENT...
    mkdir -p "$1/proc"
    # shellcheck disable=SC2016  # the inner shell expands them
    unshare --mount sh -c 'mount --bind /proc "$1/proc" && exec env -i HOME=/ "$0" "$@"' "$(command -v chroot)" \
        "$1" /usr/bin/rexctl "${@:2}"
}

check_job() { # ROOT
    local shown
    shown=$(inside "$1" sandbox -- run 'web*' -- uptime 2>&1) || fail "the job in $1 has failed: $shown"
    grep -q success <<< "$shown" || fail "the job in $1 shows no success: $shown"
}

# `auth login negotiate` is in the package. Nothing listens on port 1.
check_kerberos() { # ROOT
    local shown
    shown=$(inside "$1" --server https://127.0.0.1:1 auth login negotiate 2>&1 || true)
    ! grep -q 'built without' <<< "$shown" || fail "Kerberos is not in $1: $shown"
}

# `--jq` is in the package.
check_jq() { # ROOT
    local shown
    shown=$(inside "$1" --server https://127.0.0.1:1 api GET /api/status --jq '.[' 2>&1 || true)
    grep -q 'not a jq filter' <<< "$shown" || fail "--jq is not in $1: $shown"
}

check_pages() { # SHARE
    local page shown
    debian man-db groff-base
    [ -e "$1/man/man1/rexctl.1.gz" ] || fail "no man page in $1"
    for page in "$1"/man/man*/rexctl*; do
        shown=$(man --warnings -P cat -l "$page" 2>&1 > /dev/null) || fail "$page: $shown"
        [ -z "$shown" ] || fail "$page: $shown"
    done
}

# Each shell finds the script in its place below SHARE, and completes with the binary of BIN.
check_completions() { # BIN SHARE ZSH_DIRECTORY
    local shown
    debian zsh fish
    shown=$(PATH=$1:$PATH bash packaging/checks/complete.bash "$2/bash-completion/completions/rexctl")
    [ "$shown" = job-invocation ] || fail "bash completes $shown"
    shown=$(PATH=$1:$PATH zsh -f packaging/checks/complete.zsh "$2/zsh/$3")
    [ "$shown" = _rexctl ] || fail "zsh has for rexctl: $shown"
    shown=$(HOME=$work XDG_DATA_DIRS=$2 PATH=$1:$PATH fish -c 'complete -C "rexctl job-inv"' | cut -f 1)
    [ "$shown" = job-invocation ] || fail "fish completes $shown"
}

check_root() { # ROOT ZSH_DIRECTORY
    check_job "$1"
    check_jq "$1"
    check_pages "$1/usr/share"
    check_completions "$1/usr/bin" "$1/usr/share" "$2"
}
