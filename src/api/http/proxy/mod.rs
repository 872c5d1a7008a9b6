//! The proxy between this machine and a server, and the errors that come from it.

mod address;
mod exceptions;

use crate::config::is_this_machine;
use crate::error::{Error, Kind};
use crate::secret::{Secret, unescaped};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use reqwest::header::{HeaderMap, PROXY_AUTHENTICATE};
use reqwest::{ClientBuilder, Method, StatusCode};
use std::ffi::OsString;
use std::time::Duration;
use url::Url;

/// The proxy on the way to a server.
#[derive(Debug)]
pub struct Proxy {
    /// Environment variable that names it.
    variable: &'static str,
    address: Url,
}

/// Sends requests for `server` through the proxy that the environment names for it.
///
/// # Errors
/// [`Kind::Config`] for an unusable variable: going without the intended proxy could leak the request.
pub fn configure(builder: ClientBuilder, server: &Url) -> Result<ClientBuilder, Error> {
    let Some(Proxy { variable, address }) = Proxy::to(server)? else { return Ok(builder.no_proxy()) };
    match reqwest::Proxy::all(address) {
        Ok(proxy) => Ok(builder.proxy(proxy)),
        Err(_) => Err(unusable(variable, "it is not the address of a proxy")),
    }
}

impl Proxy {
    /// Finds the proxy for `server`; this machine itself and the hosts in `NO_PROXY` have none.
    pub fn to(server: &Url) -> Result<Option<Self>, Error> {
        let is_excepted =
            || ["NO_PROXY", "no_proxy"].into_iter().filter_map(std::env::var_os).any(|list| excepts(&list, server));
        if is_this_machine(server) || is_excepted() {
            return Ok(None);
        }
        let Some((variable, value)) = variable(server) else { return Ok(None) };
        let text = value.to_str().ok_or_else(|| unusable(variable, "it is not UTF-8 text"))?;
        let address = address::parse(text).map_err(|reason| unusable(variable, &reason))?;
        Ok(Some(Self { variable, address }))
    }

    /// Returns the proxy's name in messages.
    pub fn name(&self) -> String {
        format!("the proxy of {}", self.variable)
    }

    /// Returns the secrets sent to it: the password, and the login in the form of its header.
    pub fn secrets(&self) -> Vec<Secret> {
        let Some(password) = self.address.password() else { return Vec::new() };
        let [user, plain] = [self.address.username(), password].map(unescaped);
        let basic = STANDARD.encode(format!("{user}:{plain}"));
        [password.to_owned(), plain, basic].map(Secret::new).into()
    }

    /// Returns scheme, host and port.
    pub fn place(&self) -> String {
        self.address.origin().ascii_serialization()
    }

    /// Returns the error for a failed connection to the proxy; `cause` is the system's reason.
    pub fn unreachable(&self, cause: &str, server: &Url, place: &str) -> Error {
        let reason = format!("no connection to {place} through {}: {cause}", self.name());
        Error::new(Kind::Unreachable, reason).hint(without(server))
    }

    /// Returns the error for a refused tunnel to `server`. Asks the proxy once more for its status, which reqwest does not report.
    pub async fn refusal(&self, http: &reqwest::Client, server: &Url, place: &str) -> Error {
        let target = format!(
            "http://{}:{}",
            server.host_str().unwrap_or_default(),
            server.port_or_known_default().unwrap_or(443)
        );
        let answer = http.request(Method::CONNECT, target).timeout(STATUS_TIMEOUT).send().await;
        let answer = answer.ok().filter(|answer| !answer.status().is_success());
        match answer.as_ref().map(|answer| (answer.status(), answer.headers())) {
            Some((StatusCode::PROXY_AUTHENTICATION_REQUIRED, headers)) => self.wants_login(headers, place),
            Some((status, _)) => {
                let refused = if status.is_server_error() { "has no connection to" } else { "refuses a connection to" };
                let reason = format!("{} {refused} {place} ({status})", self.name());
                Error::new(Kind::Unreachable, reason).hint(without(server))
            }
            None => Error::new(Kind::Unreachable, format!("{} refused a connection to {place}", self.name()))
                .hint(without(server)),
        }
    }

    /// Returns the error for a 407.
    pub fn wants_login(&self, headers: &HeaderMap, place: &str) -> Error {
        let variable = self.variable;
        let offered = headers.get_all(PROXY_AUTHENTICATE).iter().filter_map(|value| value.to_str().ok());
        let schemes: Vec<&str> = offered.filter_map(|value| value.split_ascii_whitespace().next()).collect();
        let has_basic = schemes.is_empty() || schemes.iter().any(|scheme| scheme.eq_ignore_ascii_case("basic"));
        if !has_basic {
            let reason = format!(
                "{variable}: the proxy accepts only {} logins on the way to {place} (407)",
                schemes.join(" and ")
            );
            return Error::new(Kind::Config, reason)
                .hint("Only logins with a user and a password (Basic) are supported.");
        }
        if self.address.username().is_empty() {
            let reason = format!("{variable}: the proxy wants a login of its own before it connects to {place} (407)");
            return Error::new(Kind::Config, reason).hint("Put USER:PASSWORD@ before the host in that variable.");
        }
        Error::new(Kind::Config, format!("{variable}: the proxy does not accept the login in it (407)"))
            .hint(format!("Check user and password; {ESCAPES}"))
    }
}

/// Longest time for the proxy to answer once more.
const STATUS_TIMEOUT: Duration = Duration::from_secs(5);

/// Returns the advice to go without a proxy.
pub fn without(server: &Url) -> String {
    format!("NO_PROXY={} goes without the proxy.", server.host_str().unwrap_or_default())
}

const ESCAPES: &str = "in them # is written %23, / is %2F, @ is %40, : is %3A, ? is %3F, % is %25 and a blank is %20.";

/// Returns the error for an unusable variable, without its value, which may have a password.
fn unusable(variable: &str, reason: &str) -> Error {
    Error::new(Kind::Config, format!("{variable} cannot be used: {reason}")).hint(format!(
        "A proxy's address looks like http://proxy.example.com:3128, with USER:PASSWORD@ before the host where it wants a login; {ESCAPES}"
    ))
}

fn excepts(list: &OsString, server: &Url) -> bool {
    exceptions::contain(&list.to_string_lossy(), server)
}

/// Returns the first variable with a proxy for `server` that is not empty, and its value.
fn variable(server: &Url) -> Option<(&'static str, OsString)> {
    let own = if server.scheme() == "https" { ["HTTPS_PROXY", "https_proxy"] } else { ["HTTP_PROXY", "http_proxy"] };
    // In a CGI script, HTTP_PROXY is the `Proxy` header of a stranger's request.
    let is_foreign = |name: &&str| *name == "HTTP_PROXY" && std::env::var_os("REQUEST_METHOD").is_some();
    let names = own.into_iter().filter(|name| !is_foreign(name)).chain(["ALL_PROXY", "all_proxy"]);
    names.filter_map(|name| Some((name, std::env::var_os(name)?))).find(|(_, value)| !value.is_empty())
}
