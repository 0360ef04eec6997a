import type { KeyObject } from "node:crypto";
import type { Database } from "../../../kernel/database/connect.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { checkSeal, type SealFinding, type StoredSeal } from "../domain/check-seal.ts";
import type { KeptHead } from "../domain/heads-file.ts";
import { ENTRY_BYTES } from "../domain/merkle.ts";
import { traceEvents, type EventFinding } from "../domain/trace.ts";
import {
  differencesOf,
  payloadsOfWaiting,
  type PayloadFinding,
  readSealAfter,
} from "./compare-seal.ts";

/** A head kept elsewhere which the chain no longer has: cut off, or made anew. */
interface KeptHeadFinding {
  kind: "head-cut" | "head-other";
  kept: KeptHead;
  /** Whether the file was given to compare with, or is the program's own beside its key. */
  where: "file" | "log";
}

export type Finding =
  | SealFinding
  | EventFinding
  | PayloadFinding
  | KeptHeadFinding
  | { kind: "no-seal" };

export interface Verified {
  /** At most `most` of each sort, in the order of the chain. */
  findings: Finding[];
  /** How many more there were. */
  more: number;
  seals: number;
  events: number;
  /** Not yet sealed. */
  waiting: number;
  expunged: number;
  last: { number: number; head: Buffer; sealedAt: Date } | null;
}

interface Against {
  /** Public halves of every key that may have signed. */
  keys: ReadonlyMap<string, KeyObject>;
  kept: readonly { where: KeptHeadFinding["where"]; heads: readonly KeptHead[] }[];
}

/** So many differences are told one by one. */
const MOST = 1_000;

/**
 * Goes through the whole chain once, seal by seal, in one view of the database: the seals and their signatures, each event
 * against what was sealed of it, each payload against its commitment, and every head that was kept elsewhere. PostgreSQL hashes
 * the events of one seal while the tree of the one before is built here.
 */
export async function verifyChain(db: Database, { keys, kept }: Against): Promise<Verified> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (tx) => {
      const seals: SealFinding[] = [];
      const payloads: PayloadFinding[] = [];
      const trace = traceEvents();
      const heads = new Map(keptNumbers(kept).map((number) => [number, null as Buffer | null]));
      let before: StoredSeal | null = null;
      let [count, events] = [0, 0];
      let seal = await readSealAfter(tx, 0);
      while (seal) {
        const ahead = compareAndGoOn(tx, seal, before);
        const wrong = checkSeal(seal, before, keys);
        seals.push(...wrong);
        trace.cameLate(ordinalsUpTo(seal.entries, before?.through ?? 0));
        const { differences, payloads: unfit, next } = await ahead;
        // What a missing seal held is not known: what it does not list is not called slipped in.
        const unproven = wrong.some(({ kind }) => kind === "seals-missing");
        for (const one of differences)
          if (!unproven || one.sealed !== null) trace.differ(seal.number, one);
        payloads.push(...unfit);
        if (heads.has(seal.number)) heads.set(seal.number, seal.head);
        count += 1;
        events += seal.events;
        [before, seal] = [seal, next];
      }
      const rest = await payloadsOfWaiting(tx, before);
      trace.cameLate(rest.late);
      const all: Finding[] = [
        ...(count === 0 && rest.waiting > 0 ? [{ kind: "no-seal" } as const] : []),
        ...seals,
        ...kept.flatMap(({ where, heads: known }) => lostHeads(where, known, heads)),
        ...trace.end(),
        ...payloads,
        ...rest.payloads,
      ];
      return {
        findings: all.slice(0, MOST),
        more: Math.max(0, all.length - MOST),
        seals: count,
        events,
        waiting: rest.waiting,
        expunged: rest.expunged,
        last: before,
      };
    });
}

async function compareAndGoOn(tx: Tx, seal: StoredSeal, before: StoredSeal | null) {
  const found = await differencesOf(tx, seal, before?.through ?? null);
  return { ...found, next: await readSealAfter(tx, seal.number) };
}

const keptNumbers = (kept: Against["kept"]): number[] =>
  kept.flatMap(({ heads }) => heads.map(({ number }) => number));

function lostHeads(
  where: KeptHeadFinding["where"],
  kept: readonly KeptHead[],
  heads: ReadonlyMap<number, Buffer | null>,
): KeptHeadFinding[] {
  return kept.flatMap((one): KeptHeadFinding[] => {
    const here = heads.get(one.number);
    if (!here) return [{ kind: "head-cut", kept: one, where }];
    return here.equals(one.head) ? [] : [{ kind: "head-other", kept: one, where }];
  });
}

/** The entries lie in the order of their ordinals, so that what came late comes first. */
function* ordinalsUpTo(entries: Buffer, through: number): Generator<number> {
  for (let at = 0; at < entries.length; at += ENTRY_BYTES) {
    const ordinal = Number(entries.readBigUInt64BE(at));
    if (ordinal > through) return;
    yield ordinal;
  }
}
