package main

// escapeCases tries every printable ASCII byte after a backslash, and \u with
// a wrong digit at each place.
func escapeCases() []syntaxCase {
	var out []syntaxCase
	for b := byte(0x20); b < 0x7f; b++ {
		name := id("escape-%02x", b)
		switch b {
		case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
			out = append(out, accept(name, `"a\`+string(b)+`b"`)...)
		default: // 'u' too: "\ub" has no four digits
			out = append(out, reject(name, `"a\`+string(b)+`b"`)...)
		}
	}
	for place := 0; place < 4; place++ {
		for _, wrong := range []string{"g", "G", "@", "/", ":", "`", " ", `"`, `\`, "\x00", "\n", "é", "-", "x"} {
			digits := "0041"
			out = append(out, reject(id("unicode-escape-digit-%d-%x", place, wrong), `"\u`+digits[:place]+wrong+digits[place+1:]+`"`)...)
		}
		out = append(out, reject(
			id("unicode-escape-cut-%d", place), `"\u`+"0041"[:place],
			id("unicode-escape-short-%d", place), `"\u`+"0041"[:place]+`"`,
		)...)
	}
	return append(out, join(
		accept(
			"unicode-escape-lower", `"\u00e9"`, "unicode-escape-upper", `"\u00E9"`, "unicode-escape-mixed", `"\uaBcD"`,
			"unicode-escape-nul", `"\u0000"`, "unicode-escape-all-controls", `"\u0001\u001f\u007f\u0080\u009f"`,
			"unicode-escape-bmp-end", `"\uffff\ufffe\ufffd\ufdd0"`, "unicode-escape-line-separators", `"\u2028\u2029"`,
			"unicode-escape-five-digits", `"\u00411"`, "unicode-escape-quote", `"\u0022"`,
			"unicode-escape-backslash", `"\u005c"`,
			"unicode-escape-backslash-n", `"\u005cn"`, "unicode-escape-bom", `"\ufeff"`,
			"unicode-escape-html", `"\u003c\u003e\u0026"`, "escape-all", `"\"\\\/\b\f\n\r\t"`,
			"escape-backslash-pair", `"\\\\"`,
			"escape-backslash-u", `"\\u0041"`, "escape-backslash-end", `"a\\"`, "escape-equals", `"dXNlcjo\u003d"`,
		),
		reject(
			"escape-end", `"a\`, "escape-end-quote", `"a\"`, "escape-end-three", `"a\\\"`, "escape-upper-u", `"\U0041"`,
			"escape-upper-n", `"\N"`, "escape-raw-newline", "\"\\\n\"", "escape-raw-tab", "\"\\\t\"",
			"escape-raw-nul", "\"\\\x00\"", "escape-del", "\"\\\x7f\"", "escape-utf8", "\"\\é\"",
			"escape-bad-utf8", "\"\\\xff\"", "escape-hex", `"\x41"`, "escape-octal", `"\101"`, "escape-braces", `"\u{41}"`,
			"escape-single-quote", `"it\'s"`,
			"escape-windows-path", `"C:\Users\me"`, "escape-unc-path", `"\\srv\share"`, "escape-outside", `\n{}`,
			"string-open", `"`, "string-open-text", `"a`, "string-open-two", `"a""`, "string-open-array", `["a]`,
		),
	)...)
}

// controlCases puts every control byte raw into a string. DEL and C1 are text.
func controlCases() []syntaxCase {
	var out []syntaxCase
	for b := 0; b < 0x20; b++ {
		out = append(out, reject(id("control-%02x-in-string", b), `"a`+string(rune(b))+`b"`)...)
	}
	return append(out, join(
		accept(
			"control-del-in-string", "\"a\x7fb\"", "control-c1-in-string", "\"a\u0080\u0085\u009fb\"",
			"control-line-separators-in-string", "\"\u2028\u2029\"", "control-bom-in-string", "\"\ufeff\"",
			"control-nonchar-in-string", "\"\uffff\ufdd0\U0010ffff\"", "control-bidi-in-string", "\"\u202e\u2066\u200b\"",
		),
		reject(
			"control-crlf-in-string", "\"a\r\nb\"", "control-newline-in-key", "{\"a\n\":1}",
			"control-tab-in-key", "{\"\t\":1}", "control-newline-before-close", "\"a\n\"",
			"control-newline-unclosed", "{\"a\":\"b\n}",
		),
	)...)
}

// surrogateCases has \ud800 to \udfff alone, in pairs and in the wrong order.
// The grammar allows all of them; what they mean is the reader's choice.
func surrogateCases() []syntaxCase {
	return join(
		accept(
			"surrogate-pair", `"\ud83d\ude00"`, "surrogate-pair-upper", `"\uD83D\uDE00"`,
			"surrogate-pair-first", `"\ud800\udc00"`, "surrogate-pair-last", `"\udbff\udfff"`,
			"surrogate-two-pairs", `"\ud83d\ude00\ud83d\ude00"`, "surrogate-pair-in-key", `{"\ud83d\udc33":1}`,
			"surrogate-neighbours", `"\ud7ff\ue000"`,
		),
		impl(
			"surrogate-high-alone", `"\ud800"`, "surrogate-high-last-alone", `"\udbff"`, "surrogate-low-alone", `"\udc00"`,
			"surrogate-low-last-alone", `"\udfff"`, "surrogate-reversed", `"\ude00\ud83d"`,
			"surrogate-high-high", `"\ud800\ud800"`,
			"surrogate-high-high-low", `"\ud800\ud83d\ude00"`, "surrogate-high-low-low", `"\ud83d\ude00\ude00"`,
			"surrogate-low-low", `"\udc00\udc00"`, "surrogate-high-text", `"\ud800abc"`,
			"surrogate-text-high", `"abc\ud800"`, "surrogate-low-text", `"\udc00abc"`,
			"surrogate-high-escape", `"\ud800\n"`, "surrogate-high-bmp", `"\ud800\u0041"`,
			"surrogate-high-space-low", `"\ud83d \ude00"`, "surrogate-high-raw-astral", "\"\\ud83d\U0001f600\"",
			"surrogate-high-backslash", `"\ud800\\"`, "surrogate-high-quote", `"\ud800\""`,
			"surrogate-high-literal-low", `"\ud83d\\ude00"`, "surrogate-in-key", `{"\ud800":1}`,
			"surrogate-two-keys", `{"\ud800":1,"\udc00":2}`, "surrogate-key-and-fffd", `{"\ud800":1,"\ufffd":2}`,
		),
		reject(
			"surrogate-high-cut", `"\ud800\u`, "surrogate-high-short", `"\ud800\u"`,
			"surrogate-high-short-one", `"\ud800\ud"`, "surrogate-high-short-three", `"\ud800\udc0"`,
			"surrogate-high-bad-escape", `"\ud800\x"`, "surrogate-high-bad-digit", `"\ud800\udcgg"`,
		),
	)
}
