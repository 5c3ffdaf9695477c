//! Lessons on what happens on the wire, and on what fails there.

use super::common::BOT;
use crate::teach::{Lesson, Task, Tool};

/// The key has no port.
const NO_PORT: &str = "{\n\t\"auths\": {\n\t\t\"registry.example.com\": {\n\t\t\t\"auth\": \"Ym90OmZha2UtdG9rZW4tMQ==\"\n\t\t}\n\t}\n}";

pub(super) const CHALLENGE: Lesson = Lesson {
    title: "The 401 dance",
    goal: "Step to the first 401",
    text: "A pull begins without a password. The registry answers the first request with 401. One line of that answer, a header, says what it wants: `Basic` is the password itself, `Bearer` is a token from the address beside it. The client goes there with the password, gets a token for some minutes, and asks again with that.\n\nSo the password often goes to another host than the image comes from.",
    file: BOT,
    tool: Tool::Pull,
    task: Task::Question {
        asked: "Step to the first 401 of the registry. Which of its headers says what the registry wants?",
        judge: |answer| {
            let answer = answer.split(':').next().unwrap_or_default().trim().to_ascii_lowercase();
            match answer.as_str() {
                "www-authenticate" => Ok(()),
                "authorization" => Err("That is what the client sends afterwards. The answer of the registry has another one."),
                "401" | "401 unauthorized" | "bearer" | "basic" => Err("That is not the name of a header. Names are at the start of a line."),
                _ => Err("The 401 has another header that says it."),
            }
        },
    },
    hint: "Press **Next** until a step is called **401 Unauthorized**, and read its message.",
    seen: "The first request had no password. The registry only named the token service, and only that one gets the password.",
};

pub(super) const ERROR: Lesson = Lesson {
    title: "Read an error",
    goal: "Tell what the registry got",
    text: "An error names the step that failed, in its last words. Four endings are the most frequent: nothing was sent, a login was sent and refused, a login was accepted but may not do this, or the connection ended before any of it.\n\nEach of them rules out the others. Only one of them is about a wrong password.",
    file: NO_PORT,
    tool: Tool::Message("Error response from daemon: Head \"https://registry.example.com:5000/v2/team/app/manifests/1.4\": no basic auth credentials"),
    task: Task::Choice {
        asked: "A pull ends with the message below. What did the registry get from Docker?",
        options: &[
            ("A wrong password", Err("Then the message would end in `incorrect username or password`, or in `authentication required`.")),
            ("A login that may not read the image", Err("Then it would end in `requested access to the resource is denied`.")),
            ("No login at all", Ok(())),
            ("Nothing: its certificate was refused", Err("Then it would end in `certificate signed by unknown authority`.")),
        ],
    },
    hint: "Read the last four words of the message.",
    seen: "`no basic auth credentials` is never about the password: no entry fits. Here the image has `:5000`, and the key of the file does not.",
};

pub(super) const READ_IS_NOT_PUSH: Lesson = Lesson {
    title: "Read is not push",
    goal: "Find what a push asks for",
    text: "A token can be right and still not enough. A registry with a token service gives rights for each repository and each action: to pull, to push, to delete. The client asks for what it needs, and the service answers with what this login may have.\n\nIf a right is missing, the pull works and the push ends with `denied: requested access to the resource is denied`.",
    file: BOT,
    tool: Tool::Push,
    task: Task::Question {
        asked: "Step to the request for a token. Which two actions does its `scope` ask for?",
        judge: |answer| {
            let answer = answer.to_ascii_lowercase();
            match (answer.contains("pull"), answer.contains("push")) {
                (true, true) => Ok(()),
                (true, false) => Err("That is what a pull asks for. A push asks for one more."),
                (false, true) => Err("That is one of them."),
                (false, false) => Err("They are the last words of the `scope`. A colon is written `%3A` there, a comma `%2C`."),
            }
        },
    },
    hint: "Press **Next** until the step `POST /token`, and look for `scope` in its message. A colon is written `%3A` there, a comma `%2C`.",
    seen: "A push asks for both, and the token service decides. Give a job that only reads a token that can only read.",
};
