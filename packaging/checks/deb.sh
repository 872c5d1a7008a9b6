# The Debian package, in a root with the packages that it depends on and nothing else.

check_deb() {
    local file=$packages/rexctl_$version-1_amd64.deb root=$work/root.deb
    debian lintian binutils
    debian_root "$file" "$root"
    check_floor "$root/usr/bin/rexctl"
    check_paths "$root/usr/bin/rexctl"
    check_root "$root" vendor-completions
    check_kerberos "$root"
    lintian --allow-root --fail-on error "$file"
    echo "deb: $(stat -c %s "$file") bytes, $(highest_glibc "$root/usr/bin/rexctl"), depends on $(dpkg-deb -f "$file" Depends)"
}

# Unpacks a package and its dependencies. Their scripts are not run.
debian_root() { # FILE ROOT
    local archives=$work/archives package
    rm -rf "$2" "$archives"
    mkdir -p "$2" "$archives/partial"
    : > "$work/status"
    apt-get -q -y -o Dir::State::status="$work/status" -o Dir::Cache::archives="$archives" \
        --no-install-recommends --download-only install "$1" > "$work/apt.log" || fail "$(cat "$work/apt.log")"
    for package in "$archives"/*.deb "$1"; do
        dpkg-deb -x "$package" "$2"
    done
}
