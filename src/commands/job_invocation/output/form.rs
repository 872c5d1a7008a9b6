//! The form in which outputs are shown.

use super::events::OutputEvents;
use super::files::OutputFiles;
use super::groups::OutputGroups;
use super::output_writer::OutputWriter;
use super::records::OutputRecords;
use super::style::LineStyle;
use super::summary::SummaryRecords;
use super::text_writer::TextWriter;
use crate::api::rex::job_hosts::JobHost;
use crate::error::Error;
use crate::model::output::Stream;
use crate::render::{Format, Options};
use crate::streams::Streams;
use std::path::PathBuf;

/// Flags that choose the form.
#[derive(clap::Args, Debug)]
#[command(next_help_heading = "Form")]
pub struct FormArgs {
    /// Show hosts with equal output as one block
    #[arg(long, conflicts_with_all = ["summary", "save_dir"])]
    group: bool,
    /// Show how the job ended on each host instead: state, exit status, seconds, last line
    #[arg(long, conflicts_with = "save_dir")]
    summary: bool,
    /// Save the output of each host to a file in this directory
    #[arg(long, value_name = "DIR")]
    save_dir: Option<PathBuf>,
    /// Replace files that are already in --save-dir
    #[arg(long, requires = "save_dir")]
    force: bool,
    /// Show only this stream; repeat for more
    #[arg(long, value_name = "STREAM", value_enum)]
    stream: Vec<Stream>,
    /// Print control characters unchanged, on a terminal too
    #[arg(long)]
    raw: bool,
    /// Show only these fields of --summary and of records, separated by commas
    #[arg(long, value_name = "FIELDS")]
    fields: Option<String>,
}

impl FormArgs {
    /// Returns true if outputs are shown as lines of text, host after host.
    pub fn is_lines(&self, format: Option<Format>) -> bool {
        !self.group && !self.summary && self.save_dir.is_none() && !format.is_some_and(Format::is_for_programs)
    }

    /// Returns true if each host has a record, with its state.
    pub fn is_list(&self, format: Option<Format>) -> bool {
        self.summary || (format.is_some_and(Format::is_for_programs) && !self.group && self.save_dir.is_none())
    }

    /// Returns true if the summary is shown.
    pub fn is_summary(&self) -> bool {
        self.summary
    }

    /// Returns the value of `--fields`.
    pub fn fields(&self) -> Option<&str> {
        self.fields.as_deref()
    }

    /// Returns a writer of lines, `prefixed` with their host's name where there are several.
    pub fn text_writer<'a>(&self, streams: &'a mut Streams, prefixed: bool) -> TextWriter<'a> {
        let style = self.style(streams, prefixed);
        TextWriter::new(streams, style)
    }

    /// Refuses `--fields` for forms without fields to choose from.
    pub fn check(&self, format: Option<Format>) -> Result<(), Error> {
        if self.fields.is_some() && self.is_events(format) {
            return Err(Error::usage("--fields: cannot choose fields of events")
                .hint("Choose from them with jq, or use --summary."));
        }
        Ok(())
    }

    fn is_events(&self, format: Option<Format>) -> bool {
        format == Some(Format::Ndjson) && self.is_list(format) && !self.summary
    }

    /// Returns the writer for the outputs of `hosts` of a job.
    pub fn writer<'a>(
        &self,
        job: u64,
        hosts: &[JobHost],
        options: &'a Options,
        streams: &'a mut Streams,
    ) -> Result<Box<dyn OutputWriter + 'a>, Error> {
        if let Some(directory) = &self.save_dir {
            return Ok(Box::new(OutputFiles::new(directory.clone(), self.force, self.stream.clone(), hosts)?));
        }
        if self.group {
            let style = self.style(streams, false).of_blocks(streams);
            return Ok(Box::new(OutputGroups::new(streams.out(), style, options)));
        }
        if self.is_events(options.format) {
            return Ok(Box::new(OutputEvents { job, streams, only: self.stream.clone() }));
        }
        if self.summary {
            return Ok(Box::new(SummaryRecords::new(streams.out(), options)?));
        }
        if self.is_list(options.format) {
            return Ok(Box::new(OutputRecords::new(streams.out(), options, self.stream.clone())?));
        }
        Ok(Box::new(self.text_writer(streams, hosts.len() > 1)))
    }

    fn style(&self, streams: &Streams, prefixed: bool) -> LineStyle {
        LineStyle::on(streams, prefixed, self.raw, self.stream.clone())
    }
}
