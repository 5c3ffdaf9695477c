//! No file uses a name of a file that uses one of its own, over any number of steps.
//!
//! An edge goes from a file to the one that defines the name: a re-export is followed to its
//! source, and a list of modules (`mod a;`, `pub use a::A;`) uses nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::names::Names;
use super::source;
use super::{files, read, short};

/// Names that one file uses of another, by their paths.
type Edges = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

/// Returns the names that each file uses of the others. `files` are paths below `src` with their
/// texts.
fn edges(files: &[(String, String)]) -> Edges {
    let codes: Vec<String> = files.iter().map(|(_, text)| source::code(text)).collect();
    let names = Names::new(
        files.iter().map(|(path, _)| path.as_str()).zip(codes.iter().map(String::as_str)),
    );
    let mut edges = Edges::new();
    for (path, _) in files {
        for (target, name) in names.used_by(path) {
            if target != path {
                let of = edges.entry(path.clone()).or_default();
                of.entry(target.to_owned()).or_default().insert(name.to_owned());
            }
        }
    }
    edges
}

/// Returns the files that can be reached from `start`.
fn reached<'a>(edges: &'a Edges, start: &'a str) -> BTreeSet<&'a str> {
    let (mut found, mut open) = (BTreeSet::new(), vec![start]);
    while let Some(file) = open.pop() {
        for target in edges.get(file).into_iter().flat_map(BTreeMap::keys) {
            if found.insert(target.as_str()) {
                open.push(target);
            }
        }
    }
    found
}

/// Returns the groups of files in which each can be reached from every other.
fn circles(edges: &Edges) -> Vec<Vec<&str>> {
    let reach: BTreeMap<&str, BTreeSet<&str>> =
        edges.keys().map(|file| (file.as_str(), reached(edges, file))).collect();
    let mut groups: Vec<Vec<&str>> = Vec::new();
    for (file, targets) in &reach {
        if targets.contains(file) && !groups.iter().flatten().any(|known| known == file) {
            let back = |other: &&&str| reach.get(**other).is_some_and(|of| of.contains(file));
            groups.push(targets.iter().filter(back).copied().collect());
        }
    }
    groups
}

/// Returns the circle as text: each of its files and the names that it uses of the others.
fn described(edges: &Edges, circle: &[&str]) -> String {
    let mut text = format!("circle of {} files\n", circle.len());
    for file in circle {
        for (target, names) in &edges[*file] {
            if circle.contains(&target.as_str()) {
                let names: Vec<&str> = names.iter().map(String::as_str).collect();
                let _ = writeln!(text, "  {file} uses {} of {target}", names.join(", "));
            }
        }
    }
    text
}

#[test]
fn files_use_each_other_in_no_circle() {
    let own: Vec<(String, String)> = files("src", &["rs"])
        .iter()
        .map(|path| (short(path).trim_start_matches("src/").to_owned(), read(path)))
        .collect();
    let edges = edges(&own);
    let count: usize = edges.values().map(BTreeMap::len).sum();
    assert!(count > 1000, "only {count} uses were seen");
    let circles = circles(&edges);
    let texts: Vec<String> = circles.iter().map(|circle| described(&edges, circle)).collect();
    assert!(circles.is_empty(), "{} circles\n{}", circles.len(), texts.join("\n"));
}

/// Returns the circles of the given files, one line each.
fn circles_of(files: &[(&str, &str)]) -> Vec<String> {
    let owned: Vec<_> =
        files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    let edges = edges(&owned);
    circles(&edges).iter().map(|circle| circle.join(" ")).collect()
}

/// Name, files with their texts, and the circles in them.
type Case = (&'static str, &'static [(&'static str, &'static str)], &'static [&'static str]);

