//! The functions of the browser that the app imports, by what they are for.
//!
//! `imports.txt` has them: a title after `#`, then lines with an owner and its members. A member that
//! ends with `=` is set; after `|` are the names that wasm-bindgen gives it, where they differ.
//! tests/e2e/imports.test.mjs holds it against the wasm.

const IMPORTS: &str = include_str!("imports.txt");

/// What some of the imports are for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Power {
    /// What the app does with them.
    pub title: &'static str,
    /// Their names, such as `URL.createObjectURL`.
    pub names: Vec<String>,
}

/// Returns all of them.
pub fn powers() -> Vec<Power> {
    let groups = IMPORTS.split("# ").skip(1);
    let power = |group: &'static str| {
        let (title, lines) = group.split_once('\n')?;
        let owners = lines.lines().filter_map(|line| line.split_once(": "));
        let names = owners
            .flat_map(|(owner, members)| members.split(' ').map(|member| name(owner, member)));
        Some(Power { title, names: names.collect() })
    };
    groups.filter_map(power).collect()
}

/// Returns a member as a script would write it.
fn name(owner: &str, member: &str) -> String {
    let member = member.split('|').next().unwrap_or_default();
    match (owner, member.strip_suffix('=')) {
        ("instanceof", _) => format!("instanceof {member}"),
        ("global", _) => member.to_owned(),
        (_, Some(member)) => format!("{owner}.{member} ="),
        (_, None) if member == "new" => format!("new {owner}"),
        _ => format!("{owner}.{member}"),
    }
}
