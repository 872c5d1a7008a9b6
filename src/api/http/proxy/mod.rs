//! Proxies: the one between this machine and a server, and the errors that come from it.

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
    /// The variable that names it.
    variable: &'static str,
    address: Url,
}

/// Sends what is for `server` through the proxy that the environment names for it.
///
/// # Errors
/// [`Kind::Config`] for a variable that cannot be used: going without the proxy it was meant to name could leak the request.
pub fn configure(builder: ClientBuilder, server: &Url) -> Result<ClientBuilder, Error> {
    let Some(Proxy { variable, address }) = Proxy::to(server)? else { return Ok(builder.no_proxy()) };
    match reqwest::Proxy::all(address) {
        Ok(proxy) => Ok(builder.proxy(proxy)),
        Err(_) => Err(unusable(variable, "it is not the address of a proxy")),
    }
}

impl Proxy {
    /// Finds the proxy to `server`; this machine itself and what `NO_PROXY` names have none.
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

    /// The proxy as messages name it.
    pub fn name(&self) -> String {
        format!("the proxy of {}", self.variable)
    }

    /// The secrets that it is shown: the password, and the login as it is sent.
    pub fn secrets(&self) -> Vec<Secret> {
        let Some(password) = self.address.password() else { return Vec::new() };
        let [user, plain] = [self.address.username(), password].map(unescaped);
        let basic = STANDARD.encode(format!("{user}:{plain}"));
        [password.to_owned(), plain, basic].map(Secret::new).into()
    }

    /// Scheme, host and port.
    pub fn place(&self) -> String {
        self.address.origin().ascii_serialization()
    }

    /// The error where no connection to the proxy came about; `cause` is the system's reason.
    pub fn unreachable(&self, cause: &str, server: &Url, place: &str) -> Error {
        let reason = format!("no connection to {place} through {}: {cause}", self.name());
        Error::new(Kind::Unreachable, reason).hint(without(server))
    }

    /// The error where the proxy has refused a tunnel to `server`. What reqwest keeps to itself, its status, `http` asks for once more.
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

    /// The error for a 407.
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
                .hint("A proxy can be logged in to with a user and a password only (Basic).");
        }
        if self.address.username().is_empty() {
            let reason = format!("{variable}: the proxy wants a login of its own before it connects to {place} (407)");
            return Error::new(Kind::Config, reason).hint("Put USER:PASSWORD@ before the host in that variable.");
        }
        Error::new(Kind::Config, format!("{variable}: the proxy does not accept the login in it (407)"))
            .hint(format!("Check user and password; {ESCAPES}"))
    }
}

/// Time for the proxy to tell its status once more.
const STATUS_TIMEOUT: Duration = Duration::from_secs(5);

/// The advice to go without a proxy.
pub fn without(server: &Url) -> String {
    format!("NO_PROXY={} goes without the proxy.", server.host_str().unwrap_or_default())
}

const ESCAPES: &str = "in them # is written %23, / is %2F, @ is %40, : is %3A, ? is %3F, % is %25 and a blank is %20.";

/// The value is not shown: it may hold a password.
fn unusable(variable: &str, reason: &str) -> Error {
    Error::new(Kind::Config, format!("{variable} cannot be used: {reason}")).hint(format!(
        "A proxy's address looks like http://proxy.example.com:3128, with USER:PASSWORD@ before the host where it wants a login; {ESCAPES}"
    ))
}

fn excepts(list: &OsString, server: &Url) -> bool {
    exceptions::contain(&list.to_string_lossy(), server)
}

/// The variable that names the proxy to `server`, and its value; the first that is not empty counts.
fn variable(server: &Url) -> Option<(&'static str, OsString)> {
    let own = if server.scheme() == "https" { ["HTTPS_PROXY", "https_proxy"] } else { ["HTTP_PROXY", "http_proxy"] };
    // In a CGI script HTTP_PROXY is the header `Proxy` of whoever asks.
    let is_foreign = |name: &&str| *name == "HTTP_PROXY" && std::env::var_os("REQUEST_METHOD").is_some();
    let names = own.into_iter().filter(|name| !is_foreign(name)).chain(["ALL_PROXY", "all_proxy"]);
    names.filter_map(|name| Some((name, std::env::var_os(name)?))).find(|(_, value)| !value.is_empty())
}
