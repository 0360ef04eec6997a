import { acceptAnswer } from "./write/accept-answer.ts";
import { allocateConsultation } from "./write/allocate-consultation.ts";
import { confirmManyAsked } from "./write/confirm-many-asked.ts";
import { draftAnswer } from "./write/draft-answer.ts";
import { findEvasive } from "./write/find-evasive.ts";
import { markEvasive } from "./write/mark-evasive.ts";
import { objectEvasive } from "./write/object-evasive.ts";
import { receiveConsultation } from "./write/receive-consultation.ts";
import { remindAsked } from "./write/remind-asked.ts";
import { returnAnswer } from "./write/return-answer.ts";
import { sendAnswer } from "./write/send-answer.ts";
import { withdrawConsultation } from "./write/withdraw-consultation.ts";

/** Acts on one agency's part, in the order of its life. */
export const askedActs = [
  receiveConsultation,
  allocateConsultation,
  draftAnswer,
  sendAnswer,
  remindAsked,
  acceptAnswer,
  returnAnswer,
  markEvasive,
  objectEvasive,
  findEvasive,
] as const;

/** Acts on the whole request. */
export const consultationActs = [confirmManyAsked, withdrawConsultation] as const;
