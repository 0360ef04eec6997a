import type { Origin } from "@dondoc/contract";
import type { DecidedBy } from "../../settings/index.ts";
import type { HandedIn } from "./task-subject.ts";

/** A person by account and, across accounts, by person. */
export interface Someone {
  accountId: string;
  personId: string | null;
}

/** Who did something, and in whose place by delegation: the rules that want two persons look at all of them. */
export interface Doer extends Someone {
  principals: Someone[];
}

/** A task with what the acts on its deadline, its holder and its life look at beside the rest. */
export interface FollowedTask extends HandedIn {
  origin: Origin;
  dueOn: string | null;
  dueBound: "by" | "before" | null;
  originalDueOn: string | null;
  completedOn: string | null;
  /** The document is marked khẩn, thượng khẩn or hỏa tốc. */
  urgent: boolean;
  extensionCount: number;
  extensionPending: boolean;
  /** The last day of the task this one serves. */
  parentLastDay: string | null;
  parentNumber: number | null;
  parentOrigin: Origin | null;
  /** Who entered, proposed and released its document, and for whom they did. */
  makers: Someone[];
  /** The request for extension that waits for a decision. */
  request: (Doer & { id: string; no: number; inTime: boolean }) | null;
  maxExtensions: number;
  /** The lead says it is not its function, and nobody has decided on that yet. */
  refusal: (Doer & { id: string }) | null;
  /** The last day on which the lead may say so. */
  refuseUntil: string;
  /** The account's stars: on this task, and how many open tasks carry one against how many may. */
  starredByMe: boolean;
  myStars: number;
  maxStars: number;
  /** To whom the province leaves these decisions. */
  extensionDecidedBy: DecidedBy;
  suspensionDecidedBy: DecidedBy;
}
