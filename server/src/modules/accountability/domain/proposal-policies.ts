import type { MeasureSubject, ProposalState, ProposedKind } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { allowed, refuse, type Verdict } from "../../../kernel/act.ts";
import { isProvinceWide, type Actor } from "../../../kernel/actor.ts";
import { isOwn } from "./measure-policies.ts";

/** What the policies of all acts on a proposal look at. */
export interface ProposalSubject {
  id: string;
  version: number;
  number: number;
  kind: ProposedKind;
  subjectKind: MeasureSubject;
  unitId: string;
  personId: string | null;
  madeBy: string;
  explainBy: string | null;
  explainedOn: string | null;
  draftId: string | null;
  issuedOn: string | null;
  closedOn: string | null;
}

/** Where it stands on a day; the agency is heard up to the end of its day, or until it has spoken. */
export function proposalState(
  { explainBy, explainedOn, draftId, issuedOn, closedOn }: ProposalSubject,
  today: string,
): ProposalState {
  if (closedOn !== null) return "closed";
  if (issuedOn !== null) return "issued";
  if (draftId !== null) return "drafted";
  return explainBy !== null && explainedOn === null && today <= explainBy ? "hearing" : "ready";
}

const over = (state: ProposalState): Verdict | null =>
  state === "closed"
    ? refuse("Đề nghị đã kết thúc, không ban hành văn bản.")
    : state === "issued"
      ? refuse("Văn bản đã phát hành và đã ghi sổ.")
      : null;

export const mayPropose = (actor: Actor): Verdict =>
  isProvinceWide(actor) ? allowed : refuse("Đề nghị do Văn phòng UBND tỉnh hoặc Sở Nội vụ lập.");

export function mayExplainProposal(actor: Actor, row: ProposalSubject, today: string): Verdict {
  if (!isOwn(actor, row)) {
    return refuse("Chỉ cơ quan hoặc cá nhân được đề nghị mới giải trình.");
  }
  const state = proposalState(row, today);
  if (state === "hearing") return allowed;
  if (row.explainedOn !== null) return refuse("Đã giải trình; lời giải trình đi cùng đề nghị.");
  return over(state) ?? refuse("Đã hết thời gian giải trình.");
}

export function mayDraft(_: Actor, row: ProposalSubject, today: string): Verdict {
  const state = proposalState(row, today);
  if (state === "hearing") {
    const until = row.explainBy === null ? "" : vietnameseDate(row.explainBy);
    return refuse(`Cơ quan, cá nhân còn được giải trình đến hết ngày ${until}.`);
  }
  if (state === "drafted") return refuse("Văn bản đã lập, đang chờ ký.");
  return over(state) ?? allowed;
}

/** Whoever proposed it may take it back; another who decides may decline it. */
export function mayClose(actor: Actor, row: ProposalSubject, today: string): Verdict {
  const state = proposalState(row, today);
  if (row.personId !== null && row.personId === actor.personId) {
    return refuse("Người được đề nghị không tự kết thúc đề nghị về mình.");
  }
  if (state === "drafted") {
    return refuse("Văn bản đang chờ ký; hãy bỏ dự thảo trước khi kết thúc đề nghị.");
  }
  return over(state) ?? allowed;
}

interface Signing {
  /** Who issues it and, by delegation, in whose place. */
  issuers: readonly { accountId: string | null; personId: string | null }[];
  signerPersonId: string;
  makerAccountId: string;
  makerPersonId: string;
  subjectPersonId: string | null;
  kind: ProposedKind;
  capacity: string;
}

/**
 * Whether a measure may be issued so: who proposed it neither signs nor issues it, nobody signs what is about themself, and a
 * criticism is signed by the Chair or for the Chair by a Vice-Chair (task digest 11.1, L7), not by order. Null where it may.
 */
export function wrongSigning(signing: Signing): string | null {
  const { issuers, signerPersonId, makerAccountId, makerPersonId, subjectPersonId } = signing;
  const isMaker = issuers.some(({ accountId }) => accountId === makerAccountId);
  if (isMaker || signerPersonId === makerPersonId) {
    return "Người lập đề nghị không ký, không phát hành văn bản của chính đề nghị đó. Hãy chuyển người có thẩm quyền.";
  }
  const hands = [signerPersonId, ...issuers.map(({ personId }) => personId)];
  if (subjectPersonId !== null && hands.includes(subjectPersonId)) {
    return "Văn bản nói về chính người ký hoặc người phát hành. Hãy chuyển người có thẩm quyền khác.";
  }
  const byOrder = !["own", "TM", "KT", "TM-KT"].includes(signing.capacity);
  return byOrder && (signing.kind === "criticism" || signing.kind === "severe-criticism")
    ? "Phê bình do Chủ tịch hoặc Phó Chủ tịch UBND tỉnh ký, không ký thừa lệnh hay thừa ủy quyền."
    : null;
}
