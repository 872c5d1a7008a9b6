//! Negotiation with a real Kerberos: MIT's key server, and Apache with mod_auth_gssapi before the Foreman of the test.

use crate::daemon::{Daemon, free_port};
use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, at_home};
use crate::skipped::programs;
use serde_json::json;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;

const PRINCIPAL: &str = "ann@EXAMPLE.TEST";

/// A realm with one user, and a web server that knows her by her ticket.
struct Realm {
    directory: TempDir,
    foreman: Foreman,
    url: String,
    _daemons: [Daemon; 2],
}

impl Realm {
    fn new() -> Option<Self> {
        let programs = programs(&["krb5kdc", "kdb5_util", "kadmin.local", "kinit", "apache2"])?;
        let [kdc, kdb, kadmin, _, apache] = programs.as_slice() else { return None };
        let directory = tempfile::tempdir().unwrap();
        // Apache's workers have another user.
        std::fs::set_permissions(directory.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
        let (kdc_port, port, foreman) = (free_port(), free_port(), foreman());
        write_configuration(directory.path(), kdc_port, port, foreman.url());
        let run = |program: &Path, args: &[&str]| {
            let output = with_kerberos(Command::new(program).args(args), directory.path()).output().unwrap();
            assert!(output.status.success(), "{program:?}: {}", String::from_utf8_lossy(&output.stderr));
        };
        run(kdb, &["create", "-s", "-P", "master"]);
        let keytab = directory.path().join("http.keytab");
        for query in ["addprinc -pw changeme ann", "addprinc -randkey HTTP/localhost"] {
            run(kadmin, &["-q", query]);
        }
        run(kadmin, &["-q", &format!("ktadd -k {} HTTP/localhost", keytab.display())]);
        std::fs::set_permissions(&keytab, std::fs::Permissions::from_mode(0o644)).unwrap();
        let kdc = Daemon::start(with_kerberos(Command::new(kdc).arg("-n"), directory.path()), kdc_port);
        let configuration = directory.path().join("apache.conf");
        let mut apache = Command::new(apache);
        apache.args(["-DFOREGROUND", "-f"]).arg(configuration);
        let apache = Daemon::start(with_kerberos(&mut apache, directory.path()), port);
        let url = format!("http://localhost:{port}");
        Some(Self { directory, foreman, url, _daemons: [kdc, apache] })
    }

    fn kinit(&self) {
        let mut kinit = Command::new("kinit");
        kinit.arg("ann").stdin(Stdio::piped()).stdout(Stdio::null());
        let mut kinit = with_kerberos(&mut kinit, self.directory.path()).spawn().unwrap();
        std::io::Write::write_all(&mut kinit.stdin.take().unwrap(), b"changeme\n").unwrap();
        assert!(kinit.wait().unwrap().success());
    }

    fn run(&self, words: &str) -> Outcome {
        let command = at_home(self.directory.path(), words).args(["-s", &self.url]);
        kerberos(self.directory.path()).iter().fold(command, |command, (name, value)| command.env(name, value)).run()
    }

    /// Paths and who was shown for each, so far.
    fn seen(&self) -> Vec<(String, String)> {
        let shown = |name, request: &crate::foreman::Request| request.header(name).map(str::to_owned);
        let requests = self.foreman.requests();
        let who = requests.iter().map(|request| shown("x-remote-user", request).or(shown("cookie", request)));
        let paths = requests.iter().map(|request| request.target.split('?').next().unwrap().to_owned());
        paths.zip(who.map(Option::unwrap_or_default)).collect()
    }
}

/// Opens a session for whom the web server vouches.
fn foreman() -> Foreman {
    let mut opened = 0;
    Foreman::answering(move |request| {
        if request.target == "/api/users/extlogin" && request.header("x-remote-user") == Some(PRINCIPAL) {
            opened += 1;
            let cookie = format!("_session_id={opened}; path=/");
            return Some(Answer::raw(204, "text/plain", "").with_header("Set-Cookie", &cookie));
        }
        let is_current = request.header("cookie") == Some(&format!("_session_id={opened}"));
        let refused = json!({"error": {"message": "Unable to authenticate user "}});
        let rows = json!({"result": "ok", "subtotal": 0, "results": []});
        Some(if is_current { Answer::json(200, rows) } else { Answer::json(401, refused) })
    })
}

fn kerberos(directory: &Path) -> [(&'static str, String); 3] {
    let path = |name: &str| directory.join(name).display().to_string();
    [
        ("KRB5_CONFIG", path("krb5.conf")),
        ("KRB5_KDC_PROFILE", path("kdc.conf")),
        ("KRB5CCNAME", format!("FILE:{}", path("tickets"))),
    ]
}

fn with_kerberos<'a>(command: &'a mut Command, directory: &Path) -> &'a mut Command {
    command.envs(kerberos(directory))
}

