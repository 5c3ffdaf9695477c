//! Layouts of JSON, as people and programs write it.

use super::choices::Choices;
use super::tree::Tree;

/// Layout of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layout {
    /// One item on each line.
    Lines { newline: &'static str, indent: &'static str, colon: &'static str },
    /// All on one line.
    Line { colon: &'static str, comma: &'static str },
    /// White space anywhere, with line breaks of one kind.
    Odd { newline: &'static str },
}

const NEWLINES: [&str; 3] = ["\n", "\r\n", "\r"];

impl Layout {
    pub(crate) fn random(choices: &mut Choices) -> Self {
        let newline = choices.of(&NEWLINES);
        match choices.below(10) {
            0..=4 => Self::Lines {
                newline,
                indent: choices.of(&["\t", "  ", "    ", " ", ""]),
                colon: choices.of(&[": ", ":", " : "]),
            },
            5 | 6 => {
                let (colon, comma) = choices.of(&[(":", ","), (": ", ", ")]);
                Self::Line { colon, comma }
            }
            _ => Self::Odd { newline },
        }
    }

    /// Returns the text of `tree`; only the odd layout takes choices.
    pub(crate) fn write(self, tree: &Tree, choices: &mut Choices) -> Vec<u8> {
        let mut text = Vec::new();
        self.value(tree, 0, choices, &mut text);
        text
    }

    fn value(self, tree: &Tree, depth: usize, choices: &mut Choices, text: &mut Vec<u8>) {
        match tree {
            Tree::Leaf(raw) => text.extend_from_slice(raw),
            Tree::Array(elements) => {
                text.push(b'[');
                for (place, element) in elements.iter().enumerate() {
                    self.before_item(place, depth, choices, text);
                    self.value(element, depth + 1, choices, text);
                }
                self.before_end(elements.is_empty(), depth, choices, text);
                text.push(b']');
            }
            Tree::Object(members) => {
                text.push(b'{');
                for (place, (key, value)) in members.iter().enumerate() {
                    self.before_item(place, depth, choices, text);
                    text.extend_from_slice(key);
                    self.colon(choices, text);
                    self.value(value, depth + 1, choices, text);
                }
                self.before_end(members.is_empty(), depth, choices, text);
                text.push(b'}');
            }
        }
    }

    fn before_item(self, place: usize, depth: usize, choices: &mut Choices, text: &mut Vec<u8>) {
        match self {
            Self::Lines { newline, indent, .. } => {
                text.extend_from_slice(if place > 0 { b"," } else { b"" });
                text.extend_from_slice(newline.as_bytes());
                text.extend_from_slice(indent.repeat(depth + 1).as_bytes());
            }
            Self::Line { comma, .. } if place > 0 => text.extend_from_slice(comma.as_bytes()),
            Self::Line { .. } => {}
            Self::Odd { newline } => {
                if place > 0 {
                    blank(newline, choices, text);
                    text.push(b',');
                }
                blank(newline, choices, text);
            }
        }
    }

    fn before_end(self, empty: bool, depth: usize, choices: &mut Choices, text: &mut Vec<u8>) {
        match self {
            Self::Lines { newline, indent, .. } if !empty => {
                text.extend_from_slice(newline.as_bytes());
                text.extend_from_slice(indent.repeat(depth).as_bytes());
            }
            Self::Odd { newline } => blank(newline, choices, text),
            _ => {}
        }
    }

    fn colon(self, choices: &mut Choices, text: &mut Vec<u8>) {
        match self {
            Self::Lines { colon, .. } | Self::Line { colon, .. } => {
                text.extend_from_slice(colon.as_bytes());
            }
            Self::Odd { newline } => {
                blank(newline, choices, text);
                text.push(b':');
                blank(newline, choices, text);
            }
        }
    }
}

fn blank(newline: &str, choices: &mut Choices, text: &mut Vec<u8>) {
    for _ in 0..choices.of(&[0, 0, 1, 1, 2]) {
        text.extend_from_slice(choices.of(&[" ", newline, "\t", "  "]).as_bytes());
    }
}
