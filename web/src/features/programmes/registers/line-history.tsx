import { useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { Answer } from "../../../ui/answer.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Journal } from "../../../ui/journal.tsx";

interface LineHistoryProps {
  id: string;
  label: string;
  onClose: () => void;
}

/** What happened to one line of a register, read when it is asked for. */
export function LineHistory({ id, label, onClose }: LineHistoryProps) {
  const { registers: words } = useWords();
  const query = useQuery(read("getRegisterJournal", { params: { id } }));
  return (
    <Dialog opened onClose={onClose} title={words.historyOf(label)}>
      <Answer query={query}>{({ items }) => <Journal entries={items} />}</Answer>
    </Dialog>
  );
}
