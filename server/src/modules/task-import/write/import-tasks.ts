import { createHash } from "node:crypto";
import { SheetMapping, type TaskImportResult } from "@dondoc/contract";
import { sql } from "kysely";
import { z } from "zod";
import {
  allowed,
  defineAct,
  refuse,
  telling,
  type ActContext,
  type Runtime,
} from "../../../kernel/act.ts";
import { holdsAct, isProvinceWide, type Actor } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { newId } from "../../../kernel/ids.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { readTasks, type ReadLines, type SheetTask } from "../domain/read-row.ts";
import { importRefusals } from "../domain/refusals.ts";
import { mappingToKeep, outcomeOf, outcomeWith } from "../read/outcome.ts";
import { readPlan, type ImportPlan } from "../read/read-plan.ts";
import { readSheet } from "../read/read-sheet.ts";
import { writeTasks } from "./write-tasks.ts";

/** The lines of a sheet; where an act is told apart from another one, its bytes stand for them. */
class Lines {
  readonly tasks: readonly SheetTask[];
  readonly hash: string;
  /** What the act found them to be: for this answer alone, since what is kept of an act holds no line of the sheet. */
  found: ImportPlan | null = null;
  constructor(tasks: readonly SheetTask[], bytes: Uint8Array) {
    this.tasks = tasks;
    this.hash = createHash("sha256").update(bytes).digest("base64url");
  }
  toJSON(): string {
    return this.hash;
  }
}

/** The lines come from our own reader, which has checked them. */
const Input = z.object({
  fileName: z.string(),
  sheet: z.string(),
  lines: z.instanceof(Lines),
  mapping: SheetMapping,
  saveAs: z.string().optional(),
});
interface Recorded {
  fileName: string;
  count: number;
  documents: number;
}

/** Found only when all is under lock: lines that are wrong by now, or nothing new. It is told like any other look; no trace stays. */
class NothingWritten extends Error {
  readonly plan: ImportPlan;
  constructor(plan: ImportPlan) {
    super("nothing of the sheet was written");
    this.plan = plan;
  }
}

const importing = defineAct({
  name: "tasks.import",
  title: "Nhập sổ theo dõi nhiệm vụ",
  input: Input,
  async load({ tx, today }, { lines }) {
    // One after the other: the same file sent twice at once finds the first one's lines.
    await sql`select pg_advisory_xact_lock(hashtext('app.task_import'))`.execute(tx);
    lines.found = await readPlan(tx, lines.tasks, today);
    return lines.found;
  },
  policy: (actor) =>
    isProvinceWide(actor)
      ? allowed
      : refuse("Sổ theo dõi do Văn phòng UBND tỉnh nhập cho toàn tỉnh."),
  async run(context, plan, { fileName, sheet, mapping, saveAs }) {
    if (plan.errors.length > 0 || plan.documents.length === 0) throw new NothingWritten(plan);
    const importId = newId();
    const count = await writeTasks(context, plan, { importId, fileName, sheet });
    if (saveAs !== undefined) await keepMapping(context, saveAs, mapping);
    context.record("task-import", importId, {
      fileName,
      count,
      documents: plan.documents.filter((one) => one.id === null).length,
    });
    // Kept as the answer to a second click, and nobody's to expunge: the batch and figures only.
    return { importId, counts: outcomeOf(plan).counts };
  },
  tell: telling<Recorded>(
    ({ fileName, count, documents }) =>
      `nhập sổ theo dõi “${fileName}”: ${count} nhiệm vụ, ${documents} văn bản mới`,
  ),
});

interface ImportOptions {
  dryRun: boolean;
  key: string;
  columns?: string | undefined;
  sheet?: string | undefined;
  saveAs?: string | undefined;
}

/** Reads a sheet and says what it would do, or does it: all of it, or nothing where a line is wrong. */
export async function importTasks(
  runtime: Runtime,
  actor: Actor,
  file: { bytes: Uint8Array; name: string },
  options: ImportOptions,
): Promise<TaskImportResult> {
  if (!holdsAct(actor, importing.name)) {
    throw refusals.NOT_ALLOWED(`Chức trách của bạn không có quyền "${importing.title}".`);
  }
  const read = await readSheet(file.bytes, mappingOf(options.columns), options.sheet);
  const { sheet, mapping, name } = read;
  const today = localDateOf(runtime.clock.now());
  const lines: ReadLines =
    mapping.missing.length > 0
      ? { tasks: [], errors: [], remarks: [] }
      : readTasks(sheet, mapping, today);
  const isReadable = lines.errors.length === 0 && mapping.missing.length === 0;
  const look = async () =>
    outcomeOf(await inScope(runtime.db, actor, (tx) => readPlan(tx, lines.tasks, today)));
  if (options.dryRun || !isReadable) {
    return { ...outcomeWith(await look(), lines, read), dryRun: options.dryRun, written: false };
  }
  const { saveAs, key } = options;
  const input = {
    fileName: file.name,
    sheet: name,
    lines: new Lines(lines.tasks, file.bytes),
    mapping: mappingToKeep(mapping),
  };
  try {
    const done = await importing.perform(
      runtime,
      actor,
      saveAs ? { ...input, saveAs } : input,
      key,
    );
    // A second click finds the first one's tasks: its figures, and no line that is still to come.
    const { found } = input.lines;
    const outcome = {
      ...(found === null ? await look() : outcomeOf(found)),
      ...done,
      errors: [],
    };
    return { ...outcomeWith(outcome, lines, read), dryRun: false, written: true };
  } catch (error) {
    if (!(error instanceof NothingWritten)) throw error;
    return { ...outcomeWith(outcomeOf(error.plan), lines, read), dryRun: false, written: false };
  }
}

function mappingOf(columns: string | undefined): SheetMapping {
  if (columns === undefined) return {};
  try {
    return SheetMapping.parse(JSON.parse(columns));
  } catch {
    throw importRefusals.MAPPING_UNREADABLE();
  }
}

const keepMapping = async ({ tx, actor, now }: ActContext, name: string, mapping: SheetMapping) =>
  sql`insert into app.sheet_mapping (name, columns, saved_by, saved_at)
    values (${name}, ${JSON.stringify(mapping)}::jsonb, ${actor.accountId}::uuid, ${now})
    on conflict (name) do update set columns = excluded.columns, saved_by = excluded.saved_by, saved_at = excluded.saved_at`.execute(
    tx,
  );
