//! Shape of the project, checked by reading its own files.

#![cfg(test)]

#[path = "../common/project.rs"]
mod project;
#[path = "../common/rust_code.rs"]
mod rust_code;

mod circles;
mod layers;
mod names;
mod source;

use std::path::Path;

use layers::LAYERS;
use project::{files, read, root};
use source::is_name;

/// Crates that depend on a browser.
const BROWSER: [&str; 7] =
    ["yew", "gloo", "web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "zeroizing_alloc"];

/// Crates that the core may use.
const PURE: [&str; 3] = ["base64", "punycode", "thiserror"];

/// Features of web-sys that store something, send something or listen to another party. They are
/// prefixes of names.
const POWERS: &str =
    "Storage Request Response Headers XmlHttpRequest WebSocket WebTransport EventSource Rtc \
    BroadcastChannel MessageChannel MessagePort Worker SharedWorker ServiceWorker Cache Idb \
    FileSystemSyncAccessHandle Push Notification Credential PublicKeyCredential CookieStore \
    HtmlFormElement HtmlDocument HtmlIFrameElement HtmlImageElement HtmlScriptElement \
    HtmlLinkElement HtmlObjectElement HtmlEmbedElement Beacon Console console History";

/// Parts of gloo that do so.
const GLOO_POWERS: [&str; 7] =
    ["net", "storage", "worker", "history", "console", "file", "default"];

/// Maximum number of lines of a file.
const MAX_LINES: usize = 400;

/// Maximum number of lines of a component: a longer one becomes a hook and a view.
const MAX_COMPONENT_LINES: usize = 95;

/// Returns the path below the project, with slashes.
fn short(path: &Path) -> String {
    let below = path.strip_prefix(root()).unwrap_or(path);
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// Returns the code without comments and the content of strings.
fn code(path: &Path) -> String {
    source::code(&read(path))
}

/// Returns the places where `name` is a word of its own.
fn words<'a>(text: &'a str, name: &'a str) -> impl Iterator<Item = usize> + 'a {
    text.match_indices(name).map(|(at, _)| at).filter(move |&at| {
        let before = text[..at].chars().next_back();
        let behind = text[at + name.len()..].chars().next();
        !before.is_some_and(is_name) && !behind.is_some_and(is_name)
    })
}

/// Returns true when the crate is used: by a path that starts with it, or by an attribute of it.
fn uses_crate(text: &str, name: &str) -> bool {
    words(text, name).any(|at| text[at + name.len()..].starts_with("::"))
        || text.contains(&format!("use {name};"))
        || text.contains(&format!("extern crate {name}"))
}

/// Returns the modules named after `crate::`, alone or in braces.
fn own_modules(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for at in words(text, "crate") {
        let Some(rest) = text[at..].strip_prefix("crate::") else {
            continue;
        };
        let names: Vec<&str> = match rest.strip_prefix('{') {
            Some(inner) => inner.split("};").next().unwrap_or_default().split(',').collect(),
            None => vec![rest],
        };
        let first_word = |name: &&str| name.trim().chars().take_while(|c| is_name(*c)).collect();
        found.extend(names.iter().map(first_word));
    }
    found.retain(|name: &String| !name.is_empty());
    found
}

/// Returns the depth of a file below the crate in modules: `src/config/edit/top.rs` has depth
/// three.
fn depth(short: &str) -> usize {
    let steps = short.trim_end_matches("/mod.rs").split('/').count();
    steps - 1
}

fn check_layer(path: &Path, module: &str, may_use: &str, crates: &str) {
    let (name, text) = (short(path), code(path));
    for used in own_modules(&text) {
        let allowed = used == module || may_use.split(' ').any(|name| name == used);
        assert!(allowed, "{name}: {module} may not use {used}");
    }
    let up = "super::".repeat(depth(&name));
    // In a module of tests one more step leads only to the file itself.
    let own = text.split("#[cfg(test)]").next().unwrap_or_default();
    assert!(!own.contains(&up), "{name}: name other modules from the crate, not by {up}");
    for other in BROWSER.iter().chain(&PURE) {
        let allowed = crates.split(' ').any(|name| name == *other);
        assert!(allowed || !uses_crate(&text, other), "{name}: {module} may not use {other}");
    }
}

#[test]
fn modules_use_only_what_lies_below_them() {
    for (module, may_use, crates) in LAYERS {
        let folder = root().join("src").join(module);
        let paths = if folder.is_dir() {
            files(&format!("src/{module}"), &["rs"])
        } else {
            vec![folder.with_extension("rs")]
        };
        for path in paths {
            check_layer(&path, module, may_use, crates);
        }
    }
}

/// Clients that share code by design: Docker's own look-up is in `docker_cli`, and the variable and
/// the commands of the same program build on it.
const DOCKERS_OWN: [&str; 2] = ["docker_auth_config", "docker_write"];

#[test]
fn clients_never_use_each_other() {
    let list = code(&root().join("src/client/mod.rs"));
    let listed: Vec<&str> =
        list.lines().filter_map(|line| line.trim().strip_suffix("::CLIENT,")).collect();
    assert_eq!(listed.len(), 27, "every client is in CLIENTS");
    for path in files("src/client", &["rs"]) {
        let text = code(&path);
        let own = path.display().to_string();
        for other in &listed {
            let is_own = own.contains(&format!("client/{other}"));
            let is_list = own.ends_with("client/mod.rs");
            let is_dockers = DOCKERS_OWN.iter().any(|name| own.contains(name));
            let may = is_own || is_list || (is_dockers && *other == "docker_cli");
            if !may {
                assert!(!text.contains(&format!("{other}::")), "{own} uses {other}");
            }
        }
    }
}

#[test]
fn every_module_has_its_layer() {
    let lib = code(&root().join("src/lib.rs"));
    for line in lib.lines() {
        let name = line.trim().strip_prefix("pub mod ").or(line.trim().strip_prefix("mod "));
        if let Some(name) = name.map(|name| name.trim_end_matches(';')) {
            let known = name == "ui" || LAYERS.iter().any(|(module, ..)| *module == name);
            assert!(known, "say in LAYERS what {name} may use");
        }
    }
    assert!(lib.contains("pub mod ui"), "the page is a module");
}

#[test]
fn only_the_page_knows_the_browser() {
    for path in files("src", &["rs"]) {
        let name = short(&path);
        if name.starts_with("src/ui/") || name == "src/main.rs" {
            continue;
        }
        let text = code(&path);
        for browser in BROWSER {
            assert_eq!(words(&text, browser).next(), None, "{name} names {browser}");
        }
        if name != "src/lib.rs" {
            assert!(!own_modules(&text).contains(&"ui".to_owned()), "{name} uses the page");
        }
    }
}

#[test]
fn files_are_short() {
    for path in
        [files("src", &["rs"]), files("tests", &["rs", "mjs"]), files("fuzz", &["rs"])].concat()
    {
        let lines = read(&path).lines().count();
        assert!(lines <= MAX_LINES, "{}: {lines} lines", short(&path));
    }
}

/// Returns the lines of each component, from its attribute to its closing brace.
fn components(text: &str) -> Vec<usize> {
    let parts = text.split("\n#[component]\n").skip(1);
    parts.map(|part| 2 + part.lines().take_while(|line| *line != "}").count()).collect()
}

#[test]
fn components_are_short() {
    let text = "\n#[component]\nfn A() -> Html {\n    html! {}\n}\n\nfn other() {\n}\n";
    assert_eq!(components(text), [4]);
    let mut count = 0;
    for path in files("src/ui", &["rs"]) {
        for lines in components(&read(&path)) {
            count += 1;
            let name = short(&path);
            assert!(lines <= MAX_COMPONENT_LINES, "{name}: a component of {lines} lines");
        }
    }
    assert!(count > 20, "{count} components");
}

#[test]
fn the_page_writes_no_markup_and_no_style_of_its_own() {
    for path in files("src/ui", &["rs"]) {
        let (name, text) = (short(&path), code(&path));
        for at in words(&text, "style") {
            let rest = text[at + "style".len()..].trim_start();
            let attribute = rest.starts_with('=') && !rest.starts_with("==");
            assert!(!attribute, "{name}: a style attribute; the page's policy forbids it");
        }
        for raw in
            ["from_html_unchecked", "set_inner_html", "set_outer_html", "insert_adjacent_html"]
        {
            assert_eq!(words(&text, raw).next(), None, "{name}: {raw} makes markup of text");
        }
    }
}

/// Returns the strings of a list in `Cargo.toml`.
fn quoted(text: &str) -> Vec<&str> {
    text.split('"').skip(1).step_by(2).collect()
}

#[test]
fn the_page_has_no_power_to_store_or_send() {
    let manifest = read(&root().join("Cargo.toml"));
    let section = manifest.split("[dependencies.web-sys]").nth(1).expect("web-sys has a section");
    let list = section.split("features = [").nth(1).and_then(|rest| rest.split(']').next());
    let features = quoted(list.expect("it has features"));
    assert!(features.contains(&"Window"), "the list was read: {features:?}");
    for feature in features {
        let power = POWERS.split_whitespace().find(|power| feature.starts_with(power));
        assert_eq!(power, None, "web-sys feature {feature}");
    }
    let gloo = manifest.lines().find(|line| line.starts_with("gloo")).expect("gloo");
    assert!(gloo.contains("default-features = false"), "{gloo}");
    let features = quoted(gloo.split("features = [").nth(1).unwrap_or_default());
    for power in GLOO_POWERS {
        assert!(!features.contains(&power), "gloo feature {power}");
    }
}

#[test]
fn every_dependency_has_its_reason() {
    let manifest = read(&root().join("Cargo.toml"));
    let (mut in_list, mut explained, mut count) = (false, false, 0);
    for line in manifest.lines() {
        let one = line.contains("dependencies.") && line.starts_with('[');
        if line.starts_with('[') {
            in_list = line.ends_with("dependencies]");
        }
        let first = line.chars().next().unwrap_or(' ');
        if one || (in_list && first.is_ascii_alphanumeric()) {
            assert!(explained, "no reason above {line}");
            count += 1;
        }
        // A comment explains the lines below it, up to the next empty one.
        explained = first == '#' || (explained && !line.is_empty());
    }
    assert!(count > 8, "only {count} dependencies were read");
}