fn write_configuration(directory: &Path, kdc_port: u16, port: u16, foreman: &str) {
    let place = directory.display();
    let write = |name: &str, text: String| std::fs::write(directory.join(name), text).unwrap();
    write(
        "krb5.conf",
        format!(
            "[libdefaults]\n default_realm = EXAMPLE.TEST\n dns_lookup_kdc = false\n dns_lookup_realm = false\n rdns = false\n \
             dns_canonicalize_hostname = false\n udp_preference_limit = 1\n[realms]\n EXAMPLE.TEST = {{\n  kdc = 127.0.0.1:{kdc_port}\n }}\n\
             [domain_realm]\n localhost = EXAMPLE.TEST\n"
        ),
    );
    write(
        "kdc.conf",
        format!(
            "[realms]\n EXAMPLE.TEST = {{\n  database_name = {place}/principal\n  key_stash_file = {place}/stash\n  \
             kdc_listen = \"\"\n  kdc_tcp_listen = 127.0.0.1:{kdc_port}\n }}\n[logging]\n kdc = FILE:{place}/kdc.log\n"
        ),
    );
    let modules =
        ["mpm_event", "authn_core", "authz_core", "authz_user", "headers", "proxy", "proxy_http", "auth_gssapi"];
    let modules = modules.map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"));
    write(
        "apache.conf",
        format!(
            "ServerRoot {place}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {place}/apache.pid\nErrorLog {place}/apache.log\n\
             {}User www-data\nGroup www-data\nRequestHeader unset X-Remote-User\n\
             <Location /api/users/extlogin>\n AuthType GSSAPI\n AuthName Kerberos\n GssapiSSLonly Off\n GssapiAllowedMech krb5\n \
             GssapiCredStore keytab:{place}/http.keytab\n Require valid-user\n RequestHeader set X-Remote-User expr=%{{REMOTE_USER}}\n\
             </Location>\nProxyPass / {foreman}/\n",
            modules.concat()
        ),
    );
}

#[test]
fn a_ticket_opens_a_session_and_the_next_one_when_that_has_expired() {
    let Some(realm) = Realm::new() else { return };
    let without = realm.run("auth login negotiate");
    assert_eq!((without.code, realm.seen().len()), (64, 0), "{without}");
    assert!(without.stderr.contains("Get one with kinit"), "{without}");

    realm.kinit();
    let outcome = realm.run("auth login negotiate");
    assert_eq!((outcome.code, outcome.stdout), (0, format!("Successfully logged in as '{PRINCIPAL}'.\n")));
    assert_eq!(realm.run("job-invocation list").code, 0);
    let status = realm.run("auth status").stdout;
    assert!(
        status.contains("Login:     Negotiate_Auth\n") && status.contains("the Kerberos ticket opens another"),
        "{status}"
    );

    // Another session of the same user ends this one, as the fake server has it.
    let elsewhere = tempfile::tempdir().unwrap();
    let command = at_home(elsewhere.path(), "auth login negotiate").args(["-s", &realm.url]);
    let kerberos = kerberos(realm.directory.path());
    assert_eq!(kerberos.iter().fold(command, |command, (name, value)| command.env(name, value)).run().code, 0);
    let outcome = realm.run("job-invocation list");
    assert_eq!(outcome.code, 0, "{outcome}");
    let seen = realm.seen();
    let last: Vec<_> = seen.iter().rev().take(3).rev().map(|(path, who)| (path.as_str(), who.as_str())).collect();
    let list = "/api/job_invocations";
    assert_eq!(last, [(list, "_session_id=1"), ("/api/users/extlogin", PRINCIPAL), (list, "_session_id=3")]);
}
