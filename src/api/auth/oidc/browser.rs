//! The authorization code: where a browser has to go, and how the code comes back from there.

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

/// How long somebody may take to log in.
const PATIENCE: Duration = Duration::from_secs(300);
/// The most that is read of what a browser sends.
const LIMIT: usize = 16 * 1024;
/// How long a connection is kept on which nothing comes, or nothing whole.
const IDLE: Duration = Duration::from_secs(60);
/// How long a browser may take to close a connection.
const PARTING: Duration = Duration::from_secs(1);
/// The most connections at a time on which nothing whole has come: for another one the oldest is closed.
const MOST_IDLE: usize = 64;
/// The most connections at a time.
const MOST_VISITORS: usize = 2 * MOST_IDLE;

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

    /// The code, once the browser has brought it to `listener`. Browsers open connections on which nothing comes for a while, so
    /// all are served side by side.
    pub async fn code(&self, listener: TcpListener) -> Result<Secret, Error> {
        let brought = async {
            let (mut visitors, mut idle) = (FuturesUnordered::new(), VecDeque::new());
            loop {
                tokio::select! {
                    accepted = listener.accept(), if visitors.len() < MOST_VISITORS => {
                        let (stream, _) = accepted.map_err(|cause| Error::config(cause.into()))?;
                        let (stay, dismissed) = oneshot::channel();
                        visitors.push(self.serve(stream, dismissed));
                        idle.retain(|stay: &oneshot::Sender<()>| !stay.is_closed());
                        idle.push_back(stay);
                        if idle.len() > MOST_IDLE {
                            idle.pop_front();
                        }
                    }
                    Some(found) = visitors.next(), if !visitors.is_empty() => {
                        if let Some(code) = found {
                            return code;
                        }
                    }
                }
            }
        };
        tokio::time::timeout(PATIENCE, brought).await.unwrap_or_else(|_| {
            Err(Error::new(Kind::Unauthenticated, "nobody has logged in within 5 minutes").hint("Try again."))
        })
    }

    /// Serves one connection; what its request brings, none where that is about something else, such as the page's icon, or not our
    /// visit's. It is closed when it is `dismissed` before a request has come.
    async fn serve(&self, mut stream: TcpStream, dismissed: oneshot::Receiver<()>) -> Option<Result<Secret, Error>> {
        let head = tokio::select! {
            biased;
            head = tokio::time::timeout(IDLE, head(&mut stream)) => head.ok()?.ok()?,
            _ = dismissed => return None,
        };
        let found = head.split(' ').nth(1).and_then(|target| self.brought(target));
        let (status, text) = match &found {
            Some(Ok(_)) => ("200 OK", "You are logged in. You can close this page."),
            Some(Err(_)) => ("403 Forbidden", "The login was refused. The terminal says more."),
            None => ("404 Not Found", "There is nothing here."),
        };
        // Whether the page is seen does not matter.
        let _ = tokio::time::timeout(PARTING, part(stream, status, text)).await;
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

/// The head of a request, as far as it comes.
async fn head(stream: &mut TcpStream) -> io::Result<String> {
    let mut bytes = Vec::new();
    while !bytes.windows(4).any(|end| end == b"\r\n\r\n") && bytes.len() < LIMIT {
        if stream.read_buf(&mut bytes).await? == 0 {
            break;
        }
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Answers, and waits for the browser to close the connection: ended with something unread it would be reset, the answer with it.
async fn part(mut stream: TcpStream, status: &str, text: &str) -> io::Result<()> {
    let head = format!("HTTP/1.1 {status}\r\nContent-Type: text/plain\r\nContent-Length: {}\r\n", text.len());
    stream.write_all(format!("{head}Connection: close\r\n\r\n{text}").as_bytes()).await?;
    stream.shutdown().await?;
    tokio::io::copy(&mut stream, &mut tokio::io::sink()).await.map(|_| ())
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

#[cfg(test)]
mod tests {
    use super::*;

    async fn visit() -> (Visit, TcpListener, String) {
        let (listener, uri) = listen(None).await.unwrap().unwrap();
        let endpoint = "https://sso.example.com/auth".parse().unwrap();
        let visit = Visit::new(&endpoint, "rexctl", &uri, &Verifier::new().unwrap()).unwrap();
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
            for _ in 0..2 * MOST_VISITORS {
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
