//! Lists without repeated values.

/// Removes every repeat of an earlier value. The remaining values keep their order.
pub(crate) fn remove_repeats<T: Ord>(values: &mut Vec<T>) {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| values[a].cmp(&values[b]));
    let mut is_first = vec![true; values.len()];
    for pair in order.windows(2) {
        is_first[pair[1]] = values[pair[0]] != values[pair[1]];
    }
    let mut is_first = is_first.into_iter();
    values.retain(|_| is_first.next().unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::remove_repeats;

    #[test]
    fn the_first_of_equal_values_stays_in_its_place() {
        let mut values = vec![3, 1, 3, 2, 1, 3];
        remove_repeats(&mut values);
        assert_eq!(values, [3, 1, 2]);
        remove_repeats(&mut values);
        assert_eq!(values, [3, 1, 2]);
    }
}
