import { createHash } from "node:crypto";
import {
  VoiceMapping,
  VoiceSource,
  type VoiceImportResult,
  type VoiceKind,
} from "@dondoc/contract";
import { sql } from "kysely";
import { z } from "zod";
import {
  allowed,
  defineAct,
  telling,
  type ActContext,
  type Runtime,
} from "../../../../kernel/act.ts";
import { holdsAct, type Actor } from "../../../../kernel/actor.ts";
import { localDateOf } from "../../../../kernel/clock.ts";
import { inScope } from "../../../../kernel/database/scope.ts";
import { newId } from "../../../../kernel/ids.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import { accountOf } from "../../write/step.ts";
import { COLUMNS, type Mapping } from "../domain/columns.ts";
import { readLines, type Line } from "../domain/read-line.ts";
import { outcomeOf } from "../read/outcome.ts";
import { readPlan, type VoicePlan } from "../read/plan.ts";
import { readFile } from "../read/read-file.ts";
import { voiceImportRefusals } from "../refusals.ts";
import { writeChanged, writeFresh } from "./write-lines.ts";

/** The lines of a file; where an act is told apart from another one, its bytes stand for them. */
class Lines {
  readonly all: readonly Line[];
  readonly fileHash: string;
  /** What the act found them to be, for this answer alone: what is kept of an act holds no line. */
  found: VoicePlan | null = null;
  constructor(all: readonly Line[], bytes: Uint8Array) {
    this.all = all;
    this.fileHash = createHash("sha256").update(bytes).digest("hex");
  }
  toJSON(): string {
    return this.fileHash;
  }
}

const Input = z.object({
  fileName: z.string(),
  source: VoiceSource,
  lines: z.instanceof(Lines),
  mapping: VoiceMapping,
  saveAs: z.string().optional(),
});
const sourceNames: Record<VoiceSource, string> = {
  hotline: "tổng đài 1022",
  "national-portal": "Cổng Dịch vụ công quốc gia",
  "province-portal": "cổng của tỉnh",
};

/** The whole file in one transaction, under one line of the journal; which line became which voice stands beside the voices. */
const importing = defineAct({
  name: "voices.import",
  title: "Nhập phản ánh, kiến nghị từ tệp",
  input: Input,
  async load({ tx }, { source, lines }) {
    // One after the other: the same file sent twice at once finds the first one's lines.
    await sql`select pg_advisory_xact_lock(hashtext('app.voice_import'))`.execute(tx);
    lines.found = await readPlan(tx, source, lines.all);
    return lines.found;
  },
  policy: () => allowed,
  async run(context, plan, { fileName, source, lines, mapping, saveAs }) {
    const importId = newId();
    const { tx, now } = context;
    const counts = { fresh: plan.fresh.length, changed: plan.changed.length };
    await sql`insert into app.voice_import (id, source, file_name, file_hash, fresh, changed, imported_by, imported_at)
      values (${importId}, ${source}, ${fileName}, ${lines.fileHash}, ${counts.fresh}, ${counts.changed}, ${accountOf(context)}, ${now})`.execute(
      tx,
    );
    await writeFresh(context, plan.fresh, { importId, source });
    await writeChanged(context, plan.changed, { importId, source });
    if (saveAs !== undefined) await keepMapping(context, saveAs, mapping);
    context.record("voice-import", importId, { fileName, source, ...counts });
    return { importId };
  },
  tell: telling<{ fileName: string; source: VoiceSource; fresh: number; changed: number }>(
    ({ fileName, source, fresh, changed }) =>
      `nhập phản ánh, kiến nghị từ ${sourceNames[source]}, tệp “${fileName}”: ${fresh} mới, ${changed} cập nhật`,
  ),
});

interface ImportOptions {
  dryRun: boolean;
  source: VoiceSource;
  kind: VoiceKind;
  key: string;
  columns?: string | undefined;
  saveAs?: string | undefined;
}

/** Reads a file and says what it would do, or does it: all of it, or nothing where a line is wrong. */
export async function importVoices(
  runtime: Runtime,
  actor: Actor,
  file: { bytes: Uint8Array; name: string },
  { dryRun, source, kind, key, columns, saveAs }: ImportOptions,
): Promise<VoiceImportResult> {
  if (!holdsAct(actor, importing.name))
    throw refusals.NOT_ALLOWED(`Chức trách của bạn không có quyền "${importing.title}".`);
  const { rows, mapping } = await readFile(file.bytes, mappingOf(columns));
  const today = localDateOf(runtime.clock.now());
  const { lines, errors } =
    mapping.missing.length > 0
      ? { lines: [], errors: [] }
      : readLines(rows, { mapping, today, kind });
  const look = () => inScope(runtime.db, actor, (tx) => readPlan(tx, source, lines));
  const clean = errors.length === 0 && mapping.missing.length === 0 && lines.length > 0;
  if (dryRun || !clean)
    return { ...outcomeOf(await look(), errors, mapping), dryRun, written: false };
  const held = new Lines(lines, file.bytes);
  const input = { fileName: file.name, source, lines: held, mapping: mappingToKeep(mapping) };
  await importing.perform(runtime, actor, saveAs ? { ...input, saveAs } : input, key);
  return { ...outcomeOf(held.found ?? (await look()), [], mapping), dryRun, written: true };
}

function mappingOf(columns: string | undefined): VoiceMapping {
  if (columns === undefined) return {};
  try {
    return VoiceMapping.parse(JSON.parse(columns));
  } catch {
    throw voiceImportRefusals.MAPPING_UNREADABLE();
  }
}

const mappingToKeep = ({ headings, columns }: Mapping): VoiceMapping =>
  Object.fromEntries(
    headings
      .map((title, at) => [title, COLUMNS.find((one) => columns[one] === at) ?? ""] as const)
      .filter(([title]) => title !== ""),
  );

const keepMapping = async (context: ActContext, name: string, mapping: VoiceMapping) =>
  sql`insert into app.voice_mapping (name, columns, saved_by, saved_at)
    values (${name}, ${JSON.stringify(mapping)}::jsonb, ${accountOf(context)}, ${context.now})
    on conflict (name) do update set columns = excluded.columns, saved_by = excluded.saved_by, saved_at = excluded.saved_at`.execute(
    context.tx,
  );
