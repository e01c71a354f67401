// Drafts: what is being written, kept in the browser's own storage until somebody wipes it or it is old.

export interface Draft {
  id: string;
  root: string;
  files: [string, string][];
  /** When it was changed last. */
  changed: number;
}

/** Days after which a draft that nobody changed goes. */
export const DAYS = 30;

const STORE = "drafts";

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open("kehoach", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: "id" });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

async function done<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const base = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const whole = base.transaction(STORE, mode);
      const asked = act(whole.objectStore(STORE));
      whole.oncomplete = () => resolve(asked.result);
      whole.onerror = whole.onabort = () => reject(whole.error);
    });
  } finally {
    base.close();
  }
}

export const keep = (draft: Draft) => done("readwrite", (store) => store.put(draft));
export const get = (id: string) => done<Draft | undefined>("readonly", (store) => store.get(id));
export const remove = (id: string) => done("readwrite", (store) => store.delete(id));
export const wipe = () => done("readwrite", (store) => store.clear());

/** All drafts, the newest first; those that are too old go. */
export async function all(): Promise<Draft[]> {
  const drafts = await done<Draft[]>("readonly", (store) => store.getAll());
  const oldest = Date.now() - DAYS * 24 * 3600 * 1000;
  const old = drafts.filter((draft) => draft.changed < oldest);
  await Promise.all(old.map((draft) => remove(draft.id)));
  return drafts.filter((draft) => draft.changed >= oldest).sort((one, other) => other.changed - one.changed);
}

/** The draft that this tab works on, also after a reload. */
export const current = {
  get: (): string | null => {
    try {
      return sessionStorage.getItem("kehoach-draft");
    } catch {
      return null;
    }
  },
  set: (id: string | null): void => {
    try {
      if (id) sessionStorage.setItem("kehoach-draft", id);
      else sessionStorage.removeItem("kehoach-draft");
    } catch {
      // The draft is still in the list.
    }
  },
};
