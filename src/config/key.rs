//! The table of settings: each entry holds the names of a setting in all its sources, its kind of value, default and help text.
//!
//! Everything else is read from here: global options, `config set`, `config show`, variables, hammer's files and the help.

use super::value::ValueKind;

/// An entry of the table.
struct Setting {
    name: &'static str,
    kind: ValueKind,
    /// Name of the value in the help, where the kind's own does not fit.
    value_name: Option<&'static str>,
    default: Option<&'static str>,
    option: OptionForm,
    variables: &'static [&'static str],
    /// Section and name in hammer's files; an empty section is the top level.
    hammer: Option<(&'static str, &'static str)>,
    /// The setting that is taken from the same source, since one without the other would mean something else.
    together: Option<Key>,
}

/// The form in which a setting is typed on the command line; a long option is its name with dashes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OptionForm {
    /// No option
    None,
    /// An option of some commands only
    OfCommands,
    /// A global option with a value, and its short form
    Global(Option<char>),
    /// A global option without a value, which means yes
    GlobalSwitch,
}

const fn setting(name: &'static str, kind: ValueKind) -> Setting {
    let (option, variables) = (OptionForm::None, &[] as &[&str]);
    Setting { name, kind, value_name: None, default: None, option, variables, hammer: None, together: None }
}

impl Setting {
    const fn default(self, default: &'static str) -> Self {
        Self { default: Some(default), ..self }
    }

    const fn value_name(self, name: &'static str) -> Self {
        Self { value_name: Some(name), ..self }
    }

    const fn option(self, option: OptionForm) -> Self {
        Self { option, ..self }
    }

    const fn global(self) -> Self {
        self.option(OptionForm::Global(None))
    }

    const fn switch(self) -> Self {
        Self { default: Some("no"), ..self.option(OptionForm::GlobalSwitch) }
    }

    const fn variables(self, variables: &'static [&'static str]) -> Self {
        Self { variables, ..self }
    }

    const fn hammer(self, section: &'static str, name: &'static str) -> Self {
        Self { hammer: Some((section, name)), ..self }
    }

    const fn together(self, other: Key) -> Self {
        Self { together: Some(other), ..self }
    }
}

/// Makes the enum of the keys and their entries from one list.
macro_rules! settings {
    ($($key:ident: $help:literal => $setting:expr,)*) => {
        /// A setting.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Key {
            $(#[doc = $help] $key,)*
        }

        impl Key {
            /// Returns every setting, in the order they are shown.
            pub fn all() -> impl Iterator<Item = Key> {
                [$(Key::$key),*].into_iter()
            }

            fn setting(self) -> &'static Setting {
                match self {
                    $(Key::$key => const { &$setting },)*
                }
            }

            fn description(self) -> &'static str {
                match self {
                    $(Key::$key => $help,)*
                }
            }
        }
    };
}

use ValueKind::{Address, AuthType, Boolean, Choice, Directory, Endpoint, File, Secret, Text};

/// The words for the choice of colours.
const COLOURS: &[(&str, &str)] = &[
    ("auto", "Colours on a terminal, unless NO_COLOR is set; elsewhere too if CLICOLOR_FORCE is set"),
    ("always", "Colours everywhere"),
    ("never", "No colours"),
];

