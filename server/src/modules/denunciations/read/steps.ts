import type { DenunciationEntry, DenunciationLine } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { SecretBox } from "../../../kernel/secret-box.ts";
import { noWords, opened, placeOf, type StepWords } from "../domain/content.ts";
import { nameBehind } from "./refs.ts";

/** The history of a case with its words, in the order in which it was noted. */
export async function wordsOfSteps(
  { tx, box }: { tx: Tx; box: SecretBox },
  denunciationId: string,
): Promise<DenunciationEntry[]> {
  const { rows } = await sql<{
    id: string;
    line: DenunciationLine;
    on: string;
    by: string;
    body: Buffer | null;
  }>`
    select s.id, s.kind as line, s.on_day::text as on, ${nameBehind("s.noted_by")} as by, s.body
    from sealed.step s where s.denunciation_id = ${denunciationId}::uuid order by s.ordinal`.execute(
    tx,
  );
  return rows.map(({ body, ...row }) => ({
    ...row,
    facts: body ? (opened(box, body, placeOf.step(row.id)) as StepWords) : noWords,
  }));
}
