//! `rexctl config show`

use crate::config::{self, Listed};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use crate::{printable, streams};
use serde_json::{Map, Value, json};
use std::io::Write;

/// Shows each setting, its value and where the value came from; secrets are masked.
///
/// First that has a value wins: flags, environment variables, the profile in use, the rest of the
/// configuration file, hammer's files.
#[derive(clap::Args)]
pub struct Args {}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let Self {} = self;
        let settings = context.settings()?;
        let rows = config::rows(&settings);
        if context.globals.wants_json() {
            streams::write_json(context.streams.out(), &object(&rows))?;
        } else {
            write_lines(context.streams.out(), &rows)?;
        }
        Ok(Exit::Done)
    }
}

fn object(rows: &[Listed]) -> Value {
    let entry = |row: &Listed| match &row.value {
        Some(value) => json!({ "value": value.value, "origin": value.origin.to_string() }),
        None => Value::Null,
    };
    Value::Object(rows.iter().map(|row| (row.name.clone(), entry(row))).collect::<Map<_, _>>())
}

fn write_lines(out: &mut dyn Write, rows: &[Listed]) -> Result<(), Error> {
    let name_width = rows.iter().map(|row| row.name.len()).max().unwrap_or(0) + 1;
    for row in rows {
        let name = format!("{}:", row.name);
        match &row.value {
            Some(value) => {
                let (text, origin) = (printable::line(&value.value), value.origin.to_string());
                writeln!(out, "{name:name_width$}  {text}  ({})", printable::line(&origin))?;
            }
            None => writeln!(out, "{name:name_width$}  -")?,
        }
    }
    Ok(())
}
