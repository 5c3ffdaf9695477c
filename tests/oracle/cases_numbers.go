package main

// numberCases covers every edge of the number grammar. Each form stands alone
// and in an array, because the reader ends it in two ways.
func numberCases() []syntaxCase {
	good := []string{
		"0", "-0", "1", "-1", "9", "10", "-10", "1234567890", "0.0", "-0.0", "0.5", "-0.5", "1.0", "1.50", "0.00001", "10.01",
		"0e0", "0E0", "0e+0", "0e-0", "-0e-0", "1e1", "1E1", "1e+1", "1E+1", "1e-1", "1E-1", "1e01", "1e+01", "1e-01",
		"1e00", "1.5e3", "-1.5E-3", "1.0e+0", "123e65",
		"9007199254740991", "9007199254740993", "-9007199254740993", "9223372036854775807", "9223372036854775808",
		"-9223372036854775809", "18446744073709551615", "18446744073709551616",
		"1234567890123456789012345678901234567890", "0.1234567890123456789012345678901234567890",
		"1.7976931348623157e308", "5e-324", "2.2250738585072014e-308", "1e23", "3.141592653589793238462643383279",
	}
	// Grammatical, but no float64 holds them (RFC 8259, section 6).
	far := []string{
		"1e999", "-1e999", "1e309", "1E+400", "1e-999", "-1e-400", "1.8e308", "123456e999999999999", "0e999",
		"0.00e99999", "1e99999999999999999999",
	}
	bad := []string{
		"01", "-01", "00", "-00", "007", "0123456789", "01.5", "00.5", "1.", "-1.", "0.", "1.e1", "0.e1", ".5", "-.5",
		".", "-", "--1", "-+1", "+1", "+0", "+", "- 1",
		"1e", "1E", "1e+", "1E+", "1e-", "1E-", "0e", "0e+", "1.5e", "1.5e+", "1e1.5", "1e.5", "1ee1", "1e+-1", "1e++1",
		"1eE1", "e1", "E1", "1.2.3", "1..2", "1.e", "1.-1", "1e1e1",
		"0x0", "0x1F", "0b1", "0o7", "1_000", "1,000.5", "1 000", "1f", "1L", "1n", "1d", "1%", "1/2", "1-", "1+",
		"1+1", "$1", "1a", "-a", "-x", "1.a", "1ea", "-Inf", "-NaN", "∞", "１",
	}
	var out []syntaxCase
	for _, n := range good {
		out = append(out, accept("number-"+spell(n), n, "number-in-array-"+spell(n), "["+n+"]")...)
	}
	for _, n := range far {
		out = append(out, impl("number-far-"+spell(n), n, "number-far-in-object-"+spell(n), `{"a":`+n+`}`)...)
	}
	for _, n := range bad {
		out = append(out, reject("number-bad-"+spell(n), n, "number-bad-in-array-"+spell(n), "["+n+"]")...)
	}
	return append(out, join(
		accept(
			"number-space-after", "1 ", "number-space-before", " 1", "number-newline-after", "1\n",
			"number-list", "[0,-0,1e1,2.5]", "number-object", `{"a":-0.0e-1}`,
		),
		reject(
			"number-nul-after", "1\x00", "number-bad-utf8-after", "[1\xe5]", "number-dot-space", "1. ",
			"number-minus-space", "- ", "number-exp-space", "1e ", "number-exp-sign-space", "1e+ ",
			"number-zero-comma-zero", "[1,000]",
		),
	)...)
}
