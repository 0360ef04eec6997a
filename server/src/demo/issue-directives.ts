import type { Origin } from "@dondoc/contract";
import { addDays, addWorkingDays, vietnamCalendar } from "@dondoc/workcalendar";
import {
  acceptAssignment,
  correctAssignment,
  intakeDocument,
  proposeBatch,
  readUpload,
  rejectAssignment,
  releaseBatch,
} from "../modules/documents/index.ts";
import type { Runtime } from "../kernel/act.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Database } from "../kernel/database/connect.ts";
import { directiveText } from "./directive-text.ts";
import type { Random } from "./random.ts";
import { topics, type Topic } from "./topics.ts";

export interface Stage {
  /** For looking behind the acts: which assignments an intake made. */
  owner: Database;
  /** A runtime whose clock stands at the given local time. */
  at: (instant: string) => Runtime;
  specialist: Actor;
  chief: Actor;
  province: string;
  signer: string;
  random: Random;
  today: string;
}

/** The last few stay on the desk, so that a visitor finds something to review and something to release. */
const LEFT_TO_REVIEW = 2;
const LEFT_PROPOSED = 1;

/** Issues so many directives over two years: each is taken in, reviewed, proposed and released by the acts themselves. */
export async function issueDirectives(stage: Stage, count: number): Promise<void> {
  const first = addDays(stage.today, -730);
  // Denser towards today, so that every list of the present has something in it.
  const dayOf = (share: number) => Math.floor(729 * (1 - (1 - share) ** 1.5));
  for (let index = 0; index < count; index++) {
    const wanted = addDays(first, dayOf((index + 1) / count));
    const issuedOn = addWorkingDays(vietnamCalendar, addDays(wanted, -1), 1).date;
    if (issuedOn >= stage.today) break;
    const topic = topics[index % topics.length];
    if (!topic) break;
    const left = count - index;
    const until =
      left <= LEFT_TO_REVIEW
        ? "review"
        : left <= LEFT_TO_REVIEW + LEFT_PROPOSED
          ? "proposed"
          : "released";
    const origin = originOf(index, issuedOn < addDays(stage.today, -120));
    await issueOne(stage, { topic, issuedOn, origin, number: 200 + index * 7, until });
  }
}

/** Most of what the province gives out is its own; the rest it passes on, so that figures can be told apart by where they come from. */
function originOf(index: number, isOld: boolean): Origin {
  if (index % 7 === 2) return "PARTY";
  if (index % 11 === 5) return "PEOPLES_COUNCIL";
  // A date of the centre binds the acts that move dates: of the recent ones visitors shall be free to move any.
  return isOld && index % 5 === 1 ? "CENTRAL" : "PROVINCE";
}

export interface Directive {
  topic: Topic;
  issuedOn: string;
  origin: Origin;
  number: number;
  until: "review" | "proposed" | "released";
  /** Days from issue to {D1}, {D2}, {D3}, where they are not left to chance. */
  days?: readonly [number, number, number];
}

/** @returns the document. */
export async function issueOne(
  stage: Stage,
  { topic, issuedOn, origin, number, until, days: given }: Directive,
): Promise<string> {
  const { random, province, signer, today } = stage;
  const days = given ?? [random.whole(10, 25), random.whole(20, 40), random.whole(35, 60)];
  const text = directiveText(topic, { number, issuedOn, province, signer, days });
  const next = addWorkingDays(vietnamCalendar, issuedOn, 1).date;
  const receivedOn = next < today ? next : issuedOn;
  const morning = stage.at(`${receivedOn}T08:20:00+07:00`);
  const upload = await readUpload({
    bytes: new TextEncoder().encode(text),
    name: `${number}-UBND-${topic.block}.txt`,
  });
  const { id } = await intakeDocument.perform(morning, stage.specialist, {
    ...upload,
    receivedOn,
    origin,
    secondCopy: false,
  });
  if (until === "review") return id;
  await decideAssignments(stage, morning, id);
  const version = await versionOf(stage.owner, id);
  const noon = stage.at(`${receivedOn}T11:05:00+07:00`);
  const proposed = await proposeBatch.perform(noon, stage.specialist, {
    documentId: id,
    version,
    fullyRead: true,
  });
  if (until === "proposed") return id;
  await releaseBatch.perform(stage.at(`${receivedOn}T15:40:00+07:00`), stage.chief, {
    documentId: id,
    version: proposed.version,
  });
  return id;
}

/** As a specialist would: follow what names a known agency, send out to be studied what is only that, leave out the rest. */
async function decideAssignments(
  { owner, specialist }: Stage,
  runtime: Runtime,
  documentId: string,
): Promise<void> {
  const assignments = await owner
    .selectFrom("app.assignment as assignment")
    .leftJoin("app.assignment_party as party", (join) =>
      join.onRef("party.assignment_id", "=", "assignment.id").on("party.role", "=", "assignee"),
    )
    .select(["assignment.id", "assignment.version", "assignment.text"])
    .select((build) =>
      build.fn.agg<boolean>("bool_and", [build("party.resolved_by", "is not", null)]).as("known"),
    )
    .where("assignment.document_id", "=", documentId)
    .groupBy("assignment.id")
    .execute();
  for (const { id: assignmentId, version, text, known } of assignments) {
    if (!known) {
      await rejectAssignment.perform(runtime, specialist, {
        assignmentId,
        version,
        reason: "Không xác định được cơ quan thực hiện.",
      });
      continue;
    }
    const mode = /quán triệt/.test(text) ? "receipt" : "followed";
    const corrected = await correctAssignment.perform(runtime, specialist, {
      assignmentId,
      version,
      mode,
    });
    await acceptAssignment.perform(runtime, specialist, {
      assignmentId,
      version: corrected.version,
    });
  }
}

async function versionOf(owner: Database, id: string): Promise<number> {
  const { version } = await owner
    .selectFrom("app.document")
    .select("version")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return version;
}
