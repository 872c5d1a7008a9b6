# Names, places and the time that everything is dated with.
# shellcheck disable=SC2034  # the other parts use them

version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
maintainer="The rexctl authors <authors@rexctl.invalid>"
# `quick` is not optimised, for trying these scripts.
profile=${REXCTL_PACKAGE_PROFILE:-dist}
packages=$PWD/target/packages
work=$packages/work
# The licences of all crates that are linked into a binary.
third_party=$packages/THIRD-PARTY.txt
rhel=x86_64-unknown-linux-gnu.2.28
rhel_floor=2.28
musl_targets=(x86_64-unknown-linux-musl aarch64-unknown-linux-musl)

export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export TZ=UTC LC_ALL=C.UTF-8
PATH=$PWD/target/tools/bin:$PWD/target/tools/python/bin:$PATH
umask 022
mkdir -p "$work"

fail() {
    echo "$1" >&2
    exit 1
}

# Writes a tar whose bytes depend on the names, modes and contents of the files only.
archive() { # DIRECTORY NAME... > TAR
    tar -C "$1" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" -cf - "${@:2}"
}
