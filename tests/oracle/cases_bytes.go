package main

import "unicode/utf16"

// utf8Cases has each kind of byte sequence that is not UTF-8, in strings (where
// Go puts U+FFFD) and outside of them. RFC 8259 wants UTF-8 and says nothing of
// readers that meet something else.
func utf8Cases() []syntaxCase {
	inString := texts(
		"continuation-first", "\x80", "continuation-last", "\xbf", "continuation-two", "\x80\x80",
		"lead-2-alone", "\xc3", "lead-2-then-text", "\xc3a", "lead-3-alone", "\xe2", "lead-3-one", "\xe2\x82",
		"lead-3-one-then-text", "\xe2\x82a", "lead-4-alone", "\xf0", "lead-4-one", "\xf0\x9f",
		"lead-4-two", "\xf0\x9f\x98", "lead-4-two-then-text", "\xf0\x9f\x98a", "lead-4-then-lead-2", "\xf0\x9f\xc3\xa9",
		"overlong-2-nul", "\xc0\x80", "overlong-2-slash", "\xc0\xaf", "overlong-2-quote", "\xc0\xa2",
		"overlong-2-last", "\xc1\xbf", "overlong-3-slash", "\xe0\x80\xaf", "overlong-3-last", "\xe0\x9f\xbf",
		"overlong-4-slash", "\xf0\x80\x80\xaf", "overlong-4-last", "\xf0\x8f\xbf\xbf",
		"surrogate-first", "\xed\xa0\x80", "surrogate-last", "\xed\xbf\xbf",
		"surrogate-cesu-pair", "\xed\xa0\xbd\xed\xb8\x80", "above-10ffff", "\xf4\x90\x80\x80",
		"above-f5", "\xf5\x80\x80\x80", "above-f8-five", "\xf8\x88\x80\x80\x80",
		"above-fc-six", "\xfc\x84\x80\x80\x80\x80",
		"byte-fe", "\xfe", "byte-ff", "\xff", "bytes-fe-ff", "\xfe\xff", "latin1-e-acute", "caf\xe9",
		"latin1-euro-1252", "\x80uro", "between-good", "é\xffé", "three-bad", "\xff\xff\xff",
		"before-escape", "\xff\\n", "after-escape", "\\n\xff", "before-unicode-escape", "\xc3\\u00a9",
	)
	var out []syntaxCase
	for _, c := range inString {
		out = append(out, impl("utf8-bad-"+c.id, `["`+c.text+`"]`)...)
	}
	return append(out, join(
		accept(
			"utf8-two-bytes", "\"\u0080\u07ff\"", "utf8-three-bytes", "\"\u0800\ud7ff\ue000\uffff\"",
			"utf8-four-bytes", "\"\U00010000\U0010ffff\"", "utf8-key", "{\"ключ\":\"鍵🔑\"}", "utf8-combining", "\"e\u0301\"",
			"utf8-fffd", "\"\ufffd\"",
		),
		impl(
			"utf8-bad-key", "{\"a\xff\":1}", "utf8-bad-two-keys", "{\"\xff\":1,\"\xfe\":2}",
			"utf8-bad-key-and-fffd", "{\"\xff\":1,\"\ufffd\":2}",
			"utf8-bad-password-latin1", "{\"auths\":{\"h\":{\"password\":\"p\xe4ss\"}}}",
		),
		reject(
			"utf8-bad-eats-quote", "\"\xc3\\\"", "utf8-bad-open", "\"\xff", "utf8-bad-open-lead", "\"\xe2\x82",
			"utf8-bad-outside", "[\xff]", "utf8-bad-outside-first", "\xff", "utf8-bad-outside-continuation", "\x80{}",
			"utf8-bad-after-value", "{\"a\":1\xa0}", "utf8-bad-before-colon", "{\"a\"\xa0:1}",
			"utf8-bad-literal", "tr\xfce", "utf8-bad-key-start", "{\xe9:1}", "utf8-overlong-quote", "\xc0\xa2a\xc0\xa2",
		),
	)...)
}

