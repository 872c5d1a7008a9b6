//! The meaning of reqwest's errors: no way to the server, no trust in it, or no answer.

use crate::api::http::connection::innermost;
use crate::api::http::proxy::Proxy;
use crate::api::http::tls;
use crate::error::{Error, Kind};
use url::Url;

/// Returns true if no byte of the request was sent, because no connection was made, the TLS handshake included. A later alert proves
/// nothing: in TLS 1.3 it may refuse the client's certificate, or end a connection on which the server has already acted.
pub fn was_not_sent(error: &reqwest::Error) -> bool {
    error.is_connect() || error.is_builder()
}

/// Returns true if trying again can help: the connection was refused, reset or cut, but TLS, addresses and the proxy are fine.
pub fn is_temporary(error: &reqwest::Error) -> bool {
    let is_final =
        tls_reason(error).is_some() || error.is_builder() || is_unknown_host(error) || is_refused_tunnel(error);
    !is_final && !error.is_timeout()
}

/// Returns the error in plain words. `server` is the configured address, `http` the client that has failed: it may ask its proxy again.
pub async fn explain(error: &reqwest::Error, server: &Url, http: &reqwest::Client) -> Error {
    let place = place(server);
    let proxy = Proxy::to(server).ok().flatten();
    if let Some(reason) = tls_reason(error) {
        // Within a tunnel's error it is the handshake with the proxy that has failed.
        let peer = proxy.filter(|_| tunnel_error(error).is_some()).map_or(place, |proxy| proxy.place());
        return tls::failure::explain(&reason, &peer);
    }
    match proxy {
        Some(proxy) if is_refused_tunnel(error) => proxy.refusal(http, server, &place).await,
        Some(proxy) if error.is_connect() && !error.is_timeout() && !is_broken_handshake(error) => {
            proxy.unreachable(&innermost(error), server, &place)
        }
        _ => direct(error, server, &place),
    }
}

fn direct(error: &reqwest::Error, server: &Url, place: &str) -> Error {
    let cause = innermost(error);
    if error.is_timeout() && error.is_connect() {
        return Error::new(Kind::Unreachable, format!("no connection to {place} in time")).hint(CHECK);
    }
    if error.is_timeout() {
        return Error::new(Kind::Unreachable, format!("no answer from {place} in time"))
            .hint("The server may be busy; --request-timeout SECONDS waits longer.");
    }
    if is_unknown_host(error) {
        let host = server.host_str().unwrap_or_default();
        return Error::new(Kind::Unreachable, format!("the name {host} is not known ({cause})")).hint(CHECK);
    }
    if is_broken_handshake(error) {
        return Error::new(Kind::Unreachable, format!("{place} ended the connection while TLS was set up")).hint(CHECK);
    }
    if error.is_connect() {
        return Error::new(Kind::Unreachable, format!("cannot connect to {place}: {cause}")).hint(CHECK);
    }
    let wrong_protocol = cause.contains("invalid HTTP version") || cause.contains("message head is too large");
    if wrong_protocol && server.scheme() == "http" {
        return Error::new(Kind::Config, format!("{place} does not speak plain HTTP; its port may be for https"))
            .hint("Try the address with https:// instead of http://.");
    }
    Error::new(Kind::Unreachable, format!("the connection to {place} broke: {cause}"))
}

const CHECK: &str =
    "Check the server's address (--server, FOREMAN_SERVER_URL or `rexctl config show`) and the network.";

/// Returns scheme, host and port; an address may hold secrets beside them.
pub fn place(server: &Url) -> String {
    server.origin().ascii_serialization()
}

fn is_unknown_host(error: &reqwest::Error) -> bool {
    chain(error).any(|cause| cause.to_string().starts_with("dns error"))
}

/// Returns true if the connection ended while TLS was being set up.
fn is_broken_handshake(error: &reqwest::Error) -> bool {
    chain(error).any(|cause| cause.to_string().contains("tls handshake eof"))
}

/// Returns the text of an error of opening a tunnel through a proxy.
fn tunnel_error(error: &reqwest::Error) -> Option<String> {
    chain(error).map(ToString::to_string).find(|cause| cause.starts_with("tunnel error"))
}

/// Returns true if a proxy has answered without opening a tunnel.
fn is_refused_tunnel(error: &reqwest::Error) -> bool {
    tunnel_error(error).is_some_and(|words| {
        ["unsuccessful", "proxy authorization required", "headers too long"].iter().any(|end| words.ends_with(end))
    })
}

fn chain<'a>(
    error: &'a (dyn std::error::Error + 'static),
) -> impl Iterator<Item = &'a (dyn std::error::Error + 'static)> {
    // An I/O error's own `source` steps over what it wraps, and TLS errors come wrapped, more than once at times.
    let wrapped = |cause: &'a (dyn std::error::Error + 'static)| cause.downcast_ref::<std::io::Error>()?.get_ref();
    std::iter::successors(Some(error), move |cause| match wrapped(*cause) {
        Some(inner) => Some(inner as &(dyn std::error::Error + 'static)),
        None => cause.source(),
    })
}

fn tls_reason(error: &reqwest::Error) -> Option<rustls::Error> {
    chain(error).find_map(|cause| cause.downcast_ref::<rustls::Error>().cloned())
}
