//! Base64 that is right except for its spelling: padding, alphabet, spaces.

use super::fault::{fault, AuthFault};
use super::fixes::LoginFixes as _;
use crate::lint::prelude::*;

const SOURCE: &str = "docker/cli v29.7.2, cli/config/configfile/file.go, decodeAuth with Go's \
    base64.StdEncoding; kubernetes v1.29.15, pkg/credentialprovider/config.go, \
    decodeDockerConfigFieldAuth (measured)";

pub(super) const UNPADDED: Rule = Rule {
    id: "auth-unpadded",
    severity: Severity::Error,
    title: "Wrong padding in auth",
    why: "Base64 comes in groups of four characters, and `=` fills the last one. Here `=` is \
        missing, or there is too much of it. Some tools cut it off, and selecting with the mouse \
        often misses it.\n\n\
        Kubernetes reads an `auth` without any padding; Docker and Podman do not.",
    source: SOURCE,
    affects: Affects::Clients(ClientSet::all_but(&[
        ClientId::DockerMavenPlugin,
        ClientId::TestcontainersNode,
    ])),
    check: Check::Entry(|context, entry, diagnostics| {
        if fault(entry) == Some(AuthFault::Padding) {
            diagnostics.value(
                entry,
                Control::Auth,
                "The = at the end of the base64 are missing, or too many. Docker 29 cannot read \
                    this entry and may lose the others at the next login; Podman sends no login.",
            )
            .respell(context, entry, labels!("Set the padding right"));
        }
    }),
    bad: &[
        Example::auth("Ym90OnMzY3JldA"),
        Example::auth("YTpi=").note("one too many"),
        Example::new(
            r#"{"auths":{"ghcr.io":{"username":"bot","password":"old","auth":"Ym90OnMzY3JldA"}}}"#,
        )
        .note("Docker continues with the two other fields"),
    ],
    good: &[
        Example::GOOD,
        Example::auth("«a:b»"),
        Example::new(
            r#"{"auths":{"ghcr.io":{"username":"bot","password":"old","auth":"«bot:s3cret»"}}}"#,
        ),
    ],
    near_misses: &[
        Example::auth("YTpi").note("needs no padding"),
        Example::auth(r"Ym90OnMzY3JldA\u003d\u003d").note("the same, written with escapes"),
    ],
};

pub(super) const URLSAFE: Rule =
    Rule {
        id: "auth-urlsafe",
        severity: Severity::Error,
        title: "auth is URL-safe base64",
        why: "Base64 has two alphabets. The URL-safe one has `-` and `_` where the standard one \
        has `+` and `/`. Headers such as `X-Registry-Auth` need the first, `auth` the second.\n\n\
        Docker, Podman and Kubernetes refuse it. docker-py skips the two characters, and then \
        fails or reads another password.",
        source: SOURCE,
        affects: Affects::Clients(ClientSet::all_but(&[
            ClientId::DockerMavenPlugin,
            ClientId::TestcontainersNode,
        ])),
        check: Check::Entry(|context, entry, diagnostics| {
            if fault(entry) == Some(AuthFault::UrlSafe) {
                diagnostics.value(
                entry,
                Control::Auth,
                breaks!("This base64 has - or _ from the URL-safe alphabet; auth needs + and /."),
            )
            .respell(context, entry, labels!("Write it in the standard alphabet"));
            }
        }),
        bad: &[
            Example::auth("YWI6cD8-cX5-"),
            Example::auth("YWI6b3N-cz4-cw==").note("docker-py reads another password"),
        ],
        good: &[Example::auth("«ab:p?>q~~»"), Example::auth("«ab:os~s>>s»")],
        near_misses: &[Example::auth("«ab:p?>q~~»")],
    };

pub(super) const SPACE: Rule = Rule {
    id: "auth-space",
    severity: Severity::Error,
    title: "Space inside auth",
    why: "Docker skips line breaks in `auth`, but stops at a space, a tab or an invisible \
        character. They come with copied text, or when wrapped lines are joined with a space.",
    source: SOURCE,
    affects: Affects::Clients(ClientSet::all_but(&[
        ClientId::DockerMavenPlugin,
        ClientId::TestcontainersNode,
    ])),
    check: Check::Entry(|context, entry, diagnostics| {
        let message = match fault(entry) {
            Some(AuthFault::Blank) => breaks!("There is a space in the base64."),
            Some(AuthFault::Empty) => breaks!("There are only spaces in auth."),
            _ => return,
        };
        diagnostics
            .value(entry, Control::Auth, message)
            .respell(context, entry, labels!("Remove the spaces"))
            .remove_auth();
    }),
    bad: &[
        Example::auth(" Ym90OnMzY3JldA=="),
        Example::auth(r"Ym90OnMz\tY3JldA=="),
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\u{A0}\"}}}")
            .note("a no-break space, from a web page"),
        Example::auth("YWI6 b3N-cz4-cw==")
            .note("URL-safe as well; docker-py reads another password"),
    ],
    good: &[Example::GOOD, Example::GOOD, Example::GOOD, Example::auth("«ab:os~s>>s»")],
    near_misses: &[
        Example::auth(r"Ym90OnMz\nY3JldA==").note("a line break is skipped"),
        Example::new(r#"{"auths":{"ghcr.io":{ "auth" : "«bot:s3cret»" }}}"#)
            .note("spaces of the JSON"),
    ],
};
