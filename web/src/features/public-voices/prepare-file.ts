import type { PublicForm } from "@dondoc/contract";
import { sniffAttachment } from "@dondoc/contract/file-kinds";
import { holdFile } from "../../ui/chosen-file.ts";
import { scalePhoto } from "./scale-photo.ts";

const MEGABYTE = 1_048_576;
/** As far into a file as its kind is read. */
const HEAD = 64;

/** What keeps a chosen file from being sent; the server refuses the same. */
export type FileFault = "empty" | "no-kind" | "too-large";

/** What is wrong with a file, by its size and its first bytes and never by its name. */
export async function faultOf(file: File, megabytes: number): Promise<FileFault | null> {
  if (file.size === 0) return "empty";
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  if (sniffAttachment(head) === null) return "no-kind";
  return file.size > megabytes * MEGABYTE ? "too-large" : null;
}

/** A chosen file as it is sent: held, a photograph made small, and looked at. */
export async function prepareFile(
  chosen: File,
  { megabytes, photoPixels }: PublicForm["files"],
): Promise<{ file: File; fault: FileFault | null }> {
  const file = await scalePhoto(await holdFile(chosen), photoPixels);
  return { file, fault: await faultOf(file, megabytes).catch(() => "empty" as const) };
}
