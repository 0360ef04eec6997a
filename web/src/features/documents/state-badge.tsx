import type { Assignment, DocumentState } from "@dondoc/contract";
import {
  IconArrowRight,
  IconCheck,
  IconCircleDashed,
  IconEraser,
  IconHourglass,
  IconNotebook,
  IconX,
  type TablerIcon,
} from "@tabler/icons-react";
import { useWords } from "../../app/words/use-words.tsx";
import styles from "./state-badge.module.css";

interface Look {
  icon: TablerIcon;
  bg: string;
  c: string;
}

const assignmentLooks: Record<Assignment["state"], Look> = {
  proposed: { icon: IconCircleDashed, bg: "#fff3cd", c: "#5c4400" },
  accepted: { icon: IconCheck, bg: "#e0f3e4", c: "#14602c" },
  rejected: { icon: IconX, bg: "#e9ecef", c: "#343a40" },
  released: { icon: IconArrowRight, bg: "#dcebfb", c: "#0f4577" },
};

const documentLooks: Record<DocumentState, Look> = {
  review: assignmentLooks.proposed,
  proposed: { icon: IconHourglass, bg: "#e7e3fb", c: "#3b2b8f" },
  released: assignmentLooks.released,
  "no-task": { icon: IconNotebook, bg: "#e9ecef", c: "#343a40" },
  expunged: { icon: IconEraser, bg: "#e9ecef", c: "#343a40" },
};

/** A sign and a word on a colour; at the size of the text around it. */
export function SignBadge({ icon: Icon, bg, c, children }: Look & { children: string }) {
  return (
    <span className={styles.badge} style={{ background: bg, color: c }}>
      <Icon aria-hidden size={18} />
      {children}
    </span>
  );
}

export function AssignmentStateBadge({ state }: { state: Assignment["state"] }) {
  const { states } = useWords().documents.assignment;
  return <SignBadge {...assignmentLooks[state]}>{states[state]}</SignBadge>;
}

export function DocumentStateBadge({ state }: { state: DocumentState }) {
  const { states } = useWords().documents;
  return <SignBadge {...documentLooks[state]}>{states[state]}</SignBadge>;
}
