//! Backup and merge: adds entries to the existing file, on the machine itself.

use crate::export::model::options::Existing;
use crate::export::targets::prelude::*;
use crate::quote::heredoc_end;

/// Backup and merge.
pub(super) const TARGET: Target = Target {
    id: "merge",
    name: "Back up and merge, POSIX shell",
    summary: "Adds the entries to the config.json of a machine: a backup first, whole entries only, and nothing that is there is lost.",
    consumer: "POSIX shells with jq or python3",
    capacity: Capacity::Tokens,
    reader: Some(ClientId::DockerCli),
    where_to_paste: "Save it on the machine, run it with sh merge.sh, and remove it. A shell keeps what is pasted in its history.",
    form: Form::Commands,
    limits: Limits::note("It needs jq or python3. With either, the layout of the file becomes that program's own; keys and values stay."),
    check: Check::DOCKER,
    verified: Verified::By("bash, dash with jq, dash with Python"),
    options: &[Existing::OPTION],
    write,
    ..MACHINE
};

/// Script that keeps the old file, with mode 600 as `mktemp` makes it, and writes the new file beside the old one, which it then replaces in one step.
const SCRIPT: &str = r#"# «made»
(
set -eu
umask 077
dir=${DOCKER_CONFIG:-$HOME/.docker}
mkdir -p "$dir"
file=$dir/config.json
if [ -L "$file" ]; then file=$(readlink -f "$file"); fi
add=$(mktemp "$file.add.XXXXXX")
new=$(mktemp "$file.new.XXXXXX")
trap 'rm -f "$add" "$new"' EXIT
cat >"$add" <<'«end»'
«config»
«end»
if [ ! -s "$file" ]; then
  cp "$add" "$new"
else
  backup=$(mktemp "$file.backup.XXXXXX")
  cat "$file" >"$backup"
  echo "The old file is kept as $backup" >&2
  if command -v jq >/dev/null; then
    jq -s '(.[0].auths // {}) as $old | .[1].auths as $add | .[0] + {auths: («jq»)}' "$file" "$add" >"$new"
  else
    python3 -c '
import json, sys
old, add = (json.load(open(name, encoding="utf-8")) for name in sys.argv[1:])
there = old.get("auths") or {}
old["auths"] = «python»
print(json.dumps(old, indent="\t", ensure_ascii=False))
' "$file" "$add" >"$new"
  fi
fi
mv -f "$new" "$file"
if tr -d ' \t\r\n' <"$file" | grep -qE '"credsStore":"[^"]|"credHelpers":[{]"'; then
  echo "config.json names a credential helper. Docker asks it for the registries that it serves, and not the new entries: sign in there with docker login." >&2
fi
)
"#;

fn write(renderer: &mut Renderer<'_>) {
    let (jq, python) = match renderer.choice() {
        Existing::IsReplaced => ("$old + $add", "{**there, **add[\"auths\"]}"),
        Existing::Stays => ("$add + $old", "{**add[\"auths\"], **there}"),
    };
    let config = renderer.auths();
    let values = [
        ("end", Text::plain(&heredoc_end(config.as_str()))),
        ("config", config),
        ("jq", Text::plain(jq)),
        ("python", Text::plain(python)),
    ];
    let text = renderer.fill(SCRIPT, &values);
    renderer.script("merge.sh", Language::Shell, text);
}
