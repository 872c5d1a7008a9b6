use super::*;
use chrono::TimeZone as _;

fn job(hosts: u64) -> Job {
    let fate = |id| if id == 2 { Fate::Fails } else { Fate::Succeeds };
    let hosts = (1..=hosts)
        .map(|id| Target { host_id: id, name: format!("host{id}"), fate: fate(id), cancelled: None })
        .collect();
    Job { id: 1, hosts, start: Utc.timestamp_opt(1_000_000, 0).unwrap(), ..Job::blank(1.0) }
}

#[test]
fn a_job_goes_from_queued_over_running_to_its_end() {
    let job = job(2);
    assert_eq!(job.status(job.instant(-1.0)).1, "queued");
    assert_eq!(job.counts(job.instant(-1.0)), Counts::default());
    assert_eq!(job.task_state(job.instant(0.0)), TaskState::Planned);
    assert_eq!(job.host_state(0, job.instant(0.0)), HostState::Planned);
    assert_eq!(job.host_state(0, job.instant(job.begins(0) + 0.1)), HostState::Running);
    let end = job.instant(job.length() + 0.1);
    assert_eq!(job.status(end).1, "failed");
    assert_eq!(job.counts(end), Counts { succeeded: 1, failed: 1, ..Counts::default() });
}

#[test]
fn the_task_ends_after_the_last_host() {
    let job = job(3);
    let last = job.instant(job.full_length() - TAIL + 0.01);
    assert!((0..3).all(|place| job.host_state(place, last).is_over()));
    assert_eq!(job.task_state(last), TaskState::Running);
}

#[test]
fn no_more_hosts_run_at_a_time_than_the_concurrency_level() {
    let job = Job { concurrency_level: Some(2), ..job(7) };
    let steps = (job.length() * 10.0) as u32;
    let running = |step: u32| {
        let now = job.instant(f64::from(step) / 10.0);
        (0..7).filter(|place| job.host_state(*place, now) == HostState::Running).count()
    };
    assert_eq!((0..=steps).map(running).max(), Some(2));
}

#[test]
fn a_cancelled_run_keeps_what_had_ended_and_fails() {
    let first_end = |job: &Job| job.begins(0) + job.hosts[0].duration();
    let mut job = Job { concurrency_level: Some(1), ..job(3) };
    job.cancelled = Some(job.instant(first_end(&job) + 0.1));
    let end = job.instant(job.length() + 1.0);
    assert_eq!(job.counts(end), Counts { succeeded: 1, cancelled: 2, ..Counts::default() });
    assert_eq!(job.status(end), (1, "failed"));
}

#[test]
fn a_scheduled_job_that_is_cancelled_never_runs() {
    let mut job = job(1);
    job.cancelled = Some(job.instant(-5.0));
    assert_eq!(job.status(job.instant(-4.0)), (4, "cancelled"));
    assert_eq!(job.status(job.instant(100.0)), (4, "cancelled"));
    assert_eq!(job.host_state(0, job.instant(100.0)), HostState::Unplanned);
}

#[test]
fn time_passes_faster_at_a_higher_speed() {
    let fast = Job { speed: 50.0, ..job(1) };
    let (fast_end, slow_end) = (fast.instant(fast.length()), job(1).instant(job(1).length()));
    assert_eq!(
        (slow_end - fast.start).num_microseconds(),
        (fast_end - fast.start).num_microseconds().map(|us| us * 50)
    );
}
