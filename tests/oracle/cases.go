package main

import (
	"fmt"
	"strings"
)

// textCase is an input that is one Go string; it may hold any bytes.
type textCase struct{ id, text string }

// texts reads "id", "text", "id", "text"… so that a table stays readable.
func texts(pairs ...string) []textCase {
	var out []textCase
	for i := 0; i < len(pairs); i += 2 {
		out = append(out, textCase{pairs[i], pairs[i+1]})
	}
	return out
}

// group marks a table with what RFC 8259 says of its inputs.
func group(name string, cases []textCase) []syntaxCase {
	var out []syntaxCase
	for _, c := range cases {
		out = append(out, syntaxCase{id: c.id, group: name, input: []byte(c.text)})
	}
	return out
}

func accept(pairs ...string) []syntaxCase { return group("accept", texts(pairs...)) }
func reject(pairs ...string) []syntaxCase { return group("reject", texts(pairs...)) }
func impl(pairs ...string) []syntaxCase   { return group("impl", texts(pairs...)) }

func join[T any](lists ...[]T) []T {
	var out []T
	for _, l := range lists {
		out = append(out, l...)
	}
	return out
}

// syntaxCases is all of json/syntax.jsonl, in file order.
func syntaxCases() []syntaxCase {
	return join(
		structureCases(), objectCases(), literalWordCases(), trailingCases(), dialectCases(),
		numberCases(), escapeCases(), controlCases(), surrogateCases(), utf8Cases(),
		spaceCases(), encodingCases(), depthCases(),
		goodConfigCases(), typeErrorCases(), badConfigCases(), truncatedCases(), flippedCases(),
	)
}

func id(format string, args ...any) string { return fmt.Sprintf(format, args...) }

// spell turns a short text into words for a case's name.
func spell(text string) string {
	var out strings.Builder
	for _, r := range text {
		switch {
		case r >= '0' && r <= '9', r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z':
			out.WriteRune(r)
		case r == '.':
			out.WriteString("-dot-")
		case r == '-':
			out.WriteString("-minus-")
		case r == '+':
			out.WriteString("-plus-")
		default:
			fmt.Fprintf(&out, "-u%04x-", r)
		}
	}
	return strings.Trim(strings.ReplaceAll(out.String(), "--", "-"), "-")
}
