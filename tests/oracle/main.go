// The oracle asks Go what it thinks of the inputs in cases_*.go and writes the
// answers as JSON lines. It knows nothing of JSON or base64 itself: every
// answer comes from encoding/json and encoding/base64.
//
// Usage: go run . <tests/data directory>
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

func main() {
	if len(os.Args) != 2 {
		fail("usage: go run . <tests/data directory>")
	}
	dir := os.Args[1]
	write(dir, "json/syntax.jsonl", syntaxRecords())
	write(dir, "json/strings.jsonl", stringRecords())
	write(dir, "json/fold.jsonl", foldRecords())
	write(dir, "auth/decode.jsonl", decodeRecords())
	write(dir, "auth/encode.jsonl", encodeRecords())
	fmt.Println(runtime.Version())
}

// write puts one record on each line. HTML escaping is off to keep the files
// readable; it changes no value.
func write(dir, name string, records []any) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	for _, r := range records {
		if err := enc.Encode(r); err != nil {
			fail("%s: %v", name, err)
		}
	}
	path := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		fail("%v", err)
	}
	if err := os.WriteFile(path, out.Bytes(), 0o644); err != nil {
		fail("%v", err)
	}
	fmt.Printf("%s: %d lines, %d bytes\n", name, len(records), out.Len())
}

// ids finds two cases with one name, which would hide one of them in a report.
type ids map[string]bool

func (seen ids) add(id string) {
	if seen[id] {
		fail("two cases are called %q", id)
	}
	seen[id] = true
}

func fail(format string, args ...any) {
	fmt.Fprintf(os.Stderr, format+"\n", args...)
	os.Exit(1)
}
