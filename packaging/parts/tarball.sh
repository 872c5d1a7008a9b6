# Archives with a static binary, to be unpacked below any prefix such as /usr/local.

build_tarball() {
    local target
    licenses
    for target in "${musl_targets[@]}"; do
        has_std "$target" || continue
        compile_static "$target"
        pack_tarball "$target"
    done
}

pack_tarball() { # TARGET
    local name=rexctl-$version-$1
    local documents=$work/$name/share/doc/rexctl
    rm -rf "${work:?}/$name"
    packaging/install "$(binary "$1")" "$work/$name" site-functions
    install -D -m 644 -t "$documents" README.md CHANGELOG.md SECURITY.md LICENSE-* "$third_party"
    install -D -m 644 -t "$documents/docs" docs/*.md
    archive "$work" "$name" | xz -9 -T 1 > "$packages/$name.tar.xz"
}
