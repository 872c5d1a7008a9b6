//! A random choice of hosts.

/// Returns `count` of `hosts`, or all of fewer, in their order. `random` returns a number below its argument, each as likely as the others.
pub fn sample<T>(hosts: Vec<T>, count: usize, mut random: impl FnMut(usize) -> usize) -> Vec<T> {
    let (mut left, mut wanted) = (hosts.len(), count.min(hosts.len()));
    let mut is_chosen = |_: &T| {
        let is_chosen = random(left) < wanted;
        left -= 1;
        wanted -= usize::from(is_chosen);
        is_chosen
    };
    hosts.into_iter().filter(|host| is_chosen(host)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_host_is_chosen_as_often_as_the_others() {
        let mut chosen = [0; 4];
        // Every sequence of four random numbers, once.
        for numbers in 0..4 * 3 * 2 {
            let mut rest = numbers;
            let random = |bound| {
                let number = rest % bound;
                rest /= bound;
                number
            };
            sample(vec![0, 1, 2, 3], 2, random).into_iter().for_each(|host: usize| chosen[host] += 1);
        }
        assert_eq!(chosen, [12; 4]);
    }

    proptest! {
        #[test]
        fn so_many_are_chosen_in_their_order(hosts in 0_usize..40, count in 0_usize..50, seed: u32) {
            let mut state = seed as usize;
            let random = |bound: usize| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                (state >> 33) % bound
            };
            let chosen = sample((0..hosts).collect(), count, random);
            prop_assert_eq!(chosen.len(), count.min(hosts));
            prop_assert!(chosen.is_sorted());
        }
    }
}
