import { Group, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import styles from "./briefs.module.css";

interface BriefSectionProps {
  title: string;
  /** The link that opens the whole list. */
  all?: ReactNode;
  lead?: string;
  children: ReactNode;
}

/** The first few rows of a list on a home page. */
export function BriefSection({ title, all, lead, children }: BriefSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Group justify="space-between" align="baseline" mb="xs">
        <Title order={2} size="h3" id={id}>
          {title}
        </Title>
        {all}
      </Group>
      {lead && <p className={styles.lead}>{lead}</p>}
      <ul className={styles.briefs}>{children}</ul>
    </section>
  );
}
