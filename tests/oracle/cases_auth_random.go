package main

import "strings"

func repeat(text string, n int) string { return strings.Repeat(text, n) }

// wrap breaks lines as MIME and PEM writers do, with a newline at the end.
func wrap(text string, width int) string {
	var out strings.Builder
	for len(text) > width {
		out.WriteString(text[:width] + "\r\n")
		text = text[width:]
	}
	return out.String() + text + "\r\n"
}

// xorshift gives the same numbers in every Go version; math/rand need not.
type xorshift uint32

func (x *xorshift) below(n int) int {
	*x ^= *x << 13
	*x ^= *x >> 17
	*x ^= *x << 5
	return int(uint32(*x) % uint32(n))
}

// authMutations changes good values at random places, from a fixed seed: 150
// values with one to three inserts, deletions, replacements or swaps each.
func authMutations() []textCase {
	random := xorshift(0x9e3779b9)
	seeds := []string{
		b64("user:pass"), b64("user:pw"), b64("user:password1"), b64("a:b"),
		b64("bot:\x00tok\x00en\x00"), b64("AWS:" + repeat("eyJwYXls", 5)), b64("j\xfcrgen:\xff\xfe"), b64("nocolon"),
		b64("u:"), wrap(b64("user:"+repeat("xyz", 9)), 16),
	}
	alphabet := "ABCXYZabcxyz019+/==\n\n\r -_!:"
	var out []textCase
	for n := 0; n < 150; n++ {
		text := seeds[random.below(len(seeds))]
		for edits := 1 + random.below(3); edits > 0; edits-- {
			at := random.below(len(text))
			letter := string(alphabet[random.below(len(alphabet))])
			switch random.below(4) {
			case 0:
				text = text[:at] + letter + text[at:]
			case 1:
				text = text[:at] + letter + text[at+1:]
			case 2:
				if len(text) > 1 {
					text = text[:at] + text[at+1:]
				}
			case 3:
				if at > 0 {
					text = text[:at-1] + text[at:at+1] + text[at-1:at] + text[at+1:]
				}
			}
		}
		out = append(out, textCase{id("mutation-%03d", n), text})
	}
	return out
}

// pair is a user name and a password to encode.
type pair struct{ id, user, password string }

func pairCases() []pair {
	return []pair{
		{"both-empty", "", ""}, {"empty-user", "", "pass"}, {"empty-password", "user", ""}, {"empty-user-one", "", "p"},
		{"one-each", "a", "b"}, {"user-pass", "user", "pass"}, {"user-pw", "user", "pw"},
		{"user-password1", "user", "password1"}, {"no-padding", "ab", "cde"}, {"one-padding", "ab", "cd"},
		{"two-padding", "ab", "c"},
		{"user-colon", "us:er", "pass"}, {"user-colon-first", ":user", "pass"}, {"user-colon-last", "user:", "pass"},
		{"user-only-colon", ":", "pass"}, {"user-only-colon-no-password", ":", ""}, {"password-colon", "user", "pa:ss"},
		{"password-colon-first", "user", ":pass"}, {"password-colon-last", "user", "pass:"},
		{"password-only-colon", "user", ":"}, {"password-colons", "user", ":::"}, {"both-colon", "a:b", "c:d"},
		{"user-space", " user ", "pass"}, {"user-only-space", " ", "pass"}, {"password-space", "user", " pass "},
		{"password-only-space", "user", " "}, {"password-newline", "user", "pass\n"},
		{"password-crlf", "user", "pass\r\n"}, {"password-only-newline", "user", "\n"},
		{"user-newline", "user\n", "pass"}, {"password-tab", "user", "\tpass"},
		{"password-many-lines", "user", "a\nb\nc"},
		{"nul-password-end", "user", "pass\x00"}, {"nul-password-start", "user", "\x00pass"},
		{"nul-password-inside", "user", "pa\x00ss"}, {"nul-password-only", "user", "\x00"},
		{"nul-user", "\x00", "pass"}, {"nul-user-end", "user\x00", "pass"}, {"utf8", "jürgen", "pässwörd"},
		{"utf8-three", "日本", "語€"}, {"utf8-four", "🐳", "😀🔑"}, {"combining", "e\u0301", "\u00e9"},
		{"bom", "\ufeffuser", "pass"}, {"zero-width", "us\u200ber", "pa\u200bss"}, {"nbsp", "user\u00a0", "\u00a0pass"},
		{"latin1", "j\xfcrgen", "p\xe4ss"}, {"bytes-ff", "\xff", "\xff\xff"},
		{"bytes-fb-ef-be", "\xfb\xef\xbe", "\xfb\xef\xbe"}, {"overlong", "\xc0\x80", "\xc0\xba"},
		{"surrogate", "\xed\xa0\x80", "\xed\xb0\x80"}, {"control", "\x01\x02", "\x1b[0m\x7f"},
		{"quotes", `u"'`, `p\"'`}, {"html", "<u>", "&p;"}, {"shell", "$USER", "`id` $(id) ${x}"},
		{"plus-slash", ">>>", "???"}, {"plus-slash-more", "~~~", "\x7f\x7f\xbf"},
		{"json-key", "_json_key", "{\n  \"type\": \"service_account\",\n  \"private_key\": \"-----BEGIN\\n\"\n}"},
		{"token-user", "<token>", "refresh"}, {"uuid-user", "00000000-0000-0000-0000-000000000000", "eyJ.a.b"},
		{"aws", "AWS", repeat("eyJwYXlsb2FkIjoi", 40)}, {"robot", "robot$team+ci", "aB3$"},
		{"mail", "me@example.com", "p@ss:w/rd"}, {"domain", `CORP\me`, `\\`}, {"long-user", repeat("u", 500), "p"},
		{"long-password", "u", repeat("0123456789abcdef", 100)}, {"already-base64", "user", b64("user:pass")},
		{"percent", "u%3A", "%00"},
	}
}
