//! `docker login` for `PowerShell`.

use super::login::{prepare, TARGET as LOGIN};
use crate::export::model::options::PasswordSource;
use crate::export::targets::logins::{mark_needed, obstacle};
use crate::export::targets::prelude::*;
use crate::quote::powershell;

/// One command for each registry.
pub(super) const TARGET: Target = Target {
    id: "login-powershell",
    name: "docker login, PowerShell",
    summary: "One docker login for each registry; the password goes through the pipeline, never as an argument.",
    consumer: "PowerShell 5.1 and 7",
    where_to_paste: "Save it, run it, and remove it. PowerShell keeps what is pasted in its history file.",
    verified: Verified::Unverified("about_Quoting_Rules, about_Parsing; PowerShell cannot be run here"),
    write,
    ..LOGIN
};

/// Returns the reason why Windows `PowerShell` 5.1 cannot pass this login: it passes a double quote
/// to a program without escaping it.
fn argument(account: &Account) -> Option<&'static str> {
    let (user, _) = account.login().unwrap_or_default();
    let awkward = |text: &str| text.contains('"') || text.ends_with('\\');
    if awkward(user) || awkward(&account.host()) {
        return Some(
            "Windows PowerShell changes double quotes and a last backslash in an argument.",
        );
    }
    obstacle(account)
}

fn write(renderer: &mut Renderer<'_>) {
    prepare(renderer, argument);
    if renderer.accounts.is_empty() {
        return;
    }
    let source = renderer.choice();
    let commands = renderer.accounts.iter();
    let commands = commands.filter_map(|account| command(account, source));
    let all = Text::join(commands, "");
    let template = "# «made»\n$OutputEncoding = New-Object System.Text.UTF8Encoding $false\n«all»";
    let text = renderer.fill(template, &[("all", all)]);
    mark_needed(renderer, &text);
    renderer.script("login.ps1", Language::PowerShell, text);
}

fn command(account: &Account, source: PasswordSource) -> Option<Text> {
    let server =
        if account.is_hub() { String::new() } else { format!(" {}", powershell(&account.host())?) };
    let (user, password) = account.quoted_login(powershell)?;
    let password = match source {
        PasswordSource::Text => password,
        PasswordSource::Question => {
            let (user, _) = account.login()?;
            let question = format!("Password of {user} at {}", account.image_host());
            let question = Text::plain(&powershell(&question)?);
            Text::fill(ASK, &[("question", question)])
        }
    };
    let values = [("password", password), ("user", user), ("server", Text::plain(&server))];
    Some(Text::fill(COMMAND, &values))
}

/// Reads a password without showing it.
const ASK: &str =
    "(New-Object System.Net.NetworkCredential '', (Read-Host -AsSecureString «question»)).Password";

const COMMAND: &str = "«password» | docker login --username «user» --password-stdin«server»\n";
