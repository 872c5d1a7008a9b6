//! Reports on a followed job. Each form of output is an observer that receives all events and writes its own part.

mod annotations;
mod blocks;
mod ci;
mod events;
mod junit;
mod lines;
mod live;
mod paged;
mod progress;
mod records;
mod result;
mod shown_output;
mod states;

pub use junit::JunitFile;
pub use shown_output::{OutputForm, ShownOutput};

use super::hosts::{FollowedHost, FollowedHosts};
use super::outcome::JobEnd;
use crate::api::rex::host_states::HostRow;
use crate::api::rex::job_state::JobState;
use crate::commands::job_invocation::output::LineStyle;
use crate::context::Context;
use crate::error::Error;
use crate::model::host_state::HostState;
use crate::model::output::OutputChunk;
use crate::render::{Format, Options};
use crate::streams::{Streams, Verbosity};
use junit::JunitReport;
use live::LiveView;
use progress::{FEW_LINES, ProgressLines};
use std::time::Duration;

/// Receives the events of a followed job.
pub trait Observer {
    /// Following begins.
    fn job(&mut self, _job: &JobState, _streams: &mut Streams) -> Result<(), Error> {
        Ok(())
    }

    /// The state of a host has changed.
    fn state(&mut self, _host: &HostRow, _streams: &mut Streams) -> Result<(), Error> {
        Ok(())
    }

    /// A host whose output is followed has printed something new.
    fn output(&mut self, _host: &HostRow, _news: &[OutputChunk], _streams: &mut Streams) -> Result<(), Error> {
        Ok(())
    }

    /// A host has ended; `output` is all of its output, if any report wants that.
    fn ended(&mut self, _host: &FollowedHost, _output: &[OutputChunk], _streams: &mut Streams) -> Result<(), Error> {
        Ok(())
    }

    /// Following has ended.
    fn end(&mut self, _end: &JobEnd<'_>, _streams: &mut Streams) -> Result<(), Error> {
        Ok(())
    }
}

/// Options of the reports on a job.
#[derive(Clone, Debug, Default)]
pub struct ReportOptions {
    /// Output of hosts that is printed.
    pub output: ShownOutput,
    /// Print control characters unchanged, on a terminal too.
    pub raw: bool,
    /// Print the end as a record in the formats for programs.
    pub prints_result: bool,
    /// Domain that all hosts share, as far as they are known.
    pub domain: String,
    /// Show outputs that are longer than the screen in the pager.
    pub pages: bool,
}

/// All reports on one job, and the live view, which is erased before anything else is printed.
pub struct Reports {
    observers: Vec<Box<dyn Observer>>,
    live: Option<LiveView>,
    progress: Option<ProgressLines>,
    /// A report wants the whole output of every host when it has ended.
    pub wants_outputs: bool,
}

impl Reports {
    /// Returns the reports on job invocation `id` that the user's options and environment call for; the number of its `hosts` is known.
    pub fn new(
        id: u64,
        hosts: Option<usize>,
        wanted: &ReportOptions,
        junit: Option<JunitReport>,
        context: &mut Context,
    ) -> Result<Self, Error> {
        let options = context.render_options(None)?;
        let streams = &context.streams;
        let is_for_people =
            streams.verbosity > Verbosity::Quiet && !matches!(options.format, Some(Format::Ndjson | Format::Silent));
        let ci = streams.ci.filter(|_| !streams.out_is_terminal && !streams.err_is_terminal && is_for_people);
        let form = wanted.output.form(options.format, hosts);
        let prints_output = form != OutputForm::None;
        // One host is followed as a remote shell is.
        let has_view = is_for_people && form != OutputForm::Plain;
        let live = if has_view { LiveView::open(id, streams) } else { None };
        let wants_outputs = junit.is_some() || form.is_printed_at_end() || (ci.is_some() && !prints_output);
        let mut observers: Vec<Box<dyn Observer>> = Vec::new();
        let mut progress = None;
        observers.extend(data(id, wanted, form, options, streams));
        match ci {
            Some(ci) => observers.push(Box::new(annotations::AnnotatedLog::new(ci, !prints_output))),
            // Of outputs that are shown anyway, the lines of states would be a part.
            None if is_for_people && live.is_none() && wanted.output != ShownOutput::Automatic => match hosts {
                Some(hosts) if hosts > FEW_LINES => progress = Some(ProgressLines::new()),
                _ => observers.push(Box::new(states::StateLines)),
            },
            None => {}
        }
        observers.extend(junit.map(|junit| Box::new(junit) as Box<dyn Observer>));
        Ok(Self { observers, live, progress, wants_outputs })
    }

    /// Returns true if there is a view, which shows the last lines of hosts and why one failed.
    pub fn has_view(&self) -> bool {
        self.live.is_some()
    }

