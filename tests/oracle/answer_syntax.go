package main

import (
	"bytes"
	"encoding/json"
	"errors"

	"oracle/configfile"
)

// part is a piece of input that is repeated; it keeps deep nesting short.
type part struct {
	Unit  []byte `json:"unit_b64"`
	Times int    `json:"times"`
}

// syntaxCase is one input. Group is what RFC 8259 says about the whole input:
// "accept" is JSON, "reject" is not, "impl" is left to the reader (depth,
// surrogates, invalid UTF-8, BOM, numbers out of range).
type syntaxCase struct {
	id, group string
	input     []byte
	repeat    []part
}

// syntaxAnswer is one line of json/syntax.jsonl; README.md explains the fields.
type syntaxAnswer struct {
	ID          string  `json:"id"`
	Input       *[]byte `json:"b64,omitempty"`
	Repeat      []part  `json:"repeat,omitempty"`
	Group       string  `json:"group"`
	OK          bool    `json:"ok"`
	OKWhole     bool    `json:"ok_whole"`
	Error       string  `json:"error"`
	Offset      *int64  `json:"offset"`
	ValueEnd    *int64  `json:"value_end"`
	Compact     []byte  `json:"compact_b64,omitempty"`
	AnyError    string  `json:"any_error,omitempty"`
	ConfigError string  `json:"config_error,omitempty"`
}

func syntaxRecords() []any {
	seen := ids{}
	var out []any
	for _, c := range syntaxCases() {
		seen.add(c.id)
		out = append(out, askSyntax(c))
	}
	return out
}

func askSyntax(c syntaxCase) syntaxAnswer {
	a := syntaxAnswer{ID: c.id, Repeat: c.repeat, Group: c.group}
	input := c.input
	if c.repeat == nil {
		a.Input = &input
	}
	for _, p := range c.repeat {
		input = append(input, bytes.Repeat(p.Unit, p.Times)...)
	}

	a.OKWhole = json.Valid(input)
	if (c.group == "accept" && !a.OKWhole) || (c.group == "reject" && a.OKWhole) {
		fail("%s: the case says %q, Go disagrees", c.id, c.group)
	}

	dec := json.NewDecoder(bytes.NewReader(input))
	var first json.RawMessage
	err := dec.Decode(&first)
	if err == nil {
		a.OK = true
		end := dec.InputOffset()
		a.ValueEnd = &end
		if !bytes.HasSuffix(input[:end], first) {
			fail("%s: value_end does not end the value", c.id)
		}
		if c.repeat == nil {
			a.Compact = canonical(input)
			var v any
			a.AnyError = text(json.NewDecoder(bytes.NewReader(input)).Decode(&v))
		}
	} else {
		a.Error = err.Error()
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			a.Offset = &syntax.Offset
		}
	}

	// Docker decodes into its own type. A syntax error must read the same there.
	var config configfile.ConfigFile
	err = json.NewDecoder(bytes.NewReader(input)).Decode(&config)
	if a.OK {
		a.ConfigError = text(err)
	} else if text(err) != a.Error {
		fail("%s: %q, but Docker would say %q", c.id, a.Error, text(err))
	}
	return a
}

// canonical reads the first value as Go does and writes it again: keys sorted,
// numbers as written, HTML escaping on. It shows the decoded strings.
func canonical(input []byte) []byte {
	dec := json.NewDecoder(bytes.NewReader(input))
	dec.UseNumber()
	var v any
	if err := dec.Decode(&v); err != nil {
		fail("canonical: %v", err)
	}
	out, err := json.Marshal(v)
	if err != nil {
		fail("canonical: %v", err)
	}
	return out
}

func text(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
