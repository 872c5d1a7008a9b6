//! `rexctl auth login oauth`

use super::remembering::{set_unknown, without_flags};
use super::{open_session, server};
use crate::api::auth::oidc::{BrowserLogin, Provider, Verifier, issuer_of, listen};
use crate::config::{AuthType, Key, Oidc, Origin, Sourced, endpoint};
use crate::context::Context;
use crate::error::{Error, Exit, Kind};
use crate::login::{Credential, Exchange, Grant, TokenRequest, Tokens, oidc};
use crate::noun::Verb;
use crate::prompt;
use url::Url;

/// Gets an access token from an OpenID provider such as Keycloak, with a password unless --two-factor or --device is given, and
/// opens a session with it. Once that expires, the next command gets another token, if the provider allows it.
#[derive(clap::Args, Default)]
#[command(after_help = "\
Without --oidc-redirect-uri the browser brings the code to a free port of this machine. \
With any address that is not this machine's, such as urn:ietf:wg:oauth:2.0:oob, \
the code is shown in the browser and typed here.")]
pub struct Args {
    /// Log in with a browser, as a second factor needs
    #[arg(long, short = 'f')]
    two_factor: bool,
    /// Show a code to confirm in a browser of any machine
    #[arg(long, conflicts_with = "two_factor")]
    device: bool,
    #[arg(long, value_name = "URL", value_parser = endpoint, help = Key::OidcIssuer.help())]
    oidc_issuer: Option<Url>,
    #[arg(long, short = 't', value_name = "URL", value_parser = endpoint, help = Key::OidcTokenEndpoint.help())]
    oidc_token_endpoint: Option<Url>,
    #[arg(long, short = 'a', value_name = "URL", value_parser = endpoint, help = Key::OidcAuthorizationEndpoint.help())]
    oidc_authorization_endpoint: Option<Url>,
    #[arg(long, short = 'c', value_name = "ID", help = Key::OidcClientId.help())]
    oidc_client_id: Option<String>,
    #[arg(long, short = 'r', value_name = "URI", help = Key::OidcRedirectUri.help())]
    oidc_redirect_uri: Option<String>,
}

impl Verb for Args {
    fn failure() -> Option<&'static str> {
        Some("Could not log in")
    }

    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let settings = context.settings()?;
        let auth_type = match (self.two_factor, self.device) {
            (true, _) => AuthType::OauthCode,
            (_, true) => AuthType::OauthDevice,
            _ => AuthType::OauthPassword,
        };
        let server = server(&settings, context).await?;
        let tls = context.tls()?;
        let provider = Provider::new(&tls, settings.request_timeout(), context.streams.debug_log());
        let mut oidc = self.over(settings.oidc.clone());
        let device = complete(&provider, &mut oidc, auth_type).await?;
        ask(context, &mut oidc).await?;
        let credential = match auth_type {
            AuthType::OauthCode => Credential::Token(with_browser(context, &provider, &oidc).await?),
            AuthType::OauthDevice => Credential::Token(with_device(context, &provider, &oidc, device).await?),
            _ => Credential::Exchange(Exchange::Grant(oidc::password(&settings, &oidc, &mut context.streams).await?)),
        };
        let exit = open_session(context, &server, credential, auth_type).await?;
        let (_, known) = without_flags(context)?;
        let (endpoint, client_id) = oidc::client(&oidc)?;
        set_unknown(context, Key::OidcTokenEndpoint, known.oidc.token_endpoint.is_none(), endpoint.as_str()).await?;
        set_unknown(context, Key::OidcClientId, known.oidc.client_id.is_none(), &client_id).await?;
        if let Some(issuer) = &oidc.issuer {
            set_unknown(context, Key::OidcIssuer, known.oidc.issuer.is_none(), issuer.value.as_str()).await?;
        }
        Ok(exit)
    }
}

impl Args {
    /// Returns the options of a kind of login.
    pub fn of(auth_type: AuthType) -> Self {
        let (two_factor, device) = (auth_type == AuthType::OauthCode, auth_type == AuthType::OauthDevice);
        Self { two_factor, device, ..Self::default() }
    }

    /// Returns the settings, overridden by the options.
    fn over(self, settings: Oidc) -> Oidc {
        fn typed<T>(value: Option<T>, key: Key, or: Option<Sourced<T>>) -> Option<Sourced<T>> {
            value.map(|value| Sourced::new(value, Origin::Flag(key.flag()))).or(or)
        }
        let Self { two_factor: _, device: _, oidc_issuer, oidc_token_endpoint, .. } = self;
        Oidc {
            issuer: typed(oidc_issuer, Key::OidcIssuer, settings.issuer),
            token_endpoint: typed(oidc_token_endpoint, Key::OidcTokenEndpoint, settings.token_endpoint),
            authorization_endpoint: typed(
                self.oidc_authorization_endpoint,
                Key::OidcAuthorizationEndpoint,
                settings.authorization_endpoint,
            ),
            client_id: typed(self.oidc_client_id, Key::OidcClientId, settings.client_id),
            redirect_uri: typed(self.oidc_redirect_uri, Key::OidcRedirectUri, settings.redirect_uri),
            ..settings
        }
    }
}

