import type { FollowedVoice } from "@dondoc/contract";
import { sql } from "kysely";
import { localDateOf } from "../../../../kernel/clock.ts";
import { atTheDoor } from "../../../../kernel/database/scope.ts";
import { hashToken } from "../../../../kernel/ids.ts";
import { readSettings } from "../../../settings/index.ts";
import { readReply } from "../../../tips/index.ts";
import { readCode } from "../domain/code.ts";
import type { PublicParts } from "../parts.ts";
import { publicRefusals } from "../refusals.ts";

interface ToldVoice extends Omit<FollowedVoice, "may" | "reply" | "sealed"> {
  voiceId: string;
  version: number;
}
interface ToldTip extends Pick<FollowedVoice, "kind" | "state" | "receivedOn"> {
  tipId: string;
  /** Base64, still sealed. */
  sealedReply: string | null;
  files: number;
}
export type Told = ToldVoice | ToldTip;

/** The one record that a code opens, as the database gives it to nobody in particular. @throws CODE_UNKNOWN */
export async function toldByCode({ db }: PublicParts, typed: string): Promise<Told> {
  const code = readCode(typed);
  if (code === null) throw publicRefusals.CODE_UNKNOWN();
  const { rows } = await atTheDoor(db, (tx) =>
    sql<{ told: Told | null }>`select app.told_by_code(${hashToken(code)}) as told`.execute(tx),
  );
  const told = rows[0]?.told;
  if (!told) throw publicRefusals.CODE_UNKNOWN();
  return told;
}

const OPEN = new Set(["NEW", "AWAITING_SENDER", "PROCESSING", "REOPENED"]);
/** Whether something may still come along with it. */
export const takesFiles = ({ state }: Pick<FollowedVoice, "state">): boolean =>
  OPEN.has(state) || state === "WAITING";

export async function followVoice(parts: PublicParts, typed: string): Promise<FollowedVoice> {
  const told = await toldByCode(parts, typed);
  const today = localDateOf(parts.clock.now());
  const settings = await atTheDoor(parts.db, (tx) => readSettings(tx, today));
  const most = settings["publicVoices.files"];
  if ("tipId" in told) return tipFor(parts, told, most);
  const { voiceId: _id, version: _version, ...shown } = told;
  const { state, answers, files } = told;
  const isAnswered = state === "ANSWERED" || state === "PUBLISHED";
  return {
    ...shown,
    sealed: false,
    reply: null,
    may: {
      attach: takesFiles(told) && files.length < most,
      supply: state === "AWAITING_SENDER",
      rate: isAnswered && answers.at(-1)?.rating === null,
      raiseAgain: isAnswered,
    },
  };
}

function tipFor(parts: PublicParts, told: ToldTip, most: number): FollowedVoice {
  const { tipId, kind, state, receivedOn, sealedReply, files } = told;
  return {
    sealed: true,
    kind,
    state,
    receivedOn,
    answerDueOn: null,
    agency: null,
    questions: [],
    answers: [],
    refusal: null,
    transferredTo: null,
    reply: sealedReply === null ? null : readReply(parts.box, tipId, sealedReply),
    // Their names might tell what was sent; how many there are does not.
    files: [],
    may: {
      attach: takesFiles(told) && files < most,
      supply: false,
      rate: false,
      raiseAgain: false,
    },
  };
}
