import type { Assignment } from "@dondoc/contract";
import { useEffect } from "react";
import { flushSync } from "react-dom";
import { type DocumentAct, isAllowed } from "./acts.ts";
import { modes } from "./mode-choice.tsx";
import type { Room } from "./room.ts";

interface Keys {
  room: Room;
  assignments: readonly Assignment[];
  chosen: string | null;
  /** No keys while a dialog or form is open, or when the person has switched them off. */
  active: boolean;
}

/** Fields and pickers keep their keys; a button keeps Space and Enter, which are not used here. */
const takesKeys =
  "input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable], [role=listbox], [role=menu]";

/** Reviewing by keyboard: j/k or arrows to move, a letter for each decision. */
export function useReadingKeys({ room, assignments, chosen, active }: Keys): void {
  useEffect(() => {
    if (!active) return undefined;
    const press = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.ctrlKey || event.metaKey || event.altKey || target?.closest(takesKeys)) return;
      const isArrow = event.key.startsWith("Arrow");
      if (isArrow && target?.closest("[role=radiogroup], [role=tablist], summary")) return;
      // Shown before the next key is read: "j g" typed at once must not pick the one before.
      const done = flushSync(() =>
        runKey(event.key, event.shiftKey, { room, assignments, chosen }),
      );
      if (done) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [room, assignments, chosen, active]);
}

const steps: Partial<Record<string, 1 | -1>> = {
  j: 1,
  J: 1,
  ArrowDown: 1,
  k: -1,
  K: -1,
  ArrowUp: -1,
};

function runKey(
  key: string,
  shift: boolean,
  { room, assignments, chosen }: Omit<Keys, "active">,
): boolean {
  if (key === "?") {
    room.ask({ kind: "keys" });
    return true;
  }
  if (key === "n" && isAllowed(room.acts, "addAssignment")) {
    room.markByKeys();
    return true;
  }
  if (key === "h") {
    room.toQuestions();
    return true;
  }
  const at = assignments.findIndex(({ id }) => id === chosen);
  const step = steps[key];
  if (step !== undefined && shift && isAllowed(room.acts, "mergeAssignments")) {
    room.stretchMerge(step);
    return true;
  }
  if (step !== undefined) {
    const next = assignments[Math.min(assignments.length - 1, Math.max(0, at + step))];
    if (next) room.choose(next.id);
    return true;
  }
  const one = assignments[at];
  return one !== undefined && one.state !== "released" && decideByKey(key, one, room);
}

function decideByKey(key: string, { id, state }: Assignment, room: Room): boolean {
  const may = (act: DocumentAct) => isAllowed(room.acts, act);
  if (key === "a" && state !== "accepted" && may("acceptAssignment")) {
    room.accept(id);
    return true;
  }
  // What is rejected can only be taken back.
  if (state === "rejected") return false;
  const mode = modes[Number(key) - 1];
  if (mode && may("correctAssignment")) room.decide({ kind: "mode", id, mode });
  else if (key === "s" && may("correctAssignment")) room.edit(id);
  else if (key === "x" && may("rejectAssignment")) room.ask({ kind: "reject", id });
  else if (key === "t" && may("splitAssignment")) room.ask({ kind: "split", id });
  else if (key === "g" && may("mergeAssignments")) room.pickForMerge(id);
  else return false;
  return true;
}
