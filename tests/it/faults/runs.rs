//! Seeded runs through a proxy that spoils one exchange: whatever is done once is done at most once, and the exit code tells the truth.
//!
//! `REXCTL_FAULT_RUNS` sets their number, `REXCTL_FAULT_SEED` the first seed. `REXCTL_FAULT_STEP=1` walks all boundaries between bytes
//! instead of some of them.

use super::commands::{KINDS, REFUSED, Run, Servers, alone, run};
use super::proxy::{Fault, Harm, Place};
use rustix::process::Signal;
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// The numbers that follow from a seed (SplitMix64).
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) as usize
    }

    pub fn below(&mut self, limit: usize) -> usize {
        self.next() % limit
    }

    fn fault(&mut self) -> Fault {
        let place = if self.below(2) == 0 { Place::Request } else { Place::Answer };
        let harm = match (self.below(8), place) {
            (0 | 1, _) => Harm::Cut,
            (2 | 3, _) => Harm::Reset,
            (4, _) => Harm::Delay(self.moment()),
            (5, Place::Answer) => Harm::Twice(1 + self.below(40)),
            (6, Place::Answer) => Harm::Uncertain(self.next()),
            _ => Harm::Bytewise,
        };
        let exchange = (self.below(8) == 0).then(|| self.below(3));
        Fault { exchange, place, at: self.next(), harm, dead_after: self.below(32) == 0 }
    }

    fn moment(&mut self) -> Duration {
        Duration::from_micros(self.below(60_000) as u64)
    }

    /// A signal and when it comes, counted from the start of the command: as often as not while it still runs.
    fn signal(&mut self) -> Option<(Signal, Duration)> {
        let signals = [Signal::INT, Signal::TERM, Signal::HUP, Signal::PIPE];
        (self.below(4) == 0).then(|| (signals[self.below(4)], self.moment()))
    }
}

pub fn number(variable: &str, otherwise: usize) -> usize {
    std::env::var(variable).map_or(otherwise, |text| text.parse().unwrap())
}

/// Tries the cases from `first` up to `last` with several workers, and says what came of them.
#[allow(clippy::print_stdout, reason = "`--nocapture` shows what was tried")]
fn each(first: usize, last: usize, case: impl Fn(&Servers, usize) -> (Run, String) + Sync) -> BTreeMap<i32, usize> {
    let next = AtomicUsize::new(first);
    let (struck, codes) = (AtomicUsize::new(0), Mutex::new(BTreeMap::new()));
    let work = || {
        let mut servers = Servers::start();
        for done in 1.. {
            let number = next.fetch_add(1, Ordering::SeqCst);
            if number >= last {
                return;
            }
            // A server with thousands of jobs is slower than it needs to be.
            if done % 500 == 0 {
                servers = Servers::start();
            }
            let (run, told) = case(&servers, number);
            let Run { kind, outcome, seen, .. } = &run;
            let lie = run.lie();
            assert!(lie.is_none(), "{}: {told}: {kind} {seen:?}\n{outcome}", lie.unwrap());
            struck.fetch_add(usize::from(seen.struck), Ordering::Relaxed);
            *codes.lock().unwrap().entry(outcome.code).or_insert(0) += 1;
        }
    };
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..3).map(|_| scope.spawn(work)).collect();
        workers.into_iter().for_each(|worker| worker.join().unwrap());
    });
    let codes = codes.into_inner().unwrap();
    println!("{} of {} runs struck; runs by exit code: {codes:?}", struck.into_inner(), last - first);
    codes
}

#[test]
fn a_change_is_made_at_most_once_and_the_exit_code_tells_the_truth() {
    let first = number("REXCTL_FAULT_SEED", 1);
    let runs = number("REXCTL_FAULT_RUNS", 300);
    let codes = each(first, first + runs, |servers, seed| {
        let mut random = Random(seed as u64);
        let (kind, fault, signal) = (random.below(KINDS), random.fault(), random.signal());
        let ran = run(servers, kind, fault, &[], |running, _| {
            if let Some((signal, moment)) = signal {
                std::thread::sleep(moment);
                running.signal(signal);
            }
        });
        (ran, format!("REXCTL_FAULT_SEED={seed}: {fault:?} {signal:?}"))
    });
    assert!(runs < 100 || (codes.contains_key(&0) && codes.contains_key(&84)), "{codes:?}");
}

