//! Hostile and huge input: there is always an answer, and soon.

use base64::engine::general_purpose::STANDARD;
use base64::Engine;
use credenza::import::recognise;
use proptest::prelude::*;

use crate::choices::Choices;
use crate::numbers::numbers;
use crate::told::is_answered;

const PIECES: [&str; 66] = [
    "$ ",
    "[a@b ~]$ ",
    "> ",
    "+",
    "@@ ",
    "  1\t",
    "2026-11-02T09:14:31Z ",
    "\u{1B}[3",
    "\u{201C}",
    "\u{2013}",
    "&quot;",
    "a = {",
    "[a.b]\n",
    "resource \"a\" {\n",
    "jsonencode(",
    "machine ",
    "registry,username,password\n",
    "//",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "'",
    ":",
    ": ",
    ",",
    "\n",
    "\r\n",
    " ",
    "\t",
    "- ",
    "---\n",
    "...\n",
    "|",
    ">",
    "|2-\n",
    "&",
    "*",
    "!",
    "#",
    "?",
    "\\",
    "\\\n",
    "$",
    "$(",
    "${",
    "`",
    "<<<",
    "<<EOF\n",
    "$'\\u",
    "auths",
    "kind: Secret\n",
    "data:\n",
    ".dockerconfigjson",
    "docker login ",
    "-u ",
    "-p",
    "curl -u",
    "kubectl create secret docker-registry",
    "Authorization: Basic ",
    "YWxpY2U6czNjcmV0",
    "DOCKER_AUTH_CONFIG=",
    "\u{1F511}",
    "\u{0}",
    "\u{FEFF}",
];

proptest! {
    #![proptest_config(crate::random::config(1))]

    #[test]
    fn pieces_never_panic(numbers in numbers(60)) {
        let mut choices = Choices::from(numbers);
        let text: String = (0..choices.below(40)).map(|_| choices.of(&PIECES)).collect();
        is_answered(text.as_bytes());
    }

    #[test]
    fn bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        is_answered(&bytes);
        is_answered(STANDARD.encode(&bytes).as_bytes());
    }

    #[test]
    fn a_cut_sample_never_panics(cut in 0usize..3000, flip in any::<u8>()) {
        let path = format!("{}/tests/data/import/several.yaml", env!("CARGO_MANIFEST_DIR"));
        let mut bytes = std::fs::read(path).expect("the sample");
        bytes.truncate(cut);
        if let Some(last) = bytes.last_mut() {
            *last ^= flip;
        }
        is_answered(&bytes);
    }
}

/// The mark of UTF-16, eight times: one is removed in each layer.
#[test]
fn nothing_but_marks_has_a_reason() {
    is_answered(&b"\xFF\xFE".repeat(8));
}

const MIB: usize = 1 << 20;

/// Texts of one piece; quadratic work would take minutes.
#[test]
fn any_syntax_is_read_in_time() {
    for piece in [
        "[",
        "{",
        "a={",
        "a=[",
        "a = f(",
        "a \"b\" {\n",
        "[a.b]\n",
        "[[a]]\n",
        "a.b.c=1\n",
        "a='b\n",
        "a: b=c\n",
        "/*",
        "//\n",
        "\",}",
        "$ a\n",
        "[a@b ~]$ ",
        "> ",
        "+a\n",
        "}",
        "}$ ",
        "1\tb\n",
        "|a|b|c|\n",
        "a,b,c\n",
        "machine a login b password c\n",
        "&amp;",
        "\u{1B}[",
        "\u{AB}",
        "\u{201C}a",
        "\u{2013}",
        "docker login -p a;b",
        "docker login -p a$b",
        "docker login\n -p x \\ \n",
        "docker login x<",
        "--a<b",
        "A_USER=a\nA_PASSWORD=b\nA_REGISTRY=r.io\n",
        "user: a\npassword: b\n",
        "- user: a\n  password: b\n",
        "x://a:b@r.io ",
        "```\na\n",
        "{\"user\":\"a\",\"password\":",
    ] {
        let text = piece.repeat(MIB / 2 / piece.len());
        for text in [format!("docker login {text}"), format!("a = b {{\n{text}"), text] {
            let start = std::time::Instant::now();
            assert!(!recognise(text.as_bytes()).is_empty());
            assert!(start.elapsed().as_secs() < 5, "{piece:?}: {:?}", start.elapsed());
        }
    }
}

#[test]
fn sixteen_megabytes_are_read() {
    let repeat = |text: &str| text.repeat(16 * MIB / text.len());
    let mut nested = b"{\"auths\":{}}".to_vec();
    for _ in 0..20 {
        nested = STANDARD.encode(&nested).into_bytes();
    }
    let config = format!(
        "{{\"auths\":{{{}\"z\":{{}}}}}}",
        "\"registry.example\":{\"auth\":\"dTpw\"},".repeat(250_000)
    );
    let secret =
        format!("kind: Secret\ndata:\n  .dockerconfigjson: {}\n", STANDARD.encode(&config));
    let inputs: Vec<(&str, String)> = vec![
        ("letters", repeat("A")),
        ("braces", repeat("{")),
        ("brackets in YAML", format!("a: {}", repeat("["))),
        ("quotes", repeat("\"")),
        ("single quotes", repeat("'")),
        ("a quote that is not closed", format!("a: \"{}", repeat("x\n "))),
        ("backslashes", format!("\"{}", repeat("\\\\"))),
        ("lines", repeat("\n")),
        ("blanks", repeat(" ")),
        ("keys", repeat("a: b\n")),
        ("keys at the limit", "a: b\n".repeat(299_000)),
        ("wide lines at the limit", format!("a: {}\n", "x".repeat(50)).repeat(299_000)),
        (
            "secrets at the limit",
            "---\nkind: Secret\ndata:\n  .dockerconfigjson: e30=\n".repeat(9_999),
        ),
        ("dashes", repeat("- ")),
        ("list", repeat("- a\n")),
        ("nested lists", (0..4000).map(|n| " ".repeat(n) + "-\n").collect()),
        ("plain text of many lines", format!("a: b\n{}", repeat("  c\n"))),
        ("folded text", format!("a: >\n{}", repeat("  c\n\n"))),
        ("documents", repeat("---\na: b\n")),
        ("secrets", repeat("---\nkind: Secret\ndata:\n  .dockerconfigjson: e30=\n")),
        ("colons", repeat("a:b:")),
        ("variables", repeat("A_USER=b\n")),
        ("variables in quotes", repeat("A='b")),
        ("logins", repeat("docker login -u a -p b\n")),
        ("dollars", format!("docker login {}", repeat("$("))),
        ("prose with braces", repeat("x\n{\n")),
        ("config", config.clone()),
        ("config in base64", STANDARD.encode(&config)),
        ("config in a Secret", secret),
        ("many layers", String::from_utf8(nested).expect("ASCII")),
        ("header lines", repeat("a: b\r\n")),
        ("comments", repeat("# a\n")),
        ("keyless JSON", format!("[{}0]", repeat("0,"))),
    ];
    // Quadratic work would not end.
    for (name, text) in inputs {
        let sentence = recognise(text.as_bytes()).swap_remove(0).sentence;
        println!("{name}: {} bytes, {sentence}", text.len());
        assert!(!sentence.is_empty(), "{name}");
    }
}
