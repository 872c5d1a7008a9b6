# The bill of materials.

check_sbom() {
    check_paths "$packages/rexctl-$version.cdx.json"
    python3 - "$packages/rexctl-$version.cdx.json" <<'PYTHON'
import json, sys
bill = json.load(open(sys.argv[1]))
crates = {component["name"]: component for component in bill["components"]}
assert bill["bomFormat"] == "CycloneDX", bill["bomFormat"]
for name in ["reqwest", "rustls", "libgssapi", "jaq-core"]:
    assert crates[name]["licenses"] and crates[name]["hashes"], name
print("sbom:", len(crates), "crates")
PYTHON
}
