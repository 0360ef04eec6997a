import type { Comparison, ComparisonRow, DocumentState, EarlierTask } from "@dondoc/contract";
import { verdictsOn, type ActDefinition } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { compareVersions, type VersionPair } from "../domain/compare-versions.ts";
import { compareWords } from "../domain/compare-words.ts";
import type { VersionStanding } from "../domain/version-policies.ts";
import { readDossier, type Dossier } from "./dossier.ts";
import { readEarlierTasks, readSuccessors } from "./earlier-tasks.ts";
import { readVersionKind } from "./version-standing.ts";
import { documentRef } from "./versions.ts";

/** An act that the page of a comparison may offer. */
export type OnVersions = Pick<
  ActDefinition<never, VersionStanding, unknown>,
  "name" | "title" | "policy"
>;
type Compared = Dossier["assignments"][number];

/** Two versions of a document side by side, with the tasks that the earlier one has given and what became of them. */
export async function readComparison(
  tx: Tx,
  actor: Actor,
  { id, earlierId }: { id: string; earlierId: string },
  { today, acts }: { today: string; acts: readonly OnVersions[] },
): Promise<Comparison> {
  const later = await readOne(tx, id, today);
  const earlier = await readOne(tx, earlierId, today);
  const kind = await readVersionKind(tx, id, earlierId);
  const tasks = await readEarlierTasks(tx, earlierId, id, today);
  const successors = await readSuccessors(tx, id);
  const rows = compareVersions(standing(earlier), standing(later)).map((pair): ComparisonRow => ({
    change: pair.change,
    changed: pair.changed,
    earlier: pair.earlier && side(pair.earlier),
    later: pair.later && side(pair.later),
    words: pair.changed.includes("text") ? wordsOf(pair) : [],
    tasks: tasks
      .filter(({ assignmentId }) => assignmentId === pair.earlier?.id)
      .map(({ task }): EarlierTask => ({
        ...task,
        successor:
          task.successor ??
          successors.find(
            ({ assignmentId, unitId }) =>
              assignmentId === pair.later?.id && unitId === task.unit.id,
          )?.task ??
          null,
      })),
  }));
  const shown = ({ document }: Dossier) => ({
    ...documentRef({
      ...document,
      issuerName: document.issuer_name,
      issuedOn: document.issued_on,
      secretStub: document.secret_stub,
    }),
    state: document.state as DocumentState,
  });
  return {
    later: shown(later),
    earlier: shown(earlier),
    kind,
    rows,
    acts: verdictsOn(
      actor,
      {
        kind,
        laterState: later.document.state as DocumentState,
        secretStub: later.document.secret_stub || earlier.document.secret_stub,
      },
      today,
      acts,
    ),
  };
}

async function readOne(tx: Tx, id: string, today: string): Promise<Dossier> {
  const document = await tx
    .selectFrom("app.document")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  if (!document) throw refusals.NOT_FOUND("văn bản này");
  return readDossier(tx, document, today);
}

/** What counts as assigned: not what a person struck out or cut into others. */
const standing = ({ assignments }: Dossier): Compared[] =>
  assignments.filter(({ state, replaced }) => state !== "rejected" && !replaced);

const side = ({ id, path, text, parties, due, projection }: Compared) => ({
  id,
  at: path,
  text,
  parties: parties.map(({ role, name }) => ({ role, name })),
  due,
  lastDay: projection.lastDay,
});

const wordsOf = ({ earlier, later }: VersionPair<Compared>) =>
  compareWords(earlier?.text ?? "", later?.text ?? "");
