/** What this device holds of visits; every content in it is sealed for one account. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/** Whose device this is now: the key cannot be read out, and leaves when they sign out or somebody else signs in. */
export interface OwnerRecord {
  id: "owner";
  accountId: string;
  key: CryptoKey;
}
export interface VisitRecord {
  key: string;
  accountId: string;
  inspectionId: string;
  savedAt: string;
  sealed: Sealed;
}
export interface AnswerRecord {
  /** The order in which answers were written; given by the database. */
  order?: number;
  id: string;
  accountId: string;
  inspectionId: string;
  /** Never sent yet; perhaps there already, and therefore never changed any more; there; refused. */
  state: "waiting" | "tried" | "sent" | "refused";
  /** Has a result, without which it is not sent. */
  ready: boolean;
  because: string | null;
  sealed: Sealed;
}
export interface PhotoRecord {
  key: string;
  accountId: string;
  inspectionId: string;
  hash: string;
  sealed: Sealed;
}
export interface Stores {
  owner: OwnerRecord;
  visits: VisitRecord;
  answers: AnswerRecord;
  photos: PhotoRecord;
}
export type StoreName = keyof Stores;

export const DATABASE = "dondoc-hien-truong";

const opened: { database?: Promise<IDBDatabase> } = {};

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.addEventListener("upgradeneeded", () => {
      const { result } = request;
      result.createObjectStore("owner", { keyPath: "id" });
      result.createObjectStore("visits", { keyPath: "key" });
      const answers = result.createObjectStore("answers", {
        keyPath: "order",
        autoIncrement: true,
      });
      answers.createIndex("id", "id", { unique: true });
      result.createObjectStore("photos", { keyPath: "key" });
    });
    request.addEventListener("success", () => {
      // A tab that holds an older shape gives way to a newer one.
      request.result.addEventListener("versionchange", () => request.result.close());
      resolve(request.result);
    });
    request.addEventListener("error", () => reject(request.error ?? new Error("indexedDB")));
  });
}

/** The result of one request, within its transaction. */
export const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("indexedDB")));
  });

/**
 * Does something in one transaction, all or nothing, on the disk when it is done. Within it only the database may be waited for.
 * @throws DOMException QuotaExceededError where the device has no room
 */
export async function within<T>(
  stores: readonly StoreName[],
  work: (store: (name: StoreName) => IDBObjectStore) => Promise<T>,
): Promise<T> {
  opened.database ??= open().catch((error: unknown) => {
    delete opened.database;
    throw error;
  });
  const database = await opened.database;
  const transaction = database.transaction([...stores], "readwrite", { durability: "strict" });
  const done = new Promise<void>((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () =>
      reject(transaction.error ?? new Error("indexedDB")),
    );
  });
  try {
    const result = await work((name) => transaction.objectStore(name));
    await done;
    return result;
  } catch (error) {
    done.catch(() => undefined);
    throw error;
  }
}

export const all = <N extends StoreName>(
  store: (name: StoreName) => IDBObjectStore,
  name: N,
): Promise<Stores[N][]> => asked(store(name).getAll() as IDBRequest<Stores[N][]>);
