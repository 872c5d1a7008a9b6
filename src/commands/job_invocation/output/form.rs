//! The form in which outputs are shown.

use super::events::Events;
use super::files::Files;
use super::groups::Groups;
use super::look::Look;
use super::printed::Printed;
use super::records::Records;
use super::sink::Sink;
use crate::api::rex::job_hosts::JobHost;
use crate::error::Error;
use crate::model::output::Stream;
use crate::render::{Format, Options};
use crate::streams::Streams;
use std::path::PathBuf;

/// Flags that choose the form.
#[derive(clap::Args, Debug)]
pub struct FormArgs {
    /// Show hosts that printed the same as one block
    #[arg(long, conflicts_with_all = ["summary", "save_dir"])]
    group: bool,
    /// Show how each host ended instead: state, exit status, seconds, last line
    #[arg(long, conflicts_with = "save_dir")]
    summary: bool,
    /// Save the output of each host in a file of this directory
    #[arg(long, value_name = "DIR")]
    save_dir: Option<PathBuf>,
    /// Replace files that are already in --save-dir
    #[arg(long, requires = "save_dir")]
    force: bool,
    /// Show only this stream; may be given again
    #[arg(long, value_name = "STREAM", value_enum)]
    stream: Vec<Stream>,
    /// Let control characters through to the terminal
    #[arg(long)]
    raw: bool,
    /// Show only these fields of --summary and records, separated by commas
    #[arg(long, value_name = "FIELDS")]
    fields: Option<String>,
}

impl FormArgs {
    /// Whether outputs are shown as lines of text, host after host.
    pub fn is_lines(&self, format: Option<Format>) -> bool {
        !self.group && !self.summary && self.save_dir.is_none() && !format.is_some_and(Format::is_for_programs)
    }

    /// Whether each host has a record, with its state.
    pub fn is_list(&self, format: Option<Format>) -> bool {
        self.summary || (format.is_some_and(Format::is_for_programs) && !self.group && self.save_dir.is_none())
    }

    /// `--fields`.
    pub fn fields(&self) -> Option<&str> {
        self.fields.as_deref()
    }

    /// Lines of text; `prefixed` with their host's name where there are several.
    pub fn printed<'a>(&self, streams: &'a mut Streams, prefixed: bool) -> Printed<'a> {
        let look = self.look(streams, prefixed);
        Printed::new(streams, look)
    }

    /// Refuses `--fields` where nothing has fields to choose from.
    pub fn check(&self, format: Option<Format>) -> Result<(), Error> {
        if self.fields.is_some() && self.is_events(format) {
            return Err(
                Error::usage("--fields: events are printed whole").hint("Choose from them with jq, or use --summary.")
            );
        }
        Ok(())
    }

    fn is_events(&self, format: Option<Format>) -> bool {
        format == Some(Format::Ndjson) && self.is_list(format) && !self.summary
    }

    /// What takes the outputs of `hosts` of a job.
    pub fn sink<'a>(
        &self,
        job: u64,
        hosts: &[JobHost],
        options: &'a Options,
        streams: &'a mut Streams,
    ) -> Result<Box<dyn Sink + 'a>, Error> {
        if let Some(directory) = &self.save_dir {
            return Ok(Box::new(Files::new(directory.clone(), self.force, self.stream.clone(), hosts)?));
        }
        if self.group {
            let look = self.look(streams, false);
            return Ok(Box::new(Groups::new(streams.out(), look, options)));
        }
        if self.is_events(options.format) {
            return Ok(Box::new(Events { job, streams, only: self.stream.clone() }));
        }
        if self.is_list(options.format) {
            return Ok(Box::new(Records::new(streams.out(), options, self.summary, self.stream.clone())?));
        }
        Ok(Box::new(self.printed(streams, hosts.len() > 1)))
    }

    fn look(&self, streams: &Streams, prefixed: bool) -> Look {
        Look::on(streams, prefixed, self.raw, self.stream.clone())
    }
}
