//! Lessons on where logins are kept, how long, and where copies of them are.

use super::common::{login_of, BOT};
use crate::teach::{Lesson, Task, Tool};

/// The password is a JWT that expires on 2030-06-01.
const JWT: &str = "{\n\t\"auths\": {\n\t\t\"registry.example.com\": {\n\t\t\t\"auth\": \"Y2k6ZXlKaGJHY2lPaUp1YjI1bElpd2lkSGx3SWpvaVNsZFVJbjAuZXlKcGMzTWlPaUptWVd0bExtVjRZVzF3YkdVaUxDSnBZWFFpT2pFM05qYzFOekV5TURBc0ltVjRjQ0k2TVRrd05qVTBOVFl3TUgwLlptRnJaUQ==\"\n\t\t}\n\t}\n}";

pub(super) const TOKENS: Lesson = Lesson {
    title: "Kinds of tokens and when they expire",
    goal: "Read when a token expires",
    text: "A token is a password that can be limited and revoked. Its first characters show where it is from: `ghp_` GitHub, `glpat-` GitLab, `dckr_pat_` Docker Hub. Some last for years. A GitHub Actions token expires with its job, one of Amazon ECR after twelve hours.\n\nA JWT, three parts with dots between them, can contain its expiry time in the middle part, and anyone can read that.",
    file: JWT,
    tool: Tool::Auth(None),
    task: Task::Question {
        asked: "The password of this login is a JWT. In which year does it expire?",
        judge: |answer| match answer {
            "2030" => Ok(()),
            _ if answer.contains("2030") => Err("The year alone is enough."),
            _ => Err("That is not the year in the token. It is at the end of the page, in the line **Ends**."),
        },
    },
    hint: "Everything that the token says is at the end of the page, under its base64. The line is called **Ends**.",
    seen: "No key was needed: a JWT is signed, so that it cannot be changed, and readable for anyone.",
};

pub(super) const COPIES: Lesson = Lesson {
    title: "Where copies end up",
    goal: "Find the login in an image layer",
    text: "The shell’s history keeps `docker login -p …`. CI logs keep what a command prints. `COPY . .` puts the file into an image layer. Backups and git keep it for years.\n\n`--password-stdin` keeps the password out of the history and the log; without a helper it is still in `config.json` afterwards. A `.dockerignore` and build secrets keep the file out of the image. If it has leaked, revoke it first, and delete the copies after that.",
    file: BOT,
    tool: Tool::Risks,
    task: Task::Choice {
        asked: "A Dockerfile has `COPY config.json /root/.docker/` and in a later line `RUN rm /root/.docker/config.json`. Can the file be read from the image?",
        options: &[
            ("Yes, from the layer of COPY", Ok(())),
            ("No, rm removed it", Err("`rm` makes a new layer that hides the file. The layer below still has it, and every image has all its layers.")),
            ("Only on the machine that built it", Err("The build cache has the same layers as the image, and the image goes to everyone that pulls it.")),
        ],
    },
    hint: "Each line of a Dockerfile makes a separate layer.",
    seen: "A layer adds and hides. It removes nothing from the one below, so a login that was in an image has to be revoked.",
};

pub(super) const HELPERS: Lesson = Lesson {
    title: "Helpers and keychains",
    goal: "Move a login to a helper",
    text: "A credential helper is a program named `docker-credential-` and a word: `osxkeychain`, `wincred`, `secretservice`, `pass`, `ecr-login`, `gcloud`. Docker asks it for the login of a registry’s address, and gets the username and the password. The file then holds no secret.\n\nA copy of the file works only where the program is. Elsewhere Docker fails with `executable file not found`. `osxkeychain`, `wincred`, `secretservice` and `pass` also need the keychain of that machine; `ecr-login` and `gcloud` fetch a token wherever the machine is signed in to the cloud.",
    file: BOT,
    tool: Tool::Form,
    task: Task::File {
        wanted: "Let the helper `pass` keep the login of `ghcr.io`, and remove the password from the file.",
        judge: |file| {
            let named = file.cred_helper("ghcr.io").map(|helper| helper.value.text().into_owned());
            let asks = named.as_deref() == Some("pass") || file.creds_store() == "pass";
            match (asks, login_of(file, "ghcr.io")) {
                (true, None) => Ok(()),
                (true, Some(_)) => Err("The helper is named. The password is still in the file."),
                (false, _) => Err("No helper `pass` is named for `ghcr.io`."),
            }
        },
    },
    hint: "Choose **Helper** as the way to sign in and type its name; the form then offers to remove the login.",
    seen: "The file names a program and holds no secret. The password is not in `pass` yet: one `docker login ghcr.io` puts it there.",
};

pub(super) const KUBERNETES: Lesson = Lesson {
    title: "Kubernetes: two layers of base64",
    goal: "Peel a Secret",
    text: "An image pull Secret holds the whole `config.json` under `.dockerconfigjson`. Kubernetes requires base64 for every value under `data`, so the file is encoded once more, and every `auth` in it is already base64. Docker made the inner layer, Kubernetes makes the outer one.\n\nUnder `stringData` the file is written unchanged. One layer too many or too few, and the file is not found in the Secret.",
    file: BOT,
    tool: Tool::Auth(Some("eyJhdXRocyI6e319")),
    task: Task::Question {
        asked: "A Secret has `.dockerconfigjson: eyJhdXRocyI6e319`. What is the file in it?",
        judge: |answer| {
            let answer: String = answer.split_whitespace().collect();
            match answer.as_str() {
                r#"{"auths":{}}"# => Ok(()),
                "{}" => Err("Almost: there is one key in it."),
                _ if answer.starts_with("ey") => Err("That is the base64. Take this one layer off."),
                _ => Err("Write it exactly as it decodes, with its braces and quotes."),
            }
        },
    },
    hint: "The value is below. Take one layer of base64 off, and read the text.",
    seen: "One layer came off, and the file was there. An `auth` in it would be base64 once more.",
};
