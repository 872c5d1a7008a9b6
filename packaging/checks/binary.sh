# The binary: where it runs, and what it gives away.

# Prints the newest symbol version of glibc that a binary needs.
highest_glibc() { # BINARY
    local versions
    versions=$(objdump -T "$1" 2>/dev/null | grep -o 'GLIBC_[0-9.]*' | sort -Vu || true)
    tail -n 1 <<< "$versions"
}

check_floor() { # BINARY
    local highest
    highest=$(highest_glibc "$1")
    [ -n "$highest" ] || fail "$1 has no symbols of glibc"
    printf '%s\n' "$highest" "GLIBC_$rhel_floor" | sort -VC || fail "$1 needs $highest; RHEL 8 has GLIBC_$rhel_floor"
}

# A static binary asks for no loader and no library.
check_static() { # BINARY TARGET
    local shown machine
    shown=$(readelf --wide --file-header --segments --dynamic "$1")
    ! grep -q -e INTERP -e NEEDED <<< "$shown" || fail "$1 needs a loader or libraries"
    case $2 in x86_64-*) machine=X86-64 ;; aarch64-*) machine=AArch64 ;; esac
    grep -q "Machine:.*$machine" <<< "$shown" || fail "$1 is not for $machine"
}

check_paths() { # BINARY
    local path
    for path in "$PWD" "${CARGO_HOME:-$HOME/.cargo}" "$(rustc --print sysroot)"; do
        ! grep -qaF "$path" "$1" || fail "$1 holds $path"
    done
}
