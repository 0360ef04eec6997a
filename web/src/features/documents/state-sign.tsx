import type { Assignment } from "@dondoc/contract";
import {
  IconArrowRight,
  IconCheck,
  IconQuestionMark,
  IconX,
  type TablerIcon,
} from "@tabler/icons-react";

const signs: Record<Assignment["state"], TablerIcon> = {
  proposed: IconQuestionMark,
  accepted: IconCheck,
  rejected: IconX,
  released: IconArrowRight,
};

/** Beside the number, so that the state is never told by colour alone. */
export function StateSign({ state }: { state: Assignment["state"] }) {
  const Sign = signs[state];
  return <Sign aria-hidden size="1em" stroke={2.5} />;
}
