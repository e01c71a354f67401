// What is to be mended, in plain words, each with its place and its remedy.

import { element } from "./dom";
import type { Finding, Place, WordPlace } from "./protocol";
import { isPlace, isWordPlace } from "./protocol";
import { say } from "./words";

export interface Actions {
  go?: (place: Place) => void;
  page?: (at: number) => void;
  take?: (finding: Finding) => void;
  note?: (text: string) => void;
}

const LISTED = 20;

/** Letters shown on each side of the words that are meant. */
const AROUND = 30;

/** What the program's own remedies say of commands is of no use here. */
export function plain(help: string[]): string[] {
  return help.filter((one) => !/--\w|\bkehoach \w/.test(one));
}

function severity(finding: Finding): HTMLElement {
  return element("span", { class: `weight ${finding.severity}` }, say(finding.severity));
}

/** The words of a Word file that are meant, with some of those round them, and the cell they stand in. */
function words({ text, mark, cell }: WordPlace): string | null {
  const bytes = new TextEncoder().encode(text);
  const [before, meant, after] = [bytes.slice(0, mark[0]), bytes.slice(...mark), bytes.slice(mark[1])].map((part) =>
    new TextDecoder().decode(part),
  ) as [string, string, string];
  const cut = meant.length > AROUND * 3 ? `${meant.slice(0, AROUND * 3)}…` : meant;
  const left = before.length > AROUND ? `…${before.slice(-AROUND)}` : before;
  const right = after.length > AROUND ? `${after.slice(0, AROUND)}…` : after;
  const shown = `${left}${cut}${right}`.trim();
  if (!shown) return null;
  return cell ? `${say("cell", { ...cell })}: «${shown}»` : `«${shown}»`;
}

function where(finding: Finding, actions: Actions, many: boolean): (Node | null)[] {
  const shown = finding.places.slice(0, LISTED);
  const places = shown.map(({ place, message }) => {
    if (isWordPlace(place)) {
      const shown = words(place);
      return shown && element("li", {}, shown, many && message ? ` ${message}` : null);
    }
    if (!isPlace(place)) return null;
    const name = say("line", { line: place.line });
    const go = actions.go;
    return element(
      "li",
      {},
      go ? element("button", { class: "link", onclick: () => go(place) }, name) : name,
      many && message ? ` ${message}` : null,
    );
  });
  const rest = finding.places.length - shown.length;
  if (rest > 0) places.push(element("li", {}, say("more_places", { count: rest })));
  const page = Number(finding.page);
  if (page) {
    const turn = actions.page;
    const name = say("page", { page });
    places.push(element("li", {}, turn ? element("button", { class: "link", onclick: () => turn(page) }, name) : name));
  }
  const rows = many || shown.some(({ place }) => isWordPlace(place));
  return places.some(Boolean) ? [element("ul", { class: rows ? "places many" : "places" }, ...places)] : [];
}

function card(finding: Finding, actions: Actions): HTMLElement {
  const many = finding.places.length > 1;
  const help = plain(finding.help);
  const take = actions.take;
  const corrected = finding.corrected;
  return element(
    "li",
    { class: "finding", "data-code": finding.code },
    element("p", { class: "message" }, severity(finding), ": ", finding.message),
    ...where(finding, actions, many),
    help.length ? element("p", { class: "help" }, `→ ${help.join("; ")}`) : null,
    corrected !== null && take
      ? element(
          "div",
          { class: "offer" },
          element("button", { class: "take", title: say("take_title"), onclick: () => take(finding) }, say("take")),
          element("span", { class: "muted" }, say("rewritten")),
          element("code", {}, corrected.trim().split("\n").slice(0, 6).join("\n")),
        )
      : null,
    finding.paste
      ? element(
          "div",
          { class: "offer" },
          element(
            "button",
            {
              onclick: () => {
                void navigator.clipboard.writeText(finding.paste ?? "").then(() => actions.note?.(say("pasted")));
              },
            },
            say("paste"),
          ),
          element("code", {}, finding.paste),
        )
      : null,
  );
}

/** Fills a list with findings, the gravest first. */
export function list(into: HTMLElement, findings: Finding[], actions: Actions): void {
  const order = { error: 0, warning: 1, advice: 2 };
  const sorted = [...findings].sort((one, other) => order[one.severity] - order[other.severity]);
  into.replaceChildren(...sorted.slice(0, 200).map((finding) => card(finding, actions)));
}

/** How much there is of each weight. */
export function count(into: HTMLElement, findings: Finding[]): void {
  const of = (weight: Finding["severity"]) =>
    findings.filter((one) => one.severity === weight).reduce((sum, one) => sum + Math.max(one.places.length, 1), 0);
  const weights = [
    ["error", "errors"],
    ["warning", "warnings"],
    ["advice", "advices"],
  ] as const;
  into.replaceChildren(
    ...weights
      .filter(([weight]) => of(weight))
      .map(([weight, id]) => element("span", { class: `weight ${weight}` }, say(id, { count: of(weight) }))),
  );
}