const CASES: &[Case] = &[
    (
        "two files",
        &[("a.rs", "use crate::b::B; struct A(B);"), ("b.rs", "use crate::a::A; struct B(A);")],
        &["a.rs b.rs"],
    ),
    (
        "three, by paths in the code",
        &[
            ("m/a.rs", "fn a() { super::b::b() }"),
            ("m/b.rs", "fn b() { crate::m::c::c() }"),
            ("m/c.rs", "use super::a; fn c() { a::a() }"),
            ("m/mod.rs", "mod a; mod b; mod c;"),
        ],
        &["m/a.rs m/b.rs m/c.rs"],
    ),
    (
        "through two re-exports",
        &[
            ("m/mod.rs", "mod n; pub use n::{Deep as Shallow, other};"),
            ("m/n/mod.rs", "mod o; pub(crate) use o::*;"),
            ("m/n/o.rs", "use crate::a::A; pub struct Deep(A); pub fn other() {}"),
            ("a.rs", "use crate::m::{self, Shallow}; struct A; fn f(_: Shallow) {}"),
        ],
        &["a.rs m/n/o.rs"],
    ),
    (
        "with a list that defines a name of its own",
        &[
            ("m/mod.rs", "mod a; pub struct Own; pub const ALL: &[&Own] = &[&a::A];"),
            ("m/a.rs", "use super::Own; pub static A: Own = Own;"),
        ],
        &["m/a.rs m/mod.rs"],
    ),
    (
        "with a re-export that is used where it is",
        &[
            ("m/mod.rs", "mod a; pub use a::A; pub fn f(_: A) {}"),
            ("m/a.rs", "pub struct A; fn g() { super::f(A) }"),
        ],
        &["m/a.rs m/mod.rs"],
    ),
    (
        "by a star",
        &[
            ("p.rs", "pub use crate::b::B;"),
            ("a.rs", "use crate::p::*; pub struct A(B);"),
            ("b.rs", "pub struct B; fn f() { crate::a::A; }"),
        ],
        &["a.rs b.rs"],
    ),
    (
        "after a string with slashes",
        &[
            ("a.rs", "fn a() { f(\"https://x\"); crate::b::b() }"),
            ("b.rs", "fn b() { crate::a::a() }"),
        ],
        &["a.rs b.rs"],
    ),
    (
        "none: a list of modules",
        &[
            ("m/mod.rs", "mod a; mod b; pub use a::A; pub use b::B;"),
            ("m/a.rs", "pub struct A; fn f(_: super::B) {}"),
            ("m/b.rs", "pub struct B;"),
        ],
        &[],
    ),
    (
        "none: an own file with the name of its item",
        &[
            ("m/mod.rs", "mod look; pub use look::look;"),
            ("m/look.rs", "pub fn look() {}"),
            ("a.rs", "use crate::m::look; fn f() { look() }"),
        ],
        &[],
    ),
    (
        "none: only in comments, strings and tests",
        &[
            ("a.rs", "/// [`crate::b::B`] \"\nconst A: &str = \"crate::b::B\"; /* crate::b::B */"),
            (
                "b.rs",
                "use crate::a::A; #[cfg(test)] mod tests { use super::*; fn f() { crate::c::C; } }",
            ),
            ("c.rs", "use crate::b::B; pub struct C;"),
        ],
        &[],
    ),
    (
        "none: a crate with the name of a module elsewhere",
        &[
            ("m/mod.rs", "pub mod base64; pub struct M;"),
            ("m/base64.rs", "use base64::Engine; use super::M;"),
        ],
        &[],
    ),
    (
        "two circles",
        &[
            ("a.rs", "fn a() { crate::b::b() }"),
            ("b.rs", "fn b() { crate::a::a() }"),
            ("c.rs", "fn c() { crate::d::d(); crate::a::a() }"),
            ("d.rs", "fn d() { crate::c::c() }"),
        ],
        &["a.rs b.rs", "c.rs d.rs"],
    ),
];

#[test]
fn circles_are_seen() {
    for (name, files, expected) in CASES {
        assert_eq!(circles_of(files), *expected, "{name}");
    }
}
