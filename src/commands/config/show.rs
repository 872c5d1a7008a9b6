//! `rexctl config show`

use crate::config::{self, Listed};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use crate::printable;
use crate::render::{self, Column, Format, List, col};
use crate::streams::Output;
use serde_json::{Map, Value, json};

const COLUMNS: &[Column] = &[col("Setting", "/name"), col("Value", "/value"), col("Origin", "/origin")];

/// Shows the value and the origin of each setting; secrets are masked.
///
/// The first source with a value wins: options, environment variables, the profile in use, the rest of
/// the configuration file, hammer's files.
#[derive(clap::Args)]
pub struct Args;

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let settings = context.settings()?;
        let rows = config::rows(&settings);
        match context.format() {
            None | Some(Format::Base | Format::Table) => write_lines(context.streams.out(), &rows)?,
            Some(Format::Csv | Format::Ndjson) => list(&rows, context)?,
            Some(_) => {
                let options = context.render_options(None)?;
                render::document(context.streams.out(), &object(&rows), &options)?;
            }
        }
        Ok(Exit::Done)
    }
}

/// Writes a row for each setting.
fn list(rows: &[Listed], context: &mut Context) -> Result<(), Error> {
    let options = context.render_options(None)?;
    let mut list = List::new(context.streams.out(), COLUMNS, &options);
    for row in rows {
        let (value, origin) = row.value.as_ref().map(|value| (&value.value, value.origin.to_string())).unzip();
        list.row(&json!({ "name": row.name, "value": value, "origin": origin }))?;
    }
    list.finish(None)
}

/// Returns all settings by name.
fn object(rows: &[Listed]) -> Value {
    let entry = |row: &Listed| match &row.value {
        Some(value) => json!({ "value": value.value, "origin": value.origin.to_string() }),
        None => Value::Null,
    };
    Value::Object(rows.iter().map(|row| (row.name.clone(), entry(row))).collect::<Map<_, _>>())
}

fn write_lines(out: &mut dyn Output, rows: &[Listed]) -> Result<(), Error> {
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
