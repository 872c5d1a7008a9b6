//! Host searches, compared with a real server's answers.

use super::*;
use crate::sandbox::SandboxOptions;
use crate::sandbox::http::ReplyBody;
use crate::sandbox::state::{Fate, HostGroup, ServerState, Taxonomy};
use chrono::{DateTime, TimeDelta, Utc};

/// Searches with a real server's answers: the search, the status, and the selected hosts or the message on each line.
const SERVER_ANSWERS: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/search-corpus.tsv"));

const fn taxonomy(id: u32, name: &'static str) -> Taxonomy {
    Taxonomy { id, name, title: name, parent: None }
}

/// The organizations and locations of that server, and how many hosts were in each.
static IN_ORGANIZATIONS: [(Taxonomy, usize); 3] =
    [(taxonomy(1, "Engineering"), 6), (taxonomy(2, "Operations"), 2), (taxonomy(3, "Research"), 2)];
static IN_LOCATIONS: [(Taxonomy, usize); 3] =
    [(taxonomy(4, "Brno"), 4), (taxonomy(5, "Boston"), 4), (taxonomy(6, "Tokyo"), 2)];

const WEB: Option<HostGroup> = Some(HostGroup { id: 1, name: "web", title: "web" });
const DB: Option<HostGroup> = Some(HostGroup { id: 2, name: "db", title: "db" });
const FRONT: Option<HostGroup> = Some(HostGroup { id: 3, name: "front", title: "web/front" });

fn each(places: &'static [(Taxonomy, usize)]) -> impl Iterator<Item = &'static Taxonomy> {
    places.iter().flat_map(|(place, count)| std::iter::repeat_n(place, *count))
}

/// The server's state: ten hosts, of which 1 to 4 and 10 have failed once, and all but 10 have succeeded since.
fn state(now: DateTime<Utc>) -> ServerState {
    let mut state = seed::state(&SandboxOptions { finished_jobs: 0, ..SandboxOptions::default() }, now);
    let groups = [WEB, WEB, WEB, DB, DB, FRONT, FRONT, FRONT, None, None];
    let places = each(&IN_ORGANIZATIONS).zip(each(&IN_LOCATIONS));
    let host = |((id, group), (organization, location))| {
        let name = format!("host{id}.example.com");
        ManagedHost { id, name, group, organization, location, fate: Fate::Healthy }
    };
    state.hosts = (1..).zip(groups).zip(places).map(host).collect();
    for (id, command, hosts) in
        [(100, "exit 1", &[1, 2, 3, 4, 10][..]), (124, "id", &[1, 2, 3]), (125, "id", &[4, 5, 6, 7, 8, 9])]
    {
        let created = now - TimeDelta::minutes(150 - i64::from(id));
        state.jobs.insert(id, seed::finished(&state, id, command, hosts, created).unwrap());
    }
    state
}

/// The status of the answer to a search, and the hosts selected or the message.
fn answer(state: &ServerState, search: &str, now: DateTime<Utc>) -> (String, String) {
    match found(state, search, now) {
        Ok(ids) => {
            let names = ids.iter().map(|id| state.host(*id).unwrap().name.replace(".example.com", ""));
            ("200".into(), names.collect::<Vec<_>>().join(","))
        }
        Err(reply) => {
            let ReplyBody::Json(body) = reply.body else { return (reply.status.to_string(), String::new()) };
            (reply.status.to_string(), body["error"]["message"].as_str().unwrap_or_default().to_owned())
        }
    }
}

#[test]
fn every_search_of_the_corpus_selects_what_a_server_selected() {
    let now = seed::installed() + TimeDelta::hours(2);
    let state = state(now);
    let (mut lines, mut differences) = (0, Vec::new());
    for line in SERVER_ANSWERS.lines().filter(|line| !line.starts_with('#')) {
        let [search, status, expected] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let answer = answer(&state, &serde_json::from_str::<String>(search).unwrap(), now);
        if answer != (status.to_owned(), expected.to_owned()) {
            differences.push(format!("{search}: {answer:?}, not {status} {expected}"));
        }
        lines += 1;
    }
    assert!(differences.is_empty(), "{} of {lines} differ:\n{}", differences.len(), differences.join("\n"));
    assert_eq!(lines, 158);
}

#[test]
fn conditions_on_a_job_speak_of_one_job() {
    let now = seed::installed() + TimeDelta::hours(2);
    let state = state(now);
    for (search, hosts) in [
        ("job_invocation.id = 100 and job_invocation.result = success", ""),
        ("job_invocation.id = 124 and job_invocation.result = failed", ""),
        ("job_invocation.id ^ (100, 125) and job_invocation.result = success", "host4,host5,host6,host7,host8,host9"),
        (
            "job_invocation.id = 124 or job_invocation.id = 125 or id = 10",
            "host1,host10,host2,host3,host4,host5,host6,host7,host8,host9",
        ),
        ("not job_invocation.id = 100 and id < 5", "host1,host2,host3,host4"),
        ("execution_status = error", "host10"),
        ("managed", ""),
        ("hostgroup_fullname = web/front", "host6,host7,host8"),
    ] {
        assert_eq!(answer(&state, search, now), ("200".into(), hosts.into()), "{search}");
    }
    let refused = answer(&state, "puppetclass = x", now);
    assert_eq!(refused, ("400".into(), "Field 'puppetclass' not recognized for searching!".into()));
}
