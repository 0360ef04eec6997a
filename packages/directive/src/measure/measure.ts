import type { Gold, GoldAssignment } from "../gold-shape.ts";
import { fold, foldNumber, foldSubject, isDated, nameSet, sameDue, sameSet } from "./compare.ts";

/** A document as people settled it: what was read right, what they corrected, and what they struck out. */
export interface LabelledReading extends Gold {
  /** Passages that look like an assignment and are none. */
  notAssignments: { start: number; starts: string }[];
}

/** Counts over one or several documents; a share is what was right of what was there to get right. */
export interface Measure {
  documents: number;
  assignments: number;
  read: number;
  found: number;
  assignees: Share;
  due: Share;
  coordinating: Share;
  routes: Share;
  header: Share;
  citations: Share;
  /** Struck-out passages that the engine takes for assignments. */
  wronglyTaken: number;
  /** Assignments that were given a date or term where the text has none. */
  inventedDates: number;
}

export interface Share {
  right: number;
  of: number;
}

/** Characters between the place a person marked and the place the engine names, for one to stand for the other. */
const REACH = 40;
const ROUTES = ["reportTo", "via", "copyTo"] as const;

const share = (): Share => ({ right: 0, of: 0 });

export function emptyMeasure(): Measure {
  return {
    documents: 0,
    assignments: 0,
    read: 0,
    found: 0,
    assignees: share(),
    due: share(),
    coordinating: share(),
    routes: share(),
    header: share(),
    citations: share(),
    wronglyTaken: 0,
    inventedDates: 0,
  };
}

function count(into: Share, right: boolean): void {
  into.of += 1;
  if (right) into.right += 1;
}

/**
 * Adds to `sum` how well `read` matches what people made of the same text. The rules are those of the scorer of the shared
 * samples, so that a province's own documents and the samples give comparable figures.
 */
export function measureReading(sum: Measure, labelled: LabelledReading, read: Gold): void {
  const pairs = pair(labelled.assignments, read.assignments);
  sum.documents += 1;
  sum.assignments += labelled.assignments.length;
  sum.read += read.assignments.length;
  sum.found += pairs.length;
  for (const [wanted, got] of pairs) measureAssignment(sum, wanted, got);
  measureHeader(sum, labelled, read);
  const used = new Set(pairs.map(([, got]) => got));
  const spare = read.assignments.filter((one) => !used.has(one));
  sum.wronglyTaken += labelled.notAssignments.filter((passage) =>
    spare.some(({ start }) => Math.abs(start - passage.start) <= REACH),
  ).length;
}

type Pair = [wanted: GoldAssignment, got: GoldAssignment];

/** Nearest first, each side used once. */
function pair(wanted: readonly GoldAssignment[], got: readonly GoldAssignment[]): Pair[] {
  const near = wanted.flatMap((one) =>
    got.flatMap((other) => {
      const distance = Math.abs(other.start - one.start);
      const holds = other.start <= one.start && one.start < other.end;
      return distance <= REACH || holds ? [{ pair: [one, other] as Pair, distance }] : [];
    }),
  );
  const pairs: Pair[] = [];
  for (const { pair: next } of near.sort((one, other) => one.distance - other.distance)) {
    if (!pairs.some(([one, other]) => one === next[0] || other === next[1])) pairs.push(next);
  }
  return pairs;
}

function measureAssignment(sum: Measure, wanted: GoldAssignment, got: GoldAssignment): void {
  count(sum.assignees, sameSet(nameSet(wanted.assignees), nameSet(got.assignees)));
  count(sum.due, sameDue(wanted.due, got.due));
  if (isDated(got.due) && !isDated(wanted.due)) sum.inventedDates += 1;
  const [partners, named] = [nameSet(wanted.coordinating), nameSet(got.coordinating)];
  if (partners.size + named.size > 0) count(sum.coordinating, sameSet(partners, named));
  for (const route of ROUTES) {
    const [to, read] = [nameSet(wanted[route]), nameSet(got[route])];
    if (to.size + read.size > 0) count(sum.routes, sameSet(to, read));
  }
}

function measureHeader(sum: Measure, labelled: Gold, read: Gold): void {
  const { citations, ...fields } = labelled.document;
  const found: Record<string, unknown> = { ...read.document };
  for (const [name, value] of Object.entries(fields)) {
    count(sum.header, plainField(name, value) === plainField(name, found[name]));
  }
  const cited = new Set(read.document.citations.map(foldNumber));
  for (const number of citations) count(sum.citations, cited.has(foldNumber(number)));
}

/** An empty field equals only an empty field. */
function plainField(name: string, value: unknown): string {
  if (typeof value !== "string") return value === true ? "true" : "";
  return name === "subject" ? foldSubject(value) : fold(value);
}
