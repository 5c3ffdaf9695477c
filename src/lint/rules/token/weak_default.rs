//! Passwords that anyone guesses.

use super::common::{is_placeholder, MIN_PASSWORD};
use crate::config::Token;
use crate::lint::prelude::*;

/// Logins that software is delivered with, or that everyone copies: user, password, owner.
const KNOWN: [(&str, &str, &str); 5] = [
    ("admin", "Harbor12345", "Harbor is"),
    ("admin", "admin123", "Nexus Repository was"),
    ("admin", "password", "Artifactory is"),
    ("root", "5iveL!fe", "GitLab was"),
    ("testuser", "testpassword", "The registry's documentation is"),
];

pub(super) const RULE: Rule = Rule {
    id: "weak-default",
    severity: Severity::Warning,
    title: "Weak password",
    why: "Scanners first try the passwords that software is delivered with, the username, and \
        short words. A registry gives anyone who gets in all images, and with a push the power to \
        change what your servers run.\n\n\
        Make a robot account or token with a random secret, and change the password at the \
        registry: changing it only here does not help.",
    source:
        "Documentation of Harbor (harbor_admin_password), Nexus Repository, Artifactory, GitLab \
        and distribution (htpasswd example); 8 characters: NIST SP 800-63B",
    affects: Affects::Everyone,
    check: Check::Entry(find),
    bad: &[
        Example::login("harbor.example.com", "«admin:Harbor12345»").note("as Harbor is delivered"),
        Example::login("registry.example.com", "«registry-bot:registry-bot»")
            .note("the username again"),
        Example::key("registry.example.com").note("6 characters"),
    ],
    good: &[
        Example::login("harbor.example.com", "«robot$ci+puller:correct-horse-battery»"),
        Example::login("registry.example.com", "«registry-bot:correct-horse-battery»"),
        Example::login("registry.example.com", "«bot:correct-horse-battery»"),
    ],
    near_misses: &[
        Example::login("registry.example.com", "«bot:***»").note("a masked value: another rule"),
        Example::login("registry.example.com", "«bot:»").note("no password: another rule"),
        Example::login("registry.example.com", "«bot:8letters»").note("just long enough"),
    ],
};

fn find(_: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let (Some(user), Some(password)) = (entry.user(), entry.password()) else {
        return;
    };
    let password = password.trim_ascii();
    if password.is_empty() {
        return;
    }
    let mut known = KNOWN.iter();
    let message = if let Some((.., whose)) =
        known.find(|(name, secret, _)| password == secret.as_bytes() && user == name.as_bytes())
    {
        format!("{whose} delivered with this login, which is public.")
    } else if password == user {
        if Token::of(user, password).is_some() {
            return; // Some registries take a token in both places.
        }
        "It is the username again. Scanners try that first.".to_owned()
    } else if password.len() < MIN_PASSWORD && !is_placeholder(password) {
        "Fewer than 8 characters. Scanners try these first.".to_owned()
    } else {
        return;
    };
    diagnostics.value(entry, Control::Password, message);
}
