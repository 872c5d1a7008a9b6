# The source RPM for COPR: the commit's files, and all crates, so that nothing is fetched while it is built.

build_source() {
    local name=rexctl-$version sources=$work/sources
    licenses
    rm -rf "$sources" "$work/vendor"
    mkdir -p "$sources"
    git archive --prefix="$name/" HEAD | gzip -9n > "$sources/$name.tar.gz"
    packaging/vendor "$work/vendor"
    archive "$work" vendor | xz -T 1 > "$sources/$name-vendor.tar.xz"
    cp "$third_party" "$sources"
    spec_rpmbuild -bs --define "_sourcedir $sources"
    cp "$work"/rpm/SRPMS/*.rpm "$packages"
    rm -rf "$work/vendor"
}
