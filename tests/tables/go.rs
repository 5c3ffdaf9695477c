//! Go's patterns.

use credenza::go::glob::matches;

#[test]
fn patterns_match_as_go_does() {
    let cases = [
        ("*", "registry", true),
        ("*", "", true),
        ("reg*", "registry", true),
        ("*try", "registry", true),
        ("r*g*y", "registry", true),
        ("r*g*x", "registry", false),
        ("", "", true),
        ("", "x", false),
        ("registr[xy]", "registry", true),
        ("registr[^xy]", "registry", false),
        ("[a-c]x", "bx", true),
        ("[]x]", "x", false),
        ("[x", "x", false),
        ("[::1]", "[::1]", false),
        ("?x", "ax", true),
        ("\\*", "*", true),
        ("\\", "\\", false),
    ];
    for (pattern, name, expected) in cases {
        assert_eq!(matches(pattern, name), expected, "{pattern} {name}");
    }
}
