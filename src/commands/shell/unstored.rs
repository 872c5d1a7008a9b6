//! Lines of the shell that are not stored in its history, since they hold a secret or may hold one.

use crate::config::boolean;
use crate::model::masking;
use crate::secret::{is_secret, tells_of_secret, without_secrets};

/// A kind of line that is not stored. The help of the shell lists them all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unstored {
    /// Begins with a blank, as the user's own choice; an empty line too.
    Blank,
    /// Has an option for a secret.
    SecretOption,
    /// Names a secret in a value.
    NamedSecret,
    /// Has an address with a login.
    Login,
    /// Sets a default or a parameter that is hidden.
    HiddenValue,
    /// Sets inputs that may be hidden; only the server can tell.
    Inputs,
    /// Cannot be parsed: a misspelt option may hold a secret, or the line may be one.
    NoCommand,
}

impl Unstored {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::Blank,
        Self::SecretOption,
        Self::NamedSecret,
        Self::Login,
        Self::HiddenValue,
        Self::Inputs,
        Self::NoCommand,
    ];

    /// Returns its line of the help.
    pub const fn help(self) -> &'static str {
        match self {
            Self::Blank => "that begin with a blank",
            Self::SecretOption => "with an option for a secret, such as -p or --key-passphrase, misspelt ones too",
            Self::NamedSecret => "with a value for the name of a secret, such as --field user[password]=x",
            Self::Login => "with a login in an address, such as https://ann:x@foreman.example.com",
            Self::HiddenValue => {
                "with the default of a template input, or the value of a parameter, that is hidden or may be"
            }
            Self::Inputs => "with inputs of a job, unless the server says that none of them is hidden",
            Self::NoCommand => "that are not a command",
        }
    }

    /// Returns the kind of a line by its text and its words; `None` for a line that may be stored.
    pub fn of(line: &str, words: &[String]) -> Option<Self> {
        if line.is_empty() || line.starts_with(char::is_whitespace) {
            return Some(Self::Blank);
        }
        words.iter().find_map(|word| secret_in(word)).or(may_set_hidden_value(words).then_some(Self::HiddenValue))
    }
}

fn secret_in(word: &str) -> Option<Unstored> {
    if holds_login(word) {
        return Some(Unstored::Login);
    }
    let is_named = |value: &str| value_holds_secret(value).then_some(Unstored::NamedSecret);
    match (word.strip_prefix("--"), word.strip_prefix('-')) {
        (Some(option), _) => {
            let (name, value) = option.split_once('=').unwrap_or((option, ""));
            let is_option = (is_secret(name) || is_misspelt_secret(name)) && !tells_of_secret(name);
            is_option.then_some(Unstored::SecretOption).or(is_named(value))
        }
        (None, Some(letters)) => letters.contains(['p', 'P']).then_some(Unstored::SecretOption),
        (None, None) => is_named(word).filter(|_| word.contains(['=', ':', '/', '{']) || !tells_of_secret(word)),
    }
}

/// Returns true if a line names a secret, so that any word of it may be one.
pub fn may_hold_secret(words: &[String]) -> bool {
    words.iter().any(|word| secret_in(word).is_some())
        || may_set_hidden_value(words)
        || has_all(words, &["auth", "login"])
}

/// Returns true if an option of a line, with its value in the next word if it takes one, holds a secret.
pub fn holds_secret(option: &str, value: Option<&str>, line: &[String]) -> bool {
    let is_hidden = || is_value(option) && may_set_hidden_value(line);
    secret_in(option).is_some() || value.is_some_and(|value| secret_in(value).is_some()) || is_hidden()
}

/// Returns true if a line has all of these words of a command, abbreviated or not.
fn has_all(line: &[String], names: &[&str]) -> bool {
    let is_typed = |name: &&str| line.iter().any(|word| !word.is_empty() && name.starts_with(word.as_str()));
    names.iter().all(is_typed)
}

/// Returns true for an option for the default of an input, or the value of a parameter or a setting.
fn is_value(option: &str) -> bool {
    option.starts_with("--def") || option.starts_with("--val")
}

/// Returns true if the line sets the default of a template's input, or the value of a parameter or a setting, that is hidden or may be.
fn may_set_hidden_value(words: &[String]) -> bool {
    let is_hidden = words.iter().enumerate().rev().find_map(|(at, word)| {
        let option = word.strip_prefix("--hidden")?;
        let value = option.split_once('=').map(|(_, value)| value).or(words.get(at + 1).map(String::as_str));
        Some(value.and_then(|value| boolean(value).ok()).unwrap_or(true))
    });
    // Without --hidden-value a hidden input or parameter stays hidden.
    let is_update = || has_all(words, &["template-input", "update"]) || has_all(words, &["host", "set-parameter"]);
    // Of a setting without its name only the server can tell.
    let is_setting = || has_all(words, &["settings", "set"]) && !words.iter().any(|word| word.starts_with("--name"));
    is_hidden.unwrap_or_else(|| is_update() || is_setting()) && words.iter().any(|word| is_value(word))
}

/// Returns true if a word is the name of a secret, or has one in `NAME=VALUE`, a list of such pairs, JSON or a path.
fn value_holds_secret(word: &str) -> bool {
    const MARKS: [&str; 3] = ["hidden", "sensitive", "encrypted"];
    let signs = ['{', '}', ',', '&', '?', ';', '"', '\''];
    let mut names = word.split(signs).filter_map(|part| part.split(['=', ':']).next());
    let is_named = |name: &str| if name.contains('/') { masking::is_secret_path(name) } else { is_secret(name) };
    let is_marked = |name: &str| word.contains(['=', ':']) && MARKS.iter().any(|mark| name.contains(mark));
    is_named(word) || names.any(|name| is_named(name) || is_marked(name))
}