/// Fills in missing endpoints from the provider's metadata, and returns the endpoint for device codes, if it has one.
async fn complete(provider: &Provider<'_>, oidc: &mut Oidc, auth_type: AuthType) -> Result<Option<Url>, Error> {
    let is_complete = match auth_type {
        AuthType::OauthDevice => false,
        AuthType::OauthCode => oidc.token_endpoint.is_some() && oidc.authorization_endpoint.is_some(),
        _ => oidc.token_endpoint.is_some(),
    };
    let derived = || issuer_of(&oidc.token_endpoint.as_ref()?.value);
    let Some(issuer) = oidc.issuer.as_ref().map(|issuer| issuer.value.clone()).or_else(derived) else {
        return Ok(None);
    };
    if is_complete {
        return Ok(None);
    }
    let metadata = provider.metadata(&issuer).await?;
    oidc.token_endpoint.get_or_insert(Sourced::built_in(metadata.token_endpoint));
    let authorization = metadata.authorization_endpoint.map(Sourced::built_in);
    oidc.authorization_endpoint = oidc.authorization_endpoint.take().or(authorization);
    Ok(metadata.device_authorization_endpoint)
}

/// Asks for the settings that are still missing, as hammer does.
async fn ask(context: &mut Context, oidc: &mut Oidc) -> Result<(), Error> {
    if oidc.token_endpoint.is_none() {
        let instead = "--oidc-token-endpoint, --oidc-issuer or OIDC_TOKEN_ENDPOINT";
        let typed = prompt::text(&mut context.streams, "Openidc Provider Token Endpoint", instead).await?;
        let url =
            endpoint(&typed).map_err(|reason| Error::usage(format!("Openidc Provider Token Endpoint: {reason}")))?;
        oidc.token_endpoint = Some(Sourced::new(url, Origin::Prompt));
    }
    if oidc.client_id.is_none() {
        let typed = prompt::text(&mut context.streams, "Client ID", "--oidc-client-id or OIDC_CLIENT_ID").await?;
        oidc.client_id = Some(Sourced::new(typed, Origin::Prompt));
    }
    Ok(())
}

async fn with_browser(context: &mut Context, provider: &Provider<'_>, oidc: &Oidc) -> Result<Tokens, Error> {
    let Some(authorization) = &oidc.authorization_endpoint else {
        return Err(Error::usage("the OpenID provider is not known: --oidc-authorization-endpoint is missing")
            .hint("Give it, or --oidc-issuer, or set OIDC_AUTHORIZATION_URL."));
    };
    let (endpoint, client_id) = oidc::client(oidc)?;
    let wanted = oidc.redirect_uri.as_ref().map(|uri| uri.value.as_str());
    let listener = listen(wanted).await?;
    let redirect_uri = listener.as_ref().map_or(wanted.unwrap_or_default(), |(_, uri)| uri.as_str()).to_owned();
    let verifier = Verifier::new()?;
    let visit = BrowserLogin::new(&authorization.value, &client_id, &redirect_uri, &verifier)?;
    context.streams.say(&format!("Enter URL in browser: {}", visit.url));
    let code = match listener {
        Some((listener, _)) => visit.code(listener).await?,
        None => visit.typed(&prompt::text(&mut context.streams, "Code", "a redirect URI of this machine").await?)?,
    };
    let grant = Grant::Code { code, verifier: verifier.0, redirect_uri };
    let request = TokenRequest { endpoint, client_id, grant, auth_type: AuthType::OauthCode, user_name: None };
    provider.tokens(&request).await
}

async fn with_device(
    context: &mut Context,
    provider: &Provider<'_>,
    oidc: &Oidc,
    device: Option<Url>,
) -> Result<Tokens, Error> {
    let device = device.ok_or_else(|| {
        Error::new(Kind::Config, "the OpenID provider does not say where devices get their codes")
            .hint("Give --oidc-issuer; if it is right, the provider has no device grant: log in with --two-factor.")
    })?;
    let (endpoint, client_id) = oidc::client(oidc)?;
    let code = provider.device(&device, &client_id).await?;
    let (uri, user_code) = (&code.verification_uri, &code.user_code);
    context
        .streams
        .say(&crate::printable::line(&format!("Enter URL in browser: {uri} and confirm the code {user_code}")));
    provider.confirmed(&code, endpoint, client_id).await
}
