import type { z } from "zod";
import { holdsAct, type Actor } from "./actor.ts";
import { appendEvents, type NewEvent } from "./audit.ts";
import { localDateOf, type Clock } from "./clock.ts";
import type { ProgramDatabase } from "./database/connect.ts";
import { leaveToTheEnd } from "./database/program-database.ts";
import { inScopeToAct, inSealedScope, type Tx } from "./database/scope.ts";
import type { FileStore } from "./file-store.ts";
import { claimKey, keepResult } from "./idempotency.ts";
import { newId } from "./ids.ts";
import { judge } from "./personas.ts";
import { refusals } from "./refusal.ts";
import { noBox, type SecretBox } from "./secret-box.ts";
import type { Verdict } from "./verdict.ts";

/** What acts and reads need of the running program. */
export interface Runtime {
  db: ProgramDatabase;
  clock: Clock;
  files: FileStore;
  /** Seals what schema `sealed` keeps; only its room opens it. */
  box?: SecretBox;
}

export interface ActContext {
  tx: Tx;
  files: FileStore;
  /** While rows are taken, whoever asks; afterwards as whom they act, which a delegation may decide. */
  actor: Actor;
  now: Date;
  today: string;
  /** Notes what happened to one record; every act notes at least one thing. */
  record(subjectType: SubjectType, subjectId: string, payload: Payload): void;
  /**
   * Sends a statement whose answer only tells whether all is well, as an insert, without waiting for it. It is done where it
   * stands among the others; should it fail, so does the act.
   */
  leave(statement: Promise<unknown>): void;
  /** Of acts within schema `sealed` only. */
  box: SecretBox;
}

export type SubjectType =
  | "document"
  | "reading"
  | "assignment"
  | "task"
  | "unit"
  | "reorganisation"
  | "account"
  | "provincial-rule"
  | "setting"
  | "legal-document"
  | "legal-review"
  | "notification"
  | "portfolio"
  | "bulk-run"
  | "task-import"
  | "delegation"
  | "calendar-feed"
  | "consultation"
  | "cooperation"
  | "partner-report"
  | "coordination-rule"
  | "collection"
  | "urging"
  | "briefing"
  | "instruction"
  | "draft"
  | "calendar-notice"
  | "report"
  | "report-template"
  | "publication"
  | "indicator"
  | "measure"
  | "measure-proposal"
  | "innovation"
  | "inspecting-body"
  | "inspection"
  | "checklist"
  | "voice"
  | "tip"
  | "voice-import"
  | "programme"
  /** Somebody saw a restricted record; the subject is that record. */
  | "reading-of-record"
  /** Somebody took a workbook along; the subject is their account. */
  | "export"
  /** Something in schema `sealed`; its lines say nothing and are shown to nobody. */
  | "sealed-record"
  | "decentralised-power"
  | "dialogue"
  | "self-check"
  | "year-plan"
  | "working-regulation";
export type Payload = Record<string, unknown>;

export { allowed, refuse, type Verdict } from "./verdict.ts";

export interface ActDefinition<Input, Subject, Result> {
  /** Also the permission that roles carry: "tasks.acknowledge". */
  name: string;
  /** The office's verb, as on the button. */
  title: string;
  input: z.ZodType<Input>;
  /** Takes and locks the rows the act is about. */
  load(context: ActContext, input: Input): Promise<Subject>;
  /** Pure: the same function decides here and tells every page what may be done. */
  policy(actor: Actor, subject: Subject, today: string): Verdict;
  run(context: ActContext, subject: Subject, input: Input): Promise<Result>;
  /** The answer opens a door (a one-time link): it is told once and never kept, not even for a second click. */
  secretResult?: true;
  /**
   * It is done within schema `sealed`, under that hat alone, by an office of one's own. Of what was sent only ids, versions and
   * names of steps are compared at a second click: the hash of a whole letter would tell whoever has the letter that it came.
   */
  sealed?: true;
  /**
   * Who may read what it tells of another record, as of a task, where not everybody who sees that: those whose record it is and
   * the province, but no partner; or the province alone.
   */
  toldTo?: "parties" | "province";
  /** The predicate of the journal's sentence, from the event's payload. */
  tell(payload: Payload, subjectType: SubjectType): string;
}

