import type { CollectionDetail } from "@dondoc/contract";
import { sql } from "kysely";
import { verdictsOn, type ActDefinition } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { consolidate } from "../domain/consolidate.ts";
import { readerOf, rowsOf, toRow } from "./list-collections.ts";
import {
  askedOf,
  countedOf,
  countedOfAll,
  partDaysLate,
  readParts,
  type PartRow,
} from "./parts.ts";
import { receiverOf } from "./receiver.ts";
import { readCollection, type CollectionFacts, type PartFacts } from "./standing.ts";

type On<Subject> = Pick<ActDefinition<never, Subject, unknown>, "name" | "title" | "policy">;
export interface CollectionActs {
  ofCollection: readonly On<CollectionFacts>[];
  ofPart: readonly On<PartFacts>[];
}

/** Everything a round's page shows. An agency that was asked sees the form and its own answers; the summary is the collector's. */
export async function getCollection(
  tx: Tx,
  actor: Actor,
  id: string,
  { today, acts }: { today: string; acts: CollectionActs },
): Promise<CollectionDetail> {
  const facts = await readCollection(tx, id, today);
  const reader = await readerOf(tx, actor, today);
  const { rows } = await rowsOf(reader, sql`collection.id = ${id}::uuid`, 1).execute(tx);
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND("đợt tổng hợp này");
  const parts = await readParts(tx, id, today);
  const { sumsUp } = row;
  const summary = sumsUp
    ? consolidate(facts.questions, countedOfAll(parts), askedOf(parts).length)
    : [];
  const from = sumsUp ? idsCounted(parts) : [];
  return {
    ...toRow(row, today),
    version: facts.version,
    asOf: today,
    request: facts.request,
    document: await documentOf(tx, facts.documentId),
    task: await taskOf(tx, facts.taskId),
    questions: facts.questions,
    sentOn: localDateOf(facts.sentAt),
    closedAt: facts.closedAt?.toISOString() ?? null,
    withdrawn: facts.withdrawnAt && {
      at: facts.withdrawnAt.toISOString(),
      reason: facts.withdrawReason ?? "",
    },
    parts: parts.map((part) => toPart(actor, part, { facts, today, acts })),
    summary: summary.map((line) => ({
      ...line,
      written: facts.summary?.[line.questionId] ?? null,
    })),
    summaryFrom: from,
    summaryOutdated: sumsUp && isOutdated(facts, from),
    draft:
      facts.draftId === null || !sumsUp
        ? null
        : { id: facts.draftId, reference: facts.draftReference ?? "" },
    receiver: await receiverOf(tx, facts.taskId),
    acts: verdictsOn(actor, facts, today, acts.ofCollection),
  };
}

const idsCounted = (parts: readonly PartRow[]): string[] =>
  parts.flatMap((part) => countedOf(part)?.id ?? []).toSorted();

/** Somebody wrote, and other answers count now than those it was written from. */
const isOutdated = ({ summary, summaryOf }: CollectionFacts, from: readonly string[]): boolean =>
  summaryOf !== null &&
  Object.keys(summary ?? {}).length > 0 &&
  summaryOf.toSorted().join() !== from.join();

function toPart(
  actor: Actor,
  part: PartRow,
  { facts, today, acts }: { facts: CollectionFacts; today: string; acts: CollectionActs },
): CollectionDetail["parts"][number] {
  const { answered, remindedAt, history, unitNow, ofCollector, ...plain } = part;
  const standing: PartFacts = {
    ...facts,
    partId: part.id,
    version: part.version,
    unitId: part.unit.id,
    unitNow,
    partAnswered: answered,
    partCounts: countedOf(part) !== null,
    collection: facts,
  };
  const [latest] = history;
  return {
    ...plain,
    state: answered
      ? "answered"
      : ofCollector
        ? "own"
        : latest?.returnedAt
          ? "returned"
          : "missing",
    daysLate:
      (facts.withdrawn || ofCollector) && !answered ? 0 : partDaysLate(part, facts.dueOn, today),
    remindedAt: remindedAt?.toISOString() ?? null,
    remindedToday: remindedAt !== null && localDateOf(remindedAt) >= today,
    history: history.map((one) => ({
      ...one,
      enteredAt: new Date(one.enteredAt).toISOString(),
      returnedAt: one.returnedAt && new Date(one.returnedAt).toISOString(),
    })),
    acts: verdictsOn(actor, standing, today, acts.ofPart),
  };
}

async function documentOf(tx: Tx, id: string | null): Promise<CollectionDetail["document"]> {
  if (id === null) return null;
  const { rows } = await sql<{ id: string; title: string }>`
    select id, concat_ws(': ', nullif(concat_ws('/', number, symbol), ''), subject) as title from app.document
    where id = ${id}::uuid`.execute(tx);
  return rows[0] ?? null;
}

async function taskOf(tx: Tx, id: string | null): Promise<CollectionDetail["task"]> {
  if (id === null) return null;
  const { rows } = await sql<NonNullable<CollectionDetail["task"]>>`
    select id, number, title, last_day as "lastDay" from app.task where id = ${id}::uuid`.execute(
    tx,
  );
  return rows[0] ?? null;
}
