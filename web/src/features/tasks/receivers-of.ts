import type { TaskDetail } from "@dondoc/contract";

/** To whom the directive wants the result sent, or through whom. */
export const receiversOf = ({ reportTo, via }: Pick<TaskDetail, "reportTo" | "via">): string[] => [
  ...reportTo,
  ...via,
];
