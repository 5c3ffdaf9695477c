//! Callbacks that change a state.

use yew::prelude::*;

/// Returns a callback that puts its argument into `state`.
pub(in crate::ui) fn setter<T: 'static>(state: &UseStateHandle<T>) -> Callback<T> {
    let setter = state.setter();
    Callback::from(move |value| setter.set(value))
}

/// Returns a callback that turns `state` on or off.
pub(in crate::ui) fn flip<E: 'static>(state: &UseStateHandle<bool>) -> Callback<E> {
    let state = state.clone();
    Callback::from(move |_| state.set(!*state))
}
