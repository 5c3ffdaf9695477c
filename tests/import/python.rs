//! Readers of Python: a program that answers each line of JSON with one.

use std::io::Write;
use std::process::{Command, Stdio};

use serde::de::DeserializeOwned;

/// Runs a program of Python, which gets each text as a line of JSON; returns its answers.
pub(crate) fn ask<T: DeserializeOwned>(program: &str, texts: &[impl AsRef<str>]) -> Vec<T> {
    let mut python = Command::new("python3")
        .args(["-c", program])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python3 is needed");
    let line = |text: &str| serde_json::to_string(text).expect("a string") + "\n";
    let input: String = texts.iter().map(|text| line(text.as_ref())).collect();
    let mut stdin = python.stdin.take().expect("piped");
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = python.wait_with_output().expect("python3 ends");
    writer.join().expect("a thread").expect("python3 reads");
    assert!(output.status.success(), "python3.11 or newer, with PyYAML, is needed");
    let lines = String::from_utf8(output.stdout).expect("JSON");
    let answers: Vec<T> =
        lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(answers.len(), texts.len());
    answers
}