settings! {
    Server: "Address of the Foreman server, such as https://foreman.example.com" =>
        setting("server", Address).option(OptionForm::Global(Some('s'))).hammer("foreman", "host")
            .variables(&["FOREMAN_SERVER_URL", "FOREMAN_SERVER", "FOREMAN_URL"]),
    Username: "Login name on the server" =>
        setting("username", Text).value_name("NAME").option(OptionForm::Global(Some('u')))
            .variables(&["FOREMAN_USERNAME", "FOREMAN_USER"]).hammer("foreman", "username"),
    Password: "Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD" =>
        setting("password", Secret).option(OptionForm::Global(Some('p')))
            .variables(&["FOREMAN_PASSWORD", "FOREMAN_TOKEN"]).hammer("foreman", "password"),
    PasswordCommand: "Shell command whose first line of output is the password" =>
        setting("password_command", Text).value_name("COMMAND"),
    VerifySsl: "Verify the server's certificate: yes or no" =>
        setting("verify_ssl", Boolean).default("yes").global().variables(&["FOREMAN_VALIDATE_CERTS"])
            .hammer("ssl", "verify_ssl"),
    SslCaFile: "Trust only the certificate authorities in this PEM file" =>
        setting("ssl_ca_file", File).global().variables(&["FOREMAN_CA_FILE"]).hammer("ssl", "ssl_ca_file")
            .together(Key::SslCaPath),
    SslCaPath: "Trust only the certificate authorities in the PEM files of this directory" =>
        setting("ssl_ca_path", Directory).global().hammer("ssl", "ssl_ca_path").together(Key::SslCaFile),
    SslClientCert: "Client certificate, a PEM file" =>
        setting("ssl_client_cert", File).global().hammer("ssl", "ssl_client_cert").together(Key::SslClientKey),
    SslClientKey: "Key of the client certificate, an unencrypted PEM file" =>
        setting("ssl_client_key", File).global().hammer("ssl", "ssl_client_key").together(Key::SslClientCert),
    SslWithBasicAuth: "Send the login beside the client certificate too" =>
        setting("ssl_with_basic_auth", Boolean).switch().hammer("ssl", "ssl_with_basic_auth"),
    RequestTimeout: "Seconds to wait for each response of the server" =>
        setting("request_timeout", ValueKind::Number { least: 1, most: super::value::LONGEST_TIMEOUT })
            .value_name("SECONDS").default("30").global().hammer("foreman", "request_timeout"),
    UseDefaults: "Use the values of `hammer defaults`" =>
        setting("use_defaults", Boolean).switch().default("yes").hammer("", "use_defaults"),
    Interactive: "Ask for missing values on a terminal: yes or no" =>
        setting("interactive", Boolean).default("yes").global().hammer("ui", "interactive"),
    PerPage: "Number of rows on each page of a list; a list shows all its rows unless this is set" =>
        setting("per_page", ValueKind::Number { least: 1, most: u32::MAX as u64 }).option(OptionForm::OfCommands)
            .hammer("ui", "per_page"),
    NoHeaders: "Leave out the header line of tables and csv" =>
        setting("no_headers", Boolean).switch().hammer("ui", "no_headers"),
    UseSessions: "Log in once and keep the server's session: yes or no" =>
        setting("use_sessions", Boolean).default("no").hammer("foreman", "use_sessions"),
    RunTemplate: "Job template that rexctl run starts with, instead of the one of the server's web form" =>
        setting("run_template", Text).value_name("NAME"),
    ConfirmAbove: "Number of hosts above which rexctl run asks before it starts, on a terminal" =>
        setting("confirm_above", ValueKind::Number { least: 0, most: u32::MAX as u64 }).value_name("HOSTS").default("20"),
    Color: "Colour texts: on a terminal (auto), always or never" =>
        setting("color", Choice(COLOURS)).value_name("WHEN").default("auto").global(),
    AllowInsecureHttp: "Allow plain http to another machine; sends the login unencrypted" =>
        setting("allow_insecure_http", Boolean).switch().variables(&["FOREMAN_ALLOW_INSECURE_HTTP"]),
    Handover: "Hand hammer's other commands to a hammer on the PATH: yes or no" =>
        setting("handover", Boolean).default("yes"),
    HistoryFile: "File that stores the lines typed in the shell" =>
        setting("history_file", File).hammer("ui", "history_file"),
    Verbosity: "Amount of output: 0 prints only results and errors, as -q does; 1 and 2 print messages too" =>
        setting("verbosity", ValueKind::Number { least: 0, most: 2 }).hammer("", "verbosity"),
    DefaultAuthType: "Kind of login, by hammer's name, such as Negotiate_Auth" =>
        setting("default_auth_type", AuthType).default("Basic_Auth").hammer("foreman", "default_auth_type"),
    OidcIssuer: "Address of the OpenID provider, which publishes its endpoints below it" =>
        setting("oidc_issuer", Endpoint).option(OptionForm::OfCommands).variables(&["OIDC_ISSUER"]),
    OidcTokenEndpoint: "Address where the OpenID provider issues tokens" =>
        setting("oidc_token_endpoint", Endpoint).option(OptionForm::OfCommands).variables(&["OIDC_TOKEN_ENDPOINT"])
            .hammer("foreman", "oidc_token_endpoint"),
    OidcAuthorizationEndpoint: "Address where users log in at the OpenID provider with a browser" =>
        setting("oidc_authorization_endpoint", Endpoint).option(OptionForm::OfCommands)
            .variables(&["OIDC_AUTHORIZATION_URL"]).hammer("foreman", "oidc_authorization_endpoint"),
    OidcClientId: "Client ID of rexctl at the OpenID provider: a public client" =>
        setting("oidc_client_id", Text).value_name("ID").option(OptionForm::OfCommands).variables(&["OIDC_CLIENT_ID"])
            .hammer("foreman", "oidc_client_id"),
    OidcRedirectUri: "Address that the browser brings the code to, unless it is a free port of this machine" =>
        setting("oidc_redirect_uri", Text).value_name("URI").option(OptionForm::OfCommands)
            .variables(&["OIDC_REDIRECT_URI"]).hammer("foreman", "oidc_redirect_uri"),
}

