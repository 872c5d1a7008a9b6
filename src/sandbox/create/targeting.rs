//! On which hosts a job runs.

use super::asked::Asked;
use crate::sandbox::errors::Refusal;
use crate::sandbox::hosts::HostRow;
use crate::sandbox::job::{Job, Target};
use crate::sandbox::search::Query;
use crate::sandbox::seed::BOOKMARKS;
use crate::sandbox::world::World;
use std::rc::Rc;

const NO_SEARCH: &str = "Targeting: Bookmark Must select a bookmark or enter a search query, \
                         Search query Must select a bookmark or enter a search query";

impl World {
    /// Fills in the job's search and the hosts it selects.
    pub(super) fn target(&self, asked: &Asked<'_>, job: &mut Job, problems: &mut Vec<String>) -> Result<(), Refusal> {
        job.search_query = asked.text("/search_query").or_else(|| host_ids(asked));
        job.bookmark_id = asked.number("/bookmark_id").and_then(|id| u64::try_from(id).ok());
        if job.search_query.is_some() && job.bookmark_id.is_some() {
            let message = "ERF42-9522 [Foreman::Exception]: Cannot specify both bookmark_id and search_query";
            return Err(Refusal::message(500, message));
        }
        if let Some(bookmark) = BOOKMARKS.iter().find(|bookmark| Some(bookmark.id) == job.bookmark_id) {
            job.search_query = Some(bookmark.query.to_owned());
        }
        match &job.search_query {
            Some(query) => job.hosts = self.targets(query)?,
            None => problems.push(NO_SEARCH.into()),
        }
        job.randomized_ordering = asked.switch("/randomized_ordering");
        Ok(())
    }

    /// The hosts a query selects.
    pub fn targets(&self, query: &str) -> Result<Rc<[Target]>, Refusal> {
        let query = Query::parse::<HostRow<'_>>(query)?;
        Ok(self.host_rows(&query).iter().filter(|row| query.selects(*row)).map(|row| Target::new(row.host)).collect())
    }
}

/// A feature makes every job static, whatever was asked for.
pub fn targeting_type(asked: &Asked<'_>, has_feature: bool, problems: &mut Vec<String>) -> String {
    let fixed = "static_query".to_owned();
    if has_feature {
        return fixed;
    }
    match asked.text("/targeting_type") {
        Some(kind) if kind == fixed || kind == "dynamic_query" => return kind,
        Some(_) => problems.push("Targeting: Targeting type is not included in the list".into()),
        None => {
            problems.push("Targeting: Targeting type can't be blank, Targeting type is not included in the list".into())
        }
    }
    fixed
}

/// Host ids or names, or a search, as the search they amount to.
fn host_ids(asked: &Asked<'_>) -> Option<String> {
    let value = asked.get("/host_ids")?;
    let Some(ids) = value.as_array() else { return value.as_str().map(str::to_owned) };
    let ids: Vec<_> = ids.iter().map(|id| id.as_str().map_or_else(|| id.to_string(), str::to_owned)).collect();
    let field = if ids.iter().all(|id| id.parse::<u64>().is_ok()) { "id" } else { "name" };
    Some(format!("{field} ^ ({})", ids.join(", ")))
}
