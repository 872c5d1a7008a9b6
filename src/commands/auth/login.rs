//! `rexctl auth login`

use crate::config::{self, Flags, Key, Origin, Password, Server, SessionFile, Settings};
use crate::context::Context;
use crate::error::{Error, Exit, Kind};
use crate::login::{self, Authentication, Credentials, Proof, keyring};
use crate::noun::Verb;
use crate::prompt;
use crate::secret::Secret;

/// Asks for what is not known of server, username and password, and keeps the password in the
/// system's keyring. With the setting use_sessions the server's session is kept instead, until it expires.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  rexctl auth login
  rexctl --server https://foreman.example.com auth login --username admin --token")]
pub struct Args {
    /// How to log in
    #[arg(value_enum, default_value_t = Method::Basic)]
    method: Method,
    /// Ask for a personal access token in place of the password
    #[arg(long)]
    token: bool,
    /// Where there is no keyring, keep the password in the configuration file in clear
    #[arg(long)]
    insecure_storage: bool,
}

/// The ways to log in.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Method {
    /// Username and password, or personal access token
    Basic,
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let Self { method: Method::Basic, token, insecure_storage } = self;
        let settings = context.settings()?;
        let server = server(&settings, context).await?;
        settings.check_transport(&server)?;
        let username = login::username(&settings, &mut context.streams).await?;
        let password = password(&settings, context, &server, &username, token).await?;
        let credentials = Credentials { username, password };
        let session = settings.session_file(&server, &context.environment);
        check(context, &server, &credentials, session.clone()).await?;
        remember(context, &server, &credentials.username)?;
        if session.is_none() {
            keep(context, &server, &credentials, insecure_storage)?;
        }
        writeln!(context.streams.out(), "Successfully logged in as '{}'.", credentials.username)?;
        Ok(Exit::Done)
    }
}

async fn server(settings: &Settings, context: &mut Context) -> Result<Server, Error> {
    if let Some(server) = &settings.server {
        return Ok(server.value.clone());
    }
    let typed = prompt::text(&mut context.streams, "Foreman server", "--server or FOREMAN_SERVER_URL").await?;
    Server::parse(&typed).map_err(|reason| Error::usage(format!("Foreman server: {reason}")))
}

/// The password on the command line or in a variable, else the one that is typed: what is stored already is to be replaced.
async fn password(
    settings: &Settings,
    context: &mut Context,
    server: &Server,
    username: &str,
    token: bool,
) -> Result<Secret, Error> {
    if let Some(given) = &settings.password
        && let (Password::Given(password), Origin::Flag(_) | Origin::Variable(_)) = (&given.value, &given.origin)
    {
        return Ok(password.clone());
    }
    let what = if token { "Personal access token" } else { "Password" };
    let question = format!("{what} of {username} at {server}");
    prompt::secret(&mut context.streams, &question, "-p, FOREMAN_PASSWORD or FOREMAN_TOKEN").await
}

/// Whether the server accepts the login, its status being for those it knows; where sessions are used it opens one.
async fn check(
    context: &mut Context,
    server: &Server,
    credentials: &Credentials,
    session: Option<SessionFile>,
) -> Result<(), Error> {
    let authentication = match session {
        Some(file) => Authentication::with_session(Proof::Login(credentials.clone()), file, context.settings()?),
        None => Authentication::of(Some(credentials.clone())),
    };
    let client = context.client_for(server, authentication)?;
    client.get("/api/status", &[]).await.map_err(|error| error.action("Could not log in"))?;
    if !client.has_opened_session() {
        return Err(Error::new(Kind::Protocol, "the server has accepted the login, but opened no session")
            .action("Could not log in"));
    }
    Ok(())
}

/// Keeps server and username where later commands would not know them without these flags.
fn remember(context: &mut Context, server: &Server, username: &str) -> Result<(), Error> {
    let (profile, known) = without_flags(context)?;
    let unknown = [
        (Key::Server, known.server.is_none(), server.to_string()),
        (Key::Username, known.username.is_none(), username.to_owned()),
    ];
    for (key, _, text) in unknown.iter().filter(|(_, is_unknown, _)| *is_unknown) {
        let path = config::set(&context.environment, profile.as_deref(), key.name(), text)?;
        context.streams.note(&format!("{} is set in {}.", key.name(), path.display()));
    }
    Ok(())
}

/// The profile in use, and what a later command would know that names nothing but it.
fn without_flags(context: &Context) -> Result<(Option<String>, Settings), Error> {
    let typed = context.globals.flags();
    let profile = config::target_profile(&typed, &context.environment)?;
    let flags = Flags { config: typed.config, profile: typed.profile, ..Flags::default() };
    Ok((profile, config::resolve(&flags, &context.environment)?))
}

fn keep(
    context: &mut Context,
    server: &Server,
    credentials: &Credentials,
    insecure_storage: bool,
) -> Result<(), Error> {
    if keyring::store(server, &credentials.username, &credentials.password).is_ok() {
        return Ok(());
    }
    if !insecure_storage {
        return Err(Error::new(Kind::Config, "the system's keyring is not available: the password is not kept")
            .hint("Set FOREMAN_PASSWORD or password_command, or repeat with --insecure-storage to keep it in a file in clear."));
    }
    keep_in_clear(context, server, credentials)
}

/// A password in the file goes to the file's user and server, so these have to be the ones it was typed for.
fn keep_in_clear(context: &mut Context, server: &Server, credentials: &Credentials) -> Result<(), Error> {
    let (profile, known) = without_flags(context)?;
    let same_server = known.server.is_some_and(|known| known.value.origin() == server.origin());
    let same_user = known.username.is_some_and(|known| known.value == credentials.username);
    if !same_server || !same_user {
        return Err(Error::usage("--insecure-storage: another server or user is configured")
            .hint("Keep this login in a profile of its own: rexctl config set --profile NAME server URL"));
    }
    let stored = [(Key::Username, credentials.username.as_str()), (Key::Password, credentials.password.expose())];
    for (key, text) in stored {
        let path = config::set(&context.environment, profile.as_deref(), key.name(), text)?;
        if key == Key::Password {
            context.streams.warn(&format!("the password is kept in clear in {}", path.display()));
        }
    }
    Ok(())
}
