//! Random files: no piece of a secret is in what is made of them.

use credenza::config::secrets::{shown_host, shown_image, shown_name};
use credenza::json::{encode_string, Document};
use proptest::test_runner::TestRunner;

use crate::exported::check_exports;
use crate::files::{file, key_with_secret as key};
use crate::random;
use crate::rendered::{self, Say};
use crate::trace::Trace;

/// Asserts that no text that `texts` makes of random files has a piece of a secret.
fn holds(weight: u32, texts: fn(&Document, &mut Say<'_>)) {
    TestRunner::new(random::config(weight))
        .run(&file(), |file| {
            let trace = Trace::of(&file);
            let document = Document::parse(file.text.as_str());
            let mut result = Ok(());
            texts(&document, &mut |what, text| {
                if result.is_ok() {
                    result = trace.check(what, text);
                }
            });
            result
        })
        .unwrap();
}

#[test]
fn the_text_and_its_changes_are_masked() {
    holds(4, rendered::lines);
}

#[test]
fn the_list_and_the_form_name_no_secret() {
    holds(4, rendered::entries);
}

#[test]
fn no_finding_and_no_fix_names_a_secret() {
    holds(20, rendered::findings);
}

#[test]
fn no_client_and_no_step_names_a_secret() {
    holds(20, rendered::answers);
}

#[test]
fn the_wire_is_masked() {
    holds(40, rendered::wire);
}

#[test]
fn risks_and_their_commands_name_no_secret() {
    holds(10, rendered::risks);
}

#[test]
fn readings_and_conflicts_name_no_secret() {
    holds(10, rendered::pastes);
}

#[test]
fn masked_exports_and_all_commands_have_no_secret() {
    TestRunner::new(random::config(40))
        .run(&file(), |file| check_exports(&file.text, &Trace::of(&file)))
        .unwrap();
}

#[test]
fn exports_of_a_key_that_is_a_secret_have_none() {
    TestRunner::new(random::config(20))
        .run(&key(), |(key, secret)| {
            let mut trace = Trace::default();
            trace.add(&secret);
            let login = r#"{"auth":"YWxpY2U6c2VjcmV0"}"#;
            check_exports(&format!("{{\"auths\":{{{}:{login}}}}}", encode_string(&key)), &trace)
        })
        .unwrap();
}

#[test]
fn names_made_of_a_key_have_no_secret() {
    TestRunner::new(random::config(1))
        .run(&key(), |(key, secret)| {
            let mut trace = Trace::default();
            trace.add(&secret);
            trace.check("name", shown_name(&key).as_bytes())?;
            trace.check("host", shown_host(&key).as_bytes())?;
            trace.check("image", shown_image(&key).as_bytes())
        })
        .unwrap();
}
