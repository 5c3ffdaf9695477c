//! Variables: `DOCKER_AUTH_CONFIG=…`, `export …`, a `.env` file, `$env:… =`, or a line of YAML in a
//! CI file, one of which holds a Docker file.

use crate::import::format::{Confidence, Extracted, Format, FormatId, Match, Remark, RemarkKind};
use crate::import::input::{Input, Wants};
use crate::json::{Kind, NodeRef};
use crate::shell;

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("variables"), name: "variable", recognise };

/// Variable, with remarks on its quotes.
struct Variable {
    name: String,
    value: Vec<u8>,
    remark: Option<Remark>,
}

fn recognise(input: &Input<'_>) -> Option<Match> {
    let mut variables = if input.json().is_none() { lines(input) } else { Vec::new() };
    if variables.is_empty() {
        variables = of_yaml(input);
    }
    let mut found: Vec<Extracted> = Vec::new();
    let mut sure = false;
    for variable in &variables {
        if !holds_file(variable) {
            continue;
        }
        let named = variable.name == "DOCKER_AUTH_CONFIG";
        let wants = if named { Wants::Text("DOCKER_AUTH_CONFIG") } else { Wants::Anything };
        sure |= named;
        let mut thing = Extracted::wrapped(variable.value.clone(), wants);
        thing.remarks.extend(variable.remark.clone());
        thing.part = Some(variable.name.clone());
        found.push(thing);
    }
    let confidence = if sure { Confidence::Certain } else { Confidence::Likely };
    if found.is_empty() {
        return None;
    }
    Some(Match::of_parts(confidence, "It sets a variable to what looks like a Docker file.", found))
}

/// Returns true when the value could be a file: JSON, or the base64 of JSON.
fn holds_file(variable: &Variable) -> bool {
    let value = variable.value.trim_ascii();
    let encoded = ["eyJ", "ewo", "ewog", "ewkJ", "ewkK", "ZXlK"];
    let json = value.starts_with(b"{") && value.len() > 1 || value.starts_with(b"\"{");
    let known = variable.name == "DOCKER_AUTH_CONFIG";
    let encoded = encoded.iter().any(|start| value.starts_with(start.as_bytes()));
    json || encoded || (known && !value.is_empty())
}

/// Returns `NAME=value` from lines of a shell or of a `.env` file.
fn lines(input: &Input<'_>) -> Vec<Variable> {
    let text = input.text();
    let mut all = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let line_end = rest.find('\n').map_or(rest.len(), |end| end + 1);
        let line = rest[..line_end].trim_end();
        at += line_end;
        let bare = line.trim_start();
        let indent = line.len() - bare.len();
        if bare.is_empty() || bare.starts_with('#') {
            continue;
        }
        let words = ["export ", "set ", "ENV ", "ARG ", "$env:", "-e ", "--env ", "$ export "];
        let start = words.iter().find_map(|word| bare.strip_prefix(word));
        let bare = start.unwrap_or(bare).trim_start();
        let Some((name, _)) = bare.split_once('=') else {
            continue;
        };
        let value_at = line.len() - bare.len() + name.len() + 1;
        let name = name.trim();
        let sound = |c: char| c.is_ascii_alphanumeric() || "_.-".contains(c);
        if name.is_empty() || !name.chars().all(sound) || indent > 64 {
            continue;
        }
        let value_text = rest.get(value_at..).unwrap_or_default();
        let (variable, used) = value(name, value_text, line.len() - value_at);
        // A value in quotes can continue on the next lines.
        at = at.max(at - line_end + value_at + used);
        all.push(variable);
    }
    all
}

/// Returns the value at the start of `text`, whose line has `line` bytes, and its length in bytes.
fn value(name: &str, text: &str, line: usize) -> (Variable, usize) {
    let name = name.to_owned();
    let blanks = text.len() - text.trim_start_matches([' ', '\t']).len();
    let quoted = text.get(blanks..).unwrap_or_default();
    if quoted.starts_with(['\'', '"']) || quoted.starts_with("$'") {
        let (word, closed) = shell::first_word(quoted);
        let remark = if !closed {
            Some(Remark::new(
                RemarkKind::CutOff,
                "A quote is not closed: the end of the value is missing.",
            ))
        } else if word.process_id {
            Some(Remark::new(
                RemarkKind::Dollar,
                "The value has $$ in double quotes: a shell puts the number of its process there.",
            ))
        } else if word.dynamic.is_some() {
            Some(Remark::new(
                RemarkKind::Dollar,
                "The value has a dollar sign in double quotes: a shell puts a variable there, and it is left out here.",
            ))
        } else {
            None
        };
        let variable = Variable { name, value: word.text.clone(), remark };
        return (variable, blanks + word.range.end);
    }
    let raw = text.get(..line).unwrap_or_default().trim();
    let remark = raw.contains('"').then(|| {
        Remark::new(
            RemarkKind::Note,
            "The value is without quotes, as in a .env file, and is used unchanged. A shell would remove the quotes in it.",
        )
    });
    let variable = Variable { name, value: raw.as_bytes().to_vec(), remark };
    (variable, line)
}

/// Returns `NAME: value` from any depth of a YAML file, as CI files have it.
fn of_yaml(input: &Input<'_>) -> Vec<Variable> {
    let mut all = Vec::new();
    if input.json().is_some() || input.text().is_empty() {
        return all;
    }
    let mut open: Vec<NodeRef<'_>> = input.values().collect();
    while let Some(node) = open.pop() {
        for member in node.members() {
            if member.value.kind() == Kind::String && looks_like_name(&member.name()) {
                let value = member.value.text();
                let dollar = value.contains('$').then(|| {
                    Remark::new(
                        RemarkKind::Dollar,
                        "The value has a dollar sign: CI systems expand what follows it, and $$ becomes $.",
                    )
                });
                all.push(Variable {
                    name: member.name().into_owned(),
                    value: value.as_bytes().to_vec(),
                    remark: dollar,
                });
            } else {
                open.push(member.value);
            }
        }
        open.extend(node.elements());
    }
    all
}

fn looks_like_name(name: &str) -> bool {
    name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
}
