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
    let mut reader = Reader { variable: Variable::default(), error: None };
    match value.root().map(|root| (root, root.kind())) {
        None | Some((_, Kind::Null)) => {}
        Some((root, Kind::Object)) => reader.root(root),
        Some((_, kind)) => reader.fail(format!(
            "json: cannot unmarshal {} into Go value of type configfile.configEnv",
            kind.go_name()
        )),
    }
    if let Some(error) = reader.error {
        return Err(error);
    }
    // Go's `More` reads a closing bracket as the end of the array it is in.
    let behind = value.trailing().map(|range| range.of(value.bytes()));
    match behind.and_then(<[u8]>::first) {
        None | Some(b']' | b'}') => Ok(reader.variable),
        Some(_) => Err("DOCKER_AUTH_CONFIG does not support more than one JSON object".to_owned()),
    }
}

struct Reader {
    variable: Variable,
    error: Option<String>,
}

impl Reader {
    fn fail(&mut self, message: String) {
        self.error.get_or_insert(message);
    }

    fn unknown(&mut self, key: &str) {
        self.fail(format!("json: unknown field {}", go_quote(key)));
    }

    fn wrong(&mut self, value: NodeRef<'_>, place: &str) {
        let kind = value.kind().go_name();
        self.fail(format!("json: cannot unmarshal {kind} into Go struct field {place}"));
    }

    fn root(&mut self, root: NodeRef<'_>) {
        for member in root.members() {
            let name = member.name();
            if !fold::matches(&name, "auths") {
                self.unknown(&name);
                continue;
            }
            match member.value.kind() {
                Kind::Object => self.auths(member.value),
                Kind::Null => self.variable = Variable::default(),
                _ => self.wrong(
                    member.value,
                    "configEnv.auths of type map[string]configfile.configEnvAuth",
                ),
            }
        }
    }

    fn auths(&mut self, auths: NodeRef<'_>) {
        for member in auths.members() {
            let mut entry = Entry { auth: String::new(), range: member.range() };
            match member.value.kind() {
                Kind::Object => self.entry(&mut entry, member.value),
                Kind::Null => {}
                _ => self.wrong(member.value, "configEnv.auths of type configfile.configEnvAuth"),
            }
            self.variable.put(&member.name(), entry);
        }
    }

    fn entry(&mut self, entry: &mut Entry, value: NodeRef<'_>) {
        for member in value.members() {
            let name = member.name();
            if !fold::matches(&name, "auth") {
                self.unknown(&name);
                continue;
            }
            match member.value.kind() {
                Kind::String => entry.auth = member.value.text().into_owned(),
                Kind::Null => {}
                _ => self.wrong(member.value, "configEnvAuth.auths.auth of type string"),
            }
        }
    }
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
