# Compiles with zig as the C compiler and linker: against an older glibc than this machine's, or against musl.

# Compiles the binary; no path of this machine is left in it. Bindings to C need clang's headers and this machine's: zig, which
# replaces clang's own list of directories, names neither.
compile() { # TARGET FEATURES
    zig
    local root cargo_home=${CARGO_HOME:-$HOME/.cargo} clang=(/usr/lib/llvm-*/lib/clang/*/include)
    root=$(rustc --print sysroot)
    RUSTFLAGS="--remap-path-prefix=$cargo_home=/cargo --remap-path-prefix=$PWD=/rexctl --remap-path-prefix=$root=/rust" \
        CFLAGS="-ffile-prefix-map=$cargo_home=/cargo -ffile-prefix-map=$PWD=/rexctl" \
        env "BINDGEN_EXTRA_CLANG_ARGS_${1%.2.28}=-isystem ${clang[0]} -isystem /usr/include -isystem /usr/include/$(uname -m)-linux-gnu" \
        cargo zigbuild --locked --profile "$profile" --target "$1" --no-default-features --features "$2"
}

# Prints the path of the compiled binary.
binary() { # TARGET
    echo "target/${1%.2.28}/$profile/rexctl"
}

# Compiles what the .deb and the RPM hold. Kerberos is linked to this machine's library, whose symbols are older than RHEL 8.
compile_for_distributions() {
    debian libkrb5-dev libclang-dev pkg-config
    compile "$rhel" jq,kerberos,keyring,sandbox
}

# Compiles a static binary: with the keyring, which is reached over D-Bus, and without Kerberos, of which Debian has no static library.
compile_static() { # TARGET
    compile "$1" jq,keyring,sandbox
}

# Succeeds if the standard library of the target is installed, or rustup can fetch it.
has_std() { # TARGET
    [ -d "$(rustc --print target-libdir --target "$1")" ] || rustup target add "$1" || {
        echo "not built: $1, whose standard library is neither installed nor to be had from rustup"
        return 1
    }
}
