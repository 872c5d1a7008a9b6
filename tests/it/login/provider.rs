//! The OpenID provider of `tests/oidc`, and the browser that goes there.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

/// A running provider. It ends with its standard input.
pub struct Provider {
    child: Child,
    /// Open to the end: what is written to a closed pipe is an error there.
    _stdout: BufReader<ChildStdout>,
    pub issuer: String,
}

fn directory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oidc")
}

impl Provider {
    /// Starts one, if this machine has node and its packages.
    pub fn start() -> Option<Self> {
        if !directory().join("node_modules").exists() {
            crate::skipped::skip("there is no OpenID provider: run `npm ci` in tests/oidc");
            return None;
        }
        let mut node = Command::new("node");
        node.arg("provider.mjs").current_dir(directory());
        let spawned = node.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let Ok(mut child) = spawned else {
            crate::skipped::skip("there is no node to run the OpenID provider of tests/oidc");
            return None;
        };
        let mut issuer = String::new();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        stdout.read_line(&mut issuer).unwrap();
        let issuer = issuer.trim().to_owned();
        assert!(issuer.starts_with("http://127.0.0.1:"), "the OpenID provider did not start");
        Some(Self { child, _stdout: stdout, issuer })
    }

    pub fn token_endpoint(&self) -> String {
        format!("{}/token", self.issuer)
    }

    /// Goes to `url` with a browser, as ann; the last page, or the address that no browser can open.
    pub fn browse(&self, url: &str) -> String {
        let browsed = Command::new("node").arg("browser.mjs").arg(url).current_dir(directory()).output().unwrap();
        assert!(browsed.status.success(), "{}", String::from_utf8_lossy(&browsed.stdout));
        String::from_utf8(browsed.stdout).unwrap().trim().to_owned()
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}

/// Whether the provider at `issuer` has given this access token: its own word.
pub fn vouches_for(issuer: &str, token: &str) -> bool {
    let host = issuer.strip_prefix("http://").unwrap();
    let mut stream = TcpStream::connect(host).unwrap();
    let request =
        format!("GET /me HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {token}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer.starts_with("HTTP/1.1 200") && answer.contains(r#""sub":"ann""#)
}
