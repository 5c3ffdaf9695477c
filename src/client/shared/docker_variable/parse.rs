//! The strict reader: `json.Decoder` with `DisallowUnknownFields`, one value, nothing after it.

use crate::collections::OrderedMap;
use crate::go::fold;
use crate::json::{Document, Kind, NodeRef};
use crate::text::TextRange;

/// Entries of the variable by their key.
pub(super) type Variable = OrderedMap<Entry>;

/// One entry.
#[derive(Clone, Debug, Default)]
pub(super) struct Entry {
    pub(super) auth: String,
    pub(super) range: TextRange,
}

/// Returns the entries, or Go's message for the first thing that does not fit.
pub(super) fn parse(value: &Document) -> Result<Variable, String> {
    if let Some(error) = value.error() {
        return Err(error.go_message());
    }
    let mut variable = Variable::default();
    match value.root().map(|root| (root, root.kind())) {
        None | Some((_, Kind::Null)) => {}
        Some((root, Kind::Object)) => read_root(root, &mut variable)?,
        Some((_, kind)) => {
            return Err(format!(
                "json: cannot unmarshal {} into Go value of type configfile.configEnv",
                kind.go_name()
            ))
        }
    }
    // Go's `More` reads a closing bracket as the end of the array it is in.
    let behind = value.trailing().map(|range| range.of(value.bytes()));
    match behind.and_then(<[u8]>::first) {
        None | Some(b']' | b'}') => Ok(variable),
        Some(_) => Err("DOCKER_AUTH_CONFIG does not support more than one JSON object".to_owned()),
    }
}

fn unknown(key: &str) -> String {
    format!("json: unknown field {}", go_quote(key))
}

fn wrong(value: NodeRef<'_>, place: &str) -> String {
    let kind = value.kind().go_name();
    format!("json: cannot unmarshal {kind} into Go struct field {place}")
}

// Go reads on after an error, which comes first whatever follows.
fn read_root(root: NodeRef<'_>, variable: &mut Variable) -> Result<(), String> {
    for member in root.members() {
        let name = member.name();
        if !fold::matches(&name, "auths") {
            return Err(unknown(&name));
        }
        match member.value.kind() {
            Kind::Object => read_auths(member.value, variable)?,
            Kind::Null => *variable = Variable::default(),
            _ => {
                let place = "configEnv.auths of type map[string]configfile.configEnvAuth";
                return Err(wrong(member.value, place));
            }
        }
    }
    Ok(())
}

fn read_auths(auths: NodeRef<'_>, variable: &mut Variable) -> Result<(), String> {
    for member in auths.members() {
        let mut entry = Entry { auth: String::new(), range: member.range() };
        match member.value.kind() {
            Kind::Object => read_entry(member.value, &mut entry)?,
            Kind::Null => {}
            _ => {
                let place = "configEnv.auths of type configfile.configEnvAuth";
                return Err(wrong(member.value, place));
            }
        }
        variable.put(&member.name(), entry);
    }
    Ok(())
}

fn read_entry(value: NodeRef<'_>, entry: &mut Entry) -> Result<(), String> {
    for member in value.members() {
        let name = member.name();
        if !fold::matches(&name, "auth") {
            return Err(unknown(&name));
        }
        match member.value.kind() {
            Kind::String => entry.auth = member.value.text().into_owned(),
            Kind::Null => {}
            _ => return Err(wrong(member.value, "configEnvAuth.auths.auth of type string")),
        }
    }
    Ok(())
}

/// Returns a string as Go's `%q` prints it.
fn go_quote(text: &str) -> String {
    let inner: String = text.chars().map(go_quote_char).collect();
    format!("\"{inner}\"")
}

fn go_quote_char(c: char) -> String {
    let short = match c {
        '"' => '"',
        '\\' => '\\',
        '\u{7}' => 'a',
        '\u{8}' => 'b',
        '\u{C}' => 'f',
        '\n' => 'n',
        '\r' => 'r',
        '\t' => 't',
        '\u{B}' => 'v',
        '\0'..='\u{1F}' | '\u{7F}' => return format!("\\x{:02x}", u32::from(c)),
        _ if is_printable(c) => return c.to_string(),
        '\0'..='\u{FFFF}' => return format!("\\u{:04x}", u32::from(c)),
        _ => return format!("\\U{:08x}", u32::from(c)),
    };
    format!("\\{short}")
}

/// Returns Go's `strconv.IsPrint`. The standard library escapes the same characters in the middle
/// of a text; at its start it would also escape combining marks.
fn is_printable(c: char) -> bool {
    let shown: String = format!("a{c}").escape_debug().collect();
    shown.len() == 1 + c.len_utf8()
}
