// The pages: each as large as its paper, drawn when it comes into sight.

import { by, element } from "./dom";
import type { Finding, PageShown, Place } from "./protocol";
import { isPlace } from "./protocol";
import { say } from "./words";

type Draw = (at: number) => Promise<PageShown | { svg: string } | { unknown: true }>;

interface Sheet {
  box: HTMLElement;
  size: [number, number];
  /** Which drawing of the pages it shows. */
  drawn: number;
  places: Record<string, Place>;
}

/** Points to pixels on the screen at full size. */
const PIXELS = 96 / 72;

export class Pages {
  private sheets: Sheet[] = [];
  private version = 0;
  private scale = 0;
  private findings: Finding[] = [];
  private shownNodes: number[] = [];
  private readonly watcher: IntersectionObserver;

  constructor(
    private readonly list: HTMLElement,
    private readonly draw: Draw,
    private readonly go: (place: Place) => void = () => {},
    private readonly turned: (at: number, count: number) => void = () => {},
  ) {
    this.watcher = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && void this.refresh(), {
      root: list,
      rootMargin: "400px 0px",
    });
    new ResizeObserver(() => this.resize()).observe(list);
    list.addEventListener("scroll", () => this.tell(), { passive: true });
    list.addEventListener("click", (event) => this.clicked(event));
  }

  get count(): number {
    return this.sheets.length;
  }

  /** New pages of these sizes, in points; what is drawn stays until it is drawn anew. */
  async show(sizes: [number, number][]): Promise<void> {
    this.version++;
    while (this.sheets.length > sizes.length) {
      const gone = this.sheets.pop()!;
      this.watcher.unobserve(gone.box);
      gone.box.remove();
    }
    sizes.forEach((size, at) => {
      const known = this.sheets[at];
      if (known) {
        known.size = size;
        return;
      }
      const box = element("section", { class: "sheet" });
      this.list.append(box);
      this.watcher.observe(box);
      this.sheets.push({ box, size, drawn: 0, places: {} });
    });
    this.resize();
    this.label();
    this.tell();
    await this.refresh();
  }

  /** Names the pages, in the language shown. */
  label(): void {
    this.sheets.forEach(({ box }, at) =>
      box.setAttribute("aria-label", say("page_of", { at: at + 1, count: this.sheets.length })),
    );
  }

  private resize(): void {
    const room = this.list.clientWidth - 32;
    for (const { box, size } of this.sheets) {
      const full = size[0] * PIXELS;
      const wide = this.scale === 0 ? Math.min(Math.max(room, 120), full * 1.25) : full * this.scale;
      box.style.width = `${wide}px`;
      box.style.height = `${(wide * size[1]) / size[0]}px`;
    }
  }

  /** Larger (1), smaller (-1), or as wide as the frame (0). */
  zoom(by: number): void {
    const first = this.sheets[0];
    if (by === 0 || !first) this.scale = 0;
    else {
      const now = this.scale || first.box.clientWidth / (first.size[0] * PIXELS);
      this.scale = Math.min(Math.max(now * (by > 0 ? 1.2 : 1 / 1.2), 0.2), 4);
    }
    this.resize();
    void this.refresh();
  }

  private inSight(box: HTMLElement): boolean {
    const [own, frame] = [box.getBoundingClientRect(), this.list.getBoundingClientRect()];
    return own.bottom > frame.top - 400 && own.top < frame.bottom + 400 && frame.height > 0;
  }

  /** Draws what is in sight and not drawn yet. */
  private async refresh(): Promise<void> {
    const version = this.version;
    for (const [at, sheet] of this.sheets.entries()) {
      if (sheet.drawn === version || !this.inSight(sheet.box)) continue;
      sheet.drawn = version;
      const shown = await this.draw(at);
      if (version !== this.version) return;
      if ("unknown" in shown) continue;
      sheet.box.innerHTML = shown.svg;
      sheet.places = "places" in shown ? shown.places : {};
      const image = sheet.box.querySelector("svg");
      image?.removeAttribute("width");
      image?.removeAttribute("height");
      this.mark(sheet, at);
    }
  }

  /** Which page is in the middle of the frame. */
  private tell(): void {
    const { top, height } = this.list.getBoundingClientRect();
    const at = this.sheets.findIndex(({ box }) => box.getBoundingClientRect().bottom > top + height / 2);
    this.turned(at < 0 ? this.sheets.length : at + 1, this.sheets.length);
  }

  private clicked(event: MouseEvent): void {
    const box = (event.target as Element).closest(".sheet");
    const sheet = this.sheets.find((one) => one.box === box);
    if (!sheet) return;
    const place = this.placeAt(sheet, event.clientX, event.clientY);
    if (place) this.go(place);
  }

  /** Where the text nearest to a point comes from; beside it on its line rather than above or below. */
  private placeAt(sheet: Sheet, x: number, y: number): Place | undefined {
    let best: { far: number; node: string } | undefined;
    for (const text of sheet.box.querySelectorAll<SVGTextElement>("text[data-node]")) {
      const node = text.dataset["node"]!;
      if (!sheet.places[node]) continue;
      const box = text.getBoundingClientRect();
      const across = Math.max(box.left - x, x - box.right, 0);
      const down = Math.max(box.top - y, y - box.bottom, 0);
      const far = across + down * 2;
      if (!best || far < best.far) best = { far, node };
    }
    return best && best.far < 120 ? sheet.places[best.node] : undefined;
  }

  /** Marks where faults are and where the cursor is. */
  private mark(sheet: Sheet, at: number): void {
    const image = sheet.box.querySelector("svg");
    if (!image) return;
    image.querySelectorAll(".mark").forEach((old) => old.remove());
    const texts = [...image.querySelectorAll<SVGTextElement>("text[data-node]")];
    const of = (nodes: Set<string>) => texts.filter((text) => nodes.has(text.dataset["node"]!));
    const boxes = (some: SVGTextElement[], kind: string) => {
      for (const text of some) {
        const { x, y, width, height } = text.getBBox();
        const box = document.createElementNS("http://www.w3.org/2000/svg", "rect");
        for (const [name, value] of Object.entries({ x: x - 1, y: y - 0.5, width: width + 2, height: height + 1, rx: 1 })) {
          box.setAttribute(name, String(value));
        }
        box.setAttribute("class", `mark ${kind}`);
        image.insertBefore(box, image.querySelector("text"));
      }
    };
    for (const finding of this.findings) {
      for (const { place } of finding.places.slice(0, 200)) {
        if (!isPlace(place)) continue;
        const here = Object.entries(sheet.places).filter(([, own]) => overlaps(own, place));
        boxes(of(new Set(here.map(([node]) => node))), finding.severity);
      }
      if (Number(finding.page) === at + 1) image.append(...edgeMark(sheet.size, finding.severity));
    }
    const here = of(new Set(this.shownNodes.map(String)));
    boxes(here, "here");
  }

  /** The findings to be marked on the pages. */
  setFindings(findings: Finding[]): void {
    this.findings = findings;
    this.sheets.forEach((sheet, at) => sheet.drawn && this.mark(sheet, at));
  }

  /** Shows the texts that the cursor's line is printed in; scrolls there where they are out of sight. */
  point(page: number | null, nodes: number[], follow: boolean): void {
    this.shownNodes = nodes;
    this.sheets.forEach((sheet, at) => sheet.drawn && this.mark(sheet, at));
    const sheet = page === null ? undefined : this.sheets[page];
    if (!sheet || !follow) return;
    const target = sheet.box.querySelector(".mark.here") ?? sheet.box;
    const [own, frame] = [target.getBoundingClientRect(), this.list.getBoundingClientRect()];
    if (own.top < frame.top || own.bottom > frame.bottom) {
      const wanted = own.top - frame.top - frame.height / 3;
      this.list.scrollBy({ top: target === sheet.box ? own.top - frame.top - 16 : wanted });
      // A page that was out of sight is drawn now, and then its texts can be found.
      if (target === sheet.box) void this.refresh().then(() => sheet.box.querySelector(".mark.here") && this.point(page, nodes, true));
    }
  }

  /** Goes to a page, from 1. */
  turn(at: number): void {
    this.sheets[at - 1]?.box.scrollIntoView({ block: "start" });
  }

  clear(): void {
    void this.show([]);
  }
}

function overlaps(one: Place, other: Place): boolean {
  if (one.file !== other.file) return false;
  const before = (a: [number, number], b: [number, number]) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
  return before([one.line, one.column], [other.end_line, other.end_column + 1]) &&
    before([other.line, other.column], [one.end_line, one.end_column]);
}

/** A bar at the edge of a page that something is said of as a whole. */
function edgeMark(size: [number, number], severity: string): SVGElement[] {
  const bar = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  const sides = { x: size[0] - 6, y: 0, width: 6, height: size[1] };
  for (const [name, value] of Object.entries(sides)) bar.setAttribute(name, String(value));
  bar.setAttribute("class", `mark ${severity}`);
  return [bar];
}

/** The buttons over the pages of the plan. */
export function zoomButtons(pages: Pages): void {
  by("smaller").onclick = () => pages.zoom(-1);
  by("larger").onclick = () => pages.zoom(1);
  by("fit").onclick = () => pages.zoom(0);
}
