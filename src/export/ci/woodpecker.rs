//! Woodpecker: one registry at a time, in three fields.

use crate::export::job::Job;
use crate::export::target::{Carries, Form, Group, Target, Verified, NO_LIMITS};
use crate::export::text::Text;

/// Address, username and password.
pub(super) const TARGET: Target = Target {
    id: "woodpecker",
    name: "Woodpecker",
    group: Group::Ci,
    summary: "Address, username and password of each registry, for the fields of Woodpecker. It compares the host of an image with the address; Docker Hub is docker.io.",
    consumer: "Woodpecker",
    carries: Carries::TextLogins,
    several: true,
    reader: None,
    where_to_paste: "Repository → Settings → Registries → Add registry. A push wants credentials of its own in the plugin's settings.",
    form: Form::Text,
    limits: NO_LIMITS,
    check: "woodpecker-cli repo registry ls OWNER/REPO",
    verified: Verified::Unverified("woodpecker-ci.org, Registries; three fields, nothing to quote"),
    unverified: &[],
    options: &[],
    write,
};

fn write(job: &mut Job<'_>) {
    let mut values = Vec::new();
    for account in &job.accounts {
        let (user, password) = (account.user_text(), account.password.expose_str());
        if let (Some(user), Some(password)) = (user, password) {
            values.push(("Address", Text::plain(&account.image_host())));
            values.push(("Username", Text::plain(user)));
            values.push(("Password", Text::secret(password)));
        }
    }
    for (name, value) in values {
        job.value(name, Form::Text, value);
    }
}