export interface Act<Input, Subject, Result> extends ActDefinition<Input, Subject, Result> {
  perform(runtime: Runtime, actor: Actor, input: Input, key?: string): Promise<Result>;
  /** The same within a transaction that wears the actor's hat already, as one of a batch; the caller keeps it from being done twice. */
  performIn(parts: ActInTx, actor: Actor, input: Input): Promise<Result>;
}

/** What an act needs of a transaction that somebody else has opened. */
export interface ActInTx {
  tx: Tx;
  files: FileStore;
  now: Date;
  /** Events of one batch are told together. */
  batchId: string | null;
}
export const partsOf = ({ clock, files }: Runtime, tx: Tx, batchId: string): ActInTx => ({
  tx,
  files,
  now: clock.now(),
  batchId,
});

/** The part of an act that the journal and the walk over all acts need. */
export type AnyAct = Pick<
  ActDefinition<never, never, unknown>,
  "name" | "title" | "tell" | "toldTo"
>;

/** The journal's predicate for an act: its own payload comes back with the type it was recorded with. */
export const telling =
  <Recorded extends object>(sentence: (recorded: Recorded) => string) =>
  (payload: Payload): string =>
    sentence(payload as Recorded);

const registry = new Map<string, AnyAct>();
export const allActs = (): ReadonlyMap<string, AnyAct> => registry;

const notes = new Set<string>();
/** Whether this is what happened rather than an act, which a role would carry. */
export const isNote = (name: string): boolean => notes.has(name);

/** Names an event that is no act of a person on a record (a sign-in, a nightly round), so that the journal can tell it. */
export function defineNote(
  name: string,
  sentence: string,
  tell: AnyAct["tell"] = () => sentence,
): void {
  register({ name, title: sentence, tell });
  notes.add(name);
}

function register(act: AnyAct): void {
  if (registry.has(act.name)) throw new Error(`two acts are called ${act.name}`);
  registry.set(act.name, act);
}

/**
 * Defines one change of the world. Performing it: policy → transaction in the actor's scope → rows under lock → domain
 * rule → write → audit event, all or nothing. A repeated key gets the first answer and changes nothing.
 */
export function defineAct<Input, Subject, Result>(
  definition: ActDefinition<Input, Subject, Result>,
): Act<Input, Subject, Result> {
  register(definition);
  return {
    ...definition,
    perform: (runtime, actor, input, key) =>
      perform(definition, runtime, actor, input, key ?? newId()),
    performIn: (parts, actor, input) => performIn(definition, parts, actor, input),
  };
}

async function perform<Input, Subject, Result>(
  act: ActDefinition<Input, Subject, Result>,
  { db, clock, files, box = noBox }: Runtime,
  actor: Actor,
  input: Input,
  key: string,
): Promise<Result> {
  refuseWithoutOffice(act, actor);
  const compared = act.sealed ? idsIn(input) : input;
  const doIt = () =>
    (act.sealed ? inSealedScope : inScopeToAct)(db, actor, async (tx) => {
      const now = clock.now();
      // Sent one behind the other: while the key waits for an earlier click, so do the rows.
      const claiming = claimKey(tx, actor, { key, act: act.name, input: compared }, now);
      const leave = (statement: Promise<unknown>) => leaveToTheEnd(tx, statement);
      const context = contextOf(act, { tx, files, now, leave, box }, actor);
      const taking = settled(act.load(context, input));
      const earlier = await claiming;
      const taken = await taking;
      if (earlier) return answerAgain(act, earlier.result);
      const result = await decideAndRun(act, context, taken(), input);
      leave(appendEvents(tx, context.actor, now, context.events));
      if (!act.secretResult) leave(keepResult(tx, actor, key, result));
      return result;
    });
  // Of two acts that wait for each other PostgreSQL ends one, and nothing of it is there: it is done once more.
  return doIt().catch((error: unknown) => {
    if (!isDeadlock(error)) throw error;
    return doIt();
  });
}

