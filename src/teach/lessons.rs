//! Twelve short lessons, each with a task at its end.

use crate::client::{client, ClientId};
use crate::config::{ConfigFile, Login};
use crate::docker::DOCKER_HUB_KEY;

/// One lesson.
#[derive(Clone, Copy, Debug)]
pub struct Lesson {
    /// Heading.
    pub title: &'static str,
    /// Paragraphs, separated by an empty line; names are in backquotes.
    pub text: &'static str,
    /// Task at the end.
    pub task: Task,
}

/// Task of a lesson.
#[derive(Clone, Copy, Debug)]
pub enum Task {
    /// Change a file until it is as requested.
    File {
        /// Instruction in a sentence or two.
        wanted: &'static str,
        /// Initial file.
        file: &'static str,
        /// Returns whether the task is done.
        is_done: fn(ConfigFile<'_>) -> bool,
    },
    /// Answer a question.
    Question {
        /// Text of the question.
        asked: &'static str,
        /// Returns whether the answer, already trimmed, is right.
        is_right: fn(&str) -> bool,
        /// Hint after a wrong answer.
        hint: &'static str,
    },
}

const ALICE: &str = "{\n\t\"auths\": {\n\t\t\"https://index.docker.io/v1/\": {\n\t\t\t\"auth\": \"YWxpY2U6czNjcmV0\"\n\t\t}\n\t}\n}";
const BOT: &str =
    "{\n\t\"auths\": {\n\t\t\"ghcr.io\": {\n\t\t\t\"auth\": \"Ym90OnMzY3JldA==\"\n\t\t}\n\t}\n}";
const NEWLINE: &str =
    "{\n\t\"auths\": {\n\t\t\"ghcr.io\": {\n\t\t\t\"auth\": \"Ym90OnMzY3JldAo=\"\n\t\t}\n\t}\n}";
const HUB: &str =
    "{\n\t\"auths\": {\n\t\t\"docker.io\": {\n\t\t\t\"auth\": \"YWxpY2U6czNjcmV0\"\n\t\t}\n\t}\n}";
const SHADOWED: &str = "{\n\t\"auths\": {\n\t\t\"ghcr.io\": {\n\t\t\t\"auth\": \"Ym90OnMzY3JldA==\"\n\t\t}\n\t},\n\t\"credHelpers\": {\n\t\t\"ghcr.io\": \"pass\"\n\t}\n}";

/// All lessons, in order.
pub static LESSONS: &[Lesson] = &[
    Lesson {
        title: "What is in the file",
        text: "`config.json` is what `docker login` leaves behind. Under `auths` stands one entry for each registry: its key says which registry, its `auth` says who you are there. `credsStore` and `credHelpers` name programs that keep passwords elsewhere; the other keys tell the Docker command line how to behave.\n\nThe file belongs to one user on one machine. The daemon does not read it, and `sudo docker` reads the one of root.",
        task: Task::File {
            wanted: "Add the registry `ghcr.io` with the user name `bot` and any password.",
            file: ALICE,
            is_done: |file| login_of(file, "ghcr.io").is_some_and(|(user, password)| user == b"bot" && !password.is_empty()),
        },
    },
    Lesson {
        title: "What auth is",
        text: "`auth` is the user name, a colon and the password, written in base64. Nothing protects it: anyone who has the text has the password.\n\nFor every pull Docker takes it apart again. It hands both to the daemon, and the daemon shows them to the one that the registry names: the registry itself, or its token service.",
        task: Task::Question {
            asked: "Which username is in `Ym90OnMzY3JldA==`? The microscope shows it.",
            is_right: |answer| answer == "bot",
            hint: "Put the value into the microscope: what is before the colon?",
        },
    },
    Lesson {
        title: "Base64 by hand",
        text: "Three bytes are 24 bits. Base64 cuts them into four pieces of 6 bits and gives each a character: `A` to `Z` are 0 to 25, `a` to `z` 26 to 51, `0` to `9` 52 to 61, `+` is 62 and `/` is 63. What is missing to three bytes is filled with `=`.\n\nBecause 6 and 8 do not fit, one character often holds bits of two neighbours.",
        task: Task::Question {
            asked: "`M`, `a`, `n` are 01001101 01100001 01101110. Write `Man` in base64.",
            is_right: |answer| answer == "TWFu",
            hint: "Cut after every 6 bits: 010011 010110 000101 101110 are 19, 22, 5 and 46.",
        },
    },
    Lesson {
        title: "The colon rule",
        text: "The first colon ends the user name. Every later one belongs to the password. So a password may have colons, a user name may not, and an `auth` without any colon says nothing: Docker refuses it.\n\nGoogle's JSON keys are full of colons. The programs that were measured cut at the first colon only, so they work as passwords.",
        task: Task::File {
            wanted: "Give `bot` a password with a colon in it. Look how the base64 changes behind the user name only.",
            file: BOT,
            is_done: |file| login_of(file, "ghcr.io").is_some_and(|(user, password)| user == b"bot" && password.contains(&b':')),
        },
    },
    Lesson {
        title: "Newlines and other ghosts",
        text: "`echo bot:s3cret | base64` encodes eleven bytes, not ten: `echo` adds a newline. It becomes part of the password, it cannot be seen, and the registry refuses the login. Spaces, no-break spaces and zero-width characters come from pasting.\n\n`printf %s` adds nothing.",
        task: Task::File {
            wanted: "The password of `bot` should be `s3cret` alone. Find the ghost and remove it.",
            file: NEWLINE,
            is_done: |file| login_of(file, "ghcr.io").is_some_and(|(_, password)| password == b"s3cret"),
        },
    },
    Lesson {
        title: "Which key for which registry",
        text: "The key of an entry is the registry's host, in lower case, with its port and without a scheme: `ghcr.io`, `localhost:5000`. There is one exception, and it is the most used registry: for Docker Hub the key is `https://index.docker.io/v1/`, to the last slash.\n\nOther tools read other spellings too. This one and the bare host are what most of them read.",
        task: Task::File {
            wanted: "Docker does not find this login for Docker Hub. Give it the right key.",
            file: HUB,
            is_done: |file| login_of(file, DOCKER_HUB_KEY).is_some_and(|(user, _)| user == b"alice"),
        },
    },
    Lesson {
        title: "Who wins",
        text: "For one registry Docker asks in this order: the variable `DOCKER_AUTH_CONFIG`, since 28.3 and if it has an entry for this host; the helper that `credHelpers` names for exactly this host; the helper in `credsStore`. It uses the entry in `auths` if the file names no helper for the host.\n\nA helper wins even when it has nothing.",
        task: Task::File {
            wanted: "Docker asks a helper for `ghcr.io` and ignores the login. Change the file so that the login counts.",
            file: SHADOWED,
            is_done: |file| {
                let outcome = client(ClientId::DockerCli).outcome(file.document(), "ghcr.io/team/app");
                outcome.login().is_some_and(|used| used.user == b"bot")
            },
        },
    },
    Lesson {
        title: "The 401 dance",
        text: "A pull begins without a password. To its first request the registry answers 401 and names, in a header, how to authenticate: `Basic` for the password itself, or `Bearer` with the address of a token service. The client goes there with the password, gets a token for some minutes, and asks again with that.\n\nSo the password often goes to another host than the image comes from.",
        task: Task::Question {
            asked: "Which header of the 401 names how to authenticate? “On the wire” shows it.",
            is_right: |answer| answer.trim_end_matches(':').eq_ignore_ascii_case("www-authenticate"),
            hint: "Under On the wire, go to the first 401 of the registry and look at its headers.",
        },
    },
    Lesson {
        title: "Kinds of tokens and how they end",
        text: "A token is a password that can be limited and revoked. Its first characters show where it is from: `ghp_` GitHub, `glpat-` GitLab, `dckr_pat_` Docker Hub. Some last for years. A GitHub Actions token expires with its job, one of Amazon ECR after twelve hours.\n\nA JWT, three parts with dots between them, can contain its end, in its middle part, and anyone can read that.",
        task: Task::Question {
            asked: "Since this morning a pull ends with `denied: Your authorization token has expired`. The login has the username `AWS`. After how many hours does such a token expire?",
            is_right: |answer| matches!(answer.to_ascii_lowercase().as_str(), "12" | "twelve" | "12 h" | "12 hours" | "twelve hours"),
            hint: "Amazon ECR gives tokens for half a day.",
        },
    },
    Lesson {
        title: "Where copies end up",
        text: "The shell's history keeps `docker login -p …`. CI logs keep what a command prints. `COPY . .` puts the file into an image layer, and deleting it in the next layer leaves it in the one below. Backups and git keep it for years.\n\n`--password-stdin` keeps the password out of the history and the log; without a helper it is still in `config.json` afterwards. A `.dockerignore` and build secrets keep the file out of the image. What has leaked is revoked first and cleaned up second.",
        task: Task::Question {
            asked: "A Dockerfile has `COPY config.json /root/.docker/` and in a later line `RUN rm /root/.docker/config.json`. Can anyone who has the image read the file? Yes or no?",
            is_right: |answer| answer.to_ascii_lowercase().starts_with("yes"),
            hint: "Every line makes a layer of its own, and all layers are in the image.",
        },
    },
    Lesson {
        title: "Helpers and keychains",
        text: "A credential helper is a program named `docker-credential-` and a word: `osxkeychain`, `wincred`, `secretservice`, `pass`, `ecr-login`, `gcloud`. Docker writes the registry's address to it and reads user name and secret from it; the file then holds no secret.\n\nA copy of the file works only where the program is. Elsewhere Docker fails with `executable file not found`. `osxkeychain`, `wincred`, `secretservice` and `pass` also need the keychain of that machine; `ecr-login` and `gcloud` fetch a token wherever they have an identity.",
        task: Task::File {
            wanted: "Let the helper `pass` keep the login of `ghcr.io`, and take the password out of the file.",
            file: BOT,
            is_done: |file| {
                let asks = file.cred_helper("ghcr.io").is_some_and(|helper| helper.value.text() == "pass") || file.creds_store() == "pass";
                asks && login_of(file, "ghcr.io").is_none()
            },
        },
    },
    Lesson {
        title: "Kubernetes: two layers of base64",
        text: "An image pull Secret holds the whole `config.json` under `.dockerconfigjson`. Kubernetes wants every value under `data` in base64, so the file is encoded once more, and in it every `auth` is base64 already. Two layers, made by two different hands.\n\nUnder `stringData` the file is written unchanged. One layer too many or too few and the file is not found in the Secret.",
        task: Task::Question {
            asked: "A Secret has `.dockerconfigjson: eyJhdXRocyI6e319`. What does the file in it say?",
            is_right: |answer| answer.split_whitespace().collect::<String>() == r#"{"auths":{}}"#,
            hint: "Take one layer of base64 off. The box at the top of the page does it.",
        },
    },
];

/// Returns the username and password of the entry with exactly this key.
fn login_of(file: ConfigFile<'_>, key: &str) -> Option<(Vec<u8>, Vec<u8>)> {
    let entry = file.entries().find(|entry| entry.key() == key)?;
    match entry.login() {
        Login::Auth(Ok(login)) => Some((login.user, login.password.expose().to_vec())),
        Login::Fields { user, password } => Some((user.into_bytes(), password.expose().to_vec())),
        _ => None,
    }
}
