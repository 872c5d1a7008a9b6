//! The settings that can come from several places: what each is called in each of them, and what it may be.

/// What a setting's value may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any text
    Text,
    /// Text that is never shown
    Secret,
    /// The address of a server
    Address,
    /// Yes or no
    Boolean,
    /// A file or directory
    Path,
    /// A time, from 1 to 86400 seconds
    Seconds,
    /// Rows on a page, from 1
    Rows,
    /// How much is said: 0, 1 or 2
    Verbosity,
    /// A way to log in, by hammer's name
    AuthType,
    /// An address of an OpenID provider
    Endpoint,
}

/// A setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// Address of the server
    Server,
    /// Login name
    Username,
    /// Login password or personal access token
    Password,
    /// Command that prints the login's password
    PasswordCommand,
    /// Whether the server's certificate is verified
    VerifySsl,
    /// Certificate authorities, a file
    SslCaFile,
    /// Certificate authorities, a directory
    SslCaPath,
    /// Client certificate
    SslClientCert,
    /// Key of the client certificate
    SslClientKey,
    /// Whether the login is sent beside the client certificate
    SslWithBasicAuth,
    /// Seconds to wait for each answer
    RequestTimeout,
    /// Whether the values of `hammer defaults` apply
    UseDefaults,
    /// Whether questions may be asked
    Interactive,
    /// Rows on a page of a list
    PerPage,
    /// Whether tables and csv go without their header line
    NoHeaders,
    /// Whether sessions stand for the login once it was accepted
    UseSessions,
    /// Whether another machine may be talked to without TLS
    AllowInsecureHttp,
    /// The lines typed in the shell
    HistoryFile,
    /// How much is said, by hammer's numbers
    Verbosity,
    /// The way to log in
    DefaultAuthType,
    /// The OpenID provider
    OidcIssuer,
    /// Where it gives tokens
    OidcTokenEndpoint,
    /// Where people log in there with a browser
    OidcAuthorizationEndpoint,
    /// What we are called there
    OidcClientId,
    /// Where a browser is sent with the code
    OidcRedirectUri,
}

/// How one setting is named and what it may be.
pub(super) struct Row {
    key: Key,
    /// In `config.toml`; the flag is the same with dashes.
    name: &'static str,
    pub(super) kind: Kind,
    pub(super) variables: &'static [&'static str],
    /// Section and name in hammer's files; no section means the top level.
    pub(super) hammer: Option<(&'static str, &'static str)>,
}

const fn row(key: Key, name: &'static str, kind: Kind) -> Row {
    Row { key, name, kind, variables: &[], hammer: None }
}

impl Row {
    const fn variables(mut self, names: &'static [&'static str]) -> Self {
        self.variables = names;
        self
    }

    const fn hammer(mut self, section: &'static str, name: &'static str) -> Self {
        self.hammer = Some((section, name));
        self
    }
}

