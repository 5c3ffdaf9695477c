//! Writes the commands by which a user sees that each login of a result is right.

use super::model::account::Account;
use super::model::text::Text;
use super::renderer::{shell_word, Renderer};
use super::target::Target;
use super::targets::{directories, variables};
use crate::config::secrets::shown_host;

/// Maximum number of registries that are checked one by one; a longer list is unreadable.
const MAX_LINES: usize = 100;

/// Said where a public image would pass with any login.
const PRIVATE: &str = "# Each name has to be yours and private. A public one proves nothing.\n";

/// Commands that give Docker a config.json of its own, and take it away again.
const OWN_CONFIG: [&str; 2] = [
    "DOCKER_CONFIG=$(mktemp -d) && export DOCKER_CONFIG\n«config» > \"$DOCKER_CONFIG/config.json\"\n",
    "rm -r \"$DOCKER_CONFIG\" && unset DOCKER_CONFIG\n",
];

/// Returns the check of a target that has been written; empty when there is none. `in_file` are the
/// accounts of a target that takes the file as it is.
pub(super) fn commands(
    target: &Target,
    renderer: &Renderer<'_>,
    in_file: Option<&[Account]>,
) -> String {
    let check = target.check;
    if check.is_none() || renderer.out.parts.is_empty() {
        return String::new();
    }
    let mut text = format!("# Right login: {}\n# Wrong login: {}\n", check.right, check.wrong);
    if check.each.contains("«image»") {
        text.push_str(PRIVATE);
    }
    let options = |template: &str| fill(template, &option_values(target, renderer));
    let [begin, end] = if check.config.is_empty() { [""; 2] } else { OWN_CONFIG };
    text.push_str(&options(&begin.replace("«config»", check.config)));
    push_line(&mut text, &options(check.before));
    if !check.each.is_empty() {
        text.push_str(&each(target, renderer, in_file.unwrap_or(&renderer.accounts)));
    }
    push_line(&mut text, &options(check.after));
    text.push_str(end);
    text
}

fn push_line(text: &mut String, line: &str) {
    if !line.is_empty() {
        text.push_str(line);
        text.push('\n');
    }
}

/// Returns the lines of the registries.
fn each(target: &Target, renderer: &Renderer<'_>, accounts: &[Account]) -> String {
    let if_used = |name: &str, values: fn(&[Account]) -> Vec<String>| {
        let is_used = target.check.each.contains(&format!("«{name}»"));
        if is_used {
            values(accounts)
        } else {
            Vec::new()
        }
    };
    let (variables, directories) =
        (if_used("variable", variables), if_used("directory", directories));
    let images = renderer.images_of(accounts, MAX_LINES);
    let mut text = String::new();
    for (at, (account, image)) in accounts.iter().zip(images).enumerate() {
        let mut values = option_values(target, renderer);
        values.retain(|(id, _)| *id != "image");
        values.extend([
            ("image", image),
            ("number", (at + 1).to_string()),
            ("registry", registry(account)),
        ]);
        values.extend(variables.get(at).map(|name| ("variable", name.clone())));
        values.extend(directories.get(at).map(|name| ("directory", name.clone())));
        push_line(&mut text, &fill(target.check.each, &values));
    }
    let more = accounts.len().saturating_sub(MAX_LINES);
    if more > 0 {
        push_line(&mut text, &format!("# … and {more} more registries, in the same way"));
    }
    text
}

/// Returns the host that a client asks, without a secret in it.
fn registry(account: &Account) -> String {
    if account.has_secret_host() {
        return shown_host(&account.key).into_owned();
    }
    account.client_host().into_owned()
}

fn option_values(target: &Target, renderer: &Renderer<'_>) -> Vec<(&'static str, String)> {
    let options = target.options.iter();
    options.map(|option| (option.id, renderer.option(option).to_owned())).collect()
}

/// Fills a line of shell: each value is one word.
fn fill(template: &str, values: &[(&'static str, String)]) -> String {
    let used = values.iter().filter(|(name, _)| template.contains(&format!("«{name}»")));
    let words: Vec<(&str, Text)> =
        used.map(|(name, text)| (*name, Text::plain(&shell_word(text)))).collect();
    Text::fill(template, &words).as_str().to_owned()
}
