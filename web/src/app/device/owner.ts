import { all, asked, DATABASE, type OwnerRecord, type Sealed, within } from "./database.ts";

/** Whose device this is, for pages that hold nothing of visits: they need not open the database to know that it is nobody's. */
const OWNER = "dondoc.device-owner";
const NONCE_BYTES = 12;

/** Who holds this device now; null after signing out and before the first visit. */
export const readOwner = async (): Promise<OwnerRecord | null> =>
  (await within(["owner"], async (store) => asked<OwnerRecord | undefined>(store("owner").get("owner")))) ?? null; // prettier-ignore

/** Takes the device for an account, by the key that the server keeps for it; what others left stays sealed. */
export async function takeDevice(accountId: string, base64: string): Promise<OwnerRecord> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const key = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
  const owner: OwnerRecord = { id: "owner", accountId, key };
  await leaveToOwners(accountId);
  await within(["owner"], (store) => asked(store("owner").put(owner)));
  localStorage.setItem(OWNER, accountId);
  return owner;
}

/** Somebody signs out, or somebody else is here: the key goes, and all that the server has; what was not sent stays sealed. */
export async function leaveDevice(): Promise<void> {
  if (localStorage.getItem(OWNER) === null) return;
  await leaveToOwners(null);
  localStorage.removeItem(OWNER);
}

/** For every page with a session: whoever signs in on somebody else's device finds it sealed. */
export async function sealForOthers(accountId: string): Promise<void> {
  const owner = localStorage.getItem(OWNER);
  if (owner !== null && owner !== accountId) await leaveDevice();
}

/** Takes the key away, and of everybody but `stays` what was fetched, what was sent, and photographs that no unsent answer waits for. */
async function leaveToOwners(stays: string | null): Promise<void> {
  await within(["owner", "visits", "answers", "photos"], async (store) => {
    await asked(store("owner").clear());
    for (const { key, accountId } of await all(store, "visits")) {
      if (accountId !== stays) await asked(store("visits").delete(key));
    }
    const waiting = new Set<string>();
    for (const { order, accountId, inspectionId, state } of await all(store, "answers")) {
      if (state !== "sent") waiting.add(`${accountId}/${inspectionId}`);
      else if (accountId !== stays && order !== undefined) await asked(store("answers").delete(order)); // prettier-ignore
    }
    for (const { key, accountId, inspectionId } of await all(store, "photos")) {
      if (!waiting.has(`${accountId}/${inspectionId}`)) await asked(store("photos").delete(key));
    }
  });
}

export async function seal(owner: OwnerRecord, bytes: Uint8Array<ArrayBuffer>): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const data = await crypto.subtle.encrypt(wayOf(owner, iv), owner.key, bytes);
  return { iv, data };
}

/** @throws DOMException where it was sealed for somebody else or changed since */
export async function unseal(
  owner: OwnerRecord,
  { iv, data }: Sealed,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.decrypt(wayOf(owner, iv), owner.key, data));
}

const wayOf = ({ accountId }: OwnerRecord, iv: Uint8Array<ArrayBuffer>): AesGcmParams => ({
  name: "AES-GCM",
  iv,
  additionalData: new TextEncoder().encode(`${DATABASE}/${accountId}`),
});

export const sealJson = (owner: OwnerRecord, value: unknown): Promise<Sealed> =>
  seal(owner, new TextEncoder().encode(JSON.stringify(value)));
export const unsealJson = async (owner: OwnerRecord, sealed: Sealed): Promise<unknown> =>
  JSON.parse(new TextDecoder().decode(await unseal(owner, sealed)));
