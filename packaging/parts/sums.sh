# SHA-256 of all that was built.

sums() {
    rm -f "$packages/SHA256SUMS"
    (cd "$packages" && find . -maxdepth 1 -type f -printf '%f\n' | sort | xargs sha256sum > "$work/sums")
    mv "$work/sums" "$packages/SHA256SUMS"
}
