//! `CircleCI`, and the names of variables that other systems use, too.

use crate::export::account::Account;
use crate::export::job::Job;
use crate::export::kubernetes::scalar;
use crate::export::options::IMAGE;
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Target, Verified, NO_LIMITS};
use crate::export::text::Text;
use crate::registries::example_image;

/// Variables and `auth:`
pub(super) const TARGET: Target = Target {
    id: "circleci",
    name: "CircleCI",
    group: Group::Ci,
    summary: "Two variables for each registry, and the auth: of the docker executor. CircleCI reads no config.json there.",
    consumer: "the docker executor of CircleCI",
    carries: Carries::TextLogins,
    several: true,
    reader: None,
    where_to_paste: "Organization settings → Contexts, or Project settings → Environment variables: each value under its name. The YAML goes into .circleci/config.yml.",
    form: Form::Text,
    limits: NO_LIMITS,
    check: "circleci config validate",
    verified: Verified::By("PyYAML, ruamel.yaml"),
    unverified: &["CircleCI is not run here: whether it keeps a $ and line ends in a variable is not proven."],
    options: &[IMAGE],
    write,
};

/// Names for two variables of each account: `GHCR_IO_USERNAME` and `GHCR_IO_PASSWORD`. Hosts that
/// would give the same name get a number.
pub(in crate::export) fn names(accounts: &[Account]) -> Vec<(String, String)> {
    let mut taken: Vec<String> = Vec::new();
    let mut names = Vec::new();
    for account in accounts {
        let word = |c: char| {
            if c.is_ascii_alphanumeric() {
                c.to_ascii_uppercase()
            } else {
                '_'
            }
        };
        let mut base: String = account.image_host().chars().map(word).collect();
        // GitHub takes no name that begins with GITHUB_ or a digit.
        if base.is_empty()
            || base.starts_with(|c: char| c.is_ascii_digit())
            || base.starts_with("GITHUB")
        {
            base.insert_str(0, "REGISTRY_");
        }
        let mut name = base.clone();
        let mut count = 1;
        while taken.contains(&name) {
            count += 1;
            name = format!("{base}_{count}");
        }
        names.push((name.clone() + "_USERNAME", name.clone() + "_PASSWORD"));
        taken.push(name);
    }
    names
}

const JOB: &str = "  pull-«number»:
    docker:
      - image: «image»
        auth:
          username: $«user»
          password: $«password»
    steps:
      - run: echo pulled
";

fn write(job: &mut Job<'_>) {
    let mut jobs = Vec::new();
    let mut values = Vec::new();
    for (at, (user, password)) in names(&job.accounts).into_iter().enumerate() {
        let Some(account) = job.accounts.get(at) else {
            continue;
        };
        let image = if at == 0 {
            job.image()
        } else {
            example_image(&account.key)
        };
        let pieces = [
            ("number", &Text::plain(&(at + 1).to_string())),
            ("image", &scalar(&image)),
            ("user", &Text::plain(&user)),
            ("password", &Text::plain(&password)),
        ];
        jobs.push(Text::fill(JOB, &pieces));
        if let (Some(name), Some(secret)) = (account.user_text(), account.password.expose_str()) {
            values.push((user, Text::plain(name)));
            values.push((password, Text::secret(secret)));
        }
    }
    for (name, value) in values {
        job.value(name, Form::Text, value);
    }
    let text = Text::fill(
        "# «made»\nversion: 2.1\njobs:\n«all»",
        &[("made", &job.made()), ("all", &Text::join(&jobs, ""))],
    );
    job.file("config.yml", Language::Yaml, text);
}
