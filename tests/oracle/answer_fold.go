package main

import (
	"encoding/json"
	"strings"

	"oracle/configfile"
	"oracle/types"
)

// foldAnswer is one line of json/fold.jsonl.
type foldAnswer struct {
	Key     string `json:"key"`
	Field   string `json:"field"`
	Matches bool   `json:"matches"`
}

func foldRecords() []any {
	seen := ids{}
	var out []any
	for _, c := range foldCases() {
		for _, key := range c.keys {
			seen.add(c.field + " " + key)
			out = append(out, foldAnswer{Key: key, Field: c.field, Matches: fills(c.field, key)})
		}
	}
	return out
}

// fills decodes {key: value} with Docker's own struct tags and looks whether
// the field got the value. It writes the object with json.Marshal, so the key
// reaches the decoder exactly.
func fills(field, key string) bool {
	var config configfile.ConfigFile
	var entry types.AuthConfig
	var target any = &config
	var value any = "x"
	set := func() bool { return false }
	switch field {
	case "auths":
		value = map[string]any{"h": map[string]string{"auth": "x"}}
		set = func() bool { return config.AuthConfigs["h"].Auth == "x" }
	case "credsStore":
		set = func() bool { return config.CredentialsStore == "x" }
	case "credHelpers":
		value = map[string]string{"h": "x"}
		set = func() bool { return config.CredentialHelpers["h"] == "x" }
	case "HttpHeaders":
		value = map[string]string{"h": "x"}
		set = func() bool { return config.HTTPHeaders["h"] == "x" }
	case "psFormat":
		set = func() bool { return config.PsFormat == "x" }
	case "auth":
		target = &entry
		set = func() bool { return entry.Auth == "x" }
	case "identitytoken":
		target = &entry
		set = func() bool { return entry.IdentityToken == "x" }
	default:
		fail("no such field: %s", field)
	}
	input, err := json.Marshal(map[string]any{key: value})
	if err != nil {
		fail("%s: %v", key, err)
	}
	// A key may hit another field of another type; that is no match.
	if err := json.Unmarshal(input, target); err != nil && !strings.Contains(err.Error(), "cannot unmarshal") {
		fail("%s: %v", key, err)
	}
	return set()
}
