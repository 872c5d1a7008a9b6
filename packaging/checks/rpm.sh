# The RPM, in a root with the libraries that it requires and nothing else.

check_rpm() {
    local file=$packages/rexctl-$version-1.x86_64.rpm root=$work/root.rpm
    debian rpm rpmlint cpio binutils
    rpm_root "$file" "$root"
    check_floor "$root/usr/bin/rexctl"
    check_paths "$root/usr/bin/rexctl"
    check_root "$root" site-functions
    check_kerberos "$root"
    rpmlint --config packaging/rpmlint.toml "$file"
    echo "rpm: $(stat -c %s "$file") bytes, $(highest_glibc "$root/usr/bin/rexctl"), requires:"
    rpm -qp --requires "$file" | sort -u
}

rpm_root() { # FILE ROOT
    local library
    rm -rf "$2"
    mkdir -p "$2"
    (cd "$2" && rpm2cpio "$1" | cpio --quiet -idm)
    rpm -qp --requires "$1" | sed -n 's/^\(lib[^(]*\|ld-[^(]*\)(.*/\1/p' | sort -u | while read -r library; do
        copy_library "$library" "$2"
    done
    cp -L --parents /etc/ssl/certs/ca-certificates.crt "$2"
}

# Copies a shared library of this machine, and those that it needs itself.
copy_library() { # NAME ROOT
    local path
    path=$(ldconfig -p | sed -n "s/^\t$1 (libc6,x86-64.* => //p" | head -n 1)
    [ -n "$path" ] || fail "the RPM requires $1, which is not on this machine"
    { echo "$path"; ldd "$path" | grep -o '/[^ ]*' || true; } | xargs -I {} cp -L --parents {} "$2"
}
