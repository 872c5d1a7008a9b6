# The source RPM, which is built without a network, as COPR does, and whose %check runs a job.

check_source() {
    local file=$packages/rexctl-$version-1.src.rpm top=$work/source
    debian rpm iproute2 libkrb5-dev libclang-dev pkg-config
    rpmspec --parse packaging/rexctl.spec > /dev/null
    rm -rf "$top"
    unshare --net sh -c 'ip link set lo up && exec "$@"' sh \
        rpmbuild --rebuild --nodeps --quiet --define "_topdir $top" --define "profile $profile" "$file"
    echo "source: $(stat -c %s "$file") bytes"
}