static ROWS: [Row; 25] = [
    row(Key::Server, "server", Kind::Address)
        .variables(&["FOREMAN_SERVER_URL", "FOREMAN_SERVER", "FOREMAN_URL"])
        .hammer("foreman", "host"),
    row(Key::Username, "username", Kind::Text)
        .variables(&["FOREMAN_USERNAME", "FOREMAN_USER"])
        .hammer("foreman", "username"),
    row(Key::Password, "password", Kind::Secret)
        .variables(&["FOREMAN_PASSWORD", "FOREMAN_TOKEN"])
        .hammer("foreman", "password"),
    row(Key::PasswordCommand, "password_command", Kind::Text),
    row(Key::VerifySsl, "verify_ssl", Kind::Boolean).variables(&["FOREMAN_VALIDATE_CERTS"]).hammer("ssl", "verify_ssl"),
    row(Key::SslCaFile, "ssl_ca_file", Kind::Path).variables(&["FOREMAN_CA_FILE"]).hammer("ssl", "ssl_ca_file"),
    row(Key::SslCaPath, "ssl_ca_path", Kind::Path).hammer("ssl", "ssl_ca_path"),
    row(Key::SslClientCert, "ssl_client_cert", Kind::Path).hammer("ssl", "ssl_client_cert"),
    row(Key::SslClientKey, "ssl_client_key", Kind::Path).hammer("ssl", "ssl_client_key"),
    row(Key::SslWithBasicAuth, "ssl_with_basic_auth", Kind::Boolean).hammer("ssl", "ssl_with_basic_auth"),
    row(Key::RequestTimeout, "request_timeout", Kind::Seconds).hammer("foreman", "request_timeout"),
    row(Key::UseDefaults, "use_defaults", Kind::Boolean).hammer("", "use_defaults"),
    row(Key::Interactive, "interactive", Kind::Boolean).hammer("ui", "interactive"),
    row(Key::PerPage, "per_page", Kind::Rows).hammer("ui", "per_page"),
    row(Key::NoHeaders, "no_headers", Kind::Boolean).hammer("ui", "no_headers"),
    row(Key::UseSessions, "use_sessions", Kind::Boolean).hammer("foreman", "use_sessions"),
    row(Key::AllowInsecureHttp, "allow_insecure_http", Kind::Boolean).variables(&["FOREMAN_ALLOW_INSECURE_HTTP"]),
    row(Key::HistoryFile, "history_file", Kind::Path).hammer("ui", "history_file"),
    row(Key::Verbosity, "verbosity", Kind::Verbosity).hammer("", "verbosity"),
    row(Key::DefaultAuthType, "default_auth_type", Kind::AuthType).hammer("foreman", "default_auth_type"),
    row(Key::OidcIssuer, "oidc_issuer", Kind::Endpoint).variables(&["OIDC_ISSUER"]),
    row(Key::OidcTokenEndpoint, "oidc_token_endpoint", Kind::Endpoint)
        .variables(&["OIDC_TOKEN_ENDPOINT"])
        .hammer("foreman", "oidc_token_endpoint"),
    row(Key::OidcAuthorizationEndpoint, "oidc_authorization_endpoint", Kind::Endpoint)
        .variables(&["OIDC_AUTHORIZATION_URL"])
        .hammer("foreman", "oidc_authorization_endpoint"),
    row(Key::OidcClientId, "oidc_client_id", Kind::Text)
        .variables(&["OIDC_CLIENT_ID"])
        .hammer("foreman", "oidc_client_id"),
    row(Key::OidcRedirectUri, "oidc_redirect_uri", Kind::Text)
        .variables(&["OIDC_REDIRECT_URI"])
        .hammer("foreman", "oidc_redirect_uri"),
];

impl Key {
    /// Every setting, in the order they are shown.
    pub fn all() -> impl Iterator<Item = Key> {
        ROWS.iter().map(|row| row.key)
    }

    /// The setting that `config.toml` calls `name`.
    pub fn named(name: &str) -> Option<Key> {
        ROWS.iter().find(|row| row.name == name).map(|row| row.key)
    }

    /// What `config.toml` calls it.
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// The flag that sets it.
    pub fn flag(self) -> String {
        format!("--{}", self.name().replace('_', "-"))
    }

    /// What its value may be.
    pub fn kind(self) -> Kind {
        self.row().kind
    }

    pub(super) fn row(self) -> &'static Row {
        // Every key has its row, in the keys' order; a test holds that.
        ROWS.get(self as usize).unwrap_or(&ROWS[0])
    }
}

/// The name in `config.toml` that `name` was probably meant to be.
pub fn closest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    known
        .map(|candidate| (strsim::damerau_levenshtein(name, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= 1 + candidate.len() / 4)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_has_its_row_in_order() {
        for (place, row) in ROWS.iter().enumerate() {
            assert_eq!(row.key as usize, place, "{}", row.name);
            assert_eq!(Key::named(row.name), Some(row.key));
        }
        assert_eq!(ROWS.len(), Key::OidcRedirectUri as usize + 1);
    }

    #[test]
    fn a_misspelt_name_finds_its_neighbour_and_a_strange_one_finds_none() {
        let names = || Key::all().map(Key::name);
        assert_eq!(closest("sever", names()), Some("server"));
        assert_eq!(closest("user_name", names()), Some("username"));
        assert_eq!(closest("colour", names()), None);
    }
}
