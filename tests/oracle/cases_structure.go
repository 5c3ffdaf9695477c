package main

// structureCases covers arrays and nothing in or around them.
func structureCases() []syntaxCase {
	return join(
		accept(
			"array-empty", `[]`, "array-empty-space", "[ \t\r\n]", "array-one", `[1]`, "array-two", `[1,2]`,
			"array-spaced", " [ 1 , 2 ] ", "array-mixed", `[null,true,false,0,-1.5e3,"x",[],{}]`,
			"array-nested", `[[[[]]],[[]],[]]`, "array-nested-objects", `[{},[{}],{"a":[{}]}]`,
			"array-empty-string", `[""]`, "array-no-space", `[[],{},"",0,null]`,
		),
		reject(
			"array-open", `[`, "array-open-value", `[1`, "array-open-comma", `[1,`, "array-open-space", "[1 ",
			"array-open-nested", `[[]`, "array-open-string", `["a`, "array-open-object", `[{`, "array-open-literal", `[tru`,
			"array-close-only", `]`, "array-close-twice", `[]]`, "array-close-brace", `[}`, "array-value-close-brace", `[1}`,
			"array-close-paren", `[1)`, "array-comma-only", `[,]`, "array-comma-first", `[,1]`, "array-comma-last", `[1,]`,
			"array-comma-last-space", `[1, ]`, "array-comma-twice", `[1,,2]`, "array-comma-last-twice", `[1,,]`,
			"array-comma-last-newline", "[\n  1,\n]", "array-no-comma", `[1 2]`, "array-no-comma-strings", `["a""b"]`,
			"array-no-comma-arrays", `[[][]]`, "array-no-comma-objects", `[{}{}]`, "array-no-comma-newline", "[1\n2]",
			"array-colon", `[1:2]`, "array-colon-only", `[:]`, "array-semicolon", `[1;2]`, "array-colon-string", `["a":1]`,
			"array-crossed", `[{]}`, "array-crossed-value", `{"a":[}]`, "array-crossed-brackets", `[{"a":1]}`,
			"array-ellipsis", `[1,...]`, "array-range", `[1..2]`, "array-undefined", `[undefined]`,
			"paren", `(1)`, "angle", `<1>`, "comma-alone", `,`, "colon-alone", `:`, "brace-close-only", `}`,
		),
	)
}

