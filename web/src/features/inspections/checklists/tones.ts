import type { AnswerResult } from "@dondoc/contract";
import type { Tone } from "../../../ui/tone-badge.tsx";

export const resultTones: Readonly<Record<AnswerResult, Tone>> = {
  pass: "done",
  partial: "waiting",
  fail: "late",
  "not-applicable": "quiet",
};
