# The RPM for RHEL 8, 9 and 10, and the source RPM.

build_rpm() {
    compile_for_distributions
    licenses
    spec_rpmbuild -bb --with prebuilt --build-in-place --define "binary $(binary "$rhel")"
    cp "$work"/rpm/RPMS/x86_64/*.rpm "$packages"
}

# Runs rpmbuild on the spec. Times and the name of the machine do not depend on where and when it runs.
spec_rpmbuild() { # ARGUMENT...
    debian rpm
    grep -q "^Version: *$version\$" packaging/rexctl.spec || fail "packaging/rexctl.spec: Version must be $version"
    rm -rf "$work/rpm"
    mkdir -p "$work/rpm"
    # A new file: rpmbuild sets dates that are later than the commit's to the commit's, and keeps earlier ones.
    install -m 644 packaging/rexctl.spec "$work/rpm"
    rpmbuild --nodeps --quiet "$@" \
        --define "_topdir $work/rpm" \
        --define "profile $profile" \
        --define "packager $maintainer" \
        --define '_defaultdocdir /usr/share/doc' \
        --define '_binary_payload w6.xzdio' \
        --define '_source_payload w6.xzdio' \
        --define '_buildhost rexctl' \
        --define 'use_source_date_epoch_as_buildtime 1' \
        --define 'clamp_mtime_to_source_date_epoch 1' \
        --define '__os_install_post %{nil}' \
        "$work/rpm/rexctl.spec"
}
