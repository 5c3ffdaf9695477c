//! Backup and merge with `PowerShell`.

use super::merge::EXISTING;
use crate::export::job::Job;
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Limits, Target, Verified};
use crate::export::text::Text;
use crate::quote::powershell;

/// Backup and merge.
pub(super) const TARGET: Target = Target {
    id: "merge-powershell",
    name: "Back up and merge, PowerShell",
    group: Group::Machine,
    summary: "Adds the entries to the config.json of a Windows machine: a backup first, whole entries only.",
    consumer: "PowerShell 5.1 and 7",
    carries: Carries::Tokens,
    several: true,
    reader: Some("docker-cli"),
    where_to_paste: "Save it as a .ps1 file in UTF-8 with a byte order mark, run it, and remove it. PowerShell keeps what is pasted in its history file.",
    form: Form::Commands,
    limits: Limits {
        max_bytes: None,
        note: "ConvertFrom-Json of PowerShell 5.1 takes keys that differ in case alone for one.",
    },
    check: "docker manifest inspect «image»",
    verified: Verified::Unverified("about_Quoting_Rules, ConvertFrom-Json; PowerShell cannot be run here"),
    unverified: &[],
    options: &[EXISTING],
    write,
};

const SCRIPT: &str = r"# «made»
$ErrorActionPreference = 'Stop'
$dir = if ($env:DOCKER_CONFIG) { $env:DOCKER_CONFIG } else { Join-Path $HOME '.docker' }
$file = Join-Path $dir 'config.json'
$replace = «replace»
$add = «config» | ConvertFrom-Json
New-Item -ItemType Directory -Force $dir | Out-Null
$old = New-Object PSObject
if (Test-Path $file) {
  $old = [IO.File]::ReadAllText($file) | ConvertFrom-Json
  Copy-Item $file ($file + '.backup.' + [guid]::NewGuid())
}
if (-not $old.auths) { $old | Add-Member -Force auths (New-Object PSObject) }
foreach ($entry in $add.auths.PSObject.Properties) {
  $there = $old.auths.PSObject.Properties.Match($entry.Name).Count -gt 0
  if ($replace -or -not $there) { $old.auths | Add-Member -Force $entry.Name $entry.Value }
}
[IO.File]::WriteAllText($file, ($old | ConvertTo-Json -Depth 100))
";

fn write(job: &mut Job<'_>) {
    let replace = job.option(&EXISTING) == "replace";
    let config = job.inner();
    let Some(quoted) = powershell(config.as_str()) else {
        return;
    };
    let text = Text::fill(
        SCRIPT,
        &[
            ("made", &job.made()),
            (
                "replace",
                &Text::plain(if replace { "$true" } else { "$false" }),
            ),
            ("config", &Text::secret(&quoted)),
        ],
    );
    job.commands("Script", Language::PowerShell, text);
}
