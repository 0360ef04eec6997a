import type { CitationStanding, LegalStanding } from "@dondoc/contract";
import { Badge } from "@mantine/core";
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleHalf2,
  IconCircleX,
  IconClock,
  IconHelpCircle,
  IconPlayerPause,
  IconSearchOff,
  type TablerIcon,
} from "@tabler/icons-react";
import { useWords } from "../app/words/use-words.tsx";

type AnyStanding = LegalStanding | CitationStanding["standing"];

/** Ink and paper of each, all at 4.5:1 or better. */
const looks: Record<AnyStanding, { icon: TablerIcon; bg: string; c: string }> = {
  "in-force": { icon: IconCircleCheck, bg: "#e6f4ea", c: "#14602c" },
  "partly-expired": { icon: IconCircleHalf2, bg: "#fff3bf", c: "#5c4400" },
  expired: { icon: IconCircleX, bg: "#ffe3e3", c: "#a51111" },
  suspended: { icon: IconPlayerPause, bg: "#ffe3e3", c: "#a51111" },
  "not-yet": { icon: IconClock, bg: "#fff3bf", c: "#5c4400" },
  unknown: { icon: IconHelpCircle, bg: "#e9ecef", c: "#343a40" },
  missing: { icon: IconSearchOff, bg: "#e9ecef", c: "#343a40" },
  ambiguous: { icon: IconAlertTriangle, bg: "#fff3bf", c: "#5c4400" },
};

/** Whether a document binds: word, icon and colour together. */
export function LegalStandingBadge({ standing }: { standing: AnyStanding }) {
  const { legalStandings } = useWords().ui;
  const { icon: Icon, ...colours } = looks[standing];
  return (
    <Badge
      size="lg"
      radius="sm"
      fw={600}
      fz="1rem"
      // In a card on a phone its words may need two lines.
      w="fit-content"
      h="auto"
      mih="1.75rem"
      styles={{ label: { whiteSpace: "normal" } }}
      {...colours}
      leftSection={<Icon aria-hidden size={16} />}
    >
      {legalStandings[standing]}
    </Badge>
  );
}