// objectCases covers members, their punctuation and duplicate keys.
func objectCases() []syntaxCase {
	return join(
		accept(
			"object-empty", `{}`, "object-empty-space", "{ \t\r\n}", "object-one", `{"a":1}`, "object-two", `{"a":1,"b":2}`,
			"object-spaced", " { \"a\" : 1 , \"b\" : 2 } ", "object-key-empty", `{"":0}`, "object-key-unicode", `{"ключ":"é"}`,
			"object-key-escaped", `{"\u0061\"\\\/":1}`, "object-key-space", `{" a ":1}`, "object-key-number-like", `{"1":1}`,
			"object-key-proto", `{"__proto__":{"x":1},"constructor":2,"toString":3}`, "object-key-nul", `{"a\u0000b":1}`,
			"object-key-order", `{"b":1,"a":2,"C":3}`, "object-nested", `{"a":{"b":{"c":{}}}}`,
			"object-values", `{"n":null,"t":true,"f":false,"z":0,"s":"","a":[],"o":{}}`,
			"duplicate-key", `{"a":1,"a":2}`, "duplicate-key-same-value", `{"a":1,"a":1}`,
			"duplicate-key-three", `{"a":1,"b":0,"a":2,"a":3}`,
			"duplicate-key-escaped", `{"a":1,"\u0061":2}`, "duplicate-key-objects", `{"a":{"x":1},"a":{"y":2}}`,
			"duplicate-key-types", `{"a":[1,2],"a":{"y":2},"a":"s"}`, "duplicate-key-null", `{"a":1,"a":null}`,
			"duplicate-key-case", `{"a":1,"A":2}`, "duplicate-key-empty", `{"":1,"":2}`,
			"duplicate-key-nested", `{"o":{"a":1,"a":2}}`,
			"object-html", `{"<a href='x'>&</a>":"<>&"}`, "object-line-separators", "{\"a\u2028\":\"b\u2029\"}",
		),
		reject(
			"object-open", `{`, "object-open-space", "{ ", "object-open-key", `{"a`, "object-open-key-closed", `{"a"`,
			"object-open-colon", `{"a":`, "object-open-colon-space", `{"a": `, "object-open-value", `{"a":1`,
			"object-open-comma", `{"a":1,`,
			"object-open-value-string", `{"a":"b`, "object-open-nested", `{"a":{}`, "object-close-twice", `{}}`,
			"object-close-bracket", `{]`,
			"object-value-close-bracket", `{"a":1]`, "object-comma-only", `{,}`, "object-comma-first", `{,"a":1}`,
			"object-comma-last", `{"a":1,}`,
			"object-comma-last-space", "{\"a\":1,\n}", "object-comma-twice", `{"a":1,,"b":2}`,
			"object-comma-last-twice", `{"a":1,,}`,
			"object-no-comma", `{"a":1 "b":2}`, "object-no-comma-newline", "{\"a\":\"x\"\n\"b\":\"y\"}",
			"object-no-comma-nested", `{"a":{} "b":{}}`,
			"object-no-colon", `{"a" 1}`, "object-no-colon-string", `{"a" "b"}`, "object-no-value", `{"a":}`,
			"object-no-value-comma", `{"a":,"b":1}`,
			"object-no-colon-no-value", `{"a"}`, "object-no-colon-comma", `{"a","b":1}`, "object-no-key", `{:1}`,
			"object-two-colons", `{"a"::1}`,
			"object-colon-chain", `{"a":"b":"c"}`, "object-equals", `{"a"=1}`, "object-arrow", `{"a"=>1}`,
			"object-semicolon", `{"a":1;"b":2}`,
			"object-key-bare", `{a:1}`, "object-key-bare-upper", `{Auths:{}}`, "object-key-single-quotes", `{'a':1}`,
			"object-key-number", `{1:1}`,
			"object-key-null", `{null:1}`, "object-key-true", `{true:1}`, "object-key-array", `{[]:1}`,
			"object-key-object", `{{}:1}`,
			"object-key-backtick", "{`a`:1}", "object-key-raw-newline", "{\"a\nb\":1}", "object-key-bad-escape", `{"a\xb":1}`,
			"object-second-key-bare", `{"a":1,b:2}`, "object-second-key-number", `{"a":1,2:2}`, "object-value-bare", `{"a":b}`,
			"object-value-single-quotes", `{"a":'b'}`, "object-value-two", `{"a":1 2}`, "object-crossed", `{"a":[1}]`,
			"object-comment-inside", `{"a":/*x*/1}`,
			"object-dollar", `${"a":1}`, "object-bad-after-good", `{"a":1}{`,
		),
	)
}

// literalWordCases covers true, false, null and what looks like them.
func literalWordCases() []syntaxCase {
	out := accept(
		"true", `true`, "false", `false`, "null", `null`, "true-space", " true ", "null-newline", "null\n",
		"literals-in-array", `[true,false,null]`,
	)
	for _, word := range []string{"true", "false", "null"} {
		for n := 1; n < len(word); n++ {
			out = append(out, reject(id("%s-cut-%d", word, n), word[:n])...)
			out = append(out, reject(id("%s-cut-%d-in-array", word, n), "["+word[:n]+"]")...)
		}
		out = append(out, reject(
			id("%s-longer", word), word+"x", id("%s-twice", word), word+word, id("%s-longer-in-array", word), "["+word+"x]",
			id("%s-title", word), string(word[0]-32)+word[1:], id("%s-last-upper", word), word[:len(word)-1]+string(word[len(word)-1]-32),
			id("%s-split", word), word[:2]+" "+word[2:], id("%s-quote", word), word+`"`,
		)...)
	}
	return append(out, reject(
		"upper-true", `TRUE`, "upper-false", `FALSE`, "upper-null", `NULL`, "none", `None`, "nil", `nil`, "yes", `yes`,
		"undefined", `undefined`,
		"nan", `NaN`, "nan-in-array", `[NaN]`, "infinity", `Infinity`, "infinity-minus", `-Infinity`, "inf", `[inf]`,
		"word", `word`, "underscore", `_`,
	)...)
}
