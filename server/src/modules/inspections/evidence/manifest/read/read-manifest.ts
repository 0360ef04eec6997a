import { createHash } from "node:crypto";
import {
  ManifestMapping,
  MOST_EVIDENCE_FILES,
  type EvidenceManifest,
  type ManifestColumn,
} from "@dondoc/contract";
import { LARGEST_UPLOAD } from "../../../../../kernel/http/limits.ts";
import { Refusal } from "../../../../../kernel/refusal.ts";
import { TooLargeSheet } from "../../../../../kernel/sheet-bounds.ts";
import type { Mapping } from "../../../../../kernel/sheet-columns.ts";
import { readSheetsCsvOrJson, type Sheet } from "../../../../../kernel/sheets.ts";
import { columnAt, mapManifest, titleOf } from "../domain/manifest-columns.ts";
import { readLines } from "../domain/read-lines.ts";
import { manifestRefusals } from "../refusals.ts";

/** Titles, headings and empty lines beside them. */
const ROOM = 50;

interface ManifestQuestion {
  /** What a person says of its headings, as JSON. */
  columns: string | undefined;
  now: Date;
}

/** What a manifest says of its files, line by line; which files belong to them the browser knows. Nothing of it is kept. */
export async function readManifest(
  bytes: Uint8Array,
  { columns, now }: ManifestQuestion,
): Promise<EvidenceManifest> {
  const { rows, mapping } = await sheetOf(bytes, chosenOf(columns));
  const lines = mapping.missing.length > 0 ? [] : readLines(rows, mapping, now);
  // A sheet that was cut may go on behind blank rows.
  if (lines.length > MOST_EVIDENCE_FILES || rows.length >= MOST_EVIDENCE_FILES + ROOM)
    throw manifestRefusals.MANIFEST_TOO_LONG(MOST_EVIDENCE_FILES);
  return {
    fileHash: createHash("sha256").update(bytes).digest("hex"),
    headings: mapping.headings.map((title, at) => ({ title, column: columnAt(mapping, at) })),
    missing: mapping.missing.map(titleOf),
    lines,
    largestFile: LARGEST_UPLOAD,
  };
}

/** The first sheet that has headings. */
async function sheetOf(
  bytes: Uint8Array,
  chosen: ManifestMapping,
): Promise<{ rows: Sheet; mapping: Mapping<ManifestColumn> }> {
  const sheets = await readSheetsCsvOrJson(bytes, MOST_EVIDENCE_FILES + ROOM).catch(
    (error: unknown) => {
      if (error instanceof Refusal) throw error;
      throw error instanceof TooLargeSheet
        ? manifestRefusals.MANIFEST_TOO_LONG(MOST_EVIDENCE_FILES)
        : manifestRefusals.MANIFEST_UNREADABLE();
    },
  );
  for (const rows of sheets) {
    const mapping = mapManifest(rows, chosen);
    if (mapping) return { rows, mapping };
  }
  throw manifestRefusals.MANIFEST_NO_HEADINGS();
}

function chosenOf(columns: string | undefined): ManifestMapping {
  if (columns === undefined) return {};
  try {
    return ManifestMapping.parse(JSON.parse(columns));
  } catch {
    throw manifestRefusals.MANIFEST_MAPPING();
  }
}
