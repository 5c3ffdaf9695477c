package main

import "encoding/base64"

func b64(text string) string { return base64.StdEncoding.EncodeToString([]byte(text)) }

// authCases are values of `auth`. The base text user:password1 has 14 bytes
// and one "="; user:pass has 9 and none; user:pw has 7 and two.
func authCases() []textCase {
	return join(
		plainAuths(), badByteAuths(), paddingAuths(), newlineAuths(), nulAuths(), sliceAuths(),
	)
}

// plainAuths is about what is inside: colons, empty parts, bytes.
func plainAuths() []textCase {
	return texts(
		"empty", "", "user-pass", b64("user:pass"), "user-pw", b64("user:pw"), "user-password1", b64("user:password1"),
		"one-each", b64("a:b"), "token", b64("oauth2accesstoken:ya29.x"), "user-empty-password", b64("user:"),
		"u-empty-password", b64("u:"), "ab-empty-password", b64("ab:"),
		"empty-user", b64(":pass"), "empty-both", b64(":"), "two-colons-only", b64("::"),
		"empty-user-colons", b64(":a:b"), "no-colon", b64("userpass"), "no-colon-one", b64("u"),
		"no-colon-padded-two", b64("user"), "password-colon", b64("user:pa:ss"),
		"password-colon-first", b64("user::pass"), "password-colon-last", b64("user:pass:"),
		"password-colons", b64("u:::"),
		"user-space", b64(" user :pass"), "user-only-space", b64(" :p"), "user-newline", b64("user\n:pass"),
		"user-only-newline", b64("\n:p"), "user-tab", b64("us\ter:p"), "password-space", b64("user: pass "),
		"password-newline", b64("user:pass\n"), "password-crlf", b64("user:pass\r\n"),
		"password-only-newline", b64("user:\n"), "password-tab", b64("user:\tp"),
		"password-bom", b64("user:\ufeffpass"), "user-bom", b64("\ufeffuser:pass"), "utf8", b64("jürgen:pässwörd€😀"),
		"latin1", b64("j\xfcrgen:p\xe4ss"), "bytes-ff", b64("\xff\xfe:\xff\xfe"),
		"continuation-around-colon", b64("\x80:\x80"), "overlong-colon", b64("user\xc0\xbapass"),
		"fullwidth-colon", b64("user：pass"), "control-bytes", b64("u\x01\x02:\x1b[31m\x7f"), "html", b64("<u>:&p;"),
		"quotes", b64(`u"s:p'w\`), "json-key", b64(`_json_key:{"type":"service_account","k":"a:b"}`),
		"uuid-user", b64("00000000-0000-0000-0000-000000000000:eyJ.x.y"), "twice-encoded", b64(b64("user:pass")),
		"twice-encoded-padded", b64(b64("user:pw")), "utf16", b64("u\x00:\x00p\x00"),
		"utf16-bom", b64("\xff\xfeu\x00:\x00p\x00"), "digits-only-text", b64("1:2"),
		"alphabet-high", b64("\xfb\xef\xbe:\xff\xff\xff"), "alphabet-plus-slash", "+/+/OisvKy8=", "all-plus", "++++",
		"all-slash", "////", "all-a", "AAAA", "all-nine", "9999", "decoded-colon-only-quantum", "Ojo6",
		"long-password", b64("user:"+repeat("0123456789abcdef", 64)), "long-user", b64(repeat("u", 999)+":p"),
		"long-no-colon", b64(repeat("xyz", 300)), "long-jwt-like", b64("u:"+repeat("eyJhbGciOi", 150)+".a.b"),
	)
}

// badByteAuths puts bytes that are not in the alphabet at every place of a
// padded value, so that each position in a quantum is met.
func badByteAuths() []textCase {
	var out []textCase
	short := b64("user:pw") // dXNlcjpwdw==
	for at := 0; at <= len(short); at++ {
		for _, bad := range []string{" ", "-", "=", "\x00"} {
			out = append(out, textCase{id("insert-%02d-%02x", at, bad[0]), short[:at] + bad + short[at:]})
		}
	}
	whole := b64("user:pass") // three quanta, no padding
	for at := range whole {
		out = append(out,
			textCase{id("replace-%02d", at), whole[:at] + "!" + whole[at+1:]},
			textCase{id("replace-%02d-equals", at), whole[:at] + "=" + whole[at+1:]},
		)
	}
	return append(out, texts(
		"bad-tab", "dXNl\tcjpwdw==", "bad-url-safe-minus", "dTp-fn5-", "bad-url-safe-underscore", "dTo_Pz8_",
		"bad-url-safe-mixed", "-_-_", "bad-vt", "dXNl\vcjpw", "bad-ff", "dXNl\fcjpw", "bad-nbsp", "dXNl\u00a0cjpw",
		"bad-bom", "\ufeffdXNlcjpw", "bad-zwsp", "dXNlcjpw\u200b", "bad-umlaut", "dXNlcjpä",
		"bad-dot", "dXNl.cjpw", "bad-comma", "dXNl,cjpw", "bad-colon", "user:pass", "bad-star", "***",
		"bad-variable", "${AUTH}", "bad-angle", "<auth>", "bad-quote", `"dXNlcjpw"`, "bad-percent", "dXNlcjpwdw%3D%3D",
		"bad-backslash-n", `dXNl\ncjpw`, "bad-basic", "Basic dXNlcjpw", "bad-word", "null", "bad-word-five", "false",
		"bad-line-separator", "dXNl\u2028cjpw", "bad-emoji", "😀", "bad-del", "dXNl\x7fcjpw",
		"bad-late", b64(repeat("abc", 40))+"!"+b64("x:y"), "bad-late-two", b64(repeat("abc", 41))+"ab-d",
	)...)
}

// paddingAuths is about "=": missing, too much, in the wrong place, and bits
// that are left over before it.
func paddingAuths() []textCase {
	return texts(
		"pad-none-needs-two", "dXNlcjpwdw", "pad-one-needs-two", "dXNlcjpwdw=", "pad-two", "dXNlcjpwdw==",
		"pad-three", "dXNlcjpwdw===", "pad-four", "dXNlcjpwdw====", "pad-none-needs-one", "dXNlcjpwd3g",
		"pad-one", "dXNlcjpwd3g=", "pad-two-needs-one", "dXNlcjpwd3g==", "pad-none-needed-one", "dXNlcjpw=",
		"pad-none-needed-two", "dXNlcjpw==", "pad-none-needed-four", "dXNlcjpw====",
		"pad-cut-1", "d", "pad-cut-2", "dX", "pad-cut-3", "dXN", "pad-cut-5", "dXNlc", "pad-cut-6", "dXNlcj",
		"pad-cut-7", "dXNlcjp", "pad-only-1", "=", "pad-only-2", "==", "pad-only-3", "===", "pad-only-4", "====",
		"pad-j1", "d===", "pad-j1-one", "d=", "pad-j1-two", "d==", "pad-j1-late", "dXNlc===", "pad-j2", "dT==",
		"pad-j2-colon", "Og==", "pad-j3-colon", "dTo=",
		"pad-first", "=dXNlcjpw", "pad-first-two", "==dXNlcjpw", "pad-middle", "dTo=dTpw", "pad-middle-two", "dQ==dTpw",
		"pad-data-after-one", "dXNlcjpwd3g=A", "pad-data-after-two", "dXNlcjpwdw==A",
		"pad-quantum-after", "dXNlcjpwdw==dXNl", "pad-then-letter", "dXNlcjpwdw=A", "pad-then-space", "dXNlcjpwdw= =",
		"pad-then-space-after", "dXNlcjpwdw== ", "pad-then-tab", "dXNlcjpwd3g=\t", "pad-then-nul", "dXNlcjpwdw==\x00",
		"pad-then-bang", "dXNlcjpwdw=!",
		"bits-j2-1", "dXNlcjpwdx==", "bits-j2-2", "dXNlcjpwdy==", "bits-j2-all", "dXNlcjpwd/==",
		"bits-j2-one", "dXNlcjpwdz==", "bits-j3-1", "dXNlcjpwd3h=", "bits-j3-2", "dXNlcjpwd3i=",
		"bits-j3-all", "dXNlcjpwd3j=", "bits-colon", "dTp=", "bits-colon-all", "dTr=", "bits-single", "Of==",
		"wide-equals", "dXNlcjpwdw＝＝",
	)
}

// newlineAuths puts CR and LF everywhere; Go skips them, and each makes the
// buffer longer, so more NUL bytes follow.
func newlineAuths() []textCase {
	var out []textCase
	short := b64("user:pw")
	for at := 0; at <= len(short); at++ {
		out = append(out, textCase{id("newline-%02d", at), short[:at] + "\n" + short[at:]}, textCase{id("crlf-%02d", at), short[:at] + "\r\n" + short[at:]})
	}
	return append(out, texts(
		"newlines-only-1", "\n", "newlines-only-cr", "\r", "newlines-only-2", "\r\n", "newlines-only-3", "\n\n\n",
		"newlines-only-4", "\n\n\n\n", "newlines-only-8", "\r\n\r\n\r\n\r\n",
		"newlines-every", "d\nX\nN\nl\nc\nj\np\nw\n", "newlines-every-padded", "d\nT\np\nw\nd\nw\n=\n=\n",
		"newlines-two-every", "d\r\nT\r\np\r\nw\r\n", "newlines-many-after", "dTpw\n\n\n\n\n\n\n\n",
		"newlines-many-before", "\n\n\n\n\n\n\n\ndTpw",
		"newlines-no-colon", "dXNl\ncnh4", "newlines-empty-user", "OnBh\n", "newlines-user-only", "dXNlcjo=\n\n\n\n",
		"newlines-then-space", "dTpw\n ", "newlines-then-bad", "dTpw\n!", "newlines-after-pad-data", "dTo=\nA",
		"newlines-after-pad-two-data", "dQ==\r\n\r\nA", "newlines-in-pad-bad", "dQ=\n!", "newlines-in-pad-end", "dQ=\n",
		"newlines-in-pad-end-long", "dXNlcjpwdw=\r\n\r\n", "newlines-cut", "dXNlc\n", "newlines-cut-two", "dXNl\ncj\n",
		"newlines-cut-j3", "dXNlcjp\n\n",
		"newlines-before-bad", "\n\n!", "newlines-in-quantum-bad", "d\nX\n!", "newlines-j1-equals", "d\n===",
		"newlines-mime", wrap(b64("user:"+repeat("0123456789", 12)), 76),
		"newlines-pem", wrap(b64("user:"+repeat("abcdefg", 20)), 64), "newlines-base64-tool", b64("user:pass\n")+"\n",
	)...)
}

// nulAuths: NULs at both ends of the password go, all others stay.
func nulAuths() []textCase {
	return texts(
		"nul-password-end", b64("user:pass\x00"), "nul-password-end-two", b64("user:pass\x00\x00"),
		"nul-password-start", b64("user:\x00pass"), "nul-password-both", b64("user:\x00\x00pass\x00\x00"),
		"nul-password-inside", b64("user:pa\x00ss"), "nul-password-inside-and-ends", b64("user:\x00p\x00q\x00"),
		"nul-password-only", b64("user:\x00"), "nul-password-only-four", b64("user:\x00\x00\x00\x00"),
		"nul-user-only", b64("\x00:pass"), "nul-user-start", b64("\x00user:pass"), "nul-user-end", b64("user\x00:pass"),
		"nul-user-inside", b64("us\x00er:pass"), "nul-everything", b64("\x00\x00:\x00\x00"),
		"nul-no-colon", b64("user\x00pass"), "nul-first-colon", b64("\x00"), "nul-newline-end", b64("user:pass\n\x00"),
		"nul-then-newline-end", b64("user:pass\x00\n"), "nul-space-end", b64("user:pass \x00"),
		"nul-docker-buffer-1", b64("user:pas\x00"), "nul-empty-user", b64(":\x00p"), "nul-raw-first", "\x00dTpw",
		"nul-raw-inside", "dT\x00pw", "nul-raw-last", "dTpw\x00",
	)
}

// sliceAuths is every length of one text, so every padding meets every cut.
func sliceAuths() []textCase {
	var out []textCase
	text := "alice:s3cr:t\x00!"
	for n := 1; n <= len(text); n++ {
		out = append(out, textCase{id("slice-%02d", n), b64(text[:n])})
	}
	return out
}
