import type { Round } from "../../../kernel/rounds/round.ts";
import { climb } from "./write/climb.ts";

/** Every task's ladder, climbed before the office opens; what it says leaves the house with the morning's mail. */
export const ladderRound: Round = {
  name: "urging.ladder",
  title: "Nhắc việc và chuẩn bị đôn đốc",
  at: "00:20",
  run: climb,
};
