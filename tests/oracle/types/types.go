// Package types holds the entry of `auths`. The package and type names are
// Docker's own (cli/config/types), because encoding/json prints them in its
// error texts.
package types

// AuthConfig has the fields of docker/cli v29.7.2, cli/config/types/authconfig.go.
type AuthConfig struct {
	Username      string `json:"username,omitempty"`
	Password      string `json:"password,omitempty"`
	Auth          string `json:"auth,omitempty"`
	ServerAddress string `json:"serveraddress,omitempty"`
	IdentityToken string `json:"identitytoken,omitempty"`
	RegistryToken string `json:"registrytoken,omitempty"`
}
