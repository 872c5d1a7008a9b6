//! The authorization code: where a browser has to go, and how the code comes back from there.

use super::Verifier;
use crate::error::{Error, Kind};
use crate::secret::Secret;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use url::{Host, Url};

/// How long somebody may take to log in.
const PATIENCE: Duration = Duration::from_secs(300);
/// The most that is read of what a browser sends.
const LIMIT: usize = 16 * 1024;

/// A login that somebody makes in a browser.
#[derive(Debug)]
pub struct Visit {
    /// Where the browser has to go
    pub url: Url,
    state: Secret,
}

impl Visit {
    /// A login at `endpoint` that ends at `redirect_uri`.
    pub fn new(endpoint: &Url, client_id: &str, redirect_uri: &str, verifier: &Verifier) -> Result<Self, Error> {
        let (mut url, state) = (endpoint.clone(), Verifier::new()?.0);
        url.query_pairs_mut()
            .append_pair("response_type", "code")
            .append_pair("client_id", client_id)
            .append_pair("redirect_uri", redirect_uri)
            .append_pair("scope", "openid")
            .append_pair("state", state.expose())
            .append_pair("code_challenge", &verifier.challenge())
            .append_pair("code_challenge_method", "S256");
        Ok(Self { url, state })
    }

    /// The code, once the browser has brought it to `listener`.
    pub async fn code(&self, listener: TcpListener) -> Result<Secret, Error> {
        let brought = async {
            loop {
                let (stream, _) = listener.accept().await.map_err(|cause| Error::config(cause.into()))?;
                if let Some(code) = self.read(stream).await {
                    return code;
                }
            }
        };
        tokio::time::timeout(PATIENCE, brought).await.unwrap_or_else(|_| {
            Err(Error::new(Kind::Unauthenticated, "nobody has logged in within 5 minutes").hint("Try again."))
        })
    }

    /// What one request brings; none where it is about something else, such as the page's icon, or not our visit's.
    async fn read(&self, mut stream: TcpStream) -> Option<Result<Secret, Error>> {
        let mut bytes = Vec::new();
        while !bytes.windows(2).any(|end| end == b"\r\n") && bytes.len() < LIMIT {
            if stream.read_buf(&mut bytes).await.ok()? == 0 {
                break;
            }
        }
        let text = String::from_utf8_lossy(&bytes);
        let found = text.split(' ').nth(1).and_then(|target| self.brought(target));
        let (status, said) = match &found {
            Some(Ok(_)) => ("200 OK", "You are logged in. You can close this page."),
            Some(Err(_)) => ("403 Forbidden", "The login was refused. The terminal says more."),
            None => ("404 Not Found", "There is nothing here."),
        };
        let head = format!("HTTP/1.1 {status}\r\nContent-Type: text/plain\r\nContent-Length: {}\r\n", said.len());
        // Whether the page is seen does not matter.
        let _ = stream.write_all(format!("{head}Connection: close\r\n\r\n{said}").as_bytes()).await;
        found
    }

    /// The code as it was typed: alone, or within the address that the browser ended at.
    pub fn typed(&self, text: &str) -> Result<Secret, Error> {
        self.brought(text).unwrap_or_else(|| Ok(Secret::new(text.to_owned())))
    }

    fn brought(&self, target: &str) -> Option<Result<Secret, Error>> {
        let url = Url::parse("http://localhost").ok()?.join(target).ok()?;
        let value = |name: &str| url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned());
        if value("state").as_deref() != Some(self.state.expose()) {
            return None;
        }
        if let Some(code) = value("code") {
            return Some(Ok(Secret::new(code)));
        }
        let said = value("error_description").or(value("error"))?;
        Some(Err(Error::new(Kind::Unauthenticated, format!("the OpenID provider refuses: {said}"))))
    }
}

/// Where the browser can bring the code to: a port of this machine, any one unless `redirect_uri` names it. None where
/// `redirect_uri` leads elsewhere, as `urn:ietf:wg:oauth:2.0:oob` does: then the code is shown, and typed.
pub async fn listen(redirect_uri: Option<&str>) -> Result<Option<(TcpListener, String)>, Error> {
    let Some(url) = redirect_uri.map_or_else(|| Url::parse("http://127.0.0.1/"), Url::parse).ok() else {
        return Ok(None);
    };
    let address = match url.host() {
        _ if url.scheme() != "http" => return Ok(None),
        Some(Host::Domain("localhost") | Host::Ipv4(std::net::Ipv4Addr::LOCALHOST)) => "127.0.0.1",
        Some(Host::Ipv6(std::net::Ipv6Addr::LOCALHOST)) => "::1",
        _ => return Ok(None),
    };
    let listener = TcpListener::bind((address, url.port().unwrap_or(0))).await;
    let listener = listener.map_err(|cause| {
        Error::new(Kind::Config, format!("cannot wait for the browser at {url}: {cause}"))
            .hint("Close what uses that port, or give another address with --oidc-redirect-uri.")
    })?;
    let port = listener.local_addr().map_err(|cause| Error::config(cause.into()))?.port();
    let uri = match (redirect_uri, url.port()) {
        (Some(given), Some(_)) => given.to_owned(),
        _ => with_port(url, port),
    };
    Ok(Some((listener, uri)))
}

fn with_port(mut url: Url, port: u16) -> String {
    // An http address takes a port.
    let _ = url.set_port(Some(port));
    url.into()
}