/// The boundaries of one kind's request and answer, each with every harm.
fn boundaries(servers: &Servers, kind: usize) -> Vec<(usize, Fault)> {
    let whole = Fault { exchange: None, place: Place::Answer, at: 0, harm: Harm::None, dead_after: false };
    let seen = run(servers, kind, whole, &[], alone).seen;
    let harms = [Harm::Cut, Harm::Reset, Harm::Delay(Duration::ZERO), Harm::Twice(1)];
    let places = [(Place::Request, seen.request, &harms[..3]), (Place::Answer, seen.answer, &harms[..])];
    let faults = places.into_iter().flat_map(|(place, length, harms)| {
        (0..=length).flat_map(move |at| harms.iter().map(move |harm| Fault { place, at, harm: *harm, ..whole }))
    });
    faults.map(|fault| (kind, fault)).collect()
}

#[test]
fn at_every_boundary_between_bytes_it_is_no_different() {
    let servers = Servers::start();
    let all = (0..KINDS).flat_map(|kind| boundaries(&servers, kind));
    // A prime, so that every harm has its turn.
    let some: Vec<_> = all.step_by(number("REXCTL_FAULT_STEP", 307)).collect();
    let codes = each(0, some.len(), |servers, number| {
        let (kind, fault) = some[number];
        (run(servers, kind, fault, &[], alone), format!("{fault:?}"))
    });
    assert!(codes.contains_key(&0) && codes.contains_key(&84), "{codes:?}");
}

#[test]
fn an_undisturbed_change_is_made_and_told() {
    let servers = Servers::start();
    let fault = Fault { exchange: None, place: Place::Answer, at: 0, harm: Harm::None, dead_after: false };
    for kind in 0..KINDS {
        let Run { outcome, seen, .. } = run(&servers, kind, fault, &[], alone);
        let made = usize::from(kind != REFUSED);
        assert_eq!((outcome.code == 0, seen.changes, seen.made), (kind != REFUSED, 1, made), "{kind}: {outcome}");
    }
}

#[test]
fn an_answer_that_tells_nothing_of_a_change_is_not_told_as_a_refusal() {
    // More than there are such answers.
    const ANSWERS: usize = 40;
    let codes = each(0, KINDS * ANSWERS, |servers, number| {
        let harm = Harm::Uncertain(number / KINDS);
        let fault = Fault { exchange: None, place: Place::Answer, at: 0, harm, dead_after: false };
        let ran = run(servers, number % KINDS, fault, &[], alone);
        assert_eq!(ran.outcome.code, 84, "{} {fault:?}: {}", ran.kind, ran.outcome);
        (ran, format!("{fault:?}"))
    });
    assert_eq!(codes, BTreeMap::from([(84, KINDS * ANSWERS)]));
}

#[test]
fn a_request_that_arrives_after_the_client_gave_up_is_not_told_as_failed() {
    let late = |kind, place| {
        let fault = Fault { exchange: None, place, at: 40, harm: Harm::Hold, dead_after: false };
        let Run { outcome, seen, .. } = run(&Servers::start(), kind, fault, &["--request-timeout=1"], alone);
        assert_eq!((outcome.code, seen.changes), (84, 1), "{kind} {place:?}: {outcome}");
        assert_eq!(seen.made, usize::from(kind != REFUSED), "{kind} {place:?}: {outcome}");
    };
    std::thread::scope(|scope| {
        let places = [Place::Request, Place::Answer];
        let all = (0..KINDS).flat_map(|kind| places.map(|place| scope.spawn(move || late(kind, place))));
        all.collect::<Vec<_>>().into_iter().for_each(|run| run.join().unwrap());
    });
}
