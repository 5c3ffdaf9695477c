//! `docker login` for `PowerShell`.

use super::login::{obstacle, warn};
use crate::docker::DOCKER_HUB_KEY;
use crate::export::account::Account;
use crate::export::job::Job;
use crate::export::options::PASSWORD;
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Limits, Target, Verified};
use crate::export::text::Text;
use crate::quote::powershell;

/// One command for each registry.
pub(super) const TARGET: Target = Target {
    id: "login-powershell",
    name: "docker login, PowerShell",
    group: Group::Machine,
    summary: "One docker login for each registry; the password goes through the pipeline, never as an argument.",
    consumer: "PowerShell 5.1 and 7",
    carries: Carries::TextLogins,
    several: true,
    reader: None,
    where_to_paste: "Save it as a .ps1 file in UTF-8 with a byte order mark, run it, and remove it. PowerShell keeps what is pasted in its history file.",
    form: Form::Commands,
    limits: Limits {
        max_bytes: None,
        note: "docker login asks the registry, so it needs the network.",
    },
    check: "docker manifest inspect «image»",
    verified: Verified::Unverified("about_Quoting_Rules, about_Parsing; PowerShell cannot be run here"),
    unverified: &[],
    options: &[PASSWORD],
    write,
};

/// Windows `PowerShell` 5.1 hands a double quote to a program without escaping it.
fn argument(account: &Account) -> Option<&'static str> {
    let user = account.user_text().unwrap_or_default();
    let awkward = |text: &str| text.contains('"') || text.ends_with('\\');
    if awkward(user) || awkward(&account.host()) {
        return Some(
            "Windows PowerShell changes double quotes and a last backslash in an argument.",
        );
    }
    obstacle(account)
}

fn write(job: &mut Job<'_>) {
    job.keep(argument);
    warn(job);
    let ask = job.option(&PASSWORD) == "ask";
    let pieces: Vec<Text> = job
        .accounts
        .iter()
        .filter_map(|account| command(account, ask))
        .collect();
    let all = Text::join(&pieces, "");
    let template = "# «made»\n$OutputEncoding = New-Object System.Text.UTF8Encoding $false\n«all»";
    let text = Text::fill(template, &[("made", &job.made()), ("all", &all)]);
    if !job.accounts.is_empty() {
        job.commands("Commands", Language::PowerShell, text);
    }
}

fn command(account: &Account, ask: bool) -> Option<Text> {
    let server = if account.key == DOCKER_HUB_KEY {
        String::new()
    } else {
        " ".to_owned() + &powershell(&account.host())?
    };
    let password = if ask {
        Text::plain("(New-Object System.Net.NetworkCredential '', (Read-Host -AsSecureString 'Password')).Password")
    } else {
        Text::secret(&powershell(account.password.expose_str()?)?)
    };
    Some(Text::fill(
        "«password» | docker login --username «user» --password-stdin«server»\n",
        &[
            ("password", &password),
            ("user", &Text::plain(&powershell(account.user_text()?)?)),
            ("server", &Text::plain(&server)),
        ],
    ))
}
