import type { AllowedAct, TaskDetail } from "@dondoc/contract";

/** Acts of the tasks module as the server names them. */
const taskActs = [
  "tasks.acknowledge",
  "tasks.take-up",
  "tasks.confirm",
  "tasks.submit",
  "tasks.set-due-date",
  "tasks.hand-up",
  "tasks.report-progress",
  "tasks.raise-obstacle",
  "tasks.add-step",
  "tasks.return",
  "tasks.reopen",
  "tasks.allocate",
  "tasks.set-monitor",
  "tasks.set-field",
  "tasks.request-extension",
  "tasks.refuse",
  "tasks.decide-refusal",
  "tasks.transfer",
  "tasks.suspend",
  "tasks.resume",
  "tasks.revoke",
  "tasks.star",
  "tasks.unstar",
  "tasks.complete-step",
  "tasks.decide-obstacle",
  "tasks.withdraw-extension",
] as const;
export type TaskAct = (typeof taskActs)[number];

/** Acts on a step, an obstacle or a request are done there, not from the panel. */
const elsewhere = [
  "tasks.complete-step",
  "tasks.decide-obstacle",
  "tasks.withdraw-extension",
] as const;
const isOfPanel = (act: TaskAct): act is PanelAct => !elsewhere.some((one) => one === act);

/** Acts that move the task on; the first one allowed is the page's main button. */
const main: readonly TaskAct[] = [
  "tasks.acknowledge",
  "tasks.take-up",
  "tasks.confirm",
  "tasks.submit",
  "tasks.set-due-date",
  "tasks.hand-up",
];

/** An act whose form is open, with what it is about. */
export type OpenAct =
  | { act: PanelAct }
  | { act: "tasks.complete-step"; stepId: string }
  | { act: "tasks.decide-obstacle"; obstacleId: string }
  | { act: "tasks.withdraw-extension"; extensionId: string };
type PanelAct = Exclude<TaskAct, (typeof elsewhere)[number]>;

export interface ActButton {
  act: PanelAct;
  title: string;
}
export interface ActPanel {
  main: ActButton | null;
  others: ActButton[];
  refused: { title: string; because: string }[];
}

const actOf = ({ act }: AllowedAct): TaskAct | undefined => taskActs.find((one) => one === act);

export const isAllowed = (acts: readonly AllowedAct[], act: TaskAct): boolean =>
  acts.some((one) => one.act === act && one.allowed);

/** The verb of an act in the server's words. */
export const titleOf = (acts: readonly AllowedAct[], act: TaskAct): string =>
  acts.find((one) => one.act === act)?.title ?? "";

/** Sorts what the server allows into one main button, the others, and what is refused with its reason. */
export function actPanel(acts: TaskDetail["acts"]): ActPanel {
  const open = taskActs.flatMap((act) => {
    const found = acts.find((one) => actOf(one) === act && one.allowed);
    return found && isOfPanel(act) ? [{ act, title: found.title }] : [];
  });
  const first = open.find(({ act }) => main.includes(act)) ?? null;
  return {
    main: first,
    others: open.filter((one) => one !== first),
    refused: acts.flatMap((one) =>
      actOf(one) && !one.allowed && one.because !== null
        ? [{ title: one.title, because: one.because }]
        : [],
    ),
  };
}
