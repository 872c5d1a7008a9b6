# Two builds are equal to the byte.

# Builds the commit's packages again, in a clone with another path and with the crates in another place, and compares.
check_reproducible() { # KIND...
    local again sum file
    git diff --quiet HEAD || fail "the second build is of the commit; commit or stash your changes first"
    again=$(mktemp -d)
    git clone -q . "$again/clone/of/rexctl"
    mkdir "$again/crates" "$again/clone/of/rexctl/target"
    ln -s "${CARGO_HOME:-$HOME/.cargo}"/* "$again/crates"
    ln -s "$PWD/target/tools" "$again/clone/of/rexctl/target/tools"
    CARGO_HOME=$again/crates "$again/clone/of/rexctl/packaging/build" "$@"
    while read -r sum file; do
        grep -qxF "$sum  $file" "$packages/SHA256SUMS" || fail "two builds differ: $file and $again/clone/of/rexctl/target/packages/$file"
        echo "reproducible: $file"
    done < "$again/clone/of/rexctl/target/packages/SHA256SUMS"
    rm -rf "$again"
}
