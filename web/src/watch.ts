// The page as `kehoach watch` serves it: it follows files that another program edits.

export interface Followed {
  opened: (root: string, files: Map<string, string>) => void;
  changed: (files: Map<string, string>) => void;
  ended: () => void;
}

interface State {
  root: string;
  files: [string, string][];
}

export class Watch {
  /** What each file was when it was heard of last, so that nobody's work is written over. */
  private known = new Map<string, string>();

  private constructor(private readonly token: string) {}

  /** `undefined` where the page is a file of its own. */
  static of(page: Document): Watch | undefined {
    const token = page.querySelector<HTMLMetaElement>('meta[name="kehoach-watch"]')?.content;
    return token ? new Watch(token) : undefined;
  }

  follow(followed: Followed): void {
    const events = new EventSource(`/${this.token}/events`);
    let first = true;
    events.onmessage = ({ data }: MessageEvent<string>) => {
      const { root, files } = JSON.parse(data) as State;
      const all = new Map(files);
      this.known = new Map(files);
      if (first) followed.opened(root, all);
      else followed.changed(all);
      first = false;
    };
    events.onerror = () => {
      if (events.readyState === EventSource.CLOSED || !first) followed.ended();
    };
  }

  /** Writes a file beside the plan; tells why it was not written. */
  async save(name: string, text: string, over = false): Promise<"changed" | "failed" | undefined> {
    const body = JSON.stringify({ name, text, was: over ? null : (this.known.get(name) ?? null), over });
    const reply = await fetch(`/${this.token}/save`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    }).catch(() => undefined);
    if (reply?.ok) {
      this.known.set(name, text);
      return undefined;
    }
    return reply?.status === 409 ? "changed" : "failed";
  }
}
