import type { AlertLevel, Standing, Timeliness } from "@dondoc/contract";
import { Badge } from "@mantine/core";
import {
  IconAlertTriangle,
  IconCalendarQuestion,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClock,
  IconFlame,
  IconHourglass,
  IconPlayerPause,
  type TablerIcon,
} from "@tabler/icons-react";
import { useWords } from "../app/words/use-words.tsx";
import { distanceText } from "./standing.ts";

/** Ink and paper of each level, all at 4.5:1 or better. */
const colours: Record<AlertLevel, { bg: string; c: string }> = {
  GREEN: { bg: "#e6f4ea", c: "#14602c" },
  YELLOW: { bg: "#fff3bf", c: "#5c4400" },
  RED: { bg: "#ffe3e3", c: "#a51111" },
  SPECIAL_RED: { bg: "#a51111", c: "#ffffff" },
  GREY: { bg: "#e9ecef", c: "#343a40" },
};

const icons: Record<Timeliness, TablerIcon> = {
  NOT_COUNTED: IconCircleDashed,
  DONE_NO_DEADLINE: IconCircleCheck,
  DONE_NOT_ASSESSED: IconCircleCheck,
  DONE_LATE: IconCircleX,
  DONE_EARLY: IconCircleCheck,
  DONE_ON_TIME: IconCircleCheck,
  PAUSED: IconPlayerPause,
  OPEN_NO_DEADLINE: IconCircleDashed,
  RECEIVED_AFTER_DUE: IconAlertTriangle,
  AWAITING_CONFIRMATION: IconHourglass,
  AWAITING_CONFIRMATION_LATE: IconHourglass,
  EXTENSION_PENDING: IconCalendarQuestion,
  OPEN_OVERDUE: IconAlertTriangle,
  OPEN_DUE_SOON: IconClock,
  OPEN_WITHIN_DUE: IconClock,
};

/** Where a task stands: word, icon and colour together; for an open one also how far from its last day. */
export function StandingBadge({ standing }: { standing: Standing }) {
  const { ui } = useWords();
  const { timeliness, alert } = standing;
  const Icon = alert === "SPECIAL_RED" ? IconFlame : icons[timeliness];
  const word = ui.timeliness[timeliness];
  // "Quá hạn 12 ngày", "Còn 3 ngày làm việc" say the state and the distance at once.
  const distance = timeliness.startsWith("OPEN_") ? distanceText(standing, ui) : "";
  const text = distance ? distance.replace(/^./, (first) => first.toUpperCase()) : word;
  return (
    <>
      <Badge
        size="lg"
        radius="sm"
        fw={600}
        fz="1rem"
        w="max-content"
        h="1.75rem"
        {...colours[alert]}
        leftSection={<Icon aria-hidden size={16} />}
      >
        {text}
      </Badge>
      <Extended standing={standing} />
    </>
  );
}

/** A date that was moved is never shown without saying so. */
function Extended({ standing: { extensionCount } }: { standing: Standing }) {
  const { ui } = useWords();
  if (extensionCount === 0) return null;
  return <div style={{ color: "#495057" }}>{ui.extended(extensionCount)}</div>;
}

/** The distance alone, for beside a date. */
export function Distance({ standing }: { standing: Standing }) {
  const { ui } = useWords();
  return <>{distanceText(standing, ui)}</>;
}
