# The bill of materials: every crate that the packages are made of, with version, licence and checksum.

build_sbom() {
    local bill=rexctl-$version.cdx
    cargo_tool cargo-cyclonedx '^0.5'
    cargo cyclonedx --quiet --format json --features kerberos --target x86_64-unknown-linux-gnu --override-filename "$bill"
    # No path of this machine is left in it; cargo leaves out the name of a package whose directory has it.
    sed "s|$PWD#rexctl@|$PWD#|g; s|$PWD|/rexctl|g" "$bill.json" > "$packages/$bill.json"
    rm "$bill.json"
}
