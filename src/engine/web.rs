//! What a page calls (trang web gọi vào đây).

use wasm_bindgen::prelude::wasm_bindgen;

/// An [`Engine`](super::Engine) in a browser.
#[wasm_bindgen]
#[derive(Default)]
pub struct Door(super::Engine);

#[wasm_bindgen]
impl Door {
    /// With nothing in it.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Does what a request asks; see [`super`].
    pub fn call(&mut self, request: &str, bytes: &[u8]) -> String {
        self.0.call(request, bytes)
    }

    /// The file that the last request made.
    pub fn take(&mut self) -> Vec<u8> {
        self.0.take()
    }
}
