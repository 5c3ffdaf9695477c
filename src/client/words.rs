//! Outcomes in words, never with a secret.

use super::{Answer, Client, Credential, Outcome};
use crate::config::secrets::{masked, Secrets};
use crate::text::shorten;

/// Maximum number of candidates that are named.
const MAX_NAMED: usize = 4;

/// Returns one sentence on a client's action with an image.
pub fn sentence(client: &Client, answer: &Answer, image: &str, keys: &Secrets) -> String {
    let image = if image.is_empty() { "this image" } else { image };
    let (image, name, outcome) = (shorten(image, 120), client.name, &answer.outcome);
    let is_random = outcome.choices().len() > 1;
    let text = match outcome.message().filter(|_| !is_random) {
        Some(message) => {
            let after = outcome
                .after_message()
                .map_or_else(String::new, |then| format!(" After that it {}.", verb_phrase(then)));
            format!("{name} reports “{message}”.{after}")
        }
        None if outcome.is_anonymous() => format!("{name} sends no credential for {image}."),
        None => format!("For {image}, {name} {}.", verb_phrase(outcome)),
    };
    keys.hide(&text)
}

/// Returns the action of a client, to follow its name: "uses the entry ghcr.io as bot".
pub fn verb_phrase(outcome: &Outcome) -> String {
    let choices = outcome.choices();
    if choices.len() > 1 {
        let phrases = list_of(choices.iter().map(verb_phrase), "or");
        return format!("picks one at random, and every run may differ: {phrases}");
    }
    if let Some(call) = outcome.helper() {
        if call.for_other {
            let phrase = verb_phrase(call.otherwise.effective());
            return format!("{phrase}, after it has asked the helpers of other registries");
        }
        let (name, asks) = (masked(&call.name), masked(&call.asks));
        let otherwise = verb_phrase(&call.otherwise);
        return format!(
            "asks docker-credential-{name} for “{asks}”; if the helper has nothing, it {otherwise}"
        );
    }
    match (outcome.message(), outcome.after_message()) {
        (Some(message), None) => return format!("fails: “{message}”"),
        (Some(message), Some(then)) => {
            return format!("warns “{message}” and {}", verb_phrase(then))
        }
        (None, _) => {}
    }
    match outcome.logins() {
        [] => "sends no credential".to_owned(),
        [only] => format!("uses {}", named(only)),
        logins => format!("tries in this order: {}", list_of(logins.iter().map(named), "then")),
    }
}

/// Returns "the entry ghcr.io as bot", "the identity token of reg.example.net".
fn named(credential: &Credential) -> String {
    let key = masked(&credential.key);
    let key = shorten(&key, 120);
    let user = credential.shown_user();
    if credential.is_empty() {
        format!("the empty entry {key}")
    } else if !credential.identity_token.is_empty() {
        format!("the identity token of {key}")
    } else if !credential.registry_token.is_empty() && user.is_empty() {
        format!("the registry token of {key}")
    } else if !credential.auth.is_empty() {
        format!("the auth of {key} without decoding it")
    } else if credential.password.is_empty() {
        format!("the entry {key} as {user}, with an empty password")
    } else {
        format!("the entry {key} as {}", shorten(&user, 80))
    }
}

fn list_of(items: impl ExactSizeIterator<Item = String>, word: &str) -> String {
    let more = items.len().saturating_sub(MAX_NAMED);
    let named: Vec<String> = items.take(MAX_NAMED).collect();
    let text = named.join(&format!("; {word}: "));
    if more > 0 {
        format!("{text}; and {more} more")
    } else {
        text
    }
}

/// Returns the action of Docker for a comment in a script.
pub fn comment_phrase(outcome: &Outcome) -> String {
    if outcome.choices().len() > 1 {
        return "chooses between several entries at random".to_owned();
    }
    if let Some(call) = outcome.helper() {
        return format!("asks docker-credential-{}", masked(&call.name));
    }
    if let Some(then) = outcome.after_message() {
        return format!("warns about the file, then {}", comment_phrase(then));
    }
    if outcome.fails() {
        return "stops with an error".to_owned();
    }
    match outcome.login() {
        None => "sends no credential".to_owned(),
        Some(login) if !login.identity_token.is_empty() => "sends an identity token".to_owned(),
        Some(login) if !login.user.is_empty() => {
            format!("sends the login of {}", login.shown_user())
        }
        Some(_) => "sends the entry without a username".to_owned(),
    }
}

/// Colour of a verdict. None is for success: the page knows what is sent, not what is accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Sends something, or nothing.
    Neutral,
    /// Goes on, and may do something else the next time, or complains.
    Warns,
    /// Stops with an error.
    Fails,
}

