//! Orders of the random maps of Go.

/// Maximum number of things of which every order is listed.
const MAX_ALL: usize = 5;

/// Returns every order of a few things; of more, every choice of the last two, which decide.
pub(in crate::client) fn some_orders(count: usize) -> Vec<Vec<usize>> {
    if count <= MAX_ALL {
        return (0..count).fold(vec![Vec::new()], |orders, next| {
            let with_next = orders.iter().flat_map(|order: &Vec<usize>| {
                (0..=order.len()).map(move |at| {
                    let mut longer = order.clone();
                    longer.insert(at, next);
                    longer
                })
            });
            with_next.collect()
        });
    }
    let considered = count.min(64);
    let pairs = (0..considered).flat_map(|last| (0..considered).map(move |before| (before, last)));
    let pairs = pairs.filter(|(before, last)| before != last);
    pairs
        .map(|(before, last)| {
            let rest = (0..considered).filter(|at| *at != before && *at != last);
            rest.chain([before, last]).collect()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::some_orders;

    #[test]
    fn every_order_is_there_once() {
        for (count, orders) in [(0, 1), (1, 1), (2, 2), (3, 6), (5, 120), (6, 30)] {
            let mut all = some_orders(count);
            assert!(all.iter().all(|order| order.len() == count));
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), orders, "{count}");
        }
    }
}
