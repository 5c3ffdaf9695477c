//! Any bytes can be opened, shown and saved, and any edit of the text gives the result of a full
//! parse.

use credenza::json::Document;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use super::check::edited;
use super::choices::Choices;
use super::numbers::numbers;
use super::opened::{any_edit, open_and_save};
use super::samples::samples;
use super::{documents, random};

/// Changes some bytes of a text, anywhere.
fn damage(bytes: &mut Vec<u8>, choices: &mut Choices) {
    for _ in 0..choices.below(3) {
        let edit = any_edit(bytes, choices);
        bytes.splice(edit.range.start..edit.range.end, edit.new_bytes);
    }
}

proptest! {
    #![proptest_config(random::config(1))]

    #[test]
    fn any_bytes_are_saved_as_they_were_opened(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        open_and_save(&bytes);
    }

    #[test]
    fn damaged_files_are_saved_as_they_were_opened(numbers in numbers(250)) {
        let mut choices = Choices::from(numbers);
        let (mut bytes, _) = documents::file(&mut choices);
        damage(&mut bytes, &mut choices);
        open_and_save(&bytes);
    }
}

#[test]
fn damaged_samples_are_saved_as_they_were_opened() {
    let samples = samples();
    TestRunner::new(random::config(1))
        .run(&numbers(20), |numbers| {
            let mut choices = Choices::from(numbers);
            let mut bytes = samples[choices.below(samples.len())].1.clone();
            damage(&mut bytes, &mut choices);
            open_and_save(&bytes);
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
}

proptest! {
    #![proptest_config(random::config(1))]

    #[test]
    fn an_edited_text_is_parsed_like_a_new_one(numbers in numbers(250)) {
        let mut choices = Choices::from(numbers);
        let several = choices.chance(15);
        let (mut bytes, _) = documents::file(&mut choices);
        if choices.chance(20) {
            damage(&mut bytes, &mut choices);
        }
        let mut document = Document::parse(bytes);
        for _ in 0..4 {
            let mut edits = vec![any_edit(document.bytes(), &mut choices)];
            let behind = edits[0].range.end;
            if several && behind < document.bytes().len() {
                let rest = &document.bytes()[behind + 1..];
                let mut second = any_edit(rest, &mut choices);
                second.range.start += behind + 1;
                second.range.end += behind + 1;
                edits.push(second);
            }
            document = edited(&document, &edits);
        }
    }
}
