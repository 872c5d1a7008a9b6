//! Search, order, paging and fields of every `list`, and the loop that shows its pages.

use crate::api::Client;
use crate::api::http::pages::{self, Paging};
use crate::config::Key;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::render::{Column, Format, List, Options, Page};
use crate::resource::Spec;
use crate::resource::taxonomy::number;
use crate::streams::Verbosity;

/// Options of a list. [`super::crud::ListVerb`] adds an example of the noun to `--search` and `--order`.
#[derive(clap::Args, Debug, Default)]
pub struct ListArgs {
    /// Search query
    #[arg(long, value_name = "QUERY")]
    pub search: Option<String>,
    /// Sort by this field
    #[arg(long, value_name = "FIELD")]
    pub order: Option<String>,
    /// Page to show [default: all pages]
    #[arg(long, value_name = "N", value_parser = number, allow_negative_numbers = true)]
    pub page: Option<u32>,
    /// Rows of a page, or all [default: 20 with --page]
    #[arg(long, value_name = "N", value_parser = per_page, allow_negative_numbers = true)]
    pub per_page: Option<String>,
    #[command(flatten)]
    pub(super) fields: FieldsArgs,
}

/// The option that chooses the fields of an answer.
#[derive(clap::Args, Debug, Default)]
pub struct FieldsArgs {
    /// Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets
    #[arg(long, value_name = "FIELDS")]
    pub fields: Option<String>,
}

impl FieldsArgs {
    /// Returns the rendering options with these fields, and notes the words that name none of `columns`.
    pub fn options(&self, columns: &[Column], context: &mut Context) -> Result<Options, Error> {
        let options = context.render_options(self.fields.as_deref())?;
        options.fields.unknown(columns).iter().for_each(|sentence| context.streams.note(sentence));
        Ok(options)
    }
}

impl From<FieldsArgs> for ListArgs {
    /// Makes the options of a list that is neither searched nor paged.
    fn from(fields: FieldsArgs) -> Self {
        Self { fields, ..Self::default() }
    }
}

/// The server's default number of rows on a page.
const PER_PAGE: u64 = 20;

fn per_page(text: &str) -> Result<String, String> {
    if text == "all" || Key::PerPage.check(text).is_ok() {
        Ok(text.to_owned())
    } else {
        Err("must be 1 or more, or all".into())
    }
}

impl ListArgs {
    /// Fetches and shows the rows at `path` that each of `searches` finds as one list; `filters` narrow it. Several searches are listed on one
    /// page.
    pub(super) async fn show(
        &self,
        client: &Client,
        path: &str,
        searches: &[Option<String>],
        filters: &[(impl AsRef<str>, String)],
        spec: &'static Spec,
        context: &mut Context,
    ) -> Result<Exit, Error> {
        let options = self.fields.options(spec.list, context)?;
        let paging = if searches.len() > 1 { Paging::All } else { self.paging(options.format, context)? };
        let quiet = context.streams.verbosity == Verbosity::Quiet;
        let note = spec.note.filter(|_| context.tells_people() && options.width.is_some());
        context.streams.stop_on_closed_pipe();
        let mut list = List::new(context.streams.out(), spec.list, &options);
        let keys = list.keys().map(|keys| [keys.as_slice(), note.map_or(&[], |note| note.keys)].concat());
        let (mut last, mut noted) = (pages::Envelope::default(), Vec::new());
        for search in searches {
            let own = [("search", search.as_deref()), ("order", self.order.as_deref())];
            let mut query: Vec<_> = own.iter().filter_map(|(name, value)| Some((*name, (*value)?))).collect();
            query.extend(filters.iter().map(|(name, value)| (name.as_ref(), value.as_str())));
            let read = if list.is_as_sent() {
                pages::each_text(client, path, &query, &paging, |json| list.sent_row(json)).await
            } else {
                let on_row = |row: &mut _| {
                    noted.extend(note.and_then(|note| (note.of_row)(row)));
                    list.row(row)
                };
                pages::each(client, path, &query, &paging, keys.as_deref(), on_row).await
            };
            last = read.map_err(|error| self.name_search(error))?;
        }
        list.finish(footer(&last, &paging).filter(|_| !quiet))?;
        if let Some(note) = note.filter(|_| !noted.is_empty()) {
            context.streams.note(&(note.sentence)(&noted));
        }
        Ok(Exit::Done)
    }

    /// Names `--search` in an error about the search.
    fn name_search(&self, error: Error) -> Error {
        let error = error.with_field_values(|_| self.search.clone());
        error.name_fields(|name| (name == "search" && self.search.is_some()).then(|| "--search".to_owned()))
    }

    /// Chooses the pages by hammer's rules: all, unless a page or its size was typed or, for formats that people read, configured.
    fn paging(&self, format: Option<Format>, context: &mut Context) -> Result<Paging, Error> {
        let configured = context.settings()?.number(Key::PerPage);
        let for_people = matches!(format, None | Some(Format::Base | Format::Table));
        Ok(match (&self.per_page, self.page, configured) {
            (Some(rows), page, _) => Paging::One { page: page.unwrap_or(1).into(), per_page: rows.clone() },
            (None, Some(page), rows) => {
                Paging::One { page: page.into(), per_page: rows.unwrap_or(PER_PAGE).to_string() }
            }
            (None, None, Some(rows)) if for_people => Paging::One { page: 1, per_page: rows.to_string() },
            (None, None, _) => Paging::All,
        })
    }
}

/// Returns the place of a single page among all pages, for the line below a table.
fn footer(last: &pages::Envelope, paging: &Paging) -> Option<Page> {
    let Paging::One { page, per_page } = paging else { return None };
    Some(Page { page: *page, per_page: per_page.parse().ok()?, subtotal: last.subtotal? })
}
