import { sniffEvidence } from "@dondoc/contract/file-kinds";
import { api } from "../../../../app/api/api.ts";
import { ApiProblem } from "../../../../app/api/api-problem.ts";
import { newIdempotencyKey } from "../../../../app/api/idempotency-key.ts";
import type { ChosenFile } from "./match.ts";

/** Of each chosen file once: a second look at five hundred photographs is quick, and what was sent is not sent again. */
const looks = new WeakMap<File, Look>();
const sent = new WeakMap<File, string>();

/** A file that was saved anew or taken away after it was chosen. */
export class FileChanged extends Error {}

const bytesOf = (file: File): Promise<ArrayBuffer> =>
  file.arrayBuffer().catch(() => {
    throw new FileChanged(file.name);
  });

type Look = Pick<ChosenFile, "hash" | "isEvidence">;

/**
 * What the bytes of a file say: SHA-256 as lower-case digits, null over a connection on which browsers compute none (plain HTTP), and
 * whether it is of a kind that is taken. Of what is larger than the server takes neither is asked.
 */
export async function lookAt(file: File, largest: number): Promise<Look> {
  if (file.size > largest) return { hash: null, isEvidence: null };
  const known = looks.get(file);
  if (known !== undefined) return known;
  const bytes = new Uint8Array(await bytesOf(file));
  const look = { hash: await hashOf(bytes), isEvidence: sniffEvidence(bytes) !== null };
  looks.set(file, look);
  return look;
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle;
  if (!subtle) return null;
  const digest = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Brings the bytes of a file to the server.
 * @returns their hash there
 * @throws FileChanged where it is no longer what was looked at; ApiProblem
 */
export async function sendOnce(file: File): Promise<string> {
  const known = sent.get(file);
  if (known !== undefined) return known;
  const held = new File([await bytesOf(file)], file.name, { type: file.type });
  const key = { idempotencyKey: newIdempotencyKey() };
  const { hash } = await api("uploadInspectionFile", { body: {}, file: held }, key);
  const looked = looks.get(file)?.hash ?? null;
  if (looked !== null && looked !== hash) throw new FileChanged(file.name);
  sent.set(file, hash);
  return hash;
}

/** The server says no to this file: empty, too large, of a kind that is no evidence. Anything else may go well a second time. */
export const isRefused = (error: unknown): error is ApiProblem =>
  error instanceof ApiProblem && [400, 413, 415].includes(error.status);
