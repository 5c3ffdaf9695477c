//! Backup and merge: entries are added to the file that is there, on the machine itself.

use crate::export::job::Job;
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Limits, Opt, Rule, Target, Verified};
use crate::export::text::Text;
use crate::quote::heredoc_end;

/// What happens to an entry that is there already.
pub(super) const EXISTING: Opt = Opt {
    id: "existing",
    label: "A registry that the file has already",
    default: "keep",
    rule: Rule::OneOf(&[
        ("keep", "keeps its entry"),
        ("replace", "gets the whole new entry"),
    ]),
};

/// Backup and merge.
pub(super) const TARGET: Target = Target {
    id: "merge",
    name: "Back up and merge, POSIX shell",
    group: Group::Machine,
    summary: "Adds the entries to the config.json of a machine: a backup first, whole entries only, and nothing that is there is lost.",
    consumer: "POSIX shells with jq or python3",
    carries: Carries::Tokens,
    several: true,
    reader: Some("docker-cli"),
    where_to_paste: "Save it as a file on the machine, run it with sh, and remove it. A shell keeps what is pasted in its history.",
    form: Form::Commands,
    limits: Limits {
        max_bytes: None,
        note: "It needs jq or python3. With either, the layout of the file becomes that program's own; keys and values stay.",
    },
    check: "docker manifest inspect «image»",
    verified: Verified::By("bash, dash with jq, dash with Python"),
    unverified: &[],
    options: &[EXISTING],
    write,
};

/// The new file is written beside the old one and takes its place in one step.
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
  cp -p "$file" "$backup"
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
)
"#;

fn write(job: &mut Job<'_>) {
    let replace = job.option(&EXISTING) == "replace";
    let (jq, python) = if replace {
        ("$old + $add", "{**there, **add[\"auths\"]}")
    } else {
        ("$add + $old", "{**add[\"auths\"], **there}")
    };
    let config = job.inner();
    let end = Text::plain(&heredoc_end(config.as_str()));
    let text = Text::fill(
        SCRIPT,
        &[
            ("made", &job.made()),
            ("end", &end),
            ("config", &config),
            ("jq", &Text::plain(jq)),
            ("python", &Text::plain(python)),
        ],
    );
    job.commands("Script", Language::Shell, text);
}
