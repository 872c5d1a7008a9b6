//! Every setting as text beside its origin, secrets masked: what `rexctl config show` says.

use super::key::Key;
use super::layer::DefaultValue;
use super::origin::Sourced;
use super::settings::{Password, Settings};
use crate::secret::{MASK, without_secrets};

/// One setting as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its name in `config.toml`
    pub name: String,
    /// Its value and where that came from; none where nobody said any.
    pub value: Option<Sourced<String>>,
}

/// Every setting, in a fixed order.
pub fn rows(settings: &Settings) -> Vec<Listed> {
    let mut rows = vec![Listed { name: "profile".into(), value: settings.profile.clone() }];
    rows.extend(Key::all().map(|key| Listed { name: key.name().into(), value: shown(settings, key) }));
    rows.extend(settings.defaults.iter().map(|(name, default)| Listed {
        name: format!("defaults.{name}"),
        value: Some(Sourced::new(
            match &default.value {
                DefaultValue::Text(text) => text.clone(),
                DefaultValue::OfUser => "(the user's, on the server)".into(),
            },
            default.origin.clone(),
        )),
    }));
    for value in rows.iter_mut().filter_map(|row| row.value.as_mut()) {
        value.value = without_secrets(&value.value).into_owned();
    }
    rows
}

fn shown(settings: &Settings, key: Key) -> Option<Sourced<String>> {
    let tls = &settings.tls;
    let client = tls.client.as_ref();
    match key {
        Key::Server => settings.server.as_ref().map(Sourced::shown),
        Key::Username => settings.username.as_ref().map(Sourced::shown),
        Key::Password => password(settings, |password| matches!(password, Password::Given(_)).then(|| MASK.into())),
        Key::PasswordCommand => password(settings, |password| match password {
            Password::Command(command) => Some(command.clone()),
            Password::Given(_) => None,
        }),
        Key::VerifySsl => Some(yes_or_no(&tls.verify)),
        Key::SslCaFile => tls.ca_file.as_ref().map(Sourced::shown_path),
        Key::SslCaPath => tls.ca_path.as_ref().map(Sourced::shown_path),
        Key::SslClientCert => client.map(|client| client.certificate.shown_path()),
        Key::SslClientKey => client.map(|client| client.key.shown_path()),
        Key::SslWithBasicAuth => Some(yes_or_no(&tls.with_basic_auth)),
        Key::RequestTimeout => {
            let timeout = &settings.request_timeout;
            Some(Sourced::new(timeout.value.as_secs().to_string(), timeout.origin.clone()))
        }
        Key::UseDefaults => Some(yes_or_no(&settings.use_defaults)),
        Key::Interactive => Some(yes_or_no(&settings.interactive)),
        Key::PerPage => settings.per_page.as_ref().map(Sourced::shown),
        Key::Verbosity => settings.verbosity.as_ref().map(Sourced::shown),
        Key::NoHeaders => Some(yes_or_no(&settings.no_headers)),
        Key::UseSessions => Some(yes_or_no(&settings.use_sessions)),
        Key::HistoryFile => settings.history_file.as_ref().map(Sourced::shown_path),
        Key::AllowInsecureHttp => Some(yes_or_no(&settings.allow_insecure_http)),
        Key::DefaultAuthType => Some(settings.auth_type.shown()),
        Key::OidcIssuer => settings.oidc.issuer.as_ref().map(Sourced::shown),
        Key::OidcTokenEndpoint => settings.oidc.token_endpoint.as_ref().map(Sourced::shown),
        Key::OidcAuthorizationEndpoint => settings.oidc.authorization_endpoint.as_ref().map(Sourced::shown),
        Key::OidcClientId => settings.oidc.client_id.as_ref().map(Sourced::shown),
        Key::OidcRedirectUri => settings.oidc.redirect_uri.as_ref().map(Sourced::shown),
    }
}

fn password(settings: &Settings, shown: impl Fn(&Password) -> Option<String>) -> Option<Sourced<String>> {
    let password = settings.password.as_ref()?;
    Some(Sourced::new(shown(&password.value)?, password.origin.clone()))
}

fn yes_or_no(truth: &Sourced<bool>) -> Sourced<String> {
    Sourced::new(if truth.value { "yes" } else { "no" }.into(), truth.origin.clone())
}