/** Ids, versions and names of steps: nothing that somebody wrote. */
function idsIn(input: unknown): Record<string, unknown> {
  const TOLD = /^(?:\w*[iI]d|version|step|change)$/u;
  return Object.fromEntries(Object.entries(input ?? {}).filter(([name]) => TOLD.test(name)));
}

const isDeadlock = (error: unknown): boolean =>
  (error as { code?: unknown } | null)?.code === "40P01";

/** What a promise came to, to be looked at later: its value, or what it was refused with. */
function settled<T>(promise: Promise<T>): Promise<() => T> {
  return promise.then(
    (value) => () => value,
    (error: unknown) => () => {
      throw error;
    },
  );
}

function refuseWithoutOffice(
  { name, title }: Pick<ActDefinition<never, never, unknown>, "name" | "title">,
  actor: Actor,
): void {
  if (!holdsAct(actor, name)) {
    throw refusals.NOT_ALLOWED(`Chức trách của bạn không có quyền "${title}".`);
  }
}

async function performIn<Input, Subject, Result>(
  act: ActDefinition<Input, Subject, Result>,
  { tx, files, now, batchId }: ActInTx,
  actor: Actor,
  input: Input,
): Promise<Result> {
  refuseWithoutOffice(act, actor);
  const left: Promise<unknown>[] = [];
  const leave = (statement: Promise<unknown>) => {
    left.push(statement);
    statement.catch(() => undefined); // it is heard below, or something failed before it
  };
  const context = contextOf(act, { tx, files, now, leave, box: noBox }, actor);
  const result = await decideAndRun(act, context, await act.load(context, input), input);
  leave(appendEvents(tx, context.actor, now, context.events, batchId));
  await Promise.all(left);
  return result;
}

type RunningContext = ActContext & { events: NewEvent[] };

function contextOf(
  { name }: AnyAct,
  { now, ...parts }: Pick<ActContext, "tx" | "files" | "now" | "leave" | "box">,
  actor: Actor,
): RunningContext {
  const events: NewEvent[] = [];
  return {
    ...parts,
    actor,
    now,
    today: localDateOf(now),
    events,
    record: (subjectType, subjectId, payload) =>
      events.push({ act: name, subjectType, subjectId, payload }),
  };
}

async function decideAndRun<Input, Subject, Result>(
  act: ActDefinition<Input, Subject, Result>,
  context: RunningContext,
  subject: Subject,
  input: Input,
): Promise<Result> {
  const { as, verdict } = judge(act, context.actor, subject, context.today);
  if (!verdict.allowed) throw refusals.NOT_ALLOWED(verdict.because);
  context.actor = as;
  const result = await act.run(context, subject, input);
  if (context.events.length === 0) throw new Error(`act ${act.name} left no event`);
  return result;
}

/** The first answer once more; one that was never kept cannot be given again. */
function answerAgain<Input, Subject, Result>(
  act: ActDefinition<Input, Subject, Result>,
  kept: string | null,
): Result {
  if (act.secretResult) throw refusals.TOLD_ONCE(act.title);
  return (kept === null ? undefined : JSON.parse(kept)) as Result;
}

/** For a page: which of these acts the person may do on this record now, and why not. Acts their offices lack are left out. */
export function verdictsOn<Subject>(
  actor: Actor,
  subject: Subject,
  today: string,
  acts: readonly Pick<ActDefinition<never, Subject, unknown>, "name" | "title" | "policy">[],
): { act: string; title: string; allowed: boolean; because: string | null }[] {
  return acts
    .filter(({ name }) => holdsAct(actor, name))
    .map(({ name, title, policy }) => {
      const { verdict } = judge({ name, policy }, actor, subject, today);
      return {
        act: name,
        title,
        allowed: verdict.allowed,
        because: verdict.allowed ? null : verdict.because,
      };
    });
}
