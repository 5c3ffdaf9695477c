package main

import (
	"bytes"
	"encoding/json"
)

// stringAnswer is one line of json/strings.jsonl. Kind "decode": Literal is
// read, Value is what came out. Kind "encode": Value is a Go string, Literal is
// what json.Marshal wrote.
type stringAnswer struct {
	ID      string  `json:"id"`
	Kind    string  `json:"kind"`
	Literal []byte  `json:"literal_b64"`
	OK      bool    `json:"ok"`
	Value   *[]byte `json:"value_b64"`
	Error   string  `json:"error"`
	Offset  *int64  `json:"offset"`
}

func stringRecords() []any {
	seen := ids{}
	var out []any
	for _, c := range literalCases() {
		seen.add(c.id)
		a := stringAnswer{ID: c.id, Kind: "decode", Literal: []byte(c.text)}
		var value string
		err := json.NewDecoder(bytes.NewReader(a.Literal)).Decode(&value)
		if err == nil {
			decoded := []byte(value)
			a.OK, a.Value = true, &decoded
		} else {
			a.Error = err.Error()
			if syntax, is := err.(*json.SyntaxError); is {
				a.Offset = &syntax.Offset
			}
		}
		out = append(out, a)
	}
	for _, c := range encodeStringCases() {
		seen.add(c.id)
		literal, err := json.Marshal(c.text)
		if err != nil {
			fail("%s: %v", c.id, err)
		}
		value := []byte(c.text)
		out = append(out, stringAnswer{ID: c.id, Kind: "encode", Literal: literal, OK: true, Value: &value})
	}
	return out
}
