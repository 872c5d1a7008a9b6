//! Task ids, made of the job and the host.

use std::fmt;
use std::str::FromStr;

/// Id of a task; host 0 stands for the parent task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaskId {
    pub job: u32,
    pub host: u32,
}

/// Bits that make the ids look random.
const TASK_ID_MASK: u32 = 0x9e37_79b9;

impl TaskId {
    pub fn parent(job: u32) -> Self {
        Self { job, host: 0 }
    }
}

impl fmt::Display for TaskId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}-5a4d-4b0c-8b0c-5a4d{:08x}", self.job ^ TASK_ID_MASK, self.host ^ TASK_ID_MASK)
    }
}

impl FromStr for TaskId {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let part =
            |range| text.get(range).and_then(|part| u32::from_str_radix(part, 16).ok()).map(|n| n ^ TASK_ID_MASK);
        let id = Self { job: part(0..8).ok_or(())?, host: part(28..36).ok_or(())? };
        if id.to_string() == text { Ok(id) } else { Err(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_task_id_leads_back_to_its_job_and_host() {
        for id in [TaskId::parent(1), TaskId { job: 7, host: 10_000 }, TaskId { job: u32::MAX, host: 1 }] {
            assert_eq!(id.to_string().parse(), Ok(id));
        }
        for text in ["", "nope", "f2366d08-2f25-4191-bdb6-92d940feb42f"] {
            assert_eq!(text.parse::<TaskId>(), Err(()), "{text}");
        }
    }
}
