import type { FastifyReply } from "fastify";
import type { FileStore } from "../../../kernel/file-store.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { attachment } from "./attachment.ts";

interface FoundFile {
  hash: string;
  name: string | null;
  mediaType: string;
}

/** Hands out a file whose record was found for this person; `what` it is called when it was not. */
export async function sendFile(
  reply: FastifyReply,
  files: FileStore,
  file: FoundFile | undefined,
  plainName: string,
  what: string,
): Promise<FastifyReply> {
  if (!file || !(await files.has(file.hash))) throw refusals.NOT_FOUND(what);
  return reply
    .type(file.mediaType)
    .header("content-disposition", attachment(file.name ?? plainName))
    .header("x-content-type-options", "nosniff")
    .header("cache-control", "private, no-store")
    .send(files.read(file.hash));
}