impl Key {
    /// Finds the setting that `config.toml` calls `name`.
    pub fn named(name: &str) -> Option<Key> {
        Key::all().find(|key| key.name() == name)
    }

    /// Returns the name in `config.toml`.
    pub fn name(self) -> &'static str {
        self.setting().name
    }

    /// Returns the long option, such as `--ssl-ca-file`.
    pub fn flag(self) -> String {
        format!("--{}", self.long())
    }

    /// Returns the long option without its leading dashes.
    pub fn long(self) -> String {
        self.name().replace('_', "-")
    }

    /// Returns the form of the option.
    pub fn option(self) -> OptionForm {
        self.setting().option
    }

    /// Returns the help text, with the default.
    pub fn help(self) -> String {
        match (self.default(), self.option()) {
            (Some(default), form) if form != OptionForm::GlobalSwitch || default == "yes" => {
                format!("{} [default: {default}]", self.description())
            }
            _ => self.description().to_owned(),
        }
    }

    /// Returns the kind of value.
    pub fn kind(self) -> ValueKind {
        self.setting().kind
    }

    /// Returns the name of the value in the help.
    pub fn value_name(self) -> &'static str {
        self.setting().value_name.unwrap_or(self.kind().value_name())
    }

    /// Checks a value that is to be stored.
    pub fn check(self, text: &str) -> Result<(), String> {
        self.kind().check(text)
    }

    /// Returns the value where no source has one.
    pub(super) fn default(self) -> Option<&'static str> {
        self.setting().default
    }

    /// Returns the environment variables, highest precedence first.
    pub fn variables(self) -> &'static [&'static str] {
        self.setting().variables
    }

    /// Returns section and name in hammer's files; an empty section is the top level.
    pub(super) fn hammer(self) -> Option<(&'static str, &'static str)> {
        self.setting().hammer
    }

    /// Returns the setting that is taken from the same source as this one.
    pub(super) fn together(self) -> Option<Key> {
        self.setting().together
    }
}

/// Finds the known name that is spelled most like `name`.
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
    fn every_default_is_a_value_of_its_kind_and_every_name_finds_its_key() {
        for key in Key::all() {
            assert_eq!(Key::named(key.name()), Some(key));
            assert_eq!(key.default().map_or(Ok(()), |default| key.check(default)), Ok(()), "{key:?}");
            assert_eq!(key.together().and_then(Key::together).unwrap_or(key), key);
        }
    }

    #[test]
    fn a_misspelt_name_finds_its_neighbour_and_a_strange_one_finds_none() {
        let names = || Key::all().map(Key::name);
        assert_eq!(closest("sever", names()), Some("server"));
        assert_eq!(closest("user_name", names()), Some("username"));
        assert_eq!(closest("strange", names()), None);
    }
}
