package main

// depthCases stands around Go's limit: encoding/json/scanner.go has
// maxNestingDepth = 10000, and 10,000 is still accepted.
func depthCases() []syntaxCase {
	var out []syntaxCase
	add := func(id, group string, parts ...part) {
		out = append(out, syntaxCase{id: id, group: group, repeat: parts})
	}
	p := func(unit string, times int) part { return part{[]byte(unit), times} }
	for _, n := range []int{9999, 10000, 10001} {
		add(id("depth-array-%d", n), "impl", p("[", n), p("]", n))
		add(id("depth-array-%d-open", n), "reject", p("[", n))
		add(id("depth-array-%d-one-close-less", n), "reject", p("[", n), p("]", n-1))
		add(id("depth-array-%d-one-close-more", n), "reject", p("[", n), p("]", n+1))
		add(id("depth-array-%d-value", n), "impl", p("[", n), p("0", 1), p("]", n))
		add(id("depth-array-%d-wrong-close", n), "reject", p("[", n), p("}", 1))
		add(id("depth-object-%d", n), "impl", p(`{"a":`, n), p("0", 1), p("}", n))
		add(id("depth-object-%d-inner-empty", n), "impl", p(`{"a":`, n-1), p("{", 1), p("}", n))
		add(id("depth-object-%d-open", n), "reject", p(`{"a":`, n))
		add(id("depth-object-%d-open-value", n), "reject", p(`{"a":`, n), p("0", 1))
	}
	for _, n := range []int{5000, 5001} {
		add(id("depth-mixed-%d-pairs", n), "impl", p(`[{"a":`, n), p("null", 1), p("}]", n))
		add(id("depth-spaced-%d-pairs", n), "impl", p("[ \n[", n), p("] ]", n))
	}
	for _, n := range []int{9998, 9999, 10000} {
		add(id("depth-in-unknown-key-%d", n), "impl", p(`{"auths":{"h":{}},"x":`, 1), p("[", n), p("]", n), p("}", 1))
		add(id("depth-in-trailing-%d", n), "reject", p("{}", 1), p("[", n), p("]", n))
	}
	add("depth-array-100000-open", "reject", p("[", 100000))
	add("depth-array-100000", "impl", p("[", 100000), p("]", 100000))
	add("depth-object-100000", "impl", p(`{"":`, 100000), p("1", 1), p("}", 100000))
	add("depth-spaces-between", "impl", p("[ ", 10000), p(" ]", 10000))
	add("depth-siblings", "accept", p("[", 1), p("[[[[]]]],", 5000), p("0]", 1))
	add("depth-siblings-objects", "accept", p("{", 1), p(`"a":{"b":{}},`, 3000), p(`"c":0}`, 1))
	add("depth-brackets-in-string", "accept", p(`"`, 1), p("[", 20000), p(`"`, 1))
	add("long-string", "accept", p(`{"a":"`, 1), p("xyz", 40000), p(`"}`, 1))
	add("long-string-open", "reject", p(`{"a":"`, 1), p("xyz", 40000))
	add("long-key", "accept", p(`{"`, 1), p("k", 70000), p(`":0}`, 1))
	add("long-number", "accept", p("1", 30000))
	add("long-fraction", "accept", p("[0.", 1), p("3", 30000), p("]", 1))
	add("long-escapes", "accept", p(`"`, 1), p(`\u0041`, 20000), p(`"`, 1))
	add("long-spaces-inside", "accept", p("{", 1), p(" \n", 40000), p("}", 1))
	add("long-array", "accept", p("[", 1), p("1,", 20000), p("1]", 1))
	return out
}