/// Returns true if the word has an address with a password, with or without a scheme.
fn holds_login(word: &str) -> bool {
    let behind_user = |word: &str| word.split_once(':').is_some_and(|(_, rest)| rest.contains('@'));
    without_secrets(word) != word || behind_user(word) || begins_login(word)
}

/// Returns true for the part of an address up to a blank in its password: what should be the port is none.
fn begins_login(word: &str) -> bool {
    let host = word.split_once("://").map(|(_, rest)| rest.split(['/', '?', '#']).next().unwrap_or_default());
    let port = host.filter(|host| !host.ends_with(']')).and_then(|host| host.rsplit_once(':'));
    port.is_some_and(|(_, port)| !port.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Returns true if a part of an option's name is nearly a word for a secret, or its beginning.
fn is_misspelt_secret(name: &str) -> bool {
    const NEAR: [(&str, usize); 4] = [("password", 2), ("passphrase", 3), ("secret", 1), ("token", 1)];
    let is_near = |part: &str, (word, most): &(&str, usize)| {
        (part.len() >= 4 && word.starts_with(part)) || strsim::damerau_levenshtein(part, word) <= *most
    };
    name.split('-').any(|part| NEAR.iter().any(|word| is_near(part, word)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::completion::Line;

    fn kind(line: &str) -> Option<Unstored> {
        Unstored::of(line, &Line::parse(line, "").words())
    }

    #[test]
    fn lines_with_secrets_are_not_stored() {
        for line in [
            "-p hunter2 job-invocation list",
            "-phunter2 ping",
            "-qp hunter2 ping",
            "ping --password=hunter2",
            "job-invocation create --effective-user-password x",
            "job-invocation create --key-passphrase x",
            "job-invocation create --input db_password=x",
            "job-invocation create --inputs 'a=1,api_token=x'",
            "job-invocation create --inputs-json '{\"secret\": 1}'",
            "config set password x",
            "api POST /api/users --field user[password]=x",
            "job-invocation create --effective-user-pasword x",
            "job-invocation create --pasphrase=x",
            "ping --psswrd x",
            "auth login --tokn x",
            "-s http://ann:hunter2@f.example ping",
            "-s ann:hunter2@f.example ping",
            "--server=https://f.example/?api_key=x ping",
            "api PUT /api/hosts/1 --field host[root_pass]=x",
            "api PUT /api/settings/a --field setting[value]=x",
            "api POST /api/hosts --field 'host={\"root_pass\": \"x\"}'",
            "job-invocation create --input pin=1234",
            "job-invocation create --inputs-json '{\"pass1\": \"x\"}'",
            "job-invocation create --inputs-json='{\"a\": 1, \"db_key\": \"x\"}'",
            "job-invocation create --inputs a=1,enc_key=x",
            "template-input create --template-id 1 --name a --hidden-value yes --default x",
            "template-input create --default=x --hidden-value=true --name a",
            "template-input update --id 1 --default x",
            "host set-parameter --host web01 --name foo --value x --hidden-value yes",
            "host set-parameter --hidden-value=1 --host web01 --name foo --value=x",
            "host set-parameter --host web01 --name foo --value x",
            "api POST /api/parameters --field hidden_value=true --field value=x",
            "api POST /api/parameters --field 'parameter[hidden_value]:=true' --field 'parameter[value]=x'",
            "api POST /api/parameters --field 'parameter={\"hidden_value\":1,\"value\":\"x\"}'",
            "api PUT /api/settings/smtp_relay --field value=x",
            "api PUT '/api/hosts/1/parameters/db_password?value=x'",
            "template-input up --id 1 --default x",
            "host set-par --host web01 --name foo --value x",
            "settings set --id 5 --value x",
            "-P hunter2 ping",
            "ping --passw hunter2",
            "-s https://ann:hun ter2@f.example ping",
            " ping",
            "",
        ] {
            assert!(kind(line).is_some(), "{line}");
        }
    }

    #[test]
    fn lines_that_only_name_the_place_of_a_secret_are_stored() {
        for line in [
            "job-invocation create --ask-password --input command=id",
            "job-invocation create --password-file=/run/key --job-template 'Run Command - Script Default'",
            "template-input create --name a --hidden-value no --default x",
            "template-input update --id 1 --hidden-value=false --default x",
            "template-input update --id 1 --description x",
            "settings set --name entries_per_page --value 30",
            "--ssl-client-key /etc/key.pem --ssl-with-basic-auth yes ping",
            "config set ssl_client_key /etc/key.pem",
            "api GET /api/settings",
            "job-invocation output --id 12",
            "job-invocation list --search 'status = failed' --per-page 5",
            "-s https://f.example:8443/foreman task resume --search 'state = paused'",
        ] {
            assert_eq!(kind(line), None, "{line}");
        }
    }

    #[test]
    fn the_examples_of_the_help_are_of_their_kinds() {
        for (unstored, line) in [
            (Unstored::Blank, " ping"),
            (Unstored::SecretOption, "ping -p x"),
            (Unstored::SecretOption, "job-invocation create --key-passphrase x"),
            (Unstored::NamedSecret, "api POST /api/users --field user[password]=x"),
            (Unstored::Login, "-s https://ann:x@foreman.example.com ping"),
            (Unstored::HiddenValue, "template-input update --id 1 --default x"),
        ] {
            assert_eq!(kind(line), Some(unstored), "{line}");
        }
    }
}
