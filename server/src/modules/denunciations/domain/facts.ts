import type { DenouncerProtection, DenunciationLine, DenunciationState } from "@dondoc/contract";

/** One line of a case's history, without its words. */
export interface Noted {
  line: DenunciationLine;
  on: string;
}

/** What a case's steps come to: all that clocks and rules look at. */
export interface CaseFacts {
  state: DenunciationState;
  receivedOn: string;
  severalPlaces: boolean;
  /** Refused, transferred or accepted. */
  decidedOn: string | null;
  acceptedOn: string | null;
  notifiedOn: string | null;
  verified: boolean;
  concludedOn: string | null;
  sentOn: string | null;
  actedOn: string | null;
  publishedOn: string | null;
  closedOn: string | null;
  extensions: number;
  /** Suspended; `to` is null while it lasts. Not counted. */
  rests: readonly { from: string; to: string | null }[];
  protection: DenouncerProtection;
  /** Nothing is noted on a day before it. */
  lastOn: string;
}

type Standing = Pick<CaseFacts, "state" | "receivedOn" | "severalPlaces" | "closedOn">;

/** @param steps in the order in which they were noted */
export function factsOf(standing: Standing, steps: readonly Noted[]): CaseFacts {
  const day = (...lines: DenunciationLine[]) =>
    steps.find(({ line }) => lines.includes(line))?.on ?? null;
  return {
    ...standing,
    decidedOn: day("accept", "refuse", "transfer"),
    acceptedOn: day("accept"),
    notifiedOn: day("notify"),
    verified: day("verify") !== null,
    concludedOn: day("conclude"),
    sentOn: day("send"),
    actedOn: day("act"),
    publishedOn: day("publish"),
    extensions: steps.filter(({ line }) => line === "extend").length,
    rests: restsOf(steps),
    protection: steps.reduce<DenouncerProtection>((at, { line }) => PROTECTION[line] ?? at, "none"),
    lastOn: steps.reduce((last, { line, on }) => (ON_THE_CASE.has(line) && on > last ? on : last), standing.receivedOn), // prettier-ignore
  };
}

const PROTECTION: Partial<Record<DenunciationLine, DenouncerProtection>> = {
  "request-protection": "requested",
  "grant-protection": "granted",
  "refuse-protection": "refused",
  "end-protection": "ended",
};
/** What moves the case; who is charged with it and what is kept are noted on the day they are entered. */
const ON_THE_CASE: ReadonlySet<DenunciationLine> = new Set(["accept", "refuse", "transfer", "verify", "extend", "suspend", "resume", "conclude", "act", "publish", "terminate"]); // prettier-ignore

function restsOf(steps: readonly Noted[]): { from: string; to: string | null }[] {
  const rests: { from: string; to: string | null }[] = [];
  for (const { line, on } of steps) {
    const open = rests.at(-1);
    if (line === "suspend") rests.push({ from: on, to: null });
    // Ended while it was suspended, or taken up again.
    else if ((line === "resume" || line === "terminate") && open?.to === null) open.to = on;
  }
  return rests;
}
