//! Tests of the journal: a server of which only the jobs are known, and a process that ends anywhere.

use super::super::plan::tests::plan;
use super::super::{BatchState, FailureLimit, RolloutPlan, RolloutStatus, RolloutStep};
use super::*;
use chrono::{DateTime, Utc};
use proptest::prelude::*;

/// The searches of a server's jobs.
type Jobs = Vec<String>;

fn at() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH
}

fn begun(plan: &RolloutPlan) -> String {
    first_line(plan).unwrap() + "\n"
}

fn write(text: &mut String, entry: JournalEntry) {
    // Of a line that was cut, nothing is left when the next one is written.
    text.truncate(text.rfind('\n').map_or(0, |end| end + 1));
    *text += &format!("{}\n", line(&entry).unwrap());
}

fn ended(batch: usize, failed: Vec<u64>) -> JournalEntry {
    JournalEntry::Ended { batch, seconds: Some(2), failed, cancelled: Vec::new(), not_run: Vec::new() }
}

/// Goes on by what the journal says; returns false after `budget` steps. `fate` decides about each request: lost before the server, answer
/// lost, or answered.
fn go_on(text: &mut String, jobs: &mut Jobs, budget: usize, mut fate: impl FnMut() -> u32) -> bool {
    for _ in 0..budget {
        let state = read(text).unwrap();
        match state.next_step() {
            RolloutStep::Send(batch) => {
                write(text, JournalEntry::Sending { batch, at: at(), server_at: None });
                let fate = fate() % 4;
                if fate > 0 {
                    jobs.push(state.plan.search(batch));
                }
                if fate < 2 {
                    return false;
                }
                write(text, JournalEntry::Created { batch, job: jobs.len() as u64, at: at() });
            }
            RolloutStep::Find(batch, _) => {
                let mark = state.plan.mark_of(batch);
                let found = jobs.iter().position(|search| search.contains(&mark));
                let entry = match found {
                    Some(job) => JournalEntry::Created { batch, job: job as u64 + 1, at: at() },
                    None => JournalEntry::NotCreated { batch },
                };
                write(text, entry);
            }
            RolloutStep::Follow(batch, _) => write(text, ended(batch, Vec::new())),
            RolloutStep::Stop(_) => write(text, JournalEntry::Resumed { at: at() }),
            RolloutStep::Finish => return true,
        }
    }
    false
}

fn batches(sizes: &[usize]) -> RolloutPlan {
    let mut ids = 1..;
    plan(&sizes.iter().map(|size| ids.by_ref().take(*size).collect()).collect::<Vec<_>>())
}

fn searches(plan: &RolloutPlan) -> Jobs {
    (0..plan.batches.len()).map(|batch| plan.search(batch)).collect()
}

proptest! {
    #[test]
    fn a_rollout_that_is_killed_anywhere_runs_on_every_host_exactly_once(
        sizes in prop::collection::vec(1_usize..6, 1..12),
        fates in prop::collection::vec((1_usize..8, 0_usize..40, any::<u32>()), 1..20),
    ) {
        let plan = batches(&sizes);
        let (mut text, mut jobs) = (begun(&plan), Jobs::new());
        for (budget, cut, fate) in fates {
            let mut fate = fate;
            go_on(&mut text, &mut jobs, budget, || { fate = fate.rotate_left(3); fate });
            // The process ended while it wrote a line: nothing was sent after that.
            text += &"{\"entry\":\"sending\",\"batch\":"[..cut.min(26)];
        }
        while !go_on(&mut text, &mut jobs, 100, || 2) {}
        prop_assert_eq!(jobs, searches(&plan));
    }

    #[test]
    fn any_beginning_of_a_journal_leads_to_the_same_hosts(
        sizes in prop::collection::vec(1_usize..6, 1..10), cut in any::<prop::sample::Index>(),
    ) {
        let plan = batches(&sizes);
        let (mut text, mut jobs) = (begun(&plan), Jobs::new());
        let first = text.len();
        prop_assert!(go_on(&mut text, &mut jobs, 1000, || 2));
        text.truncate(first + cut.index(text.len() - first + 1));
        // A request is sent once its whole line is on disk.
        let whole = text.split_inclusive('\n').filter(|line| line.ends_with('\n'));
        jobs.truncate(whole.filter(|line| line.contains("\"sending\"")).count());
        prop_assert!(go_on(&mut text, &mut jobs, 1000, || 2));
        prop_assert_eq!(jobs, searches(&plan));
    }
}

#[test]
fn failures_beyond_the_limit_stop_it_until_it_is_resumed() {
    let plan = RolloutPlan { max_failures: "1".parse::<FailureLimit>().unwrap(), ..batches(&[2, 2, 2, 2]) };
    let mut text = begun(&plan);
    let run = |text: &mut String, batch, failed| {
        write(text, JournalEntry::Sending { batch, at: at(), server_at: None });
        write(text, JournalEntry::Created { batch, job: 7, at: at() });
        write(text, ended(batch, failed));
        read(text).unwrap().next_step()
    };
    assert_eq!(run(&mut text, 0, vec![1]), RolloutStep::Send(1));
    assert_eq!(run(&mut text, 1, vec![3]), RolloutStep::Stop(2));
    let state = read(&text).unwrap();
    assert_eq!((state.status(), state.failures()), (RolloutStatus::Stopped, 2));
    assert_eq!(state.hosts_left().iter().map(|host| host.id).collect::<Vec<_>>(), [5, 6, 7, 8]);
    write(&mut text, JournalEntry::Resumed { at: at() });
    assert_eq!(run(&mut text, 2, vec![5]), RolloutStep::Send(3));
    assert_eq!(run(&mut text, 3, vec![7, 8]), RolloutStep::Finish);
    assert_eq!(read(&text).unwrap().status(), RolloutStatus::Finished);
}

#[test]
fn a_cancelled_batch_stops_it() {
    let mut text = begun(&batches(&[1, 1]));
    write(&mut text, JournalEntry::Sending { batch: 0, at: at(), server_at: Some(at()) });
    write(&mut text, JournalEntry::Created { batch: 0, job: 7, at: at() });
    let (failed, not_run) = (Vec::new(), Vec::new());
    write(&mut text, JournalEntry::Ended { batch: 0, seconds: Some(1), failed, cancelled: vec![1], not_run });
    assert_eq!(read(&text).unwrap().next_step(), RolloutStep::Stop(1));
}

#[test]
fn entries_that_cannot_follow_are_refused() {
    let begun = begun(&batches(&[1, 1]));
    let time = "\"at\":\"1970-01-01T00:00:00Z\"";
    for (more, said) in [
        (format!("{{\"entry\":\"sending\",\"batch\":1,{time}}}\n"), "line 2: batch 2"),
        (format!("{{\"entry\":\"created\",\"batch\":0,\"job\":5,{time}}}\n"), "line 2: batch 1"),
        (
            format!("{{\"entry\":\"abandoned\",{time}}}\n{{\"entry\":\"sending\",\"batch\":0,{time}}}\n"),
            "line 3: nothing follows",
        ),
        ("x\n".into(), "line 2: "),
    ] {
        assert!(read(&format!("{begun}{more}")).unwrap_err().starts_with(said), "{more}");
    }
    assert!(read("").unwrap_err().starts_with("line 1: "));
    assert_eq!(read(&begun).unwrap().batches(), [BatchState::Open, BatchState::Open]);
}
