//! Every message is recognised: its name, program and image.

use credenza::diagnose::{messages, Role};

use crate::samples::SAMPLES;
use crate::symptom;

#[test]
fn every_message_has_a_sample_and_is_recognised() {
    let mut faults = Vec::new();
    for sample in SAMPLES {
        let symptom = symptom(sample.text);
        let found = (symptom.message.id, symptom.program, symptom.image().unwrap_or_default());
        if found != (sample.id, sample.program, sample.image) {
            let wanted = (sample.id, sample.program, sample.image);
            faults.push(format!("{}\n  found  {found:?}\n  wanted {wanted:?}", sample.text));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    for message in messages() {
        assert!(
            SAMPLES.iter().any(|sample| sample.id == message.id),
            "no sample of {}",
            message.id
        );
    }
}

#[test]
fn every_part_is_where_it_says() {
    for sample in SAMPLES {
        let symptom = symptom(sample.text);
        for part in &symptom.parts {
            let text = sample.text.get(part.range.start..part.range.end);
            let text = text.unwrap_or_else(|| panic!("{part:?} in {}", sample.text));
            if matches!(part.role, Role::Helper | Role::Path | Role::Byte | Role::Tag) {
                assert_eq!(part.shown(), text, "{}", sample.text);
            }
        }
        let spans = symptom.spans();
        let ends: Vec<usize> = spans.iter().map(|span| span.range.end).collect();
        let starts: Vec<usize> = spans.iter().map(|span| span.range.start).collect();
        assert_eq!(starts[1..], ends[..ends.len() - 1], "no gap in {}", sample.text);
    }
}
