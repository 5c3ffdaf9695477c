//! Mistakes of TLS and the programs' messages, for the client tests: `mistakes HOST:PORT`.

use std::error::Error;
use std::io::{stdout, Write};

use credenza::tls::{mistakes, places, Address};
use serde_json::{json, Value};

fn main() -> Result<(), Box<dyn Error>> {
    let address = std::env::args().nth(1).ok_or("no address")?;
    let address = Address::parse(&address)?;
    let said: Vec<Value> = mistakes(&address)
        .iter()
        .map(|mistake| {
            let texts: Vec<&str> = mistake.said.iter().map(|said| said.text.as_str()).collect();
            json!({"id": mistake.id, "docker": texts.first(), "skopeo": texts.get(1)})
        })
        .collect();
    let paths: Vec<Value> = places(&address)
        .iter()
        .map(|place| {
            let files: Vec<&str> = place.files.iter().map(|(_, path)| path.as_str()).collect();
            json!({"id": place.id, "files": files})
        })
        .collect();
    writeln!(stdout(), "{}", json!({"mistakes": said, "places": paths}))?;
    Ok(())
}
