import type { TaskDetail } from "@dondoc/contract";

/** What every form of an act on a task is given. */
export interface ActFormProps {
  task: TaskDetail;
  /** The act's verb, also on its button. */
  title: string;
  /** After the server has done it, or when the person gives up for now. */
  onDone: () => void;
}

/** The record an act is about, as last read. */
export const onTask = ({ id, version }: TaskDetail) => ({ taskId: id, version });

/** Where the draft of an act's form is kept. */
export const draftOf = ({ id }: TaskDetail, act: string): string => `task.${id}.${act}`;

/** An optional text of a form is sent only when something was written. */
export const written = <K extends string>(key: K, text: string): { [P in K]?: string } =>
  (text.trim() === "" ? {} : { [key]: text }) as { [P in K]?: string };
