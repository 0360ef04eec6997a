import { closeProgramme } from "../write/close-programme.ts";
import { enterValue } from "../write/enter-value.ts";
import { linkToProgramme, unlinkFromProgramme } from "../write/link.ts";
import { openProgramme } from "../write/open-programme.ts";
import { addPower, checkPower, endPower } from "../write/powers.ts";
import { addRegulation, endRegulation, reviewRegulation } from "../write/regulations.ts";
import { revisePower } from "../write/revise-power.ts";
import { reviseProgramme } from "../write/revise-programme.ts";
import { reviseRegulation } from "../write/revise-regulation.ts";
import { takeValue } from "../write/take-value.ts";
import { addTarget, dropTarget, planTarget } from "../write/targets.ts";

/* What each page of the module offers, the next thing to do first. */
export const onProgrammes = [openProgramme];
export const programmeActs = {
  onProgramme: [addTarget, linkToProgramme, unlinkFromProgramme, reviseProgramme, closeProgramme],
  onTarget: [enterValue, takeValue, planTarget, dropTarget],
};
export const powerActs = { here: [addPower], onLine: [checkPower, revisePower, endPower] };
export const regulationActs = {
  here: [addRegulation],
  onLine: [reviewRegulation, reviseRegulation, endRegulation],
};
