//! `NO_PROXY`: the servers that are reached without a proxy, which are those that curl, Python, Go or Ruby would except.

use std::net::{IpAddr, Ipv4Addr};
use url::{Host, Url};

/// Returns true if an entry of `list` excepts `server`. Entries are separated by commas or blanks.
pub fn contain(list: &str, server: &Url) -> bool {
    let mut entries = list.split(|c: char| c == ',' || c.is_whitespace()).filter(|entry| !entry.is_empty());
    entries.any(|entry| excepts(entry, server))
}

fn excepts(entry: &str, server: &Url) -> bool {
    let (host, port) = split_port(entry);
    if port.is_some() && port != server.port_or_known_default() {
        return false;
    }
    let name_or_address = host.trim_end_matches('.');
    match server.host() {
        Some(_) if host == "*" => true,
        Some(Host::Domain(name)) => matches_name(name_or_address, name),
        Some(Host::Ipv4(address)) => matches_address(name_or_address, address.into()),
        Some(Host::Ipv6(address)) => matches_address(name_or_address, address.into()),
        None => false,
    }
}

/// Splits `host:443` and `[fd00::1]:443`; a bare `fd00::1` has no port.
fn split_port(entry: &str) -> (&str, Option<u16>) {
    match entry.rsplit_once(':') {
        Some((host, port)) if !host.contains(':') || host.ends_with(']') => match port.parse() {
            Ok(port) => (host, Some(port)),
            Err(_) => (entry, None),
        },
        _ => (entry, None),
    }
}

/// Returns true if the name matches: `example.com` and `.example.com` match it and its subdomains, `*.example.com` only subdomains.
fn matches_name(pattern: &str, name: &str) -> bool {
    let (below_only, domain) = match pattern.strip_prefix("*.") {
        Some(domain) => (true, domain),
        None => (false, pattern.trim_start_matches('.')),
    };
    let domain = ascii(domain);
    let Some(head) = name.trim_end_matches('.').strip_suffix(domain.as_str()) else { return false };
    !domain.is_empty() && (head.len() > 1 && head.ends_with('.') || head.is_empty() && !below_only)
}

/// Normalizes a name: lower case, international names in ASCII.
fn ascii(name: &str) -> String {
    match Host::parse(name) {
        Ok(Host::Domain(ascii)) => ascii,
        _ => name.to_ascii_lowercase(),
    }
}

/// Returns true if the address matches: an address, or a network such as `10.0.0.0/8`, `10.0.0.0/255.0.0.0` or `fd00::/8`, with or without brackets.
fn matches_address(pattern: &str, address: IpAddr) -> bool {
    let pattern: String = pattern.chars().filter(|c| !matches!(c, '[' | ']')).collect();
    let (network, length) =
        pattern.split_once('/').map_or((pattern.as_str(), None), |(net, length)| (net, Some(length)));
    let Ok(network) = network.parse::<IpAddr>() else { return false };
    match (network.to_canonical(), address.to_canonical(), length) {
        (network, address, None) => network == address,
        (IpAddr::V4(network), IpAddr::V4(address), Some(length)) => {
            let length = length.parse().ok().filter(|length| *length <= 32).or_else(|| mask_length(length));
            length.is_some_and(|length| (network.to_bits() ^ address.to_bits()).leading_zeros() >= length)
        }
        (IpAddr::V6(network), IpAddr::V6(address), Some(length)) => {
            let length = length.parse().ok().filter(|length| *length <= 128);
            length.is_some_and(|length: u32| (network.to_bits() ^ address.to_bits()).leading_zeros() >= length)
        }
        _ => false,
    }
}

/// Returns the length of a netmask: 16 for `255.255.0.0`.
fn mask_length(mask: &str) -> Option<u32> {
    let bits = mask.parse::<Ipv4Addr>().ok()?.to_bits();
    (bits.leading_ones() + bits.trailing_zeros() >= 32).then(|| bits.leading_ones())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(server: &str, excepting: &[&str], others: &[&str]) {
        let url = Url::parse(server).unwrap();
        for (lists, expected) in [(excepting, true), (others, false)] {
            for list in lists {
                assert_eq!(contain(list, &url), expected, "{server} in NO_PROXY={list:?}");
            }
        }
    }

    #[test]
    fn a_name_excepts_itself_and_what_is_below() {
        check(
            "https://foreman.example.com",
            &[
                "*",
                "foreman.example.com",
                "FOREMAN.Example.COM",
                "example.com",
                ".example.com",
                "*.example.com",
                "example.com.",
                "foreman.example.com.",
                ".example.com.",
                "com",
                "a,,foreman.example.com",
                "a.test foreman.example.com",
                "a.test,\tforeman.example.com ",
                "a.test\nexample.com",
                "a.test , *",
            ],
            &[
                "",
                ",",
                ".",
                "*.",
                "ample.com",
                "*.foreman.example.com",
                "reman.example.com",
                "foreman.example.com.org",
                "foreman",
                "10.0.0.0/8",
                "foo*",
                "a.test",
                "example",
                "xample.com",
            ],
        );
    }

    #[test]
    fn a_name_is_the_same_with_a_final_dot_and_in_international_spelling() {
        check("https://example.com", &["example.com", ".example.com"], &["*.example.com", "foreman.example.com"]);
        check(
            "https://foreman.example.com.",
            &["foreman.example.com", "example.com.", "*.example.com"],
            &["example.org"],
        );
        check(
            "https://foreman.m\u{fc}ller.example",
            &["m\u{fc}ller.example", "M\u{dc}LLER.example", "xn--mller-kva.example"],
            &["muller.example"],
        );
    }

    #[test]
    fn a_port_excepts_that_port_alone() {
        check(
            "https://f.example.com",
            &["f.example.com:443", "example.com:443", "*.example.com:443"],
            &["f.example.com:80"],
        );
        check("https://f.example.com:8443", &["f.example.com:8443", "f.example.com"], &["f.example.com:443"]);
        check("http://f.example.com", &["f.example.com:80"], &["f.example.com:443", "f.example.com:99999"]);
        check("https://10.1.2.3", &["10.1.2.3:443"], &["10.1.2.3:80"]);
        check("https://[fd00::1]", &["[fd00::1]:443"], &["[fd00::1]:80"]);
    }

    #[test]
    fn addresses_are_excepted_by_themselves_and_by_their_networks() {
        check(
            "https://10.1.2.3",
            &[
                "10.1.2.3",
                "10.0.0.0/8",
                "10.1.2.0/24",
                "10.1.2.3/32",
                "0.0.0.0/0",
                "10.9.9.9/8",
                "10.0.0.0/255.0.0.0",
                "10.1.2.3.",
                "*",
            ],
            &[
                "10.1.2.4",
                "10.2.0.0/16",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.0/255.0.255.0",
                "2.3",
                "fd00::/8",
                "::/0",
                "1.2.3",
            ],
        );
        check(
            "https://[fd00::12]:8443",
            &["fd00::12", "[fd00::12]", "[FD00:0::12]", "fd00::/8", "[fd00::]/8", "[fd00::/8]", "[fd00::12]:8443"],
            &["fd00::1", "fe00::/8", "[fd00::12]:443", "fd00::/129", "10.0.0.0/8", "0.0.0.0/0"],
        );
        check("https://[::ffff:10.1.2.3]", &["10.0.0.0/8", "10.1.2.3"], &["11.0.0.0/8"]);
    }
}
