# The licences of all crates that are linked into a binary, in one file.

licenses() {
    packaging/licenses > "$third_party.new"
    mv "$third_party.new" "$third_party"
}
