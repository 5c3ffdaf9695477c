//! How each way in goes, in short. `docs/guides` says the same at length: every step there begins with
//! the sentence here.

/// A way in, step by step.
#[derive(Clone, Copy, Debug)]
pub struct Guide {
    /// Name of its page in `docs/guides`.
    pub page: &'static str,
    /// Name of the way in.
    pub name: &'static str,
    /// Its steps, one sentence each; names of the page are between two stars.
    pub steps: &'static [&'static str],
}

/// A file without Docker.
pub static MAKE: Guide = Guide {
    page: "make-a-file",
    name: "Make a file",
    steps: &[
        "Choose **Make a file**.",
        "Type a few characters of the registry, then press the down arrow and Enter.",
        "Enter the username and the token.",
        "Press Ctrl+Enter for the next registry.",
        "Read **Check**.",
        "Press **Save config.json**, and open **Where it goes**.",
    ],
};
/// What an `auth` is, alone or in a class.
pub static LEARN: Guide = Guide {
    page: "how-auth-works",
    name: "See how auth works",
    steps: &[
        "Choose **See how auth works**.",
        "Point at a character, or press the arrow keys.",
        "**Not encryption**: hold the button, and the stored text turns back into the password.",
        "**Which credential?** Type an image and choose the program that you use.",
        "**On the wire** plays a pull or a sign-in message by message.",
        "**Lessons** are fifteen short tasks in the page itself.",
    ],
};
/// A secret for a pipeline or a cluster.
pub static SHIP: Guide = Guide {
    page: "prepare-a-ci-secret",
    name: "Prepare a CI secret",
    steps: &[
        "Open your `config.json`, then choose **Export**.",
        "Find the target by the words that you use: `regcred`, `ECR`, `gitea`, `compose`.",
        "Choose the registries that go in.",
        "If the target has a way without a stored secret, it comes first.",
        "**Copy** the value, or **Save** the script and run it.",
        "**Check it** has commands that pass with the right login and fail with a wrong one.",
        "Later, paste what is stored into **Paste it back**.",
    ],
};
/// From an error message to its cause.
pub static FAILS: Guide = Guide {
    page: "a-pull-fails",
    name: "A pull or push fails",
    steps: &[
        "Choose **A pull or push fails** and paste the message.",
        "The page names the program, the registry and the image.",
        "Without your file it lists the causes that fit, each with a command that confirms or excludes it.",
        "Open the `config.json` that the program read, or paste it.",
        "**Fix** shows the change and what each program sends before and after.",
        "**Which credential?** and **On the wire** open with the same image, for the steps in full.",
    ],
};