// spaceCases tries everything somebody may take for white space. JSON has four.
func spaceCases() []syntaxCase {
	out := accept(
		"space-space", " {} ", "space-tab", "\t{}\t", "space-lf", "\n{}\n", "space-cr", "\r{}\r",
		"space-crlf", "{\r\n\t\"a\": 1\r\n}\r\n", "space-all-places", " {\t\"a\"\n:\r1 ,\t\"b\"\n:\r[ \t1\n, \r2 ] } ",
		"space-old-mac", "{\r\"a\":1\r}\r",
	)
	for _, c := range texts(
		"nul", "\x00", "bs", "\b", "vt", "\v", "ff", "\f", "sub", "\x1a", "esc", "\x1b", "us", "\x1f", "del", "\x7f",
		"nel", "\u0085", "nbsp", "\u00a0", "nbsp-latin1", "\xa0", "shy", "\u00ad", "ogham", "\u1680",
		"en-quad", "\u2000", "thin", "\u2009", "zwsp", "\u200b", "zwnj", "\u200c",
		"zwj", "\u200d", "lrm", "\u200e", "line-separator", "\u2028", "paragraph-separator", "\u2029",
		"narrow-nbsp", "\u202f", "word-joiner", "\u2060", "ideographic", "\u3000", "bom", "\ufeff",
	) {
		out = append(out, reject(
			id("space-not-%s-inside", c.id), "["+c.text+"1]", id("space-not-%s-after-value", c.id), "[1"+c.text+"]",
			id("space-not-%s-before-colon", c.id), `{"a"`+c.text+`:1}`,
			id("space-not-%s-after-comma", c.id), `{"a":1,`+c.text+`"b":2}`,
		)...)
		if c.id != "bom" { // first in the file a BOM may be skipped
			out = append(out, reject(id("space-not-%s-first", c.id), c.text+"{}")...)
		}
	}
	return out
}

// encodingCases has the files that Windows editors and shells write.
func encodingCases() []syntaxCase {
	const object = `{"auths":{"h":{}}}`
	var be, le []byte
	for _, unit := range utf16.Encode([]rune(object)) {
		be = append(be, byte(unit>>8), byte(unit))
		le = append(le, byte(unit), byte(unit>>8))
	}
	var be32, le32 []byte
	for _, r := range object {
		be32 = append(be32, 0, 0, 0, byte(r))
		le32 = append(le32, byte(r), 0, 0, 0)
	}
	return join(
		impl("bom-utf8", "\xef\xbb\xbf"+object, "bom-utf8-space", "\xef\xbb\xbf \n{}"),
		reject(
			"bom-utf8-alone", "\xef\xbb\xbf", "bom-utf8-cut-1", "\xef{}", "bom-utf8-cut-2", "\xef\xbb{}",
			"bom-utf8-twice", "\xef\xbb\xbf\xef\xbb\xbf{}", "bom-utf8-after-space", " \xef\xbb\xbf{}",
			"bom-mojibake", "ï»¿{}",
			"utf16-le", string(le), "utf16-be", string(be), "utf16-le-bom", "\xff\xfe"+string(le),
			"utf16-be-bom", "\xfe\xff"+string(be), "utf16-le-bom-alone", "\xff\xfe", "utf16-be-bom-alone", "\xfe\xff",
			"utf16-le-cut", string(le[:len(le)-1]),
			"utf32-le", string(le32), "utf32-be", string(be32), "utf32-le-bom", "\xff\xfe\x00\x00"+string(le32),
			"utf32-be-bom", "\x00\x00\xfe\xff"+string(be32), "utf16-le-array", "[\x00]\x00", "utf7-bom", "+/v8-{}",
			"ebcdic-brace", "\xc0\xd0",
			"nul-alone", "\x00", "nul-four", "\x00\x00\x00\x00", "nul-first", "\x00{}", "nul-inside", "{\x00}",
			"nul-in-string", "\"a\x00b\"", "nul-in-literal", "tr\x00ue", "nul-after-value", "{\"a\":1\x00}",
			"gzip", "\x1f\x8b\x08\x00", "zip", "PK\x03\x04", "png", "\x89PNG\r\n\x1a\n", "elf", "\x7fELF",
		),
		[]syntaxCase{{id: "nul-filled-file", group: "reject", repeat: []part{{Unit: []byte{0}, Times: 4096}}}},
		[]syntaxCase{{id: "blank-long", group: "reject", repeat: []part{{Unit: []byte(" "), Times: 70000}}}},
	)
}
