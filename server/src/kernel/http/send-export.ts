import { createHash } from "node:crypto";
import type { FastifyReply } from "fastify";
import { defineNote, telling, type Runtime, type SubjectType } from "../act.ts";
import type { Actor } from "../actor.ts";
import { appendEvents } from "../audit.ts";
import { inScope } from "../database/scope.ts";
import { XLSX } from "../workbook/write-workbook.ts";
import { asAttachment } from "./attachment.ts";

const EXPORT = "exports.workbook";

/** What the journal keeps of a workbook that somebody took along: enough to know it again, and nothing of what it says. */
interface Taken {
  name: string;
  /** The filters it was asked with. */
  asked: Record<string, unknown>;
  /** Of the file, in hex: whose copy this is can be told from the copy alone. */
  sha256: string;
}

defineNote(
  EXPORT,
  "tải số liệu ra bảng tính",
  telling<Taken>(({ name, sha256 }) => `tải bảng tính “${name}” (mã tệp ${sha256.slice(0, 16)}…)`),
);

/**
 * Sends a workbook of the program's data, after the journal has noted who takes it along. The line stands with the person who took
 * it and is the province's to read: row-level security knows its kind for nobody else.
 */
export async function sendExport(
  { db, clock }: Pick<Runtime, "db" | "clock">,
  actor: Actor,
  reply: FastifyReply,
  { name, bytes, asked }: { name: string; bytes: Uint8Array; asked: Record<string, unknown> },
): Promise<FastifyReply> {
  if (actor.accountId === null) throw new Error("nobody takes a workbook along");
  const event = {
    act: EXPORT,
    subjectType: "export" satisfies SubjectType,
    subjectId: actor.accountId,
    payload: {
      name,
      asked,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    } satisfies Taken,
  };
  await inScope(db, actor, (tx) => appendEvents(tx, actor, clock.now(), [event]));
  return asAttachment(reply, XLSX, name).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)); // prettier-ignore
}
