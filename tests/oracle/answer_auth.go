package main

import (
	"encoding/base64"
	"errors"
	"strings"
)

// decodeAuth follows what docker/cli v29.7.2 does with `auth`
// (cli/config/configfile/file.go: decodeAuth). The buffer is not cut to the
// decoded length, so NUL bytes follow the text; only the password loses them.
func decodeAuth(auth string) (user, password string, err error) {
	if auth == "" {
		return "", "", nil
	}
	buffer := make([]byte, base64.StdEncoding.DecodedLen(len(auth)))
	if _, err := base64.StdEncoding.Decode(buffer, []byte(auth)); err != nil {
		return "", "", err
	}
	user, password, found := strings.Cut(string(buffer), ":")
	if !found || user == "" {
		return "", "", errors.New("invalid auth configuration file")
	}
	return user, strings.Trim(password, "\x00"), nil
}

// encodeAuth follows the function of the same name beside it.
func encodeAuth(user, password string) string {
	if user == "" && password == "" {
		return ""
	}
	return base64.StdEncoding.EncodeToString([]byte(user + ":" + password))
}

// decodeAnswer is one line of auth/decode.jsonl. The two values are null when
// there is an error.
type decodeAnswer struct {
	ID       string  `json:"id"`
	Auth     string  `json:"auth"`
	OK       bool    `json:"ok"`
	User     *[]byte `json:"user_b64"`
	Password *[]byte `json:"password_b64"`
	Error    string  `json:"error"`
}

func decodeRecords() []any {
	seen := ids{}
	var out []any
	for _, c := range append(authCases(), authMutations()...) {
		seen.add(c.id)
		a := decodeAnswer{ID: c.id, Auth: c.text}
		user, password, err := decodeAuth(c.text)
		if err == nil {
			u, p := []byte(user), []byte(password)
			a.OK, a.User, a.Password = true, &u, &p
		} else {
			a.Error = err.Error()
		}
		out = append(out, a)
	}
	return out
}

// encodeAnswer is one line of auth/encode.jsonl. RoundTrip says whether
// decodeAuth gives the same pair back.
type encodeAnswer struct {
	ID        string `json:"id"`
	User      []byte `json:"user_b64"`
	Password  []byte `json:"password_b64"`
	Auth      string `json:"auth"`
	RoundTrip bool   `json:"round_trip"`
}

func encodeRecords() []any {
	seen := ids{}
	var out []any
	for _, c := range pairCases() {
		seen.add(c.id)
		auth := encodeAuth(c.user, c.password)
		user, password, err := decodeAuth(auth)
		out = append(out, encodeAnswer{
			ID: c.id, User: []byte(c.user), Password: []byte(c.password), Auth: auth,
			RoundTrip: err == nil && user == c.user && password == c.password,
		})
	}
	return out
}
