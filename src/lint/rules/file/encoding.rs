//! Text in another encoding than the one that Docker reads.

use crate::lint::{
    Affects, Applicability, Check, Diagnostics, Example, Finding, Fix, LintContext, Rule, Severity,
    ALL_CLIENTS,
};
use crate::text::{convert_to_utf8, Encoding, TextEdit, TextRange};

pub(super) const BOM: Rule = Rule {
    id: "json-bom",
    severity: Severity::Error,
    title: "Byte order mark before the JSON",
    why: "Three bytes that nobody sees (EF BB BF) stand before the first brace. Docker and most \
        clients stop at them: to Docker the file is empty, and its next login overwrites it. An \
        editor, a browser and `jq` show nothing unusual.\n\n\
        Notepad and Windows PowerShell 5 write the mark, for example with \
        `Set-Content -Encoding utf8`.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go: invalid character 'ï' looking for \
        beginning of value (measured); the other clients measured",
    affects: Affects::Clients(ALL_CLIENTS),
    check: Check::Bytes(find_bom),
    fixes: &[Fix {
        label: "Remove the byte order mark",
        applicability: Applicability::NeedsReview,
        edits: convert,
    }],
    bad: &[Example::new(
        "\u{FEFF}{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"}}}",
    )],
    good: &[Example::new(
        "{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"}}}",
    )],
    near_misses: &[Example::new(
        "{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"}},\"psFormat\":\"\u{FEFF}x\"}",
    )
    .note("the same character inside a text")],
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
    affects: Affects::Clients(ALL_CLIENTS),
    check: Check::Bytes(find_utf16),
    fixes: &[Fix {
        label: "Convert to UTF-8",
        applicability: Applicability::NeedsReview,
        edits: convert,
    }],
    bad: &[
        Example::bytes(b"\xFF\xFE{\0\"\0c\0r\0e\0d\0s\0S\0t\0o\0r\0e\0\"\0:\0\"\0p\0a\0s\0s\0\"\0}\0")
            .note("as PowerShell writes it"),
        Example::bytes(b"\xFE\xFF\0{\0\"\0a\0u\0t\0h\0s\0\"\0:\0{\0\"\0a\0\"\0:\0{\0\"\0u\0s\0e\0r\0n\0a\0m\0e\0\"\0:\0\"\0u\0\"\0,\0\"\0p\0a\0s\0s\0w\0o\0r\0d\0\"\0:\0\"\0p\0\"\0}\0}\0}")
            .note("high byte first"),
        Example::bytes(b"{\0\"\0a\0u\0t\0h\0s\0\"\0:\0{\0\"\0a\0.\0b\0\"\0:\0{\0\"\0a\0u\0t\0h\0\"\0:\0\"\0d\0T\0p\0w\0\"\0}\0}\0}\0")
            .note("without a mark"),
    ],
    good: &[
        Example::new("{\"credsStore\":\"pass\"}"),
        Example::new("{\"auths\":{\"a\":{\"username\":\"u\",\"password\":\"p\"}}}"),
        Example::new("{\"auths\":{\"a.b\":{\"auth\":\"dTpw\"}}}"),
    ],
    near_misses: &[Example::new("{\"auths\":{}, \"x\": \"\\u0000a\\u0000b\"}").note("NULs in a text")],
};

const LOST: &str = "Docker reads the file as if it were empty, and its next login overwrites it; \
    Podman and Kubernetes refuse it.";

fn find_bom(context: &LintContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    if Encoding::of(context.bytes()) == Encoding::Utf8Bom {
        diagnostics.file(
            TextRange::new(0, 3),
            format!("A byte order mark that nobody sees stands before the JSON. {LOST}"),
        );
    }
}

fn find_utf16(context: &LintContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    if matches!(
        Encoding::of(context.bytes()),
        Encoding::Utf16Le | Encoding::Utf16Be
    ) {
        diagnostics.file(
            TextRange::new(0, 2),
            format!("The file is UTF-16, and Docker reads only UTF-8. {LOST}"),
        );
    }
}

/// Not offered where something would become U+FFFD.
fn convert(context: &LintContext<'_>, _: &Finding) -> Option<Vec<TextEdit>> {
    let (edits, is_lossy) = convert_to_utf8(context.bytes());
    (!is_lossy).then_some(edits)
}
