//! A server that answers as the recorded one did. Where `rexctl` asks what hammer did not, the answer is taken from another
//! recording of the same server, or put together from what is recorded of the job.

use super::{Recording, job, without_empty};
use crate::foreman::{Answer, Request};
use serde_json::{Value, json};
use std::collections::BTreeMap;

impl Recording {
    /// Each request is answered as it was recorded, in its order, the last answer again and again; what nobody ever read is
    /// not found.
    pub fn replay(&self) -> impl FnMut(&Request) -> Option<Answer> + Send + 'static {
        let mut own = self.exchanges.clone();
        let others: Vec<&Value> = self.siblings().flat_map(|other| &other.exchanges).collect();
        move |request| {
            let asked = Asked::of(request);
            let answer = asked
                .next(&mut own, Asked::searches_as)
                .or_else(|| job::answer(&asked, &own, &others))
                .or_else(|| asked.find(&others))
                .or_else(|| asked.next(&mut own, Asked::is_at))
                .or_else(|| asked.listed(&others))
                .or_else(|| asked.next(&mut own, Asked::is_below));
            let unknown = || (request.method == "GET").then(|| Answer::json(404, json!({"error": "Not Found"})));
            answer.map(|(status, body)| Answer::json(status, body)).or_else(unknown)
        }
    }
}

/// What a request asks for.
pub struct Asked<'a> {
    pub method: &'a str,
    pub path: &'a str,
    query: BTreeMap<&'a str, &'a str>,
    pub body: Value,
}

/// A status and a body.
pub type Answered = (u16, Value);

impl<'a> Asked<'a> {
    fn of(request: &'a Request) -> Self {
        let (path, query) = request.target.split_once('?').unwrap_or((&request.target, ""));
        let query = query.split('&').filter_map(|pair| pair.split_once('=')).collect();
        Self { method: &request.method, path, query, body: without_empty(&request.json()) }
    }

    pub fn search(&self) -> Option<&str> {
        self.query.get("search").copied()
    }

    fn is_at(&self, exchange: &Value) -> bool {
        exchange["method"] == self.method && exchange["path"] == self.path
    }

    /// hammer reads the hosts of a location below it, `rexctl` by the location's id.
    fn is_below(&self, exchange: &Value) -> bool {
        let list = self.path.strip_prefix("/api").filter(|list| *list == "/hosts");
        list.is_some_and(|list| exchange["path"].as_str().is_some_and(|path| path.ends_with(list)))
    }

    fn searches_as(&self, exchange: &Value) -> bool {
        self.is_at(exchange) && query(exchange).get("search").copied() == self.search()
    }

    fn is(&self, exchange: &Value) -> bool {
        self.is_at(exchange) && query(exchange) == self.query && without_empty(&exchange["body"]) == self.body
    }

    /// The next answer to it, which is used up unless it is the last.
    fn next(&self, exchanges: &mut Vec<Value>, is: impl Fn(&Self, &Value) -> bool) -> Option<Answered> {
        let mut answers = (0..exchanges.len()).filter(|at| is(self, &exchanges[*at]));
        let next = answers.next()?;
        let is_last = answers.next().is_none();
        let exchange = if is_last { exchanges[next].clone() } else { exchanges.remove(next) };
        answered(&exchange)
    }

    fn find(&self, exchanges: &[&Value]) -> Option<Answered> {
        exchanges.iter().rev().find(|exchange| self.is(exchange)).copied().and_then(answered)
    }

    /// One of a list that was read; the server answers a deletion with it too.
    fn listed(&self, others: &[&Value]) -> Option<Answered> {
        let (list, id) = self.path.rsplit_once('/')?;
        let rows =
            others.iter().rev().filter(|it| it["path"] == list).filter_map(|it| it["response"]["results"].as_array());
        let id: u64 = id.parse().ok()?;
        let row = rows.flatten().find(|row| row["id"] == id);
        row.filter(|_| ["GET", "DELETE"].contains(&self.method)).map(|row| (200, row.clone()))
    }
}

fn answered(exchange: &Value) -> Option<Answered> {
    Some((u16::try_from(exchange["status"].as_u64()?).ok()?, exchange["response"].clone()))
}

fn query(exchange: &Value) -> BTreeMap<&str, &str> {
    let pairs = exchange["query"].as_array().into_iter().flatten();
    pairs.filter_map(|pair| Some((pair[0].as_str()?, pair[1].as_str()?))).collect()
}
