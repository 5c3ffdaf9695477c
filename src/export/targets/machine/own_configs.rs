//! Script that writes one config.json for each account, each into a directory of its own.

use crate::collections::OrderedMap;
use crate::config::secrets::has_secret;
use crate::docker::DOCKER_HUB_KEY;
use crate::export::auths;
use crate::export::targets::prelude::*;
use crate::quote::heredoc_end;

/// Script in parentheses, so that the mode and the directory of the shell stay. A file that is there
/// already ends it.
const SCRIPT: &str = "# «made»
# It stops at a file that is there already.
(
set -euC
umask 077
base=«base»
«all»)
";

const ONE: &str = "mkdir -p \"$base\"/«place»
cat > \"$base\"/«place»/config.json <<'«end»'
«config»
«end»
";

/// Adds the script `file`, which writes a config.json into the place of each account below `base`.
pub(super) fn script(
    renderer: &mut Renderer<'_>,
    file: &'static str,
    base: &str,
    places: &[String],
) {
    let one = |(account, place): (&Account, &String)| {
        let config = auths::document(&[under_host(account)], EntryStyle::Auth);
        let end = Text::plain(&heredoc_end(config.as_str()));
        let place = Text::plain(&shell_word(place));
        Text::fill(ONE, &[("place", place), ("end", end), ("config", config)])
    };
    let all = Text::join(renderer.accounts.iter().zip(places).map(one), "");
    let text = renderer.fill(SCRIPT, &[("base", Text::plain(base)), ("all", all)]);
    renderer.script(file, Language::Shell, text);
}

/// Returns the account under the key that Docker looks up: the host alone, without a path.
fn under_host(account: &Account) -> Account {
    let host = if account.is_hub() { DOCKER_HUB_KEY.into() } else { account.host() };
    account.under(host.into_owned())
}

/// Returns a directory for each account, `quay.io-team-robot`: host and user without what is secret
/// or odd in a path. Equal ones get a number.
pub(in crate::export) fn directories(accounts: &[Account]) -> Vec<String> {
    let mut counts: OrderedMap<usize> = OrderedMap::default();
    let name = |account: &Account| {
        let host = if account.has_secret_host() { "registry".into() } else { account.image_host() };
        let user = account.public_user().filter(|user| !has_secret(user)).unwrap_or_default();
        let parts = [word(&host), word(user)];
        let base = parts.map(|part| part.trim_matches('-').to_owned()).join("-");
        let base = base.trim_matches('-').to_owned();
        let count = counts.value_of(&base.to_ascii_lowercase());
        *count += 1;
        match *count {
            1 => base,
            // A dot is no part of a user here, so that no other account has this name.
            number => format!("{base}.{number}"),
        }
    };
    accounts.iter().map(name).collect()
}

/// Returns the text with a hyphen for each run of characters that a path should not have.
fn word(text: &str) -> String {
    let is_kept = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_');
    let words = text.split(|c| !is_kept(c)).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}
