//! Questions for paper: no page is needed to answer them.

/// A question, the number of lines for its answer, and the answer.
pub type Question = (&'static str, usize, &'static str);

/// The questions, in the order of the lessons.
pub static QUESTIONS: &[Question] = &[
    (
        "Which username and which password are in the `auth` of the picture?",
        1,
        "The username is `alice`, the password `s3cret`.",
    ),
    (
        "Write `Man` in base64. `M`, `a`, `n` are 01001101 01100001 01101110; `A` is 0, `a` is 26, `0` is 52.",
        2,
        "`TWFu`: 010011 010110 000101 101110 are 19, 22, 5 and 46.",
    ),
    (
        "Why does anyone with this file have the password, although it cannot be read at first sight?",
        2,
        "Base64 is one public rule in both directions. No key is needed to undo it.",
    ),
    (
        "Under which key does Docker look for the login of `registry.example.com:5000/team/app`? And of `alpine`?",
        2,
        "`registry.example.com:5000`, with the port; `https://index.docker.io/v1/`, to the last slash.",
    ),
    (
        "An `auth` was made with `echo bot:token | base64`, and the registry refuses it. Why?",
        2,
        "`echo` adds a line break, which became the last character of the password.",
    ),
    (
        "The file has a login for `ghcr.io`, and `credHelpers` names `pass` for it. Which one does Docker use?",
        1,
        "The helper, even when it has nothing.",
    ),
    (
        "To which of these does the password go in a pull from a registry with a token service: daemon, registry, token service?",
        1,
        "To the daemon and to the token service. The registry gets only the token.",
    ),
    (
        "A pull works, and the push ends with `denied: requested access to the resource is denied`. What is missing?",
        1,
        "The right to push: the login was accepted.",
    ),
    (
        "`sudo docker pull` fails with `no basic auth credentials`, `docker pull` works. Why?",
        2,
        "With `sudo`, Docker reads root’s file, and that has no login for this registry.",
    ),
    (
        "A Dockerfile copies config.json and removes it in a later line. Is the login in the image?",
        1,
        "Yes, in the layer of the `COPY`. It has to be revoked.",
    ),
];
