//! The names of hosts, and searching them as a real server does.

use super::*;
use crate::sandbox::http::Body;
use crate::sandbox::{Options, finished};
use chrono::{DateTime, TimeDelta, Utc};

#[test]
fn forty_hosts_have_names_by_group_and_more_are_numbered() {
    let hosts = seeded(42);
    let name = |id: usize| hosts[id - 1].name.as_str();
    assert_eq!([name(1), name(6), name(40)], ["host1.example.com", "web01.example.com", "build07.example.com"]);
    assert_eq!([name(41), name(42)], ["node00001.example.com", "node00002.example.com"]);
    assert_eq!([0, 3, 10_000].map(|count| seeded(count).len()), [0, 3, 10_000]);
    assert_eq!(seeded(u32::MAX).len(), 100_000);
}

/// What a real server selected: each line a search, the status of the answer, and the hosts or the message.
const CORPUS: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/search-corpus.tsv"));

const fn taxonomy(id: u32, name: &'static str) -> Taxonomy {
    Taxonomy { id, name, title: name, parent: None }
}

/// The organizations and locations of that server, and how many hosts were in each.
static IN_ORGANIZATIONS: [(Taxonomy, usize); 3] =
    [(taxonomy(1, "Engineering"), 6), (taxonomy(2, "Operations"), 2), (taxonomy(3, "Research"), 2)];
static IN_LOCATIONS: [(Taxonomy, usize); 3] =
    [(taxonomy(4, "Brno"), 4), (taxonomy(5, "Boston"), 4), (taxonomy(6, "Tokyo"), 2)];

const WEB: Option<Group> = Some(Group { id: 1, name: "web", title: "web" });
const DB: Option<Group> = Some(Group { id: 2, name: "db", title: "db" });
const FRONT: Option<Group> = Some(Group { id: 3, name: "front", title: "web/front" });

fn each(places: &'static [(Taxonomy, usize)]) -> impl Iterator<Item = &'static Taxonomy> {
    places.iter().flat_map(|(place, count)| std::iter::repeat_n(place, *count))
}

/// The server's state: ten hosts, of which 1 to 4 and 10 have failed once, and all but 10 have succeeded since.
fn state(now: DateTime<Utc>) -> State {
    let mut state = State::seeded(&Options { finished_jobs: 0, ..Options::default() }, now);
    let groups = [WEB, WEB, WEB, DB, DB, FRONT, FRONT, FRONT, None, None];
    let places = each(&IN_ORGANIZATIONS).zip(each(&IN_LOCATIONS));
    let host = |((id, group), (organization, location))| {
        let name = format!("host{id}.example.com");
        Host { id, name, group, organization, location, fate: Fate::Healthy }
    };
    state.hosts = (1..).zip(groups).zip(places).map(host).collect();
    for (id, command, hosts) in
        [(100, "exit 1", &[1, 2, 3, 4, 10][..]), (124, "id", &[1, 2, 3]), (125, "id", &[4, 5, 6, 7, 8, 9])]
    {
        let created = now - TimeDelta::minutes(150 - i64::from(id));
        state.jobs.insert(id, finished::finished(&state, id, command, hosts, created).unwrap());
    }
    state
}

/// The status of the answer to a search, and the hosts selected or the message.
fn answer(state: &State, search: &str, now: DateTime<Utc>) -> (String, String) {
    match found(state, search, now) {
        Ok(ids) => {
            let names = ids.iter().map(|id| state.host(*id).unwrap().name.replace(".example.com", ""));
            ("200".into(), names.collect::<Vec<_>>().join(","))
        }
        Err(reply) => {
            let Body::Json(body) = reply.body else { return (reply.status.to_string(), String::new()) };
            (reply.status.to_string(), body["error"]["message"].as_str().unwrap_or_default().to_owned())
        }
    }
}

#[test]
fn every_search_of_the_corpus_selects_what_a_server_selected() {
    let now = seed::installed() + TimeDelta::hours(2);
    let state = state(now);
    let (mut lines, mut differences) = (0, Vec::new());
    for line in CORPUS.lines().filter(|line| !line.starts_with('#')) {
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
