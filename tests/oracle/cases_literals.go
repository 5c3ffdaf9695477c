package main

// literalCases are JSON string literals, quotes and all, for json/strings.jsonl.
func literalCases() []textCase {
	out := texts(
		"empty", `""`, "ascii", `"abc"`, "space", `" a "`, "slash", `"a/b"`, "slash-escaped", `"a\/b"`, "quote", `"\""`,
		"backslash", `"\\"`, "short-escapes", `"\b\f\n\r\t"`, "all-escapes", `"\"\\\/\b\f\n\r\t\u0041"`,
		"del", "\"\x7f\"", "c1", "\"\u0080\u009f\"", "nul-escape", `"\u0000"`, "nul-escape-inside", `"a\u0000b"`,
		"controls-escaped", `"\u0001\u0002\u001b\u001f"`, "hex-lower", `"\u00e9\u20ac"`, "hex-upper", `"\u00E9\u20AC"`,
		"hex-mixed", `"\uaBcD"`, "five-digits", `"\u00e91"`,
		"auth-equals-escaped", `"dXNlcjpwYXNz\u003d"`, "auth-newline-escape", `"dXNl\ncjpw"`,
		"auth-slash", `"a\/b+c=="`, "raw-two-bytes", "\"é\"", "raw-three-bytes", "\"€\"", "raw-four-bytes", "\"😀\"",
		"raw-line-separators", "\"\u2028\u2029\"", "raw-bom", "\"\ufeffa\"", "raw-fffd", "\"\ufffd\"",
		"raw-nonchars", "\"\ufdd0\uffff\U0010ffff\"",
		"raw-combining", "\"e\u0301\"", "raw-bidi", "\"a\u202eb\u2066\"", "raw-html", `"<a href='x'>&amp;</a>"`,
		"raw-single-quote", `"it's"`, "backslash-n-text", `"\\n"`, "backslash-u-text", `"\\u0041"`,
		"backslashes-four", `"\\\\"`, "escape-at-end", `"abc\n"`, "escape-at-start", `"\nabc"`,
		"escapes-around", `"\nabc\n"`,
		"pair", `"\ud83d\ude00"`, "pair-upper", `"\uD83D\uDE00"`, "pair-mixed", `"\uD83d\ude00"`,
		"pair-first", `"\ud800\udc00"`, "pair-last", `"\udbff\udfff"`, "pairs-two", `"\ud83d\ude00\ud83d\ude01"`,
		"pair-in-text", `"a\ud83d\ude00b"`,
		"high-alone", `"\ud800"`, "high-last-alone", `"\udbff"`, "low-alone", `"\udc00"`, "low-last-alone", `"\udfff"`,
		"reversed", `"\ude00\ud83d"`, "high-high", `"\ud800\ud800"`, "high-high-low", `"\ud800\ud83d\ude00"`,
		"high-low-low", `"\ud83d\ude00\ude00"`, "low-low", `"\udc00\udc01"`, "low-high-low", `"\udc00\ud83d\ude00"`,
		"high-text", `"\ud800abc"`, "text-high", `"abc\ud800"`, "low-text", `"\udc00abc"`, "high-bmp", `"\ud800\u0041"`,
		"high-nul", `"\ud800\u0000"`, "high-newline", `"\ud800\n"`, "high-escaped-backslash", `"\ud800\\"`,
		"high-escaped-backslash-u", `"\ud83d\\ude00"`, "high-quote", `"\ud800\""`, "high-space-low", `"\ud83d \ude00"`,
		"high-raw-emoji", "\"\\ud83d😀\"", "high-raw-surrogate", "\"\\ud83d\xed\xb8\x80\"",
		"high-bad-byte", "\"\\ud800\xff\"", "high-fffd", `"\ud800\ufffd"`, "surrogate-neighbours", `"\ud7ff\ue000"`,
		"escape-fffe", `"\ufffe\uffff"`,
		"bad-continuation", "\"\x80\"", "bad-continuations", "\"\x80\xbf\x80\"", "bad-lead-2", "\"\xc3\"",
		"bad-lead-2-text", "\"\xc3a\"", "bad-lead-3", "\"\xe2\"", "bad-lead-3-one", "\"\xe2\x82\"",
		"bad-lead-3-one-text", "\"\xe2\x82a\"", "bad-lead-4-two", "\"\xf0\x9f\x98\"",
		"bad-lead-4-two-text", "\"\xf0\x9f\x98a\"",
		"bad-overlong-nul", "\"\xc0\x80\"", "bad-overlong-slash", "\"\xc0\xaf\"", "bad-overlong-3", "\"\xe0\x80\xaf\"",
		"bad-overlong-4", "\"\xf0\x80\x80\xaf\"", "bad-surrogate-high", "\"\xed\xa0\x80\"",
		"bad-surrogate-low", "\"\xed\xbf\xbf\"", "bad-surrogate-pair", "\"\xed\xa0\xbd\xed\xb8\x80\"",
		"bad-above", "\"\xf4\x90\x80\x80\"", "bad-f5", "\"\xf5\x80\x80\x80\"", "bad-f8", "\"\xf8\x88\x80\x80\x80\"",
		"bad-fe-ff", "\"\xfe\xff\"",
		"bad-latin1", "\"p\xe4ssw\xf6rt\"", "bad-first", "\"\xffabc\"", "bad-last", "\"abc\xff\"",
		"bad-twice", "\"\xffa\xff\"", "bad-after-escape", "\"\\n\xff\"", "bad-before-escape", "\"\xff\\n\"",
		"bad-lead-then-escape", "\"\xc3\\u00a9\"", "bad-lead-then-good", "\"\xc3é\"", "bad-between-good", "\"é\xff€\"",
		"bad-cut-emoji-twice", "\"\xf0\x9f\x98\xf0\x9f\x98\x80\"",
		"no-close", `"abc`, "no-close-escape", `"abc\`, "no-close-after-quote-escape", `"abc\"`,
		"no-close-unicode", `"\u00`, "only-quote", `"`, "newline", "\"a\nb\"", "tab", "\"a\tb\"", "cr", "\"a\rb\"",
		"nul", "\"a\x00b\"", "escape-control", "\"a\x1bb\"", "us", "\"\x1f\"", "escape-x", `"\x41"`, "escape-v", `"\v"`,
		"escape-a", `"\a"`, "escape-e", `"\e"`, "escape-zero", `"\0"`,
		"escape-single-quote", `"\'"`, "escape-upper-u", `"\U00000041"`, "escape-braces", `"\u{41}"`,
		"escape-short", `"\u41"`, "escape-bad-digit", `"\u00g0"`, "escape-space", `"\ "`, "escape-newline", "\"\\\n\"",
		"escape-non-ascii", "\"\\é\"", "windows-path", `"C:\Users"`, "single-quotes", `'abc'`, "no-quotes", `abc`,
		"high-then-bad-escape", `"\ud800\x"`, "high-then-short", `"\ud83d\ude0"`, "high-then-end", `"\ud83d\`,
		"trailing-text", `"a"b`, "leading-space", ` "a"`, "number", `1`, "null", `null`, "array", `["a"]`,
		"true", `true`, "object", `{"a":"b"}`,
	)
	return out
}

// encodeStringCases are Go strings that json.Marshal writes.
func encodeStringCases() []textCase {
	var out []textCase
	for b := byte(0); b < 0x80; b++ {
		if b < 0x20 || b == '"' || b == '\\' || b == '/' || b == '<' || b == '>' || b == '&' || b == '\'' || b == '=' || b == '+' || b == 0x7f || b == ' ' {
			out = append(out, textCase{id("encode-byte-%02x", b), string(rune(b))})
		}
	}
	return append(out, texts(
		"encode-empty", "", "encode-ascii", "abc", "encode-c1", "\u0080\u0085\u009f", "encode-latin", "é",
		"encode-euro", "€", "encode-emoji", "😀", "encode-last", "\U0010ffff", "encode-nonchars", "\ufdd0\ufffe\uffff",
		"encode-line-separator", "\u2028", "encode-paragraph-separator", "\u2029",
		"encode-separator-neighbours", "\u2027\u202a",
		"encode-bom", "\ufeff", "encode-fffd", "\ufffd", "encode-nbsp", "\u00a0", "encode-soft-hyphen", "\u00ad",
		"encode-zwsp", "\u200b", "encode-bidi", "\u202e\u2066", "encode-combining", "e\u0301",
		"encode-html", "<script>alert('&')</script>", "encode-amp-entity", "&amp;", "encode-quotes", `"a" 'b'`,
		"encode-path", `C:\Users\me`, "encode-url", "https://h/v1/?a=b&c=<d>",
		"encode-escape-text", `\u003c`, "encode-mixed", "a\"\\\b\f\n\r\t\x00\x7fé€😀\u2028<", "encode-crlf", "a\r\nb",
		"encode-bad-continuation", "\x80", "encode-bad-lead", "\xc3", "encode-bad-lead-3", "\xe2\x82",
		"encode-bad-lead-4", "\xf0\x9f\x98", "encode-bad-overlong", "\xc0\xaf", "encode-bad-surrogate", "\xed\xa0\x80",
		"encode-bad-above", "\xf4\x90\x80\x80",
		"encode-bad-ff", "\xff", "encode-bad-latin1", "p\xe4ss", "encode-bad-between", "é\xff€",
		"encode-bad-three", "\xff\xfe\xfd", "encode-bad-then-html", "\xff<", "encode-bad-and-fffd", "\xff\ufffd",
		"encode-auth", "dXNlcjpwYXNz+/==", "encode-password-newline", "secret\n",
		"encode-password-backspace", "a\bb\fc",
	)...)
}
