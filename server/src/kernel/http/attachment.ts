import type { FastifyReply } from "fastify";
import { refusals } from "../refusal.ts";
import type { FileStore } from "../file-store.ts";

/**
 * A reply that is saved under its name and never run in our pages, nor kept by a cache
 * that others use; the content is sent by the caller.
 */
export const asAttachment = (reply: FastifyReply, mediaType: string, name: string): FastifyReply =>
  reply
    .type(mediaType)
    .header("content-disposition", disposition(name))
    .header("x-content-type-options", "nosniff")
    .header("cache-control", "private, no-store");

interface FoundFile {
  hash: string;
  name: string | null;
  mediaType: string;
}

/** Hands out a kept file whose record was found for this person; `what` it is called when it was not. */
export async function sendKeptFile(
  reply: FastifyReply,
  files: FileStore,
  file: FoundFile | null | undefined,
  plainName: string,
  what: string,
): Promise<FastifyReply> {
  if (!file || !(await files.has(file.hash))) throw refusals.NOT_FOUND(what);
  return asAttachment(reply, file.mediaType, file.name ?? plainName).send(files.read(file.hash));
}

/** RFC 6266: the Vietnamese name in UTF-8, with a plain one for clients that cannot read it. */
function disposition(name: string): string {
  const plain = name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D")
    .replaceAll(/[^\w .()-]/gu, "_");
  const utf8 = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${utf8}`;
}
