//! The authorization code: the login in a browser, and the local port to which the browser brings the code.

use super::Verifier;
use crate::error::{Error, Kind};
use crate::secret::Secret;
use futures_util::stream::{FuturesUnordered, StreamExt as _};
use std::collections::VecDeque;
use std::io;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use url::{Host, Url};

/// Longest time for the user to log in.
const LOGIN_TIMEOUT: Duration = Duration::from_secs(300);
/// Most bytes read of a request.
const LIMIT: usize = 16 * 1024;
/// Longest time for a request to arrive on a connection.
const IDLE: Duration = Duration::from_secs(60);
/// Longest time for a browser to close a connection.
const CLOSING: Duration = Duration::from_secs(1);
/// Most connections without a whole request; the oldest is closed for one more.
const MOST_IDLE: usize = 64;
/// Most connections at a time.
const MOST_CONNECTIONS: usize = 2 * MOST_IDLE;

/// A login in a browser.
#[derive(Debug)]
pub struct BrowserLogin {
    /// Address to open in the browser.
    pub url: Url,
    state: Secret,
}

impl BrowserLogin {
    /// Prepares a login at `endpoint` that ends at `redirect_uri`.
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

    /// Returns the code, once the browser has brought it to `listener`. Serves all connections concurrently, since browsers open some that
    /// stay silent for a while.
    pub async fn code(&self, listener: TcpListener) -> Result<Secret, Error> {
        let received = async {
            let (mut connections, mut idle) = (FuturesUnordered::new(), VecDeque::new());
            loop {
                tokio::select! {
                    accepted = listener.accept(), if connections.len() < MOST_CONNECTIONS => {
                        let (stream, _) = accepted.map_err(|cause| Error::config(cause.into()))?;
                        let (stay, dismissed) = oneshot::channel();
                        connections.push(self.serve(stream, dismissed));
                        idle.retain(|stay: &oneshot::Sender<()>| !stay.is_closed());
                        idle.push_back(stay);
                        if idle.len() > MOST_IDLE {
                            idle.pop_front();
                        }
                    }
                    Some(found) = connections.next(), if !connections.is_empty() => {
                        if let Some(code) = found {
                            return code;
                        }
                    }
                }
            }
        };
        tokio::time::timeout(LOGIN_TIMEOUT, received).await.unwrap_or_else(|_| {
            Err(Error::new(Kind::Unauthenticated, "nobody has logged in within 5 minutes").hint("Try again."))
        })
    }

    /// Serves one connection. Returns the code or the refusal in its request; none for requests of something else, such as the page's
    /// icon, or of another login. Closes the connection when it is `dismissed` before a request has come.
    async fn serve(&self, mut stream: TcpStream, dismissed: oneshot::Receiver<()>) -> Option<Result<Secret, Error>> {
        let head = tokio::select! {
            biased;
            head = tokio::time::timeout(IDLE, head(&mut stream)) => head.ok()?.ok()?,
            _ = dismissed => return None,
        };
        let found = head.split(' ').nth(1).and_then(|target| self.code_in(target));
        let (status, text) = match &found {
            Some(Ok(_)) => ("200 OK", "You are logged in. You can close this page."),
            Some(Err(_)) => ("403 Forbidden", "The login was refused. The terminal says more."),
            None => ("404 Not Found", "There is nothing here."),
        };
        // The login does not depend on the page being displayed.
        let _ = tokio::time::timeout(CLOSING, reply(stream, status, text)).await;
        found
    }

    /// Reads a typed code: alone, or within the address at which the browser ended.
    pub fn typed(&self, text: &str) -> Result<Secret, Error> {
        self.code_in(text).unwrap_or_else(|| Ok(Secret::new(text.to_owned())))
    }

