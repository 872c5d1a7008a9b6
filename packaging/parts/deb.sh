# The Debian package.

build_deb() {
    local root=$work/deb
    debian dpkg-dev
    compile_for_distributions
    licenses
    rm -rf "$root"
    packaging/install "$(binary "$rhel")" "$root/usr" vendor-completions
    deb_documents "$root/usr/share/doc/rexctl"
    deb_control "$root"
    dpkg-deb --root-owner-group -Zxz --build "$root" "$packages/rexctl_$version-1_amd64.deb"
}

deb_documents() { # DIRECTORY
    install -D -m 644 packaging/debian/copyright "$1/copyright"
    install -m 644 README.md SECURITY.md "$third_party" "$1"
    install -D -m 644 -t "$1/docs" docs/*.md
    gzip -9n < CHANGELOG.md > "$1/changelog.gz"
    deb_changelog | gzip -9n > "$1/changelog.Debian.gz"
}

deb_changelog() {
    printf 'rexctl (%s-1) stable; urgency=medium\n\n  * The changes are in changelog.gz.\n\n' "$version"
    printf ' -- %s  %s\n' "$maintainer" "$(date -Rd "@$SOURCE_DATE_EPOCH")"
}

# Writes the description, and the libraries that the binary asks for.
deb_control() { # ROOT
    local depends size
    depends=$(deb_libraries "$1/usr/bin/rexctl")
    size=$(du -ks --apparent-size "$1/usr" | cut -f 1)
    mkdir "$1/DEBIAN"
    (cd "$1" && find usr -type f -print0 | sort -z | xargs -0 md5sum > DEBIAN/md5sums)
    sed -e "s/@VERSION@/$version-1/" -e "s/@MAINTAINER@/$maintainer/" -e "s/@SIZE@/$size/" -e "s/@DEPENDS@/$depends/" \
        packaging/debian/control > "$1/DEBIAN/control"
}

# Prints the packages of the shared libraries, each with the oldest version that will do. For the C library that is the version that
# the binary is linked for; the tool would name one of this machine.
deb_libraries() { # BINARY
    local scratch=$work/shlibdeps
    mkdir -p "$scratch/debian"
    printf 'Source: rexctl\n\nPackage: rexctl\nArchitecture: amd64\n' > "$scratch/debian/control"
    (cd "$scratch" && dpkg-shlibdeps -O -e"$1") | sed -n 's/^shlibs:Depends=//p' |
        sed "s/libc6 (>= [0-9.]*)/libc6 (>= $rhel_floor)/"
}
