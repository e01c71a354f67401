// The page's side of the engine: requests with answers to wait for, in the order asked.

import Worker from "./worker?worker&inline";
import type { Checked, Located, Made, PageShown, Read, Renewed, View } from "./protocol";
import { language } from "./words";

interface Reply {
  id: number;
  answer?: string;
  made?: Uint8Array<ArrayBuffer>;
  fault?: string;
}

/** The engine ended while it worked; it starts anew with the next request. */
export class EngineFault extends Error {}

export class Engine {
  private worker: Worker | undefined;
  private ready: Promise<void> | undefined;
  private waiting = new Map<number, { resolve: (reply: Reply) => void; reject: (fault: Error) => void }>();
  private count = 0;
  /** What was put last, so that nothing is sent twice. */
  private files = new Map<string, string>();

  constructor(private readonly packed: string) {}

  /** Starts it, where it does not run. */
  start(): Promise<void> {
    this.ready ??= new Promise((resolve, reject) => {
      const worker = new Worker();
      this.worker = worker;
      worker.onmessage = ({ data }: MessageEvent<Reply & { ready?: boolean }>) => {
        if (data.ready) return resolve();
        const waiting = this.waiting.get(data.id);
        this.waiting.delete(data.id);
        if (data.fault === undefined) return waiting?.resolve(data);
        this.stop(data.fault);
        waiting?.reject(new EngineFault(data.fault));
      };
      worker.onerror = (event) => {
        const fault = new EngineFault(event.message);
        this.stop(event.message);
        reject(fault);
      };
      worker.postMessage({ engine: this.packed });
    });
    return this.ready;
  }

  /** Ends it: what a fault left of it cannot be trusted. */
  private stop(reason: string): void {
    this.worker?.terminate();
    this.worker = this.ready = undefined;
    this.files.clear();
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    waiting.forEach(({ reject }) => reject(new EngineFault(reason)));
  }

  private turns: Promise<unknown> = Promise.resolve();

  /** Does several requests that belong together, when those of others are done. */
  turn<T>(act: () => Promise<T>): Promise<T> {
    const mine = this.turns.then(act, act);
    this.turns = mine.catch(() => {});
    return mine;
  }

  private async ask(request: object, bytes?: Uint8Array<ArrayBuffer>, take = false): Promise<Reply> {
    await this.start();
    const id = ++this.count;
    const text = JSON.stringify({ ...request, lang: language() });
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker?.postMessage({ id, request: text, bytes, take });
    });
  }

  private async answer<T>(request: object, bytes?: Uint8Array<ArrayBuffer>): Promise<T> {
    const reply = await this.ask(request, bytes);
    return JSON.parse(reply.answer ?? "null") as T;
  }

  /** Puts the files of a plan; those that stand there already are not sent. */
  async put(files: Map<string, string>): Promise<void> {
    await this.start();
    if ([...this.files.keys()].some((name) => !files.has(name))) {
      this.files.clear();
      await this.ask({ do: "forget" });
    }
    for (const [name, text] of files) {
      if (this.files.get(name) === text) continue;
      this.files.set(name, text);
      await this.ask({ do: "file", name }, new TextEncoder().encode(text));
    }
  }

  check = (root: string) => this.answer<Checked>({ do: "check", root });
  view = () => this.answer<View>({ do: "view" });
  page = (at: number) => this.answer<PageShown | { unknown: true }>({ do: "page", at });
  locate = (file: string, line: number) => this.answer<Located | null>({ do: "locate", file, line });
  schema = () => this.answer<Record<string, unknown>>({ do: "schema" });
  startText = async (kind: string, level: string) => (await this.answer<{ text: string }>({ do: "new", kind, level })).text;
  read = (name: string, bytes: Uint8Array<ArrayBuffer>) => this.answer<Read>({ do: "read", name }, bytes);
  readPage = (at: number) => this.answer<{ svg: string } | { unknown: true }>({ do: "read-page", at });

  /** A Word file or a PDF of the plan that was checked last. */
  async make(what: "word" | "pdf"): Promise<Made & { bytes?: Uint8Array<ArrayBuffer> }> {
    const { answer, made } = await this.ask({ do: what }, undefined, true);
    return { ...(JSON.parse(answer ?? "{}") as Made), bytes: made };
  }

  async renew(
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
    keep: string[],
    replace: string[],
  ): Promise<Renewed & { bytes?: Uint8Array<ArrayBuffer> }> {
    const { answer, made } = await this.ask({ do: "renew", name, keep, replace }, bytes, true);
    return { ...(JSON.parse(answer ?? "{}") as Renewed), bytes: made };
  }
}