/// Returns an outcome in one or two words. A warning stays one.
pub fn verdict(outcome: &Outcome) -> (&'static str, Tone) {
    let shown = match outcome.message() {
        Some(_) => outcome,
        None => outcome.effective(),
    };
    if shown.choices().len() > 1 {
        return ("random", Tone::Warns);
    }
    if shown.helper().is_some() {
        return ("asks a helper", Tone::Neutral);
    }
    if shown.message().is_some() {
        let is_end = shown.after_message().is_none();
        return if is_end { ("error", Tone::Fails) } else { ("warning", Tone::Warns) };
    }
    match shown.logins() {
        [] => ("anonymous", Tone::Neutral),
        logins if logins.iter().all(Credential::is_empty) => ("empty entry", Tone::Neutral),
        [_] => ("sends a login", Tone::Neutral),
        _ => ("tries in order", Tone::Neutral),
    }
}

#[cfg(test)]
mod tests {
    use super::{comment_phrase, sentence, verb_phrase, verdict, Tone};
    use crate::client::{Answer, ClientId, Credential, HelperCall, Outcome};
    use crate::config::secrets::Secrets;
    use crate::secret::Secret;

    fn bot(key: &str) -> Credential {
        Credential {
            key: key.to_owned(),
            user: b"bot".to_vec(),
            password: Secret::new("s3cret"),
            ..Credential::default()
        }
    }

    fn empty() -> Outcome {
        Outcome::signs_in(Credential { key: "a".to_owned(), ..Credential::default() })
    }

    fn token(key: &str, identity: &str, registry: &str) -> Outcome {
        Outcome::signs_in(Credential {
            key: key.to_owned(),
            identity_token: Secret::new(identity),
            registry_token: Secret::new(registry),
            ..Credential::default()
        })
    }

    fn asks(for_other: bool, otherwise: Outcome) -> Outcome {
        let call = HelperCall::new("pass", "ghcr.io", otherwise, Outcome::failure("gone"));
        HelperCall { for_other, ..call }.into()
    }

    fn random(count: usize) -> Outcome {
        Outcome::one_of((0..count).map(|at| Outcome::signs_in(bot(&format!("k{at}")))))
    }

    #[test]
    fn every_outcome_has_its_words() {
        let signs_in = || Outcome::signs_in(bot("a"));
        let cases = [
            (Outcome::anonymous(), "sends no credential", "sends no credential", ("anonymous", Tone::Neutral)),
            (signs_in(), "uses the entry a as bot", "sends the login of bot", ("sends a login", Tone::Neutral)),
            (
                empty(),
                "uses the empty entry a",
                "sends the entry without a username",
                ("empty entry", Tone::Neutral),
            ),
            (
                token("a", "t", ""),
                "uses the identity token of a",
                "sends an identity token",
                ("sends a login", Tone::Neutral),
            ),
            (
                token("a", "", "t"),
                "uses the registry token of a",
                "sends the entry without a username",
                ("sends a login", Tone::Neutral),
            ),
            (
                Outcome::tries(vec![bot("a"), bot("b")]),
                "tries in this order: the entry a as bot; then: the entry b as bot",
                "sends the login of bot",
                ("tries in order", Tone::Neutral),
            ),
            (
                random(6),
                "picks one at random, and every run may differ: uses the entry k0 as bot; or: uses the entry k1 as bot; or: uses the entry k2 as bot; or: uses the entry k3 as bot; and 2 more",
                "chooses between several entries at random",
                ("random", Tone::Warns),
            ),
            (
                asks(false, signs_in()),
                "asks docker-credential-pass for “ghcr.io”; if the helper has nothing, it uses the entry a as bot",
                "asks docker-credential-pass",
                ("asks a helper", Tone::Neutral),
            ),
            (
                asks(true, signs_in()),
                "uses the entry a as bot, after it has asked the helpers of other registries",
                "asks docker-credential-pass",
                ("sends a login", Tone::Neutral),
            ),
            (Outcome::failure("bad"), "fails: “bad”", "stops with an error", ("error", Tone::Fails)),
            (
                Outcome::warning("bad", signs_in()),
                "warns “bad” and uses the entry a as bot",
                "warns about the file, then sends the login of bot",
                ("warning", Tone::Warns),
            ),
        ];
        for (outcome, phrase, comment, word) in cases {
            assert_eq!(verb_phrase(&outcome), phrase);
            assert_eq!(comment_phrase(&outcome), comment);
            assert_eq!(verdict(&outcome), word, "{phrase}");
        }
    }

    #[test]
    fn sentences_name_client_and_image() {
        let docker = crate::client::client(ClientId::DockerCli);
        for (outcome, image, wanted) in [
            (Outcome::anonymous(), "", "Docker sends no credential for this image."),
            (Outcome::signs_in(bot("a")), "a/b", "For a/b, Docker uses the entry a as bot."),
            (Outcome::failure("bad"), "a/b", "Docker reports “bad”."),
            (
                Outcome::warning("bad", Outcome::anonymous()),
                "a/b",
                "Docker reports “bad”. After that it sends no credential.",
            ),
            (
                Outcome::one_of([Outcome::failure("a"), Outcome::failure("b")]),
                "a/b",
                "For a/b, Docker picks one at random, and every run may differ: fails: “a”; or: fails: “b”.",
            ),
        ] {
            let answer = Answer { outcome, steps: Vec::new() };
            let text = sentence(docker, &answer, image, &Secrets::default());
            assert_eq!(text, wanted);
        }
    }
}
