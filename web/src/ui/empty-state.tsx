import { Stack, Text, Title } from "@mantine/core";
import { IconInbox } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./ui.module.css";

interface EmptyStateProps {
  title: string;
  /** What would be here and how it comes to be. */
  children?: ReactNode;
  action?: ReactNode;
}

export const EmptyState = ({ title, children, action }: EmptyStateProps) => (
  <Stack align="center" gap="xs" className={styles.empty}>
    <IconInbox aria-hidden size={40} stroke={1.25} />
    <Title order={2} size="h3">
      {title}
    </Title>
    {children && (
      <Text c="dimmed" ta="center" maw="60ch" component="div">
        {children}
      </Text>
    )}
    {action}
  </Stack>
);
