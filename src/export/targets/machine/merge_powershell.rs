//! Backup and merge with `PowerShell`.

use super::merge::TARGET as MERGE;
use crate::export::model::options::Existing;
use crate::export::targets::logins::mark_needed;
use crate::export::targets::prelude::*;
use crate::quote::powershell;

/// Backup and merge.
pub(super) const TARGET: Target = Target {
    id: "merge-powershell",
    name: "Back up and merge, PowerShell",
    summary: "Adds the entries to the config.json of a Windows machine: a backup first, whole entries only.",
    consumer: "PowerShell 5.1 and 7",
    where_to_paste: "Save it, run it, and remove it. PowerShell keeps what is pasted in its history file.",
    limits: Limits::note("ConvertFrom-Json of PowerShell 5.1 reads keys that differ only in case as one."),
    verified: Verified::Unverified("about_Quoting_Rules, ConvertFrom-Json; PowerShell cannot be run here"),
    write,
    ..MERGE
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
if ($old.credsStore -or $old.credHelpers) {
  Write-Warning 'config.json names a credential helper. Docker asks it for the registries that it serves, and not the new entries: sign in there with docker login.'
}
";

fn write(renderer: &mut Renderer<'_>) {
    let replace = match renderer.choice() {
        Existing::IsReplaced => "$true",
        Existing::Stays => "$false",
    };
    let Some(quoted) = powershell(renderer.auths().as_str()) else {
        return;
    };
    let values = [("replace", Text::plain(replace)), ("config", Text::secret(&quoted))];
    let text = renderer.fill(SCRIPT, &values);
    mark_needed(renderer, &text);
    renderer.script("merge.ps1", Language::PowerShell, text);
}
