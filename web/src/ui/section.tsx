import { Text, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import styles from "./ui.module.css";

interface SectionProps {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}

/** One part of a record's page. */
export function Section({ title, lead, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <Title order={2} size="h3" id={id} mb="xs">
        {title}
      </Title>
      {lead && (
        <Text c="dimmed" mb="xs">
          {lead}
        </Text>
      )}
      {children}
    </section>
  );
}
