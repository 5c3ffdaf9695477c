//! `docker login` for POSIX shells. The password comes from standard input.

use crate::export::model::options::PasswordSource;
use crate::export::targets::logins::{obstacle, secret_argument, warn};
use crate::export::targets::prelude::*;
use crate::quote::{heredoc_end, sh};

/// One command for each registry.
pub(super) const TARGET: Target = Target {
    id: "login",
    name: "docker login, POSIX shell",
    summary: "One docker login for each registry; the password is read from standard input, never an argument.",
    consumer: "bash, dash, zsh and other POSIX shells",
    capacity: Capacity::TextLogins,
    where_to_paste: "Save it, run it with sh login.sh, and remove it. A shell keeps what is pasted in its history, passwords included.",
    form: Form::Commands,
    limits: Limits::note("docker login asks the registry, so it needs the network."),
    check: Check::DOCKER,
    verified: Verified::By("bash, dash, docker"),
    options: &[PasswordSource::OPTION],
    write,
    ..MACHINE
};

fn write(renderer: &mut Renderer<'_>) {
    prepare(renderer, obstacle);
    if renderer.accounts.is_empty() {
        return;
    }
    let (template, command): (_, fn(&Account) -> Option<Text>) = match renderer.choice() {
        PasswordSource::Text => ("# «made»\n«all»", in_text),
        PasswordSource::Question => (ASK, asked),
    };
    let all = Text::join(renderer.accounts.iter().filter_map(command), "");
    let text = renderer.fill(template, &[("all", all)]);
    renderer.script("login.sh", Language::Shell, text);
}

/// Keeps the logins that the commands can carry, one for each host, and warns of what they change.
pub(super) fn prepare(renderer: &mut Renderer<'_>, obstacle: fn(&Account) -> Option<&'static str>) {
    renderer.keep(secret_argument);
    renderer.keep(obstacle);
    if renderer.choice::<PasswordSource>() == PasswordSource::Question {
        renderer.keep(|account| {
            let (_, password) = account.login().unwrap_or_default();
            password.contains('\n').then_some("Its password has several lines, which cannot be typed. Choose the password in the text.")
        });
    }
    renderer.one_per_host();
    warn(renderer);
}

/// Returns the username and the argument that names the registry: none for Docker Hub.
fn arguments(account: &Account) -> Option<[(&'static str, Text); 2]> {
    let (user, _) = account.login()?;
    let server =
        if account.is_hub() { String::new() } else { format!(" {}", sh(&account.host())?) };
    Some([("user", Text::plain(&sh(user)?)), ("server", Text::plain(&server))])
}

const LOGIN: &str =
    "docker login --username «user» --password-stdin«server» <<'«end»'\n«password»\n«end»\n";

/// Returns the here-document. It ends the password with a line break, which Docker removes again.
fn in_text(account: &Account) -> Option<Text> {
    let [user, server] = arguments(account)?;
    let (_, password) = account.login()?;
    let end = Text::plain(&heredoc_end(password));
    let password = Text::secret(password);
    let values = [user, server, ("password", password), ("end", end)];
    Some(Text::fill(LOGIN, &values))
}

/// Script in braces, so that a shell reads all of it before the first question reads the pasted
/// rest.
const ASK: &str = r#"# «made»
{
sign_in() {
  printf 'Password of %s at %s: ' "$1" "${2:-Docker Hub}" >&2
  stty -echo 2>/dev/null
  IFS= read -r password
  stty echo 2>/dev/null
  echo >&2
  printf '%s' "$password" | docker login --username "$1" --password-stdin ${2:+"$2"}
  unset password
}
«all»}
"#;

fn asked(account: &Account) -> Option<Text> {
    Some(Text::fill("sign_in «user»«server»\n", &arguments(account)?))
}
