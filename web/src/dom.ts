// Elements, made shortly.

type Child = Node | string | null | undefined | false;
type Given = Record<string, string | number | boolean | EventListener | undefined | null>;

/** An element with attributes (`on…` is a listener) and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  given: Given = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === "function") made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false));
  return made;
}

/** The element of an id, which the page has. */
export function by<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id}`);
  return found as T;
}

/** Shows a modal dialog until it is closed; Esc and its buttons close it. */
export function dialog(title: string, build: (close: () => void) => Child[], wide = false): HTMLDialogElement {
  const made = element("dialog", { "aria-labelledby": "dialog-title", class: wide ? "wide" : "" });
  const close = () => made.close();
  made.append(
    element(
      "header",
      {},
      element("h2", { id: "dialog-title" }, title),
      element("button", { class: "quiet", "aria-label": "×", onclick: close }, "✕"),
    ),
    element("div", { class: "inside" }, ...build(close)),
  );
  made.addEventListener("close", () => made.remove());
  document.body.append(made);
  made.showModal();
  // What a person does next, before the cross that closes it.
  made.querySelector<HTMLElement>("[autofocus], .inside button.main, .inside button")?.focus();
  return made;
}
