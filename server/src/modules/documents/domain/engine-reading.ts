import type { AssignmentDetails, DoubtedField, FieldTrace } from "@dondoc/contract";
import type { ReadAssignment } from "@dondoc/directive";
import { assignmentTraces, targetWords } from "./traces.ts";

/** What an assignment's row keeps of the engine's reading of it, and which doubts a person has settled since. */
export interface EngineReading {
  traces: FieldTrace[];
  details: AssignmentDetails;
  /** Fields that a person corrected, or confirmed as read. */
  checked: DoubtedField[];
}

export const noDetails: AssignmentDetails = {
  targets: [],
  request: false,
  scopeNote: null,
  excluding: [],
  medium: [],
  monitor: false,
  assumed: [],
};

/** A body taken out of a group that the register does not know stays in it unless a person looks: that is a doubt. */
export function engineReading(
  read: ReadAssignment,
  documentText: string,
  isKnown: (name: string) => boolean,
): EngineReading {
  return {
    traces: assignmentTraces(read, documentText).map((trace) =>
      trace.field === "excluding" && !isKnown(trace.value)
        ? { ...trace, confidence: "doubtful" as const }
        : trace,
    ),
    details: detailsOf(read),
    checked: [],
  };
}

export function detailsOf(read: ReadAssignment): AssignmentDetails {
  return {
    targets: read.targets.map(({ value }) => value),
    request: read.force.value === "request",
    scopeNote: read.scopeNote?.value ?? null,
    excluding: read.excluding.map(({ value }) => value),
    medium: read.medium.map(({ value }) => value),
    monitor: read.monitor,
    assumed: [...new Set(read.due.flatMap(({ assumed }) => assumed ?? []))],
  };
}

/** The column as it comes back; what a person made of other assignments has an empty one. */
export function fromEngine(column: unknown): EngineReading {
  const stored = (column ?? {}) as Partial<EngineReading>;
  return {
    traces: stored.traces ?? [],
    details: { ...noDetails, ...stored.details },
    checked: stored.checked ?? [],
  };
}

/** The doubts about a part of the passage: those of words that stand in it, and of fields that come from elsewhere. */
export function within(
  { traces, details, checked }: EngineReading,
  part: { start: number; end: number },
): EngineReading {
  const inside = traces.filter(
    ({ start, end }) => start === null || end === null || (start >= part.start && end <= part.end),
  );
  const kept = new Set(inside.map(({ field, value }) => `${field} ${value}`));
  return {
    traces: inside,
    checked,
    details: {
      ...details,
      targets: details.targets.filter((target) => kept.has(`targets ${targetWords(target)}`)),
      scopeNote:
        details.scopeNote !== null && kept.has(`scopeNote ${details.scopeNote}`)
          ? details.scopeNote
          : null,
      excluding: details.excluding.filter((name) => kept.has(`excluding ${name}`)),
      medium: details.medium.filter((way) => kept.has(`medium ${way}`)),
    },
  };
}
