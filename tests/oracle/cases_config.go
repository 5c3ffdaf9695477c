package main

// sample is a config.json as Docker writes it: one tab a level, no last newline.
const sample = "{\n\t\"auths\": {\n\t\t\"ghcr.io\": {\n\t\t\t\"auth\": \"Ym90OnA=\"\n\t\t}\n\t},\n\t\"credsStore\": \"pass\"\n}"

// goodConfigCases loads in Docker without a word.
func goodConfigCases() []syntaxCase {
	return accept(
		"config-sample", sample, "config-auths-empty", `{"auths":{}}`, "config-auths-null", `{"auths":null}`,
		"config-null", `null`, "config-helpers-only", `{"credsStore":"osxkeychain"}`,
		"config-cred-helpers", `{"credHelpers":{"gcr.io":"gcloud","h":""}}`,
		"config-two-hosts", `{"auths":{"https://index.docker.io/v1/":{"auth":"dTpw"},"ghcr.io":{"auth":"dTpx"}}}`,
		"config-entry-empty", `{"auths":{"h":{}}}`, "config-entry-null", `{"auths":{"h":null}}`,
		"config-auth-null", `{"auths":{"h":{"auth":null}}}`,
		"config-auth-escaped", `{"auths":{"h":{"auth":"dTpwYQ\u003d\u003d"}}}`,
		"config-auth-escaped-newline", `{"auths":{"h":{"auth":"dTpw\nYXNz"}}}`,
		"config-slash-escaped", `{"auths":{"https:\/\/h\/v1\/":{"auth":"dTpw"}}}`,
		"config-user-password", `{"auths":{"h":{"username":"u","password":"p"}}}`,
		"config-tokens", `{"auths":{"h":{"auth":"dTo=","identitytoken":"i","registrytoken":"r"}}}`,
		"config-email", `{"auths":{"h":{"auth":"dTpw","email":"a@b.c"}}}`,
		"config-headers", `{"HttpHeaders":{"User-Agent":"x","X":null}}`,
		"config-unknown-keys", `{"x":[1,{"y":null}],"experimental":true,"auths":{"h":{"z":[]}}}`,
		"config-case", `{"AUTHS":{"h":{"AUTH":"dTpw"}},"CREDSSTORE":"x"}`,
		"config-auths-twice", `{"auths":{"a":{}},"auths":{"b":{}}}`,
		"config-host-twice", `{"auths":{"a":{"auth":"dTpw"},"a":{}}}`,
		"config-proxies", `{"proxies":{"default":{"httpProxy":"http://u:p@h:1","noProxy":"a,b"}}}`,
		"config-plugins", `{"plugins":{"x":{"hooks":"a"}},"features":{"hooks":"true"},"aliases":{"builder":"buildx"}}`,
		"config-lists", `{"pruneFilters":["a=b"],"cliPluginsExtraDirs":["/x",null]}`,
		"config-formats", `{"psFormat":"table {{.ID}}\\t{{.Names}}","detachKeys":"ctrl-e,e","currentContext":"x"}`,
		"config-legacy", `{"https://index.docker.io/v1/":{"auth":"dTpw","email":"a@b.c"}}`,
		"config-unknown-far-number", `{"x":1E+2,"y":-0}`, "config-crlf", "{\r\n  \"auths\": {}\r\n}\r\n",
		"config-four-spaces", "{\n    \"auths\": {\n        \"h\": {}\n    }\n}\n",
	)
}

