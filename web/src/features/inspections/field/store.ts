import type { AnswerResult, DeviceAnswer, DevicePhoto, InspectionChecklists } from "@dondoc/contract"; // prettier-ignore
import { newIdempotencyKey as newUuid } from "../../../app/api/idempotency-key.ts";
import { all, type AnswerRecord, asked, type OwnerRecord, type PhotoRecord, type VisitRecord, within } from "../../../app/device/database.ts"; // prettier-ignore
import { seal, sealJson, unseal, unsealJson } from "../../../app/device/owner.ts";
import type { OutboxStore } from "./outbox.ts";

/** What an inspector has noted of one item. */
export interface Noted {
  itemId: string;
  result: AnswerResult | null;
  note: string;
  photos: readonly DevicePhoto[];
}
/** One answer on this device. */
export interface LocalAnswer extends Noted {
  order: number;
  id: string;
  state: AnswerRecord["state"];
  because: string | null;
  deviceAt: string;
}
type Content = Noted & { deviceAt: string };

export interface VisitStore {
  /** The lists as they were fetched last; null where they never were. */
  visit(): Promise<{ checklists: InspectionChecklists; savedAt: string } | null>;
  saveVisit(checklists: InspectionChecklists): Promise<void>;
  /** In the order in which they were written. */
  answers(): Promise<LocalAnswer[]>;
  /** Keeps what was noted: in the answer that waits, if it was never sent, else as a new one beside it. */
  note(noted: Noted): Promise<void>;
  keepPhoto(hash: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Takes a refused answer up again, or away for good. */
  again(id: string): Promise<void>;
  drop(id: string): Promise<void>;
  outbox: OutboxStore;
}

const keyOf = (accountId: string, more: string): string => `${accountId}/${more}`;
const contentOf = (noted: Noted): Content => ({ ...noted, deviceAt: new Date().toISOString() });
/** Trimmed as the server trims it; an empty note is none. */
const noteOf = (note: string): string | null => note.normalize("NFC").trim() || null;

/** What one account holds on this device of one inspection. */
export function openVisitStore(owner: OwnerRecord, inspectionId: string): VisitStore {
  const { accountId } = owner;
  const isOurs = (one: { accountId: string; inspectionId: string }): boolean =>
    one.accountId === accountId && one.inspectionId === inspectionId;
  const records = (): Promise<AnswerRecord[]> =>
    within(["answers"], async (store) => (await all(store, "answers")).filter(isOurs));
  const opened = async (record: AnswerRecord): Promise<LocalAnswer> => ({
    ...((await unsealJson(owner, record.sealed)) as Content),
    order: record.order ?? 0,
    id: record.id,
    state: record.state,
    because: record.because,
  });
  const change = (ids: readonly string[], patch: Partial<AnswerRecord>): Promise<void> =>
    within(["answers"], async (store) => {
      for (const one of (await all(store, "answers")).filter(isOurs)) {
        if (ids.includes(one.id)) await asked(store("answers").put({ ...one, ...patch }));
      }
    });

  return {
    async visit() {
      const record = await within(["visits"], (store) =>
        asked<VisitRecord | undefined>(store("visits").get(keyOf(accountId, inspectionId))),
      );
      if (!record) return null;
      const checklists = (await unsealJson(owner, record.sealed)) as InspectionChecklists;
      return { checklists, savedAt: record.savedAt };
    },
    async saveVisit(checklists) {
      const key = keyOf(accountId, inspectionId);
      const savedAt = new Date().toISOString();
      const sealed = await sealJson(owner, checklists);
      await within(["visits"], (store) =>
        asked(store("visits").put({ key, accountId, inspectionId, savedAt, sealed })),
      );
    },
    answers: async () => Promise.all((await records()).map(opened)),
    async note(noted) {
      const waiting = (await Promise.all((await records()).map(opened))).find(
        ({ itemId, state }) => itemId === noted.itemId && state === "waiting",
      );
      if (waiting && (await rewrite(waiting, noted))) return;
      // Sent before, or meanwhile: then it is another answer, with photographs of its own.
      const photos = noted.photos.map((photo) => ({ ...photo, id: newUuid() }));
      const sealed = await sealJson(owner, contentOf({ ...noted, photos }));
      await within(["answers"], (store) =>
        asked(
          store("answers").put({
            id: newUuid(),
            accountId,
            inspectionId,
            state: "waiting",
            ready: noted.result !== null,
            because: null,
            sealed,
          } satisfies AnswerRecord),
        ),
      );
    },
    async keepPhoto(hash, bytes) {
      const key = keyOf(accountId, `${inspectionId}/${hash}`);
      const sealed = await seal(owner, bytes);
      await within(["photos"], (store) =>
        asked(store("photos").put({ key, accountId, inspectionId, hash, sealed })),
      );
    },
    again: (id) => change([id], { state: "tried", because: null }),
    drop: (id) =>
      within(["answers"], async (store) => {
        for (const one of (await all(store, "answers")).filter(isOurs)) {
          if (one.id === id && one.order !== undefined) await asked(store("answers").delete(one.order)); // prettier-ignore
        }
      }),
    outbox: {
      async claim() {
        const claimed = await within(["answers"], async (store) => {
          const due = (await all(store, "answers")).filter(
            (one) => isOurs(one) && one.ready && (one.state === "waiting" || one.state === "tried"),
          );
          for (const one of due) await asked(store("answers").put({ ...one, state: "tried" }));
          return due;
        });
        return (await Promise.all(claimed.map(opened))).flatMap(asSent);
      },
      async bytesOf(hash) {
        const record = await within(["photos"], (store) =>
          asked<PhotoRecord | undefined>(
            store("photos").get(keyOf(accountId, `${inspectionId}/${hash}`)),
          ),
        );
        return record ? unseal(owner, record.sealed) : null;
      },
      async sent(ids) {
        await change(ids, { state: "sent" });
        await dropSentPhotos(await Promise.all((await records()).map(opened)));
      },
      refused: (ids, because) => change(ids, { state: "refused", because }),
    },
  };

  /** @returns whether it still waited, and was written anew */
  async function rewrite({ order }: LocalAnswer, noted: Noted): Promise<boolean> {
    const sealed = await sealJson(owner, contentOf(noted));
    return within(["answers"], async (store) => {
      const before = await asked<AnswerRecord | undefined>(store("answers").get(order));
      if (before?.state !== "waiting") return false;
      await asked(store("answers").put({ ...before, ready: noted.result !== null, sealed }));
      return true;
    });
  }

  /** Of what the server has, the device keeps no photograph. */
  async function dropSentPhotos(answers: readonly LocalAnswer[]): Promise<void> {
    const waited = new Set(
      answers.filter(({ state }) => state !== "sent").flatMap(({ photos }) => photos.map(({ fileHash }) => fileHash)), // prettier-ignore
    );
    const gone = answers
      .filter(({ state }) => state === "sent")
      .flatMap(({ photos }) => photos.map(({ fileHash }) => fileHash))
      .filter((hash) => !waited.has(hash));
    await within(["photos"], async (store) => {
      for (const hash of gone) {
        await asked(store("photos").delete(keyOf(accountId, `${inspectionId}/${hash}`)));
      }
    });
  }
}

const asSent = ({ id, itemId, result, note, deviceAt, photos }: LocalAnswer): DeviceAnswer[] =>
  result === null
    ? []
    : [{ id, itemId, result, note: noteOf(note), deviceAt, photos: [...photos] }];

/** How many unsent answers of others lie here, sealed. */
export const sealedForOthers = (accountId: string | null): Promise<number> =>
  within(
    ["answers"],
    async (store) =>
    (await all(store, "answers")).filter((one) => one.accountId !== accountId && one.state !== "sent").length, // prettier-ignore
  );

/** The inspections that lie on this device for its owner. */
export async function visitsOf(owner: OwnerRecord) {
  const [visits, answers] = await within(["visits", "answers"], async (store) => [
    (await all(store, "visits")).filter(({ accountId }) => accountId === owner.accountId),
    (await all(store, "answers")).filter(({ accountId }) => accountId === owner.accountId),
  ]);
  return Promise.all(
    (visits ?? []).map(async ({ inspectionId, savedAt, sealed }: VisitRecord) => ({
      checklists: (await unsealJson(owner, sealed)) as InspectionChecklists,
      savedAt,
      waiting: (answers ?? []).filter((one) => one.inspectionId === inspectionId && one.state !== "sent").length, // prettier-ignore
    })),
  );
}
