//! Lists in words.

/// Joins items as in "1, 2 and 3".
pub(super) fn joined(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// Joins ascending numbers by their names, three and more in a row as "1 to 5".
pub(super) fn folded(numbers: &[i32], name: impl Fn(i32) -> String) -> String {
    let mut runs: Vec<(i32, i32)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *number => *last = *number,
            _ => runs.push((*number, *number)),
        }
    }
    let items = runs.into_iter().flat_map(|(first, last)| match last - first {
        0 => vec![name(first)],
        1 => vec![name(first), name(last)],
        _ => vec![format!("{} to {}", name(first), name(last))],
    });
    joined(&items.collect::<Vec<_>>())
}

/// Returns first number and step if all numbers up to `max` by the step are there.
pub(super) fn even_step(numbers: &[i32], max: i32) -> Option<(i32, i32)> {
    let (first, second, last) = (*numbers.first()?, *numbers.get(1)?, *numbers.last()?);
    let step = second - first;
    let is_even = numbers.iter().zip(numbers.iter().skip(1)).all(|(one, next)| next - one == step);
    (is_even && first < step && last + step > max).then_some((first, step))
}

/// Returns true for numbers in a row.
pub(super) fn is_run(numbers: &[i32]) -> bool {
    numbers.iter().zip(numbers.iter().skip(1)).all(|(one, next)| next - one == 1)
}
