//! The layout that Docker writes.

use credenza::json::{format, Document, Style};

#[test]
fn lays_out_like_docker_and_keeps_everything() {
    let document =
        Document::parse(r#" {"auths":{"h":{}, "h":{"auth":"a\u003db"}},"n":1E+2,"l":[1,"<"]} x"#);
    let edits = format(&document, &Style::docker()).unwrap();
    let (new, _) = document.apply(&edits);
    let expected = "{\n\t\"auths\": {\n\t\t\"h\": {},\n\t\t\"h\": {\n\t\t\t\"auth\": \"a=b\"\n\t\t}\n\t},\n\t\"n\": 1E+2,\n\t\"l\": [\n\t\t1,\n\t\t\"\\u003c\"\n\t]\n} x";
    assert_eq!(String::from_utf8_lossy(new.bytes()), expected);
    assert!(format(&new, &Style::docker()).unwrap().is_empty());
}
