//! Settings and their sources: flags, environment, profiles, hammer's files; the first that has a value wins.
//!
//! [`Key`] is the table of all settings. An entry there is enough for a new one: it is then an option, a variable, part of
//! `config set`, `config show` and the help. [`Settings`] has the values.

mod auth_type;
mod defaults_text;
mod edit;
mod environment;
pub(crate) mod file;
mod hammer;
mod hammer_defaults;
mod key;
mod layer;
mod listing;
mod nil;
mod oidc;
mod origin;
mod profiles;
mod resolve;
mod secret_default;
mod session;
mod settings;
#[cfg(test)]
mod tests;
mod value;

pub use auth_type::AuthType;
pub use defaults_text::parameter;
pub use edit::{Removed, remove, set, target_profile};
pub use environment::Environment;
pub use hammer_defaults::HammerDefaults;
pub use key::{Key, OptionForm};
pub use layer::{DefaultValue, Flags};
pub use listing::{Listed, help, rows};
pub use nil::{OrNil, nil, or_nil};
pub use oidc::Oidc;
pub use origin::{Origin, Sourced};
pub use resolve::{fetched_ca_path, is_off, resolve};
pub use secret_default::{check_default, is_secret_default};
pub use session::{Refresh, Session, SessionFile};
pub use settings::{ClientCertificate, Password, Settings, Tls};
pub use value::{Server, ValueKind, boolean, endpoint, is_this_machine, whole_number};
