import { Badge } from "@mantine/core";
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClock,
  IconHourglass,
  type TablerIcon,
} from "@tabler/icons-react";

export type Tone = "waiting" | "working" | "late" | "done" | "refused" | "quiet";

/** Ink and paper of each tone, all at 4.5:1 or better; the icon and the word say the same. */
const tones: Record<Tone, { bg: string; c: string; icon: TablerIcon }> = {
  waiting: { bg: "#fff3bf", c: "#5c4400", icon: IconHourglass },
  working: { bg: "#e7f0fb", c: "#1a3f73", icon: IconClock },
  late: { bg: "#ffe3e3", c: "#a51111", icon: IconAlertTriangle },
  done: { bg: "#e6f4ea", c: "#14602c", icon: IconCircleCheck },
  refused: { bg: "#f3e8fb", c: "#5b2a86", icon: IconCircleX },
  quiet: { bg: "#e9ecef", c: "#343a40", icon: IconCircleDashed },
};

/** A state by word, icon and colour together. */
export function ToneBadge({ tone, children }: { tone: Tone; children: string }) {
  const { icon: Icon, ...colours } = tones[tone];
  return (
    <Badge
      size="lg"
      radius="sm"
      fw={600}
      fz="1rem"
      maw="100%"
      h="auto"
      tt="none"
      py={2}
      {...colours}
      styles={{ label: { whiteSpace: "normal" } }}
      leftSection={<Icon aria-hidden size={16} />}
    >
      {children}
    </Badge>
  );
}
