# Programs that the scripts need, from the Debian, Python and Rust registries. Those of the last two go to target/tools.

debian() { # PACKAGE...
    dpkg -s "$@" >/dev/null 2>&1 && return
    apt-get update -q
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"
}

cargo_tool() { # NAME VERSION [OPTION]...
    command -v "$1" >/dev/null && return
    # Unoptimised tools are built in a fraction of the time.
    CARGO_PROFILE_DEV_DEBUG=0 cargo install "$1" --version "$2" --locked --debug --root target/tools "${@:3}"
}

zig() {
    command -v cargo-zigbuild >/dev/null && return
    debian python3-venv
    python3 -m venv target/tools/python
    target/tools/python/bin/pip install -q 'cargo-zigbuild==0.24.1' 'ziglang==0.17.1'
}