// typeErrorCases is good JSON with a value of the wrong type: see config_error.
func typeErrorCases() []syntaxCase {
	out := accept(
		"type-top-array", `[]`, "type-top-string", `"x"`, "type-top-number", `1`, "type-top-true", `true`,
		"type-top-false", `false`, "type-auths-array", `{"auths":[]}`, "type-auths-string", `{"auths":"x"}`,
		"type-auths-number", `{"auths":1}`, "type-auths-true", `{"auths":true}`,
		"type-entry-string", `{"auths":{"h":"x"}}`, "type-entry-array", `{"auths":{"h":[]}}`,
		"type-entry-number", `{"auths":{"h":1}}`, "type-entry-true", `{"auths":{"h":true}}`,
		"type-auth-number", `{"auths":{"h":{"auth":1}}}`, "type-auth-object", `{"auths":{"h":{"auth":{}}}}`,
		"type-auth-array", `{"auths":{"h":{"auth":["x"]}}}`,
		"type-auth-false", `{"auths":{"h":{"auth":false}}}`,
		"type-password-number", `{"auths":{"h":{"username":"u","password":1234}}}`,
		"type-token-object", `{"auths":{"h":{"identitytoken":{}}}}`, "type-creds-store-true", `{"credsStore":true}`,
		"type-creds-store-object", `{"credsStore":{}}`, "type-cred-helpers-string", `{"credHelpers":"x"}`,
		"type-cred-helpers-array", `{"credHelpers":["x"]}`, "type-cred-helper-number", `{"credHelpers":{"h":1}}`,
		"type-headers-array", `{"HttpHeaders":["a: b"]}`, "type-header-number", `{"HttpHeaders":{"X":1}}`,
		"type-header-array", `{"HttpHeaders":{"X":["a"]}}`, "type-ps-format-number", `{"psFormat":1}`,
		"type-filters-string", `{"pruneFilters":"a=b"}`,
		"type-filter-number", `{"pruneFilters":[1]}`, "type-filters-object", `{"pruneFilters":{}}`,
		"type-proxies-array", `{"proxies":[]}`, "type-proxy-string", `{"proxies":{"httpProxy":"http://h"}}`,
		"type-proxy-value-number", `{"proxies":{"default":{"httpProxy":1}}}`, "type-plugins-string", `{"plugins":"x"}`,
		"type-plugin-string", `{"plugins":{"x":"y"}}`,
		"type-plugin-option-true", `{"plugins":{"x":{"y":true}}}`, "type-aliases-array", `{"aliases":[]}`,
		"type-features-true", `{"features":{"hooks":true}}`, "type-context-number", `{"currentContext":0}`,
		"type-dirs-string", `{"cliPluginsExtraDirs":"/x"}`, "type-first-of-two", `{"psFormat":1,"auths":[]}`,
		"type-first-of-two-reversed", `{"auths":[],"psFormat":1}`,
		"type-good-after-bad", `{"psFormat":1,"auths":{"h":{"auth":"dTpw"}}}`, "type-case-key", `{"PSFORMAT":1}`,
		"type-number-as-written", `{"psFormat":1.50E+3}`,
		"type-two-entries", `{"auths":{"a":{"auth":1},"b":{"auth":{}}}}`,
		"type-empty-key-host", `{"auths":{"":{"auth":1}}}`,
	)
	return append(out, impl("type-number-far", `{"psFormat":1e999}`)...)
}

