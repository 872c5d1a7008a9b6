# The images, each in a container of its own.

check_image() {
    local target
    debian buildah
    for target in "${musl_targets[@]}"; do
        if ! [ -e "$(image "$target")" ]; then
            echo "not checked: the image for $target, which was not built"
        elif emulated "$target"; then
            check_container "$target"
        else
            echo "not run: the image for $target; this kernel starts no binaries of that machine"
        fi
    done
}

check_container() { # TARGET
    local file container shown
    file=$(image "$1")
    container=$(images from --quiet --arch "$(architecture "$1")" "oci-archive:$file")
    shown=$(images run --isolation chroot "$container" -- /usr/bin/rexctl sandbox -- run 'web*' -- uptime 2>&1) ||
        fail "the job in $file has failed: $shown"
    grep -q success <<< "$shown" || fail "the job in $file shows no success: $shown"
    images rm "$container" > /dev/null
    echo "image: $(architecture "$1"): $(stat -c %s "$file") bytes"
}
