//! One group of three bytes in full: 24 bits, with a ruler of 8 above and a ruler of 6 below.

use yew::prelude::*;

use super::masked::{class_of, shares_of, Masked};
use crate::codec::base64::ALPHABET;
use crate::microscope::{Group, Lit, Specimen};

/// Returns the figure of a group: text, bytes, bits, numbers and base64 on one grid of 24 columns.
pub(super) fn bits(specimen: &Specimen, group: &Group, lit: &Lit, masked: &Masked) -> Html {
    let first = group.bytes.start * 8;
    let on = |is_on: bool| is_on.then_some("on");
    let of_byte = |at: usize| (class_of(specimen.segment_of(at)), on(lit.bytes.contains(&at)));
    let text = specimen.letters(group).into_iter().map(|(at, letter)| {
        let letter = if masked.byte(at) { '\u{2022}' } else { letter };
        html! { <span class={classes!("cell", of_byte(at).0, of_byte(at).1)} data-b={at.to_string()}>{letter}</span> }
    });
    let hex = group.bytes.clone().map(|at| {
        let shown = masked.byte(at).then(|| "\u{2022}\u{2022}".to_owned());
        let shown = shown.unwrap_or_else(|| format!("{:02x}", specimen.bytes().expose()[at]));
        html! { <span data-b={at.to_string()}>{shown}</span> }
    });
    let digits = group.chars.start..group.chars.end.min(specimen.digits());
    let bits = (0..digits.len() * 6).map(|bit| {
        let (byte, char) = ((first + bit) / 8, digits.start + bit / 6);
        let shown = match specimen.bytes().expose().get(byte) {
            _ if masked.byte(byte) => "\u{2022}",
            Some(value) if value >> (7 - (first + bit) % 8) & 1 == 1 => "1",
            _ => "0",
        };
        html! { <span class={classes!("b", class_of(specimen.segment_of(byte)), on(lit.chars.contains(&char)))} data-c={char.to_string()}>{shown}</span> }
    });
    let numbers = digits.clone().map(|at| {
        let number = (!masked.char(at)).then(|| number(specimen, at)).flatten();
        html! { <span data-c={at.to_string()}>{number.map_or_else(|| "\u{2022}\u{2022}".to_owned(), |number| number.to_string())}</span> }
    });
    let chars = group.chars.clone().map(|at| {
        let letter = if masked.char(at) { '\u{2022}' } else { specimen.char(at).unwrap_or('=') };
        html! { <span class={classes!("cell", on(lit.chars.contains(&at)))} data-c={at.to_string()}>{letter}{shares_of(specimen, at)}</span> }
    });
    let line = |class: &'static str, label: &'static str, cells: Html| {
        html! { <div class={classes!("line", class)}><small>{label}</small>{cells}</div> }
    };
    let ruler = |length: &'static str, count: usize| -> Html {
        (0..count).map(|_| html! { <b>{length}</b> }).collect()
    };
    html! {
        <div class="bit-figure" aria-hidden="true">
            {line("eight", "text", text.collect())}
            {line("eight q", "byte", hex.collect())}
            {line("eight ruler", "8 bits each", ruler("8", group.bytes.len()))}
            {line("one", "bits", bits.collect())}
            {line("six ruler up", "6 bits each", ruler("6", digits.len()))}
            {line("six q", "number", numbers.collect())}
            {line("six", "base64", chars.collect())}
        </div>
    }
}

/// Returns the number that the 6 bits of a character are.
pub(super) fn number(specimen: &Specimen, char: usize) -> Option<usize> {
    let letter = specimen.char(char).filter(|_| char < specimen.digits())?;
    Some(match letter {
        '-' => 62,
        '_' => 63,
        letter => ALPHABET.find(letter)?,
    })
}

/// Returns the alphabet, with the character of this number marked.
pub(super) fn alphabet(marked: Option<usize>) -> Html {
    let lines = (0..4).map(|line| {
        let letters = ALPHABET.chars().enumerate().skip(line * 16).take(16).map(|(at, letter)| {
            if marked == Some(at) {
                html! { <>{" "}<mark>{letter}</mark></> }
            } else {
                html! { <>{" "}{letter}</> }
            }
        });
        html! { <>{format!("{:>2} ", line * 16)}{for letters}{"\n"}</> }
    });
    html! { <pre class="alphabet" aria-hidden="true">{for lines}</pre> }
}
