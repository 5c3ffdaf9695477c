//! Text in another encoding than the one that Docker reads.

use crate::lint::prelude::*;
use crate::text::{convert_to_utf8, Encoding};

pub(super) const BOM: Rule = Rule {
    id: "json-bom",
    severity: Severity::Error,
    title: "Byte order mark before the JSON",
    why: "Three invisible bytes (EF BB BF) precede the first brace. Docker and most clients stop \
        at them: to Docker the file is empty, and its next login overwrites it. An editor, a \
        browser and `jq` show nothing unusual.\n\n\
        Notepad and Windows PowerShell 5 write the mark, for example with `Set-Content -Encoding \
        utf8`.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go: invalid character 'ï' looking for \
        beginning of value (measured); the other clients measured",
    affects: Affects::Clients(ClientSet::all_but(&[
        ClientId::Jib,
        ClientId::DockerMavenPlugin,
        ClientId::DockerJava,
        ClientId::TestcontainersJava,
        ClientId::TestcontainersDotnet,
        ClientId::DevcontainersImage,
        ClientId::DevcontainersFeature,
    ])),
    check: Check::Bytes(find_bom),
    bad: &[Example::new("\u{FEFF}{\"auths\":{\"ghcr.io\":{\"auth\":\"«bot:s3cret»\"}}}")],
    good: &[Example::GOOD],
    near_misses: &[Example::new(
        "{\"auths\":{\"ghcr.io\":{\"auth\":\"«bot:s3cret»\"}},\"psFormat\":\"\u{FEFF}x\"}",
    )
    .note("the same character inside a string")],
};

pub(super) const UTF16: Rule = Rule {
    id: "json-utf16",
    severity: Severity::Error,
    title: "The file is UTF-16",
    why: "Each character takes two bytes. Docker reads only UTF-8: to it the file is empty, and its \
        next login overwrites it. Other clients refuse it.\n\n\
        In Windows PowerShell 5 both `>` and `Out-File` write UTF-16.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go: invalid character 'ÿ' looking for \
        beginning of value (measured)",
    affects: Affects::Clients(ClientSet::all_but(&[ClientId::Jib, ClientId::DockerJava, ClientId::TestcontainersJava, ClientId::TestcontainersGo])),
    check: Check::Bytes(find_utf16),
    bad: &[
        Example::bytes(b"\xFF\xFE{\0\"\0c\0r\0e\0d\0s\0S\0t\0o\0r\0e\0\"\0:\0\"\0p\0a\0s\0s\0\"\0}\0")
            .note("as PowerShell writes it"),
        Example::bytes(b"\xFE\xFF\0{\0\"\0a\0u\0t\0h\0s\0\"\0:\0{\0\"\0a\0\"\0:\0{\0\"\0u\0s\0e\0r\0n\0a\0m\0e\0\"\0:\0\"\0u\0\"\0,\0\"\0p\0a\0s\0s\0w\0o\0r\0d\0\"\0:\0\"\0p\0\"\0}\0}\0}")
            .note("high byte first"),
        Example::bytes(b"{\0\"\0a\0u\0t\0h\0s\0\"\0:\0{\0\"\0a\0.\0b\0\"\0:\0{\0\"\0a\0u\0t\0h\0\"\0:\0\"\0d\0T\0p\0w\0\"\0}\0}\0}\0")
            .note("without a mark"),
    ],
    good: &[
        Example::new(r#"{"credsStore":"pass"}"#),
        Example::new(r#"{"auths":{"a":{"username":"u","password":"p"}}}"#),
        Example::login("a.b", "dTpw"),
    ],
    near_misses: &[Example::new(r#"{"auths":{}, "x": "\u0000a\u0000b"}"#).note("NULs in a string")],
};

const LOST: &str = "Docker reads the file as if it were empty, and its next login overwrites it; \
    Podman and Kubernetes refuse it.";

fn find_bom(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    if Encoding::of(context.bytes()) == Encoding::Utf8Bom {
        diagnostics
            .file(
                TextRange::new(0, 3),
                format!("An invisible byte order mark precedes the JSON. {LOST}"),
            )
            .fix("Remove the byte order mark", Applicability::NeedsReview, convert);
    }
}

fn find_utf16(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    if matches!(Encoding::of(context.bytes()), Encoding::Utf16Le | Encoding::Utf16Be) {
        diagnostics
            .file(
                TextRange::new(0, 2),
                format!("The file is UTF-16, and Docker reads only UTF-8. {LOST}"),
            )
            .fix("Convert to UTF-8", Applicability::NeedsReview, convert);
    }
}

/// Returns no edits when some character would become U+FFFD.
fn convert(context: &LintContext) -> Edits {
    let (edits, is_lossy) = convert_to_utf8(context.bytes());
    (!is_lossy).then_some(edits)
}
