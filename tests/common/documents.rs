//! Random files that look like `config.json`, with everything that people and attackers put there.

use super::choices::Choices;
use super::layout::Layout;
use super::tree::Tree;

const HOSTS: [&str; 9] = [
    r#""ghcr.io""#,
    r#""https://index.docker.io/v1/""#,
    r#""registry.example:5000""#,
    r#""quay.io""#,
    r#""ghcr\u002eio""#,
    r#""""#,
    r#""__proto__""#,
    "\"h\u{F6}st\u{200B}\"",
    r#""<img src=x>""#,
];

const LEAVES: [&[u8]; 16] = [
    br#""x""#,
    br#""""#,
    b"null",
    b"1",
    b"-0",
    b"1e999",
    b"12345678901234567890.10",
    b"true",
    b"false",
    br#""a\u003db\/""#,
    br#""\ud800""#,
    b"\"\xFF\"",
    "\"\u{1F511}\"".as_bytes(),
    br#""{\"a\":[1,}""#,
    br#""\\""#,
    br#""\"""#,
];

const AUTHS: [&str; 7] = [
    r#""dXNlcjpwYXNz""#,
    r#""""#,
    r#""dXNlcjpwYXNz\u003d""#,
    r#""not base64""#,
    "null",
    r#""dTpw""#,
    "7",
];

fn leaf(text: &str) -> Tree {
    Tree::Leaf(text.as_bytes().to_vec())
}

fn object(members: Vec<(&str, Tree)>) -> Tree {
    Tree::Object(members.into_iter().map(|(key, value)| (key.as_bytes().to_vec(), value)).collect())
}

fn any_value(choices: &mut Choices, depth: usize) -> Tree {
    match choices.below(if depth > 2 { 6 } else { 10 }) {
        0..=5 => Tree::Leaf(choices.of(&LEAVES).to_vec()),
        6 | 7 => {
            Tree::Array((0..choices.below(4)).map(|_| any_value(choices, depth + 1)).collect())
        }
        _ => object(
            (0..choices.below(4))
                .map(|_| {
                    let key = choices.of(&[r#""a""#, r#""b""#, r#""""#, r#""auth""#]);
                    (key, any_value(choices, depth + 1))
                })
                .collect(),
        ),
    }
}

fn entry(choices: &mut Choices) -> Tree {
    if choices.chance(8) {
        return any_value(choices, 2);
    }
    let members = (0..choices.of(&[1, 1, 2, 3, 0]))
        .map(|_| match choices.below(9) {
            0..=2 => (r#""auth""#, leaf(choices.of(&AUTHS))),
            3 => (r#""username""#, leaf(choices.of(&[r#""u""#, r#""""#, "null", "1"]))),
            4 => (r#""password""#, leaf(choices.of(&[r#""p""#, r#""""#, "null"]))),
            5 => (r#""identitytoken""#, leaf(r#""tok""#)),
            6 => (r#""Auth""#, leaf(choices.of(&AUTHS))),
            7 => (r#""email""#, leaf(r#""e@x""#)),
            _ => (r#""x-unknown""#, any_value(choices, 2)),
        })
        .collect();
    object(members)
}

fn hosts(choices: &mut Choices, value: impl Fn(&mut Choices) -> Tree) -> Tree {
    let count = choices.of(&[1, 2, 3, 0, 4]);
    let members = (0..count).map(|_| (choices.of(&HOSTS), value(choices)));
    object(members.collect())
}

fn top_level(choices: &mut Choices) -> (&'static str, Tree) {
    let odd = choices.chance(6);
    let known = choices.below(11);
    let key = match known {
        0..=3 => choices.of(&[r#""auths""#, r#""auths""#, r#""AUTHS""#, r#""aut\u0068s""#]),
        4 => r#""credsStore""#,
        5 => choices.of(&[r#""credHelpers""#, r#""CredHelpers""#]),
        6 => r#""HttpHeaders""#,
        7 => r#""proxies""#,
        8 => r#""psFormat""#,
        _ => choices.of(&[r#""x""#, r#""""#, r#""__proto__""#, r#""detachKeys""#, "\"\u{E4}\""]),
    };
    let value = match known {
        _ if odd => any_value(choices, 1),
        0..=3 => hosts(choices, entry),
        4 | 8 => leaf(r#""desktop""#),
        5 | 6 => hosts(choices, |choices| leaf(choices.of(&[r#""osxkeychain""#, r#""""#, "null"]))),
        _ => any_value(choices, 0),
    };
    (key, value)
}

/// Returns a tree that a `config.json` could hold; always an object.
pub(crate) fn config(choices: &mut Choices) -> Tree {
    let mut members = Vec::new();
    if choices.chance(60) {
        members.push((r#""auths""#, hosts(choices, entry)));
    }
    for _ in 0..choices.of(&[1, 2, 3, 4, 0]) {
        members.push(top_level(choices));
    }
    object(members)
}

/// Returns a file that Docker reads as JSON, and the layout of its value. Mostly an object;
/// sometimes empty, white space, null or followed by something else.
pub(crate) fn file(choices: &mut Choices) -> (Vec<u8>, Layout) {
    let layout = Layout::random(choices);
    if choices.chance(3) {
        let empty: [&[u8]; 6] = [b"", b" \n", b"null", b"\r\n null\r\n", b"{}", b"\t{ }\r\n"];
        return (choices.of(&empty).to_vec(), Layout::Odd { newline: "\n" });
    }
    let tree = config(choices);
    let text = layout.write(&tree, choices);
    let newline = match layout {
        Layout::Lines { newline, .. } | Layout::Odd { newline } => newline,
        Layout::Line { .. } => "",
    };
    let before = choices.of(&["", "", "", newline]).as_bytes();
    let behind = choices.of(&["", newline, "", " trailing {", "{}"]).as_bytes();
    ([before, &text, behind].concat(), layout)
}
