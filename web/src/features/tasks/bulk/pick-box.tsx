import type { TaskRow } from "@dondoc/contract";
import { Checkbox } from "@mantine/core";
import { useWords } from "../../../app/words/use-words.tsx";
import type { Selection } from "../../../ui/use-selection.ts";

/** The box of one row. A click with Shift, or the space bar with Shift, takes the rows between along. */
export function PickBox({ task, selection }: { task: TaskRow; selection: Selection }) {
  const { bulk: words, tasks } = useWords();
  return (
    <Checkbox
      aria-label={words.pick(tasks.number(task.number))}
      checked={selection.isPicked(task.id)}
      onChange={({ nativeEvent }) =>
        selection.toggle(task.id, "shiftKey" in nativeEvent && nativeEvent.shiftKey === true)
      }
    />
  );
}
