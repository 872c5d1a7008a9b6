# Images that hold the static binary and the authorities of TLS, as OCI archives: podman load -i FILE

build_image() {
    local target
    debian buildah ca-certificates
    licenses
    for target in "${musl_targets[@]}"; do
        has_std "$target" || continue
        compile_static "$target"
        pack_image "$target"
    done
}

pack_image() { # TARGET
    local tree=$work/image oci=$work/oci file
    file=$(image "$1")
    rm -rf "$tree" "$oci"
    install -D -m 755 "$(binary "$1")" "$tree/usr/bin/rexctl"
    install -D -m 644 -t "$tree/etc/ssl/certs" /etc/ssl/certs/ca-certificates.crt
    install -D -m 644 -t "$tree/usr/share/doc/rexctl" LICENSE-* "$third_party"
    install -d -m 1777 "$tree/tmp"
    install -d -m 700 "$tree/root"
    images bud --quiet --isolation chroot --arch "$(architecture "$1")" --timestamp "$SOURCE_DATE_EPOCH" \
        --tag "rexctl:$version" --file packaging/Containerfile "$tree" > /dev/null
    images push --quiet "rexctl:$version" "oci:$oci:rexctl:$version"
    archive "$oci" blobs index.json oci-layout > "$file"
}

# Runs buildah with a store of its own; it needs no daemon.
images() { # ARGUMENT...
    buildah --storage-driver vfs --root "$work/images" --runroot "$work/images.run" "$@"
}

# Prints the path of the image for a target.
image() { # TARGET
    echo "$packages/rexctl-$version-$(architecture "$1").oci.tar"
}

# Prints the name that images have for the machine of a target.
architecture() { # TARGET
    case $1 in x86_64-*) echo amd64 ;; aarch64-*) echo arm64 ;; esac
}
