import type { StudyAgency } from "@dondoc/contract";
import { Badge } from "@mantine/core";
import { IconAlertTriangle, IconBook, IconCircleCheck, IconMailOpened, IconSend, type TablerIcon } from "@tabler/icons-react"; // prettier-ignore
import { useWords } from "../../app/words/use-words.tsx";

const icons: Record<StudyAgency["state"], TablerIcon> = {
  sent: IconSend,
  received: IconMailOpened,
  read: IconBook,
  studied: IconCircleCheck,
};
const done = { bg: "#e6f4ea", c: "#14602c" };
const late = { bg: "#ffe3e3", c: "#a51111" };
const waiting = { bg: "#fff3bf", c: "#5c4400" };
const free = { bg: "#e9ecef", c: "#343a40" };

/** How far an agency has come, and how late: word, icon and colour together. */
export function StudyStateBadge({
  agency,
}: {
  agency: Pick<StudyAgency, "state" | "daysLate" | "mustStudy">;
}) {
  // prettier-ignore
  const { study: words } = useWords();
  const { state, daysLate, mustStudy } = agency;
  const isStudied = state === "studied";
  const isLate = !isStudied && daysLate > 0;
  const Icon = isLate ? IconAlertTriangle : icons[state];
  const colours = isStudied ? done : isLate ? late : mustStudy ? waiting : free;
  return (
    <Badge
      size="lg"
      radius="sm"
      fw={600}
      fz="1rem"
      w="max-content"
      maw="100%"
      h="1.75rem"
      {...colours}
      leftSection={<Icon aria-hidden size={16} />}
    >
      {isLate
        ? words.late(daysLate).replace(/^./, (first) => first.toUpperCase())
        : words.states[state]}
    </Badge>
  );
}
