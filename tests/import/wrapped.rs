//! A file wrapped in layers by an independent wrapper comes back byte for byte.

use proptest::prelude::*;

use crate::choices::Choices;
use crate::numbers::numbers;
use crate::wraps::comes_back;

proptest! {
    #![proptest_config(crate::random::config(10))]

    #[test]
    fn a_wrapped_file_comes_back(numbers in numbers(200)) {
        comes_back(&mut Choices::from(numbers));
    }
}