// badConfigCases are the mistakes people make in this file.
func badConfigCases() []syntaxCase {
	return reject(
		"bad-comma-after-last-host", "{\n  \"auths\": {\n    \"a\": {},\n  }\n}",
		"bad-comma-after-auth", `{"auths":{"h":{"auth":"dTpw",}}}`, "bad-comma-after-auths", `{"auths":{},}`,
		"bad-comma-after-helper", "{\n  \"credHelpers\": {\n    \"gcr.io\": \"gcloud\",\n  }\n}",
		"bad-comma-missing-hosts", "{\"auths\":{\"a\":{}\n\"b\":{}}}",
		"bad-comma-missing-keys", "{\"auths\":{}\n\"credsStore\":\"x\"}",
		"bad-comment-line", "{\n  // mine\n  \"auths\": {}\n}", "bad-comment-after", "{\n  \"auths\": {} // mine\n}",
		"bad-brace-missing", `{"auths":{"h":{"auth":"dTpw"}}`, "bad-brace-missing-two", `{"auths":{"h":{"auth":"dTpw"}`,
		"bad-brace-extra", `{"auths":{}}}`, "bad-brace-outer-missing", `"auths":{"h":{}}`,
		"bad-single-quotes", `{'auths':{}}`, "bad-key-bare", `{auths:{}}`, "bad-smart-quotes", "{“auths”:{}}",
		"bad-quote-missing", `{"auths":{"h":{"auth":"dTpw}}}`, "bad-quote-missing-key", `{"auths:{}}`,
		"bad-auth-two-lines", "{\"auths\":{\"h\":{\"auth\":\"dTpw\nYXNz\"}}}",
		"bad-auth-bare", `{"auths":{"h":{"auth":dTpw}}}`, "bad-auth-bare-equals", `{"auths":{"h":{"auth":=}}}`,
		"bad-host-bare", `{"auths":{ghcr.io:{}}}`, "bad-equals", `{"auths"={}}`,
		"bad-two-objects", `{"auths":{}}{"credsStore":"x"}`, "bad-object-lines", "{\"auths\":{}}\n{\"auths\":{}}\n",
		"bad-nan", `{"x":NaN}`, "bad-password-backslash", `{"auths":{"h":{"username":"d\user","password":"p"}}}`,
		"bad-password-tab", "{\"auths\":{\"h\":{\"username\":\"u\",\"password\":\"p\tq\"}}}",
		"bad-nbsp-indent", "{\n\u00a0\u00a0\"auths\": {}\n}", "bad-zwsp", "{\u200b\"auths\": {}}",
		"bad-array-of-hosts", `{"auths":["h":{}]}`,
		"bad-conflict", "{\n<<<<<<< HEAD\n\t\"auths\": {}\n=======\n\t\"auths\": {\"h\":{}}\n>>>>>>> x\n}",
		"bad-placeholder", `{"auths":{<registry>:{}}}`, "bad-shell-wrapped", `'{"auths":{}}'`,
		"bad-string-wrapped-escaped", `{\"auths\":{}}`,
		"bad-yaml", "auths:\n  ghcr.io:\n    auth: dTpw\n", "bad-nul-tail", "{\"auths\":{}\x00\x00}",
		"bad-colon-missing", `{"auths" {"h":{}}}`, "bad-colon-missing-auth", `{"auths":{"h":{"auth" "dTpw"}}}`,
		"bad-value-missing", `{"auths":}`, "bad-value-missing-auth", `{"auths":{"h":{"auth":}}}`,
		"bad-closers-crossed", `{"pruneFilters":["a"}]`,
		"bad-paste-with-prompt", "$ cat config.json\n{}", "bad-true-upper", `{"x":True}`,
		"bad-leading-zero", `{"x":01}`, "bad-plus", `{"x":+1}`, "bad-type-and-syntax", `{"psFormat":1,"auths":[}`,
	)
}

// truncatedCases cuts the sample after every byte: "unclosed at each place".
func truncatedCases() []syntaxCase {
	var out []syntaxCase
	for n := 1; n < len(sample); n++ {
		out = append(out, reject(id("truncated-%02d", n), sample[:n])...)
	}
	return out
}

// flippedCases replaces each byte of a small file with wrong ones. Inside the
// strings a, b and c (bytes 2, 9 and 14) all but the quote are plain text.
func flippedCases() []syntaxCase {
	const small = `{"a":[1,"b"],"c":-2.5e3}`
	var out []syntaxCase
	for at := range small {
		for _, wrong := range `}]:,"x` {
			input := small[:at] + string(wrong) + small[at+1:]
			if input == small {
				continue
			}
			verdict := "reject"
			if wrong != '"' && (at == 2 || at == 9 || at == 14) {
				verdict = "accept"
			}
			out = append(out, syntaxCase{id: id("flipped-%02d-%02x", at, wrong), group: verdict, input: []byte(input)})
		}
	}
	return out
}
