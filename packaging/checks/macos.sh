# The code for macOS, as far as a machine with another system can check it: it compiles, without a warning. zig compiles the C code.

check_macos() {
    local target=aarch64-apple-darwin
    if ! [ -d "$(rustc --print target-libdir --target "$target")" ]; then
        echo "not checked: macOS, whose standard library is not installed here (rustup target add $target)"
        return
    fi
    zig
    cargo-zigbuild clippy --locked --target "$target" -- -D warnings
    echo "macos: $target compiles without a warning"
}
