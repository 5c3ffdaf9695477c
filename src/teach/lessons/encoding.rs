//! Lessons on `auth`: what is in it, and how it is written.

use super::common::{login_of, ALICE, BOT};
use crate::config::{decode_auth, AuthError};
use crate::teach::{Lesson, Task, Tool};

const NEWLINE: &str = "{\n\t\"auths\": {\n\t\t\"ghcr.io\": {\n\t\t\t\"auth\": \"Ym90OmZha2UtdG9rZW4tMQo=\"\n\t\t}\n\t}\n}";

pub(super) const WHAT_AUTH_IS: Lesson = Lesson {
    title: "What auth is",
    goal: "Build one from a username and a token",
    text: "`auth` is the username, a colon and the password, written in base64. Nothing protects it: the text is enough to get the password.\n\nFor every pull Docker decodes it and hands both parts to the daemon. The daemon sends both to the registry, or to the token service that the registry names.",
    file: ALICE,
    tool: Tool::Auth(None),
    task: Task::Question {
        asked: "What is the `auth` of the username `bot` with the token `fake-token-1`?",
        judge: |answer| match decode_auth(answer) {
            Ok(login) => match (login.user.as_slice(), login.password.expose()) {
                (b"bot", b"fake-token-1") => Ok(()),
                (b"bot", b"fake-token-1\n") => {
                    Err("It ends in a line break, as `echo` adds one.")
                }
                _ => Err("It decodes to another login. Check the username and the token."),
            },
            Err(AuthError::NoColon) => {
                Err("It decodes to a text without a colon. The username and a colon come first.")
            }
            Err(_) => Err("That is not base64. The fields below write it for you."),
        },
    },
    hint: "Change the username and the password below, and read the base64.",
    seen: "Two parts went in and one string came out. No key was needed, and none is needed for the way back.",
};

pub(super) const BASE64_BY_HAND: Lesson = Lesson {
    title: "Base64 by hand",
    goal: "Write three characters in base64",
    text: "Three bytes are 24 bits. Base64 cuts them into four pieces of 6 bits and writes each as one character: `A` to `Z` are 0 to 25, `a` to `z` 26 to 51, `0` to `9` 52 to 61, `+` is 62 and `/` is 63. If the last group is short, `=` fills it up.\n\nA byte has 8 bits and a character of base64 has 6, so one character often has bits of two bytes.",
    file: ALICE,
    tool: Tool::Auth(None),
    task: Task::Question {
        asked: "`M`, `a`, `n` are 01001101 01100001 01101110. Write `Man` in base64.",
        judge: |answer| match answer {
            "TWFu" => Ok(()),
            _ if answer.eq_ignore_ascii_case("TWFu") => Err("The letters are right, but not their case: `A` is 0 and `a` is 26."),
            _ if answer.chars().count() != 4 => Err("Three bytes become exactly four characters."),
            _ if answer.starts_with("TWF") => Err("The first three are right. The last piece is 101110, which is 46: count on from `a`, which is 26."),
            _ if answer.starts_with('T') => Err("The first one is right. Cut after every 6 bits: the second piece is 010110, which is 22."),
            _ => Err("Cut after every 6 bits, not after every 8."),
        },
    },
    hint: "Cut after every 6 bits: 010011 010110 000101 101110 are 19, 22, 5 and 46.",
    seen: "Four characters carry three bytes. `W` has the last two bits of `M` and the first four of `a`.",
};

pub(super) const COLON: Lesson = Lesson {
    title: "The colon rule",
    goal: "Give bot a password with a colon in it",
    text: "The first colon ends the username. All later ones belong to the password. So a password can have colons, a username cannot, and Docker refuses an `auth` without any colon.\n\nGoogle’s service-account keys are JSON, full of colons. All programs that were measured cut at the first colon, so these keys work as passwords.",
    file: BOT,
    tool: Tool::Form,
    task: Task::File {
        wanted: "Give `bot` a password with a colon in it.",
        judge: |file| match login_of(file, "ghcr.io") {
            Some((user, password)) if user == b"bot" && password.contains(&b':') => Ok(()),
            Some((user, _)) if user != b"bot" => Err("The username should stay `bot`."),
            Some(_) => Err("The password of `bot` has no colon yet."),
            None => Err("The entry no longer has a login. Undo brings it back."),
        },
    },
    hint: "Type it anywhere in **Password or token**.",
    seen: "Docker cuts at the first colon, the one after `bot`. Yours is the second, so it is part of the password.",
};

pub(super) const GHOSTS: Lesson = Lesson {
    title: "Newlines and other ghosts",
    goal: "Find the ghost and remove it",
    text: "`echo bot:fake-token-1 | base64` encodes 17 bytes, not 16: `echo` adds a line break. It becomes part of the password, it is invisible, and the registry refuses the login. Spaces, no-break spaces and zero-width characters come from pasting.\n\n`printf %s` adds nothing.",
    file: NEWLINE,
    tool: Tool::Form,
    task: Task::File {
        wanted: "The password of `bot` should be `fake-token-1` alone. Find the ghost and remove it.",
        judge: |file| match login_of(file, "ghcr.io") {
            Some((_, password)) if password == b"fake-token-1" => Ok(()),
            Some((_, password)) if password == b"fake-token-1\n" => Err("The ghost is still there, after the last character of the password."),
            _ => Err("The password is now a different one: it should be `fake-token-1`."),
        },
    },
    hint: "**Reveal** the password: the field draws invisible characters. **Check** has a fix.",
    seen: "The end of the base64 changed from `Qo=` to `Q==`. `Cg==` at the end always means a line break; `o=` or `K` often do.",
};
