//! Object of objects with string values: `proxies`, `plugins`.

use yew::prelude::*;

use super::map::{row_key, AddMember, MapField};
use crate::config::secrets::masked;
use crate::secret::Secret;
use crate::ui::widget::use_more;

/// Groups, and members of each, that are drawn at first.
const ROWS: usize = 10;

/// A group: its name and its members.
pub(super) type NestedGroup = (String, Vec<(String, Secret)>);

/// Properties of [`NestedField`].
#[derive(Properties, PartialEq)]
pub(super) struct NestedFieldProps {
    /// Key in the file.
    pub(super) name: &'static str,
    pub(super) groups: Vec<NestedGroup>,
}

/// One map for each group, and one row to add a group.
#[component]
pub(super) fn NestedField(props: &NestedFieldProps) -> Html {
    let (drawn, more) = use_more(props.groups.len(), ROWS);
    let groups = drawn.of_rows(&props.groups).map(|(at, (name, members))| {
        let path = vec![props.name.to_owned(), name.clone()];
        html! {
            <div class="nested" key={row_key(&props.groups, at)}><bdi class="mono">{masked(name).into_owned()}</bdi>
                <MapField {path} members={members.clone()} rows={ROWS} /></div>
        }
    });
    let taken: Vec<String> = props.groups.iter().map(|(name, _)| name.clone()).collect();
    html! {
        <>
            <div class="map">{for groups}</div>
            {more}
            <AddMember path={vec![props.name.to_owned()]} empty_object={true} {taken} />
        </>
    }
}
