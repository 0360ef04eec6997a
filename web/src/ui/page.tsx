import { Group, Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { useWords } from "../app/words/use-words.tsx";

interface PageProps {
  title: string;
  /** One sentence under the title: what this page is for or what it counts. */
  lead?: ReactNode;
  /** What can be done on the page; the main button first. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** A page's frame: its one h1, also the title of the browser's tab. */
export function Page({ title, lead, actions, children }: PageProps) {
  const { product } = useWords().app;
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start" gap="md">
        <div style={{ flex: "1 1 20rem" }}>
          <Title order={1}>{title}</Title>
          {lead && (
            <Text c="dimmed" maw="100ch" style={{ textWrap: "pretty" }}>
              {lead}
            </Text>
          )}
        </div>
        {actions && (
          <Group gap="sm" className="no-print">
            {actions}
          </Group>
        )}
      </Group>
      {children}
    </Stack>
  );
}
