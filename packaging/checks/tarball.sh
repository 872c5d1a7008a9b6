# The archives, in roots that hold nothing else.

check_tarball() {
    local target
    debian binutils
    for target in "${musl_targets[@]}"; do
        if [ -e "$packages/rexctl-$version-$target.tar.xz" ]; then
            check_archive "$target"
        else
            echo "not checked: $target, which was not built"
        fi
    done
}

check_archive() { # TARGET
    local file=$packages/rexctl-$version-$1.tar.xz root=$work/root.$1 ran=run
    rm -rf "$root"
    mkdir -p "$root/usr"
    tar -C "$root/usr" --strip-components 1 -xf "$file"
    check_static "$root/usr/bin/rexctl" "$1"
    check_paths "$root/usr/bin/rexctl"
    if emulated "$1" && inside "$root" --version > /dev/null; then
        check_root "$root" site-functions
    else
        check_pages "$root/usr/share"
        ran="not run: this kernel starts no binaries of that machine"
    fi
    echo "tarball: $1: $(stat -c %s "$file") bytes, static, $ran"
}

# Has the kernel start binaries of another machine with an emulator.
emulated() { # TARGET
    local machine=${1%%-*}
    [ "$machine" = "$(uname -m)" ] && return
    debian qemu-user-static binfmt-support
    update-binfmts --enable "qemu-$machine"
}
