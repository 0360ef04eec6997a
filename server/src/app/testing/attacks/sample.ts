import { z } from "zod";
import { newId } from "../../../kernel/ids.ts";

type Json = Record<string, unknown>;

/** Words, dates, hashes: what the texts of the contract may have to look like. */
const TEXTS = [
  "Nội dung thử",
  "2026-11-20",
  "2026-11",
  "2026",
  "12/UBND",
  "a".repeat(64),
  "https://an-son.example/van-ban",
  "thu@an-son.example",
  "mật khẩu đủ dài để thử",
  "2026-11-20T02:00:00Z",
  "07:30",
  "2026-Q4",
  "/nhiem-vu",
];
/** A version that no record has: whoever comes this far is told of the conflict, and nothing has changed. */
const NO_VERSION = 999_999;

/**
 * Something that the schema of an operation lets pass, as small as may be; null where a rule that the schema does not tell refuses
 * every try. Ids are of nothing that exists.
 */
export function sampleOf(schema: z.ZodType): Json | null {
  const known = made.get(schema);
  if (known !== undefined) return structuredClone(known);
  const fresh = makeSample(schema);
  made.set(schema, fresh);
  return structuredClone(fresh);
}
const made = new WeakMap<z.ZodType, Json | null>();

function makeSample(schema: z.ZodType): Json | null {
  const described = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Json;
  const value = sample(described, "") as Json;
  for (let tries = 0; tries < 40; tries++) {
    const read = schema.safeParse(value);
    if (read.success) return value;
    const { path } = read.error.issues[0] ?? { path: [] };
    if (path.length === 0 || !mend(value, path)) return null;
  }
  return null;
}

function sample(schema: Json, name: string): unknown {
  if ("const" in schema) return schema["const"];
  if ("default" in schema) return schema["default"];
  const [choice] = (schema["enum"] ?? []) as unknown[];
  if (choice !== undefined) return choice;
  const [first] = (schema["anyOf"] ?? schema["oneOf"] ?? []) as Json[];
  if (first) return sample(first, name);
  switch (schema["type"]) {
    case "object":
      return sampleFields(schema);
    case "array":
      return Array.from({ length: Number(schema["minItems"] ?? 0) }, () =>
        sample(schema["items"] as Json, name),
      );
    case "integer":
    case "number":
      return name === "version" ? NO_VERSION : Math.max(1, Number(schema["minimum"] ?? 1));
    case "boolean":
      return true;
    case "string":
      return schema["format"] === "uuid"
        ? newId()
        : (TEXTS.find((text) => fits(schema, text)) ?? TEXTS[0]);
    default:
      return null;
  }
}

function sampleFields({ properties, required }: Json): Json {
  const needed = new Set((required ?? []) as string[]);
  const fields = Object.entries((properties ?? {}) as Record<string, Json>);
  return Object.fromEntries(
    fields.filter(([field]) => needed.has(field)).map(([field, of]) => [field, sample(of, field)]),
  );
}

const fits = ({ pattern, minLength, maxLength }: Json, text: string): boolean =>
  (typeof pattern !== "string" || new RegExp(pattern, "u").test(text)) &&
  text.length >= Number(minLength ?? 0) &&
  text.length <= Number(maxLength ?? Number.POSITIVE_INFINITY);

/** Puts the next text in the place that was refused; false when none is left. */
function mend(value: Json, path: readonly PropertyKey[]): boolean {
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => (at as Json)?.[key as string], value) as Json | undefined; // prettier-ignore
  const key = String(path.at(-1));
  if (!holder || typeof holder !== "object") return false;
  const was = TEXTS.indexOf(String(holder[key]));
  if (holder[key] !== undefined && typeof holder[key] !== "string") return false;
  if (was + 1 >= TEXTS.length) return false;
  holder[key] = TEXTS[was + 1];
  return true;
}

/** Where ids of records stand in what an operation takes, and the table they are of; the rest are open registers. */
export const TABLE_OF_FIELD: Readonly<Record<string, string>> = {
  taskId: "task",
  feedId: "task",
  documentId: "document",
  earlierId: "document",
  assignmentId: "assignment",
  stepId: "task_step",
  obstacleId: "task_obstacle",
  extensionId: "task_extension",
  consultationId: "consultation",
  askedId: "consultation_asked",
  cooperationId: "cooperation",
  explanationId: "explanation",
  collectionId: "collection",
  partId: "collection_part",
  draftId: "draft",
  measureId: "measure",
  proposalId: "measure_proposal",
  innovationId: "innovation",
  inspectionId: "inspection",
  findingId: "finding",
  voiceId: "voice",
  delegationId: "delegation",
  runId: "bulk_run",
  instructionId: "leader_instruction",
  directionId: "task_direction",
};

/** The same of an id in an address, by where the address begins. */
export const TABLE_OF_ADDRESS: Readonly<Record<string, string>> = {
  "/api/tasks/": "task",
  "/api/documents/": "document",
  "/api/collections/files/": "collection_answer",
  "/api/collections/": "collection",
  "/api/consultations/": "consultation",
  "/api/coordination/files/": "consultation_file",
  "/api/cooperations/": "cooperation",
  "/api/partner-reports/": "partner_report",
  "/api/extensions/": "task_extension",
  "/api/explanations/": "explanation",
  "/api/studies/files/": "study_report",
  "/api/drafts/": "draft",
  "/api/bulk-runs/": "bulk_run",
  "/api/measures/": "measure",
  "/api/measure-proposals/": "measure_proposal",
  "/api/innovations/": "innovation",
  "/api/inspections/": "inspection",
  "/api/voices/": "voice",
};

export const tableOfAddress = (path: string): string | undefined =>
  Object.entries(TABLE_OF_ADDRESS).find(([begin]) => path.startsWith(begin))?.[1];
