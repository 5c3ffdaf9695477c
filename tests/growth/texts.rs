//! Kinds of hostile texts, each at any size.

use base64::engine::general_purpose::STANDARD;
use base64::Engine as _;

use crate::shapes::{items, keys, lines, Shape};

/// Kinds of texts that are no files: what is pasted.
pub(crate) const TEXTS: &[Shape] = &[
    ("one letter", |size| "a".repeat(size).into()),
    ("words", |size| "word ".repeat(size / 5).into()),
    ("quotes", |size| "'\"".repeat(size / 2).into()),
    ("quotes with a space", |size| "' \" ".repeat(size / 4).into()),
    ("dollars", |size| "$(".repeat(size / 2).into()),
    ("dollars and braces", |size| "${a:-".repeat(size / 5).into()),
    ("backquotes", |size| "`a ".repeat(size / 3).into()),
    ("here-documents", |size| lines(size, |at| format!("cat <<E{at}"))),
    ("pipes", |size| "a|".repeat(size / 2).into()),
    ("commands", |size| lines(size, |at| format!("docker login r{at}.example -u bot -p s3cret"))),
    ("one long command", |size| format!("docker login {}", "-u bot ".repeat(size / 7)).into()),
    ("continued lines", |size| "docker login \\\n".repeat(size / 15).into()),
    ("kubectl", |size| {
        lines(size, |at| {
            format!("kubectl create secret docker-registry r{at} --docker-server=r{at}.example --docker-username=bot --docker-password=s3cret")
        })
    }),
    ("exports", |size| lines(size, |at| format!("export DOCKER_PASSWORD_{at}=s3cret{at}"))),
    ("dotenv", |size| {
        lines(size, |at| {
            format!("REGISTRY_{at}=r{at}.example\nREGISTRY_USER_{at}=bot\nREGISTRY_PASSWORD_{at}=s3cret")
        })
    }),
    ("netrc", |size| lines(size, |at| format!("machine r{at}.example login bot password s3cret"))),
    ("one line of netrc", |size| {
        "machine r.example login bot password s3cret ".repeat(size / 44).into()
    }),
    ("base64", |size| {
        STANDARD.encode(keys(size / 4 * 3, |at| format!("r{at}.example"))).into_bytes()
    }),
    ("base64 of base64", |size| {
        let mut text = keys(size / 4, |at| format!("r{at}.example"));
        for _ in 0..4 {
            text = STANDARD.encode(text).into_bytes();
        }
        text
    }),
    ("wrapped base64", |size| {
        let text = STANDARD.encode(keys(size / 4 * 3, |at| format!("r{at}.example")));
        text.as_bytes().chunks(76).flat_map(|line| line.iter().chain(b"\n")).copied().collect()
    }),
    ("lines of base64", |size| lines(size, |_| "Ym90OnMzY3JldA==".to_owned())),
    ("URLs", |size| lines(size, |at| format!("https://bot:s3cret{at}@r{at}.example/v2/"))),
    ("YAML", |size| lines(size, |at| format!("r{at}.example:\n  auth: Ym90OnMzY3JldA=="))),
    ("YAML of levels", |size| {
        let mut text = String::new();
        for at in (0..900).take_while(|at| at * at / 2 < size) {
            text.push_str(&" ".repeat(at));
            text.push_str("a:\n");
        }
        text.into()
    }),
    ("YAML of anchors", |size| lines(size, |at| format!("a{at}: &b{at} [x]\nc{at}: *b{at}"))),
    ("YAML of aliases of aliases", |size| {
        let line = |at: usize| {
            if at == 0 {
                "a0: &a0 [x, x]".to_owned()
            } else {
                format!("a{at}: &a{at} [*a{0}, *a{0}]", at - 1)
            }
        };
        lines(size, line)
    }),
    ("flow YAML", |size| "[a, ".repeat(size / 4).into()),
    ("YAML documents", |size| {
        lines(size, |_| {
            "---\nkind: Secret\ntype: kubernetes.io/dockerconfigjson\ndata:\n  .dockerconfigjson: e30=".to_owned()
        })
    }),
    ("Secrets", |size| {
        lines(size, |at| {
            format!("---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: s{at}\ntype: kubernetes.io/dockerconfigjson\nstringData:\n  .dockerconfigjson: '{{\"auths\":{{\"r{at}.example\":{{\"auth\":\"Ym90OnMzY3JldA==\"}}}}}}'")
        })
    }),
    ("TOML", |size| {
        lines(size, |at| {
            format!("[plugins.\"io.containerd.grpc.v1.cri\".registry.configs.\"r{at}.example\".auth]\nusername = \"bot\"\npassword = \"s3cret\"")
        })
    }),
    ("HCL", |size| {
        lines(size, |at| {
            format!("provider \"docker\" {{\n  registry_auth {{\n    address = \"r{at}.example\"\n    username = \"bot\"\n    password = \"s3cret\"\n  }}\n}}")
        })
    }),
    ("HCL of levels", |size| "a {\n".repeat(size / 4).into()),
    ("JSON texts in JSON", |size| {
        let mut text =
            String::from_utf8_lossy(&keys(size / 60, |at| format!("r{at}.example"))).into_owned();
        for _ in 0..4 {
            text = format!("{{\"a\":{text:?}}}");
        }
        text.into()
    }),
    ("JSON lines", |size| {
        lines(size, |at| {
            format!("{{\"auths\":{{\"r{at}.example\":{{\"auth\":\"Ym90OnMzY3JldA==\"}}}}}}")
        })
    }),
    ("list of files", |size| {
        let file =
            |at| format!("{{\"auths\":{{\"r{at}.example\":{{\"auth\":\"Ym90OnMzY3JldA==\"}}}}}}");
        format!("[{}]", items(size, file)).into()
    }),
    ("table", |size| lines(size, |at| format!("r{at}.example,bot,s3cret"))),
    ("table of tabs", |size| lines(size, |at| format!("registry\tr{at}.example\tbot\ts3cret"))),
    ("key lines", |size| {
        lines(size, |at| format!("Registry {at}: r{at}.example\nUser: bot\nPassword: s3cret"))
    }),
    ("Markdown", |size| {
        lines(size, |at| {
            format!("```json\n{{\"auths\":{{\"r{at}.example\":{{\"auth\":\"Ym90OnMzY3JldA==\"}}}}}}\n```")
        })
    }),
    ("fences", |size| "```\n".repeat(size / 4).into()),
    ("HTML", |size| "<b>a</b>&quot;".repeat(size / 14).into()),
    ("percents", |size| "%7B%22".repeat(size / 6).into()),
    ("diff", |size| lines(size, |at| format!("+    \"r{at}.example\": {{}},"))),
    ("GitHub workflow", |size| {
        lines(size, |at| {
            format!("      - uses: docker/login-action@v3\n        with:\n          registry: r{at}.example\n          username: bot\n          password: ${{{{ secrets.T{at} }}}}")
        })
    }),
    ("JWT", |size| format!("eyJhbGciOiJIUzI1NiJ9.{}.c2ln", "eyJh".repeat(size / 4)).into()),
    ("headers of requests", |size| {
        lines(size, |_| "Authorization: Basic Ym90OnMzY3JldA==".to_owned())
    }),
    ("log", |size| {
        lines(size, |at| {
            format!("2026-11-29T08:00:00Z INFO step {at}: 5f70bf18a086: Pulling fs layer")
        })
    }),
    ("log of errors", |size| {
        lines(size, |at| {
            format!("Error response from daemon: Head \"https://r{at}.example/v2/team/app/manifests/1\": denied: denied")
        })
    }),
    ("log of events", |size| {
        lines(size, |at| {
            format!("  Warning  Failed  {at}s  kubelet  Failed to pull image \"r{at}.example/app:1\": rpc error: code = Unknown desc = failed to authorize")
        })
    }),
    ("one line of errors", |size| {
        "denied: requested access to the resource is denied ".repeat(size / 51).into()
    }),
    ("starts of messages", |size| "pull access denied for ".repeat(size / 23).into()),
    ("starts of URLs", |size| "https://registry.example.com/v2/".repeat(size / 32).into()),
    ("spaces after a colon", |size| format!("denied:{}", " ".repeat(size)).into()),
    ("many colons with spaces", |size| {
        format!("denied:{}", " ".repeat(60)).repeat(size / 67).into()
    }),
    ("backslashes and a quote", |size| "\\\\\\\\\\\\\\\\\\\"".repeat(size / 17).into()),
    ("colours", |size| "\u{1b}[31m\u{1b}]0;".repeat(size / 9).into()),
    ("escape without an end", |size| format!("\u{1b}]0;{}", "a".repeat(size)).into()),
    ("control characters", |size| "\0\u{7}\u{8}".repeat(size / 3).into()),
    ("invisibles", |size| "\u{200B}".repeat(size / 3).into()),
    ("broken UTF-8", |size| [0xFF, 0xFE].repeat(size / 2)),
    ("half of a character", |size| [0xC3].repeat(size)),
];
