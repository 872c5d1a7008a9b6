//! Every recorded answer of a real Foreman, each of its fields changed in turn; where the recordings are at hand.
//!
//! Each field gets one odd value. Some fields of some recordings are tried; `REXCTL_MUTATIONS=all` tries all.

use super::mutations::{judged, odd_values, places};
use crate::foreman::{Answer, Foreman};
use crate::recordings::{self, Recording};
use crate::rexctl::{Outcome, Rexctl};
use serde_json::Value;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

/// A field of the answer with this number, and what it becomes.
struct Mutation<'a> {
    recording: &'a Recording,
    answer: usize,
    place: String,
    value: Value,
}

/// Recordings whose commands are interrupted, whatever the server says.
const INTERRUPTED: [u32; 3] = [232, 276, 278];

fn command(recording: &Recording, url: &str) -> Rexctl {
    let command = recording.command(url).ending_within("20s");
    recording.sent_files().iter().fold(command, |command, (name, content)| command.file(name, content))
}

fn body(answer: &Answer) -> Option<Value> {
    let Answer::Http { body, .. } = answer else { return None };
    serde_json::from_slice(body).ok()
}

/// What the command reads, in its order.
fn answers(recording: &Recording) -> Vec<Value> {
    let seen: Arc<Mutex<Vec<Value>>> = Arc::default();
    let (mut replay, seeing) = (recording.replay(), Arc::clone(&seen));
    let foreman = Foreman::answering(move |request| {
        let answer = replay(request)?;
        seeing.lock().unwrap().push(body(&answer).unwrap_or_default());
        Some(answer)
    });
    command(recording, foreman.url()).run();
    std::mem::take(&mut seen.lock().unwrap())
}

fn mutations(recording: &Recording) -> Vec<Mutation<'_>> {
    let values = odd_values();
    let mut mutations = Vec::new();
    for (answer, body) in answers(recording).iter().enumerate() {
        let mut found = Vec::new();
        places(body, "", &mut found);
        for place in found {
            let value = values[(mutations.len() + recording.number() as usize) % values.len()].clone();
            mutations.push(Mutation { recording, answer, place, value });
        }
    }
    mutations
}

impl Mutation<'_> {
    fn run(&self) -> Outcome {
        let (mut replay, mut number) = (self.recording.replay(), 0);
        let (changed, place, value) = (self.answer, self.place.clone(), self.value.clone());
        let foreman = Foreman::answering(move |request| {
            let mut answer = replay(request)?;
            let body = body(&answer).filter(|_| number == changed);
            number += 1;
            if let (Some(mut json), Answer::Http { body, .. }) = (body, &mut answer) {
                json.pointer_mut(&place).into_iter().for_each(|field| *field = value.clone());
                *body = json.to_string().into_bytes();
            }
            Some(answer)
        });
        command(self.recording, foreman.url()).run()
    }

    fn judge(&self) {
        let words = &self.recording.words;
        let format = words.windows(2).find(|pair| pair[0] == "--output").map_or("base", |pair| pair[1].as_str());
        let told = judged(&self.run(), format);
        let value: String = self.value.to_string().chars().take(60).collect();
        assert!(told.is_ok(), "{}: {} {} = {value}: {told:?}", self.recording.case, self.answer, self.place);
    }
}

#[test]
#[expect(clippy::print_stdout, reason = "`--nocapture` shows what was tried")]
fn no_field_of_a_recorded_answer_makes_nonsense() {
    let is_all = std::env::var("REXCTL_MUTATIONS").is_ok_and(|which| which == "all");
    let (recordings_step, step) = if is_all { (1, 1) } else { (7, 11) };
    let ended = recordings::all().iter().filter(|it| !INTERRUPTED.contains(&it.number()));
    let all: Vec<_> = ended.step_by(recordings_step).collect();
    let (next, met, tried) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
    let work = || {
        while let Some(recording) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
            for mutation in mutations(recording) {
                if met.fetch_add(1, Ordering::Relaxed) % step == 0 {
                    mutation.judge();
                    tried.fetch_add(1, Ordering::Relaxed);
                }
            }
        }
    };
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..3).map(|_| scope.spawn(work)).collect();
        workers.into_iter().for_each(|worker| worker.join().unwrap());
    });
    println!("{} of {} fields of {} recordings", tried.into_inner(), met.into_inner(), all.len());
}
