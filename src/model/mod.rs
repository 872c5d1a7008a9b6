//! What a job is, without I/O: times, time zones and cron lines. The clock is always handed in.

pub mod cron;
pub mod timestamp;
pub mod zone;