    /// Passes on [`Observer::job`], of a job that started this long ago.
    pub fn job(&mut self, job: &JobState, elapsed: Option<Duration>, streams: &mut Streams) -> Result<(), Error> {
        if let Some(live) = &mut self.live {
            live.describe(job, elapsed);
        }
        self.each(streams, |observer, streams| observer.job(job, streams))
    }

    /// Passes on [`Observer::state`].
    pub fn state(&mut self, host: &HostRow, streams: &mut Streams) -> Result<(), Error> {
        self.each(streams, |observer, streams| observer.state(host, streams))
    }

    /// Passes on [`Observer::output`].
    pub fn output(&mut self, host: &HostRow, news: &[OutputChunk], streams: &mut Streams) -> Result<(), Error> {
        if news.is_empty() {
            return Ok(());
        }
        if let Some(live) = &mut self.live {
            live.add_output(&host.name, news);
        }
        self.each(streams, |observer, streams| observer.output(host, news, streams))
    }

    /// Passes on [`Observer::ended`].
    pub fn ended(&mut self, host: &FollowedHost, output: &[OutputChunk], streams: &mut Streams) -> Result<(), Error> {
        if let Some(live) = self.live.as_mut().filter(|_| host.row.state == HostState::Failed) {
            live.add_failure(&host.row.name, output);
        }
        self.each(streams, |observer, streams| observer.ended(host, output, streams))
    }

    /// Passes on [`Observer::end`].
    pub fn end(&mut self, end: &JobEnd<'_>, streams: &mut Streams) -> Result<(), Error> {
        self.each(streams, |observer, streams| observer.end(end, streams))
    }

    /// Prints a note that is no event of the job.
    pub fn note(&mut self, text: &str, streams: &mut Streams) {
        self.erase(streams);
        streams.note(text);
    }

    /// Redraws the view.
    pub fn draw(&mut self, hosts: &FollowedHosts, streams: &mut Streams) {
        if let Some(live) = &mut self.live {
            live.draw(hosts, streams);
        }
        if let Some(progress) = &mut self.progress {
            progress.tell(hosts, streams);
        }
    }

    /// Removes the view from the screen.
    pub fn erase(&mut self, streams: &mut Streams) {
        if let Some(live) = &mut self.live {
            live.erase(streams);
        }
    }

    /// Waits until the view should be redrawn; never returns without one.
    pub async fn wait_until_stale(&mut self) {
        match &mut self.live {
            Some(live) => live.wait_until_stale().await,
            None => std::future::pending().await,
        }
    }

    fn each(
        &mut self,
        streams: &mut Streams,
        mut tell: impl FnMut(&mut dyn Observer, &mut Streams) -> Result<(), Error>,
    ) -> Result<(), Error> {
        if let Some(live) = self.live.as_mut().filter(|_| !self.observers.is_empty()) {
            live.erase(streams);
        }
        self.observers.iter_mut().try_for_each(|observer| tell(observer.as_mut(), streams))
    }
}

/// Returns the report that writes to standard output, if any: one at most, whatever the format.
fn data(
    id: u64,
    wanted: &ReportOptions,
    form: OutputForm,
    options: Options,
    streams: &Streams,
) -> Option<Box<dyn Observer>> {
    // A log of a service is displayed too, and may obey commands within it.
    let is_displayed = streams.out_is_terminal || streams.ci.is_some();
    let style = |prefixed: bool| {
        let style = LineStyle::on(streams, prefixed, wanted.raw, Vec::new());
        // The hosts have been named before, with their domain.
        let is_named = style.columns.is_some() && wanted.output == ShownOutput::Automatic;
        let domain = if is_named { wanted.domain.clone() } else { String::new() };
        LineStyle { escaped: is_displayed && !wanted.raw, domain, ..style }
    };
    let with_remarks = wanted.output == ShownOutput::Followed;
    match form {
        OutputForm::Events => Some(Box::new(events::JobEvents::new(id))),
        OutputForm::Records => Some(Box::new(records::HostRecords::new(options))),
        OutputForm::Prefixed => Some(Box::new(lines::OutputInLines::new(id, style(true), with_remarks, wanted.pages))),
        OutputForm::Plain => Some(Box::new(lines::OutputInLines::new(id, style(false), with_remarks, false))),
        OutputForm::Blocks => Some(Box::new(blocks::OutputBlocks::new(style(false).of_blocks(streams), wanted.pages))),
        OutputForm::None if options.format == Some(Format::Ndjson) => Some(Box::new(events::JobEvents::new(id))),
        OutputForm::None if wanted.prints_result && options.format.is_some_and(Format::is_for_programs) => {
            Some(Box::new(result::ResultRecord::new(id, options)))
        }
        OutputForm::None => None,
    }
}
