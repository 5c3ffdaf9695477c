package main

// trailingCases has text after the first value. Docker reads the first value
// and never looks at the rest.
func trailingCases() []syntaxCase {
	return join(
		accept("trailing-newline", "{}\n", "trailing-crlf", "{}\r\n", "trailing-blanks", "{} \t\n\r\n  "),
		reject(
			"empty", ``, "blank-space", " ", "blank-newline", "\n", "blank-all", " \t\r\n", "trailing-brace", `{}}`,
			"trailing-bracket", `{}]`,
			"trailing-comma", `{},`, "trailing-object", `{"a":1}{"b":2}`,
			"trailing-object-newline", "{\"a\":1}\n{\"b\":2}\n", "trailing-word", `{} x`,
			"trailing-word-joined", `{}x`, "trailing-hash", "{} # end", "trailing-slashes", "{} // end",
			"trailing-nul", "{}\x00", "trailing-nul-string", "\"a\"\x00",
			"trailing-sub", "{}\x1a", "trailing-bom", "{}\ufeff", "trailing-nbsp", "{}\u00a0", "trailing-ff", "{}\f",
			"trailing-bad-utf8", "{}\xff",
			"trailing-after-array", `[]x`, "trailing-after-string", `"a"x`, "trailing-after-string-string", `"a""b"`,
			"trailing-after-number-space", `1 2`,
			"trailing-after-number-word", `1x`, "trailing-after-number-comma", `1,2`, "trailing-after-null", `null null`,
			"trailing-after-true-comma", `true,`,
			"trailing-string-colon", `"a":1`, "trailing-conflict-marker", "{}\n>>>>>>> theirs\n",
			"trailing-prompt", "{}\nuser@host:~$ ", "trailing-quote", `{}"`,
			"trailing-half-object", `{"a":1}{"b"`, "trailing-half-array", `[1][`, "trailing-backslash", `{}\`,
		),
	)
}

// dialectCases has what JSON5, JSONC, YAML, scripts and editors write.
func dialectCases() []syntaxCase {
	return reject(
		"comment-line-first", "// c\n{}", "comment-block-first", "/* c */{}", "comment-hash-first", "# c\n{}",
		"comment-line-inside", "{\n// c\n\"a\":1}",
		"comment-block-inside", `{"a":/* c */1}`, "comment-after-comma", "{\"a\":1, // c\n\"b\":2}",
		"comment-before-comma", `{"a":1/* c */,"b":2}`,
		"comment-before-colon", `{"a"/* c */:1}`, "comment-before-close", "{\"a\":1 // c\n}",
		"comment-hash-inside", "{\n# c\n\"a\":1}", "comment-in-array", "[1, // c\n2]",
		"comment-html", "<!-- c -->{}", "comment-semicolon", "; c\n{}", "comment-unclosed", `/* {}`, "slash-alone", `/`,
		"single-quotes", `{'a':'b'}`, "single-quoted-string", `'a'`, "backtick-string", "`a`",
		"smart-quotes", "{“a”:“b”}", "guillemets", "{«a»:1}", "triple-quotes", `"""a"""`,
		"unquoted-key", `{auths:{}}`, "unquoted-value", `{"a":abc}`, "unquoted-all", `{a:b}`, "plus-number", `[+1]`,
		"hex-number", `[0x1F]`,
		"string-concat", `["a"+"b"]`, "string-continued", "[\"a\\\nb\"]", "regex", `[/a/]`, "date", `[2024-01-01]`,
		"time", `[12:30]`, "ip", `[127.0.0.1]`,
		"yaml-mapping", "auths:\n  h: {}\n", "yaml-document", "---\n{}\n", "yaml-list", "- a\n- b\n",
		"toml", "[auths]\na = 1\n", "ini", "auths=1\n", "xml", "<a/>", "html", "<!DOCTYPE html>",
		"shell-heredoc", "cat <<EOF\n{}\nEOF\n", "shell-variable", `{"a":$A}`, "shell-variable-braces", `{"a":${A}}`,
		"shell-escaped-quotes", `{\"a\":1}`, "template-braces", `{{ .Values.x }}`,
		"python-dict", `{'a': None}`, "python-bytes", `b'{}'`, "python-tuple", `("a",1)`, "js-assignment", `x = {}`,
		"js-call", `f({})`, "js-export", `module.exports = {}`,
		"base64-of-object", `e30K`, "pem", "-----BEGIN X-----\n", "conflict-marker", "<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> b\n",
		"conflict-marker-inside", "{\n<<<<<<< HEAD\n\"a\":1\n=======\n\"a\":2\n>>>>>>> b\n}", "diff-line", "+{}\n",
		"line-number", "1: {}\n2: x\n",
		"ellipsis", `{...}`, "ellipsis-character", "{…}", "masked", `{"a":***}`, "markdown-fence", "```json\n{}\n```\n",
		"unquoted-url", `{"a":https://x/}`, "url-key-bare", `{https://x/:{}}`,
		"backslash-first", `\{}`, "backslash-newline", "\\\n{}", "at-sign", `@file`, "percent", `%7B%7D`, "emoji", "🐳",
		"letter-umlaut", "ä", "digit-arabic", "[\u0661]", "fullwidth-digit", "[\uff11]",
		"fullwidth-brace", "\uff5b\uff5d",
	)
}
