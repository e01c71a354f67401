// Files in and out: with the browser's file dialogs where it has them, else as uploads and downloads.

export interface Picked {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  changed: number;
  handle?: FileSystemFileHandle;
}

interface PickerWindow {
  showOpenFilePicker?: (options: object) => Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
}

interface Kind {
  about: string;
  accept: Record<string, string[]>;
}

export const PLANS: Kind = { about: "YAML", accept: { "application/yaml": [".yaml", ".yml"] } };
export const WORD: Kind = {
  about: "Word",
  accept: { "application/vnd.openxmlformats-officedocument.wordprocessingml.document": [".docx", ".docm", ".dotx"] },
};

const dialogs = window as unknown as PickerWindow;

export async function picked(file: File, handle?: FileSystemFileHandle): Promise<Picked> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), changed: file.lastModified, handle };
}

/** Files that a person chooses; none where they think better of it. `chosen` hears of it before they are read. */
export async function pick(kind: Kind, multiple: boolean, chosen = () => {}): Promise<Picked[]> {
  if (dialogs.showOpenFilePicker) {
    try {
      const types = [{ description: kind.about, accept: kind.accept }];
      const handles = await dialogs.showOpenFilePicker({ multiple, types });
      chosen();
      return await Promise.all(handles.map(async (handle) => picked(await handle.getFile(), handle)));
    } catch (fault) {
      if (fault instanceof DOMException && fault.name === "AbortError") return [];
      // A browser may have the dialog and not let it be used; the other way is left.
    }
  }
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.multiple = multiple;
    input.accept = Object.values(kind.accept).flat().join(",");
    input.onchange = () => {
      chosen();
      resolve(Promise.all([...(input.files ?? [])].map((file) => picked(file))));
    };
    input.oncancel = () => resolve([]);
    input.click();
  });
}

/** Hands a file to the browser's downloads. */
export function download(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it while it writes the file.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export type Saved = "saved" | "downloaded" | "cancelled";

/** Writes a text to the file it came from, or asks where; `changed`: asks whether to write over what others wrote. */
export async function save(
  name: string,
  text: string,
  known: { handle?: FileSystemFileHandle; changed?: number },
  over: () => Promise<boolean>,
): Promise<{ how: Saved; handle?: FileSystemFileHandle; changed?: number }> {
  let { handle } = known;
  if (!handle && dialogs.showSaveFilePicker) {
    try {
      handle = await dialogs.showSaveFilePicker({
        suggestedName: name,
        types: [{ description: PLANS.about, accept: PLANS.accept }],
      });
    } catch (fault) {
      if (fault instanceof DOMException && fault.name === "AbortError") return { how: "cancelled" };
    }
  } else if (handle && known.changed !== undefined) {
    const now = await handle.getFile().then((file) => file.lastModified, () => undefined);
    if (now !== undefined && now !== known.changed && !(await over())) return { how: "cancelled" };
  }
  if (handle) {
    try {
      // The browser writes beside the file and puts it in its place when all is there.
      const stream = await handle.createWritable();
      await stream.write(text);
      await stream.close();
      return { how: "saved", handle, changed: (await handle.getFile()).lastModified };
    } catch (fault) {
      if (fault instanceof DOMException && fault.name === "AbortError") return { how: "cancelled" };
    }
  }
  download(name, new TextEncoder().encode(text), "application/yaml");
  return { how: "downloaded" };
}
