import { Text, Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import styles from "./entrance.module.css";

interface EntranceProps {
  title: string;
  children: ReactNode;
}

/** The frame of the pages before signing in. */
export function Entrance({ title, children }: EntranceProps) {
  const { app, access } = useWords();
  useEffect(() => {
    document.title = `${title} · ${app.product}`;
  }, [title, app.product]);
  return (
    <div className={styles.ground}>
      <header className={styles.head}>
        <p className={styles.product}>{app.product}</p>
        <p>{access.signIn.lead}</p>
      </header>
      <main className={styles.card}>
        <Title order={1} mb="md">
          {title}
        </Title>
        {children}
      </main>
    </div>
  );
}

/** A quiet line under the form. */
export const EntranceNote = ({ children }: { children: ReactNode }) => (
  <Text c="dimmed" mt="md">
    {children}
  </Text>
);
