package main

// foldCase lists spellings that are tried for one field.
type foldCase struct {
	field string
	keys  []string
}

// foldCases has, for each field: the exact key, other cases, the two non-ASCII
// letters that fold to ASCII ones (U+017F to s, U+212A to k), and look-alikes.
func foldCases() []foldCase {
	return []foldCase{
		{"auths", []string{
			"auths", "Auths", "AUTHS", "aUtHs", "authS", "auth\u017f", "AUTH\u017f", "auth\u1e9b", "auths ", " auths",
			"auths\x00", "auths\u200b", "\ufeffauths", "auth", "authss", "aut", "", "aüths", "áuths", "a\u0301uths",
			"auths\u0301",
			"\u0430uths", "\u0391uths", "\uff41uths", "auth\u0455", "auth\u00df", "auth\ua731", "auth\u1e61", "au\u1e6fhs",
			"aut\u04bbs", "auth-s", "auth_s", "au ths", "\u00e5uths", "\u00aauths", "auth\u2084", "auth\ufb06",
			"auth\u017f\u017f", "auth\ufffd", "\u24d0uths",
		}},
		{"credsStore", []string{
			"credsStore", "credsstore", "CREDSSTORE", "CredsStore", "credSstore", "cred\u017fStore", "creds\u017ftore",
			"cred\u017f\u017ftore", "CRED\u017f\u017fTORE", "credStore", "creds_store", "creds-store", "credsStores",
			"cred\u017f", "credsSto\u0433e", "crèdsStore", "credsSt\u00f8re", "cred\u00dftore", "cr\u0435dsStore",
			"credsStore\n", "creds Store", "credsﬆore", "credss", "credentialsStore",
		}},
		{"credHelpers", []string{
			"credHelpers", "credhelpers", "CREDHELPERS", "CredHelpers", "credHelper\u017f", "CREDHELPER\u017f",
			"credHelper", "credHelperſſ", "cred_helpers", "cred-helpers", "credH\u0435lpers", "credHélpers",
			"credHe\u2113pers", "credHelpers.", "credsHelpers", "credHe\u0142pers",
		}},
		{"auth", []string{
			"auth", "Auth", "AUTH", "aUTH", "auTh", "auth\u017f", "auths", "aut", "áuth", "\u0430uth", "auth ", "\tauth",
			"auth\u0301", "au\u0442h", "aut\u210e", "\u00c5uth", "auth\u0000", "\uff21\uff35\uff34\uff28", "a\u00b5th",
			"aut\u0127", "a\u016dth",
		}},
		{"identitytoken", []string{
			"identitytoken", "identityToken", "IdentityToken", "IDENTITYTOKEN", "identityto\u212aen", "IDENTITYTO\u212aEN",
			"Identityto\u212aEn", "\u0130dentitytoken", "\u0131dentitytoken", "ident\u0130tytoken", "ident\u0131tytoken",
			"identity_token", "identity-token", "identity token", "identitytoken\u212a", "identityto\u03baen",
			"identityto\u043aen", "identityto\u0199en", "identityto\u1e31en", "identityto\uff4ben",
			"\u00efdentitytoken", "\u2148dentitytoken", "identitytokens", "identitytok\u0435n", "\u0456dentitytoken",
			"identit\u00fdtoken", "identityto\u24daen", "i\u0307dentitytoken", "registrytoken",
		}},
		{"HttpHeaders", []string{
			"HttpHeaders", "httpHeaders", "HTTPHeaders", "httpheaders", "HTTPHEADERS", "HttpHeader\u017f",
			"HTTPHEADER\u017f", "HttpHeader", "Http-Headers", "Http_Headers", "\u041dttpHeaders", "\u210cttpHeaders",
			"\u210bttpHeaders", "HttpHéaders", "HttpHeaders\u017f", "HttpHe\u00e5ders", "HttpHe\u212bders",
		}},
		{"psFormat", []string{
			"psFormat", "psformat", "PSFORMAT", "PsFormat", "p\u017fFormat", "P\u017fFORMAT", "p\u017fformat", "pFormat",
			"psFormats", "ps_format", "ps-format", "p\u0455Format", "p\u00dfFormat", "psForm\u00e4t", "psF\u2126rmat",
			"psFor\u217fat", "ps\u212aFormat", "imagesFormat",
		}},
	}
}
