//! Proxies: those that the environment names, for every server but this machine.

use crate::config::is_this_machine;
use crate::error::{Error, Kind};
use reqwest::ClientBuilder;
use url::Url;

/// What is said to this machine stays on it. Otherwise reqwest follows the environment, `NO_PROXY` included.
pub fn configure(builder: ClientBuilder, server: &Url) -> ClientBuilder {
    if is_this_machine(server) { builder.no_proxy() } else { builder }
}

/// The error where the proxy is what failed. `tunnel` says that a tunnel through it did not come about, `cause` is the
/// reason at the root of reqwest's error.
pub fn explain(tunnel: bool, cause: &str, server: &Url, place: &str) -> Option<Error> {
    let variable = variable(server)?;
    if cause.contains("unsupported scheme") || cause.contains("invalid URL, scheme") {
        let reason = format!("{variable}: only http:// and https:// proxies are supported");
        return Some(Error::new(Kind::Config, reason).hint(without(server)));
    }
    if cause.contains("proxy authorization required") {
        let reason = format!("{variable}: the proxy wants a login of its own before it connects to {place}");
        return Some(Error::new(Kind::Config, reason).hint("Give it as http://USER:PASSWORD@PROXY in that variable."));
    }
    if !tunnel {
        return None;
    }
    let reason = format!("no connection to {place} through the proxy of {variable}: {cause}");
    Some(Error::new(Kind::Unreachable, reason).hint(without(server)))
}

fn without(server: &Url) -> String {
    format!("NO_PROXY={} goes without the proxy.", server.host_str().unwrap_or_default())
}

/// The variable that names the proxy for `server`, in reqwest's order.
fn variable(server: &Url) -> Option<&'static str> {
    let own = if server.scheme() == "https" { ["HTTPS_PROXY", "https_proxy"] } else { ["HTTP_PROXY", "http_proxy"] };
    let all = ["ALL_PROXY", "all_proxy"];
    let is_set = |name: &&str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    own.into_iter().chain(all).filter(|_| !is_this_machine(server)).find(is_set)
}
