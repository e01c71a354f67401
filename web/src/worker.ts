// The engine on a thread of its own: typing never waits for it.

import { Door, initSync } from "../engine/kehoach.js";

type Message = { engine: string } | { id: number; request: string; bytes?: Uint8Array<ArrayBuffer>; take: boolean };

let door: Door | undefined;

/** The engine's bytes out of the text that the page carries: gzip in base64. */
async function unpack(text: string): Promise<ArrayBuffer> {
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

self.onmessage = async ({ data }: MessageEvent<Message>) => {
  if ("engine" in data) {
    initSync({ module: await WebAssembly.compile(await unpack(data.engine)) });
    door = new Door();
    self.postMessage({ ready: true });
    return;
  }
  try {
    if (!door) throw new Error("not ready");
    const answer = door.call(data.request, data.bytes ?? new Uint8Array());
    const made = data.take ? (door.take() as Uint8Array<ArrayBuffer>) : undefined;
    self.postMessage({ id: data.id, answer, made }, made ? [made.buffer] : []);
  } catch (fault) {
    self.postMessage({ id: data.id, fault: String(fault) });
  }
};
