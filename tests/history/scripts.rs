//! Long scripts of random messages, undone and redone.

use std::cell::Cell;

use credenza::app::{Model, Msg};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use super::choices::Choices;
use super::messages::open;
use super::numbers::numbers;
use super::random;
use super::undone::undone_and_redone;

/// Number of messages of one script.
const STEPS: usize = 200;

#[test]
fn undoing_all_restores_the_first_bytes_and_redoing_all_the_last() {
    let (scripts, steps) = (Cell::new(0_u32), Cell::new(0_usize));
    let choices = (numbers(100), vec(any::<u16>(), STEPS * 4..STEPS * 8));
    let config = random::config(10);
    let cases = config.cases;
    TestRunner::new(config)
        .run(&choices, |(file, script)| {
            let mut model = Model::default().update(open(&mut Choices::from(file)));
            if model.file.is_none() {
                model = model.update(Msg::TakeAsText);
            }
            prop_assert!(model.file.is_some());
            let undone = undone_and_redone(model, &mut Choices::from(script), STEPS);
            scripts.set(scripts.get() + 1);
            steps.set(steps.get() + undone);
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
    let (scripts, steps) = (scripts.get(), steps.get());
    println!("history: {scripts} scripts of {STEPS} messages, {steps} steps undone and done again");
    assert_eq!(scripts, cases, "scripts were left out");
    assert!(steps > scripts as usize * 10, "the scripts change too little: {steps} steps");
}