    fn code_in(&self, target: &str) -> Option<Result<Secret, Error>> {
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

/// Reads the head of a request, as far as it comes.
async fn head(stream: &mut TcpStream) -> io::Result<String> {
    let mut bytes = Vec::new();
    while !bytes.windows(4).any(|end| end == b"\r\n\r\n") && bytes.len() < LIMIT {
        if stream.read_buf(&mut bytes).await? == 0 {
            break;
        }
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Replies, and waits for the browser to close the connection: closed with unread bytes it would be reset, and the reply lost.
async fn reply(mut stream: TcpStream, status: &str, text: &str) -> io::Result<()> {
    let head = format!("HTTP/1.1 {status}\r\nContent-Type: text/plain\r\nContent-Length: {}\r\n", text.len());
    stream.write_all(format!("{head}Connection: close\r\n\r\n{text}").as_bytes()).await?;
    stream.shutdown().await?;
    tokio::io::copy(&mut stream, &mut tokio::io::sink()).await.map(|_| ())
}

/// Listens for the browser on a port of this machine, the one in `redirect_uri` or any. None where `redirect_uri` leads elsewhere, as
/// `urn:ietf:wg:oauth:2.0:oob` does: then the browser displays the code, and the user types it.
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

#[cfg(test)]
mod tests {
    use super::*;

    async fn visit() -> (BrowserLogin, TcpListener, String) {
        let (listener, uri) = listen(None).await.unwrap().unwrap();
        let endpoint = "https://sso.example.com/auth".parse().unwrap();
        let visit = BrowserLogin::new(&endpoint, "rexctl", &uri, &Verifier::new().unwrap()).unwrap();
        let address = listener.local_addr().unwrap().to_string();
        (visit, listener, address)
    }

    async fn answer(stream: &mut TcpStream, target: &str) -> String {
        let request = format!("GET {target} HTTP/1.1\r\nHost: localhost\r\nCookie: a=b\r\n\r\n");
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        answer
    }

    #[tokio::test]
    async fn the_code_comes_on_any_connection_however_many_are_idle() {
        let (visit, listener, address) = visit().await;
        let target = format!("/?code=c0de&state={}", visit.state.expose());
        let browser = async {
            let mut preconnected = Vec::new();
            for _ in 0..5 {
                preconnected.push(TcpStream::connect(&address).await.unwrap());
            }
            preconnected[0].write_all(b"GET /?code=").await.unwrap();
            let icon = answer(&mut preconnected[1], "/favicon.ico").await;
            assert!(icon.starts_with("HTTP/1.1 404"), "{icon}");
            let page = answer(&mut preconnected[2], &target).await;
            assert!(page.ends_with("You can close this page."), "{page}");
            preconnected
        };
        let (code, _preconnected) = tokio::join!(visit.code(listener), browser);
        assert_eq!(code.unwrap().expose(), "c0de");
    }

    #[tokio::test]
    async fn more_idle_connections_than_are_kept_do_not_hold_the_login_up() {
        let (visit, listener, address) = visit().await;
        let target = format!("/?code=c0de&state={}", visit.state.expose());
        let browser = async {
            let mut idle = Vec::new();
            for _ in 0..2 * MOST_CONNECTIONS {
                idle.push(TcpStream::connect(&address).await.unwrap());
            }
            let page = answer(&mut TcpStream::connect(&address).await.unwrap(), &target).await;
            assert!(page.starts_with("HTTP/1.1 200"), "{page}");
            idle
        };
        let both = async { tokio::join!(visit.code(listener), browser) };
        let (code, _idle) = tokio::time::timeout(IDLE / 2, both).await.expect("an idle connection was waited for");
        assert_eq!(code.unwrap().expose(), "c0de");
    }

    #[tokio::test]
    async fn the_page_reaches_a_browser_that_is_still_sending() {
        let (visit, listener, address) = visit().await;
        let target = format!("/?error=access_denied&state={}", visit.state.expose());
        let browser = async {
            let mut stream = TcpStream::connect(&address).await.unwrap();
            let request = format!("GET {target} HTTP/1.1\r\n\r\nand more that nobody reads");
            stream.write_all(request.as_bytes()).await.unwrap();
            let mut answer = String::new();
            stream.read_to_string(&mut answer).await.map(|_| answer)
        };
        let (code, answer) = tokio::join!(visit.code(listener), browser);
        assert!(code.unwrap_err().message().contains("access_denied"));
        assert!(answer.unwrap().starts_with("HTTP/1.1 403"));
    }
}
