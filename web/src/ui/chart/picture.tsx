import { Button, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { type ReactNode, useId } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { Section } from "../section.tsx";

interface PictureProps {
  title: string;
  lead: string;
  picture: ReactNode;
  table: ReactNode;
  children?: ReactNode;
}

/** A picture and the table of the same numbers: hidden or shown for the eye, always there for a screen reader and on paper. */
export function Picture({ title, lead, picture, table, children }: PictureProps) {
  const words = useWords().ui.chart;
  const [shown, { toggle }] = useDisclosure(false);
  const id = useId();
  return (
    <Section title={title} lead={lead}>
      {children}
      {picture}
      <Text component="p" my="xs" className="no-print">
        <Button variant="default" aria-expanded={shown} aria-controls={id} onClick={toggle}>
          {shown ? words.hide : words.show}
        </Button>
      </Text>
      <div id={id} className={shown ? undefined : "visually-hidden"}>
        {table}
      </div>
    </Section>
  );
}
